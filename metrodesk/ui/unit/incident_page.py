"""重要情况: what cannot wait for the end of a period, written down, sealed and sent at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from metrodesk.domain.incident import IncidentBody
from metrodesk.domain.task import TaskId
from metrodesk.ui.page import Page
from metrodesk.ui.theme import LARGE, MEDIUM, SMALL
from metrodesk.ui.unit.district_words import ReturnNotice
from metrodesk.ui.unit.evidence_desk import EvidenceDesk
from metrodesk.ui.unit.files import ask_for_folder
from metrodesk.ui.unit.finding_list import FindingList
from metrodesk.ui.unit.hand_over_work import exporting, handing_over
from metrodesk.ui.unit.incident_form import IncidentForm
from metrodesk.ui.unit.incident_table import incident_model
from metrodesk.ui.unit.incident_work import giving_up, reading, saving, sealing
from metrodesk.ui.unit.look import dress_page
from metrodesk.ui.unit.save_mark import SaveMark
from metrodesk.ui.unit.step_export import ExportChoice
from metrodesk.ui.widgets.confirm import ConfirmDialog
from metrodesk.ui.widgets.empty_state import EmptyState
from metrodesk.ui.widgets.inline_message import Tone
from metrodesk.ui.widgets.table import CopyableTableView
from metrodesk.ui.widgets.text import button, label, selectable
from metrodesk.ui.workplace import Change, Service, Workplace

if TYPE_CHECKING:
    from metrodesk.domain.period import Period
    from metrodesk.domain.report import Evidence
    from metrodesk.services.exporting import Exported, ReadyBundle
    from metrodesk.services.incidents import IncidentLine, SealedIncident
    from metrodesk.ui.unit.evidence_mime import Offer

INCIDENT = "incident"
SEALED, HANDED_OVER = frozenset({Change.SEALED}), frozenset({Change.HANDED_OVER, Change.LEDGER})


class IncidentPage(Page):
    """A list of matters, the form of the one in front, and the way out for it."""

    reloads_on = frozenset({Change.SEALED, Change.HANDED_OVER, Change.BROUGHT, Change.LEDGER, Change.PLAN})

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        dress_page(self)
        self.heading.setText(self.tr("Important matters"))
        self._id = ""
        self._wanted = ""
        self.new = button(self.tr("&New matter"), "add", "primary")
        self.new.clicked.connect(self.begin)
        self.tools.addWidget(self.new)
        self._lay_out_parts()
        self._show_matter(None)
        self.form.edited.connect(self._keep)
        self._evidence = EvidenceDesk(place, self.strip, self.banner, self.form.evidence)
        self._evidence.taken.connect(self._take_files)
        self._evidence.failed.connect(self.complain)
        self.form.evidence.files_chosen.connect(self.attach)
        self.returned.field_asked.connect(self.form.go_to)
        self.mark.retry.clicked.connect(place.autosave.flush)
        place.autosave.saved.connect(self._note_saved)
        place.autosave.failed.connect(self._note_failure)

    # -- the page --------------------------------------------------------------------

    def request(self) -> Service:
        """Ask for the unit's matters."""
        return reading

    def show_state(self, state: object) -> None:
        """Show the list; the matter in front stays in front."""
        if not isinstance(state, tuple):
            return
        wanted = self._wanted or self._id
        self.table.show(state)
        ids = [one.id for one in state]
        self._stack.setCurrentIndex(1 if state or self._id else 0)
        if wanted in ids:
            self._wanted = ""
            self.view.go_to(ids.index(wanted))
            self._show_row(ids.index(wanted))
        elif state and not self._id:
            self.view.go_to(0)

    def show_about(self, about: object) -> None:
        """Bring one matter to the front."""
        if isinstance(about, str):
            self._wanted = about
            self.reload()

    def leave(self) -> None:
        """Send what is being typed on its way."""
        self.place.autosave.flush()

    # -- what a person does ----------------------------------------------------------

    def begin(self) -> None:
        """Begin another matter, of today."""
        from metrodesk.services.incidents import new_incident

        self.place.autosave.flush()
        self._id = new_incident()
        self._stack.setCurrentIndex(1)
        self.view.clearSelection()
        self.form.show_body(IncidentBody(self.place.today().isoformat()))
        self._show_facts(None)
        self.form.go_to("place")

    def attach(self, offers: Sequence[Offer]) -> None:
        """Take files of proof in."""
        self._evidence.take_in(TaskId(self._id), offers)

    def seal(self) -> None:
        """Seal the matter in front."""
        self.place.autosave.flush()
        self.run(sealing(self._id, self.place.filler), self.tr("Sealing…"), done=self._say_sealed, changes=SEALED)

    def give_up(self) -> None:
        """Give what was typed up, after asking."""
        words = self.tr("Give up what was typed on this matter?")
        note = self.tr("What was sealed before stays as it is; a matter that never was sealed is gone.")
        if ConfirmDialog.ask(self, self.tr("Give up"), words, note, [], self.tr("Give up")) is not None:
            incident, self._id = self._id, ""
            self._show_matter(None)
            self.run(giving_up(incident), self.tr("Saving…"), changes=SEALED)

    def export(self) -> None:
        """Send it at once: straight into the ledger at a district, else to a folder or drive."""
        if self.place.facts.is_district:
            self.run_with_keys(handing_over, self.tr("Handing over…"), done=self._say_handed, changes=HANDED_OVER)
            return
        kept = self.place.settings.of_workspace(self.place.path, "export/folder")
        start = Path(kept) if kept and Path(kept).is_dir() else Path.home()
        folder = ask_for_folder(self, self.tr("Export to"), start)
        if folder is not None:
            choice = ExportChoice(folder)
            self.run_with_keys(
                exporting(choice), self.tr("Exporting…"), done=self._say_exported, changes=HANDED_OVER, cancellable=True
            )

    # -- the parts -------------------------------------------------------------------

    def _lay_out_parts(self) -> None:
        self.table, self.view = incident_model(), CopyableTableView()
        self.view.setModel(self.table)
        self.view.set_widths((96, 150, 130, 130), stretched=1)
        self.view.setAccessibleName(self.tr("Important matters"))
        self.view.selectionModel().currentRowChanged.connect(lambda now: self._show_row(now.row()))
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(MEDIUM)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.view)
        splitter.addWidget(self._card())
        splitter.setSizes([470, 640])
        splitter.setStretchFactor(1, 1)
        empty = EmptyState(
            "warning",
            self.tr("No important matter has been reported."),
            self.tr("Report here at any time what cannot wait for the end of a period; a date and a few words do."),
        )
        begin = button(self.tr("New matter"), "add", "primary")
        begin.clicked.connect(self.begin)
        empty.add_action(begin)
        self._stack = QStackedWidget()
        self._stack.addWidget(empty)
        self._stack.addWidget(splitter)
        self._stack.addWidget(blank := QWidget())
        self._stack.setCurrentWidget(blank)  # until it is known what there is
        self.body.addWidget(self._stack, 1)

    def _card(self) -> QFrame:
        self.form, self.returned, self.mark = IncidentForm(), ReturnNotice(), SaveMark()
        self.findings = FindingList(explains=False)
        self.findings.jumped.connect(lambda one: self.form.go_to(one.field))
        self.state, self.answer = label("", "strong", wraps=True), selectable("")
        self.seal_button = button(self.tr("&Seal"), "lock", "primary")
        self.seal_button.clicked.connect(self.seal)
        self.export_button = button(self.tr("&Export now…"), "export")
        self.export_button.clicked.connect(self.export)
        self.drop = button(self.tr("Give &up"), "undo", "quiet")
        self.drop.clicked.connect(self.give_up)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, MEDIUM, 0)
        column.setSpacing(SMALL)
        top = QHBoxLayout()
        top.addWidget(self.state, 1)
        top.addWidget(label(self.tr("No classified information here"), "secrecy"))
        column.addLayout(top)
        for part in (self.returned, self.answer, self.form, self.findings):
            column.addWidget(part)
        column.addStretch(1)
        room = QScrollArea()
        room.setWidgetResizable(True)
        room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        room.setWidget(inside)
        foot = QHBoxLayout()
        foot.setSpacing(SMALL)
        for made in (self.seal_button, self.export_button, self.drop):
            foot.addWidget(made)
        foot.addStretch(1)
        foot.addWidget(self.mark)
        card = QFrame()
        card.setProperty("kind", "card")
        outer = QVBoxLayout(card)
        outer.setContentsMargins(LARGE, MEDIUM, SMALL, MEDIUM)
        outer.setSpacing(SMALL)
        outer.addWidget(room, 1)
        outer.addLayout(foot)
        return card

    # -- what is in front ------------------------------------------------------------

    def _show_row(self, row: int) -> None:
        if 0 <= row < self.table.rowCount():
            one = self.table.row_at(row)
            if one.id != self._id:
                self.place.autosave.flush()
            self._show_matter(one)

    def _show_matter(self, one: IncidentLine | None) -> None:
        is_other = one is None or one.id != self._id
        self._id = one.id if one is not None else ""
        if is_other or self.place.autosave.is_settled:
            self.form.show_body(one.body if one is not None else IncidentBody())
        self.form.setEnabled(one is not None)
        self._show_facts(one)

    def _show_facts(self, one: IncidentLine | None) -> None:
        from metrodesk.ui.unit.incident_table import state_of

        self.form.setEnabled(bool(self._id))
        if one is None:
            self.state.setText(self.tr("New matter") if self._id else "")
        elif one.versions:
            words = self.tr("{state} · sealed {count} time(s); what you change becomes a new version")
            self.state.setText(words.format(state=state_of(one), count=one.versions))
        else:
            self.state.setText(state_of(one))
        self.returned.show_return(one.returned if one is not None else None)
        self.form.show_said(one.returned.fields if one is not None and one.returned else {})
        self.form.mark_findings(one.findings if one is not None else ())
        self.findings.show_findings(one.findings if one is not None else (), {})
        words = one.words if one is not None else ""
        self.answer.setText(self.tr("The district answers: {words}").format(words=words))
        self.answer.setVisible(bool(words))
        is_draft = bool(self._id) and (one is None or one.state == "draft")
        self.seal_button.setEnabled(is_draft)
        self.drop.setEnabled(is_draft)
        self.export_button.setEnabled(one is not None and one.state in {"sealed", "exported"})

    def _keep(self) -> None:
        if not self._id:
            return
        self.mark.show_saving()
        self.seal_button.setEnabled(True)
        self.drop.setEnabled(True)
        work = saving(self._id, self.form.body, self.place.filler)
        self.place.autosave.offer((INCIDENT, self._id), self.place.work(work))

    def _note_saved(self, key: object, moment: object) -> None:
        if key == (INCIDENT, self._id):
            self.mark.show_saved(str(moment))
            self._wanted = self._id
            self.reload()

    def _note_failure(self, key: object, error: Exception) -> None:
        if key == (INCIDENT, self._id):
            self.mark.show_failure(error)

    def _take_files(self, incident: str, _: Period, taken: tuple[Evidence, ...]) -> None:
        if incident == self._id:
            self.form.evidence.take_in(taken)

    def _say_sealed(self, done: SealedIncident) -> None:
        self._wanted = done.incident
        self.banner.say(
            Tone.DONE,
            self.tr("Sealed. It goes along with the next bundle, or export it now."),
            self.tr("Tell the district office by telephone as well if it is urgent."),
        )
        go = button(self.tr("Export now…"), "export", "primary")
        go.clicked.connect(self.export)
        self.banner.add_action(go)

    def _say_exported(self, done: Exported) -> None:
        words = self.tr("Exported and read back: {file}").format(file=done.bundle.file)
        self.banner.say(Tone.DONE, words, self.tr("Hand it to the district office."))

    def _say_handed(self, _: ReadyBundle) -> None:
        self.banner.say(Tone.DONE, self.tr("It is in the ledger now."))
