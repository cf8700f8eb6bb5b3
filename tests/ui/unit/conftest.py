"""A township at its desk: a real workspace with one quarter handed in, copied for each test."""

import os
import shutil
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from metrodesk.domain.period import Period
from metrodesk.domain.report import Names, ReportBody, Status
from metrodesk.domain.task import TaskId
from metrodesk.ui.settings import Settings
from metrodesk.ui.workplace import Facts, Workplace
from tests.services.campaign import cheaply_stretched

BEFORE, NOW = Period.parse("2026Q2"), Period.parse("2026Q3")
TODAY = date(2026, 10, 8)
DUE = date(2026, 10, 15)
UNIT = "平滩镇"
LAST_TIME = "上季度检查集贸市场3家、加油站2家，校准电子秤46台。"


@pytest.fixture(scope="session")
def made(tmp_path_factory):
    """A campaign with a district that reports itself and one township, and their user data."""
    folder = tmp_path_factory.mktemp("unit-campaign")
    before = os.environ.get("METRODESK_DATA_DIR")
    os.environ["METRODESK_DATA_DIR"] = str(folder / "data")
    try:
        with cheaply_stretched():
            make(folder)
    finally:
        if before is None:
            del os.environ["METRODESK_DATA_DIR"]
        else:
            os.environ["METRODESK_DATA_DIR"] = before
    return folder


def make(folder: Path) -> None:
    from metrodesk.services.desk import TaskFilter, task_list
    from metrodesk.services.entry import save_draft
    from metrodesk.services.inviting import invite
    from metrodesk.services.joining import join
    from metrodesk.services.opening import create_district
    from metrodesk.services.scheduling import set_period
    from metrodesk.services.sealing import seal
    from metrodesk.services.workspaces import open_workspace

    create_district(folder / "district", "dachuan-2024-3", "达川区计量工作", unit="区市场监管局")
    with open_workspace(folder / "district") as ws:
        set_period(ws, NOW, due=DUE)
        invited = invite(ws, [ws.plan.unit_named(UNIT).id], folder / "invitations")
    invitation = invited.invitations[0]
    join(folder / "unit", invitation.file, invitation.code, folder / "out")
    with open_workspace(folder / "unit") as ws:
        for one in task_list(ws, BEFORE, TaskFilter(), TODAY):
            body = ReportBody(Status.PROGRESSED, progress=f"第{one.number}项：{LAST_TIME}")
            save_draft(ws, one.task, BEFORE, body, "填报人甲")
        seal(ws, BEFORE, Names("填报人甲", "审核人乙", "负责人丙"))


@pytest.fixture
def campaign(made, tmp_path, data_folder):
    """The campaign again, for this test alone."""
    shutil.copytree(made, tmp_path / "campaign")
    shutil.copytree(made / "data", data_folder, dirs_exist_ok=True)
    return tmp_path / "campaign"


@pytest.fixture
def desk(campaign):
    """The township's workspace."""
    return campaign / "unit"


class FixedDay(Workplace):
    """A workplace where it is always the same day."""

    def today(self) -> date:
        return TODAY


def place_of(path: Path, runner, *, district: bool = False) -> Workplace:
    facts = Facts(
        path=path,
        is_district=district,
        title="达川区计量工作",
        unit="区市场监管局" if district else UNIT,
        drill=False,
        plan_title="实施意见",
        plan_number="达川府发〔2024〕3号",
        periods=(NOW, BEFORE),
        period=NOW,
    )
    return FixedDay(facts, runner, Settings())


@pytest.fixture
def place(qapp, desk, runner):
    """The township's workplace."""
    place = place_of(desk, runner)
    yield place
    runner.shutdown()


def compose(widget, text: str) -> None:
    """Show syllables being composed, as an input method does before anything is chosen."""
    QApplication.sendEvent(widget, QInputMethodEvent(text, []))


def commit(widget, text: str) -> None:
    """Commit characters, as an input method does."""
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def stored(path: Path, task: str, period: Period = NOW) -> ReportBody:
    """Return what the workspace has for a task."""
    from metrodesk.services.entry import open_report
    from metrodesk.services.workspaces import open_workspace

    with open_workspace(path, check=False) as ws:
        return open_report(ws, TaskId(task), period).body


def record(path: Path, body: ReportBody, period: Period = NOW, tasks=None) -> None:
    """Save a draft on all of the own unit's tasks, or on some."""
    from metrodesk.services.desk import TaskFilter, task_list
    from metrodesk.services.entry import save_draft
    from metrodesk.services.workspaces import open_workspace

    with open_workspace(path, check=False) as ws:
        for one in task_list(ws, period, TaskFilter(), TODAY):
            if tasks is None or one.task in tasks:
                save_draft(ws, one.task, period, body, "填报人甲")
