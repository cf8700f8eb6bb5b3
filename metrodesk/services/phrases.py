"""Phrases the district uses often when it returns reports: those that ship, then its own."""

from __future__ import annotations

import json
from collections.abc import Sequence

from metrodesk.paths import resource
from metrodesk.services.workspaces import Workspace

KEY = "return_phrases"
MOST = 50


def return_phrases(ws: Workspace) -> tuple[str, ...]:
    """Return the phrases to choose from when returning a report."""
    with ws.database.read() as books:
        stored = books.meta.get(KEY)
    if stored:
        return tuple(str(one) for one in json.loads(stored))
    lines = resource("templates", "return-phrases.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line.strip())


def keep_return_phrases(ws: Workspace, phrases: Sequence[str]) -> None:
    """Keep the phrases of this office, in its order; blank and doubled ones are left out."""
    kept = list(dict.fromkeys(" ".join(one.split()) for one in phrases if one.strip()))[:MOST]
    with ws.database.begin() as books:
        books.meta.set(**{KEY: json.dumps(kept, ensure_ascii=False)})
