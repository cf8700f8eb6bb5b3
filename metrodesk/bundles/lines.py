"""The stored lines inside a bundle: checked, named by their bytes, never written anew."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from metrodesk.bundles.head import CAMPAIGN, UNIT
from metrodesk.bundles.strict_json import Fields, load_line
from metrodesk.domain.act import ActKind, act_id
from metrodesk.domain.revision import Kind, revision_id
from metrodesk.errors import BundleRejected, NeedsNewerProgram, Reason

VERSION: Final = 1
_KINDS: Final = re.compile("|".join(kind.value for kind in Kind))
_ACTS: Final = re.compile("|".join(kind.value for kind in ActKind))


@dataclass(frozen=True, slots=True)
class Line:
    """One revision or act as stored; `unit` is empty for an act."""

    id: str
    line: bytes
    kind: str
    unit: str = ""


def joined(lines: Iterable[bytes]) -> bytes:
    """Return lines as a member holds them: each ended by a line feed."""
    return b"".join(line + b"\n" for line in lines)


def read_revisions(data: bytes, campaign: str, only: frozenset[str] | None) -> tuple[Line, ...]:
    """Read revisions of a campaign; with `only`, every one must be of one of those units.

    Raises BundleRejected for a malformed line or one outside the scope (law 8).
    """

    def read(fields: Fields, line: bytes) -> Line:
        unit = fields.text("unit", UNIT)
        if only is not None and unit not in only:
            raise BundleRejected(Reason.CONTENT, "scope", unit)
        kind = fields.text("kind", _KINDS)
        fields.inner("body")
        return Line(revision_id(line), line, kind, unit)

    return _read(data, "revisions", campaign, read)


def read_acts(data: bytes, campaign: str) -> tuple[Line, ...]:
    """Read the district's acts."""

    def read(fields: Fields, line: bytes) -> Line:
        kind = fields.text("kind", _ACTS)
        fields.inner("body")
        return Line(act_id(line), line, kind)

    return _read(data, "acts", campaign, read)


def _read(data: bytes, where: str, campaign: str, read: Callable[[Fields, bytes], Line]) -> tuple[Line, ...]:
    if not data:
        return ()
    if not data.endswith(b"\n"):
        raise BundleRejected(Reason.CONTENT, "line_end", where)
    found: dict[str, Line] = {}
    for number, line in enumerate(data[:-1].split(b"\n"), start=1):
        fields = load_line(line, f"{where} {number}")
        _check(fields, campaign)
        entry = read(fields, line)
        if found.setdefault(entry.id, entry) is not entry:
            raise BundleRejected(Reason.CONTENT, "twice", fields.where)
    return tuple(found.values())


def _check(fields: Fields, campaign: str) -> None:
    if fields.number("v") > VERSION:
        raise NeedsNewerProgram(fields.number("v"))
    if fields.text("campaign", CAMPAIGN) != campaign:
        raise BundleRejected(Reason.NOT_ADDRESSED_HERE, "campaign", fields.where)
