"""The bars of a clerk's day, done in the real windows by a counted hand.

For each piece of work: actions (clicks, shortcuts, file dialogs), characters typed, and the
minutes the keystroke-level model gives a practised person, beside the same work in a
spreadsheet as it is done today (that side is an estimate, spelled out below). Bars: a second
quarter of nine tasks of which six are unchanged in 40 actions and 5 minutes; joining in 3
minutes; one word after the stamp, a sheet from chat, and who is missing of 55 units in 2.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from metrodesk.app import compose
from metrodesk.domain.period import Period
from metrodesk.domain.report import Names, ReportBody, Status
from metrodesk.services import entry, sealing
from metrodesk.services.exporting import export
from metrodesk.services.inviting import invite
from metrodesk.services.joining import join
from metrodesk.services.opening import create_district
from metrodesk.services.printing import print_form
from metrodesk.services.scheduling import set_period
from metrodesk.services.sheets import issue_sheet
from metrodesk.services.workspaces import open_workspace
from metrodesk.ui import entering, workplace
from metrodesk.ui.main_window import MainWindow
from metrodesk.ui.unit import hand_over_page
from metrodesk.ui.unit.filler_choice import FillerChoice
from metrodesk.ui.welcome.joining_form import JoiningForm
from tests.benchmarks.hand import Effort, Hand, until

UNIT, UNITS = "平滩镇", 50
BEFORE, NOW = Period.parse("2026Q2"), Period.parse("2026Q3")
TODAY = date(2026, 10, 8)
WORDS = "本季度检查集贸市场12家、加油站6家，整改问题3处。"
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@dataclass(frozen=True)
class Work:
    """A piece of work with its bars, and what it takes in a spreadsheet as it is done today."""

    name: str
    do: Callable[[MainWindow, Hand, Path], None]
    minutes: float
    actions: int | None
    spreadsheet: Effort


def a_campaign(folder: Path) -> Path:
    """Make a district and a township that handed in one quarter."""
    create_district(folder / "district", "dachuan-2024-3", "达川区市场监管局", unit="区市场监管局")
    with open_workspace(folder / "district") as ws:
        set_period(ws, NOW, due=date(2026, 10, 15))
        names = [ws.plan.unit_named(UNIT).id, ws.plan.unit_named("百节镇").id]
        invited = {one.unit: one for one in invite(ws, names, folder / "invitations").invitations}
    first = next(one for one in invited.values() if UNIT in one.file.name)
    join(folder / "unit", first.file, first.code, folder / "out")
    with open_workspace(folder / "unit") as ws:
        for duty in ws.plan.assignments_of(ws.own_unit().id):
            entry.save_draft(ws, duty.task, BEFORE, ReportBody(Status.PROGRESSED, progress=WORDS), "填报人甲")
        sealing.seal(ws, BEFORE, Names("填报人甲", "审核人乙", "负责人丙"))
    other = next(one for one in invited.values() if one is not first)
    (folder / "code.txt").write_text(f"{other.file}\n{other.code}", encoding="utf-8")
    return folder


def opened(window: MainWindow, path: Path) -> None:
    """Open a workspace and wait for its first page."""
    window.open_workspace(path)
    until(lambda: window.shell is not None and window.place is not None and window.place.path == path)
    settle(window)


def settle(window: MainWindow) -> None:
    """Wait until the page in front has loaded and everything typed is saved."""
    until(lambda: not window.shell.page.loader.is_loading and window.place.autosave.is_settled)


def second_quarter(window: MainWindow, hand: Hand, folder: Path) -> None:
    """Three tasks are new, with a figure each; six are as last time; then print for review."""
    opened(window, folder / "unit")
    page = window.shell.page
    for _ in range(3):
        until(lambda: page.pane.page is not None and not page.pane.form.body.progress)
        before = page.pane.task
        if not page.pane.isAncestorOf(QApplication.focusWidget() or page):
            hand.click(page.pane.form.fields["progress"].edit.viewport())
        hand.key(Qt.Key.Key_1, ALT)
        hand.write(WORDS)
        fill_in_a_figure(hand, page.pane.form.measures)
        hand.key(Qt.Key.Key_Return, CONTROL)
        until(lambda before=before: page.pane.task != before)
    settle(window)
    hand.press("项与上期相同", page)
    until(lambda: page.heading.text().endswith("9/9"))
    settle(window)
    hand.press("报送", window.shell.rail)
    until(lambda: window.shell.front == "hand_over" and window.shell.page.facts is not None)
    settle(window)
    hand.press("下一步")
    with hand.choosing(folder / "review.pdf"):
        hand.press("打印送审稿", window.shell.page.review)
        until((folder / "review.pdf").exists)
    settle(window)


def fill_in_a_figure(hand: Hand, table: QWidget) -> None:
    """Click the first figure and type a number."""
    view = table.view
    at = view.visualRect(view.model().index(0, 1)).center()
    hand.effort.clicks += 1
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    hand.write("12")
    hand.key(Qt.Key.Key_Return)


def joining(window: MainWindow, hand: Hand, folder: Path) -> None:
    """From the welcome page with one file and one code to the list of tasks."""
    file, code = (folder / "code.txt").read_text(encoding="utf-8").split("\n")
    hand.press("用开通文件加入")
    form = next(one for one in window.findChildren(JoiningForm) if one.isVisible())
    until(lambda: form.folder.path is not None)
    with hand.choosing(Path(file)):
        hand.click(form.file.choose)
    hand.click(form.code)
    hand.digits(code)
    with hand.choosing(folder / "stick"):
        hand.click(form.out.choose)
    hand.click(form.start)
    hand.press("开始填报")
    until(lambda: window.shell is not None)
    settle(window)


def one_word(window: MainWindow, hand: Hand, folder: Path) -> None:
    """A word changed after the form was stamped: seal again, print the one-page correction."""
    opened(window, folder / "unit")
    hand.press("填报", window.shell.rail)
    settle(window)
    page = window.shell.page
    until(lambda: page.pane.page is not None)
    hand.click(page.pane.form.fields["progress"].edit.viewport())
    hand.write("，已复查")
    settle(window)
    hand.press("报送", window.shell.rail)
    until(lambda: window.shell.front == "hand_over" and window.shell.page.facts is not None)
    settle(window)
    steps = window.shell.page
    hand.press("定稿", steps.stepper)
    hand.press("定稿", steps.sealing)
    with hand.choosing(folder / "correction.pdf"):
        hand.press("更正页", steps.form)
        until((folder / "correction.pdf").exists)
    settle(window)


def who_is_missing(window: MainWindow, hand: Hand, folder: Path) -> None:
    """A mixed folder of 50 units' files is taken in; the reminder to the rest is copied."""
    opened(window, folder / "district")
    hand.press("接收", window.shell.rail)
    settle(window)
    with hand.choosing(folder / "inbox"):
        hand.press("选择文件夹", window.shell.page)
        settle(window)
    until(lambda: not window.shell.page.strip.isVisible())
    hand.press("总览", window.shell.rail)
    settle(window)
    hand.press("催报", window.shell.page)
    until(lambda: "填报" in QApplication.clipboard().text())


