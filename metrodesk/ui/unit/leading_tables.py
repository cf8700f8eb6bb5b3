"""What the responsible units reported on the tasks a unit leads, as rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from metrodesk.domain.disposition import Disposition
from metrodesk.domain.figure_words import value_words
from metrodesk.domain.history import Origin
from metrodesk.ui.widgets.row_model import Column, RowModel
from metrodesk.wording.words import word

if TYPE_CHECKING:
    from metrodesk.services.leading import LedReport, LedTask, Sum

YELLOW = frozenset({Disposition.RETURNED.value, Disposition.CONFLICT.value})


def led_task_model() -> RowModel[LedTask]:
    """Return a model of the tasks a unit leads."""
    translate = QCoreApplication.translate
    return RowModel(
        [
            Column(translate("LeadingTable", "No."), lambda one: str(one.number)),
            Column(translate("LeadingTable", "Item"), lambda one: one.item),
            Column(
                translate("LeadingTable", "Reported"),
                lambda one: f"{len(one.reports) - len(one.missing)}/{len(one.reports)}",
                lambda one: "yellow" if one.missing else "green",
            ),
        ]
    )


def led_report_model() -> RowModel[LedReport]:
    """Return a model of the units' reports on one task, with their whole texts."""
    translate = QCoreApplication.translate
    return RowModel(
        [
            Column(translate("LeadingTable", "Unit"), lambda one: one.unit_name),
            Column(translate("LeadingTable", "Where it stands"), _where, _colour),
            Column(translate("LeadingTable", "Status"), _status),
            Column(translate("LeadingTable", "Progress"), lambda one: one.body.progress if one.body else ""),
            Column(translate("LeadingTable", "Problems"), lambda one: one.body.problems if one.body else ""),
            Column(translate("LeadingTable", "Next steps"), lambda one: one.body.next_steps if one.body else ""),
        ]
    )


def counts_of(task: LedTask) -> str:
    """Return how many units say which status, and who has not reported."""
    translate = QCoreApplication.translate
    parts = [translate("LeadingTable", "{status} {count}").format(status=word(status), count=count)
             for status, count in task.counts.items()]  # fmt: skip
    if task.missing:
        names = "、".join(task.missing)
        missing = translate("LeadingTable", "not reported {count}: {names}")
        parts.append(missing.format(count=len(task.missing), names=names))
    return translate("LeadingTable", "; ").join(parts)


def sums_of(task: LedTask) -> str:
    """Return the figures added up, where there are any."""
    translate = QCoreApplication.translate
    return translate("LeadingTable", "; ").join(_sum(one) for one in task.sums if one.given)


def text_of(report: LedReport) -> str:
    """Return everything one unit wrote, for reading."""
    translate = QCoreApplication.translate
    if report.body is None:
        return translate("LeadingTable", "This unit has not reported.")
    heads = (
        (translate("LeadingTable", "Progress"), report.body.progress),
        (translate("LeadingTable", "Problems"), report.body.problems),
        (translate("LeadingTable", "Next steps"), report.body.next_steps),
        (translate("LeadingTable", "Reason"), report.body.reason),
    )
    return "\n".join(f"【{head}】{words}" for head, words in heads if words.strip())


def _sum(one: Sum) -> str:
    translate = QCoreApplication.translate
    name = one.measure.name
    if one.total is None:
        return translate("LeadingTable", "{name}: {given} unit(s) gave it, not added up").format(
            name=name, given=one.given
        )
    return translate("LeadingTable", "{name}: {total} from {given} unit(s)").format(
        name=name, total=value_words(one.measure, one.total), given=one.given
    )


def _where(one: LedReport) -> str:
    if one.body is None:
        return QCoreApplication.translate("LeadingTable", "Not reported")
    said = word(Disposition(one.disposition)) if one.disposition else ""
    return f"{said} · {word(Origin.PROXY)}" if one.proxy else said


def _colour(one: LedReport) -> str:
    if one.body is None:
        return "grey"
    return "yellow" if one.disposition in YELLOW else "green"


def _status(one: LedReport) -> str:
    return word(one.body.status) if one.body is not None and one.body.status is not None else ""
