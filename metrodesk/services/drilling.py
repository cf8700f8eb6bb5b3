"""试填: a district and a township on this computer, ready for trying out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from metrodesk.domain.tick import Tick, ignore
from metrodesk.services.enrolling import confirm
from metrodesk.services.inviting import invite
from metrodesk.services.joining import join
from metrodesk.services.layout import DATABASE
from metrodesk.services.merging import merge
from metrodesk.services.opening import create_district
from metrodesk.services.workspaces import open_workspace

PLAN = "dachuan-2024-3"
DISTRICT_NAME = "达川区市场监管局（试填）"
OWN_UNIT = "区市场监管局"
TOWNSHIP = "平滩镇"


@dataclass(frozen=True, slots=True)
class Drill:
    """Two workspaces that belong together; nothing in them is ever taken for real."""

    district: Path
    unit: Path


def create_drill(folder: Path, tick: Tick = ignore) -> Drill:
    """Make a practice district with a township that has joined it.

    Raises WorkspaceExists or UnsafePlace.
    """
    drill = _parts(folder)
    district, unit = drill.district, drill.unit
    exchange = folder / "交换"
    tick(0, 4)
    create_district(district, PLAN, DISTRICT_NAME, unit=OWN_UNIT, drill=True, keys_out=folder / "密钥")
    tick(1, 4)
    with open_workspace(district) as ws:
        made = invite(ws, [ws.plan.unit_named(TOWNSHIP).id], exchange).invitations[0]
        tick(2, 4)
        join(unit, made.file, made.code, exchange, label="试填电脑")
        tick(3, 4)
        merge(ws, [exchange])
        confirm(ws)
    tick(4, 4)
    return drill


def drill_in(folder: Path) -> Drill | None:
    """Return the trial run a folder holds, if both of its workspaces are there."""
    found = _parts(folder)
    return found if all((one / DATABASE).is_file() for one in (found.district, found.unit)) else None


def _parts(folder: Path) -> Drill:
    return Drill(folder / "区级试填", folder / f"{TOWNSHIP}试填")
