"""What the tabs of measures and checks ask of a workspace, and the changes they make."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from metrodesk.domain.check_setting import CheckSetting
    from metrodesk.domain.measure import Measure
    from metrodesk.domain.plan import Plan
    from metrodesk.services.plan_edits import Edit
    from metrodesk.services.workspaces import Workspace
    from metrodesk.ui.making.change_work import Build


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


def putting_measure(measure: Measure) -> Build:
    """Return the change that adds or changes a measure."""

    def edit(_: Workspace) -> Edit:
        from metrodesk.services import plan_settings

        return plan_settings.putting_measure(measure)

    return edit


def retiring_measure(measure: Measure) -> Build:
    """Return the change that retires a measure, or asks for it again."""

    def edit(_: Workspace) -> Edit:
        from metrodesk.services import plan_settings

        return plan_settings.retiring_measure(measure.id, retired=not measure.retired)

    return edit


def copying_measures(measures: Sequence[Measure]) -> Build:
    """Return the change that takes measures over from the catalogue."""

    def edit(_: Workspace) -> Edit:
        from metrodesk.services import plan_settings

        return plan_settings.copying_measures(measures)

    return edit


def putting_check(setting: CheckSetting, before: CheckSetting | None) -> Build:
    """Return the change that sets a check."""

    def edit(_: Workspace) -> Edit:
        from metrodesk.services import plan_settings

        return plan_settings.putting_check(setting, before)

    return edit


def dropping_check(setting: CheckSetting) -> Build:
    """Return the change that takes back what was set for a check."""

    def edit(_: Workspace) -> Edit:
        from metrodesk.services import plan_settings

        return plan_settings.dropping_check(setting)

    return edit


def taking_former(ws: Workspace) -> Edit:
    """Go back to the settings of the version before."""
    from metrodesk.services import plan_settings

    return plan_settings.taking_former(ws)
