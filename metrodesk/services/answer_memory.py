"""What a unit remembers of the newest answer it has opened."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from metrodesk.bundles.answer_sheet import AnswerSheet, stored_sheet
from metrodesk.bundles.members import stored_name
from metrodesk.bundles.reader import Bundle
from metrodesk.bundles.trusted import Seen
from metrodesk.services import clock
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books


@dataclass(frozen=True, slots=True)
class LastAnswer:
    """The newest answer's place in the district's chain, and when it was opened."""

    bundle: str
    epoch: str
    number: int
    roster: int
    arrived: str


def last_answer(books: Books) -> LastAnswer | None:
    """Return the newest answer opened here, or None."""
    meta = books.meta
    bundle = meta.get("answer_bundle")
    if not bundle:
        return None
    return LastAnswer(
        bundle,
        meta.get("answer_epoch"),
        int(meta.get("answer_number")),
        int(meta.get("answer_roster")),
        meta.get("answer_arrived"),
    )


def last_sheet(ws: Workspace, books: Books) -> AnswerSheet | None:
    """Return what the newest answer says, read from the file itself, or None before the first."""
    bundle = books.meta.get("answer_bundle")
    return _sheet(ws.path / "bundles" / stored_name(bundle)) if bundle else None


def wanted_evidence(ws: Workspace, books: Books) -> frozenset[str]:
    """Return the files of proof that the newest answer asks for, by hash."""
    sheet = last_sheet(ws, books)
    return frozenset(sheet.wanted if sheet else ())


def remember_answer(books: Books, bundle: Bundle, sheet: AnswerSheet) -> None:
    """Let an answer be the newest: its receipts and acts take the place of an older one's."""
    sender = bundle.head.sender
    books.receipts.replace(sheet.dispositions, (line.id for line in bundle.acts))
    books.meta.set(
        answer_bundle=bundle.id,
        answer_epoch=sender.epoch,
        answer_number=str(sender.seq),
        answer_roster=str(bundle.head.refs.roster),
        answer_arrived=clock.now(),
    )


def is_newer(ws: Workspace, books: Books, bundle: Bundle, sheet: AnswerSheet) -> bool:
    """Whether an answer comes after the newest one known, whatever order they arrive in.

    Numbers decide within an epoch. A later epoch names those before it; two that do not
    know each other are ordered by their roster's number.
    """
    last, known = last_answer(books), last_sheet(ws, books)
    sender = bundle.head.sender
    if last is None:
        return True
    if sender.epoch == last.epoch:
        return sender.seq > last.number
    if any(one.epoch == last.epoch for one in sheet.former):
        return True
    if known is not None and any(one.epoch == sender.epoch for one in known.former):
        return False
    return (bundle.head.refs.roster, sender.seq, sender.epoch) > (last.roster, last.number, last.epoch)


def seen_by(books: Books, roster: int, plan_number: int) -> Seen | None:
    """Return what a newer answer must not fall behind."""
    last = last_answer(books)
    return Seen(last.epoch, last.number, roster, plan_number) if last else None


@lru_cache(maxsize=4)
def _sheet(path: Path) -> AnswerSheet | None:
    return stored_sheet(path)
