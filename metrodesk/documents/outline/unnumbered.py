"""Reading a paper without any numbering (a letter, a short plan) as far as its paragraphs go."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from metrodesk.documents.outline.outlining import Outlined
from metrodesk.documents.outline.paragraphs import LONGEST_BARE_HEADING, PUNCTUATION, Paragraph
from metrodesk.documents.outline.printed_clause import PrintedClause, duty_in


def by_paragraphs(paragraphs: Sequence[Paragraph]) -> Outlined:
    """Make each paragraph a clause without a number; a short line above one is its title."""
    tables = tuple(("", one.table) for one in paragraphs if one.table is not None)
    return Outlined("", clauses=tuple(_clauses(paragraphs)), tables=tables)


def _clauses(paragraphs: Sequence[Paragraph]) -> Iterator[PrintedClause]:
    number, title = 0, ""
    for paragraph in paragraphs:
        if not title and _is_title(paragraph):
            title = paragraph.text
            continue
        number += 1
        text = paragraph.text
        yield PrintedClause(f"a{number}", "", title, text, f"正文第{number}段", duty_in(text))
        title = ""
    if title:
        yield PrintedClause(f"a{number + 1}", "", title, "", f"正文第{number + 1}段")


def _is_title(paragraph: Paragraph) -> bool:
    text = paragraph.text
    return paragraph.table is None and len(text) <= LONGEST_BARE_HEADING and PUNCTUATION.search(text) is None
