"""更正往期: open a past period, change it, say why, and see what changes with it before it is sealed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from metrodesk.domain.period import Period
from metrodesk.domain.report import Names
from metrodesk.domain.tick import Tick
from metrodesk.ui.page import Page
from metrodesk.ui.theme import LARGE, MEDIUM, SMALL
from metrodesk.ui.unit.correction_tables import past_model, report_model, sheet_model, total_model
from metrodesk.ui.unit.files import ask_for_print, open_with_system
from metrodesk.ui.unit.hand_over_work import printing
from metrodesk.ui.unit.look import dress_page
from metrodesk.ui.unit.printed_note import say_printed
from metrodesk.ui.unit.report_text import ReportText
from metrodesk.ui.widgets.empty_state import EmptyState
from metrodesk.ui.widgets.inline_message import Tone
from metrodesk.ui.widgets.table import CopyableTableView
from metrodesk.ui.widgets.text import button, label
from metrodesk.ui.workplace import Change, Service, Workplace
from metrodesk.wording.words import period_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from metrodesk.documents.prints.printed import Printed
    from metrodesk.services.past_periods import Effects, PastPeriod
    from metrodesk.services.sealing import Sealed, Submission
    from metrodesk.services.workspaces import Workspace

ROWS = 4  # shown of a table before it scrolls


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """The periods that were handed in, and what the chosen one's drafts move; `names` were on it last."""

    past: tuple[PastPeriod, ...]
    effects: Effects | None
    submission: Submission | None


