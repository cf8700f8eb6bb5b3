"""Which paper carries out which, by what they cite and at what level they are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from metrodesk.documents.official_text import level_of
from metrodesk.domain.cascade import cascade
from metrodesk.domain.document import Document

STATE = Document(
    "国务院关于印发计量发展规划 (2021—2035 年) 的通知", "国发〔2021〕37号", "国务院", "2021-12-31", "national",
    ("《计量发展规划（2021—2035 年）》", "《中华人民共和国国民经济和社会发展第十四个五年规划和 2035 年远景目标纲要》"),
)  # fmt: skip
SICHUAN = Document(
    "四川省人民政府关于贯彻落实国务院《计量发展规划（2021—2035年）》的实施意见", "川府发〔2023〕2号",
    "四川省人民政府", "2023-01-10", "province", ("国务院《计量发展规划（2021—2035 年）》",),
)  # fmt: skip
CHONGQING = Document(
    "重庆市人民政府关于印发重庆市计量发展规划（2021—2035年）的通知", "渝府发〔2022〕33号",
    "重庆市人民政府", "", "province",
    ("《重庆市计量发展规划（2021—2035年）》", "《成渝地区双城经济圈建设规划纲要》", "《计量发展规划（2021—2035年）》"),
)  # fmt: skip
LIAONING = Document(
    "辽宁省人民政府关于印发《贯彻落实〈计量发展规划（2021—2035年）〉的实施意见》的通知", "辽政发〔2023〕9号",
    "辽宁省人民政府", "", "province",
    ("《贯彻落实〈计量发展规划（2021—2035年）〉的实施意见》",
     "《国务院关于印发计量发展规划（2021—2035年）的通知》（国发〔2021〕37号）"),
)  # fmt: skip
DACHUAN = Document(
    "达州市达川区人民政府关于贯彻落实国务院《计量发展规划(2021—2035年)》的实施意见", "达川府发〔2024〕3号",
    "达州市达川区人民政府", "2024-01-30", "district",
    (
        "国务院《计量发展规划（2021—2035年）》",
        "《四川省人民政府关于贯彻落实国务院〈计量发展规划（2021—2035年）〉的实施意见》（川府发〔2023〕2号）",
        "《达州市人民政府关于贯彻落实国务院〈计量发展规划（2021-2035年）〉的实施意见》（达市府发〔2023〕14号）",
    ),
)  # fmt: skip
FIVE = (STATE, SICHUAN, CHONGQING, LIAONING, DACHUAN)


def numbers(document, at_hand=FIVE):
    """The numbers of what a document carries out; those not at hand in brackets."""
    above = cascade(document, at_hand, level_of)
    return [f"[{one.number or one.title}]" if one.is_missing else one.number for one in above]


def test_dachuan_carries_out_the_city_the_province_and_the_state_and_the_city_is_missing():
    assert numbers(DACHUAN) == [
        "国发〔2021〕37号", "川府发〔2023〕2号", "[达市府发〔2023〕14号]", "达川府发〔2024〕3号",
    ]  # fmt: skip
    missing = cascade(DACHUAN, FIVE, level_of)[2]
    assert (missing.level, missing.title[:7]) == ("city", "达州市人民政府")


@pytest.mark.parametrize("province", [SICHUAN, CHONGQING, LIAONING], ids=lambda one: one.number)
def test_a_province_carries_out_the_state_alone(province):
    assert numbers(province) == ["国发〔2021〕37号", province.number]


def test_the_state_carries_out_nothing():
    assert numbers(STATE) == ["国发〔2021〕37号"]


@pytest.mark.parametrize(
    "cited",
    [
        "国发〔2021〕37号",
        "《国务院关于印发计量发展规划的通知》（国发[2021]37号）",
        "《通知》（国发 〔２０２１〕 37 号）",
        "国务院《计量发展规划（2021-2035年）》",
        "《国务院关于印发计量发展规划（2021—2035年）的通知》",
    ],
)
def test_a_document_nobody_has_seen_finds_the_state_it_cites(cited):
    unseen = Document("计量工作意见", "石府发〔2025〕1号", "石梯县人民政府", "", "district", (cited,))

    assert numbers(unseen) == ["国发〔2021〕37号", "石府发〔2025〕1号"]


def test_a_document_that_cites_the_province_alone_reaches_the_state_through_it():
    unseen = replace(DACHUAN, title="意见", number="县府发〔2025〕1号", basis=DACHUAN.basis[1:2])

    assert numbers(unseen) == ["国发〔2021〕37号", "川府发〔2023〕2号", "县府发〔2025〕1号"]


def test_a_number_that_ends_like_another_is_another_paper():
    unseen = Document("意见", "县府发〔2025〕1号", "石梯县人民政府", "", "district", ("《意见》（府发〔2023〕2号）",))

    assert numbers(unseen) == ["[府发〔2023〕2号]", "县府发〔2025〕1号"]


def test_a_paper_without_number_is_missing_only_if_it_carries_out_one_at_hand():
    cited = ("《中华人民共和国计量法》", "《乙州市人民政府关于贯彻〈计量发展规划（2021—2035年）〉的意见》")
    unseen = Document("意见", "县府发〔2025〕1号", "石梯县人民政府", "", "district", cited)

    assert numbers(unseen) == [f"[{cited[1][1:-1]}]", "县府发〔2025〕1号"]


def test_a_paper_cited_that_is_at_hand_now_is_missing_no_more():
    city = Document("达州市意见", "达市府发〔2023〕14号", "达州市人民政府", "", "city", ("国发〔2021〕37号",))

    assert numbers(DACHUAN, (*FIVE, city)) == [
        "国发〔2021〕37号", "川府发〔2023〕2号", "达市府发〔2023〕14号", "达川府发〔2024〕3号",
    ]  # fmt: skip


def test_two_papers_that_cite_each_other_end():
    one = Document("甲", "甲府发〔2025〕1号", "甲市人民政府", "", "city", ("乙府发〔2025〕1号",))
    other = Document("乙", "乙府发〔2025〕1号", "乙市人民政府", "", "city", ("甲府发〔2025〕1号",))

    assert numbers(one, (one, other)) == ["乙府发〔2025〕1号", "甲府发〔2025〕1号"]


def test_documents_without_number_are_told_by_their_titles():
    unseen = Document("意见一", "", "石梯县人民政府", "", "district", ("国发〔2021〕37号",))
    other = replace(unseen, title="意见二", level="national", basis=())

    assert [one.key for one in cascade(unseen, (STATE, unseen, other), level_of)] == ["国发202137号", "意见一"]


def test_a_lower_paper_is_not_carried_out_because_its_name_stands_in_the_title():
    lower = Document("计量发展规划（2021—2035年）", "县府发〔2025〕1号", "石梯县人民政府", "", "district")

    assert numbers(STATE, (*FIVE, lower)) == ["国发〔2021〕37号"]
