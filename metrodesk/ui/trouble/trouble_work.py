"""The work behind the pages of bad days."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from metrodesk.domain.report import ReportBody
from metrodesk.domain.tick import Tick
from metrodesk.ui.unit.draft_keeper import DraftKeeper
from metrodesk.ui.workplace import Workplace
from metrodesk.wording.findings import field_name

if TYPE_CHECKING:
    from metrodesk.services.backing_up import Backup
    from metrodesk.services.mending import Mended
    from metrodesk.services.rebuilding import Rebuilt

TEXTS = ("reason", "progress", "problems", "next_steps")


def mending(path: Path) -> Callable[[str | None, Tick], Mended]:
    """Return the work that builds a workspace's database anew."""

    def work(phrase: str | None, tick: Tick) -> Mended:
        from metrodesk.services.mending import mend

        return mend(path, passphrase=phrase, tick=tick)

    return work


def putting_back(path: Path, copy: Path) -> Callable[[str | None, Tick], Rebuilt]:
    """Return the work that lets a copy stand in for the database."""

    def work(phrase: str | None, tick: Tick) -> Rebuilt:
        from metrodesk.services.mending import put_back

        return put_back(path, copy, passphrase=phrase, tick=tick)

    return work


def whole(path: Path) -> tuple[Backup, ...]:
    """Return the copies of a workspace's database, newest first."""
    from metrodesk.services.mending import whole_copies

    return whole_copies(path)


def spare_room(path: Path) -> int:
    """Return how many bytes of older copies could be done without."""
    from metrodesk.services.backing_up import spare_copies

    return sum(one.size for one in spare_copies(path))


def drop_spare(path: Path) -> int:
    """Do away with older copies; return how many bytes became free."""
    from metrodesk.services.backing_up import drop_copies, spare_copies

    return drop_copies(spare_copies(path))


def save_texts(place: Workplace, target: Path) -> Callable[[Tick], Path]:
    """Return the work that writes what is not saved yet to a file, and reads it back."""
    text = "\n\n".join(_as_text(str(key[1]), body) for key, body in DraftKeeper.of(place).unsaved.items())

    def work(_: Tick) -> Path:
        from metrodesk.durable import write_durably

        data = f"{text}\n".encode("utf-8-sig")
        write_durably(target, data)
        if target.read_bytes() != data:
            raise OSError(target)
        return target

    return work


def _as_text(task: str, body: ReportBody) -> str:
    said = [f"{field_name(name)}：{getattr(body, name)}" for name in TEXTS if getattr(body, name)]
    return "\n".join([f"【{task}】", *said])