def sheet_from_chat(window: MainWindow, hand: Hand, folder: Path) -> None:
    """A unit without the program sent its nine rows as a spreadsheet: they are entered for it."""
    opened(window, folder / "district")
    hand.name(window.shell.header.findChild(FillerChoice).findChild(QComboBox), "经办人丁")
    hand.drop(window, folder / "sheet.xlsx")
    hand.press("读入", window)
    with hand.confirming("确认汇入"):
        until(lambda: "项" in window.shell.page.banner.what.text() and window.shell.page.banner.isVisible())


def a_sheet(folder: Path) -> None:
    """Give a workbook out for a unit, and fill in its rows as a clerk does in WPS."""
    with open_workspace(folder / "district") as ws:
        issue_sheet(ws, NOW, None, "", folder / "sheet.xlsx", ws.plan.unit_named("百节镇").id)
    book = load_workbook(folder / "sheet.xlsx")
    page = book.worksheets[0]
    heads = next(row for row in page.iter_rows() if any(cell.value == "进展情况" for cell in row))
    columns = {cell.value: cell.column for cell in heads}
    for row in range(heads[0].row + 1, heads[0].row + 10):
        page.cell(row, columns["进展状态"], "本期有进展")
        page.cell(row, columns["进展情况"], WORDS)
    book.save(folder / "sheet.xlsx")


