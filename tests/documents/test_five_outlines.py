"""The outline of the five official texts, counted by hand, and nothing of them lost."""

import pytest

from metrodesk.documents.sources.source_reading import read_source
from tests.documents.five import FIVE, as_findings_say, file_of, put_together, read, squeezed

COUNTS = {
    "state-council-2021-37": (38, 7, 9),
    "sichuan-2023-2": (23, 5, 0),
    "dachuan-2024-3": (24, 3, 0),
    "chongqing-2022-33": (31, 7, 13),
    "liaoning-2023-9": (34, 6, 0),
}
HEADINGS = {
    "state-council-2021-37": (
        "国务院关于印发计量发展规划（2021—2035年）的通知", "国发〔2021〕37号", "国务院", "2021-12-31", "national",
        ("《中华人民共和国国民经济和社会发展第十四个五年规划和2035年远景目标纲要》",),
    ),
    "sichuan-2023-2": (
        "四川省人民政府关于贯彻落实国务院《计量发展规划（2021—2035年）》的实施意见",
        "川府发〔2023〕2号", "四川省人民政府", "2023-01-10", "province",
        ("国务院《计量发展规划（2021—2035年）》",),
    ),
    "chongqing-2022-33": (
        "重庆市人民政府关于印发重庆市计量发展规划（2021—2035年）的通知",
        "渝府发〔2022〕33号", "重庆市人民政府", "2022-07-07", "province",
        (
            "《成渝地区双城经济圈建设规划纲要》", "《计量发展规划（2021—2035年）》",
            "《重庆市国民经济和社会发展第十四个五年规划和二○三五年远景目标纲要》",
        ),
    ),
    "liaoning-2023-9": (
        "辽宁省人民政府关于印发《贯彻落实〈计量发展规划（2021—2035年）〉的实施意见》的通知",
        "辽政发〔2023〕9号", "辽宁省人民政府", "2023-07-21", "province",
        ("《国务院关于印发计量发展规划（2021—2035年）的通知》（国发〔2021〕37号）",),
    ),
}  # fmt: skip
BODIES = {
    "state-council-2021-37": ("计量是实现单位统一", "重要情况及时报告国务院。"),
    "sichuan-2023-2": ("为深入贯彻落实国务院", "(单位)按职责分工负责〕"),
    "dachuan-2024-3": ("为深入贯彻落实国务院", "重要情况及时报告。"),
    "chongqing-2022-33": ("计量是实现单位统一", "重要情况及时报告市政府。"),
    "liaoning-2023-9": ("为贯彻落实《国务院关于", "省市场监管局、各有关部门和单位）"),
}


@pytest.mark.parametrize("plan", FIVE)
def test_clauses_chapters_and_boxes_are_all_there(plan):
    official, _ = read(plan)

    assert (len(official.clauses), len(official.outline.chapters), len(official.outline.boxes)) == COUNTS[plan]


@pytest.mark.parametrize("plan", HEADINGS)
def test_the_heading_is_read_as_printed(plan):
    official, _ = read(plan)
    title, number, issuer, date, level, basis = HEADINGS[plan]

    assert (official.title, official.number, official.issuer, official.date) == (title, number, issuer, date)
    assert (official.level, official.basis) == (level, basis)


@pytest.mark.parametrize("plan", FIVE)
def test_every_letter_of_the_body_is_in_exactly_one_part(plan):
    official, findings = read(plan)
    first, last = BODIES[plan]
    source = "\n".join(read_source(file_of(plan)).lines)
    start = source.index(first)
    printed = squeezed(source[start:])
    printed_end = printed.rindex(last) + len(last)
    lines = source[start:]
    kept, seen = [], 0
    for line in lines.split("\n"):
        if seen >= printed_end:
            break
        kept.append(line)
        seen += len(squeezed(line))

    assert put_together(official) == as_findings_say("\n".join(kept), findings)


@pytest.mark.parametrize("plan", FIVE)
def test_the_numbers_of_clauses_run_on_without_a_gap(plan):
    official, _ = read(plan)
    articles = [clause for clause in official.clauses if "." not in clause.id]

    assert [clause.id for clause in articles] == [f"a{number}" for number in range(1, len(articles) + 1)]
    assert all(clause.title and len(clause.title) < 40 for clause in official.clauses)
    assert not any(mark in clause.title + clause.text for mark in ("**", "<b>", "##") for clause in official.clauses)


def test_boxes_lie_in_the_text_of_their_clause_with_their_table():
    official, _ = read("chongqing-2022-33")
    by_id = {clause.id: clause for clause in official.clauses}
    first, second = official.outline.boxes[:2]
    parts = [box.of(by_id[box.clause].text) for box in official.outline.boxes]

    assert (first.number, first.title, first.clause) == ("专栏1", "计量发展主要指标", "a3")
    assert "12\t强检计量器具检定覆盖率（%）\t95%\t≥96%\t≥98%\t约束性" in parts[0]
    assert parts[0].endswith("主要用能单位能源计量器具配备率（%）\t—\t≥90%\t≥95%\t预期性")
    assert (second.clause, second.title) == ("a4", "强化计量基础和前沿技术研究重点方向")
    assert parts[1].count("．") == 4
    assert all(part.startswith("专栏") for part in parts)


def test_chapters_without_clauses_keep_their_words():
    official, _ = read("chongqing-2022-33")
    background, general = official.outline.chapters[:2]

    assert (background.number, background.title, background.first) == ("一、", "编制背景", "")
    assert background.text.startswith("党的十八大以来")
    assert "\n随着我国进入高质量发展阶段" in background.text
    assert (general.title, general.first, general.text) == ("总体要求", "a1", "")


def test_a_notice_in_front_is_kept_apart_from_the_plans_own_words():
    official, _ = read("state-council-2021-37")

    assert official.outline.notice == "现将《计量发展规划（2021—2035年）》印发给你们，请认真贯彻执行。"
    assert official.outline.preamble.startswith("计量是实现单位统一")


def test_a_heading_alone_on_its_line_is_a_clause_of_its_own():
    official, _ = read("state-council-2021-37")
    clause = official.clauses[1]

    assert (clause.number, clause.title) == ("（二）", "基本原则")
    assert clause.text.startswith("坚持创新突破、改革引领。面向世界科技前沿")
    assert clause.text.count("\n") == 3


def test_a_text_broken_at_every_line_is_put_together_again():
    official, findings = read("sichuan-2023-2")
    clause = official.clauses[8]
    codes = [finding.code for finding in findings]

    assert (clause.number, clause.title) == ("（九）", "提升企业计量基础水平")
    assert "活动，全面提升中小企业计量保障能力。（省市场监管局牵头" in clause.text
    assert "建立社会公用计量标准4500项" in official.clauses[1].text.replace(" ", "")
    assert codes.count("wrapped_lines") == codes.count("misread_punctuation") == codes.count("debris_removed") == 1
