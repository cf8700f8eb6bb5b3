"""Steps of paper: 打印送审稿, 修改, 打印正式表 with its 核验码, 签字盖章."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from metrodesk.ui.theme import MEDIUM, SMALL
from metrodesk.ui.unit.hand_over_facts import HandOverFacts
from metrodesk.ui.unit.words import full_moment
from metrodesk.ui.widgets.card import Card
from metrodesk.ui.widgets.inline_message import InlineMessage, Tone
from metrodesk.ui.widgets.text import button, label, selectable


class ReviewStep(Card):
    """The draft on paper for those who must see it; what changed since is marked."""

    print_asked = Signal()
    blank_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.title(self.tr("Print for review"))
        note = self.tr(
            "The review print carries a watermark and no code. Passages changed since the last"
            " review print are marked. The file is saved and opened for printing."
        )
        self.say(note)
        self.last = label("", wraps=True)
        self.add(self.last)
        self.print = button(self.tr("&Print for review…"), "print", "primary")
        self.blank = button(self.tr("Print a &blank form…"), "print", "quiet")
        self.print.clicked.connect(self.print_asked)
        self.blank.clicked.connect(self.blank_asked)
        self.body.addSpacing(SMALL)
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(self.print)
        row.addWidget(self.blank)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addStretch(1)

    def show_facts(self, facts: HandOverFacts) -> None:
        """Show when it was printed last."""
        when = facts.step("review_print").when
        self.last.setVisible(bool(when))
        self.last.setText(self.tr("Last printed for review: {when}").format(when=full_moment(when)))
        self.print.setEnabled(len(facts.empty) < len(facts.tasks))


class ReviseStep(Card):
    """What came back from review is typed in at the desk."""

    desk_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.title(self.tr("Revise"))
        note = self.tr(
            "Type in what reviewers changed. Nothing is lost meanwhile: this page keeps its place,"
            " also if it takes days."
        )
        self.say(note)
        self.drafts = label("", wraps=True)
        self.add(self.drafts)
        back = button(self.tr("Back to the &texts"), "entry", "primary")
        back.clicked.connect(self.desk_asked)
        self.body.addSpacing(SMALL)
        row = QHBoxLayout()
        row.addWidget(back)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addStretch(1)

    def show_facts(self, facts: HandOverFacts) -> None:
        """Show how much is not sealed yet."""
        count = len(facts.drafts)
        words = self.tr("%n draft(s) are not sealed yet.", "", count)
        self.drafts.setText(words if count else self.tr("Everything typed is sealed."))


class FormStep(Card):
    """The form to be signed and stamped, with the code that ties it to the data."""

    print_asked = Signal()
    correction_asked = Signal()
    fetch_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.title(self.tr("Print the form"))
        note = self.tr("The form carries the form code and a QR code; it is what is signed and stamped.")
        self.say(note)
        self.void, self.elsewhere = InlineMessage(), InlineMessage()
        self.add(self.void)
        self.add(self.elsewhere)
        self.caption = label(self.tr("Form code"), "muted")
        self.code = selectable("", "code", wraps=False)
        self.code.setAccessibleName(self.tr("Form code"))
        self.copy = button(self.tr("&Copy"), "copy", "quiet")
        self.copy.clicked.connect(self._copy)
        row = QHBoxLayout()
        row.setSpacing(MEDIUM)
        row.addWidget(self.code)
        row.addWidget(self.copy)
        row.addStretch(1)
        self.add(self.caption)
        self.body.addLayout(row)
        self.last = label("", "muted", wraps=True)
        self.add(self.last)
        self.print = button(self.tr("&Print the form…"), "print", "primary")
        self.print.clicked.connect(self.print_asked)
        self.body.addSpacing(SMALL)
        below = QHBoxLayout()
        below.addWidget(self.print)
        below.addStretch(1)
        self.body.addLayout(below)
        self.body.addStretch(1)

    def show_facts(self, facts: HandOverFacts) -> None:
        """Show the code of what is sealed, and which sheet on paper no longer holds."""
        submission, step = facts.submission, facts.step("form_print")
        self.code.setText(submission.code if submission else self.tr("after sealing"))
        self.copy.setVisible(submission is not None)
        self.print.setEnabled(submission is not None)
        self.last.setText(self.tr("Last printed: {when}").format(when=full_moment(step.when)))
        self.last.setVisible(bool(step.when))
        self._say_what_is_void(facts)
        self._say_what_lies_elsewhere(facts)

    def _say_what_lies_elsewhere(self, facts: HandOverFacts) -> None:
        found = facts.elsewhere
        if not found.there:
            self.elsewhere.hide()
            return
        words = self.tr("This form has {here} reports; {there} on the other computer have not been fetched.")
        self.elsewhere.say(
            Tone.WARNING,
            words.format(here=found.here, there=found.there),
            self.tr("Have a file written on the other computer and open it here, then seal and print."),
        )
        fetch = button(self.tr("Open its file"), "receive")
        fetch.clicked.connect(self.fetch_asked)
        self.elsewhere.add_action(fetch)

    def _say_what_is_void(self, facts: HandOverFacts) -> None:
        step, sheet = facts.step("form_print"), facts.sheet
        if sheet is None:
            self.void.hide()
            return
        printed = {"when": full_moment(sheet.printed), "code": sheet.code}
        if step.state == "stale":
            self.void.say(
                Tone.WARNING,
                self.tr("Void: the form printed at {when}, code {code}. What is sealed has changed since.").format(
                    **printed
                ),
                self.tr("Print a correction page and have that one page stamped, or print the whole form again."),
            )
            correct = button(self.tr("Print a &correction page…"), "print")
            correct.clicked.connect(self.correction_asked)
            self.void.add_action(correct)
        elif facts.drafts:
            self.void.say(
                Tone.WARNING,
                self.tr("Texts were changed after sealing: %n task(s).", "", len(facts.drafts)),
                self.tr("Seal again; the form printed at {when}, code {code}, is void from then on.").format(**printed),
            )
        elif facts.submission is not None and sheet.submission != facts.submission.id:
            self.void.say(
                Tone.INFO,
                self.tr("The form printed at {when}, code {code}, holds together with its correction page.").format(
                    **printed
                ),
                self.tr("Hand in both, stamped; the data bear the code below."),
            )
        else:
            self.void.hide()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.code.text())


class SignStep(Card):
    """What happens outside the program is ticked here."""

    marked = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.title(self.tr("Sign and stamp"))
        note = self.tr(
            "The signed and stamped form is the legal act; the file only carries its data."
            " You may export before the stamp is there."
        )
        self.say(note)
        self.done = QCheckBox(self.tr("The printed form has been &signed and stamped"))
        self.done.clicked.connect(self.marked)
        self.add(self.done)
        self.when = label("", "muted", wraps=True)
        self.add(self.when)
        self.body.addStretch(1)

    def show_facts(self, facts: HandOverFacts) -> None:
        """Show whether it is done, and for which form."""
        step = facts.step("sign")
        self.done.setChecked(step.state == "done")
        self.done.setEnabled(facts.submission is not None)
        words = ""
        if step.state == "done":
            words = self.tr("Noted at {when}.").format(when=full_moment(step.when))
        elif step.state == "stale":
            words = self.tr("Signed at {when}, but another form has been made since.").format(
                when=full_moment(step.when)
            )
        self.when.setText(words)
        self.when.setVisible(bool(words))
