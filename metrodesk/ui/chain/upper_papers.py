"""上级文件: reads in a paper that is cited and not at hand, and takes it out again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from metrodesk.ui.chain.chain_state import ChainState, take_in_paper, take_out_paper
from metrodesk.ui.reading.choose import choose_document
from metrodesk.ui.reading.framed import frame
from metrodesk.ui.reading.reading_view import ReadingView
from metrodesk.ui.widgets.confirm import ConfirmDialog
from metrodesk.ui.widgets.inline_message import Tone
from metrodesk.ui.widgets.text import button, menu_button
from metrodesk.ui.workplace import Change

if TYPE_CHECKING:
    from metrodesk.services.reading import TextRead
    from metrodesk.ui.page import Page

CHANGES = frozenset({Change.PLAN})


class UpperPapers(QWidget):
    """The reading of a paper beside its text, inside the page of the chain; `left` goes back.

    `button` stands among the page's tools: it offers every missing paper, and those read in.
    """

    left = Signal()
    opened = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._wanted = ""
        self.menu = QMenu()
        self.button = menu_button(self.tr("Papers &above"), "add", self.menu)
        self.button.hide()
        self.view = ReadingView(page.place.runner, self.tr("&Keep as a paper above…"), page.banner, page.place.filler)
        self.view.used.connect(self._use)
        self.view.read_failed.connect(self.view.complain)
        back = button(self.tr("Back to the chain"), "previous", "quiet")
        back.clicked.connect(self.left)
        words = self.tr("It is kept with the plan; what it has to do with the tasks is proposed, and you say so.")
        frame(self, back, words, self.view)

    def show_chain(self, state: ChainState) -> None:
        """Offer what a district may read in or take out."""
        chain = state.chain
        self.menu.clear()
        for paper in chain.upper_papers(chain.own):
            if paper.is_missing:
                name = paper.number or paper.title
                words = self.tr("Read {paper} in from a file…").format(paper=name)
                self.menu.addAction(words).triggered.connect(lambda _=False, name=name: self.choose(name))
        for one in chain.plan.papers:
            name = one.document.number or one.document.title
            words = self.tr("Take {paper} out again…").format(paper=name)
            self.menu.addAction(words).triggered.connect(lambda _=False, name=name: self.take_out(name))
        self.button.setVisible(state.settles and not self.menu.isEmpty())

    def choose(self, wanted: str) -> None:
        """Ask for the file of a missing paper."""
        chosen = choose_document(self)
        if chosen is not None:
            self.read(chosen, wanted)

    def read(self, file: Path, wanted: str) -> None:
        """Show what a file says, beside its text."""
        self._wanted = wanted
        self.opened.emit()
        self.view.read_file(file)

    def take_out(self, name: str) -> None:
        """Take a paper out again, after asking."""
        by = self._page.place.filler
        asked = ConfirmDialog.ask(
            self,
            self.tr("Papers above"),
            self.tr("Take {paper} out again?").format(paper=name),
            self.tr("It is shown as missing again, and what was said of its clauses goes with it. Its file stays."),
            [],
            self.tr("Take it out"),
        )
        if asked is not None:
            self._page.run(
                lambda ws, tick: take_out_paper(ws, name, by, tick),
                self.tr("Saving…"),
                done=lambda _: self._tell(self.tr("{paper} is out again.").format(paper=name)),
                changes=CHANGES,
            )

    def _use(self, read: TextRead) -> None:
        wanted, by = self._wanted, self._page.place.filler
        self._page.run(
            lambda ws, tick: take_in_paper(ws, read, wanted, by, tick),
            self.tr("Saving…"),
            done=self._kept,
            changes=CHANGES,
        )

    def _kept(self, _version: str) -> None:
        self.left.emit()
        self._tell(self.tr("The paper is kept with the plan. Look at the yellow proposals and say which are right."))

    def _tell(self, words: str) -> None:
        self._page.banner.say(Tone.DONE, words)
