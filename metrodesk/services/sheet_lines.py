"""From the cells of one file to lines a person can look over, and to what the sheet says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from metrodesk.documents.sheets.entry_sheet import FIGURE_FIELDS, RowKey, digest
from metrodesk.documents.sheets.workbook_in import Entry, Outside, SheetRead
from metrodesk.domain.measure import Entered, Measure, MeasureKind
from metrodesk.domain.task import TaskId
from metrodesk.services.sheet_batch import Batch, Line, Said
from metrodesk.services.sheet_cells import LEFT, figure_meaning, meaning_of
from metrodesk.services.sheet_questions import (
    CLEAR,
    KEEP,
    MEASURE,
    YES,
    Answer,
    Choice,
    Meaning,
    Question,
    settled,
)

APPENDED = ("progress", "problems", "next_steps", "reason")
APPEND = "append:"


def lines_of(batch: Batch, at: int, answers: Mapping[str, Answer]) -> tuple[Line, ...]:
    """Return everything in a file that is not as it was issued, each with what it becomes."""
    source = batch.sources[at]
    if source.read is None or not source.is_read:
        return ()
    return tuple(_Reader(batch, at, source.read, answers).lines())


def said_by(batch: Batch, lines: tuple[Line, ...]) -> Said:
    """Return what the lines of one file say together; what is open or left says nothing."""
    said: dict[tuple[TaskId, str], object] = {}
    parts: dict[str, dict[str, Line]] = {}
    for line in lines:
        if line.task is None or not line.field:
            continue
        if line.part:
            parts.setdefault(line.field.removeprefix(MEASURE), {})[line.part] = line
        elif not (line.is_open or line.meaning.is_left):
            key = line.task, line.field
            is_added = line.answer is not None and line.answer.choice.startswith(APPEND)
            said[key] = f"{said[key]}\n{line.meaning.value}" if is_added and said.get(key) else line.meaning.value
    for name, found in parts.items():
        measure = batch.measure(name)
        if measure is not None and not any(one.is_open or one.meaning.is_left for one in found.values()):
            said[measure.task, MEASURE + name] = _value(measure, found)
    return said


def _value(measure: Measure, parts: Mapping[str, Line]) -> object:
    """Make a measure's value of its rows; not applicable in one row holds for all."""
    values = {part: line.meaning.value for part, line in parts.items()}
    for value in values.values():
        if value is None or (isinstance(value, dict) and "not_applicable" in value):
            return value
    total = {"total": True} if measure.entered is Entered.TOTAL else {}
    if measure.kind is not MeasureKind.RATIO:
        return {**_written("value", "rounding", values["value"]), **total}
    return {
        **_written("numerator", "numerator_rounding", values["numerator"]),
        **_written("denominator", "denominator_rounding", values["denominator"]),
        **total,
    }


def _written(name: str, rounding: str, value: object) -> dict[str, object]:
    found = value if isinstance(value, dict) else {}
    word = {rounding: found["rounding"]} if found.get("rounding") else {}
    return {name: found.get("value"), **word}


