"""What the page of 接收 asks of a workspace."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from metrodesk.domain.measure import Measure
    from metrodesk.domain.task import Task
    from metrodesk.domain.tick import Tick
    from metrodesk.services.alarms import Alarm
    from metrodesk.services.enrolling import Enrolled
    from metrodesk.services.numbers import MissingNumbers
    from metrodesk.services.places import Destination
    from metrodesk.services.requests import WaitingRequest
    from metrodesk.services.taken import Merged
    from metrodesk.services.taking_back import ArrivedBundle, TakenBack
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
    arrived: tuple[ArrivedBundle, ...]
    alarms: tuple[Alarm, ...]
    units: dict[str, str]
    tasks: tuple[Task, ...]
    measures: dict[str, Measure]


def read_receiving(ws: Workspace, tick: Tick) -> ReceivingState:
    """Read what waits, and which sticks are there."""
    from metrodesk.services.alarms import alarms
    from metrodesk.services.holding import quarantine
    from metrodesk.services.numbers import missing_numbers
    from metrodesk.services.places import destinations
    from metrodesk.services.requests import requests
    from metrodesk.services.taken import WAITING
    from metrodesk.services.taking_back import arrived

    tick(0, 1)
    held = quarantine(ws)
    refused = tuple(one for one in held if one.reason != WAITING)
    return ReceivingState(
        requests=requests(ws),
        held=refused,
        waiting=len(held) - len(refused),
        gaps=missing_numbers(ws),
        sticks=destinations(),
        arrived=arrived(ws),
        alarms=alarms(ws),
        units={str(one.id): one.name for one in ws.plan.units},
        tasks=ws.plan.tasks,
        measures={one.id: one for one in ws.plan.measures},
    )


def take_in(ws: Workspace, paths: Sequence[Path], phrase: str | None, tick: Tick) -> Merged:
    """Take files and folders in."""
    from metrodesk.services.merging import merge

    return merge(ws, paths, passphrase=phrase, tick=tick)


def try_taking_in(ws: Workspace, paths: Sequence[Path], phrase: str | None, tick: Tick) -> Merged:
    """Find out what taking files and folders in would do; nothing is written."""
    from metrodesk.services.merging import merge

    return merge(ws, paths, dry_run=True, passphrase=phrase, tick=tick)


def preview_taking_back(ws: Workspace, bundle: str) -> TakenBack:
    """Find out what taking a bundle back would do."""
    from metrodesk.services.taking_back import preview

    return preview(ws, bundle)


def take_back(ws: Workspace, bundles: Sequence[str], by: str, reason: str) -> tuple[TakenBack, ...]:
    """Take bundles back."""
    from metrodesk.services import taking_back

    return taking_back.take_back(ws, bundles, by, reason)


def put_back(ws: Workspace, bundle: str, by: str) -> TakenBack:
    """Put a bundle back that was taken back."""
    from metrodesk.services import taking_back

    return taking_back.put_back(ws, bundle, by)


def confirm_requests(
    ws: Workspace, fingerprints: Sequence[str] | None, by: str, phrase: str | None, tick: Tick
) -> Enrolled:
    """Confirm requests: all verified ones, or those named."""
    from metrodesk.services.enrolling import confirm

    return confirm(ws, fingerprints, by=by, passphrase=phrase, tick=tick)
