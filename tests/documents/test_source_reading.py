import io
import zipfile
from datetime import date

import pytest
from openpyxl import Workbook

from metrodesk.documents.sources import odf_source, source_reading
from metrodesk.documents.sources.cells import Area
from metrodesk.documents.sources.source import SourceTable
from metrodesk.documents.sources.source_reading import read_source
from metrodesk.documents.sources.xlsx_sheet import unescaped
from metrodesk.errors import UnreadableDocument
from tests.documents.docx_files import docx, paragraph, table


def saved(tmp_path, data, name="文件.dat"):
    path = tmp_path / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def workbook(fill):
    book = Workbook()
    fill(book, book.active)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def test_a_file_is_what_its_content_says_whatever_its_name(tmp_path):
    word = docx(paragraph("甲") + table(["序号", "事项"], ["1", "甲事"]))

    assert read_source(saved(tmp_path, word, "a.xlsx")).lines == ("甲", "序号\t事项", "1\t甲事")
    assert read_source(saved(tmp_path, "甲\r\n乙", "b.docx")).blocks == ("甲", "乙")


def test_tables_are_numbered_and_sheets_named(tmp_path):
    text = "|甲|乙|丙|\n|-|-|-|\n|1|2|3|\n\n完\n\n丁\t戊\t己\n4\t5\t6"
    places = [found.place for found in read_source(saved(tmp_path, text)).tables]

    assert places == ["第1张表", "第2张表"]


def test_a_workbooks_sheets_are_tables_with_what_is_merged(tmp_path):
    def fill(book, sheet):
        sheet.title = "任务分解"
        for row in (
            ["任务分解表"],
            ["序号", "任务", "时限", "单位"],
            [1, "甲事", "6月", "甲局"],
            [2, "", 0.85, "甲局\n乙局"],
        ):
            sheet.append(row)
        sheet.merge_cells("A1:D1")
        sheet.merge_cells("B3:B4")
        sheet["C4"].number_format = "0%"

    title, found = read_source(saved(tmp_path, workbook(fill))).blocks

    assert title == "任务分解表"
    assert found.place == "工作表“任务分解”"
    assert found.rows == (
        ("序号", "任务", "时限", "单位"),
        ("1", "甲事", "6月", "甲局"),
        ("2", "", "85%", "甲局\n乙局"),
    )
    assert found.merged == (Area(2, 2, 3, 2),)


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ('yyyy"年"m"月"', "2024年6月"),
        ("yyyy年m月;@", "2024年6月"),
        ('m"月"d"日"', "6月1日"),
        ("[$-804]m月d日", "6月1日"),
        ('yyyy"年"m"月"d"日"', "2024年6月1日"),
        ("[$-804]yyyy年mm月dd日;@", "2024年6月1日"),
        ("yyyy/m/d", "2024-06-01"),
        ('yyyy"年"m"月"d"日" h:mm', "2024-06-01"),
        ("mmm-yy", "2024年6月"),
        ("m/d/yyyy h:mm", "2024-06-01"),
    ],
)
def test_a_day_says_no_more_than_its_cell_shows(code, shown, tmp_path):
    def fill(book, sheet):
        sheet.append(["甲", date(2024, 6, 1)])
        sheet["B1"].number_format = code

    assert read_source(saved(tmp_path, workbook(fill))).tables[0].rows[0][1] == shown


def test_hidden_sheets_are_left_out_and_hidden_rows_read_and_both_are_told(tmp_path):
    def fill(book, sheet):
        for row in (["序号", "任务"], [1, "甲事"], [2, "乙事"]):
            sheet.append(row)
        sheet.row_dimensions[3].hidden = True
        sheet.column_dimensions["A"].hidden = True
        old = book.create_sheet("旧稿")
        old.append(["序号", "任务"])
        old.sheet_state = "hidden"

    source = read_source(saved(tmp_path, workbook(fill)))

    assert [len(found.rows) for found in source.tables] == [3]
    assert [remark.code for remark in source.remarks] == ["hidden_rows", "hidden_columns", "hidden_sheet"]


