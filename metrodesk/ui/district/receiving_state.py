"""What the page of 接收 asks of a workspace."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from metrodesk.domain.tick import Tick
    from metrodesk.services.enrolling import Enrolled
    from metrodesk.services.numbers import MissingNumbers
    from metrodesk.services.places import Destination
    from metrodesk.services.requests import WaitingRequest
    from metrodesk.services.taken import Merged
    from metrodesk.services.workspaces import Workspace
    from metrodesk.storage.intake import HeldFile


@dataclass(frozen=True, slots=True)
class ReceivingState:
    """What waits for a person: requests, files not taken, numbers that did not arrive."""

    requests: tuple[WaitingRequest, ...]
    held: tuple[HeldFile, ...]
    waiting: int  # bundles that follow by themselves once their computer is confirmed
    gaps: tuple[MissingNumbers, ...]
    sticks: tuple[Destination, ...]


def read_receiving(ws: Workspace, tick: Tick) -> ReceivingState:
    """Read what waits, and which sticks are there."""
    from metrodesk.services.holding import quarantine
    from metrodesk.services.numbers import missing_numbers
    from metrodesk.services.places import destinations
    from metrodesk.services.requests import requests
    from metrodesk.services.taken import WAITING

    tick(0, 1)
    held = quarantine(ws)
    refused = tuple(one for one in held if one.reason != WAITING)
    return ReceivingState(requests(ws), refused, len(held) - len(refused), missing_numbers(ws), destinations())


def take_in(ws: Workspace, paths: Sequence[Path], phrase: str | None, tick: Tick) -> Merged:
    """Take files and folders in."""
    from metrodesk.services.merging import merge

    return merge(ws, paths, passphrase=phrase, tick=tick)


def confirm_requests(
    ws: Workspace, fingerprints: Sequence[str] | None, by: str, phrase: str | None, tick: Tick
) -> Enrolled:
    """Confirm requests: all verified ones, or those named."""
    from metrodesk.services.enrolling import confirm

    return confirm(ws, fingerprints, by=by, passphrase=phrase, tick=tick)
