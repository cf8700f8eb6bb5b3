"""A sheet given out comes back as it was; moved about it still says the same; nothing in it is passed over."""

import io
import struct
import zipfile
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment

from metrodesk.documents.sheets.entry_sheet import FIGURES, HIDDEN, TASKS, RowKey, digest
from metrodesk.documents.sheets.workbook_in import read_sheet
from metrodesk.documents.sources.biff_records import MAGIC
from metrodesk.documents.sources.biff_strings import shared_texts
from metrodesk.documents.sources.cells import CellKind
from metrodesk.documents.sources.spreadsheet import open_spreadsheet, read_spreadsheet
from metrodesk.errors import UnreadableSheet
from tests.documents.sample_sheets import KNOWN, ROWS, as_bytes, edited, issue, read, said, task_row

T5, T7, T12, M5 = RowKey("t05"), RowKey("t07"), RowKey("t12"), RowKey("m5", "value")
STATUS, PERCENT, PROGRESS, PROBLEMS = "E", "F", "G", "H"  # columns as issued; the tasks' rows begin at 6
FIGURE = "G"


@pytest.fixture(scope="module")
def issued(tmp_path_factory):
    return issue(tmp_path_factory.mktemp("sheet") / "表.xlsx")


@pytest.fixture
def sheet(issued, tmp_path):
    (copy := tmp_path / "表.xlsx").write_bytes(issued.read_bytes())
    return copy


def test_a_sheet_comes_back_with_its_keys_and_what_stood_in_it(sheet):
    found = read(sheet)

    assert (found.issued.sheet, found.issued.name, found.issued.period) == ("0a1b2c", "王家村", "2026Q3")
    assert found.issued.base[T5] == ("a" * 64,)
    assert found.is_keyed
    assert found.rows == {row.key for row in ROWS}
    assert found.outside == ()
    assert said(found)[T7, "progress"] == "检查集贸市场3家。\n加油站2家。"
    assert all(digest(text) == found.issued.before[place] for place, text in said(found).items())


def test_only_entry_cells_are_unlocked_and_typed_characters_stay_text(sheet):
    book = load_workbook(sheet)
    page = book[TASKS]

    unlocked = {cell.coordinate for row in page.iter_rows() for cell in row if not cell.protection.locked}
    assert page.protection.sheet
    assert {f"{STATUS}6", f"{PROGRESS}6", f"{PERCENT}7"} <= unlocked
    assert not {"A6", "B6", "C6", "D6", f"{PERCENT}6"} & unlocked  # no percentage without a quantity
    assert {page[name].number_format for name in unlocked} == {"@"}
    assert page.column_dimensions["A"].hidden
    assert page.freeze_panes == "D6"
    assert (page.page_setup.orientation, page.page_setup.paperSize, page.page_setup.fitToWidth) == ("landscape", 9, 1)
    assert book[HIDDEN].sheet_state == "veryHidden"
    (offered,) = page.data_validations.dataValidation
    assert offered.showErrorMessage
    assert offered.formula1 == '"本期有进展,本期无进展(零报告),未启动"'
    assert all(f"{STATUS}{row}" in offered.sqref for row in (6, 7, 8))


def test_a_text_that_looks_like_a_formula_is_written_as_text(tmp_path):
    path = issue(tmp_path / "表.xlsx", [task_row(5, progress="=1+1", problems="@SUM(A1)")], name="=cmd|' /C calc'!A0")

    page = load_workbook(path)[TASKS]
    assert (page["F6"].value, page["F6"].data_type) == ("=1+1", "s")
    assert all(cell.data_type != "f" for row in page.iter_rows() for cell in row)
    found = read(path)
    assert (found.issued.name, said(found)[T5, "progress"]) == ("=cmd|' /C calc'!A0", "=1+1")


