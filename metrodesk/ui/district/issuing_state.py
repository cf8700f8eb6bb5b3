"""What the page of 下发 asks of a workspace."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from metrodesk.domain.tick import Tick
    from metrodesk.domain.unit import UnitId
    from metrodesk.services.answering import Answered
    from metrodesk.services.outlook import IssuedAnswer, UnitOutlook
    from metrodesk.services.places import Destination
    from metrodesk.services.receipts import ReceiptCode
    from metrodesk.services.workspaces import Workspace


@dataclass(frozen=True, slots=True)
class IssuingState:
    """What every unit would be told, the codes to read on the phone, and what was issued."""

    units: tuple[UnitOutlook, ...]
    codes: tuple[ReceiptCode, ...]
    issued: tuple[IssuedAnswer, ...]
    sticks: tuple[Destination, ...]


@dataclass(frozen=True, slots=True)
class IssueWish:
    """For whom, where to, and in what form; `units` is None for all that have a computer."""

    units: tuple[UnitId, ...] | None
    out: Path
    one_file: bool
    full: bool


def read_issuing(ws: Workspace, tick: Tick) -> IssuingState:
    """Read what there is to issue."""
    from metrodesk.services.outlook import issued, outlook
    from metrodesk.services.places import destinations
    from metrodesk.services.receipts import receipt_codes

    tick(0, 1)
    codes = tuple(one for one in receipt_codes(ws) if one.device != ws.device)  # this very computer needs none
    return IssuingState(outlook(ws), codes, issued(ws), destinations())


def issue(ws: Workspace, wish: IssueWish, phrase: str | None, tick: Tick) -> Answered:
    """Write the answers and read them back."""
    from metrodesk.services.answering import answer

    units: Sequence[UnitId] | None = wish.units
    return answer(ws, units, wish.out, one_file=wish.one_file, full=wish.full, passphrase=phrase, tick=tick)
