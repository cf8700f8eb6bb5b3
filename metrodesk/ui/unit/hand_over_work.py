"""The use-cases behind the hand-over page, as work for jobs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from metrodesk.domain.period import Period
from metrodesk.domain.report import Names
from metrodesk.domain.task import TaskId
from metrodesk.domain.tick import Tick

if TYPE_CHECKING:
    from metrodesk.documents.prints.printed import Printed
    from metrodesk.services.exporting import Exported, ReadyBundle
    from metrodesk.services.sealing import Sealed
    from metrodesk.services.workspaces import Workspace
    from metrodesk.ui.unit.step_export import ExportChoice


T_co = TypeVar("T_co", covariant=True)


class WithKeys(Protocol[T_co]):
    """A service that uses this computer's keys."""

    def __call__(self, ws: Workspace, tick: Tick, passphrase: str | None, /) -> T_co:
        """Do the work."""


def explaining(
    period: Period, answers: Mapping[TaskId, Mapping[str, str]], filler: str
) -> Callable[[Workspace, Tick], object]:
    """Return the service that writes explanations into reports."""

    def work(ws: Workspace, _: Tick) -> object:
        from metrodesk.services.explaining import answer_warnings

        return answer_warnings(ws, period, answers, filler)

    return work


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
    """Return the service that writes a print: review, form, correction or blank."""

    def work(ws: Workspace, tick: Tick) -> Printed:
        from metrodesk.services.correcting import print_correction
        from metrodesk.services.printing import print_blank, print_form, print_review

        if kind == "review":
            return print_review(ws, period, target, tick)
        if kind == "form":
            return print_form(ws, period, target, tick=tick)
        if kind == "correction":
            return print_correction(ws, period, target)
        return print_blank(ws, period, target, tick=tick)

    return work


def exporting(choice: ExportChoice) -> WithKeys[Exported]:
    """Return the service that exports a bundle and reads it back, then the enrolment request.

    The bundle goes first: it looks whether the folder is there, and makes none.
    """

    def work(ws: Workspace, tick: Tick, passphrase: str | None) -> Exported:
        from metrodesk.services.exporting import export
        from metrodesk.services.joining import save_request

        if choice.for_disc:
            choice.folder.mkdir(exist_ok=True)
        done = export(
            ws,
            choice.folder,
            zip_name=choice.as_zip,
            max_bytes=choice.max_bytes,
            evidence=choice.evidence,
            passphrase=passphrase,
            tick=tick,
        )
        if choice.with_request:
            save_request(ws, choice.folder, passphrase)
        return done

    return work


def saving_request(folder: Path) -> WithKeys[Path]:
    """Return the service that writes this computer's enrolment request again."""

    def work(ws: Workspace, _: Tick, passphrase: str | None) -> Path:
        from metrodesk.services.joining import save_request

        return save_request(ws, folder, passphrase)

    return work


def handing_over(ws: Workspace, _: Tick, passphrase: str | None) -> ReadyBundle:
    """Hand the district's own reports into its ledger."""
    from metrodesk.services.exporting import hand_over

    return hand_over(ws, passphrase)


def ejecting(folder: Path) -> Callable[[Workspace, Tick], Path]:
    """Return the service that lets go of a removable drive."""

    def work(_: Workspace, __: Tick) -> Path:
        from metrodesk.services.ejecting import eject

        eject(folder)
        return folder

    return work
