"""Writing the district's acts: into the journal first, then into the ledger."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from metrodesk.domain.act import Act, ActId, ActKind
from metrodesk.domain.history import in_force
from metrodesk.domain.report import Json
from metrodesk.domain.revision import Subject
from metrodesk.services import clock
from metrodesk.services.standing import rebuild_standings, refresh_subjects
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books
from metrodesk.storage.journal import Entry, Origin


def compose(ws: Workspace, kind: ActKind, body: Json, by: str, replaces: Iterable[str] = ()) -> Act:
    """Compose an act of this district's work, claimed now."""
    return Act.compose(
        campaign=ws.campaign,
        kind=kind,
        by=by,
        claimed=clock.now(),
        body=body,
        replaces=[ActId(one) for one in replaces],
    )


def write_acts(ws: Workspace, books: Books, acts: Sequence[Act], about: Iterable[Subject] | None = None) -> None:
    """Write acts inside an open transaction of `ws.begin`, and show anew how units stand.

    `about` are the subjects they concern; without it every standing is computed. Of the acts
    of one step, one that names another as its companion comes first, and is put aside at the
    next start if the other was never written.
    """
    if not acts:
        return
    ws.journal.write(Entry(Origin.ACT, act.id, act.line) for act in acts)
    books.acts.add(acts)
    if about is None:
        rebuild_standings(books, ws.timeline)
    else:
        refresh_subjects(books, ws.timeline, about)


def replaced_by(books: Books, kinds: Iterable[ActKind], about: Mapping[str, object]) -> list[Act]:
    """Return the acts in force of some kinds whose body says the same under every key of `about`."""
    acts = in_force(books.acts.of_kinds([*kinds, ActKind.LIFTED]))
    wanted = set(kinds)
    return [act for act in acts if act.kind in wanted and all(act.body.get(key) == about[key] for key in about)]
