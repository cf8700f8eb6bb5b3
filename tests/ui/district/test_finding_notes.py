from PySide6.QtWidgets import QLabel

from metrodesk.domain.check import Finding, Severity, key_of
from metrodesk.domain.report import ReportBody, Status
from metrodesk.domain.task import TaskId
from metrodesk.ui.district.cell_panel import CellPanel
from metrodesk.ui.district.cell_state import read_cell
from metrodesk.ui.district.finding_notes import finding_notes
from metrodesk.wording.findings import sentence
from tests.ui.conftest import PERIOD

SHORT = Finding(TaskId("t01"), "progress", "progress-short", Severity.WARNING, {"count": "4"})
MISSING = Finding(TaskId("t01"), "reason", "reason-missing", Severity.ERROR, {"status": "未启动"})


def words_of(widget):
    return [one.text() for one in widget.findChildren(QLabel) if one.text()]


def test_a_finding_stands_with_its_explanation_or_that_there_is_none(qtbot):
    other = Finding(TaskId("t01"), "problems", "placeholder", Severity.WARNING, {"found": "XX"})
    notes = finding_notes([MISSING, SHORT, other], {key_of(SHORT): "确实只有一次。"})
    qtbot.addWidget(notes)

    said = words_of(notes)

    at = said.index(sentence(SHORT))
    assert "确实只有一次。" in said[at + 1]
    assert said.index(sentence(MISSING)) < at < said.index(sentence(other))
    assert len(said) == 1 + 3 + 2  # an error is nothing to explain


def test_an_explanation_of_something_not_found_here_is_shown_all_the_same(qtbot):
    notes = finding_notes([], {"unusual-change:measures.m1": "三季度集中检查。", "returned": "数据属实。"})
    qtbot.addWidget(notes)

    said = "\n".join(words_of(notes))

    assert "三季度集中检查。" in said
    assert "数据属实。" in said


def test_a_report_with_neither_takes_no_room():
    assert finding_notes([], {"returned": " "}) is None


def test_the_side_panel_shows_findings_and_explanations_of_what_came(qtbot, taken_in):
    from metrodesk.domain.decision import Source
    from metrodesk.services.proxies import Provenance, enter_for
    from metrodesk.services.workspaces import open_workspace

    with open_workspace(taken_in / "district") as ws:
        unit = ws.plan.unit_named("平滩镇").id
        task = ws.plan.assignments_of(unit)[0].task
        body = ReportBody(
            Status.PROGRESSED,
            progress="检查集贸市场3家。",
            problems="XX小区未装表。",
            explanations={"placeholder:problems": "小区名称。"},
        )
        enter_for(ws, unit, PERIOD, {task: body}, Provenance(Source.PHONE, "填报人甲"), "办理人丁")
        state = read_cell(ws, unit, task, PERIOD, lambda *_: None)
    panel = CellPanel()
    qtbot.addWidget(panel)

    panel.show_cell(state)

    said = words_of(panel)
    at = next(place for place, text in enumerate(said) if "“XX”" in text and text != "XX小区未装表。")
    assert "小区名称。" in said[at + 1]