class CorrectionPage(Page):
    """Past periods at the left; at the right what was changed, what that moves, the reason, and sealing."""

    reloads_on = frozenset({Change.DRAFTS, Change.SEALED, Change.BROUGHT, Change.PLAN})

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        dress_page(self)
        self.heading.setText(self.tr("Correct a past period"))
        self._view: CorrectionView | None = None
        self._lay_out_parts()
        self._weigh()

    def request(self) -> Service:
        """Ask for the past periods, and what the one in front moves."""
        return reading(self.place.period)

    def show_state(self, state: object) -> None:
        """Show them; the period of the window is the one in front."""
        if not isinstance(state, CorrectionView):
            return
        self._view = state
        self.past.show(state.past)
        self._stack.setCurrentIndex(1 if state.past else 0)
        periods = [one.period for one in state.past]
        if self.place.period in periods:
            self.past_view.go_to(periods.index(self.place.period))
        self._show_effects(state.effects)
        self._weigh()

    def open_period(self) -> None:
        """Open the reports of the chosen period, to change them."""
        self.place.go_to("tasks")

    def seal(self) -> None:
        """Seal what was changed as a correction, with the names that were on the form."""
        if self._view is None or self._view.submission is None:
            return
        before = self._view.submission.names
        names = Names(self.place.filler or before.filler, before.reviewer, before.head)
        self.run(
            correcting(self.place.period, names, self.reason.text.strip()),
            self.tr("Sealing…"),
            done=self._say_sealed,
            changes=frozenset({Change.SEALED}),
        )

    def print_page(self) -> None:
        """Write the page that goes with the form printed before, the reason on it, and show it."""
        target = ask_for_print(self, self.place, self.tr("Save the print"), self.tr("correction page"))
        if target is not None:
            work = printing("correction", self.place.period, target)
            self.run(work, self.tr("Printing…"), done=self._say_printed, changes=frozenset({Change.SEALED}))

    # -- the parts -------------------------------------------------------------------

    def _lay_out_parts(self) -> None:
        self.past, self.past_view = past_model(), CopyableTableView()
        self.past_view.setModel(self.past)
        self.past_view.set_widths((150, 120), stretched=0)
        self.past_view.setAccessibleName(self.tr("Periods handed in"))
        self.past_view.selectionModel().currentRowChanged.connect(lambda now: self._choose(now.row()))
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(MEDIUM)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.past_view)
        splitter.addWidget(self._card())
        splitter.setSizes([290, 850])
        splitter.setStretchFactor(1, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(
            EmptyState(
                "undo",
                self.tr("No period has been handed in yet."),
                self.tr("As soon as one is sealed it can be opened here again and corrected, with a reason."),
            )
        )
        self._stack.addWidget(splitter)
        self._stack.addWidget(blank := QWidget())
        self._stack.setCurrentWidget(blank)  # until it is known what there is
        self.body.addWidget(self._stack, 1)

    def _card(self) -> QFrame:
        self.title = label("", "heading", wraps=True)
        self.open = button(self.tr("&Open its reports"), "entry")
        self.open.clicked.connect(self.open_period)
        self.reason = ReportText(2)
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.setPlaceholderText(self.tr("Why it is corrected; the district reads it with the correction"))
        self.reason.edited.connect(self._weigh)
        self.seal_button = button(self.tr("&Seal as a correction"), "lock", "primary")
        self.seal_button.clicked.connect(self.seal)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, MEDIUM, 0)
        column.setSpacing(SMALL)
        self.reports, self.totals, self.sheets = report_model(), total_model(), sheet_model()
        self._tables = (
            self._table(column, self.tr("What you changed"), self.reports, (300, 240)),
            self._table(column, self.tr("Totals that change with it"), self.totals, (170, 52, 240, 120, 120)),
            self._table(column, self.tr("Printed forms that no longer hold"), self.sheets, (140, 240, 150, 240)),
        )
        self.none = label("", "muted", wraps=True)
        column.addWidget(self.none)
        column.addStretch(1)
        room = QScrollArea()
        room.setWidgetResizable(True)
        room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        room.setWidget(inside)
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.open)
        caption = label(self.tr("R&eason"))
        caption.setBuddy(self.reason)
        foot = QHBoxLayout()
        foot.addWidget(self.seal_button)
        foot.addStretch(1)
        card = QFrame()
        card.setProperty("kind", "card")
        outer = QVBoxLayout(card)
        outer.setContentsMargins(LARGE, MEDIUM, SMALL, MEDIUM)
        outer.setSpacing(SMALL)
        outer.addLayout(top)
        outer.addWidget(room, 1)
        outer.addWidget(caption)
        outer.addWidget(self.reason)
        outer.addLayout(foot)
        return card

    def _table(
        self, column: QVBoxLayout, words: str, model: QAbstractTableModel, widths: tuple[int, ...]
    ) -> tuple[QWidget, CopyableTableView]:
        caption, view = label(words, "strong"), CopyableTableView()
        view.setModel(model)
        view.set_widths(widths, stretched=0 if len(widths) == 2 else 2 if len(widths) == 5 else 3)
        view.setAccessibleName(words)
        column.addWidget(caption)
        column.addWidget(view)
        return caption, view

    # -- what is in front ------------------------------------------------------------

    def _choose(self, row: int) -> None:
        if 0 <= row < self.past.rowCount() and self.past.row_at(row).period != self.place.period:
            self.place.show_period(self.past.row_at(row).period)

    def _show_effects(self, found: Effects | None) -> None:
        self.title.setText(period_name(self.place.period))
        self.reports.show(found.reports if found else ())
        self.totals.show(found.totals if found else ())
        self.sheets.show(found.sheets if found else ())
        for caption, view in self._tables:
            rows = view.model().rowCount()
            caption.setVisible(bool(rows))
            view.setVisible(bool(rows))
            view.setFixedHeight((min(rows, ROWS) + 2) * view.verticalHeader().defaultSectionSize())
        words = ""
        if found is None:
            words = self.tr("This period has not been handed in; choose one at the left.")
        elif not found.reports:
            words = self.tr("Nothing has been changed here yet: open its reports, correct them, and come back.")
        elif not found.totals:
            words = self.tr("No total changes with it.")
        self.none.setText(words)

    def _weigh(self) -> None:
        found = self._view.effects if self._view is not None else None
        has_changes = found is not None and bool(found.reports)
        needs = found is not None and found.needs_reason
        self.open.setEnabled(found is not None)
        self.reason.setEnabled(has_changes)
        self.seal_button.setEnabled(has_changes and (not needs or bool(self.reason.text.strip())))

    def _say_printed(self, printed: Printed) -> None:
        say_printed(self.banner, printed, is_shown=open_with_system(printed.path))

    def _say_sealed(self, done: Sealed) -> None:
        self.reason.show_text("")
        self.banner.say(
            Tone.DONE,
            self.tr("The correction is sealed; its form code is {code}.").format(code=done.code),
            self.tr("Print the form or a correction page, have it stamped, and export: the district sees the reason."),
        )
        page = button(self.tr("Print the correction page…"), "print", "primary")
        page.clicked.connect(self.print_page)
        self.banner.add_action(page)
        go = button(self.tr("Go to hand-over"), "hand-over")
        go.clicked.connect(lambda: self.place.go_to("hand_over"))
        self.banner.add_action(go)


def reading(period: Period) -> Service:
    """Return the service that reads the past periods and what the one in front moves."""

    def read(ws: Workspace, _: Tick) -> object:
        from metrodesk.services.past_periods import effects, past_periods
        from metrodesk.services.sealing import last_submission

        past = past_periods(ws)
        is_in = any(one.period == period for one in past)
        return CorrectionView(past, effects(ws, period) if is_in else None, last_submission(ws, period))

    return read


def correcting(period: Period, names: Names, reason: str) -> Callable[[Workspace, Tick], Sealed]:
    """Return the service that seals a correction."""

    def work(ws: Workspace, _: Tick) -> Sealed:
        from metrodesk.services.sealing import seal

        return seal(ws, period, names, correction=reason)

    return work
