"""Which files count: the same sheet twice, an older version, two sheets of one sender."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from metrodesk.domain.unit import folded
from metrodesk.services.sheet_batch import Batch, Line, Said
from metrodesk.services.sheet_lines import said_by
from metrodesk.services.sheet_questions import BOTH, LEAVE, TAKE, Answer, Choice, Meaning, Question, settled

LINES = Mapping[int, tuple[Line, ...]]


@dataclass(frozen=True)
class Counting:
    """The questions about files, the files that count, those whose lines are shown, and earlier ones replaced."""

    lines: tuple[Line, ...]
    files: frozenset[int]
    replaced: frozenset[str]
    shown: frozenset[int] = frozenset()


def counting_sheets(batch: Batch, lines: LINES, answers: Mapping[str, Answer]) -> Counting:
    """Decide which files count, asking where that is not plain; an open question lets none of its files count."""
    counter = _Counter(batch, lines, answers)
    counter.count()
    return Counting(
        tuple(counter.questions), frozenset(counter.files), frozenset(counter.replaced), frozenset(counter.shown)
    )


def is_left(lines: Sequence[Line], at: int) -> bool:
    """Whether the person said that a file is not to be taken."""
    return any(one.id == f"{at}|sheet" and one.meaning.is_left for one in lines)


class _Counter:
    def __init__(self, batch: Batch, lines: LINES, answers: Mapping[str, Answer]) -> None:
        self._batch, self._answers = batch, answers
        read = [at for at, one in enumerate(batch.sources) if one.is_read and not is_left(lines[at], at)]
        self._said = {at: said_by(batch, lines[at]) for at in read}
        self.files, self.shown = set(read), set(read)
        self.questions: list[Line] = []
        self.replaced: set[str] = set()

    def count(self) -> None:
        """Go from the same sheet to the same sender."""
        for files in list(self._by_sheet()):
            self._choose_version(files)
        for at in sorted(self.files):
            self._replace_earlier(at)
        for sender, files in list(self._by_sender().items()):
            self._choose_of_sender(sender, files)

    def _by_sheet(self) -> Iterator[list[int]]:
        found: dict[str, list[int]] = {}
        for at in sorted(self.files):
            if self._batch.sources[at].sheet:
                found.setdefault(self._batch.sources[at].sheet, []).append(at)
        return (files for files in found.values() if len(files) > 1)

    def _choose_version(self, files: list[int]) -> None:
        """Let one of several files of one sheet count; the one saved last is offered first."""
        newest = sorted(files, key=lambda at: self._batch.sources[at].changed, reverse=True)
        if all(self._said[at] == self._said[newest[0]] for at in newest):
            self._keep_only(files, newest[0])
            return
        choices = tuple(Choice(f"file-{at}", at, self._name(at)) for at in newest)
        facts = {"fields": "、".join(sorted(self._differing(newest)))}
        chosen = self._ask(f"sheet|{self._batch.sources[files[0]].sheet}", Question("versions", choices, "", "", facts))
        self._keep_only(files, chosen if isinstance(chosen, int) else None)

    def _differing(self, files: Sequence[int]) -> set[str]:
        """Name the tasks, by number, on which versions of a sheet differ."""
        places = {place for at in files for place in self._said[at]}
        differing = {place[0] for place in places if len({str(self._said[at].get(place)) for at in files}) > 1}
        return {str(self._batch.plan.task(one).number) for one in differing}

    def _replace_earlier(self, at: int) -> None:
        """Let a newer file of a sheet stand for the one taken before; an older one is asked about."""
        source = self._batch.sources[at]
        earlier = next((one for one in self._batch.taken if one.sheet == source.sheet and source.sheet), None)
        if earlier is None:
            return
        if source.changed and earlier.changed and source.changed < earlier.changed:
            question = Question("older", (Choice(LEAVE), Choice(TAKE, TAKE)), "", "", {"file": earlier.file_name})
            if self._ask(f"older|{at}", question) != TAKE:
                self.files.discard(at)
                return
        self.replaced.add(earlier.sha256)

    def _by_sender(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for at in sorted(self.files):
            found.setdefault(folded(self._batch.sources[at].sender), []).append(at)
        return found

    def _choose_of_sender(self, sender: str, files: list[int]) -> None:
        """Ask whether two sheets of one sender that speak of the same are both to be counted."""
        earlier = [one for one in self._batch.taken if folded(one.name) == sender and one.sha256 not in self.replaced]
        spoken: list[tuple[str, Said]] = [(self._name(at), self._said[at]) for at in files]
        known = [place for one in earlier for place in _places(one.said)]
        places = [(str(place[0]), place[1]) for _, said in spoken for place in said]
        if len(places + known) == len(set(places + known)):
            return
        names = "、".join([*(one.file_name for one in earlier), *(name for name, _ in spoken)])
        single = tuple(Choice(f"file-{at}", at, self._name(at)) for at in files)
        question = Question("same-sender", (Choice(BOTH, BOTH), *single), "", "", {"files": names})
        chosen = self._ask(f"sender|{sender}", question)
        if chosen == BOTH:
            return
        self._keep_only(files, chosen if isinstance(chosen, int) else None)
        if isinstance(chosen, int):
            self.replaced.update(one.sha256 for one in earlier)

    def _ask(self, name: str, question: Question) -> object:
        answer = self._answers.get(name)
        meaning = settled(Meaning(None, question, is_open=True), answer)
        self.questions.append(Line(name, -1, "", None, "", "", question.facts.get("files", ""), meaning, answer))
        return meaning.value

    def _keep_only(self, files: Sequence[int], kept: int | None) -> None:
        self.files.difference_update(at for at in files if at != kept)
        if kept is not None:
            self.shown.difference_update(at for at in files if at != kept)

    def _name(self, at: int) -> str:
        source = self._batch.sources[at]
        return f"{source.path.name}（{source.changed[:16].replace('T', ' ')}）" if source.changed else source.path.name


def _places(said: Mapping[str, object]) -> list[tuple[str, str]]:
    return [(task, field) for task, fields in said.items() if isinstance(fields, dict) for field in fields]
