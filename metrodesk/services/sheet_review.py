"""Several filled-in sheets as one report: figures added, texts stacked by sender, differences shown.

Nothing here writes. The same files and answers give the same review, in whatever order the
files come.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as default

from metrodesk.domain.figure import MeasureValue, read_value
from metrodesk.domain.report import Status
from metrodesk.domain.task import TaskId
from metrodesk.domain.total import summed
from metrodesk.errors import MalformedRevision
from metrodesk.services.sheet_batch import Batch, Line, Said
from metrodesk.services.sheet_lines import lines_of, said_by
from metrodesk.services.sheet_prefill import TEXTS, rests_on
from metrodesk.services.sheet_questions import (
    BOTH,
    KEEP,
    MEASURE,
    TAKE,
    Answer,
    Choice,
    Meaning,
    Question,
    settled,
)
from metrodesk.services.sheet_senders import Counting, counting_sheets


@dataclass(frozen=True, slots=True)
class Part:
    """What one sender gave to a field: a source of its figure or text."""

    sender: str
    file_name: str
    value: object


@dataclass(frozen=True, slots=True)
class Outcome:
    """A field of the report: before, after, and who gave it; open if the sheets do not settle it."""

    task: TaskId
    field: str
    before: object
    meaning: Meaning
    parts: tuple[Part, ...]
    id: str
    answer: Answer | None = None

    @property
    def after(self) -> object:
        """What the report will say."""
        return self.meaning.value if self.is_change else self.before

    @property
    def is_change(self) -> bool:
        """Whether the report will say something else than now."""
        return not (self.meaning.is_open or self.meaning.is_left) and self.meaning.value != self.before


@dataclass(frozen=True)
class Review:
    """Everything the files hold, what it becomes, and whether it may be taken over."""

    lines: tuple[Line, ...]
    outcomes: tuple[Outcome, ...]
    senders: tuple[Line, ...]
    said: Mapping[int, Said] = default(default_factory=dict)
    counting: Counting = default(default_factory=lambda: Counting((), frozenset(), frozenset()))

    @property
    def open_questions(self) -> int:
        """How many questions nobody has answered."""
        every = (*(one.meaning for one in (*self.lines, *self.senders)), *(one.meaning for one in self.outcomes))
        return sum(1 for one in every if one.is_open)

    @property
    def changes(self) -> tuple[Outcome, ...]:
        """The fields that will change."""
        return tuple(one for one in self.outcomes if one.is_change)


def review(batch: Batch, answers: Mapping[str, Answer]) -> Review:
    """Go over all files with the answers given so far."""
    lines = {at: lines_of(batch, at, answers) for at in range(len(batch.sources))}
    counting = counting_sheets(batch, lines, answers)
    said = {at: said_by(batch, lines[at]) for at in counting.files}
    shown = tuple(
        line for at, found in lines.items() for line in found if at in counting.shown or line.id == f"{at}|sheet"
    )
    outcomes = _outcomes(batch, said, counting, answers)
    return Review(shown, outcomes, counting.lines, said, counting)


def _outcomes(
    batch: Batch, said: Mapping[int, Said], counting: Counting, answers: Mapping[str, Answer]
) -> tuple[Outcome, ...]:
    earlier = [one for one in batch.taken if one.sha256 not in counting.replaced]
    before = [(one.name, one.file_name, _stored(one.said)) for one in batch.taken]
    kept = [(one.name, one.file_name, _stored(one.said)) for one in earlier]
    new = [(batch.sources[at].sender, batch.sources[at].path.name, found) for at, found in said.items()]
    every = sorted([*kept, *new], key=lambda one: (one[0], one[1]))
    gone = [one for one in before if one not in kept]
    places = dict.fromkeys(place for _, _, found in (*new, *gone) for place in found)
    order = {one.id: one.number for one in batch.plan.tasks}
    return tuple(
        _outcome(batch, place, _parts(every, place), _parts(sorted(before, key=lambda one: one[:2]), place), answers,
                 is_on_top=_rests_on_now(batch, said, place))
        for place in sorted(places, key=lambda one: (order.get(one[0], 0), one[1]))
        if batch.task(place[0]) is not None
    )  # fmt: skip


def _parts(sheets: Sequence[tuple[str, str, Said]], place: tuple[TaskId, str]) -> tuple[Part, ...]:
    return tuple(Part(sender, file, found[place]) for sender, file, found in sheets if place in found)


def _stored(said: Mapping[str, object]) -> Said:
    return {
        (TaskId(task), field): value
        for task, fields in said.items()
        if isinstance(fields, dict)
        for field, value in fields.items()
    }


def stored(said: Said) -> dict[str, dict[str, object]]:
    """Return what a sheet said in the form in which it is kept."""
    found: dict[str, dict[str, object]] = {}
    for (task, field), value in said.items():
        found.setdefault(task, {})[field] = value
    return found


def _rests_on_now(batch: Batch, said: Mapping[int, Said], place: tuple[TaskId, str]) -> bool:
    """Whether the one sheet that speaks of a field was issued with what stands there now."""
    speaking = [at for at, found in said.items() if place in found]
    read = batch.sources[speaking[0]].read if len(speaking) == 1 else None
    measure = batch.measure(place[1].removeprefix(MEASURE)) if place[1].startswith(MEASURE) else None
    return read is not None and rests_on(read, measure, batch.body(place[0]), place)


def _outcome(
    batch: Batch,
    place: tuple[TaskId, str],
    parts: tuple[Part, ...],
    before: tuple[Part, ...],
    answers: Mapping[str, Answer],
    *,
    is_on_top: bool,
) -> Outcome:
    task, field = place
    now, name = value_now(batch, task, field), f"field|{task}|{field}"
    together = _together(batch, place, parts)
    if together.question is None:
        earlier = _together(batch, place, before)
        is_ours = before and earlier.question is None and earlier.value == now
        if together.value != now and not is_empty(now) and not is_ours and not is_on_top:
            together = _edited(field, now, together.value)
    answer = answers.get(name)
    return Outcome(task, field, now, settled(together, answer), parts, name, answer)


def value_now(batch: Batch, task: TaskId, field: str) -> object:
    """Return what the report says in a field, in the form sheets say it."""
    body = batch.body(task)
    if field.startswith(MEASURE):
        return body.measures.get(field.removeprefix(MEASURE))
    if field == "status":
        return body.status.value if body.status else None
    return getattr(body, field)


def is_empty(value: object) -> bool:
    """Whether a field says nothing."""
    return value in (None, "")


def _together(batch: Batch, place: tuple[TaskId, str], parts: Sequence[Part]) -> Meaning:
    """Make one value of what the senders gave; where they disagree and cannot be added, ask."""
    task, field = place
    values = [one.value for one in parts]
    given = [one for one in values if not is_empty(one)]
    if len(given) <= 1:
        blank: object = "" if field in TEXTS else None
        return Meaning(given[0] if given else blank)
    if field.startswith(MEASURE):
        total = _sum(given)
        return Meaning(total.to_json() if total is not None else None)
    if field in TEXTS:
        stacked = [f"【{one.sender}】{one.value}" for one in parts if not is_empty(one.value)]
        return Meaning("\n".join(stacked))
    if len(set(map(str, given))) == 1:
        return Meaning(given[0])
    return Meaning(None, _disagreement(batch, task, field, parts), is_open=True)


def _sum(values: Sequence[object]) -> MeasureValue | None:
    try:
        return summed([read_value(one) for one in values])
    except MalformedRevision:
        return None


def _disagreement(batch: Batch, task: TaskId, field: str, parts: Sequence[Part]) -> Question:
    said = "；".join(f"{one.sender}：{_words(field, one.value)}" for one in parts if not is_empty(one.value))
    if field == "percent":
        values = sorted({int(str(one.value)) for one in parts if not is_empty(one.value)})
        return Question(
            "percents", tuple(Choice(f"{TAKE}-{one}", one, f"{one}%") for one in values), "percent", "", {"said": said}
        )
    found = batch.task(task)
    offered = batch.offered(found) if found else ()
    first = [one for one in offered if one.value in {part.value for part in parts}]
    ordered = dict.fromkeys([*first, *offered])
    return Question(
        "statuses", tuple(Choice(one.value, one.value, one.label) for one in ordered), "", "", {"said": said}
    )


def _words(field: str, value: object) -> str:
    return Status(str(value)).label if field == "status" else f"{value}%"


def _edited(field: str, now: object, new: object) -> Meaning:
    """Ask what shall stand where the report says something else than the sheets made of it."""
    choices = [Choice(TAKE, new), Choice(KEEP)]
    if field in TEXTS and not is_empty(new):
        choices.insert(0, Choice(BOTH, f"{now}\n{new}"))
    elif field.startswith(MEASURE) and not is_empty(new):
        total = _sum([now, new])
        if total is not None:
            choices.append(Choice(BOTH, total.to_json()))
    return Meaning(None, Question("edited", tuple(choices)), is_open=True)
