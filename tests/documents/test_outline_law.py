"""For any text: every letter of the body is in exactly one part, whatever page it was taken from."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metrodesk.documents.notes import Notes
from metrodesk.documents.official_text import read_official_text
from metrodesk.documents.sources.source import Source
from tests.documents.five import put_together, squeezed

HAN = "计量检定校准溯源标准物质基础能力提升服务产业发展监管创新推动加强完善"
NUMERALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]
AS_YI = str.maketrans("，。；0123456789", "\ua3ac\ua3ae\ua3bb０１２３４５６７８９")
HEAD = ["某市人民政府关于加强计量工作的意见", "某市府发〔2024〕5号", "各区县人民政府，市政府各部门："]
TAIL = ["某市人民政府", "2024年5月6日"]

words = st.text(HAN, min_size=3, max_size=14)
titles = st.text(HAN, min_size=4, max_size=12)
sentences = st.builds(
    lambda parts, year: f"{'，'.join(parts)}到{year}年。",
    st.lists(words, min_size=2, max_size=6),
    st.integers(2020, 2035),
)
paragraphs = st.lists(sentences, min_size=1, max_size=3).map("".join)


@st.composite
def bodies(draw):
    """A body as lines: preamble, chapters, clauses that count on, now and then a box with its points."""
    lines, clause, box = [draw(paragraphs)], 0, 0
    for chapter in range(draw(st.integers(1, 3))):
        lines.append(f"{NUMERALS[chapter]}、{draw(titles)}")
        if draw(st.booleans()):
            lines.append(draw(paragraphs))
        for _ in range(draw(st.integers(1, 3))):
            lines.append(f"（{NUMERALS[clause]}）{draw(titles)}。{draw(paragraphs)}")
            clause += 1
            lines += draw(st.lists(paragraphs, max_size=2))
            if draw(st.integers(0, 3)) == 0:
                box += 1
                lines += [f"专栏{box} {draw(titles)}", f"1．{draw(paragraphs)}", f"2．{draw(paragraphs)}"]
    return lines, clause, box


def wrapped(lines, width=28):
    """Lines broken at the width of a page, with a page number after every twenty."""
    broken = [line[at : at + width] for line in lines for at in range(0, len(line), width)]
    return [
        one
        for place, line in enumerate(broken, start=1)
        for one in ([line, f"—{place // 20}—"] if place % 20 == 0 else [line])
    ]


def read(lines):
    notes = Notes()
    return read_official_text(Source.of_lines([*HEAD, *lines, *TAIL]), notes), notes


@settings(max_examples=60, deadline=None)
@given(bodies(), st.booleans(), st.booleans())
def test_nothing_of_a_body_is_lost_or_doubled(body, is_wrapped, is_misread):
    lines, clauses, boxes = body
    printed = wrapped(lines) if is_wrapped else lines
    printed = [line.translate(AS_YI) for line in printed] if is_misread else printed

    official, _ = read(printed)

    assert put_together(official) == squeezed("".join(lines))
    assert (len(official.clauses), len(official.outline.boxes)) == (clauses, boxes)
    assert official.date == "2024-05-06"


@settings(max_examples=30, deadline=None)
@given(bodies(), st.booleans())
def test_a_text_reads_the_same_twice(body, is_wrapped):
    lines = wrapped(body[0]) if is_wrapped else body[0]
    (first, notes), (second, others) = read(lines), read(lines)

    assert first == second
    assert notes.findings() == others.findings()


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.text("一二三、（）()第章条节附件专栏1.．：。；，年月日号〔〕 关于的通知省市县局\t|#*", max_size=30),
        max_size=12,
    )
)
def test_no_text_breaks_the_reader(lines):
    official, notes = read(lines)

    assert notes.findings() is not None
    assert all(clause.id for clause in official.clauses)


@pytest.mark.parametrize("words", ["2026-03-31", "2026年3月31日"])
def test_a_day_at_the_end_of_a_bracket_does_not_end_the_body(words):
    lines = [
        "一、任务",
        "（一）加强检定。建立台账。（",
        f"完成时限：{words[:4]}",
        "年内）",
        "（二）强化监管。检查。（完成时限：",
        f"{words}）",
        "（三）宣传。开展宣传。",
    ]
    official, _ = read(lines)

    assert [clause.number for clause in official.clauses] == ["（一）", "（二）", "（三）"]
    assert official.date == "2024-05-06"
    assert put_together(official) == "".join(lines)


def test_a_deadline_broken_inside_its_bracket_goes_on():
    lines = [
        "一、任务",
        "（一）加强检定。建立台账。（责任单位：各乡镇（街道）；完成时限：持续",
        "推进）",
        "（二）监管。检查。",
    ]
    official, _ = read(lines)

    assert official.clauses[0].text.endswith("完成时限：持续推进）")


def test_a_deadline_goes_on_after_a_bracket_that_stands_at_a_lines_end():
    lines = [
        "一、任务",
        "（一）加强检定。对在用的强检计量器具建立台账。（",
        "牵头单位：区经信局；完成时限：2025年",
        "上半年）",
    ]
    official, _ = read(lines)

    assert official.clauses[0].text.endswith("完成时限：2025年上半年）")


def test_the_rest_of_a_name_that_comes_again_and_again_is_no_running_head():
    lines = ["一、任务"]
    for number in "一二三":
        lines += [
            f"（{number}）加强检定。",
            "配合单位：区委宣传部、区交通运输局、石梯镇、区农业农",
            "村局",
            "完成时限：全年",
        ]
    official, _ = read(lines)

    assert put_together(official) == "".join(lines)
