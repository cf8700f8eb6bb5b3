"""Where in a source each thing read from it stands, found by its words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from metrodesk.documents.notes import CELLS, Settled
from metrodesk.documents.sources.source import Source
from metrodesk.domain.document import Clause
from metrodesk.domain.plan import Plan
from metrodesk.domain.unit import folded

HEAD, TAIL = 22, 12  # letters by which a passage's first and last line are told
ROW = re.compile(r"附件第(\d+)行")
NAMED = re.compile("(?<=：).+|(?<=“)[^”]+")  # 单位名称：区法院, 附件“工作任务”栏
PARTS = re.compile("[；／]|" + re.escape(CELLS))
Span = tuple[int, int]
YI = "\ua000", "\ua4cf"  # syllables that PDFs print for commas and stops


@dataclass(frozen=True, slots=True)
class Places:
    """The first and last line of the source, counted from 0, by what was read there.

    Things are named clause:a3, task:t01, chapter:0, finding:0 and indicator:i1, findings and
    chapters by their place in the plan. What could not be found again is not listed.
    """

    spans: Mapping[str, Span]

    def at(self, line: int, kind: str) -> str | None:
        """Return the closest thing of a kind that a line belongs to, or None."""
        around = [
            (last - first, name)
            for name, (first, last) in self.spans.items()
            if name.startswith(kind + ":") and first <= line <= last
        ]
        return min(around)[1] if around else None


def find_places(source: Source, plan: Plan, doubts: Sequence[Settled]) -> Places:
    """Return where a plan's parts stand in the source they were read from."""
    text = _Text(source.lines)
    spans = dict(_clauses(text, plan))
    spans.update(_chapters(text, plan))
    spans.update(_tasks(text, plan, spans))
    spans.update(_findings(text, plan, doubts, spans))
    for indicator in plan.indicators:
        span = text.span_of(indicator.source) or spans.get(f"clause:{indicator.clause}")
        if span is not None:
            spans[f"indicator:{indicator.id}"] = span
    return Places(spans)


class _Text:
    """The lines without blanks and bars, as one string in which words are sought."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = [_bare(line) for line in lines]
        self.whole = "".join(self.lines)
        self.starts = []
        at = 0
        for line in self.lines:
            self.starts.append(at)
            at += len(line)

    def line_at(self, offset: int) -> int:
        """Return the line a letter stands in."""
        return bisect_right(self.starts, offset) - 1

    def heading(self, words: str, after: int) -> int:
        """Return where a line begins with these words, else where they stand, or -1."""
        sought = _bare(words)[:HEAD]
        first = at = self.whole.find(sought, after) if sought else -1
        while at >= 0 and self.starts[self.line_at(at)] != at:
            at = self.whole.find(sought, at + 1)
        return first if at < 0 else at

    def span_of(self, words: str, within: Span | None = None) -> Span | None:
        """Return the lines a passage stands in."""
        sought = _bare(words)
        if not sought:
            return None
        low, high = (0, len(self.whole)) if within is None else self._letters(within)
        at = self.whole.find(sought[:HEAD], low, high)
        if at < 0:
            return None
        end = self.whole.find(sought[-TAIL:], at, high)
        last = at + HEAD if end < 0 else end + min(TAIL, len(sought)) - 1
        return self.line_at(at), self.line_at(min(last, len(self.whole) - 1))

    def _letters(self, span: Span) -> Span:
        return self.starts[span[0]], self.starts[span[1]] + len(self.lines[span[1]])


def _bare(words: str) -> str:
    """Return letters and digits alone: blanks, bars, and marks that readers put right make no difference."""
    return "".join(letter for letter in folded(words) if letter.isalnum() and not YI[0] <= letter <= YI[1])


def _clauses(text: _Text, plan: Plan) -> Iterator[tuple[str, Span]]:
    found: list[tuple[Clause, int]] = []
    after = 0
    for clause in plan.clauses:
        at = text.heading(f"{clause.number}{clause.title or clause.text}", after)
        if at >= 0:
            found.append((clause, at))
            after = at + 1
    ends = [*(at for _, at in found[1:]), len(text.whole)][: len(found)]
    for (clause, at), end in zip(found, ends, strict=True):
        tail = _bare(clause.text or clause.title)[-TAIL:]
        last = text.whole.find(tail, at, end)
        line = text.line_at(at)
        yield (
            f"clause:{clause.id}",
            (line, max(line, text.line_at(end - 1 if last < 0 else last + len(tail) - 1))),
        )


def _chapters(text: _Text, plan: Plan) -> Iterator[tuple[str, Span]]:
    found: list[tuple[int, int]] = []
    after = 0
    for number, chapter in enumerate(plan.outline.chapters):
        at = text.heading(f"{chapter.number}{chapter.title}", after)
        if at >= 0:
            found.append((number, at))
            after = at + 1
    for number, at in found:
        line = text.line_at(at)
        yield f"chapter:{number}", (line, line)


def _tasks(text: _Text, plan: Plan, spans: Mapping[str, Span]) -> Iterator[tuple[str, Span]]:
    rows = {line: at for at, line in enumerate(text.lines) if line}
    for task in plan.tasks:
        at = rows.get(_bare("".join(task.printed)))
        span = (at, at) if at is not None else None
        if span is None and task.printed:
            span = text.span_of(max(task.printed, key=len))
        if span is None:
            span = spans.get(f"clause:{task.clause}")
        if span is not None:
            yield f"task:{task.id}", span


def _findings(
    text: _Text, plan: Plan, doubts: Sequence[Settled], spans: Mapping[str, Span]
) -> Iterator[tuple[str, Span]]:
    for number, finding in enumerate(plan.findings):
        around = _named_place(finding.where, plan, spans)
        official = doubts[number].official if number < len(doubts) else ""
        parts = [official, *PARTS.split(official)]
        span = _first(text.span_of(part, around) for part in parts) or around
        span = span or _first(text.span_of(part) for part in (*parts, *NAMED.findall(finding.where)))
        if span is not None:
            yield f"finding:{number}", span


def _named_place(where: str, plan: Plan, spans: Mapping[str, Span]) -> Span | None:
    """Return the lines a place named for a person means: 附件第3行, 正文（三）2."""
    if row := ROW.search(where):
        wanted = [f"task:{task.id}" for task in plan.tasks if task.number == int(row[1])]
    else:
        wanted = [f"clause:{clause}" for clause, named in _named_clauses(plan.clauses) if named and named in where]
    return spans.get(wanted[-1]) if wanted else None


def _named_clauses(clauses: Sequence[Clause]) -> Iterator[tuple[str, str]]:
    """Return clauses with what a place calls them; an item is named with its article."""
    article = ""
    for clause in clauses:
        if clause.number.startswith(("（", "(")):
            article = clause.number
            yield clause.id, article
        else:
            yield clause.id, article + re.sub(r"\D", "", clause.number)


def _first(spans: Iterable[Span | None]) -> Span | None:
    return next((span for span in spans if span is not None), None)
