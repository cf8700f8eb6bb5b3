"""生成工作情况报告: asks where the draft goes, writes it, and opens it for the office to go on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QToolButton

from metrodesk.domain.period import Period
from metrodesk.domain.tick import Tick
from metrodesk.ui.icons import dress
from metrodesk.ui.unit.files import (
    ask_where_to_save,
    open_with_system,
    place_for_prints,
    remember_place_for_prints,
)
from metrodesk.ui.widgets.inline_message import Tone
from metrodesk.ui.widgets.text import button

if TYPE_CHECKING:
    from metrodesk.documents.prints.printed import Printed
    from metrodesk.services.workspaces import Workspace
    from metrodesk.ui.page import Page


def paper_button(page: Page) -> QPushButton:
    """Return a button that writes the draft for a page's period."""
    made = button(QCoreApplication.translate("WorkReportPaper", "Write the work report…"), "paper")
    made.clicked.connect(lambda: write_paper(page))
    return made


def paper_icon(page: Page) -> QToolButton:
    """Return the same as an icon alone, for a page whose head has little room."""
    made, words = QToolButton(), QCoreApplication.translate("WorkReportPaper", "Write the work report…")
    made.setProperty("kind", "quiet")
    made.setToolTip(words)
    made.setAccessibleName(words)
    dress(made, "paper")
    made.clicked.connect(lambda: write_paper(page))
    return made


def write_paper(page: Page) -> None:
    """Write the draft of the period's report and show it; what is being typed is saved first."""
    translate, place, period = QCoreApplication.translate, page.place, page.place.period
    place.autosave.flush()
    name = translate("WorkReportPaper", "work report")
    proposal = place_for_prints(place) / f"{place.facts.unit}_{period.label}_{name}.docx"
    title = translate("WorkReportPaper", "Save the work report")
    target = ask_where_to_save(page, title, proposal, "Word (*.docx)")
    if target is None:
        return
    target = target if target.suffix.lower() == ".docx" else target.with_name(f"{target.name}.docx")
    remember_place_for_prints(place, target)

    def tell(printed: Printed) -> None:
        is_shown = open_with_system(printed.path)
        hint = translate("WorkReportPaper", "It is a draft: edit it in Word or WPS, then print and stamp it.")
        if not is_shown:
            hint = translate("WorkReportPaper", "No program for it was found; open the file by hand.")
        words = translate("WorkReportPaper", "The work report was saved: {file}").format(file=printed.path)
        page.banner.say(Tone.DONE, words, hint)

    page.run(writing(period, target), translate("WorkReportPaper", "Writing…"), done=tell)


def writing(period: Period, target: Path) -> Callable[[Workspace, Tick], Printed]:
    """Return the service that writes the draft."""

    def work(ws: Workspace, tick: Tick) -> Printed:
        from metrodesk.services.work_report import print_work_report

        return print_work_report(ws, period, target, tick)

    return work
