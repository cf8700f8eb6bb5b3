import pytest

from metrodesk.documents.sources.cells import Area
from metrodesk.documents.sources.docx_source import NotRead, read_docx
from metrodesk.documents.sources.source import SourceTable
from tests.documents.docx_files import across, cell, docx, down, numbered, paragraph, run, table

LEVELS = """<w:abstractNum w:abstractNumId="7">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
<w:lvl w:ilvl="2"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%3"/><w:isLgl/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="7"/>
<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>"""


def blocks(body, **parts):
    return read_docx(docx(body, **parts)).blocks


def codes(body):
    return [remark.code for remark in read_docx(docx(body)).remarks]


def test_paragraphs_and_tables_come_in_the_order_of_the_document():
    body = paragraph("前") + table(["序号", "事项"], ["1", "甲事"]) + paragraph("后")

    assert blocks(body) == ("前", SourceTable((("序号", "事项"), ("1", "甲事"))), "后")


def test_numbers_that_word_counts_stand_before_their_paragraphs():
    body = "".join(
        [
            *(numbered("总体要求"), numbered("指导思想", 1), numbered("基本原则", 1), numbered("量值", 2)),
            *(numbered("重点任务"), numbered("夯实基础", 1), paragraph("没有编号"), numbered("另起", 0, 2)),
        ]
    )

    assert blocks(body, numbering=LEVELS) == (
        *("一、总体要求", "（一）指导思想", "（二）基本原则", "1.1 量值"),
        *("二、重点任务", "（一）夯实基础", "没有编号", "一、另起"),
    )


def test_a_style_numbers_its_paragraphs_at_the_level_made_for_it():
    levels = LEVELS.replace('<w:lvlText w:val="（%2）"/>', '<w:pStyle w:val="Heading2"/><w:lvlText w:val="（%2）"/>')
    styles = """<w:style w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
    <w:style w:styleId="Heading2"><w:basedOn w:val="Base"/></w:style>"""
    body = paragraph("强化基础", '<w:pStyle w:val="Heading2"/>') * 2

    assert blocks(body, numbering=levels, styles=styles) == ("（一）强化基础", "（二）强化基础")


def test_a_column_that_word_numbers_has_its_numbers():
    number = f"<w:tc>{numbered('', 1)}</w:tc>"

    (found,) = blocks(table(["序号", "事项"], [number, "甲事"], [number, "乙事"]), numbering=LEVELS)
    assert [row[0] for row in found.rows] == ["序号", "（一）", "（二）"]


def test_cells_merged_both_ways_stand_in_their_first_cell():
    body = table(
        [down("一类"), "甲事", across("区发改局", 2)],
        [down(), "乙事", "区经信局", "区水务局"],
        [cell("二类"), "丙事", "", "区财政局"],
    )

    (found,) = blocks(body)
    assert found.rows == (
        ("一类", "甲事", "区发改局", ""),
        ("", "乙事", "区经信局", "区水务局"),
        ("二类", "丙事", "", "区财政局"),
    )
    assert found.merged == (Area(1, 1, 2, 1), Area(1, 3, 1, 4))


def test_a_title_and_a_note_over_the_whole_width_are_lines_beside_the_table():
    body = table(
        [across("任务分解表", 3)],
        ["序号", "事项", "责任单位"],
        ["1", "甲事", "甲局"],
        [across("注：列第一位的为牵头单位", 3)],
    )

    title, found, note = blocks(body)
    assert (title, note) == ("任务分解表", "注：列第一位的为牵头单位")
    assert found.rows[0] == ("序号", "事项", "责任单位")


def test_the_rest_of_a_row_at_the_top_of_a_table_is_no_title():
    (found,) = blocks(table(["", "", "工作。"], ["2", "乙事", "做。"]))

    assert found.rows[0] == ("", "", "工作。")


def test_units_stacked_in_a_cell_stay_on_their_lines():
    (found,) = blocks(table(["事项", "责任单位"], ["甲事", "区发改局\n区经信局"]))

    assert found.rows[1][1] == "区发改局\n区经信局"


def test_a_box_of_one_cell_is_a_frame_around_lines():
    assert blocks(table(["专栏1\n重点方向"])) == ("专栏1", "重点方向")


def test_tables_inside_a_layout_are_found():
    inner = table(["序号", "事项"], ["1", "甲事"])
    body = f"<w:tbl><w:tr><w:tc>{paragraph('说明')}{inner}</w:tc></w:tr></w:tbl>"

    assert blocks(body) == ("说明", SourceTable((("序号", "事项"), ("1", "甲事"))))


def test_a_table_inside_a_cell_of_a_table_is_words_of_the_cell():
    inner = f"<w:tc>{table(['子', '丑'])}{paragraph('完')}</w:tc>"

    (found,) = blocks(table(["序号", "事项", "单位"], ["1", inner, "甲局"], ["2", "乙事", "乙局"]))
    assert found.rows[1] == ("1", "子\n丑\n完", "甲局")


def test_changes_not_yet_accepted_are_read_as_accepted_and_told():
    body = f"<w:p>{run('责任单位：')}<w:del>{run('区质监局')}</w:del><w:ins>{run('区市场监管局')}</w:ins></w:p>"

    assert blocks(body) == ("责任单位：区市场监管局",)
    assert codes(body) == ["tracked_changes"]


def test_paragraphs_whose_parting_was_deleted_are_one():
    body = paragraph("持续", "<w:rPr><w:del/></w:rPr>") + paragraph("推进")

    assert blocks(body) == ("持续推进",)


def test_a_deleted_row_is_no_row():
    body = table(["序号", "事项"], ["1", "甲事"], ["2", "乙事"]).replace(
        "<w:tr><w:tc><w:tcPr></w:tcPr>" + paragraph("2"), "<w:tr><w:trPr><w:del/></w:trPr><w:tc>" + paragraph("2")
    )

    (found,) = blocks(body)
    assert len(found.rows) == 2


def test_text_boxes_and_hidden_text_are_left_out_and_told():
    box = f"<mc:AlternateContent xmlns:mc='m'><w:drawing>{run('内部资料')}</w:drawing></mc:AlternateContent>"
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>批注</w:t></w:r>"
    body = f"<w:p>{run('正文')}<w:r>{box}</w:r>{hidden}</w:p>"

    assert blocks(body) == ("正文",)
    assert codes(body) == ["text_boxes", "hidden_text"]


def test_tables_drawn_with_tabs_are_tables_too():
    lines = (paragraph(line.replace("\t", "</w:t><w:tab/><w:t>")) for line in ("序号\t事项\t单位", "1\t甲事\t甲局"))

    (found,) = blocks("".join(lines))
    assert found.rows == (("序号", "事项", "单位"), ("1", "甲事", "甲局"))


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"PK\x03\x04 cut off", "damaged"),
        (docx("<w:p>"), "damaged"),
        (docx("<w:p/>" + "<w:tbl>" * 300 + "</w:tbl>" * 300), "damaged"),
        (docx(table([across("甲", 150), across("乙", 150)])), "too-large"),
    ],
)
def test_a_file_that_is_no_whole_document_is_refused(data, what):
    with pytest.raises(NotRead) as caught:
        read_docx(data)
    assert caught.value.what == what


def test_a_part_that_unpacks_too_large_is_not_unpacked(monkeypatch):
    monkeypatch.setattr("metrodesk.documents.sources.docx_source.MOST_OF_A_PART", 100)

    with pytest.raises(NotRead, match="bomb"):
        read_docx(docx(paragraph("甲" * 100)))
