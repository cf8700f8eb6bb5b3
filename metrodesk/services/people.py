"""The people who take turns at a unit's desk: names proposed again, without accounts."""

from __future__ import annotations

from collections.abc import Mapping

from metrodesk.domain.report import Names
from metrodesk.services import clock
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books

ROLES = ("filler", "reviewer", "head")
MOST = 12  # names proposed for a role

People = Mapping[str, tuple[str, ...]]
"""The names of each role, those used last first."""


def known_people(ws: Workspace) -> People:
    """Return the names to propose."""
    with ws.database.read() as books:
        found = books.people.all()
    return {role: tuple(name for part, name in found if part == role)[:MOST] for role in ROLES}


def remember_person(ws: Workspace, role: str, name: str) -> None:
    """Propose a name first from now on."""
    with ws.database.begin() as books:
        note_people(books, Names(**{role: name}))


def forget_person(ws: Workspace, role: str, name: str) -> None:
    """Propose a name no more; sealed reports keep it."""
    with ws.database.begin() as books:
        books.people.forget(role, name)


def note_people(books: Books, names: Names) -> None:
    """Note the names that are given, inside an open transaction."""
    for role in ROLES:
        if name := str(getattr(names, role)).strip():
            books.people.note(role, name, clock.now())
