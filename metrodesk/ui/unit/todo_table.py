"""What a unit has to do now, as rows that lead to the place where it is done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from metrodesk.domain.period import Period
from metrodesk.domain.plan_change import ChangeOf, PlanChange
from metrodesk.domain.revision import Kind
from metrodesk.ui.unit.jump import Jump
from metrodesk.ui.widgets.row_model import Column, RowModel
from metrodesk.wording.findings import field_name
from metrodesk.wording.plan_changes import plan_change_words
from metrodesk.wording.words import kind_name, period_name, word

if TYPE_CHECKING:
    from metrodesk.services.unconfirmed import Unconfirmed
    from metrodesk.services.waiting import Place, Waiting
    from metrodesk.ui.unit.incoming_work import IncomingView

RECEIPT = "receipt"
"""The page of a row that leads to the field for the receipt code."""
MOST_NUMBERS = 8


@dataclass(frozen=True, slots=True)
class Todo:
    """One thing to do: its light and kind, whose report, the words, and the page that shows it."""

    colour: str
    kind: str
    place: str
    period: Period | None
    words: str
    page: str
    about: object = None


def todo_model() -> RowModel[Todo]:
    """Return a model of what waits."""
    translate = QCoreApplication.translate
    return RowModel(
        [
            Column(translate("TodoTable", "To do"), lambda one: one.kind, lambda one: one.colour),
            Column(translate("TodoTable", "Report"), lambda one: one.place),
            Column(translate("TodoTable", "Period"), lambda one: period_name(one.period) if one.period else ""),
            Column(translate("TodoTable", "What the district says"), lambda one: one.words),
        ]
    )


def todos_of(view: IncomingView) -> tuple[Todo, ...]:
    """Return what is to be done, the most pressing first."""
    found = view.waiting
    return (
        *_returns(found),
        *_differing(view.differing),
        *_news(view.news),
        *_entered(found),
        *_wanted(found),
        *_elsewhere(view.elsewhere),
        *_unconfirmed(view.unconfirmed),
    )


def _news(changes: Sequence[PlanChange]) -> list[Todo]:
    kind = QCoreApplication.translate("TodoTable", "The plan has changed: read it")
    return [
        Todo(
            "blue",
            kind,
            f"{one.number}. {one.item}" if one.task else "",
            one.period,
            plan_change_words(one),
            "tasks" if one.task else "hand_over",
            Jump(one.task) if one.task and one.what is not ChangeOf.TASK_DROPPED else None,
        )
        for one in changes
    ]


def _unconfirmed(found: Unconfirmed) -> list[Todo]:
    if not found.numbers:
        return []
    translate = QCoreApplication.translate
    words = translate("TodoTable", "Bundle no. {numbers}: open the district's next file, or type the code below")
    numbers = "、".join(str(one) for one in found.numbers[-MOST_NUMBERS:])
    kind = translate("TodoTable", "Handed over, no receipt yet")
    return [Todo("grey", kind, "", None, words.format(numbers=numbers), RECEIPT)]


def _returns(found: Waiting) -> list[Todo]:
    kind = QCoreApplication.translate("TodoTable", "Returned: correct and seal again")
    rows = []
    for one in found.returns:
        fields = one.said.fields
        said = [QCoreApplication.translate("TodoTable", "{field}: {words}").format(field=field_name(name), words=words)
                for name, words in fields.items()]  # fmt: skip
        words = "  ".join(text for text in (one.said.reason.replace("\n", "  "), *said) if text)
        page, about = _where(one.place, next(iter(fields), "status"))
        rows.append(Todo("yellow", kind, _report(one.place), one.place.period, words, page, about))
    return rows


def _entered(found: Waiting) -> list[Todo]:
    translate = QCoreApplication.translate
    kind = translate("TodoTable", "Entered by the district: confirm or object")
    words = translate("TodoTable", "{origin}, source {source}")
    return [
        Todo(
            "blue",
            kind,
            _report(one.place),
            one.place.period,
            words.format(origin=word(one.origin), source=one.source or "–"),
            *_where(one.place, ""),
        )
        for one in found.entered
    ]


def _wanted(found: Waiting) -> list[Todo]:
    translate = QCoreApplication.translate
    kind = translate("TodoTable", "Evidence the district asks for")
    here = translate("TodoTable", "“{name}” goes along with the next export")
    missing = translate("TodoTable", "“{name}” is not on this computer: export from the one that has it")
    return [
        Todo(
            "blue" if one.is_here else "yellow",
            kind,
            _report(one.place),
            one.place.period,
            (here if one.is_here else missing).format(name=one.name),
            "hand_over",
            "export",
        )
        for one in found.wanted
    ]


def _differing(count: int) -> list[Todo]:
    if not count:
        return []
    translate = QCoreApplication.translate
    words = translate("TodoTable", "{count} report(s) say different things on two computers").format(count=count)
    return [
        Todo("yellow", translate("TodoTable", "Differing content: choose what holds"), "", None, words, "differing")
    ]


def _elsewhere(count: int) -> list[Todo]:
    if not count:
        return []
    translate = QCoreApplication.translate
    words = translate("TodoTable", "{count} report(s) lie on the other computer only").format(count=count)
    return [Todo("blue", translate("TodoTable", "Fetch from the other computer"), "", None, words, "computers")]


def _where(place: Place, field: str) -> tuple[str, object]:
    """Return the page on which something is answered, and what it shall show."""
    match place.kind:
        case Kind.INCIDENT:
            return "incidents", place.key
        case Kind.OVERVIEW:
            return "overview_text", None
        case _:
            return "tasks", Jump(place.task, field) if field else Jump(place.task)


def _report(place: Place) -> str:
    return kind_name(place.kind) or f"{place.number}. {place.item}"
