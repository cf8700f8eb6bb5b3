import pytest

from metrodesk.documents.notes import Notes
from metrodesk.documents.prints.fonts import REGULAR, font
from metrodesk.documents.sources import pdf_source
from metrodesk.documents.sources.cells import Area
from metrodesk.documents.sources.docx_source import NotRead
from metrodesk.documents.sources.pdf_source import read_pdf
from metrodesk.documents.sources.table_heads import Column
from metrodesk.documents.tables.breakdown_table import read_rows
from tests.documents.pdf_files import drawn, pdf

HEAD = ["序号", "任务", "内容", "时限", "牵头单位", "配合单位"]
LONG = "围绕重点产业的计量需求，督促使用单位对在用计量器具依法进行检定，建立台账，按季度更新，并把结果报送主管部门。"
ROW = ["1", "推动检定溯源", LONG, "2025年底前", "区市场监管局", "区经信局\n区水务局\n平滩镇"]


def test_lines_and_a_ruled_table_come_in_their_order():
    before, table, after = read_pdf(
        pdf("关于做好计量工作的通知", [HEAD, ROW], "注：列第一位的为牵头单位", numbered=True)
    ).blocks

    assert (before, after) == ("关于做好计量工作的通知", "注：列第一位的为牵头单位")
    assert table.rows[0] == tuple(HEAD)
    assert table.rows[1][2] == LONG
    assert table.rows[1][5] == ROW[5]


def test_cells_without_a_rule_between_them_are_merged():
    rows = [HEAD, ROW, ["2", "", "做。", "", "", ""]]
    (table,) = read_pdf(pdf(rows, spans=[((1, 1), (1, 2)), ((4, 2), (5, 2))])).blocks

    assert set(table.merged) == {Area(2, 2, 3, 2), Area(3, 5, 3, 6)}


def test_a_row_broken_by_the_page_is_put_together():
    rows = [HEAD, *([str(number), "任务", LONG * 3, "全年", "区经信局", ""] for number in range(1, 16))]
    notes = Notes()
    source = read_pdf(pdf(rows))
    found = read_rows(source.tables, notes)

    assert len(source.tables) > 1
    assert [row.number for row in found] == list(range(1, 16))
    assert {row[Column.CONTENT] for row in found} == {LONG * 3}


def test_columns_without_rules_are_read_by_their_gaps():
    def draw(canvas):
        font(REGULAR)
        canvas.setFont(REGULAR, 10)
        for line, cells in enumerate((["序号", "指标名称", "2025年"], ["1", "建标数量", "10"], ["2", "覆盖率", "95%"])):
            for column, cell in enumerate(cells):
                canvas.drawString(60 + 150 * column, 700 - 20 * line, cell)

    (table,) = read_pdf(drawn(draw)).blocks
    assert table.rows == (("序号", "指标名称", "2025年"), ("1", "建标数量", "10"), ("2", "覆盖率", "95%"))


def test_a_page_turned_to_be_read_is_read_as_it_is_shown():
    def draw(canvas):
        font(REGULAR)
        canvas.setPageRotation(90)
        canvas.saveState()
        canvas.translate(100, 700)
        canvas.rotate(90)
        canvas.setFont(REGULAR, 10)
        canvas.drawString(0, 0, "先读这一行")
        canvas.drawString(0, -20, "再读这一行")
        canvas.restoreState()

    assert read_pdf(drawn(draw)).blocks == ("先读这一行", "再读这一行")


def test_a_scan_has_no_text_and_is_refused_as_one():
    with pytest.raises(NotRead, match="scan"):
        read_pdf(drawn(lambda canvas: canvas.rect(10, 10, 500, 700, fill=1)))


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", pdf("甲")[:300]])
def test_a_damaged_pdf_is_refused(data):
    with pytest.raises(NotRead, match="damaged"):
        read_pdf(data)


def test_a_pdf_of_too_many_pages_or_letters_is_refused(monkeypatch):
    data = pdf("甲乙丙")
    monkeypatch.setattr(pdf_source, "MOST_LETTERS", 2)
    with pytest.raises(NotRead, match="too-large"):
        read_pdf(data)
    monkeypatch.setattr(pdf_source, "MOST_PAGES", 0)
    with pytest.raises(NotRead, match="too-large"):
        read_pdf(data)
