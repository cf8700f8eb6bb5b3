"""The same document as other programs save it reads to the same plan."""

import re

import pytest

from metrodesk.documents.proposals.plan_reading import read_plan_source
from metrodesk.documents.sources.source_reading import source_of_text
from metrodesk.documents.sources.text_file import read_text_file
from tests.documents.dachuan import AT_HAND, reading, roster, settlement, source


@pytest.fixture(scope="module")
def expected():
    return reading(settled=settlement()).plan


def without_outer_bars(text):
    lines = (line[1:-1].strip() if line.startswith("|") else line for line in text.splitlines())
    return "\n".join(lines)


def without_leading_bars(text):
    return re.sub(r"(?m)^\| ", "", text)


def full_width_bars(text):
    return text.replace("|", "｜")


def with_blank_lines(text):
    return "\n\n\n" + text.replace("\n", "\n\n") + "\n\n\n"


def with_trailing_blanks(text):
    return text.replace("\n", " \u3000\n")


def without_rules(text):
    return "\n".join(line for line in text.splitlines() if not line.startswith("|--"))


def with_aligned_rules(text):
    return re.sub(r"-{2,}(?=\|)", ":---:", text)


def with_half_width_numbering(text):
    return re.sub(r"(?m)^（([一二三四五六七八九])）", r"(\1)", text)


@pytest.mark.parametrize(
    "change",
    [
        without_outer_bars,
        without_leading_bars,
        full_width_bars,
        with_blank_lines,
        with_trailing_blanks,
        without_rules,
        with_aligned_rules,
    ],
)
def test_another_layout_is_the_same_plan(change, expected, tmp_path):
    changed = change(source())
    assert changed != source()
    file = tmp_path / "达川.txt"
    file.write_text(changed, encoding="utf-8")

    assert reading(read_text_file(file), settlement()).plan == expected


@pytest.mark.parametrize(
    "encode",
    [
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: text.replace("\n", "\r").encode(),
        lambda text: text.encode("utf-8-sig"),
        lambda text: text.encode("gb18030"),
        lambda text: text.encode("utf-16"),
        lambda text: text.rstrip("\n").encode(),
        lambda text: (text + "\n\n").encode(),
    ],
    ids=["crlf", "cr", "mark", "gb18030", "utf16", "no-end", "more-ends"],
)
def test_another_encoding_is_the_same_plan(encode, expected, tmp_path):
    file = tmp_path / "达川.txt"
    file.write_bytes(encode(source()))

    assert reading(read_text_file(file), settlement()).plan == expected


def test_half_width_brackets_number_the_articles_as_well():
    plan = reading(with_half_width_numbering(source()), settlement()).plan

    assert len(plan.clauses) == 24
    assert plan.clause("a3").number == "(三)"


def test_an_escaped_bar_is_a_letter_of_its_cell():
    text = source().replace("鼓励支持企业开展标准物质研制。 |", "鼓励A\\|B研制。 |")
    task = reading(text).plan.task_numbered(2)

    assert task.content.endswith("鼓励A|B研制。")
    assert task.deadline == "持续推进"


def test_rare_letters_survive():
    text = source().replace("区委组织部", "区𠮷办")

    assert reading(text).plan.unit_named("区𠮷办").name == "区𠮷办"


def test_heads_in_other_words_and_another_order_are_told():
    text = """关于做好某县重点工作的通知

| 编号 | 责任单位 | 重点任务 | 工作事项 | 主要内容 | 牵头单位 | 时限要求 | 说明 |
|---|---|---|---|---|---|---|---|
| 1 | 县财政局 | 一类 | 甲事 | 做甲。 | 县发展和改革局 | 2024年6月底前 | 略 |
| 2 | 县发改局 | | 乙事 | 做乙。 | 县财政局 | 全年 | |
"""
    plan = read_plan_source(source_of_text(text), at_hand=AT_HAND, roster=roster()).plan
    first, second = plan.tasks

    assert (first.category, first.item, first.content) == ("一类", "甲事", "做甲。")
    assert (first.deadline_kind.value, second.deadline_kind.value) == ("dated", "continuous")
    assert second.category == "一类"
    assert first.remark == "略"
    assert first.leads == second.responsible
    assert [one.code for one in plan.findings if one.code == "two_spellings"] == ["two_spellings"]
