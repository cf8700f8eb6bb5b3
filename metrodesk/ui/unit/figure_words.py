"""What is said of a figure in its table: how it was understood, why not, what it adds up to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from metrodesk.domain.figure import Counted, Figure, MeasureValue, NotApplicable, Rate
from metrodesk.domain.figure_entry import Entry, part_names, unit_of
from metrodesk.domain.figure_text import Problem, Understood
from metrodesk.domain.measure import Entered, Measure, MeasureKind
from metrodesk.wording.words import period_name

if TYPE_CHECKING:
    from metrodesk.domain.pasting import Line
    from metrodesk.services.measures import MeasureRow

INDENT = "　　"


def line_name(line: Line) -> str:
    """Return a line's name with its unit: 检查家次（家次）."""
    unit = unit_of(line.measure)
    return (
        QCoreApplication.translate("figures", "{name} ({unit})").format(name=line.name, unit=unit)
        if unit
        else line.name
    )


def figure_of(value: MeasureValue | None, at: int) -> Figure | None:
    """Return what a value says in one cell."""
    match value:
        case Counted(figure):
            return figure
        case Rate(numerator, denominator):
            return (numerator, denominator)[at]
    return None


def line_caption(line: Line) -> str:
    """Return what stands at a line: the second part of a ratio is under the first, by its own name."""
    if line.at == 0:
        return line_name(line)
    caption = QCoreApplication.translate("figures", "{name} ({unit})")
    part, unit = part_names(line.measure)[line.at], unit_of(line.measure)
    return INDENT + (caption.format(name=part, unit=unit) if unit else part)


def none_of_it() -> str:
    """Return what a cell shows whose measure does not concern the unit."""
    return QCoreApplication.translate("figures", "Not applicable")


def shown(value: MeasureValue | None, at: int) -> str:
    """Return a value as a cell shows it."""
    if isinstance(value, NotApplicable):
        return none_of_it()
    figure = figure_of(value, at)
    return figure.text if figure else ""


def rate_words(value: MeasureValue | None) -> str:
    """Return the rate of a ratio in percent, empty if there is none."""
    percent = value.percent if isinstance(value, Rate) else None
    return f"{percent}%" if percent is not None else ""


def doubt_words(text: str, doubt: Understood, unit: str) -> str:
    """Return what must be confirmed or mended about a text."""
    if doubt.figure is None:
        return _unreadable()[doubt.problem or Problem.NO_NUMBER].format(text=text, unit=unit)
    figure = doubt.figure.with_unit(unit)
    return _asked().get(doubt.problem, _asked()[None]).format(text=text, figure=figure, unit=unit)


def _asked() -> dict[Problem | None, str]:
    translate = QCoreApplication.translate
    return {
        None: translate("figures", "{text} → {figure}? Enter confirms"),
        Problem.AT_LEAST: translate("figures", "{text} → {figure}? Enter confirms"),
        Problem.OTHER_UNIT: translate(
            "figures", "{text} → {figure}? Another unit than {unit} is written; Enter confirms"
        ),
        Problem.FRACTION: translate("figures", "{text} → {figure}? {unit} are counted whole; Enter confirms"),
        Problem.DATE: translate("figures", "{text} looks like a date. If it is a number, {figure}, Enter confirms"),
    }


def _unreadable() -> dict[Problem, str]:
    translate = QCoreApplication.translate
    return {
        Problem.EMPTY: translate("figures", "Nothing is written here"),
        Problem.NO_NUMBER: translate(
            "figures", "“{text}” is no number. Write digits; 0 for none; or “不涉及” and the reason"
        ),
        Problem.SEVERAL: translate("figures", "“{text}” has several numbers. Write one"),
        Problem.NEGATIVE: translate("figures", "“{text}” is less than 0. Write what was really done"),
        Problem.TOO_LARGE: translate("figures", "“{text}” is too large or too finely divided for a figure"),
        Problem.PERCENT: translate("figures", "“{text}” is a percentage. Write the number itself"),
        Problem.AT_MOST: translate("figures", "“{text}” is only an upper bound. Write the number itself"),
        Problem.AT_LEAST: translate("figures", "“{text}” is only a lower bound. Write the number itself"),
        Problem.OTHER_UNIT: translate("figures", "“{text}” has another unit than {unit}"),
        Problem.FRACTION: translate("figures", "“{text}” is not a whole number"),
        Problem.DATE: translate("figures", "“{text}” is a date. Write the number"),
    }


def state_words(entry: Entry, at: int, row: MeasureRow, *, taken: bool) -> str:
    """Return the remark of a line: the doubt first, then what was taken over, then the rate."""
    translate = QCoreApplication.translate
    if entry.reason is not None:
        return entry.reason
    doubt = entry.doubt(at)
    if doubt is not None:
        return doubt_words(entry.cells[at].text, doubt, unit_of(entry.measure))
    if entry.cells[at].is_blank and not entry.is_blank:
        missing = part_names(entry.measure)[at]
        return translate("figures", "“{name}” is still missing").format(name=missing)
    if taken:
        return translate("figures", "Taken from last period; check it")
    if at == 0 and (rates := _rates(entry.value, row)):
        return rates
    return entry.measure.note if at == 0 else ""


def _rates(value: MeasureValue | None, row: MeasureRow) -> str:
    translate = QCoreApplication.translate
    this, total = rate_words(row.this_period(value)), rate_words(row.running(value))
    if not this:
        return ""
    if total == this or not total:
        return translate("figures", "Rate {rate}").format(rate=this)
    return translate("figures", "Rate {rate}, running {total}").format(rate=this, total=total)


def sum_words(row: MeasureRow, value: MeasureValue | None, at: int) -> str:
    """Return how the running total comes about, empty where nothing is added."""
    measure, earlier = row.measure, row.this_year
    if measure.kind is MeasureKind.STOCK or measure.entered is Entered.TOTAL or not earlier:
        return ""
    values = [*earlier, *([(row.period, value)] if value is not None else [])]
    parts = [(period_name(when), figure_of(one, at)) for when, one in values]
    written = " + ".join(f"{when} {figure.text}" for when, figure in parts if figure is not None)
    total = figure_of(row.running(value), at)
    if total is None or not written:
        return ""
    words = QCoreApplication.translate("figures", "Running total {total} = {parts}")
    return words.format(total=total.text, parts=written)


def kind_words(measure: Measure) -> str:
    """Return what is entered and what is computed, and what is counted."""
    translate = QCoreApplication.translate
    if measure.kind is MeasureKind.STOCK:
        words = translate("figures", "As it stands at the end of the period")
    elif measure.entered is Entered.TOTAL:
        words = translate("figures", "Write this year's running total; this period's figure is computed")
    else:
        words = translate("figures", "Write this period's figure; this year's running total is computed")
    return f"{words}\n{measure.note}" if measure.note else words
