"""What the next bundle carries: every revision the district is not known to hold, and its proof."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from metrodesk.bundles.container import LIMITS
from metrodesk.domain.period import Period
from metrodesk.domain.report import Evidence
from metrodesk.domain.revision import Revision
from metrodesk.errors import EvidenceMissing, LargerThanLimit, LargeWithoutAnswer
from metrodesk.services.answer_memory import wanted_evidence
from metrodesk.services.evidence import evidence_path, named_evidence
from metrodesk.services.inheriting import written_for
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.receipts import acknowledged
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books

NEWEST, ALL = "newest", "all"
ASK_ABOVE: Final = 64 << 20  # bytes of proof after a year without an answer
A_YEAR: Final = 364  # days from the first day of the oldest period to the last of the newest
MOST_FILES: Final = 1_900  # in one part, below the container's limit of entries
PER_FILE: Final = 640  # bytes that name a file in headers, directory, head and sums
ENCRYPTED: Final = 4 << 10  # bytes of an age header, and one more for every 4 KiB


@dataclass(frozen=True, slots=True)
class Outgoing:
    """Revisions and files of proof that go along as bytes; everything else travels by hash."""

    revisions: tuple[Revision, ...]
    files: tuple[Evidence, ...]

    @property
    def is_empty(self) -> bool:
        """Whether the district is known to hold everything."""
        return not self.revisions and not self.files


def outgoing(ws: Workspace, books: Books, evidence: str | None = None) -> Outgoing:
    """Return what must go out.

    A file goes as bytes while no revision the district holds names it, or while its answer
    wants it; one that never was on this computer goes by hash. Raises EvidenceMissing for
    one that was, and LargeWithoutAnswer if `evidence` was not chosen and must be.
    """
    known = acknowledged(ws, books)
    everything = tuple(line for unit in written_for(ws) for line in books.revisions.of(unit=unit))
    fresh = tuple(one for one in everything if one.id not in known)
    settled = named_evidence(one for one in everything if one.id in known)
    wanted = wanted_evidence(ws, books)
    named = named_evidence(everything)
    chosen = (named_evidence(fresh).keys() - settled.keys()) | (wanted & named.keys())
    if evidence == NEWEST:
        chosen &= named_evidence(_of_newest_period(fresh)).keys() | wanted
    held = books.evidence.held(chosen)
    files = tuple(named[one] for one in sorted(held))
    _demand_present(ws, files)
    if evidence is None and ws.kind is WorkspaceKind.UNIT:
        _ask_after_a_year(fresh, files)
    return Outgoing(fresh, files)


def shares(files: Sequence[Evidence], base: int, limit: int) -> list[list[Evidence]]:
    """Share files out over parts of at most `limit` bytes, each of which needs `base` bytes anyway.

    The largest are placed first, each into the first part with room; there is at least one
    part. Raises LargerThanLimit naming a file no part can hold.
    """
    if _needed(base, ()) > limit:
        raise LargerThanLimit("", _needed(base, ()), limit)
    parts: list[list[Evidence]] = [[]]
    for item in sorted(files, key=lambda one: (-one.size, one.sha256)):
        if _needed(base, [item]) > limit:
            raise LargerThanLimit(item.name, item.size, limit)
        fitting = (one for one in parts if len(one) < MOST_FILES and _needed(base, [*one, item]) <= limit)
        part = next(fitting, None)
        if part is None:
            parts.append(part := [])
        part.append(item)
    return parts


def is_small(files: Sequence[Evidence]) -> bool:
    """Whether files surely go into one bundle."""
    return len(files) <= MOST_FILES and sum(one.size for one in files) < LIMITS.file // 2


def at_most(plain: int) -> int:
    """Return how large a bundle can become when it is encrypted."""
    return plain + ENCRYPTED + plain // 4096


def newest_period(revisions: Iterable[Revision]) -> Period | None:
    """Return the newest period some revisions speak of."""
    periods = [Period.parse(one) for one in {one.subject.period for one in revisions} - {""}]
    return max(periods, key=lambda one: (one.last_day, -one.kind.months), default=None)


def _needed(base: int, files: Sequence[Evidence]) -> int:
    return at_most(base + sum(one.size + PER_FILE for one in files))


def _of_newest_period(revisions: Sequence[Revision]) -> list[Revision]:
    newest = newest_period(revisions)
    return [one for one in revisions if newest is not None and one.subject.period == str(newest)]


def _demand_present(ws: Workspace, files: Iterable[Evidence]) -> None:
    for item in files:
        if not evidence_path(ws, item.sha256).is_file():
            raise EvidenceMissing(item.name, item.sha256)


def _ask_after_a_year(fresh: Sequence[Revision], files: Sequence[Evidence]) -> None:
    """Let a person choose when a year's files would travel again because no answer ever came."""
    size = sum(one.size for one in files)
    periods = [Period.parse(one) for one in {one.subject.period for one in fresh} - {""}]
    if size <= ASK_ABOVE or len(periods) < 2:
        return
    first, last = min(one.first_day for one in periods), max(one.last_day for one in periods)
    if (last - first).days >= A_YEAR:
        raise LargeWithoutAnswer(size, len(files))