def fill(page):
    page[f"{STATUS}6"], page[f"{PROGRESS}6"], page[f"{PROGRESS}8"] = "本期有进展", "检查3家。", "走访5户。"


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.permutations(range(6, 9)), st.permutations(range(1, 10)), st.integers(0, 3))
def test_rows_and_columns_in_any_order_say_the_same(issued, rows, columns, gap):
    book = load_workbook(io.BytesIO(issued.read_bytes()))
    page = book[TASKS]
    fill(page)
    plain = said(read_sheet(read_spreadsheet(issued, as_bytes(book)), KNOWN))
    block = [[page.cell(row, column).value for column in columns] for row in [5, *rows]]
    for merged in list(page.merged_cells.ranges):
        page.unmerge_cells(str(merged))
    page.delete_rows(5, 10)
    for down, values in enumerate(block):
        for across, value in enumerate(values):
            page.cell(5 + gap + down, 1 + gap + across).value = value

    moved = read_sheet(read_spreadsheet(issued, as_bytes(book)), KNOWN)

    assert said(moved) == plain
    assert plain[T12, "progress"] == "走访5户。"
    assert moved.outside == ()


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_cell_with_content_is_passed_over(issued, data):
    book = load_workbook(io.BytesIO(issued.read_bytes()))
    page = book[data.draw(st.sampled_from([TASKS, FIGURES, HIDDEN]))]
    for merged in list(page.merged_cells.ranges):
        page.unmerge_cells(str(merged))
    first = 4 if page.title == HIDDEN else 1  # the hidden sheet's own three columns are the program's
    cell = page.cell(data.draw(st.integers(1, 30)), data.draw(st.integers(first, 14)))
    if data.draw(st.booleans()):
        cell.value = "请看这里"
    else:
        cell.comment = Comment("请看这里", "村")

    found = read_sheet(read_spreadsheet(issued, as_bytes(book)), KNOWN)

    shown = [one.cells[0].cell.text for one in found.entries]
    shown += [text for one in found.outside for text in (one.placed.cell.text, one.placed.cell.note)]
    assert "请看这里" in shown


def test_columns_put_in_and_notes_in_odd_cells_are_listed(sheet):
    def change(book):
        page = book[TASKS]
        page.insert_cols(6)
        page["F5"], page["F6"] = "备注", "另见附件"
        page["D7"].comment = Comment("这项不归我们管", "村")
        page["L30"] = "联系电话另报"

    found = read(edited(sheet, change))

    assert [(one.placed.where, one.what, one.key) for one in found.outside] == [
        ("进展情况!F5", "text", None),
        ("进展情况!F6", "text", T5),
        ("进展情况!D7", "note", T7),
        ("进展情况!L30", "text", None),
    ]


def test_what_is_hidden_is_read_and_named(sheet):
    def change(book):
        fill(book[TASKS])
        book[TASKS].row_dimensions[6].hidden = True
        book[TASKS].column_dimensions[PROGRESS].hidden = True

    found = read(edited(sheet, change))

    assert said(found)[T5, "progress"] == "检查3家。"
    assert found.hidden == ("进展情况!6",)


def test_an_entry_cell_merged_over_two_tasks_is_a_question_of_both(sheet):
    def change(book):
        book[TASKS][f"{PROGRESS}7"] = None
        book[TASKS][f"{PROGRESS}6"] = "统一开展了检查。"
        book[TASKS].merge_cells(f"{PROGRESS}6:{PROGRESS}7")

    found = {(one.key, one.field): one for one in read(edited(sheet, change)).entries}

    assert (found[T5, "progress"].trouble, found[T7, "progress"].trouble) == ("merged", "merged")
    assert found[T7, "progress"].cells[0].cell.text == "统一开展了检查。"


def test_a_row_sorted_away_from_its_hidden_key_is_a_question(sheet):
    def change(book):
        fill(book[TASKS])
        book[TASKS]["B6"], book[TASKS]["C6"] = "12", "事项12"

    found = {(one.key, one.field): one for one in read(edited(sheet, change)).entries}

    assert found[T5, "progress"].trouble == "identity"


def test_a_row_copied_with_other_content_is_a_question_and_with_the_same_is_none(sheet):
    def change(book):
        page = book[TASKS]
        fill(page)
        for at, text in ((20, "检查3家。"), (21, "检查4家。")):
            for cell in page[6]:
                page.cell(at, cell.column).value = cell.value
            page[f"{PROGRESS}{at}"] = text

    found = {(one.key, one.field): one for one in read(edited(sheet, change)).entries}

    assert (found[T5, "progress"].trouble, found[T5, "status"].trouble) == ("twice", "")
    assert [one.cell.text for one in found[T5, "progress"].cells] == ["检查3家。", "检查3家。", "检查4家。"]


