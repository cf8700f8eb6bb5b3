"""What a reader could not tell of a text's heading and numbering: said, never guessed."""

from __future__ import annotations

from collections.abc import Sequence

from metrodesk.documents.notes import Notes
from metrodesk.documents.outline.printed_clause import PrintedClause
from metrodesk.documents.words.numbering import mark_of


def note_heading(found: dict[str, str], notes: Notes) -> None:
    """Note what the heading does not say; `found` is by the word for it: 标题, 文号, 发文机关, 成文日期."""
    missing = [word for word, value in found.items() if not value]
    if missing:
        words = "、".join(missing)
        notes.note("heading_incomplete", "文头", f"没有认出{words}。", words, "由使用单位补充")


def note_numbers(clauses: Sequence[PrintedClause], notes: Notes) -> None:
    """Note where the printed numbers of clauses neither go on nor begin anew: something may be missing."""
    last: dict[object, int] = {}
    for clause in clauses:
        mark = mark_of(clause.number)
        if mark is None:
            continue
        before = last.get(mark.style, 0)
        if mark.number not in {1, before + 1} and "." not in clause.number[:-1]:
            notes.note(
                "number_gap",
                clause.place,
                f"{clause.place}之前的编号是{before}，中间可能缺条，或编号有误。",
                clause.number,
                "照录，核对原件",
            )
        last[mark.style] = mark.number


def note_no_numbers(clauses: Sequence[PrintedClause], notes: Notes) -> None:
    """Note that a text has no numbering to read it by."""
    notes.note(
        "no_outline",
        "正文",
        f"正文没有章、条编号，按自然段列为{len(clauses)}条。",
        f"{len(clauses)}段",
        "按自然段列出，由使用单位确定哪些是任务",
    )
