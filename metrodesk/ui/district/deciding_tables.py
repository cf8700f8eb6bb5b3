"""The tables of reports to decide on, and of the acts that stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from metrodesk.domain.act import ActKind
from metrodesk.domain.disposition import Disposition
from metrodesk.domain.history import Origin
from metrodesk.ui.widgets.row_model import Column, RowModel
from metrodesk.ui.widgets.when import when
from metrodesk.wording.findings import field_name
from metrodesk.wording.words import kind_name, period_name_of, word

if TYPE_CHECKING:
    from metrodesk.services.decided import ActLine
    from metrodesk.services.reports import ReportLine

COLOURS = {
    Disposition.ACCEPTED: "green",
    Disposition.RETURNED: "yellow",
    Disposition.CONFLICT: "yellow",
    Disposition.RECEIVED: "blue",
}


def report_model() -> RowModel[ReportLine]:
    """Return a model of reports."""
    translate = QCoreApplication.translate
    return RowModel(
        [
            Column(translate("deciding_tables", "Unit"), lambda one: one.unit_name),
            Column(translate("deciding_tables", "Task"), task_of),
            Column(translate("deciding_tables", "Status"), status_of),
            Column(
                translate("deciding_tables", "Decision"),
                lambda one: word(one.disposition),
                lambda one: COLOURS.get(one.disposition, "grey"),
            ),
            Column(translate("deciding_tables", "Marks"), marks_of),
            Column(translate("deciding_tables", "Evidence"), evidence_of),
            Column(translate("deciding_tables", "Progress"), lambda one: " ".join(_text_of(one).split())),
        ]
    )


def act_model() -> RowModel[ActLine]:
    """Return a model of acts that stand."""
    translate = QCoreApplication.translate
    return RowModel(
        [
            Column(translate("deciding_tables", "Act"), lambda one: word(one.kind)),
            Column(translate("deciding_tables", "Unit"), units_of),
            Column(translate("deciding_tables", "Tasks"), tasks_of),
            Column(translate("deciding_tables", "Period"), lambda one: period_name_of(one.period)),
            Column(translate("deciding_tables", "In words"), words_of_act),
            Column(translate("deciding_tables", "By"), lambda one: one.by),
            Column(translate("deciding_tables", "Time"), lambda one: when(one.claimed)),
        ]
    )


def task_of(line: ReportLine) -> str:
    """Return the number of the task, or the word for a unit's 综合情况."""
    return kind_name(line.kind) or str(line.number or line.task)


def status_of(line: ReportLine) -> str:
    """Return the status of the version that is shown."""
    status = line.heads[0].body.status
    return word(status) if status is not None else ""


def evidence_of(line: ReportLine) -> str:
    """Return how many of the files named are here: 2/5."""
    return f"{line.evidence_have}/{line.evidence_of}" if line.evidence_of else ""


def marks_of(line: ReportLine) -> str:
    """Return what is special: entered by the district, late, not handed in, files still missing."""
    translate = QCoreApplication.translate
    found = list(dict.fromkeys(word(head.origin) for head in line.heads if head.origin is not Origin.REVISION))
    if any(head.correction for head in line.heads):
        found.append(translate("deciding_tables", "correction"))
    if line.late:
        found.append(translate("deciding_tables", "late"))
    if not line.covered and not found:
        found.append(translate("deciding_tables", "not handed in"))
    return "、".join(found)


def units_of(act: ActLine) -> str:
    """Return the units an act speaks of."""
    return "、".join(act.units) or QCoreApplication.translate("deciding_tables", "all units")


def tasks_of(act: ActLine) -> str:
    """Return the numbers of the tasks an act speaks of."""
    if act.tasks:
        return "、".join(str(one) for one in act.tasks)
    all_of_them = QCoreApplication.translate("deciding_tables", "all tasks")
    return all_of_them if act.kind is ActKind.EXEMPT else ""


def words_of_act(act: ActLine) -> str:
    """Return an act's date, reason and words by field."""
    translate = QCoreApplication.translate
    parts = []
    if act.until and act.kind is ActKind.EXEMPT:
        parts.append(translate("deciding_tables", "until {period}").format(period=period_name_of(act.until)))
    elif act.until:
        parts.append(translate("deciding_tables", "date {date}").format(date=act.until))
    if act.reason:
        parts.append(act.reason)
    parts += [f"{field_name(name)}：{text}" for name, text in act.fields.items() if text]
    return "；".join(parts)


def _text_of(line: ReportLine) -> str:
    if (overview := line.heads[0].overview) is not None:
        return overview.text
    body = line.heads[0].body
    return body.progress or body.reason
