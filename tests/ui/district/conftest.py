import pytest

from metrodesk.ui.settings import Settings
from metrodesk.ui.workplace import Facts, Workplace
from tests.ui.conftest import PERIOD, TODAY


class FixedDay(Workplace):
    """A workplace where it is always the same day."""

    def today(self):
        return TODAY


@pytest.fixture
def place(office, runner):
    facts = Facts(
        path=office / "district",
        is_district=True,
        title="达川区市场监管局",
        unit="区市场监管局",
        drill=False,
        plan_title="",
        plan_number="",
        periods=(PERIOD,),
        period=PERIOD,
    )
    return FixedDay(facts, runner, Settings())


@pytest.fixture
def taken_in(office):
    """The district after everything was taken in and every computer confirmed."""
    from metrodesk.services.enrolling import confirm
    from metrodesk.services.merging import merge
    from metrodesk.services.workspaces import open_workspace

    with open_workspace(office / "district") as ws:
        merge(ws, [office / "in"])
        confirm(ws)
    return office


@pytest.fixture
def shown(qtbot, place):
    """Build a page, bring it to the front and wait for what it loads."""

    def show(kind):
        page = kind(place)
        qtbot.addWidget(page)
        page.resize(1160, 700)
        with qtbot.waitSignal(page.loader.loaded):
            page.activate()
        return page

    return show


@pytest.fixture
def differing(office):
    """The district, which had entered a report of 平滩镇 before the town's own, another one, came."""
    from metrodesk.domain.decision import Source
    from metrodesk.domain.report import ReportBody, Status
    from metrodesk.services.enrolling import confirm
    from metrodesk.services.merging import merge
    from metrodesk.services.proxies import Provenance, enter_for
    from metrodesk.services.workspaces import open_workspace

    with open_workspace(office / "district") as ws:
        unit = ws.plan.unit_named("平滩镇")
        task = ws.plan.assignments_of(unit.id)[0].task
        body = ReportBody(Status.PROGRESSED, progress="电话报告：检查5家次。", problems="缺检定设备。")
        enter_for(ws, unit.id, PERIOD, {task: body}, Provenance(Source.PHONE, "填报人甲"), "办理人丁")
        merge(ws, [office / "in"])
        confirm(ws)
    return office
