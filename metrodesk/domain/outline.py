"""How an official text is ordered around its clauses: preamble, chapters (章), boxes (专栏)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Self

from metrodesk.domain.document import Clause
from metrodesk.domain.fields import Fields
from metrodesk.errors import InvalidPlan


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter; `number` as printed (三、), `text` stands before its first clause.

    `first` is the id of that clause, empty where the chapter has none (编制背景).
    """

    number: str
    title: str
    first: str = ""
    text: str = ""

    def to_json(self) -> dict[str, object]:
        """Return the chapter in the order of the wire."""
        return {"number": self.number, "title": self.title, "first": self.first, "text": self.text}

    @classmethod
    def from_fields(cls, fields: Fields) -> Self:
        """Read a chapter; raises InvalidPlan."""
        chapter = cls(fields.text("number"), fields.text("title"), fields.text("first"), fields.text("text"))
        fields.close()
        return chapter


@dataclass(frozen=True, slots=True)
class Box:
    """A box (专栏) inside a clause: the `length` characters of its text from `start`, heading included."""

    id: str
    number: str
    title: str
    clause: str
    start: int
    length: int

    def of(self, text: str) -> str:
        """Return the box's part of the text of its clause."""
        return text[self.start : self.start + self.length]

    def to_json(self) -> dict[str, object]:
        """Return the box in the order of the wire."""
        return {
            "id": self.id,
            "number": self.number,
            "title": self.title,
            "clause": self.clause,
            "start": self.start,
            "length": self.length,
        }

    @classmethod
    def from_fields(cls, fields: Fields) -> Self:
        """Read a box; raises InvalidPlan."""
        box = cls(
            id=fields.filled("id"),
            number=fields.text("number"),
            title=fields.text("title"),
            clause=fields.filled("clause"),
            start=fields.integer("start"),
            length=fields.integer("length"),
        )
        if box.start < 0 or box.length < 1:
            raise InvalidPlan(fields.where("start"), "no part of a text")
        fields.close()
        return box


@dataclass(frozen=True, slots=True)
class Outline:
    """What of an official text stands outside its clauses, and how it parts them.

    `notice` is what a paper says itself that issues a plan (现将……印发给你们); the plan's own words
    begin with `preamble`.
    """

    preamble: str = ""
    chapters: tuple[Chapter, ...] = ()
    boxes: tuple[Box, ...] = ()
    notice: str = ""

    @property
    def opening(self) -> str:
        """What is said before the first chapter, by the notice too: rules for all that follows."""
        return "\n".join(filter(None, (self.notice, self.preamble)))

    def to_json(self) -> dict[str, object]:
        """Return the outline in the order of the wire; a notice only where there is one."""
        written: dict[str, object] = {
            "preamble": self.preamble,
            "chapters": [chapter.to_json() for chapter in self.chapters],
            "boxes": [box.to_json() for box in self.boxes],
        }
        if self.notice:
            written["notice"] = self.notice
        return written

    @classmethod
    def from_fields(cls, fields: Fields) -> Self:
        """Read an outline; raises InvalidPlan."""
        outline = cls(
            preamble=fields.text("preamble"),
            chapters=tuple(Chapter.from_fields(child) for child in fields.children("chapters")),
            boxes=tuple(Box.from_fields(child) for child in fields.children("boxes")),
            notice=fields.text("notice") if fields.has("notice") else "",
        )
        fields.close()
        return outline

    def in_order(self, clauses: Sequence[Clause]) -> Iterator[Chapter | Clause]:
        """Return chapters and clauses as they follow one another in the text."""
        places = {clause.id: place for place, clause in enumerate(clauses)}
        done = 0
        for number, chapter in enumerate(self.chapters):
            following = (one.first for one in self.chapters[number:] if one.first)
            start = places[first] if (first := next(following, "")) else len(clauses)
            yield from clauses[done:start]
            done = max(done, start)
            yield chapter
        yield from clauses[done:]

    def refuse_loose(self, clauses: Collection[str]) -> None:
        """Raise InvalidPlan where a chapter or a box names a clause that is not there."""
        for chapter in self.chapters:
            if chapter.first and chapter.first not in clauses:
                raise InvalidPlan("outline.chapters", f"unknown: {chapter.first}")
        for box in self.boxes:
            if box.clause not in clauses:
                raise InvalidPlan("outline.boxes", f"unknown: {box.clause}")


NO_OUTLINE = Outline()
"""What is known of a text read before its order was kept, or of a table alone."""
