"""试填: an office and a unit on this computer, ready for trying out, on any plan."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from metrodesk.domain.plan import Plan
from metrodesk.domain.tick import Tick, ignore
from metrodesk.errors import MetroDeskError
from metrodesk.ordinary import UNFIT
from metrodesk.services.demo_cast import cast_of
from metrodesk.services.enrolling import confirm
from metrodesk.services.inviting import invite
from metrodesk.services.joining import join
from metrodesk.services.layout import DATABASE
from metrodesk.services.merging import merge
from metrodesk.services.opening import create_district
from metrodesk.services.planning import load_plan
from metrodesk.services.recents import recent
from metrodesk.services.workspaces import open_workspace

PLAN = "dachuan-2024-3"
DRILL = "试填"
OF_OFFICE = f"级{DRILL}"


@dataclass(frozen=True, slots=True)
class Drill:
    """Two workspaces that belong together; nothing in them is ever taken for real."""

    district: Path
    unit: Path


def create_drill(folder: Path, plan_id: str = PLAN, tick: Tick = ignore) -> Drill:
    """Make a practice office with a unit of its plan that has joined it.

    Raises WorkspaceExists, UnsafePlace or UnknownPlan.
    """
    plan = load_plan(plan_id)
    cast = cast_of(plan)
    drill = Drill(folder / f"{cast.level}{OF_OFFICE}", folder / f"{cast.units[0]}{DRILL}")
    exchange = folder / "交换"
    tick(0, 4)
    create_district(
        drill.district, plan_id, f"{cast.office}（{DRILL}）", unit=cast.own, drill=True, keys_out=folder / "密钥"
    )
    tick(1, 4)
    with open_workspace(drill.district) as ws:
        made = invite(ws, [ws.plan.unit_named(cast.units[0]).id], exchange).invitations[0]
        tick(2, 4)
        join(drill.unit, made.file, made.code, exchange, label=f"{DRILL}电脑")
        tick(3, 4)
        merge(ws, [exchange])
        confirm(ws)
    tick(4, 4)
    return drill


def drill_in(folder: Path) -> Drill | None:
    """Return the trial run a folder holds, if both of its workspaces are there."""
    whole = [one for one in folder.glob(f"*{DRILL}") if (one / DATABASE).is_file()]
    offices = [one for one in whole if one.name.endswith(OF_OFFICE)]
    units = [one for one in whole if one not in offices]
    return Drill(offices[0], units[0]) if len(offices) == len(units) == 1 else None


def plan_in_use() -> str:
    """Return the id of the plan of the workspace opened last; empty if there is none that can be read."""
    for one in recent():
        try:
            with open_workspace(one.path, check=False) as ws:
                return ws.plan.id
        except MetroDeskError:
            continue
    return ""


def drill_name(plan: Plan) -> str:
    """Return the name of the folder for trial runs on a plan; the number of its document is in it."""
    number = "".join(one for one in plan.document.number if one not in UNFIT)
    return DRILL if plan.id == PLAN else f"{DRILL}_{number or plan.id}"
