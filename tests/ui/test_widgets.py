from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QWidget
from shiboken6 import createdByPython, delete, isValid

from metrodesk.ui.jobs import Job
from metrodesk.ui.widgets.drop_area import DropArea
from metrodesk.ui.widgets.flow import FlowLayout
from metrodesk.ui.widgets.inline_message import InlineMessage, Tone
from metrodesk.ui.widgets.light_badge import LIGHT_ROLE, LightBadge
from metrodesk.ui.widgets.path_field import PathField, Wanted
from metrodesk.ui.widgets.progress_strip import ProgressStrip
from metrodesk.ui.widgets.row_model import Column, RowModel
from metrodesk.ui.widgets.table import CopyableTableView
from metrodesk.ui.widgets.text import button


@pytest.fixture
def model():
    columns = [
        Column("单位", lambda row: row[0], lambda row: "green"),
        Column("进展", lambda row: row[1]),
    ]
    model = RowModel(columns)
    model.show([("石梯镇", "检查3家\n整改1处"), ("平滩镇", '称为"合格"'), ("景市镇", "a\tb")])
    return model


@pytest.fixture
def table(qtbot, model):
    table = CopyableTableView()
    qtbot.addWidget(table)
    table.setModel(model)
    table.set_widths((100, 200), stretched=1)
    table.show()
    return table


def test_a_row_model_keeps_the_rules_of_qts_models(model, qtmodeltester):
    qtmodeltester.check(model)

    assert model.index(1, 0).data() == "平滩镇"
    assert model.index(1, 0).data(LIGHT_ROLE) == "green"
    assert model.index(1, 1).data(LIGHT_ROLE) is None


def test_no_heading_and_no_state_is_cut_in_whatever_language(qtbot):
    long = RowModel([Column("State of the evidence", lambda row: row, lambda row: "green"), Column("", lambda row: "")])
    table = CopyableTableView()
    qtbot.addWidget(table)
    table.setModel(long)
    table.set_widths((40, 200), stretched=1)
    assert table.columnWidth(0) == table.horizontalHeader().sectionSizeHint(0)

    long.show(["Entered by the district alone"])
    narrow = table.columnWidth(0)
    assert narrow >= min(table.fontMetrics().horizontalAdvance("Entered by the district alone"), 160)
    long.show(["ok"])
    assert table.columnWidth(0) == narrow  # a person's table does not jump


def test_the_whole_table_pastes_as_cells_with_its_headings(table):
    table.copy_all()

    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text().split("\n")[0] == "单位\t进展"
    assert '"检查3家\n整改1处"' in mime.text()
    assert '"称为""合格"""' in mime.text()
    assert "<td>石梯镇</td>" in mime.html()
    assert "检查3家<br" in mime.html()


def test_copying_by_key_takes_the_selected_rows_alone(qtbot, table):
    table.go_to(1)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    table.copy_selection()

    text = QGuiApplication.clipboard().text()
    assert "平滩镇" in text
    assert "石梯镇" not in text


def test_enter_opens_the_current_row(qtbot, table):
    table.go_to(2)
    with qtbot.waitSignal(table.opened) as blocker:
        qtbot.keyClick(table, Qt.Key.Key_Return)

    assert blocker.args == [2]


def test_a_light_always_says_its_word(qtbot):
    badge = LightBadge("red", "逾期未报")
    qtbot.addWidget(badge)

    assert badge.accessibleName() == "逾期未报"
    assert badge.sizeHint().width() > badge.fontMetrics().horizontalAdvance("逾期未报")


def test_a_new_message_takes_the_old_ones_actions_away(qtbot):
    message = InlineMessage()
    qtbot.addWidget(message)
    message.say(Tone.DONE, "已写入", "请打开")
    message.add_action(button("打开"))
    message.say(Tone.ERROR, "没有写入")

    assert message._actions.count() == 0
    assert not message.next.isVisibleTo(message)


def test_progress_is_not_shown_for_work_that_is_over_at_once(qtbot, runner):
    strip = ProgressStrip()
    qtbot.addWidget(strip)
    job = Job(lambda tick: None)
    strip.follow(job, "正在接收")
    with qtbot.waitSignal(strip.ended):
        runner.start(job)

    assert not strip.isVisible()
    assert not strip._patience.isActive()


def test_the_strip_stops_the_work_it_follows(qtbot, runner):
    strip = ProgressStrip()
    qtbot.addWidget(strip)
    job = Job(lambda tick: [tick(1, 2) for _ in iter(int, 1)])
    strip.follow(job, "正在接收", cancellable=True)
    with qtbot.waitSignal(job.progressed):
        runner.start(job)
    with qtbot.waitSignal(job.cancelled):
        strip.cancel.click()


def test_dropped_files_are_handed_on_as_paths(qtbot, tmp_path):
    area = DropArea("receive", "拖到这里")
    qtbot.addWidget(area)
    with qtbot.waitSignal(area.dropped) as blocker:
        area.dropEvent(drop_of(tmp_path / "平滩镇.mdbundle", tmp_path))

    assert blocker.args == [(tmp_path / "平滩镇.mdbundle", tmp_path)]


def drop_of(*paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    drop_of.kept = mime
    return QDropEvent(
        QPointF(QPoint(5, 5)),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )


def test_an_empty_path_field_has_no_path(qtbot):
    field = PathField(Wanted.FOLDER)
    qtbot.addWidget(field)
    assert field.path is None

    with qtbot.waitSignal(field.changed):
        field.show_path(Path("/tmp/工作库"))  # noqa: S108  nothing is written
    assert field.path == Path("/tmp/工作库")  # noqa: S108


class Roomy(QWidget):
    def sizeHint(self):  # noqa: N802  Qt name
        return QSize(80, 44)

    def minimumSizeHint(self):  # noqa: N802  Qt name
        return QSize(20, 10)


def test_a_row_that_flows_is_never_lower_than_what_stands_in_it(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    row = FlowLayout(holder)
    row.addWidget(Roomy())
    holder.show()

    assert row.minimumSize() == QSize(20, 44)


def test_a_row_that_breaks_goes_on_when_qt_destroyed_an_item(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    row = FlowLayout(holder)
    for words in ("甲", "乙"):
        row.addWidget(button(words))
    delete(row._items[0])

    assert row.minimumSize().height() > 0
    assert row.sizeHint().width() > 0
    assert (row.count(), row.itemAt(1)) == (1, None)


def test_the_items_of_a_row_are_its_own_and_go_with_their_widgets(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    row = FlowLayout(holder)
    first, second = button("甲"), button("乙")
    row.addWidget(first)
    row.addWidget(second)
    assert all(createdByPython(row.itemAt(at)) for at in range(2))

    delete(first)
    row.removeWidget(second)
    assert row.count() == 0
    assert isValid(second)
