import pytest

from metrodesk.domain.level import Level

OFFICES = [
    ("district", "达州市达川区人民政府", Level.DISTRICT),
    ("district", "渠县人民政府", Level.COUNTY),
    ("district", "重庆市渝北区人民政府", Level.DISTRICT),
    ("city", "达州市人民政府", Level.CITY),
    ("city", "凉山彝族自治州人民政府", Level.PREFECTURE),
    ("city", "内蒙古自治区锡林郭勒盟行政公署", Level.LEAGUE),
    ("province", "四川省人民政府", Level.PROVINCE),
    ("province", "重庆市人民政府", Level.CITY),
    ("province", "广西壮族自治区人民政府", Level.REGION),
    ("national", "国务院", Level.NATION),
    ("", "计量协会", Level.NONE),
]
SENTENCE = "区级主管单位代录，交给区级；本区识别码由区里核对，区域和区县照旧，别的区不收。"


@pytest.mark.parametrize(("written", "issuer", "level"), OFFICES)
def test_the_document_says_of_what_level_the_office_is(written, issuer, level):
    assert Level.of(written, issuer) is level


@pytest.mark.parametrize(
    ("level", "said"),
    [
        (Level.DISTRICT, SENTENCE),
        (Level.PROVINCE, "省级主管单位代录，交给省级；本省识别码由省里核对，区域和区县照旧，别的主管单位不收。"),
        (
            Level.REGION,
            "自治区级主管单位代录，交给自治区级；本自治区识别码由自治区里核对，区域和区县照旧，别的主管单位不收。",
        ),
        (
            Level.NATION,
            "主管单位代录，交给主管单位；主管单位识别码由主管单位核对，区域和区县照旧，别的主管单位不收。",
        ),
        (
            Level.NONE,
            "主管单位代录，交给主管单位；主管单位识别码由主管单位核对，区域和区县照旧，别的主管单位不收。",
        ),
    ],
)
def test_a_sentence_written_for_a_district_is_said_for_another_office(level, said):
    assert level.said(SENTENCE) == said


@pytest.mark.parametrize(
    ("level", "said"),
    [
        (Level.DISTRICT, "As the &district office, for a district: the district's key, District or county"),
        (Level.PROVINCE, "As the &provincial office, for a province: the province's key, District or county"),
        (Level.NATION, "As the &office, for an office: the office's key, District or county"),
    ],
)
def test_an_english_sentence_is_said_for_another_office_too(level, said):
    sentence = "As the &district office, for a district: the district's key, District or county"

    assert level.said_in_english(sentence) == said


def test_the_name_of_a_placeholder_is_left_alone():
    assert Level.PROVINCE.said_in_english("reports to {district}, a district") == "reports to {district}, a province"
