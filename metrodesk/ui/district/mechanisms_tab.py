"""The tab 工作机制: what the document prescribes for carrying it out, and what other documents offer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from metrodesk.domain.mechanism import MechanismKind
from metrodesk.ui.district.acting import actor
from metrodesk.ui.district.plan_tab import PlanTab
from metrodesk.ui.widgets.confirm import ConfirmDialog
from metrodesk.ui.widgets.inline_message import Tone
from metrodesk.ui.widgets.row_model import Column, RowModel
from metrodesk.ui.widgets.table import CopyableTableView
from metrodesk.ui.widgets.text import button
from metrodesk.ui.workplace import Change
from metrodesk.wording.mechanisms import mechanism_name, source_words

if TYPE_CHECKING:
    from metrodesk.domain.tick import Tick
    from metrodesk.services.mechanisms import Offer
    from metrodesk.services.workspaces import Workspace
    from metrodesk.ui.district.plan_state import PlanState
    from metrodesk.ui.page import Page
    from metrodesk.ui.reading.plan_text import PlanText


class MechanismsTab(PlanTab):
    """The mechanisms at the left, the sentences that prescribe the chosen one at the right."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.model = mechanism_model()
        self.table = CopyableTableView()
        self.table.setModel(self.model)
        self.table.set_widths((190, 150, 200), 2)
        self.take = button(self.tr("&Take as an option…"), "add")
        self.take.clicked.connect(self.switch_current)
        hint = self.tr("What the document prescribes is offered; what only others prescribe you may take as an option.")
        self.put_table(self.table, hint, self.take)
        self.row_chosen.connect(self._weigh)

    def title(self) -> str:
        """Return what stands on the tab."""
        return self.tr("Mechanisms")

    def show_plan(self, state: PlanState) -> None:
        """Show the mechanisms; the row stays."""
        row = self.table.currentIndex().row()
        self.model.show(state.mechanisms)
        self.table.go_to(max(row, 0))
        self._weigh()

    def show_beside(self, beside: PlanText) -> bool:
        """Put the sentences beside the table."""
        offer = self._current()
        if offer is None:
            return False
        beside.show_mechanism(offer)
        return True

    def switch_current(self) -> None:
        """Take the chosen mechanism as an option, or give it up, after asking."""
        offer, by = self._current(), actor(self.page)
        if offer is None or offer.prescribed or not by:
            return
        kind, on = offer.kind, not offer.is_on
        what = self.tr("Take “{name}” as an option?") if on else self.tr("Give “{name}” up?")
        note = self.tr("The plan gets a new version; units have it with the next file for them.")
        asked = ConfirmDialog.ask(
            self,
            self.tr("Mechanisms"),
            what.format(name=mechanism_name(kind)),
            note,
            [source_words(one) for one in offer.sources],
            self.tr("Take it") if on else self.tr("Give it up"),
        )
        if asked is not None:
            self.page.run(
                lambda ws, tick: take_option(ws, kind, by, tick, on=on),
                self.tr("Saving…"),
                done=self._tell,
                changes=frozenset({Change.PLAN}),
            )

    def _current(self) -> Offer | None:
        row = self.table.currentIndex().row()
        return self.model.row_at(row) if 0 <= row < self.model.rowCount() else None

    def _weigh(self) -> None:
        offer = self._current()
        self.take.setEnabled(offer is not None and not offer.prescribed)
        is_on = offer is not None and offer.is_on
        self.take.setText(self.tr("&Give up the option…") if is_on else self.tr("&Take as an option…"))

    def _tell(self, _version: str) -> None:
        self.page.banner.say(Tone.DONE, self.tr("Saved as a new version of the plan."))


def mechanism_model() -> RowModel[Offer]:
    """Return a model of the mechanisms."""
    translate = QCoreApplication.translate
    return RowModel(
        [
            Column(translate("mechanisms", "Mechanism"), lambda one: mechanism_name(one.kind)),
            Column(translate("mechanisms", "State"), _state, _light),
            Column(translate("mechanisms", "Where it stands"), _where),
        ]
    )


def take_option(ws: Workspace, kind: MechanismKind, by: str, tick: Tick, *, on: bool) -> str:
    """Take a mechanism as an option of the plan, or give it up."""
    from metrodesk.services import mechanisms

    tick(0, 1)
    return mechanisms.take_option(ws, kind, by, on=on)


def _state(one: Offer) -> str:
    translate = QCoreApplication.translate
    if one.prescribed:
        return translate("mechanisms", "prescribed")
    return translate("mechanisms", "option taken") if one.is_on else translate("mechanisms", "option")


def _light(one: Offer) -> str:
    return "green" if one.prescribed else "blue" if one.is_on else "grey"


def _where(one: Offer) -> str:
    if one.prescribed:
        return "；".join(dict.fromkeys(f"{found.number}{found.title}" for found in one.prescribed))
    return "；".join(dict.fromkeys(f"{other.number}{other.mechanism.number}" for other in one.sources))
