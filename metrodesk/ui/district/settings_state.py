"""What the tabs of measures and checks ask of a workspace."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from metrodesk.domain.check_setting import CheckSetting
    from metrodesk.domain.measure import Measure
    from metrodesk.domain.plan import Plan
    from metrodesk.domain.tick import Tick
    from metrodesk.services.workspaces import Workspace


@dataclass(frozen=True, slots=True)
class SettingsState:
    """The plan that holds, the version to go back to (None: none), and what the catalogue offers."""

    plan: Plan
    former: Plan | None
    offered: tuple[Measure, ...]


def read_settings(ws: Workspace) -> SettingsState:
    """Return what both tabs show."""
    from metrodesk.services.plan_settings import former_settings
    from metrodesk.services.planning import shipped_measures

    offered = tuple(measure for file in shipped_measures() for measure in file.measures)
    return SettingsState(ws.plan, former_settings(ws), offered)


def put_measure(ws: Workspace, measure: Measure, by: str, tick: Tick) -> str:
    """Add or change a measure."""
    from metrodesk.services import plan_settings

    tick(0, 1)
    return plan_settings.put_measure(ws, measure, by)


def retire_measure(ws: Workspace, measure: str, by: str, tick: Tick, *, retired: bool) -> str:
    """Retire a measure, or ask for it again."""
    from metrodesk.services import plan_settings

    tick(0, 1)
    return plan_settings.retire_measure(ws, measure, by, retired=retired)


def copy_measures(ws: Workspace, measures: Sequence[Measure], by: str, tick: Tick) -> str:
    """Take measures over from the catalogue."""
    from metrodesk.services import plan_settings

    tick(0, 1)
    return plan_settings.copy_measures(ws, measures, by)


def put_check(ws: Workspace, setting: CheckSetting, before: CheckSetting | None, by: str, tick: Tick) -> str:
    """Set a check."""
    from metrodesk.services import plan_settings

    tick(0, 1)
    return plan_settings.put_check(ws, setting, before, by)


def drop_check(ws: Workspace, setting: CheckSetting, by: str, tick: Tick) -> str:
    """Take back what was set for a check."""
    from metrodesk.services import plan_settings

    tick(0, 1)
    return plan_settings.drop_check(ws, setting, by)


def take_former(ws: Workspace, by: str, tick: Tick) -> str:
    """Go back to the settings of the version before."""
    from metrodesk.services import plan_settings

    tick(0, 1)
    return plan_settings.take_former_settings(ws, by)
