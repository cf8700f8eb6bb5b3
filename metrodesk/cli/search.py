"""metrodesk workspace search and plan search: where words stand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from metrodesk.cli.answers import answer, fails_in_words
from metrodesk.cli.options import json_option, opened, progress, workspace_argument
from metrodesk.services.search_documents import DocumentHit, in_shipped
from metrodesk.services.searching import Found, ReportHit, keep_all_texts, search
from metrodesk.services.sought import Sought
from metrodesk.wording.catalogue import translate
from metrodesk.wording.search import Hit, grouped, where_words

words_argument = click.argument("words", nargs=-1, required=True)


@click.command("search")
@workspace_argument
@words_argument
@json_option
@fails_in_words
def search_workspace(ws: Path, words: tuple[str, ...], *, as_json: bool) -> None:
    """Look for WORDS in documents, tasks, reports, drafts and titles of evidence; all must be there."""
    with opened(ws) as workspace, progress(translate("cli", "Searching")) as tick:
        keep_all_texts(workspace, tick)
        _answer(search(workspace, _typed(words), tick), as_json=as_json)


@click.command("search")
@words_argument
@json_option
@fails_in_words
def search_plans(words: tuple[str, ...], *, as_json: bool) -> None:
    """Look for WORDS in the documents and tasks that ship; all must be there."""
    sought = Sought.parse(_typed(words))
    _answer(Found(sought, tuple(in_shipped("", sought)) if sought else ()), as_json=as_json)


def _typed(words: tuple[str, ...]) -> str:
    """Return what was typed; a word with a blank in it was quoted for the shell, and is a phrase."""
    return " ".join(f"“{word}”" if len(words) > 1 and " " in word.strip() else word for word in words)


def _answer(found: Found, *, as_json: bool) -> None:
    value: dict[str, object] = {
        "words": list(found.sought.words),
        "count": found.count,
        "has_more": found.has_more,
        "documents": [_document(one) for one in found.documents],
        "reports": [_report(one) for one in found.reports],
    }
    answer(value, _lines(found), as_json=as_json)


def _document(hit: DocumentHit) -> dict[str, object]:
    part = hit.part
    return {
        "kind": part.kind.value,
        "plan": part.plan,
        "document": part.document,
        "id": part.id or None,
        "label": part.label,
        "own": hit.is_own,
        **_excerpt(hit),
    }


def _report(hit: ReportHit) -> dict[str, object]:
    return {
        "kind": hit.kind.value,
        "unit": hit.unit_name,
        "period": hit.subject.period or None,
        "task": hit.number,
        "key": hit.subject.key or None,
        "field": hit.field,
        "draft": hit.is_draft,
        **_excerpt(hit),
    }


def _excerpt(hit: Hit) -> dict[str, object]:
    return {"sentence": hit.excerpt.text, "marks": [list(mark) for mark in hit.excerpt.marks]}


def _lines(found: Found) -> Iterator[str]:
    for group in grouped(found):
        yield f"{group.heading}（{len(group.hits)}）"
        for hit in group.hits:
            yield f"  {where_words(hit)}"
            yield f"      {_bracketed(hit)}"
    if found.has_more:
        yield translate("cli", "There are more reports than are listed; add a word.")
    elif not found.count:
        yield translate("cli", "These words stand nowhere.")


def _bracketed(hit: Hit) -> str:
    """Return the sentence with the words in brackets."""
    text, at, parts = hit.excerpt.text, 0, list[str]()
    for start, end in hit.excerpt.marks:
        parts += [text[at:start], "【", text[start:end], "】"]
        at = end
    return "".join([*parts, text[at:]])
