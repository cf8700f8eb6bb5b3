"""What the cells of one row mean: understood exactly, or asked about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from metrodesk.documents.sheets.workbook_in import Entry
from metrodesk.documents.sources.cells import CellKind, SheetCell
from metrodesk.documents.sources.xlsx_styles import plain_digits, shows_other_digits
from metrodesk.domain.figure import ROUNDINGS, Figure
from metrodesk.domain.figure_text import understand
from metrodesk.domain.measure import Measure
from metrodesk.domain.report import Status, whole_characters
from metrodesk.domain.unit import folded
from metrodesk.services.sheet_questions import LEAVE, TAKE, Choice, Meaning, Question, percent_of

LEFT = Choice(LEAVE)
TYPED_AS = {"percent": "percent", "status": ""}
EXCERPT = 60
DOUBTFUL = frozenset({"date", "fraction", "format", "other-unit"})


def meaning_of(entry: Entry, offered: Sequence[Status]) -> Meaning:
    """Return what was typed for a field of a task."""
    cells = [placed.cell for placed in entry.cells]
    if entry.trouble == "twice":
        return _several(entry, [_of_task(one, entry.field, offered) for one in cells])
    found = _of_task(cells[0], entry.field, offered)
    return _doubted(found, entry, TYPED_AS.get(entry.field, "text")) if entry.trouble else found


def figure_meaning(measure: Measure, figure: Entry | None, rounding: Entry | None, absent: Entry | None) -> Meaning:
    """Return what one row of figures says: {value, rounding}, {not_applicable}, or a question."""
    typed = [one for one in (figure, rounding, absent) if one is not None]
    trouble = next((one.trouble for one in typed if one.trouble), "")
    found = _row_meaning(measure, *(_cell(one) for one in (figure, rounding, absent)))
    if trouble:
        question = Question(trouble, (*_proposed(found), LEFT), "figure", measure.unit)
        return Meaning(None, question, is_open=True)
    return found


def excerpt(value: object) -> str:
    """Return the beginning of a value, for a choice."""
    text = " ".join(str(value).split())
    return text if len(text) <= EXCERPT else f"{text[:EXCERPT]}…"


def _cell(entry: Entry | None) -> SheetCell | None:
    return entry.cells[0].cell if entry is not None else None


def _several(entry: Entry, meanings: Iterable[Meaning]) -> Meaning:
    choices = []
    for number, one in enumerate(meanings, start=1):
        for choice in _proposed(one):
            choices.append(Choice(f"{TAKE}-{number}", choice.value, choice.words))
    question = Question("twice", (*choices, LEFT), TYPED_AS.get(entry.field, "text"))
    return Meaning(None, question, is_open=True)


def _doubted(found: Meaning, entry: Entry, typing: str) -> Meaning:
    choices = found.question.choices if found.question else (*_proposed(found), LEFT)
    return Meaning(None, Question(entry.trouble, choices, typing), is_open=True)


def _proposed(found: Meaning) -> tuple[Choice, ...]:
    """Return what a meaning would give, as choices."""
    if found.question is not None:
        return tuple(one for one in found.question.choices if one.code != LEAVE)
    return (Choice(TAKE, found.value, words_of(found.value)),)


def words_of(value: object) -> str:
    """Return a value as it is shown in a choice."""
    if isinstance(value, dict):
        if "not_applicable" in value:
            return f"不涉及：{value['not_applicable']}"
        return Figure(Decimal(str(value.get("value", "0"))), str(value.get("rounding", ""))).text
    if isinstance(value, Status):
        return value.label
    return excerpt(value)


# -- the fields of a task ---------------------------------------------------------------------


def _of_task(cell: SheetCell, field: str, offered: Sequence[Status]) -> Meaning:
    if field == "status":
        return _status(cell, offered)
    if why := _why_odd(cell):
        proposal = [Choice(TAKE, _text(cell), excerpt(_text(cell)))] if _is_readable(cell) else []
        if field == "percent":
            known = _percent(cell)
            proposal = [Choice(TAKE, known, f"{known}%")] if _is_readable(cell) and known is not None else []
        return _asked(why, proposal, TYPED_AS.get(field, "text"))
    if field != "percent":
        return Meaning(_text(cell))
    percent = _percent(cell)
    return Meaning(percent) if percent is not None else _asked("whole-percent", [], "percent")


def _status(cell: SheetCell, offered: Sequence[Status]) -> Meaning:
    named = {name: one for one in offered for name in _names(one)}
    found = named.get(folded(cell.text)) if cell.kind is CellKind.TEXT else None
    if found is not None and not cell.formula:
        return Meaning(found.value)
    ordered = [found] if found is not None else []
    choices = [Choice(one.value, one.value, one.label) for one in (*ordered, *offered)]
    why = _why_odd(cell) or "status"
    return _asked(why, list({one.code: one for one in choices}.values()), "")


def _names(status: Status) -> tuple[str, ...]:
    label = folded(status.label)
    bare, _, inside = label.rstrip(")").partition("(")
    return (label, bare, inside) if inside else (label,)


def _percent(cell: SheetCell) -> int | None:
    text = cell.text
    if "%" in cell.code and cell.kind is CellKind.NUMBER:
        text = plain_digits(Decimal(text) * 100)
    return percent_of(text)


def _text(cell: SheetCell) -> str:
    if cell.kind is CellKind.NUMBER and "%" in cell.code:
        return f"{plain_digits(Decimal(cell.text) * 100)}%"
    return whole_characters(cell.text).replace("\r\n", "\n").replace("\r", "\n").strip()


def _is_readable(cell: SheetCell) -> bool:
    return cell.kind in {CellKind.TEXT, CellKind.NUMBER} and bool(cell.text.strip())


def _why_odd(cell: SheetCell) -> str:
    """Return why a cell does not simply hold what a person typed, empty if it does."""
    if cell.kind is CellKind.ERROR:
        return "error"
    if cell.formula:
        return "formula" if cell.text.strip() else "no-value"
    if cell.kind in {CellKind.DATE, CellKind.BOOLEAN}:
        return cell.kind.value
    if cell.kind is CellKind.NUMBER and shows_other_digits(cell.text, cell.code):
        return "format"
    return ""


def _asked(why: str, proposed: Sequence[Choice], typing: str, unit: str = "") -> Meaning:
    return Meaning(None, Question(why, (*proposed, LEFT), typing, unit), is_open=True)


# -- figures ----------------------------------------------------------------------------------


def _row_meaning(
    measure: Measure, figure: SheetCell | None, rounding: SheetCell | None, absent: SheetCell | None
) -> Meaning:
    reason = _text(absent) if absent is not None else ""
    if absent is not None and (why := _why_odd(absent)):
        proposed = [Choice(TAKE, {"not_applicable": reason}, reason)] if _is_readable(absent) else []
        return _asked(why, proposed, "figure", measure.unit)
    if figure is None:
        return Meaning({"not_applicable": reason}) if reason else _asked("rounding-alone", [], "figure", measure.unit)
    read, why = _figure(figure, measure.unit)
    read, doubt = _rounded(read, rounding)
    why = why or doubt
    if reason:
        proposed = [Choice("absent", {"not_applicable": reason}, f"不涉及：{reason}")]
        proposed += [Choice(TAKE, _json(read), read.text)] if read is not None else []
        return _asked("both", proposed, "figure", measure.unit)
    if read is not None and not why:
        return Meaning(_json(read))
    proposed = [Choice(TAKE, _json(read), read.with_unit(measure.unit))] if read is not None else []
    found = _asked(why, proposed, "figure", measure.unit)
    return _left_first(found) if why in DOUBTFUL else found


def _left_first(found: Meaning) -> Meaning:
    """Offer first not to take what is more likely something else: nobody must take it by a hasty Enter."""
    if found.question is None:
        return found
    ordered = sorted(found.question.choices, key=lambda one: one.code != LEAVE)
    return replace(found, question=replace(found.question, choices=tuple(ordered)))


def _figure(cell: SheetCell, unit: str) -> tuple[Figure | None, str]:
    """Return the figure of a cell, and why it must be asked about, if it must."""
    odd = _why_odd(cell)
    if odd in {"error", "no-value", "date", "boolean"}:
        return None, odd
    understood = understand(_text(cell), unit)
    why = understood.problem.value if understood.problem else "converted" if understood.asks else ""
    return understood.figure, odd or why


def _rounded(figure: Figure | None, cell: SheetCell | None) -> tuple[Figure | None, str]:
    """Return the figure with the word chosen beside it, and what is doubtful about that."""
    if cell is None:
        return figure, ""
    word = cell.text.strip()
    if _why_odd(cell) or word not in ROUNDINGS:
        return figure, "rounding"
    if figure is None or figure.rounding in {"", word}:
        return (Figure(figure.value, word) if figure else None), ""
    return figure, "rounding-differs"


def _json(figure: Figure) -> dict[str, str]:
    return {"value": figure.written, "rounding": figure.rounding}
