"""下发: what each unit is to learn, written into files for all or for some, and read back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from metrodesk.ui.district.issuing_state import IssueWish, IssuingState, issue, read_issuing
from metrodesk.ui.district.issuing_tables import issued_model, outlook_model
from metrodesk.ui.district.receipt_tab import ReceiptTab
from metrodesk.ui.page import Page
from metrodesk.ui.theme import SMALL
from metrodesk.ui.widgets.inline_message import Tone
from metrodesk.ui.widgets.show_file import show_path
from metrodesk.ui.widgets.table import CopyableTableView
from metrodesk.ui.widgets.tabs import page_tabs
from metrodesk.ui.widgets.text import button, label, menu_button
from metrodesk.ui.workplace import Change, Service, Workplace

if TYPE_CHECKING:
    from metrodesk.domain.unit import UnitId
    from metrodesk.services.answering import Answered, Skipped
    from metrodesk.services.outlook import UnitOutlook
    from metrodesk.services.places import Destination

FEW = 6  # names that are listed before the rest is counted


class IssuingPage(Page):
    """The way back to the units."""

    reloads_on = frozenset({Change.LEDGER, Change.PLAN, Change.UNITS, Change.ISSUED})

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        self.heading.setText(self.tr("Issue"))
        self._units: tuple[UnitOutlook, ...] = ()
        self.tabs = page_tabs()
        self.tabs.addTab(self._to_issue(), self.tr("To issue"))
        self.receipts = ReceiptTab()
        self.tabs.addTab(self.receipts, self.tr("Receipt codes"))
        self.tabs.addTab(self._issued(), self.tr("Issued"))
        self.body.addWidget(self.tabs, 1)

    def request(self) -> Service:
        """Return the question for what there is to issue."""
        return read_issuing

    def show_state(self, state: object) -> None:
        """Show what every unit would learn, the codes, and what was issued."""
        if not isinstance(state, IssuingState):
            return
        self._units = state.units
        self._show_units()
        self.receipts.show_codes(state.codes)
        self.issued.show(state.issued)
        self.tabs.setTabText(2, self.tr("Issued ({count})").format(count=len(state.issued)))
        lacking = [one.name for one in state.units if not one.computers and not one.is_own]
        self.lacking.setText(self._named(lacking) if lacking else "")
        self.lacking.setToolTip("、".join(lacking))
        self.lacking.setVisible(bool(lacking))
        self._offer(state.sticks)

    def issue_into(self, units: tuple[UnitId, ...] | None, out: Path) -> None:
        """Write the answers into a folder; None is for all units with a computer."""
        wish = IssueWish(units, out, self.one_file.isChecked(), self.full.isChecked())
        job = self.run_with_keys(
            lambda ws, tick, phrase: issue(ws, wish, phrase, tick),
            self.tr("Writing and reading back…"),
            done=self._tell,
            changes=frozenset({Change.ISSUED}),
            cancellable=True,
        )
        job.cancelled.connect(self._tell_stopped)

    def _to_issue(self) -> QWidget:
        self.units = outlook_model()
        self.table = CopyableTableView()
        self.table.setModel(self.units)
        self.table.set_widths((180, 110, 380, 220), stretched=2)
        self.table.selectionModel().selectionChanged.connect(self._weigh)
        self.only_news = QCheckBox(self.tr("Only units with something &new"))
        self.only_news.setChecked(True)
        self.only_news.toggled.connect(self._show_units)
        self.lacking = label("", "muted", wraps=True)
        self.one_file = QCheckBox(self.tr("One file for &all (each unit can open only its own part)"))
        self.full = QCheckBox(self.tr("&Everything, for a new computer"))
        self.full.setToolTip(self.tr("With all its reports and evidence, as a unit needs after its computer was lost"))
        self.to_selected = menu_button(self.tr("For &selected units"), "issue", QMenu())
        self.to_all = menu_button(self.tr("For e&very unit"), "issue", QMenu())
        options, actions = QHBoxLayout(), QHBoxLayout()
        for row, parts in ((options, (self.one_file, self.full)), (actions, (self.to_selected, self.to_all))):
            row.setSpacing(SMALL)
            for one in parts:
                row.addWidget(one)
            row.addStretch(1)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, SMALL, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self.only_news)
        column.addWidget(self.table, 1)
        column.addWidget(self.lacking)
        column.addLayout(options)
        column.addLayout(actions)
        return inside

    def _issued(self) -> QWidget:
        self.issued = issued_model()
        table = CopyableTableView()
        table.setModel(self.issued)
        table.set_widths((220, 80, 160, 100, 100, 120), stretched=0)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, SMALL, 0, 0)
        column.addWidget(table)
        return inside

    def _show_units(self) -> None:
        only = self.only_news.isChecked()
        can = [one for one in self._units if one.computers]
        self.units.show([one for one in can if one.has_news or not only])
        news = sum(1 for one in can if one.has_news)
        self.tabs.setTabText(0, self.tr("To issue ({count})").format(count=news))
        self.to_all.setEnabled(bool(can))
        self._weigh()

    def _weigh(self) -> None:
        self.to_selected.setEnabled(bool(self.table.selected_rows()))

    def _selected(self) -> tuple[UnitId, ...]:
        return tuple(self.units.row_at(row).unit for row in self.table.selected_rows())

    def _offer(self, sticks: tuple[Destination, ...]) -> None:
        """Offer the sticks that are there, and a folder, for both buttons."""
        for made, everyone in ((self.to_selected, False), (self.to_all, True)):
            menu = made.menu()
            menu.clear()
            for stick in sticks:
                action = menu.addAction(self.tr("To stick {name}").format(name=stick.label or str(stick.path)))
                action.setEnabled(stick.writable)
                action.triggered.connect(lambda _=False, to=stick.path, all_=everyone: self._issue(to, everyone=all_))
            action = menu.addAction(self.tr("To a folder…"))
            action.triggered.connect(lambda _=False, all_=everyone: self._issue(self._folder(), everyone=all_))

    def _folder(self) -> Path | None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Where do the files go?"))
        return Path(chosen) if chosen else None

    def _issue(self, out: Path | None, *, everyone: bool) -> None:
        if out is not None:
            self.issue_into(None if everyone else self._selected(), out)

    def _tell(self, done: Answered) -> None:
        files = {one.file for one in done.answers}
        if not files:
            self.banner.say(
                Tone.WARNING,
                self.tr("Nothing was written."),
                self._skipped(done.skipped) or self.tr("No unit has a computer that could read it."),
            )
            return
        words = self.tr("Written for {units} unit(s) and read back: {files} file(s) in {folder}")
        folder = next(iter(files)).parent
        self.banner.say(
            Tone.DONE if not self._too_large(done.skipped) else Tone.WARNING,
            words.format(units=len(done.answers), files=len(files), folder=folder),
            self._skipped(self._too_large(done.skipped))
            or self.tr("Send or hand the files over as they are; each can only be opened by its unit."),
        )
        show = button(self.tr("Show folder"), "folder", "quiet")
        show.clicked.connect(lambda: show_path(folder))
        self.banner.add_action(show)

    def _tell_stopped(self) -> None:
        self.banner.say(Tone.INFO, self.tr("Stopped. The files written so far are valid."))
        self.place.tell(frozenset({Change.ISSUED}))

    @staticmethod
    def _too_large(skipped: tuple[Skipped, ...]) -> tuple[Skipped, ...]:
        return tuple(one for one in skipped if one.reason == "too-large")

    def _skipped(self, skipped: tuple[Skipped, ...]) -> str:
        large = [one.unit_name for one in self._too_large(skipped)]
        if large:
            words = self.tr("Too large for one file for all, issue it alone: {units}")
            return words.format(units="、".join(large))
        lacking = [one.unit_name for one in skipped if one.reason == "no-device"]
        return self._named(lacking) if lacking else ""

    def _named(self, names: list[str]) -> str:
        words = self.tr("No computer joined yet, so nothing can be issued to {count} unit(s): {units}")
        shown = "、".join(names[:FEW]) + ("…" if len(names) > FEW else "")
        return words.format(count=len(names), units=shown)
