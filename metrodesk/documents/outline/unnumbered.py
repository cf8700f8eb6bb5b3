"""Reading a paper without any numbering (a letter, a short plan) as far as its paragraphs go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from metrodesk.documents.outline.outlining import Outlined
from metrodesk.documents.outline.paragraphs import LABELLED_LINE, LONGEST_BARE_HEADING, PUNCTUATION, Paragraph
from metrodesk.documents.outline.printed_clause import PrintedClause, duty_in
from metrodesk.documents.words.traditional import simplified


def by_paragraphs(paragraphs: Sequence[Paragraph]) -> Outlined:
    """Make each paragraph a clause without a number.

    A short line above one is its title; a line below one that says who or when (责任单位：) belongs to it.
    """
    tables = tuple(("", one.table) for one in paragraphs if one.table is not None)
    return Outlined("", clauses=tuple(_clauses(paragraphs)), tables=tables)


def _clauses(paragraphs: Sequence[Paragraph]) -> list[PrintedClause]:
    number, title = 0, ""
    found: list[PrintedClause] = []
    for paragraph in paragraphs:
        if found and not title and LABELLED_LINE.match(simplified(paragraph.text)):
            text = f"{found[-1].text}\n{paragraph.text}"
            found[-1] = replace(found[-1], text=text, units=duty_in(text))
            continue
        if not title and _is_title(paragraph):
            title = paragraph.text
            continue
        number += 1
        text = paragraph.text
        found.append(PrintedClause(f"a{number}", "", title, text, f"正文第{number}段", duty_in(text)))
        title = ""
    if title:
        found.append(PrintedClause(f"a{number + 1}", "", title, "", f"正文第{number + 1}段"))
    return found


def _is_title(paragraph: Paragraph) -> bool:
    text = paragraph.text
    return paragraph.table is None and len(text) <= LONGEST_BARE_HEADING and PUNCTUATION.search(text) is None