def stamped(folder: Path) -> None:
    """Seal the quarter and print its form, as the days between two pieces of work bring it."""
    with open_workspace(folder / "unit") as ws:
        sealing.seal(ws, NOW, Names("填报人甲", "审核人乙", "负责人丙"))
        print_form(ws, NOW, folder / "form.pdf")


def an_inbox(folder: Path) -> None:
    """Let fifty units join and report, and put their files among others into one folder."""
    (inbox := folder / "inbox").mkdir()
    with open_workspace(folder / "district") as ws:
        units = [one.id for one in ws.plan.reporting_units if one.name not in {UNIT, "百节镇"}][:UNITS]
        invitations = invite(ws, units, folder / "more").invitations
    for place, one in enumerate(invitations):
        desk = folder / "units" / str(place)
        join(desk, one.file, one.code, inbox / str(place))
        with open_workspace(desk) as ws:
            for duty in ws.plan.assignments_of(ws.own_unit().id):
                entry.save_draft(ws, duty.task, NOW, ReportBody(Status.PROGRESSED, progress=WORDS), "填报人甲")
            sealing.seal(ws, NOW, Names("填报人甲"))
            export(ws, inbox / str(place))
        (inbox / str(place) / "通知.txt").write_text("请查收", encoding="utf-8")


# What the same work takes in a spreadsheet and by chat, action by action:
# the quarter's file is found in the chat, saved under a new name and headed anew; of each of nine
# rows the status is picked from memory; three rows get words and two figures, and their running
# totals are added on a calculator; then page set-up and print.
BY_SPREADSHEET = Effort(clicks=4 + 2 + 9 * 2 + 3 * 3 + 3, keys=3 * 12 + 4, characters=3 * len(WORDS) + 24, dialogs=1)
# A user account is asked for by telephone, the template fetched from a group's files.
BY_CHAT = Effort(clicks=8, keys=2, characters=30, dialogs=2)
# The whole table is printed again, and its pages go round for seal and signatures once more.
WHOLE_SHEET = Effort(clicks=9, keys=3, characters=4, dialogs=1)
# Fifty files are opened, nine rows of each copied into the master table, units ticked off a list,
# the names of those not there typed into a message.
MERGED_BY_HAND = Effort(clicks=50 * 6, keys=50 * 4, characters=60, dialogs=50)

# Each of nine rows is copied from the sender's sheet into the master table, cell by cell.
COPIED_BY_HAND = Effort(clicks=4 + 9 * 3 * 2, keys=9 * 3 * 2, characters=0, dialogs=1)

WORKS = (
    Work("a second quarter, nine tasks, six unchanged", second_quarter, 5, 40, BY_SPREADSHEET),
    Work("one word changed after the stamp", one_word, 2, None, WHOLE_SHEET),
    Work("joining with one file and one code", joining, 3, None, BY_CHAT),
    Work("nine rows from a spreadsheet by chat", sheet_from_chat, 2, None, COPIED_BY_HAND),
    Work(f"who is missing after {UNITS} units' files", who_is_missing, 2, None, MERGED_BY_HAND),
)


def main() -> None:
    """Print a line for each piece of work."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_LOGGING_RULES"] = "qt.qpa.*=false"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["METRODESK_DATA_DIR"] = str(folder / "data")
        os.environ["HOME"] = str(folder)
        a_campaign(folder)
        an_inbox(folder)
        a_sheet(folder)
        entering.today_on_the_wall = workplace.today_on_the_wall = lambda: TODAY
        hand_over_page.open_with_system = lambda _: True
        app = QApplication([])
        window = compose(app)
        window.resize(1366, 768)
        window.show()
        window.activateWindow()
        until(window.isActiveWindow)
        for work in WORKS:
            hand = Hand()
            work.do(window, hand, folder)
            print(told(work, hand.effort), flush=True)
            window.close_workspace()
            if work.do is second_quarter:
                stamped(folder)
        window.close()
        window._runner.shutdown()


def told(work: Work, effort: Effort) -> str:
    """Return what a piece of work took, its bars, and what the spreadsheet takes."""
    bar = f"bar {work.minutes:g} min" + (f", {work.actions} actions" if work.actions else "")
    ours, theirs = (
        f"{one.actions} actions, {one.characters} characters, {one.seconds / 60:.1f} min"
        for one in (effort, work.spreadsheet)
    )
    return f"{work.name}: {ours} ({bar}); in a spreadsheet {theirs}"


if __name__ == "__main__":
    main()
