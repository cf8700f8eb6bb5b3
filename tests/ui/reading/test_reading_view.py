"""Text and reading side by side: one marks the other, and what is open is settled with who and why."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from metrodesk.documents.sources.source import Source, SourceTable
from metrodesk.paths import resource
from metrodesk.services.newer_text import settled_in
from metrodesk.services.workspaces import open_workspace
from metrodesk.ui.reading.parts import FINDINGS
from metrodesk.ui.reading.reading_view import ReadingView
from metrodesk.ui.reading.settle_dialog import Answer, Choice, Matter, SettleDialog
from metrodesk.ui.reading.source_view import SourceView
from metrodesk.ui.welcome.opening_form import OpeningForm
from metrodesk.ui.welcome.reading_form import ReadingForm
from metrodesk.ui.widgets.inline_message import InlineMessage

DACHUAN = resource("documents", "dachuan-2024-3.txt")


@pytest.fixture
def view(qtbot, runner):
    banner = InlineMessage()
    qtbot.addWidget(banner)
    view = ReadingView(runner, "用此方案", banner)
    qtbot.addWidget(view)
    view.resize(1200, 700)
    view.show()
    with qtbot.waitSignal(view.strip.ended, timeout=10_000):
        view.read_file(DACHUAN)
    return view


def marked(view):
    return [one.cursor.block().text() for one in view.source.extraSelections()]


def click_on(view, words):
    found = view.source.document().find(words)
    cursor = view.source.textCursor()
    cursor.setPosition(found.selectionStart())
    view.source.setTextCursor(cursor)


def test_a_chosen_task_is_marked_where_it_is_printed(view):
    view.parts.setCurrentIndex(1)
    view.parts.tables[1].go_to(14)
    task = view.parts.tasks.row_at(14).task

    assert task.content in "".join(marked(view))
    assert view.source.viewport().rect().intersects(view.source.cursorRect(view.source.extraSelections()[0].cursor))


def test_a_click_on_the_text_chooses_what_was_read_there(view):
    view.parts.setCurrentIndex(0)
    click_on(view, "提升企业计量检测能力")

    assert view.parts.outline.row_at(view.parts.tables[0].currentIndex().row()).title == "提升企业计量检测能力"
    assert view.parts.currentIndex() == 0
    assert marked(view)[0].startswith("3.")


def test_a_click_on_the_table_leaves_the_tab_of_clauses_for_the_task(view):
    view.parts.setCurrentIndex(0)
    task = view.read.plan.tasks[9]
    click_on(view, task.content[:20])

    assert view.parts.chosen == f"task:{task.id}"
    assert view.parts.currentIndex() == 1


def test_a_chapter_without_text_says_where_the_text_is(view):
    view.parts.setCurrentIndex(0)
    view.parts.tables[0].go_to(0)

    assert "clauses below" in "".join(one.text() for one in view.detail.findChildren(QLabel))


def test_a_list_without_clauses_opens_with_its_tasks(qtbot, view, tmp_path):
    path = tmp_path / "清单.csv"
    path.write_text(
        "序号,任务事项,工作内容,牵头单位,完成时限\n1,建立台账,登记器具,区市场监管局,2026年底\n", encoding="utf-8"
    )
    with qtbot.waitSignal(view.strip.ended, timeout=10_000):
        view.read_file(path)

    assert view.parts.chosen == f"task:{view.read.plan.tasks[0].id}"


def test_findings_of_one_kind_are_settled_together_and_the_text_is_read_again(qtbot, view, monkeypatch):
    view.parts.setCurrentIndex(FINDINGS)
    view.parts.tables[FINDINGS].go_to(0)
    view.parts.select_alike()
    chosen, left = view.parts.chosen_findings, len(view.read.plan.open_findings)
    asked = []

    def ask(_, __, matters, by):
        asked.append((matters, by))
        return Answer(Choice.PROPOSAL, "", "办理人丁", "已核对")

    monkeypatch.setattr(SettleDialog, "ask", classmethod(ask))
    with qtbot.waitSignal(view.strip.ended, timeout=10_000):
        view.parts.settling.click()

    assert len(chosen) > 1
    assert len(asked[0][0]) == len(chosen)
    assert len(view.read.plan.open_findings) == left - len(chosen)
    assert all("办理人丁" in one.settlement for one in view.read.plan.findings if one.code == chosen[0].finding.code)
    assert view.parts.findings.row_at(0).finding.message in [one.text() for one in view.detail.findChildren(QLabel)]
    view.settle_chosen()
    assert asked[1][1] == "办理人丁"


def test_findings_of_two_kinds_are_not_settled_together(view):
    view.parts.setCurrentIndex(FINDINGS)
    view.parts.tables[FINDINGS].selectAll()
    view.settle_chosen()

    assert view.banner.isVisible()
    assert not view.strip.is_busy


@pytest.mark.parametrize(
    ("choice", "words", "expected"),
    [
        (Choice.PROPOSAL, "", "区市场监督管理局"),
        (Choice.PRINTED, "", "区市场监管局"),
        (Choice.OTHER, "区市监局", "区市监局"),
    ],
)
def test_what_is_used_is_the_proposal_the_print_or_other_words(choice, words, expected):
    matter = Matter("两种写法。", "附件第1行", "区市场监督管理局", "区市场监管局")

    assert Answer(choice, words, "办理人丁", "核对").use(matter) == expected


def test_nothing_is_settled_without_who_and_why(qtbot, view):
    dialog = SettleDialog(view, [Matter("两种写法。", "附件第1行", "甲", "乙")], "")
    qtbot.addWidget(dialog)
    save = dialog.buttons.button(dialog.buttons.StandardButton.Save)
    assert not save.isEnabled()

    dialog.by.setText("办理人丁")
    assert not save.isEnabled()
    dialog.why.setEditText("已核对")
    assert save.isEnabled()
    dialog.other.setChecked(True)
    dialog.text.setPlainText(" ")
    assert not save.isEnabled()
    dialog.text.setPlainText("丙")
    assert dialog.answer() == Answer(Choice.OTHER, "丙", "办理人丁", "已核对")


def test_what_several_findings_propose_alike_is_shown_and_how_units_are_listed_is_told(qtbot, view):
    alike = [Matter("没有同名条目。", f"附件第{row}行", "以附件为准", "") for row in (6, 7)]
    several = SettleDialog(view, alike, "")
    group = SettleDialog(view, [Matter("代表哪些单位，没有写。", "", "补充", "各乡镇", "group_without_members")], "")

    assert "以附件为准" in [one.text() for one in several.findChildren(QLabel)]
    assert several.hint.isHidden()
    assert "、" in group.hint.text()


def test_a_long_finding_is_seen_whole_where_it_is_settled(qtbot, view):
    dialog = SettleDialog(view, [Matter("两处的单位不一致。" * 12, "正文", "以附件为准", "正文：牵头单位。" * 20)], "")
    qtbot.addWidget(dialog)
    dialog.show()

    assert all(one.height() >= one.heightForWidth(one.width()) for one in dialog.findChildren(QLabel) if one.wordWrap())


def test_a_text_without_a_heading_says_on_top_what_it_could_not_tell(qtbot, view, tmp_path):
    file = tmp_path / "办法.txt"
    file.write_text("一、要求\n（一）检查。每季一次。\n", encoding="utf-8")
    with qtbot.waitSignal(view.strip.ended, timeout=10_000):
        view.read_file(file)

    assert view.banner.isVisible()
    assert view.banner.next.text()


def test_a_tables_cells_belong_to_the_line_of_their_row(qtbot):
    source = SourceView()
    qtbot.addWidget(source)
    source.resize(600, 400)
    source.show()
    rows = (("序号", "任务"), ("1", "检查"), ("2", "宣传"))
    source.show_source(Source(("标题", "", SourceTable(rows), "落款")))
    lines = []
    source.line_chosen.connect(lines.append)
    for words in ("宣传", "落款", "任务", "标题"):
        cursor = source.textCursor()
        cursor.setPosition(source.document().find(words).selectionStart())
        source.setTextCursor(cursor)

    assert lines == [4, 5, 2, 0]
    source.mark((3, 3))
    assert [one.cursor.block().text() for one in source.extraSelections()] == ["1", "检查"]


def test_the_mouse_chooses_as_the_keys_do(qtbot, view):
    view.parts.setCurrentIndex(0)
    view.source.verticalScrollBar().setValue(0)
    QTest.mouseClick(view.source.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(120, 400))

    assert marked(view)


def test_work_is_opened_with_the_plan_that_was_read(qtbot, runner, tmp_path):
    form = ReadingForm(runner)
    qtbot.addWidget(form)
    with qtbot.waitSignal(form.view.strip.ended, timeout=10_000):
        form.take_file(DACHUAN)
    with qtbot.waitSignal(form.plan_asked, timeout=10_000) as asked:
        form.view.use.click()
    plan, file = asked.args
    opening = OpeningForm(runner)
    qtbot.addWidget(opening)
    opening.take_plan(plan, file)
    with qtbot.waitSignal(opening.strip.ended, timeout=10_000):
        opening.begin()

    assert opening.plan.currentData() == str(file)
    assert opening.plan.chosen == plan
    opening.office.setText("达川区市场监管局")
    opening.folder.show_path(tmp_path / "district")
    opening.keys.show_path(tmp_path / "safe")
    with qtbot.waitSignal(opening.strip.ended, timeout=20_000):
        opening.start.click()
    with open_workspace(tmp_path / "district") as ws, ws.database.read() as books:
        assert books.meta.get("settlement")
        assert settled_in(ws).decisions == form.view.read.settlement.decisions


def test_a_file_that_cannot_be_read_is_told_where_another_can_be_chosen(qtbot, runner, tmp_path):
    form = ReadingForm(runner)
    qtbot.addWidget(form)
    (tmp_path / "信.txt").write_text("您好，请查收。", encoding="utf-8")
    with qtbot.waitSignal(form.view.strip.ended, timeout=10_000):
        form.take_file(tmp_path / "信.txt")

    assert form.banner.isVisibleTo(form)
    assert form.choosing.isVisibleTo(form)


def test_the_first_page_reads_a_text_without_the_districts_pages():
    words = "import sys, metrodesk.ui.welcome.reading_form; print([one for one in sys.modules if '.district' in one])"
    said = subprocess.run([sys.executable, "-c", words], capture_output=True, text=True, check=True)

    assert said.stdout.strip() == "[]"
