import pytest
from PySide6.QtCore import Qt

from metrodesk.domain.check import Finding, Severity, key_of
from metrodesk.domain.remembered import Proposed
from metrodesk.domain.task import TaskId
from metrodesk.ui.unit.finding_row import FindingRow
from tests.ui.unit.conftest import commit

SHORT = Finding(TaskId("t01"), "progress", "progress-short", Severity.WARNING, {"count": "4"})
WORDS = "按计划只安排了一次。"


@pytest.fixture
def row_of(qtbot):
    def make(text="", proposed=None):
        row = FindingRow(SHORT, text, proposed)
        qtbot.addWidget(row)
        row.show()
        return row

    return make


def test_accepted_words_stand_in_the_field_and_are_no_answer_yet(row_of):
    row = row_of(proposed=Proposed(WORDS, is_same=True))

    assert row.explanation.text() == WORDS
    assert row.is_proposal
    assert row.accepted.isVisible()
    assert row.take.isVisible()


@pytest.mark.parametrize("by_key", [True, False])
def test_one_click_or_enter_takes_the_accepted_words(row_of, qtbot, by_key):
    row = row_of(proposed=Proposed(WORDS, is_same=True))

    told = []
    row.explained.connect(lambda *given: told.append(given))
    row.settled.connect(lambda *given: told.append(given))

    if by_key:
        qtbot.keyClick(row.explanation, Qt.Key.Key_Return)
    else:
        row.take.click()

    assert told == [(key_of(SHORT), WORDS)] * 2
    assert not row.is_proposal
    assert row.take.isHidden()
    assert row.accepted.isVisible()


def test_leaving_a_proposal_alone_answers_nothing(row_of, qtbot):
    row = row_of(proposed=Proposed(WORDS, is_same=True))

    with qtbot.assertNotEmitted(row.settled), qtbot.assertNotEmitted(row.explained):
        row.explanation.editingFinished.emit()


def test_a_proposal_can_be_typed_over(row_of, qtbot):
    row = row_of(proposed=Proposed(WORDS, is_same=True))
    row.explanation.selectAll()

    with qtbot.waitSignal(row.explained) as told:
        commit(row.explanation, "本季度停电。")

    assert told.args == [key_of(SHORT), "本季度停电。"]
    assert not row.is_proposal
    assert row.accepted.isHidden()


def test_words_accepted_in_another_field_are_offered_and_not_filled_in(row_of, qtbot):
    row = row_of(proposed=Proposed(WORDS, is_same=False))
    assert row.explanation.text() == ""

    with qtbot.waitSignal(row.settled) as told:
        row.take.click()

    assert told.args == [key_of(SHORT), WORDS]


def test_what_was_answered_already_is_not_proposed_over(row_of):
    row = row_of("已说明。", Proposed(WORDS, is_same=True))

    assert row.explanation.text() == "已说明。"
    assert row.take.isHidden()
    assert row.accepted.isHidden()


def test_an_answer_is_settled_once_when_the_field_is_left(row_of, qtbot):
    row = row_of()
    commit(row.explanation, "停电。")

    with qtbot.waitSignal(row.settled) as told:
        row.explanation.editingFinished.emit()
    with qtbot.assertNotEmitted(row.settled):
        row.explanation.editingFinished.emit()

    assert told.args == [key_of(SHORT), "停电。"]
