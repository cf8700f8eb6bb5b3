"""A township whose reports came back: one accepted, one returned, one entered for it, one differing."""

import os
import shutil
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from metrodesk.domain.act import ActKind
from metrodesk.domain.decision import Source, Verdict
from metrodesk.domain.report import ReportBody, Status
from metrodesk.domain.revision import Kind
from metrodesk.services.deciding import decide
from metrodesk.services.proxies import Provenance, enter_for
from metrodesk.services.scheduling import adopt_plan
from metrodesk.ui.workplace import Facts
from tests.services.campaign import BUREAU, PERIOD, PINGTAN, PINGTAN_TOO, SHITI, Campaign, everybody_joined
from tests.ui.unit.conftest import FixedDay

ACCEPTED, RETURNED, EDITED, DIFFERING, THERE, ENTERED = 1, 6, 7, 13, 16, 18
LED = EDITED
REASON, REMARK = "数据与上季度不衔接。", "请写明整改时限。"
HERE, ELSEWHERE = "本机填写。", "另一台电脑填写。"


@dataclass
class WayBack:
    """The campaign, the answer that waits to be opened, and a file of the other computer."""

    campaign: Campaign
    answer: Path

    @property
    def desk(self) -> Path:
        return self.campaign.desk(PINGTAN)


@pytest.fixture(scope="session")
def way_back_made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("way-back")
    founded = everybody_joined(tmp_path_factory.getbasetemp() / "founded")
    shutil.copytree(founded.folder, folder / "c", symlinks=True)
    before = os.environ.get("METRODESK_DATA_DIR")
    os.environ["METRODESK_DATA_DIR"] = str(folder / "c" / "data")
    try:
        bring_about(Campaign(folder / "c"))
    finally:
        if before is None:
            del os.environ["METRODESK_DATA_DIR"]
        else:
            os.environ["METRODESK_DATA_DIR"] = before
    return folder / "c"


def bring_about(campaign: Campaign) -> None:
    with campaign.open() as ws:  # a plan in which a bureau leads something the townships report on
        lead = ws.plan.unit_named(BUREAU).id
        tasks = tuple(replace(one, leads=(lead,)) if one.number == LED else one for one in ws.plan.tasks)
        adopt_plan(ws, replace(ws.plan, tasks=tasks), by="")
    campaign.hand_in(PINGTAN, HERE, numbers=[ACCEPTED, RETURNED, EDITED, DIFFERING])
    campaign.hand_in(PINGTAN_TOO, ELSEWHERE, numbers=[DIFFERING, THERE])
    campaign.hand_in(SHITI, "")
    campaign.merge(campaign.stick())
    with campaign.open() as ws:
        unit = ws.plan.unit_named(PINGTAN).id
        with ws.database.read() as books:
            sealed = {
                ws.plan.task(one.subject.key).number: one.id for one in books.revisions.of(unit=unit, kind=Kind.TASK)
            }
        verdicts = [
            Verdict(ActKind.RETURNED, (sealed[RETURNED],), REASON, {"progress": REMARK}),
            Verdict(ActKind.ACCEPTED, (sealed[ACCEPTED],)),
        ]
        assert not decide(ws, verdicts, "区级经办人丁").refused
        told = {ws.plan.task_numbered(ENTERED).id: ReportBody(Status.PROGRESSED, progress="宣传3场次。")}
        enter_for(ws, unit, PERIOD, told, Provenance(Source.PHONE, "填报人甲"), "区级经办人丁")
    campaign.answer(PINGTAN, BUREAU)


@pytest.fixture
def way_back(way_back_made, data_folder, tmp_path):
    """All of it again, for this test alone."""
    shutil.copytree(way_back_made, tmp_path / "c")
    shutil.copytree(way_back_made / "data", data_folder, dirs_exist_ok=True)
    campaign = Campaign(tmp_path / "c")
    (answer,) = (one for one in campaign.stick("answers").iterdir() if one.name.startswith(PINGTAN))
    return WayBack(campaign, answer)


def place_at(path: Path, runner, unit: str = PINGTAN) -> FixedDay:
    """The workplace of one of the campaign's units."""
    from metrodesk.ui.settings import Settings

    facts = Facts(
        path=path,
        is_district=False,
        title="达川区市场监管局",
        unit=unit,
        drill=False,
        plan_title="实施意见",
        plan_number="达川府发〔2024〕3号",
        periods=(PERIOD,),
        period=PERIOD,
        leads=unit == BUREAU,
    )
    return FixedDay(facts, runner, Settings())