def test_a_formula_nobody_computed_is_blank_and_told(tmp_path):
    def fill(book, sheet):
        sheet.append(["甲", "乙"])
        sheet.append(["丙", "=A1&A2"])

    source = read_source(saved(tmp_path, workbook(fill)))

    assert source.tables[0].rows[1] == ("丙", "")
    assert [remark.code for remark in source.remarks] == ["formula_empty"]


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def zipped(*names, text="x"):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as pack:
        for name in names:
            pack.writestr(name, text)
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b" \n", "empty"),
        (docx(paragraph("")), "empty"),
        (b"a\0b", "binary"),
        (b"PK\x03\x04", "damaged"),
        (docx("<w:p>"), "damaged"),
        (zipped("xl/workbook.xml"), "damaged"),
        (zipped("OFD.xml"), "ofd"),
        (zipped("content.xml", "mimetype"), "damaged"),
        (zipped("a.txt"), "archive"),
        (zipped("word/document.xml") + b"PK\x01\x02" * 10_001, "bomb"),
        (b"{\\rtf1 }", "empty"),
        (b"{\\rtf1 " + b"{" * 600, "damaged"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (OLE + b"\0" * 600, "damaged"),
        (OLE + b"\0" * 22 + b"\x09\0" + b"\0" * 44 + b"\0" * 4 + b"\xff" * 432 + b"\0" * 10, "damaged"),
        (zipped("word/document.xml", text='<?xml version="1.0" encoding="UTF-x"?><a/>'), "damaged"),
        (zipped("content.xml", text='<?xml version="1.0" encoding="UTF-x"?><a/>'), "damaged"),
        (zipped("content.xml", "META-INF/manifest.xml", text="<m:encryption-data/>"), "locked"),
        (zipped("mimetype", "encrypted-package"), "locked"),
        (b"{\\rtf1 abc\\par {def\\par}", "damaged"),
        (b"{\\rtf1 abc\\par {\\pict\\bin9999999999 abc}}", "damaged"),
        (b"{\\rtf1 " + b"\\cell" * 400_001 + b"}", "too-large"),
        (b"{\\rtf1 " + b"\\par" * 200_001 + b"}", "too-large"),
        ("甲\n" * 200_001, "too-large"),
    ],
)
def test_what_is_not_read_is_refused_with_the_reason(data, reason, tmp_path):
    with pytest.raises(UnreadableDocument) as caught:
        read_source(saved(tmp_path, data))
    assert caught.value.reason == reason


def test_an_old_word_file_is_refused_as_one(tmp_path, monkeypatch):
    monkeypatch.setattr(source_reading, "CompoundFile", lambda data: type("File", (), {"names": {"WordDocument"}}))

    with pytest.raises(UnreadableDocument, match="old-word"):
        read_source(saved(tmp_path, OLE))


def test_a_missing_file_and_a_folder_are_refused(tmp_path):
    with pytest.raises(UnreadableDocument, match="missing"):
        read_source(tmp_path / "no")
    with pytest.raises(UnreadableDocument, match="folder"):
        read_source(tmp_path)


def test_a_huge_file_is_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr(source_reading, "LARGEST", 3)

    with pytest.raises(UnreadableDocument, match="too-large"):
        read_source(saved(tmp_path, "甲乙"))


def test_an_old_workbook_is_read(tmp_path, pytestconfig):
    data = (pytestconfig.rootpath / "tests/documents/filled_sheet.xls").read_bytes()

    assert all(isinstance(block, SourceTable | str) for block in read_source(saved(tmp_path, data)).blocks)
    assert read_source(saved(tmp_path, data)).tables


def test_half_letters_in_a_workbook_become_a_sign_that_can_be_kept():
    assert unescaped("甲_xD800_乙_xD842__xDFB7_") == "甲\ufffd乙𠮷"


