"""The use-cases behind the hand-over page, as work for jobs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from metrodesk.domain.period import Period
from metrodesk.domain.report import Names
from metrodesk.domain.task import TaskId
from metrodesk.domain.tick import Tick

if TYPE_CHECKING:
    from metrodesk.documents.printed import Printed
    from metrodesk.services.exporting import Destination, Exported, ReadyBundle
    from metrodesk.services.sealing import Sealed
    from metrodesk.services.workspaces import Workspace


def sealing(period: Period, names: Names, tasks: tuple[TaskId, ...] | None) -> Callable[[Workspace, Tick], Sealed]:
    """Return the service that seals drafts."""

    def work(ws: Workspace, _: Tick) -> Sealed:
        from metrodesk.services.sealing import seal

        return seal(ws, period, names, tasks)

    return work


def marking_signed(period: Period, *, done: bool) -> Callable[[Workspace, Tick], None]:
    """Return the service that notes the stamp."""

    def work(ws: Workspace, _: Tick) -> None:
        from metrodesk.services.handing import StepName, mark

        mark(ws, period, StepName.SIGN, done=done)

    return work


def printing(kind: str, period: Period, target: Path) -> Callable[[Workspace, Tick], Printed]:
    """Return the service that writes a print: review, form or blank."""

    def work(ws: Workspace, tick: Tick) -> Printed:
        from metrodesk.services.printing import print_blank, print_form, print_review

        if kind == "review":
            return print_review(ws, period, target, tick)
        if kind == "form":
            return print_form(ws, period, target, tick=tick)
        return print_blank(ws, period, target, tick=tick)

    return work


def exporting(folder: Path, passphrase: str | None, *, as_zip: bool) -> Callable[[Workspace, Tick], Exported]:
    """Return the service that exports a bundle and reads it back."""

    def work(ws: Workspace, tick: Tick) -> Exported:
        from metrodesk.services.exporting import export

        return export(ws, folder, zip_name=as_zip, passphrase=passphrase, tick=tick)

    return work


def handing_over(passphrase: str | None) -> Callable[[Workspace, Tick], ReadyBundle]:
    """Return the service that hands the district's own reports into its ledger."""

    def work(ws: Workspace, _: Tick) -> ReadyBundle:
        from metrodesk.services.exporting import hand_over

        return hand_over(ws, passphrase)

    return work


def finding_drives(_: Tick) -> tuple[Destination, ...]:
    """Return the removable places that are there now; needs no workspace."""
    from metrodesk.services.exporting import destinations

    return destinations()