def test_without_hidden_marks_rows_are_known_by_number_and_words(sheet):
    def change(book):
        fill(book[TASKS])
        del book[HIDDEN]
        for page in book.worksheets:
            page.delete_cols(1)
        book[TASKS]["A6"] = "５"

    found = read(edited(sheet, change))

    assert (found.issued, found.is_keyed) == (None, False)
    assert said(found)[T5, "progress"] == "检查3家。"
    assert said(found)[RowKey("m7", "denominator"), "figure"] == "20"


def test_formulas_errors_days_and_numbers_are_told_apart(sheet):
    def change(book):
        page = book[FIGURES]
        for name, value, code in (
            (f"{FIGURE}6", "=1+1", "@"), (f"{FIGURE}7", date(2024, 6, 1), "yyyy/m/d"), (f"{FIGURE}8", 2.3, "General"),
        ):  # fmt: skip
            page[name].number_format, page[name].value = code, value
        book[TASKS][f"{PROGRESS}6"].number_format = "General"
        book[TASKS][f"{PROGRESS}6"] = True

    found = {(one.key, one.field): one.cells[0].cell for one in read(edited(sheet, change)).entries}

    assert (found[M5, "figure"].text, found[M5, "figure"].formula) == ("", "=1+1")
    assert (found[RowKey("m7", "numerator"), "figure"].kind, found[RowKey("m7", "numerator"), "figure"].text) == (
        CellKind.DATE,
        "2024-06-01",
    )
    assert found[RowKey("m7", "denominator"), "figure"].text == "2.3"
    assert found[T5, "progress"].kind is CellKind.BOOLEAN


@pytest.mark.parametrize("encoding", ["gb18030", "gbk", "utf-8-sig", "utf-8", "utf-16"])
def test_a_table_saved_as_csv_is_read_in_the_encodings_of_offices(tmp_path, encoding):
    path = tmp_path / "表.csv"
    path.write_bytes(
        '序号,任务事项,进展状态,进展情况\r\n5,事项5,本期有进展,"检查3家，\n加油站2家"\r\n'.encode(encoding)
    )

    found = read(path)

    assert said(found) == {(T5, "status"): "本期有进展", (T5, "progress"): "检查3家，\n加油站2家"}


def test_an_old_workbook_tells_formulas_errors_days_and_notes_as_the_new_one_does():
    found = read(Path(__file__).with_name("filled_sheet.xls"))  # saved by LibreOffice from a sheet of this form

    cells = {(one.key, one.field): one.cells[0].cell for one in found.entries}
    assert found.issued.name == "王家村"
    assert (cells[T5, "progress"].text, cells[T5, "problems"].kind) == ("检查3家。\n第二行", CellKind.DATE)
    assert (cells[M5, "figure"].text, cells[M5, "figure"].code) == ("0.95", "0%")
    assert (
        cells[RowKey("m7", "numerator"), "figure"].text,
        bool(cells[RowKey("m7", "numerator"), "figure"].formula),
    ) == (
        "18",
        True,
    )
    assert cells[RowKey("m7", "denominator"), "figure"].text == "#DIV/0!"
    assert [(one.placed.where, one.what) for one in found.outside] == [("进展情况!D7", "note")]


OLD = Path(__file__).with_name("filled_sheet.xls").read_bytes()


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.booleans(), st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=3)), min_size=1, max_size=6))
def test_a_damaged_workbook_is_read_or_refused_and_nothing_else(issued, is_old, changes):
    data = bytearray(OLD if is_old else issued.read_bytes())
    for where, with_what in changes:
        at = int(where * (len(data) - 4))
        data[at : at + 2] = with_what

    with suppress(UnreadableSheet):
        read_sheet(read_spreadsheet(issued, bytes(data)), KNOWN)


