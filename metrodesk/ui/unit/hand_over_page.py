"""Handing over: seven steps that keep their place for days."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from metrodesk.domain.report import Names
from metrodesk.domain.task import TaskId
from metrodesk.errors import LargeWithoutAnswer
from metrodesk.ui.page import Page
from metrodesk.ui.unit.due_dates import DueDates
from metrodesk.ui.unit.evidence_question import ask_about_evidence
from metrodesk.ui.unit.files import ask_for_print, open_with_system
from metrodesk.ui.unit.hand_over_facts import HandOverFacts, looking
from metrodesk.ui.unit.hand_over_work import (
    ejecting,
    explaining,
    exporting,
    handing_over,
    marking_signed,
    printing,
    sealing,
)
from metrodesk.ui.unit.look import dress_page
from metrodesk.ui.unit.printed_note import say_printed
from metrodesk.ui.unit.step_check import CheckStep
from metrodesk.ui.unit.step_direct import DirectStep
from metrodesk.ui.unit.step_export import ExportChoice, ExportStep, drive_can_be_ejected
from metrodesk.ui.unit.step_prints import FormStep, ReviewStep, ReviseStep, SignStep
from metrodesk.ui.unit.step_room import StepRoom
from metrodesk.ui.unit.step_seal import SealStep
from metrodesk.ui.unit.step_words import note_of, state_word, titles
from metrodesk.ui.unit.stepper import Stepper
from metrodesk.ui.unit.work_report_paper import paper_icon
from metrodesk.ui.widgets.inline_message import Tone
from metrodesk.ui.widgets.tab_order import tab_through
from metrodesk.ui.workplace import Change, Service, Workplace

if TYPE_CHECKING:
    from collections.abc import Mapping

    from metrodesk.documents.prints.printed import Printed
    from metrodesk.services.exporting import Exported
    from metrodesk.services.sealing import Sealed

StepPanel = CheckStep | ReviewStep | ReviseStep | SealStep | FormStep | SignStep | ExportStep | DirectStep


class HandOverPage(Page):
    """校验 → 打印送审稿 → 修改 → 定稿 → 打印正式表 → 签字盖章 → 导出."""

    reloads_on = frozenset(
        {Change.DRAFTS, Change.SEALED, Change.HANDED_OVER, Change.PLAN, Change.BROUGHT, Change.REMINDER}
    )

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        dress_page(self)
        self.heading.setText(self.tr("Hand over"))
        self.dates = DueDates()
        self.dates.reminder_asked.connect(place.reminder_asked)
        self.tools.addWidget(self.dates)
        self.facts: HandOverFacts | None = None
        self._wanted = ""
        self._choice: ExportChoice | None = None
        place.drives.changed.connect(self._show_drives)
        self._make_steps()
        self._lay_out_steps()
        self.tools.addWidget(paper_icon(self))  # last, for the first focus is the steps'
        self._connect()

    # -- the page --------------------------------------------------------------------

    def request(self) -> Service:
        """Ask how far the period is."""
        return looking(self.place.period, self.place.today())

    def show_state(self, state: object) -> None:
        """Show every step; the one in front stays there, at first it is the current one."""
        if not isinstance(state, HandOverFacts) or state.period != self.place.period:
            return
        is_other = self.facts is None or self.facts.period != state.period
        self.facts = state
        self.dates.show_reminder(state.reminder, self.place.today())
        notes = [note_of(step) for step in state.steps]
        spoken = [state_word(step.state.value) for step in state.steps]
        self.stepper.show_steps(state.steps, notes, spoken)
        for panel in self.panels.values():
            panel.show_facts(state)
        tab_through(self.stepper.buttons["export"], self.check.tab_parts())
        if is_other or self._wanted:
            current = next((step.name.value for step in state.steps if step.state in {"current", "stale"}), "export")
            self.bring_to_front(self._wanted or current)
            self._wanted = ""

    def show_about(self, about: object) -> None:
        """Bring a step to the front."""
        if isinstance(about, str) and about in self.panels:
            self._wanted = about
            if self.facts is not None:
                self.bring_to_front(about)

    def bring_to_front(self, name: str) -> None:
        """Show a step's panel."""
        self.room.bring_to_front(name)

    def look_for_drives(self) -> None:
        """Show which removable drives are known, and look for others."""
        self._show_drives(self.place.drives.drives or ())
        self.place.drives.look()

    # -- what the steps ask for ------------------------------------------------------

    def explain(self, answers: Mapping[TaskId, Mapping[str, str]]) -> None:
        """Write explanations of warnings into the reports."""
        self.run(explaining(self.place.period, answers, self.place.filler), self.tr("Saving…"), changes=EXPLAINED)

    def print_review(self) -> None:
        """Write the review print and show it."""
        self._print("review", self.tr("for review"))

    def print_blank(self) -> None:
        """Write a blank form and show it."""
        self._print("blank", self.tr("blank form"))

    def print_form(self) -> None:
        """Write the form with its code and show it."""
        self._print("form", self.tr("form"))

    def print_correction(self) -> None:
        """Write the page that goes with the form printed before, and show it."""
        self._print("correction", self.tr("correction page"))

    def seal(self, names: Names, tasks: tuple[TaskId, ...] | None) -> None:
        """Seal the drafts."""
        words = self.tr("Sealing…")
        self.run(sealing(self.place.period, names, tasks), words, done=self._say_sealed, changes=SEALED)

    def mark_signed(self, done: bool) -> None:  # noqa: FBT001  a slot of a check box
        """Note that the form was signed and stamped."""
        self.run(marking_signed(self.place.period, done=done), self.tr("Noting…"), changes=SEALED)

    def export(self, choice: ExportChoice) -> None:
        """Export to a folder."""
        self._choice = choice
        self.run_with_keys(
            exporting(choice),
            self.tr("Exporting…"),
            done=self._say_exported,
            changes=HANDED_OVER,
            cancellable=True,
        )

    def complain(self, error: Exception) -> None:
        """Tell of a failure; after a year without an answer it is a question."""
        super().complain(error)
        if isinstance(error, LargeWithoutAnswer) and self._choice is not None:
            ask_about_evidence(self.banner, self._choice, self.export)

    def hand_over(self) -> None:
        """Hand the district's own reports into its ledger."""
        self.run_with_keys(
            handing_over,
            self.tr("Handing over…"),
            done=self._say_handed_over,
            changes=INTO_LEDGER,
        )

    def _print(self, kind: str, what: str) -> None:
        target = ask_for_print(self, self.place, self.tr("Save the print"), what)
        if target is not None:
            work = printing(kind, self.place.period, target)
            self.run(work, self.tr("Printing…"), done=self._say_printed, changes=SEALED, cancellable=True)

    # -- what became of it -----------------------------------------------------------

    def _say_printed(self, printed: Printed) -> None:
        say_printed(self.banner, printed, is_shown=open_with_system(printed.path))

    def _say_sealed(self, done: Sealed) -> None:
        self._wanted = "form_print"
        words = self.tr("Sealed: %n report(s). Form code {code}.", "", len(done.revisions))
        hint = self.tr("Handed in: {covers} of {of} tasks. Now print the form.")
        self.banner.say(Tone.DONE, words.format(code=done.code), hint.format(covers=done.covers, of=done.of))

    def _say_exported(self, done: Exported) -> None:
        panel, facts = self.exporting, self.facts
        if panel is not None and facts is not None:
            code = facts.submission.code if facts.submission else ""
            panel.result.show_exported(
                done,
                facts.desk.unit_name,
                facts.period.label,
                code,
                panel.target,
                limit=panel.mail_limit,
                can_eject=drive_can_be_ejected(done.bundle.file.parent),
            )

    def eject(self, folder: Path) -> None:
        """Let go of a removable drive."""
        self.run(ejecting(folder), self.tr("Letting go of the drive…"), done=self._say_ejected)

    def _say_ejected(self, _: object) -> None:
        if self.exporting is not None:
            self.exporting.result.show_ejected()
            self.look_for_drives()

    def _say_handed_over(self, _: object) -> None:
        self.banner.say(Tone.DONE, self.tr("Handed over: the reports are in the ledger."))

    def _show_drives(self, drives: object) -> None:
        if self.exporting is not None and isinstance(drives, tuple):
            self.exporting.show_drives(drives)

    # -- the parts -------------------------------------------------------------------

    def _make_steps(self) -> None:
        is_district = self.place.facts.is_district
        self.stepper = Stepper(titles(is_district=is_district))
        self.stepper.setObjectName("hand-over-steps")
        self.check, self.review, self.revise = CheckStep(), ReviewStep(), ReviseStep()
        self.sealing, self.form, self.sign = SealStep(self.place), FormStep(), SignStep()
        self.direct = DirectStep() if is_district else None
        self.exporting = None if is_district else ExportStep(self.place)
        self.panels: dict[str, StepPanel] = {
            "check": self.check,
            "review_print": self.review,
            "revise": self.revise,
            "seal": self.sealing,
            "form_print": self.form,
            "sign": self.sign,
        }
        for last_panel in (self.direct, self.exporting):
            if last_panel is not None:
                self.panels["export"] = last_panel

    def _lay_out_steps(self) -> None:
        self.room = StepRoom(self.stepper, self.panels)
        self.go_on = self.room.go_on
        self.body.addWidget(self.room, 1)
        QWidget.setTabOrder(self.go_on, self.dates.change)  # the steps come first

    def _connect(self) -> None:
        self.room.turned.connect(self._turn)
        self.check.jumped.connect(lambda jump: self.place.go_to("tasks", jump))
        self.check.explained.connect(self.explain)
        self.check.overview_asked.connect(lambda part: self.place.go_to("overview_text", part))
        self.review.print_asked.connect(self.print_review)
        self.review.blank_asked.connect(self.print_blank)
        self.revise.desk_asked.connect(lambda: self.place.go_to("tasks"))
        self.sealing.seal_asked.connect(self.seal)
        self.sealing.review_asked.connect(lambda: self.bring_to_front("review_print"))
        self.form.print_asked.connect(self.print_form)
        self.form.correction_asked.connect(self.print_correction)
        self.form.fetch_asked.connect(lambda: self.place.go_to("incoming"))
        self.sign.marked.connect(self.mark_signed)
        if self.exporting is not None:
            self.exporting.export_asked.connect(self.export)
            self.exporting.eject_asked.connect(self.eject)
        if self.direct is not None:
            self.direct.hand_over_asked.connect(self.hand_over)

    def _turn(self, name: str) -> None:
        if name == "export" and self.exporting is not None:
            self.look_for_drives()


SEALED = frozenset({Change.SEALED, Change.DRAFTS})
EXPLAINED = frozenset({Change.DRAFTS, Change.BROUGHT})
HANDED_OVER = frozenset({Change.HANDED_OVER})
INTO_LEDGER = frozenset({Change.HANDED_OVER, Change.LEDGER})
