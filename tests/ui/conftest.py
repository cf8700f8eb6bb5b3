import gc
import os
import shutil
from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from metrodesk.domain.period import Period
from metrodesk.domain.report import Names, ReportBody, Status
from metrodesk.ui.jobs import JobRunner
from metrodesk.ui.theme import Appearance, Theme
from metrodesk.ui.translation import Translation
from metrodesk.wording.catalogue import Language, set_language
from tests.services.campaign import cheap_stretching, cheaply_stretched

__all__ = ["cheap_stretching"]

PERIOD = Period.parse("2026Q3")
TODAY = date(2026, 10, 8)
TOWNS = ("平滩镇", "石梯镇", "景市镇")
TEXT = "检查集贸市场3家、加油站2家，整改问题5处。"


@pytest.fixture(autouse=True)
def left_as_found(qapp, look, languages):
    """No window, no Qt object, no look and no language outlives its test.

    pytest-qt closes a test's windows and asks for their deletion, which Qt puts off until an
    event loop runs: one that a later test may never start. Every window kept so is polished,
    translated and asked for its events again by all tests that follow.
    No Qt object is destroyed on a worker's thread, as in the program itself. What lives before
    a test is none of its garbage: looked at anew after each of a thousand tests, the modules
    and the catalogue would cost half of their time.
    """
    gc.disable()
    gc.freeze()
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.enable()
    gc.collect()
    if look.appearance is not Appearance.LIGHT:
        look.use(Appearance.LIGHT)
    if languages.language is not Language.ENGLISH:
        languages.use(Language.ENGLISH)
    set_language(Language.CHINESE)


@pytest.fixture(scope="session", autouse=True)
def clipboard_emptied(qapp):
    """Qt's screenless clipboard does not survive cells that outlive Python."""
    yield
    qapp.clipboard().clear()


@pytest.fixture
def qtbot(qtbot):
    """pytest-qt's, with patience: a computer busy elsewhere makes a test slow, never wrong."""
    for name in ("waitSignal", "waitSignals", "waitUntil", "waitExposed", "waitActive"):
        setattr(qtbot, name, partial(getattr(qtbot, name), timeout=60_000))
    return qtbot


@pytest.fixture
def runner(qapp):
    runner = JobRunner()
    yield runner
    runner.shutdown()


@pytest.fixture(scope="session")
def languages(qapp):
    """The program's languages, once for all: each that is made again leaves its catalogue installed."""
    return Translation(qapp)


@pytest.fixture
def translation(languages):
    """The program's languages; `left_as_found` goes back to English."""
    return languages


@pytest.fixture(scope="session", autouse=True)
def look(qapp):
    """The program's look, once for all: Qt does not survive a style sheet that comes and goes."""
    theme = Theme(qapp)
    theme.use(Appearance.LIGHT)
    return theme


@pytest.fixture
def theme(look):
    """The program's look; `left_as_found` makes it light again."""
    return look


@pytest.fixture(scope="session")
def office_made(tmp_path_factory):
    """A district with an own unit, and what three towns bring: requests, reports, a damaged file."""
    folder = tmp_path_factory.mktemp("office")
    before = os.environ.get("METRODESK_DATA_DIR")
    os.environ["METRODESK_DATA_DIR"] = str(folder / "data")
    try:
        with cheaply_stretched():
            make_office(folder)
    finally:
        if before is None:
            del os.environ["METRODESK_DATA_DIR"]
        else:
            os.environ["METRODESK_DATA_DIR"] = before
    return folder


def make_office(folder):
    from metrodesk.services.inviting import invite
    from metrodesk.services.joining import join
    from metrodesk.services.opening import create_district
    from metrodesk.services.scheduling import set_period
    from metrodesk.services.workspaces import open_workspace

    create_district(
        folder / "district", "dachuan-2024-3", "达川区市场监管局", unit="区市场监管局", keys_out=folder / "safe"
    )
    with open_workspace(folder / "district") as ws:
        set_period(ws, PERIOD, due=date(2026, 10, 15))
        units = [ws.plan.unit_named(name).id for name in TOWNS]
        invited = invite(ws, units, folder / "invitations")
    for one in invited.invitations:
        join(folder / one.unit_name, one.file, one.code, folder / "in")
        report(folder / one.unit_name, folder / "in", all_of_it=one.unit_name != TOWNS[2])
    (folder / "in" / "坏了.mdbundle").write_bytes(b"PK\x03\x04 no bundle at all")
    (folder / "in" / "照片.jpg").write_bytes(b"no bundle either")


def report(workspace, out, *, all_of_it, text=TEXT):
    from metrodesk.services.desk import TaskFilter, task_list
    from metrodesk.services.entry import save_draft
    from metrodesk.services.exporting import export
    from metrodesk.services.sealing import seal
    from metrodesk.services.workspaces import open_workspace

    with open_workspace(workspace) as ws:
        tasks = task_list(ws, PERIOD, TaskFilter(), TODAY)
        for one in tasks if all_of_it else tasks[:1]:
            body = ReportBody(Status.PROGRESSED, progress=f"{one.number}：{text}")
            save_draft(ws, one.task, PERIOD, body, "填报人甲")
        seal(ws, PERIOD, Names("填报人甲", "审核人乙", "负责人丙"))
        export(ws, out)


@pytest.fixture
def office(office_made, tmp_path, data_folder):
    """The district's folder again, with what was brought, for this test alone."""
    shutil.copytree(office_made, tmp_path / "office")
    shutil.copytree(office_made / "data", data_folder, dirs_exist_ok=True)
    return tmp_path / "office"


def done(qtbot, page, act):
    """Do something on a page and wait until its work has ended and the page shows it."""
    with qtbot.waitSignals([page.strip.ended, page.loader.loaded]):
        act()
