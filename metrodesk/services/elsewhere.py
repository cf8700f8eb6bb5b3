"""What is known to lie on the unit's other computer and has not been fetched."""

from __future__ import annotations

from dataclasses import dataclass

from metrodesk.bundles.roster import Device
from metrodesk.domain.period import Period
from metrodesk.domain.revision import Kind
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books


@dataclass(frozen=True, slots=True)
class NotFetched:
    """How many reports are here and how many only elsewhere; `devices` counts the other computers."""

    here: int
    there: int
    devices: int


def other_computers(ws: Workspace) -> tuple[Device, ...]:
    """Return the unit's other computers that may still write, as the roster known here says."""
    return tuple(one for one in ws.roster.devices_of(ws.own_unit().id) if one.is_open and one.id != ws.device)


def not_fetched(ws: Workspace, period: Period) -> NotFetched:
    """Return how many of the unit's reports of a period lie only on another computer.

    They are known from receipts of the district and from submissions that hand them in.
    """
    with ws.database.read() as books:
        return not_fetched_in(books, ws, period)


def not_fetched_in(books: Books, ws: Workspace, period: Period) -> NotFetched:
    """Return the same inside an open transaction."""
    revisions = books.revisions.of(unit=ws.own_unit().id, period=str(period))
    told = {one.revision: one for one in books.receipts.all(str(period))}
    submissions = [one for one in revisions if one.subject.kind is Kind.SUBMISSION]
    named = {one for submission in submissions for one in submission.covers}
    absent = (told.keys() | named) - {str(one.id) for one in revisions}
    absent -= books.revisions.get(absent).keys() | books.acts.get(absent).keys() if absent else set()
    receipts = [told[one] for one in absent & told.keys()]
    tasks = {one.key for one in receipts if one.kind is Kind.TASK and not one.disposition.is_over}
    here = {one.subject.key for one in revisions if one.subject.kind is Kind.TASK}
    return NotFetched(len(here), len(tasks) + len(absent - told.keys()), len(other_computers(ws)))
