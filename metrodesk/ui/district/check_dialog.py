"""Setting a check: how hard it is, and with which values; what is wrong is said as one types."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QVBoxLayout,
    QWidget,
)

from metrodesk.domain.check_editing import problem_with
from metrodesk.domain.check_setting import CheckSetting
from metrodesk.domain.finding import Severity
from metrodesk.domain.plan import Plan
from metrodesk.domain.rule import Reach, Rule
from metrodesk.domain.rules import BY_CODE, RULES
from metrodesk.domain.task import TaskId
from metrodesk.ui.district.check_values import ValueFields
from metrodesk.ui.theme import MEDIUM, SMALL
from metrodesk.ui.widgets.middle import Middle
from metrodesk.ui.widgets.text import label, restyle
from metrodesk.wording.plan_settings import check_problem
from metrodesk.wording.rules import kind_name, rule_name, severity_name

SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.OFF)


class CheckDialog(QDialog):
    """The form of one check. A new one begins with choosing which; it speaks of the task's measures."""

    @classmethod
    def ask(cls, parent: QWidget, plan: Plan, draft: CheckSetting, before: CheckSetting | None) -> CheckSetting | None:
        """Return the check as set, or None if the person gave up; `before` is what it takes the place of."""
        dialog = cls(parent, plan, draft, before)
        return dialog.setting() if dialog.exec() == QDialog.DialogCode.Accepted else None

    @classmethod
    def ask_new(cls, parent: QWidget, plan: Plan, task: TaskId) -> CheckSetting | None:
        """Return a further check of a task's measures, or None if the person gave up."""
        dialog = cls(parent, plan, CheckSetting(of_measures()[0].code, task, Severity.WARNING.value), None, new=True)
        return dialog.setting() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def __init__(
        self,
        parent: QWidget | None,
        plan: Plan,
        draft: CheckSetting,
        before: CheckSetting | None,
        *,
        new: bool = False,
    ) -> None:
        super().__init__(parent)
        self._plan, self._draft, self._before = plan, draft, before
        self._names_measures = new or "measure" in draft.values
        self.setWindowTitle(self.tr("Add a check") if new else self.tr("Set a check"))
        self.setMinimumWidth(560)
        self.check, self.severity = QComboBox(), QComboBox()
        for rule in of_measures() if new else (BY_CODE[draft.code],):
            self.check.addItem(f"{kind_name(rule.kind)}：{rule_name(rule.code)}", rule.code)
        self.check.setEnabled(new)
        for one in SEVERITIES:
            self.severity.addItem(severity_name(one), one.value)
        self.severity.setCurrentIndex(self.severity.findData(draft.severity))
        self.problem = label("", "alert", wraps=True)
        self.problem.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.problem.setMinimumHeight(40)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._values: ValueFields | None = None
        self._lay_out()
        self._show_values()
        self.check.currentIndexChanged.connect(self._show_values)
        self.severity.currentIndexChanged.connect(self._weigh)

    def setting(self) -> CheckSetting:
        """Return the check as it is set in the form."""
        values = self._values.values() if self._values is not None else {}
        return CheckSetting(self.rule.code, self._draft.task, str(self.severity.currentData()), values)

    @property
    def rule(self) -> Rule:
        """The check that is being set."""
        return BY_CODE[str(self.check.currentData())]

    def _lay_out(self) -> None:
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(MEDIUM)
        self._form.setVerticalSpacing(SMALL)
        whose = self.tr("All tasks")
        if self._draft.task is not None:
            task = self._plan.task(self._draft.task)
            whose = f"{task.number}. {task.item}"
        self._form.addRow(self.tr("Task"), label(whose, "strong", wraps=True))
        self._form.addRow(self.tr("&Check"), self.check)
        self._form.addRow(self.tr("&Level"), self.severity)
        middle, outer = Middle(), QVBoxLayout(self)
        outer.setSpacing(MEDIUM)
        self._room = QVBoxLayout()
        middle.column.addLayout(self._form)
        middle.column.addLayout(self._room)
        outer.addWidget(middle, 1)
        outer.addWidget(self.problem)
        outer.addWidget(self.buttons)

    def _show_values(self) -> None:
        if self._values is not None:
            self._room.removeWidget(self._values)
            self._values.deleteLater()
        measures = [one for one in self._plan.measures if one.task == self._draft.task and not one.retired]
        self._values = ValueFields(self.rule, measures, self._draft.values, names_measures=self._names_measures)
        self._values.edited.connect(self._weigh)
        self._room.addWidget(self._values)
        self._weigh()

    def _weigh(self) -> None:
        setting = self.setting()
        problem = problem_with(self._plan, setting, self._before)
        words = check_problem(problem) if problem else ""
        if not words and self._names_measures and not setting.values:
            words = self.tr("Choose a measure.")
        self.problem.setText(words)
        restyle(self.problem, "kind", "alert")
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(not words)


def of_measures() -> tuple[Rule, ...]:
    """Return the checks that can be set for single measures, those that need it first."""
    return tuple(sorted((rule for rule in RULES if rule.reach is not Reach.REPORT), key=_needs_measures))


def _needs_measures(rule: Rule) -> bool:
    return rule.reach is not Reach.SETTING
