import pytest

from metrodesk.documents.notes import Notes, Settled
from metrodesk.documents.official_text import level_of, read_official_text
from metrodesk.documents.outline.paragraphs import heal
from metrodesk.documents.sources.source import Source

TEXT = """
某县府发〔2025〕12号

某市某县人民政府
关于加强计量工作的意见

各乡镇人民政府，县政府各部门：

根据《某市计量规划》（某市府发〔2024〕5号），制定本意见。

一、总体要求

（一）指导思想。坚持计量先行，服务发展。

到2030年，全面建成。

二、主要任务

（二）强化服务

1. 做好检定。对强检器具依法检定。〔责任单位：县市场监管局；县财政局。分号前为牵头单位，下同〕

2、 做好宣传。开展宣传。〔责任单位：县委宣传部〕

附件：分解清单

某市某县人民政府

2025年3月6日
"""


def texts(lines, notes=None):
    return [one.text for one in heal(lines, notes or Notes())]


@pytest.fixture
def official():
    return read_official_text(Source.of_lines(TEXT.splitlines()), Notes())


def test_heading_date_and_basis_are_found(official):
    assert official.number == "某县府发〔2025〕12号"
    assert official.title == "某市某县人民政府关于加强计量工作的意见"
    assert official.issuer == "某市某县人民政府"
    assert official.date == "2025-03-06"
    assert official.basis == ("《某市计量规划》（某市府发〔2024〕5号）",)
    assert official.level == "district"


def test_articles_hold_their_paragraphs_and_items_theirs(official):
    first, second, item, other = official.clauses

    assert (first.id, first.number, first.title) == ("a1", "（一）", "指导思想")
    assert first.text == "坚持计量先行，服务发展。\n到2030年，全面建成。"
    assert (second.id, second.title, second.text) == ("a2", "强化服务", "")
    assert (item.id, item.number, item.place) == ("a2.1", "1.", "正文（二）1")
    assert item.units == "县市场监管局；县财政局"
    assert (other.id, other.units) == ("a2.2", "县委宣传部")


def test_what_follows_the_annexs_name_is_no_clause(official):
    assert "附件" not in official.clauses[-1].text
    assert "2025年3月6日" not in official.clauses[-1].text


@pytest.mark.parametrize(
    ("issuer", "level"),
    [
        ("国务院", "national"),
        ("四川省人民政府", "province"),
        ("重庆市人民政府", "province"),
        ("广西壮族自治区人民政府", "province"),
        ("达州市人民政府", "city"),
        ("达州市达川区人民政府", "district"),
        ("某某县人民政府", "district"),
        ("", ""),
    ],
)
def test_the_issuers_name_tells_the_level(issuer, level):
    assert level_of(issuer) == level


def test_a_line_broken_mid_word_is_joined_and_noted():
    notes = Notes()

    assert texts(["国际陆港枢", "", "纽，着眼需要。"], notes) == ["国际陆港枢纽，着眼需要。"]
    assert [one.code for one in notes.findings()] == ["broken_lines"]


def test_a_sentence_that_ended_is_not_joined():
    lines = ["第一段。", "第二段：", "（一）标题", "1. 条目", "二、部分", "正文"]

    assert texts(lines) == lines


def test_a_doubled_letter_is_dropped_only_if_that_was_settled():
    lines = ["坚持社会主义思想", "想为指导，推进。"]
    official, use = "社会主义思想想为指导，推", "社会主义思想为指导，推"
    settled = Notes([Settled("doubled_character", "正文", official, use, "认定人甲", "重印")])

    assert texts(lines) == ["坚持社会主义思想想为指导，推进。"]
    assert texts(lines, settled) == ["坚持社会主义思想为指导，推进。"]


def test_a_bracket_the_page_broke_before_a_label_stays_one_paragraph():
    sentence = "对集贸市场、加油站、医疗卫生机构使用的计量器具开展监督检查"
    lines = [sentence[:24]] * 14 + [
        "（牵头单位：区经信局、区财政局、区商务局、区人社局；",
        "配合单位：平滩镇、石梯镇；完成时限：2024年6月30日）",
    ]

    paragraphs = heal(lines, Notes())

    assert paragraphs[-1].text.endswith("区人社局；配合单位：平滩镇、石梯镇；完成时限：2024年6月30日）")


def test_a_bracket_forgotten_on_a_short_line_holds_no_label_below_it():
    lines = ["对集贸市场、加油站、医疗卫生机构使用的计量器具"] * 14 + ["（区经信局牵头", "完成时限：2024年6月30日"]

    assert heal(lines, Notes())[-1].text == "完成时限：2024年6月30日"


def test_headings_and_labels_of_ten_letters_are_no_narrow_page():
    duty = ["1.实施水电气表轮换", "开展检查。", "牵头单位：区教育局", "配合单位：区统计局", "完成时限：持续推进"]

    assert texts(duty * 4)[:2] == duty[:2]


def test_the_rest_of_a_name_below_its_list_is_no_heading():
    lines = [
        "牵头单位：区财政局、区委组织",
        "部",
        "完成时限：持续推进",
        "牵头单位：区商务局、各街",
        "道办事处",
        "完成时限：全年",
    ]

    assert texts(lines)[::2] == ["牵头单位：区财政局、区委组织部", "牵头单位：区商务局、各街道办事处"]