ODF = (
    '<?xml version="1.0" encoding="UTF-8"?><o:c xmlns:o="o" xmlns:t="t" xmlns:b="b"><o:body>'
    '<t:p>一、<t:s t:c="2"/>重<t:note><t:p>注</t:p></t:note>点</t:p><b:table>'
    '<b:table-row><b:table-cell b:number-columns-spanned="2"><t:p>任务</t:p></b:table-cell><b:covered-table-cell/>'
    "<b:table-cell><t:p>单位</t:p></b:table-cell></b:table-row>"
    '<b:table-row b:number-rows-repeated="2"><b:table-cell b:number-columns-repeated="2"><t:p>甲</t:p></b:table-cell>'
    "<b:table-cell><t:p>乙</t:p><t:p>丙</t:p></b:table-cell></b:table-row></b:table></o:body></o:c>"
)


def test_an_opendocument_text_is_read_with_its_tables_and_without_its_notes(tmp_path):
    source = read_source(saved(tmp_path, zipped("content.xml", text=ODF)))

    assert source.blocks[0] == "一、  重点"
    assert source.tables[0].rows == (("任务", "", "单位"), ("甲", "甲", "乙\n丙"), ("甲", "甲", "乙\n丙"))


def test_an_opendocument_file_that_declares_entities_is_refused(tmp_path):
    with pytest.raises(UnreadableDocument, match="damaged"):
        read_source(saved(tmp_path, zipped("content.xml", text='<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')))


def test_a_rich_text_file_is_read_in_either_way_of_writing_chinese(tmp_path):
    words = "".join(f"\\'{one:02x}" for one in "任务".encode("gbk")).encode()
    head = b"{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0 SimSun;}}{\\*\\generator x;}\\uc1 \\u19968?\\u12289?"
    rows = b"\\trowd\\pard\\intbl a\\par b\\cell c\\cell\\row\\trowd\\pard\\intbl d\\cell e\\cell\\row\\pard z\\par}"
    rtf = head + words + b"\\par {\\pict\\bin4 {{{{}" + rows
    source = read_source(saved(tmp_path, rtf))

    assert source.blocks[0] == "一、任务"
    assert source.tables[0].rows == (("a\nb", "c"), ("d", "e"))
    assert "z" in source.blocks


FULL = ' b:number-columns-repeated="200"'
AGAIN = ' b:number-rows-repeated="5000"'


@pytest.mark.parametrize(
    "row",
    [f"<b:table-row{AGAIN}><b:table-cell{FULL}><t:p>甲</t:p></b:table-cell></b:table-row>",
     f"<b:table-row>{f'<b:table-cell{FULL}><t:p>甲</t:p></b:table-cell>' * 2001}</b:table-row>"],
    ids=["rows", "cells"],
)  # fmt: skip
def test_a_sheet_that_repeats_itself_without_end_is_not_built(row, tmp_path, monkeypatch):
    monkeypatch.setattr(odf_source, "laid_out", lambda rows: pytest.fail("built"))
    text = f'<o:c xmlns:o="o" xmlns:t="t" xmlns:b="b"><b:table>{row}</b:table></o:c>'

    with pytest.raises(UnreadableDocument, match="too-large"):
        read_source(saved(tmp_path, zipped("content.xml", text=text)))


def test_signs_of_a_rich_text_file_that_cannot_be_kept_are_replaced_or_left_out(tmp_path):
    cells = b"\\trowd\\intbl a\\u-10174?\\u-8265?\\cell b\\u-8704?\\u1?\\cell\\row" * 2
    source = read_source(
        saved(tmp_path, b"{\\rtf1\\uc1 a\\u0?\\u-10174?\\u-8265?\\u-10174?b\\par " + cells + b"\\pard}")
    )

    assert source.blocks[0] == "a𠮷\ufffdb"
    assert source.tables[0].rows == (("a𠮷", "b\ufffd"),) * 2
