"""Opening the work for a district: plan, office, own unit, place."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from metrodesk.domain.period import PeriodKind
from metrodesk.domain.tick import Tick
from metrodesk.ordinary import UNFIT
from metrodesk.ui.jobs import JobRunner
from metrodesk.ui.passphrase import PassphraseField
from metrodesk.ui.welcome.opened_card import OpenedCard
from metrodesk.ui.welcome.plan_choice import PlanChoice, own_unit_of, read_plans
from metrodesk.ui.welcome.welcome_form import WelcomeForm, leading
from metrodesk.ui.widgets.card import Card
from metrodesk.ui.widgets.naming import name_fields
from metrodesk.ui.widgets.path_field import PathField, Wanted
from metrodesk.ui.widgets.text import button, label
from metrodesk.wording.words import word

if TYPE_CHECKING:
    from metrodesk.domain.plan import Plan
    from metrodesk.services.opening import Created


class OpeningForm(WelcomeForm):
    """Asks for what cannot be proposed; everything else has a default."""

    def __init__(self, runner: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(runner, parent)
        self.back.setText(self.tr("Back"))
        self.heading.setText(self.tr("Open work for a district"))
        self._place = Path.home()
        self._by_hand: set[PathField] = set()
        self._make_fields()
        self.card = Card()
        form = self.fill(self.card)
        form.addRow(self.tr("&Plan"), self.plan)
        form.addRow("", self.plan_note)
        form.addRow(self.tr("&Name of the office"), self.office)
        form.addRow(self.tr("Own &unit"), self.unit)
        form.addRow("", label(self.unit_note, "muted", wraps=True))
        form.addRow(self.tr("Reporting perio&d"), self.kind)
        form.addRow(self.tr("&Folder of the workspace"), self.folder)
        form.addRow(self.tr("&Keys and recovery sheet"), self.keys)
        form.addRow("", label(self.keys_note, "muted", wraps=True))
        form.addRow("", self.wants_passphrase)
        form.addRow("", self.passphrase)
        self.start = button(self.tr("Open the work"), kind="primary")
        self.start.clicked.connect(self.open_work)
        form.addRow("", leading(self.start))
        name_fields(form)
        self.room.addWidget(self.card)
        self._weigh()

    def _make_fields(self) -> None:
        self.plan = PlanChoice()
        self.plan.currentIndexChanged.connect(self._show_plan)
        self.plan_note = label("", "muted", wraps=True)
        self.office, self.unit, self.kind = QLineEdit(), QComboBox(), QComboBox()
        self.office.setPlaceholderText(self.tr("as it stands on letters"))
        self.office.textChanged.connect(self._propose_place)
        for one in PeriodKind:
            self.kind.addItem(word(one), one.value)
        self.kind.setCurrentIndex(self.kind.findData(PeriodKind.QUARTER.value))
        self.folder, self.keys = PathField(Wanted.FOLDER), PathField(Wanted.FOLDER)
        self.folder.changed.connect(self._weigh)
        for field in (self.folder, self.keys):
            field.set_by_hand.connect(partial(self._by_hand.add, field))
        self.unit_note = self.tr("With an own unit, this computer also reports for it.")
        self.keys_note = self.tr(
            "The root key, the spare key and the printed recovery sheet belong into a safe, not on this computer."
        )
        self.wants_passphrase = QCheckBox(self.tr("Protect the keys with a pa&ssphrase"))
        self.wants_passphrase.setToolTip(self.tr("Without one, the keys are bound to your account on this computer."))
        self.passphrase = PassphraseField()
        self.passphrase.setAccessibleName(self.tr("Passphrase"))
        self.passphrase.hide()
        self.wants_passphrase.toggled.connect(self.passphrase.setVisible)

    def begin(self) -> None:
        """Load the plans to choose from."""
        self.run(read_plans, self.tr("Reading the plans…"), self._offer_plans)
        self.office.setFocus()

    def take_plan(self, plan: Plan, file: Path) -> None:
        """Go on with a plan that was read from a text and lies in a file."""
        self.plan.choose_read(plan, file)

    def open_work(self) -> None:
        """Open the work with what was entered."""
        folder, keys = self.folder.path, self.keys.path
        plan, name = str(self.plan.currentData()), self.office.text().strip()
        unit = str(self.unit.currentData() or "") or None
        kind = PeriodKind(str(self.kind.currentData()))
        phrase = self.passphrase.text() if self.wants_passphrase.isChecked() else None

        def work(tick: Tick) -> Created:
            from metrodesk.services.newer_text import keep_settled
            from metrodesk.services.opening import create_district
            from metrodesk.services.reading import settlement_beside
            from metrodesk.services.workspaces import open_workspace

            created = create_district(
                folder or Path(),
                plan,
                name,
                unit=unit,
                period_kind=kind,
                keys_out=keys,
                passphrase=phrase,
                tick=tick,
            )
            settled = settlement_beside(Path(plan))
            if settled is not None:
                with open_workspace(created.workspace) as ws:
                    keep_settled(ws, settled)
            return created

        self.run(work, self.tr("Opening the work…"), self._show_created)

    def _offer_plans(self, found: object) -> None:
        self.plan.offer(found)
        self._place = self.plan.place
        self._propose_place()

    def _show_plan(self) -> None:
        plan = self.plan.chosen
        self.unit.clear()
        self.unit.addItem(self.tr("none – the office only collects"), "")
        if plan is None:
            return
        words = self.tr("{tasks} tasks, {units} units")
        counts = words.format(tasks=len(plan.tasks), units=len(plan.reporting_units))
        self.plan_note.setText("  ".join(filter(None, (plan.document.issuer, plan.document.date, counts))))
        for unit in plan.reporting_units:
            self.unit.addItem(unit.name, unit.name)
        self.unit.setCurrentIndex(max(self.unit.findData(own_unit_of(plan)), 0))

    def _propose_place(self) -> None:
        name = "".join(one for one in self.office.text().strip() if one not in UNFIT)
        place = self._place / (name or self.tr("District"))
        self.folder.child = place.name
        keys = place.with_name(place.name + self.tr("_keys and recovery sheet"))
        for field, path in ((self.folder, place), (self.keys, keys)):
            if field not in self._by_hand:
                field.show_path(path)
        self._weigh()

    def _weigh(self) -> None:
        ready = bool(self.office.text().strip()) and self.folder.path is not None
        self.start.setEnabled(ready and self.plan.chosen is not None)

    def _show_created(self, created: Created) -> None:
        self.card.hide()
        done = OpenedCard(created)
        done.open_asked.connect(self.open_asked)
        self.room.addWidget(done)
        done.open.setFocus()
