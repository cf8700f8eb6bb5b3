import pytest

from metrodesk.documents.sources.source import SourceTable
from metrodesk.documents.sources.text_file import read_text_file
from metrodesk.documents.sources.text_tables import blocks_of
from metrodesk.paths import resource

HEAD = ("序号", "事项", "单位")
ROWS = (HEAD, ("1", "甲事", "甲局"), ("2", "乙事", "乙局"))


def found(text):
    return tuple(blocks_of(text.splitlines()))


def official(name):
    text = resource("documents", name).read_text("utf-8")
    return [block for block in blocks_of(text.splitlines()) if isinstance(block, SourceTable)]


@pytest.mark.parametrize(
    "text",
    [
        "| 序号 | 事项 | 单位 |\n|---|:---:|---|\n| 1 | 甲事 | 甲局 |\n| 2 | 乙事 | 乙局 |",
        "序号 | 事项 | 单位\n1 | 甲事 | 甲局\n2 | 乙事 | 乙局",
        "｜序号｜事项｜单位｜\n\n｜1｜甲事｜甲局｜\n\n｜2｜乙事｜乙局｜",
        "┌──┬──┬──┐\n│序号│事项│单位│\n├──┼──┼──┤\n│1│甲事│甲局│\n│2│乙事│乙局│\n└──┴──┴──┘",
        "+--+--+--+\n|序号|事项|单位|\n+==+==+==+\n|1|甲|甲局|\n| |事| |\n+--+--+--+\n|2|乙事|乙局|\n+--+--+--+",
        "序号\t事项\t单位\n1\t甲事\t甲局\n\n2\t乙事\t乙局",
        "\t序号\n\t事项\n\t单位\n\n\t1\n\t甲事\n\t甲局\n\n\t2\n\t乙事\n\t乙局\n",
        "|**序号**|<b>事项</b>|单位|\n|-|-|-|\n|1|甲事|__甲局__|\n|2|乙事|乙局|",
    ],
)
def test_a_table_is_known_however_it_is_drawn(text):
    (table,) = found(text)

    assert tuple(tuple(cell.replace("\n", "") for cell in row) for row in table.rows) == ROWS


def test_a_table_with_every_cell_on_a_line_is_known_by_its_head_and_its_numbers():
    rows = (
        ("序号", "任务", "责任单位", "备注"),
        ("1", "甲事", "甲局", ""),
        ("2", "乙事", "乙局", "略"),
        ("3", "丙事", "丙局", ""),
    )
    cells = [cell for row in rows for cell in row if cell]

    assert found("\n".join(["任务表", *cells, "", "甲县人民政府"])) == (
        "任务表",
        SourceTable(rows),
        "甲县人民政府",
    )


@pytest.mark.parametrize("text", ["序号\n任务\n责任单位\n1\n甲事", "序号\n1\n2", "序号\n任务\n责任单位\n一\n甲\n乙"])
def test_lines_that_make_no_whole_rows_stay_lines(text):
    assert found(text) == tuple(text.split("\n"))


def test_lines_around_a_table_stay_lines():
    text = "前\n\n专栏 1 主要指标\t\t\n序号\t事项\t单位\n1\t甲事\t甲局\n注：下同\n后"

    assert found(text) == ("前", "", "专栏 1 主要指标", SourceTable((HEAD, ROWS[1])), "注：下同", "后")


def test_a_line_of_links_and_indented_paragraphs_are_no_tables():
    indented = "\t一、总体要求\n\t坚持目标导向。\n\t压实责任。\n\n\t二、重点任务\n\t夯实基础。\n\t强化应用。"
    text = f"首页 | 公开 | 文件\n\n{indented}"

    assert not any(isinstance(block, SourceTable) for block in found(text))


def test_a_head_that_comes_again_begins_a_table():
    part = "| 序号 | 事项 | 单位 |\n|---|---|---|\n| 1 | 甲事 | 甲局 |\n"

    assert len(found(f"{part}\n{part}")) == 3


def test_cells_of_a_line_break_keep_their_lines():
    (table,) = found("|事项|单位|\n|---|---|\n|甲事|甲局<br>乙局|")

    assert table.rows[1][1] == "甲局\n乙局"


def test_chongqings_indicators_are_one_table_of_thirteen():
    (table,) = official("chongqing-2022-33.txt")

    assert table.rows[0] == ("序号", "指  标  名  称", "2020年", "2025年", "2035年", "指标属性")
    assert [row[0] for row in table.rows[1:]] == [str(number) for number in range(1, 14)]
    assert table.rows[13][1:] == ("主要用能单位能源计量器具配备率（%）", "—", "≥90%", "≥95%", "预期性")


def test_the_state_councils_indicators_are_one_table_of_eleven():
    (table,) = official("state-council-2021-37.txt")

    assert table.rows[0] == ("领域", "指 标", "2020 年", "2025 年", "属性")
    assert [row[0] for row in table.rows[1:] if row[0]] == ["科学技术", "支撑保障", "法制监督"]
    assert len(table.rows) == 12


@pytest.mark.parametrize("name", ["sichuan-2023-2.txt", "liaoning-2023-9.txt"])
def test_a_text_without_a_table_is_lines_as_they_are(name):
    text = read_text_file(resource("documents", name))

    assert found(text) == tuple(text.splitlines())


@pytest.mark.parametrize(
    "line", ["|" + " " * 300_000, " " * 300_000 + "-", "│" + "─ " * 100_000, "甲" + "\u3000 " * 100_000 + "乙"]
)
def test_a_line_of_very_many_blanks_takes_no_time(line):
    assert len(found(f"前\n{line}\n后")) >= 2