@given(st.lists(st.text(st.sampled_from("检查ab𠮷"), max_size=12), max_size=6), st.data())
def test_shared_texts_run_on_over_the_ends_of_records(texts, data):
    whole = struct.pack("<II", len(texts), len(texts))
    chunks = [whole]
    for text in texts:
        coded = text.encode("utf-16-le")
        cut = 2 * data.draw(st.integers(0, len(coded) // 2))
        chunks[-1] += struct.pack("<HB", len(coded) // 2, 1) + coded[:cut]
        if cut < len(coded):
            chunks.append(b"\x01" + coded[cut:])

    assert shared_texts(chunks) == texts


def packed(**parts):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, data in parts.items():
            pack.writestr(name.replace("__", "/"), data)
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "empty"),
        (b"%PDF-1.4 ...", "kind"),
        (b"PK\x03\x04 not a zip", "damaged"),
        (packed(mimetype="application/vnd.oasis.opendocument.spreadsheet"), "damaged"),
        (MAGIC + b"\0" * 600, "damaged"),
        (MAGIC + b"\0" * 600 + "EncryptionInfo".encode("utf-16-le"), "password"),
    ],
)
def test_what_is_no_sheet_is_refused_with_its_reason(tmp_path, data, what):
    (path := tmp_path / "表.xlsx").write_bytes(data)

    with pytest.raises(UnreadableSheet) as caught:
        open_spreadsheet(path)

    assert caught.value.what == what


def test_a_workbook_far_larger_unpacked_is_refused_before_it_is_read(tmp_path, monkeypatch):
    monkeypatch.setattr("metrodesk.documents.sources.xlsx_cells.MOST_BYTES", 1 << 20)
    data = packed(xl__workbook_xml=b"<workbook/>", bomb=b"\0" * (2 << 20))

    with pytest.raises(UnreadableSheet) as caught:
        read_spreadsheet(tmp_path / "表.xlsx", data)

    assert caught.value.what == "bomb"


def test_entities_of_xml_are_refused(tmp_path, sheet):
    file = io.BytesIO()
    with zipfile.ZipFile(sheet) as before, zipfile.ZipFile(file, "w") as pack:
        for entry in before.infolist():
            data = before.read(entry)
            if entry.filename == "xl/workbook.xml":
                data = b'<!DOCTYPE a [<!ENTITY b "c">]>' + data
            pack.writestr(entry.filename, data)

    with pytest.raises(UnreadableSheet):
        read_spreadsheet(sheet, file.getvalue())


def test_a_million_formatted_rows_are_passed_over(tmp_path, sheet):
    row = b'<row r="%d" spans="1:9" s="3" customFormat="1"><c r="A%d" s="3"/><c r="B%d" s="3"/></row>'
    empty = b"".join(row % (at, at, at) for at in range(100, 60_000))
    file = io.BytesIO()
    with zipfile.ZipFile(sheet) as before, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as pack:
        for entry in before.infolist():
            data = before.read(entry).replace(b"</sheetData>", empty + b"</sheetData>")
            pack.writestr(entry.filename, data)

    found = read_sheet(read_spreadsheet(sheet, file.getvalue()), KNOWN)

    assert said(found) == said(read(sheet))


def test_styles_no_library_would_bear_do_not_keep_a_sheet_from_being_read(sheet):
    file = io.BytesIO()
    with zipfile.ZipFile(sheet) as before, zipfile.ZipFile(file, "w") as pack:
        for entry in before.infolist():
            data = before.read(entry)
            if entry.filename == "xl/styles.xml":
                data = data.replace(b"<fills", b'<fills nonsense="1"').replace(b"<border>", b"<border x='y'>")
            pack.writestr(entry.filename, data)

    assert said(read_sheet(read_spreadsheet(sheet, file.getvalue()), KNOWN)) == said(read(sheet))


def test_shared_strings_with_readings_and_carriage_returns_are_read_as_shown():
    book = Workbook()
    book.active["A1"] = "甲_x000D_乙"

    (grid,) = read_spreadsheet(None, as_bytes(book)).grids

    assert grid.cells[1, 1].text == "甲\r乙"
    assert datetime.fromisoformat(read_spreadsheet(None, as_bytes(book)).changed)
