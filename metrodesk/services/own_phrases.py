"""Phrases a unit uses often (常用语): local, and only those somebody put there."""

from __future__ import annotations

from collections.abc import Iterable

from metrodesk.services.workspaces import Workspace

MOST, LONGEST = 60, 300


def own_phrases(ws: Workspace) -> tuple[str, ...]:
    """Return the phrases, those used most first."""
    with ws.database.read() as books:
        return books.phrases.all()


def keep_phrases(ws: Workspace, phrases: Iterable[str]) -> tuple[str, ...]:
    """Keep these phrases and no others; blank and doubled ones are left out. Return what is kept."""
    tidy = dict.fromkeys(" ".join(one.split())[:LONGEST] for one in phrases)
    with ws.database.begin() as books:
        books.phrases.replace([one for one in tidy if one][:MOST])
        return books.phrases.all()


def add_phrase(ws: Workspace, phrase: str) -> tuple[str, ...]:
    """Put one more phrase to those there are; return them all."""
    return keep_phrases(ws, [*own_phrases(ws), phrase])


def note_phrase_used(ws: Workspace, phrase: str) -> tuple[str, ...]:
    """Count that a phrase was used, so that it comes sooner next time; return them all."""
    with ws.database.begin() as books:
        books.phrases.note_use(phrase)
        return books.phrases.all()
