"""What has gone out and has no receipt yet (未回执), and how all reports that were sealed stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from metrodesk.domain.disposition import Disposition
from metrodesk.services.receipts import acknowledged, own_reports
from metrodesk.services.unit_status import unit_status
from metrodesk.services.workspaces import Workspace


@dataclass(frozen=True, slots=True)
class Unconfirmed:
    """The bundles of this computer without a receipt, by number, and the reports in them.

    `states` counts the newest version of every report by what the district said of it.
    """

    numbers: tuple[int, ...]
    reports: int
    states: Mapping[Disposition, int]


def unconfirmed(ws: Workspace) -> Unconfirmed:
    """Return what was exported here and is not known to be at the district."""
    with ws.database.read() as books:
        held = acknowledged(ws, books)
        carried = {one.number: books.bundles.contents(one.bundle) - held for one in own_reports(books, ws.device)}
    newest = [one for one in unit_status(ws).revisions if one.newest]
    return Unconfirmed(
        tuple(sorted(number for number, lines in carried.items() if lines)),
        sum(1 for one in newest if any(one.revision in lines for lines in carried.values())),
        Counter(Disposition(one.disposition) for one in newest if one.disposition),
    )
