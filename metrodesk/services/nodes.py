"""Versions of reports by their ids, whether the unit sealed them or the district wrote them for it."""

from __future__ import annotations

from collections.abc import Iterable

from metrodesk.domain.act import AS_NODES
from metrodesk.domain.history import Node
from metrodesk.storage.database import Books


def nodes_of(books: Books, ids: Iterable[str]) -> dict[str, Node]:
    """Return those of some versions that are here."""
    wanted = set(ids)
    found = {str(one.id): Node.of_revision(one) for one in books.revisions.get(wanted).values()}
    acts = books.acts.get(wanted - found.keys()) if wanted - found.keys() else {}
    return found | {key: Node.of_act(act) for key, act in acts.items() if act.kind in AS_NODES}
