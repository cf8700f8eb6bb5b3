"""A field of a report and what stands in it, in words, as versions are held side by side."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from metrodesk.domain.figure_entry import stored_words
from metrodesk.domain.finding import field_of
from metrodesk.domain.incident import TEXTS as INCIDENT_TEXTS
from metrodesk.domain.measure import Measure
from metrodesk.domain.overview import PARTS
from metrodesk.domain.report import STATUSES, Status
from metrodesk.domain.revision import Kind
from metrodesk.ui.widgets.when import when
from metrodesk.wording.findings import field_name
from metrodesk.wording.rules import explained_thing
from metrodesk.wording.words import kind_name, period_name_of, word

if TYPE_CHECKING:
    from metrodesk.services.reconciling import Conflict, Version

Measures = Mapping[str, Measure]
NO_MEASURES: Measures = {}
TEXTS = frozenset({"reason", "progress", "problems", "next_steps", "text", *PARTS, *INCIDENT_TEXTS})


def name_of(field: str, measures: Measures = NO_MEASURES) -> str:
    """Return the name of a field; figures and explanations are told apart by what they belong to."""
    translate = QCoreApplication.translate
    key, _, part = field.partition(".")
    if key == "measures" and part:
        name = measures[part].name if part in measures else part
        return translate("differences", "Figure {name}").format(name=name)
    if key == "explanations":
        what = field_name(field_of(part)) if field_of(part) else explained_thing(part)
        return translate("differences", "Explanation on “{field}”").format(field=what)
    names = {
        "text": translate("differences", "Overview text"),
        "covers": translate("differences", "Reports handed in"),
        "predecessor": translate("differences", "Earlier submission"),
    }
    return names.get(key) or field_name(key)


def said(field: str, value: object, measures: Measures = NO_MEASURES) -> str:
    """Return what a version says in a field, empty if nothing."""
    match value:
        case None:
            return ""
        case str():
            return _status_or(field, value)
        case list():
            return _listed(value)
        case Mapping():
            return _table(field, value, measures)
        case _:
            return f"{value}%" if field == "percent" else str(value)


def who_wrote(version: Version) -> str:
    """Return who wrote a version, and on which computer."""
    known = [one for one in (version.by, version.computer) if one]
    return " · ".join(known) or QCoreApplication.translate("differences", "not named")


def when_written(version: Version) -> str:
    """Return when a version was sealed by its computer's clock, which may be wrong."""
    return QCoreApplication.translate("differences", "sealed {time}").format(time=when(version.claimed))


def title_of(found: Conflict) -> str:
    """Return what the versions are of: a task's report, the overview, or a submission."""
    if found.subject.kind is Kind.TASK:
        return f"{found.number}. {found.item}" if found.number else found.subject.key
    return kind_name(found.subject.kind)


def place_of(found: Conflict) -> str:
    """Return whose report it is, and for which period."""
    return " · ".join(one for one in (found.unit_name, period_name_of(found.subject.period)) if one)


def _status_or(field: str, value: str) -> str:
    return word(Status(value)) if field == "status" and value in STATUSES else value


def _listed(value: list[object]) -> str:
    names = [str(one.get("name", "")) for one in value if isinstance(one, Mapping)]
    if names:
        return "\n".join(names)
    words = QCoreApplication.translate("differences", "{count} item(s)")
    return words.format(count=len(value)) if value else ""


def _table(field: str, value: Mapping[str, object], measures: Measures) -> str:
    key, _, part = field.partition(".")
    if key != "measures":
        return "\n".join(f"{name}: {one}" for name, one in value.items())
    if part:
        return stored_words(measures.get(part), value)
    names = {one: measures[one].name if one in measures else one for one in value}
    return "\n".join(f"{name}：{stored_words(measures.get(one), value[one])}" for one, name in names.items())
