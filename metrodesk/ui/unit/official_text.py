"""What the paper says about a task: content as printed, who leads, who answers, the clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from metrodesk.ui.theme import LARGE, MEDIUM, SMALL
from metrodesk.ui.widgets.text import button, label, restyle, selectable

if TYPE_CHECKING:
    from metrodesk.services.entry import ReportPage


class OfficialText(QFrame):
    """The task's official text; the clause behind it is one click away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "official")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        outer.setSpacing(SMALL)
        self.content = selectable("")
        outer.addWidget(self.content)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(MEDIUM)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self.leads = self._line(self.tr("Lead units"))
        self.responsible = self._line(self.tr("Responsible units"))
        self.deadline = self._line(self.tr("Deadline"))
        self.remark = self._line(self.tr("Remark"))
        outer.addLayout(self._grid)
        self.more = button("", "down", "quiet")
        self.more.setProperty("size", "small")
        self.more.setCheckable(True)
        self.more.toggled.connect(self._unfold)
        foot = QHBoxLayout()
        foot.addWidget(self.more)
        foot.addStretch(1)
        outer.addLayout(foot)
        self.clause = selectable("")
        self.clause.setProperty("kind", "clause")
        self.clause.hide()
        outer.addWidget(self.clause)

    def show_page(self, page: ReportPage) -> None:
        """Show the text of a report's task."""
        task = page.task
        self.content.setText(task.content)
        self._fill(self.leads, "、".join(page.leads) or task.leads_written)
        self._fill(self.responsible, "、".join(page.responsible) or task.responsible_written)
        self._fill(self.deadline, task.deadline)
        self._fill(self.remark, task.remark)
        clause = page.clause
        self.more.setVisible(clause is not None)
        if clause is not None:
            place = f"{clause.number}{clause.title}"
            self.more.setText(self.tr("The clause it rests on: {clause}").format(clause=place))
            self.clause.setText(f"{clause.number}{clause.title}。{clause.text}" if clause.title else clause.text)
        self._unfold(self.more.isChecked() and clause is not None)

    def _line(self, caption: str) -> tuple[QLabel, QLabel]:
        row = self._grid.rowCount()
        head, words = label(caption, "muted"), selectable("")
        self._grid.addWidget(head, row, 0)
        self._grid.addWidget(words, row, 1)
        return head, words

    @staticmethod
    def _fill(line: tuple[QLabel, QLabel], text: str) -> None:
        head, words = line
        words.setText(text)
        for widget in (head, words):
            widget.setVisible(bool(text))

    def _unfold(self, shown: bool) -> None:  # noqa: FBT001  Qt's toggled says so
        self.clause.setVisible(shown)
        restyle(self.clause, "kind", "clause")
