"""Annex against main text (正文与附件对照表) as it is printed: the sentences that tell the differences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from metrodesk.domain.rewording import Piece, Step, bare
from metrodesk.domain.task import Role
from metrodesk.domain.text_and_annex import AnnexDifference, DifferenceKind, ItemComparison, row_ranges

TITLE = "正文与附件清单对照表"
HEADS = ("序号", "正文条款", "正文内容", "附件清单内容", "不同之处", "认定")
SENTENCES = {
    DifferenceKind.ONLY_IN_TEXT: "附件清单没有此项",
    DifferenceKind.ONLY_IN_ANNEX: "正文没有同名条目",
    DifferenceKind.TITLE: "名称不同：正文“{before}”，清单“{after}”",
    DifferenceKind.CATEGORY: "工作任务不同：正文“{before}”，清单“{after}”",
    DifferenceKind.LEFT_OUT: "清单略去“{before}”",
    DifferenceKind.ADDED: "清单增加“{after}”",
    DifferenceKind.CHANGED: "“{before}”改为“{after}”",
    DifferenceKind.MOVED: "次序不同：“{before}”",
    DifferenceKind.UNITS_IN_TEXT: "只在正文（{in_text}）：{units}",
    DifferenceKind.UNITS_IN_ANNEX: "只在清单（{in_annex}）：{units}",
    DifferenceKind.OTHER_ROLE: "{units}：正文{in_text}，清单{in_annex}",
}


@dataclass(frozen=True, slots=True)
class ComparisonTable:
    """What is printed: the document, whose office prints it and when, and the items chosen."""

    document: str
    office: str
    printed: date | None
    items: tuple[ItemComparison, ...]
    differing: int
    drill: bool = False

    @property
    def counts(self) -> str:
        """How many items differ of how many."""
        return f"共{len(self.items)}项，有不同{self.differing}项"

    @property
    def names(self) -> tuple[str, str, str]:
        """Who prints, what and of which document: the file's title."""
        return (self.office or self.document, TITLE, self.document if self.office else "")


def sentence_of(one: AnnexDifference) -> str:
    """Return one difference as a clause of Chinese, without its stop."""
    return SENTENCES[one.kind].format(
        before=one.before,
        after=one.after,
        units="、".join(one.units),
        in_text=roles_words(one.in_text),
        in_annex="、".join(f"第{row_ranges(rows)}行{role.label}" for role, rows in one.in_annex),
    )


def roles_words(roles: Sequence[Role]) -> str:
    """Return the roles of a body."""
    return "、".join(role.label for role in roles)


def differences_of(item: ItemComparison) -> str:
    """Return every difference of an item, one a line, and which rows were settled to say more."""
    lines = [f"{sentence_of(one)}。" for one in item.differences]
    lines += [f"第{row.number}行末句认定为“{row.settled[-9:]}”。" for row in item.rows if row.settled]
    return "\n".join(lines) or "一致"


def settled_words(item: ItemComparison) -> str:
    """Return how the item's findings were settled, each once."""
    return "\n".join(dict.fromkeys(one.settlement if one.settled else "待认定" for one in item.findings))


def text_side(item: ItemComparison) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return the main text's wording with the ranges the annex words otherwise."""
    if not item.pieces or item.only_in_annex:
        return item.text, ()
    return _marked((piece.before, piece) for piece in item.pieces)


def row_side(pieces: Sequence[Piece]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return a row's wording with the ranges the main text words otherwise."""
    return _marked((piece.after, piece) for piece in pieces)


def _marked(sides: Iterator[tuple[str, Piece]]) -> tuple[str, tuple[tuple[int, int], ...]]:
    text, marks = "", list[tuple[int, int]]()
    for part, piece in sides:
        if bare(part) and piece.step is not Step.SAME:
            marks.append((len(text), len(text) + len(part)))
        text += part
    return text, tuple(marks)
