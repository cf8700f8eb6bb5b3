"""What the main text of a document and its annexed breakdown say of one item (正文与附件对照)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import takewhile

from metrodesk.domain.plan_finding import PlanFinding
from metrodesk.domain.rewording import STOPS, Piece, Step, bare, says_the_same
from metrodesk.domain.task import Role


class DifferenceKind(StrEnum):
    """In what an item differs."""

    ONLY_IN_TEXT = "only_in_text"
    ONLY_IN_ANNEX = "only_in_annex"
    TITLE = "title"
    CATEGORY = "category"
    LEFT_OUT = "left_out"
    ADDED = "added"
    CHANGED = "changed"
    MOVED = "moved"
    UNITS_IN_TEXT = "units_in_text"
    UNITS_IN_ANNEX = "units_in_annex"
    OTHER_ROLE = "other_role"


@dataclass(frozen=True, slots=True)
class AnnexDifference:
    """One difference: both wordings, or the bodies and what they are on each side."""

    kind: DifferenceKind
    before: str = ""
    after: str = ""
    units: tuple[str, ...] = ()
    in_text: tuple[Role, ...] = ()
    in_annex: tuple[tuple[Role, tuple[int, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class AnnexRow:
    """One row of the annex: its content as printed, cut into the pieces of the comparison.

    `settled` is the content as it was settled, empty where that is what is printed.
    """

    number: int
    pieces: tuple[Piece, ...]
    settled: str = ""

    @property
    def content(self) -> str:
        """The content as printed."""
        return "".join(piece.after for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class UnitRoles:
    """What a body is for an item on both sides; `in_annex` says it row by row."""

    name: str
    in_text: tuple[Role, ...]
    in_annex: tuple[tuple[Role, tuple[int, ...]], ...]

    @property
    def differs(self) -> bool:
        """Whether the two sides give it other roles."""
        return set(self.in_text) != {role for role, _ in self.in_annex}


@dataclass(frozen=True, slots=True)
class ItemComparison:
    """One item; without `clause` only the annex has it, without `rows` only the main text.

    `place` is 正文（三）4, `pieces` lead from the main text's wording to the rows' in order.
    """

    clause: str
    place: str
    titles: tuple[str, str]
    categories: tuple[str, str]
    text: str
    pieces: tuple[Piece, ...] = ()
    rows: tuple[AnnexRow, ...] = ()
    units: tuple[UnitRoles, ...] = ()
    findings: tuple[PlanFinding, ...] = ()

    @property
    def only_in_text(self) -> bool:
        """Whether the annex has no row for it."""
        return not self.rows

    @property
    def only_in_annex(self) -> bool:
        """Whether the main text has no such item."""
        return not self.clause

    @property
    def in_both(self) -> bool:
        """Whether there is anything to compare."""
        return bool(self.clause and self.rows)

    @property
    def title_differs(self) -> bool:
        """Whether the two sides call it otherwise."""
        return self.in_both and self.titles[0] != self.titles[1]

    @property
    def category_differs(self) -> bool:
        """Whether the article's title and the annex's category are worded otherwise."""
        return self.in_both and self.categories[0] != self.categories[1]

    @property
    def wording_differs(self) -> bool:
        """Whether more than stops differs in what is to be done."""
        return self.in_both and not says_the_same(self.pieces)

    @property
    def other_units(self) -> tuple[UnitRoles, ...]:
        """The bodies whose roles differ."""
        return tuple(one for one in self.units if one.differs) if self.in_both else ()

    @property
    def differs(self) -> bool:
        """Whether anything at all differs."""
        return not self.in_both or any(
            (self.title_differs, self.category_differs, self.wording_differs, self.other_units)
        )

    @property
    def differences(self) -> tuple[AnnexDifference, ...]:
        """Every difference, in the order of the columns: title, category, content, units."""
        if self.only_in_text:
            return (AnnexDifference(DifferenceKind.ONLY_IN_TEXT, before=self.titles[0]),)
        if self.only_in_annex:
            return (AnnexDifference(DifferenceKind.ONLY_IN_ANNEX, after=self.titles[1]),)
        heads = ((DifferenceKind.TITLE, self.titles), (DifferenceKind.CATEGORY, self.categories))
        found = [AnnexDifference(kind, *pair) for kind, pair in heads if pair[0] != pair[1]]
        found += [one for at in range(len(self.pieces)) for one in _of_piece(self.pieces, at)]
        return (*found, *_of_units(self.other_units))


@dataclass(frozen=True, slots=True)
class TextAndAnnex:
    """A whole document's items in the order of the main text; empty where nothing is annexed."""

    items: tuple[ItemComparison, ...] = ()

    @property
    def differing(self) -> tuple[ItemComparison, ...]:
        """The items that differ."""
        return tuple(one for one in self.items if one.differs)


STEPS = {
    Step.LEFT_OUT: DifferenceKind.LEFT_OUT,
    Step.ADDED: DifferenceKind.ADDED,
    Step.CHANGED: DifferenceKind.CHANGED,
    Step.MOVED_AWAY: DifferenceKind.MOVED,
}
"""Where a moved phrase has come to is not told again."""
A_WORD, BEFORE, AFTER = 4, 6, 4  # characters


def row_ranges(numbers: Iterable[int]) -> str:
    """Return row numbers as a person writes them: 3、6—8."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return "、".join(f"{run[0]}—{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


def _of_piece(pieces: Sequence[Piece], at: int) -> Iterator[AnnexDifference]:
    """Tell one change; a word or two are told with the words around them, else nobody finds them."""
    piece = pieces[at]
    kind = STEPS.get(piece.step)
    if kind is None or says_the_same((piece,)):
        return
    if max(len(piece.before), len(piece.after)) > A_WORD:
        yield AnnexDifference(kind, bare(piece.before), bare(piece.after))
        return
    left = _near(pieces[at - 1].before[::-1], BEFORE)[::-1] if at else ""
    right = _near(pieces[at + 1].before, AFTER) if at + 1 < len(pieces) else ""
    yield AnnexDifference(DifferenceKind.CHANGED, left + piece.before + right, left + piece.after + right)


def _near(text: str, most: int) -> str:
    """Return the first characters of a text, up to a stop."""
    return "".join(takewhile(lambda one: one not in STOPS, text[:most]))


def _of_units(units: Iterable[UnitRoles]) -> Iterator[AnnexDifference]:
    """Tell bodies that stand on one side alone together, the others one by one."""
    together: dict[tuple[DifferenceKind, object], list[UnitRoles]] = {}
    for one in units:
        if one.in_text and one.in_annex:
            yield AnnexDifference(DifferenceKind.OTHER_ROLE, "", "", (one.name,), one.in_text, one.in_annex)
        else:
            kind = DifferenceKind.UNITS_IN_TEXT if one.in_text else DifferenceKind.UNITS_IN_ANNEX
            together.setdefault((kind, (one.in_text, one.in_annex)), []).append(one)
    for (kind, _), found in together.items():
        yield AnnexDifference(kind, "", "", tuple(one.name for one in found), found[0].in_text, found[0].in_annex)
