"""A township's sheets without a workspace: issued from a small plan, filled in, read and reviewed."""

from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from openpyxl import load_workbook

from metrodesk.documents.sheets.entry_sheet import FIGURES, TASKS, EntrySheet
from metrodesk.documents.sheets.row_identity import KnownRows
from metrodesk.documents.sheets.workbook_in import read_sheet
from metrodesk.documents.sheets.workbook_out import write_entry_sheet
from metrodesk.documents.sources.spreadsheet import read_spreadsheet
from metrodesk.domain.measure import Measure, MeasureKind
from metrodesk.domain.period import Period
from metrodesk.domain.task import DeadlineKind, TaskId
from metrodesk.services.sheet_batch import Batch, Source
from metrodesk.services.sheet_prefill import rows_of
from metrodesk.services.sheet_questions import Answer
from metrodesk.services.sheet_review import review
from tests.domain.plans import BUREAU, TOWN, TOWNS, TRADE, small_plan, small_task

PERIOD = Period.parse("2026Q3")
T1, T2 = TaskId("t01"), TaskId("t02")
CHECKED, MONEY, RATE = "measures.m1", "measures.m2", "measures.m3"
MEASURES = (
    Measure("m1", T1, "检查", "家次", MeasureKind.FLOW),
    Measure("m2", T1, "投入经费", "元", MeasureKind.FLOW),
    Measure("m3", T1, "合格率", "台件", MeasureKind.RATIO, parts=("合格", "检定")),
)
DATED = replace(small_task(2, [TOWN], [TOWNS, BUREAU]), deadline_kind=DeadlineKind.DATED)
PLAN = small_plan(tasks=(small_task(1, [BUREAU], [TRADE, TOWNS]), DATED), measures=MEASURES)
PLACES = {  # where a field stands in a sheet of both tasks
    "status": (TASKS, "E", 6), "progress": (TASKS, "G", 6), "problems": (TASKS, "H", 6), "status2": (TASKS, "E", 7),
    "percent2": (TASKS, "F", 7), "progress2": (TASKS, "G", 7), "figure": (FIGURES, "G", 6),
    "rounding": (FIGURES, "H", 6), "absent": (FIGURES, "I", 6), "money": (FIGURES, "G", 7),
    "numerator": (FIGURES, "G", 8), "denominator": (FIGURES, "G", 9),
}  # fmt: skip


@dataclass
class Sheets:
    """A folder of sheets, and the reports they are held against."""

    folder: Path
    bodies: dict = field(default_factory=dict)
    taken: tuple = ()

    def issue(self, name="王家村", sheet="0a", filled=False, **facts) -> Path:
        rows = rows_of(PLAN, TOWN, PERIOD, [T1, T2], self.bodies if filled else {}, {})
        known = {
            "sheet": sheet, "campaign": "c", "unit": TOWN.id, "unit_name": TOWN.name, "period": str(PERIOD),
            "period_label": PERIOD.label, "plan": "p", "name": name, "document": "《实施意见》",
            "made": date(2026, 10, 8),
        }  # fmt: skip
        path = self.folder / f"{name}-{sheet}.xlsx"
        write_entry_sheet(EntrySheet(rows=rows, **{**known, **facts}), path)
        return path

    def filled(self, name="王家村", sheet="0a", prefilled=False, **cells) -> Path:
        """Issue a sheet and fill in cells by the names of PLACES; a pair is a value and its number format."""
        path = self.issue(name, sheet, prefilled)
        return fill(path, **cells)

    def batch(self, *paths) -> Batch:
        known = KnownRows(rows_of(PLAN, TOWN, PERIOD, [T1, T2], {}, {}))
        sources = []
        for path in paths:
            data = path.read_bytes()
            book = read_spreadsheet(path, data)
            read = read_sheet(book, known)
            sender = read.issued.name if read.issued else path.stem
            sheet = read.issued.sheet if read.issued else ""
            sources.append(Source(path, f"{hash(data):x}", book.changed, sheet, sender, read))
        return Batch(PLAN, TOWN, PERIOD, tuple(sources), self.bodies, self.taken)

    def review(self, *paths, **answers):
        return review(self.batch(*paths), {key.replace("__", "|"): Answer(one) for key, one in answers.items()})


def fill(path, **cells):
    book = load_workbook(path)
    for name, value in cells.items():
        page, column, row = PLACES[name]
        cell = book[page][f"{column}{row}"]
        if isinstance(value, tuple):
            cell.value, cell.number_format = value
        else:
            cell.value = value
    book.save(path)
    return path


def becomes(found):
    """What the reports will say, by task number and field."""
    return {(int(one.task[1:]), one.field): one.meaning.value for one in found.changes}


def asked(found):
    """Why questions are open, by the field they are about."""
    open_lines = [one for one in (*found.senders, *found.lines) if one.is_open]
    return {(one.field + (f".{one.part}" if one.part else "")) or one.where or one.id: one.meaning.question.why
            for one in open_lines} | {one.field: one.meaning.question.why
                                      for one in found.outcomes if one.meaning.is_open}  # fmt: skip
