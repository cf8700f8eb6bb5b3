"""The checks at 代录: run as one types, like at a unit's desk, and named before something faulty is entered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from metrodesk.domain.check import check
from metrodesk.domain.overview import OverviewBody
from metrodesk.domain.report import ReportBody
from metrodesk.ui.widgets.confirm import ConfirmDialog
from metrodesk.wording.findings import sentence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from metrodesk.domain.check import Finding
    from metrodesk.domain.task import TaskId
    from metrodesk.ui.district.proxy_state import EntryTask, ProxyState


def findings_for(one: EntryTask, body: ReportBody | OverviewBody) -> tuple[Finding, ...]:
    """Return what the checks say of a report as typed; an empty one and 综合情况 are not judged."""
    if one.asked is None or not isinstance(body, ReportBody) or body.is_empty:
        return ()
    return tuple(check(replace(one.asked, body=body.tidied())))


def may_enter(parent: QWidget, state: ProxyState, bodies: Mapping[TaskId, ReportBody | OverviewBody]) -> bool:
    """Whether what was typed has no errors, or the person enters it as the unit gave it all the same."""
    rows = {one.id: one for one in state.tasks}
    wrong = [
        f"{rows[task].title}　{sentence(finding)}"
        for task, body in bodies.items()
        if task in rows
        for finding in findings_for(rows[task], body)
        if finding.stops
    ]
    if not wrong:
        return True
    translate = QCoreApplication.translate
    answer = ConfirmDialog.ask(
        parent,
        translate("proxy_checks", "Errors found"),
        translate("proxy_checks", "The checks found {count} error(s) in what was typed.").format(count=len(wrong)),
        translate("proxy_checks", "If the unit's own paper says so, enter it as it is and ask the unit."),
        wrong,
        translate("proxy_checks", "Enter it as it is"),
    )
    return answer is not None