class _Reader:
    """The lines of one file."""

    def __init__(self, batch: Batch, at: int, read: SheetRead, answers: Mapping[str, Answer]) -> None:
        self._batch, self._at, self._read, self._answers = batch, at, read, answers
        self._before = read.issued.before if read.issued else {}
        self._entries = {(one.key, one.field): one for one in read.entries}

    def lines(self) -> Iterator[Line]:
        """Return the sheet's own question, then the lines of tasks, figures, and what stands outside."""
        if not self._read.is_keyed:
            question = Question("unkeyed", (Choice(YES), LEFT))
            yield self._line("sheet", "", None, "", "", Meaning(None, question, is_open=True))
        for entry in self._read.entries:
            if entry.key.is_task:
                yield from self._task_line(entry)
        yield from self._emptied_tasks()
        for name in self._measures():
            yield from self._measure_lines(name)
        for outside in self._read.outside:
            yield self._outside_line(outside)

    # -- tasks -------------------------------------------------------------------------------

    def _task_line(self, entry: Entry) -> Iterator[Line]:
        if self._is_as_issued(entry):
            return
        task = self._batch.task(entry.key.name)
        if task is None:
            yield self._loose_line(entry, "unknown-task")
            return
        meaning = meaning_of(entry, self._batch.offered(task))
        yield self._line(_id(entry), _where(entry), task.id, entry.field, _typed(entry), meaning)

    def _emptied_tasks(self) -> Iterator[Line]:
        for key, field in self._before:
            if key.is_task and key in self._read.rows and (key, field) not in self._entries:
                task = self._batch.task(key.name)
                if task is not None:
                    meaning = Meaning(None, _emptied(field), is_open=True)
                    yield self._line(f"{key.name}|{field}|emptied", "", task.id, field, "", meaning)

    def _loose_line(self, entry: Entry, why: str) -> Line:
        return self._line(
            _id(entry), _where(entry), None, "", _typed(entry), Meaning(None, Question(why, (LEFT,)), is_open=True)
        )

    def _is_as_issued(self, entry: Entry) -> bool:
        """Whether a cell says what it said when the sheet was issued."""
        cell = entry.cells[0].cell
        before = self._before.get((entry.key, entry.field), "")
        return not entry.trouble and not cell.formula and digest(cell.text) == before

    # -- figures -----------------------------------------------------------------------------

    def _measures(self) -> list[str]:
        named = [one.key.name for one in self._read.entries if not one.key.is_task]
        return list(dict.fromkeys([*named, *(key.name for key, _ in self._before if not key.is_task)]))

    def _measure_lines(self, name: str) -> Iterator[Line]:
        entries = [one for one in self._read.entries if not one.key.is_task and one.key.name == name]
        measure = self._batch.measure(name)
        if measure is None:
            yield from (self._loose_line(one, "unknown-measure") for one in entries if not self._is_as_issued(one))
            return
        before = [place for place in self._before if place[0].name == name and not place[0].is_task]
        gone = [place for place in before if place[0] in self._read.rows and place not in self._entries]
        if not entries:
            if gone:
                meaning = Meaning(None, _emptied(MEASURE + name), is_open=True)
                yield self._line(f"{name}|emptied", "", measure.task, MEASURE + name, "", meaning)
            return
        if not gone and all(self._is_as_issued(one) for one in entries):
            return
        rows = [self._row_line(measure, part) for part in _parts(measure)]
        yield from self._without_idle(rows)

    def _row_line(self, measure: Measure, part: str) -> Line:
        key = RowKey(measure.id, part)
        figure, rounding, absent = (self._entries.get((key, field)) for field in FIGURE_FIELDS)
        typed = [one for one in (figure, rounding, absent) if one is not None]
        if typed:
            meaning = figure_meaning(measure, figure, rounding, absent)
        else:
            meaning = Meaning(None, Question("part-missing", (LEFT,), "figure", measure.unit), is_open=True)
        where, words = "、".join(map(_where, typed)), "　".join(map(_typed, typed))
        return self._line(f"{measure.id}|{part}", where, measure.task, MEASURE + measure.id, words, meaning, part)

    def _without_idle(self, rows: list[Line]) -> list[Line]:
        """Leave out the empty row of a rate that is not applicable."""
        is_absent = any(isinstance(one.meaning.value, dict) and "not_applicable" in one.meaning.value for one in rows)
        return [one for one in rows if one.typed] if is_absent else rows

    # -- what stands outside -----------------------------------------------------------------

    def _outside_line(self, outside: Outside) -> Line:
        cell, key = outside.placed.cell, outside.key
        words = cell.text.strip() or cell.formula if outside.what != "note" else ""
        typed = "　".join(filter(None, (words, f"批注：{cell.note}" if cell.note else "")))
        task = self._task_of(key)
        added = tuple(Choice(APPEND + field, words or cell.note) for field in APPENDED) if task else ()
        question = Question(f"outside-{outside.what}", (LEFT, *added))
        meaning = Meaning(None, question, is_open=True)
        where = outside.placed.where
        line = self._line(f"{where}|{outside.what}", where, task, "", typed, meaning)
        chosen = line.answer.choice if line.answer else ""
        if not chosen.startswith(APPEND):
            return line
        field = chosen.removeprefix(APPEND)
        return Line(line.id, self._at, where, task, field, "", typed, line.meaning, line.answer)

    def _task_of(self, key: RowKey | None) -> TaskId | None:
        if key is None:
            return None
        if key.is_task:
            task = self._batch.task(key.name)
            return task.id if task else None
        measure = self._batch.measure(key.name)
        return measure.task if measure else None

    def _line(
        self, name: str, where: str, task: TaskId | None, field: str, typed: str, meaning: Meaning, part: str = ""
    ) -> Line:
        full = f"{self._at}|{name}"
        answer = self._answers.get(full)
        return Line(full, self._at, where, task, field, part, typed, settled(meaning, answer), answer)


def _emptied(field: str) -> Question:
    blank: object = None if field in {"status", "percent"} or field.startswith(MEASURE) else ""
    return Question("emptied", (Choice(KEEP), Choice(CLEAR, blank)))


def _parts(measure: Measure) -> tuple[str, ...]:
    return ("numerator", "denominator") if measure.kind is MeasureKind.RATIO else ("value",)


def _id(entry: Entry) -> str:
    return f"{entry.key.name}|{entry.key.part}|{entry.field}"


def _where(entry: Entry) -> str:
    return "、".join(dict.fromkeys(one.where for one in entry.cells))


def _typed(entry: Entry) -> str:
    shown = [one.cell.text.strip() or one.cell.formula for one in entry.cells]
    return " ／ ".join(dict.fromkeys(shown))
