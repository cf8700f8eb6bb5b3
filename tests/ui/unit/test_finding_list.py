from dataclasses import replace

import pytest

from metrodesk.domain.check import Finding, Severity, key_of
from metrodesk.domain.task import TaskId
from metrodesk.ui.unit.finding_list import FindingList
from metrodesk.wording.findings import sentence
from tests.ui.unit.conftest import commit

MISSING = Finding(TaskId("t01"), "reason", "reason-missing", Severity.ERROR, {"status": "未启动"})
SHORT = Finding(TaskId("t01"), "progress", "progress-short", Severity.WARNING, {"count": "4"})


@pytest.fixture
def findings(qtbot):
    widget = FindingList()
    qtbot.addWidget(widget)
    widget.show_findings([MISSING, SHORT], {})
    return widget


def test_a_finding_is_a_sentence_that_leads_to_its_field(findings, qtbot):
    row = findings.rows()[0]
    assert row.jump.words == sentence(MISSING)

    with qtbot.waitSignal(findings.jumped) as told:
        row.jump.click()

    assert told.args[0].field == "reason"


def test_only_a_warning_can_be_explained(findings, qtbot):
    error, warning = findings.rows()
    assert error.explanation.isHidden()

    with qtbot.waitSignal(findings.explained) as told:
        commit(warning.explanation, "确无其他工作")
        warning.explanation.textEdited.emit(warning.explanation.text())

    assert told.args == [key_of(SHORT), "确无其他工作"]


def test_an_explanation_being_typed_survives_new_findings(findings):
    warning = findings.rows()[1]
    warning.explanation.setText("确无其他")

    findings.show_findings([replace(SHORT, explained=True)], {key_of(SHORT): "确无"})

    assert findings.rows() == [warning]
    assert warning.explanation.text() == "确无其他"


def test_the_sentence_follows_the_facts(findings):
    findings.show_findings([replace(SHORT, facts={"count": "5"})], {})

    assert "5" in findings.rows()[0].jump.words


def test_nothing_found_takes_no_room(findings):
    findings.show_findings([], {})

    assert findings.isHidden()


def test_a_long_sentence_gives_way_and_is_whole_in_the_tooltip(findings, qtbot):
    findings.resize(300, 120)
    findings.show()

    jump = findings.rows()[1].jump
    assert jump.text().endswith("…")
    assert jump.toolTip() == jump.accessibleName() == sentence(SHORT)
