"""A district and its units at work, made once and copied for each test."""

import os
import shutil
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from metrodesk.bundles.stretching import STANDARD
from metrodesk.domain.period import Period
from metrodesk.domain.report import Names, ReportBody, Status
from metrodesk.services import answering, desk, entry, exporting, opening_answers, overview, reports, sealing
from metrodesk.services.enrolling import confirm
from metrodesk.services.inviting import invite
from metrodesk.services.joining import join
from metrodesk.services.merging import merge
from metrodesk.services.opening import create_district
from metrodesk.services.taken import Merged
from metrodesk.services.workspaces import Workspace, open_workspace

PERIOD = Period.parse("2026Q3")
TODAY = date(2026, 10, 8)
NAMES = Names("填报人甲", "审核人乙", "单位负责人丙")
OWN = "区市场监管局"
PINGTAN, PINGTAN_TOO, SHITI, BUREAU = "平滩镇", "平滩镇#2", "石梯镇", "区经信局"
MEMBERS = (PINGTAN, PINGTAN_TOO, SHITI, BUREAU)


@dataclass
class Campaign:
    """The workspaces of one campaign, by unit name; `#2` is a second computer of the unit."""

    folder: Path

    @property
    def district(self) -> Path:
        return self.folder / "district"

    def desk(self, name: str = PINGTAN) -> Path:
        return self.folder / name.replace("#", "-")

    def stick(self, name: str = "stick") -> Path:
        """A folder to export to."""
        (folder := self.folder / name).mkdir(exist_ok=True)
        return folder

    @contextmanager
    def open(self, name: str | None = None, *, check=False):
        """Open a unit's workspace, or the district's."""
        path = self.district if name is None else self.desk(name)
        with open_workspace(path, check=check) as ws:
            yield ws

    def write(self, name=PINGTAN, text="", numbers=None, period=PERIOD, status=Status.PROGRESSED, **fields):
        """Record something on all of a unit's tasks, or on those numbered."""
        with self.open(name) as ws:
            write(ws, text, numbers, period, status, **fields)

    def seal(self, name=PINGTAN, period=PERIOD) -> sealing.Sealed:
        with self.open(name) as ws:
            return sealing.seal(ws, period, NAMES)

    def export(self, name=PINGTAN, out=None, **options) -> exporting.Exported:
        with self.open(name) as ws:
            return exporting.export(ws, out or self.stick(), **options)

    def hand_in(self, name=PINGTAN, text="", numbers=None, out=None, period=PERIOD, **fields) -> Path:
        """Write, seal and export; return the file."""
        self.write(name, text, numbers, period, **fields)
        self.seal(name, period)
        return self.export(name, out).bundle.file

    def merge(self, *paths: Path, **options) -> Merged:
        with self.open() as ws:
            return merge(ws, list(paths), **options)

    def answer(self, *names, out=None, **options) -> answering.Answered:
        """Answer some units, or all."""
        with self.open() as ws:
            units = [ws.plan.unit_named(name).id for name in names] or None
            return answering.answer(ws, units, out or self.stick("answers"), **options)

    def open_answer(self, name=PINGTAN, *paths: Path) -> tuple[opening_answers.Opened, ...]:
        """Open files at a unit."""
        with self.open(name) as ws:
            return opening_answers.open_files(ws, list(paths))

    def round(self, *names) -> None:
        """Answer units and have all their computers open it."""
        for name in names or (PINGTAN,):
            (made,) = self.answer(name.split("#")[0]).answers
            (opened,) = self.open_answer(name, made.file)
            assert opened.outcome == "opened"

    def status(self, period=PERIOD) -> overview.PeriodStatus:
        with self.open() as ws:
            return overview.status(ws, period, TODAY)

    def reports(self, **options) -> tuple[reports.ReportLine, ...]:
        with self.open() as ws:
            return reports.reports(ws, PERIOD, **options)

    def copy(self, to: Path) -> "Campaign":
        """Return the same campaign again elsewhere."""
        shutil.copytree(self.folder, to)
        return Campaign(to)


def write(ws: Workspace, text="", numbers=None, period=PERIOD, status=Status.PROGRESSED, **fields) -> None:
    """Save a draft on all of the own unit's tasks, or on those numbered."""
    for task in desk.task_list(ws, period, desk.TaskFilter(), TODAY):
        if numbers is None or task.number in numbers:
            words = (
                "" if status is Status.NOTHING_TO_REPORT else f"第{task.number}项：检查集贸市场3家、加油站2家。{text}"
            )
            entry.save_draft(ws, task.task, period, ReportBody(status, progress=words, **fields), "填报人甲")


@contextmanager
def cheaply_stretched():
    """Have new passphrases and codes stretched for next to nothing; files record how dear they were."""
    dear = STANDARD.to_json()
    for name, cheap in (("memory_kib", 64), ("passes", 1), ("lanes", 1)):
        object.__setattr__(STANDARD, name, cheap)
    try:
        yield
    finally:
        for name, value in dear.items():
            object.__setattr__(STANDARD, name, value)


@pytest.fixture(autouse=True)
def cheap_stretching():
    with cheaply_stretched():
        yield


@pytest.fixture(scope="session")
def founded(tmp_path_factory):
    """A campaign in which everybody has joined; the data folder lies beside it."""
    return everybody_joined(tmp_path_factory.getbasetemp() / "founded")


@cache
def everybody_joined(folder: Path) -> Campaign:
    """Make the campaign all tests start from; once, though several folders ask for it."""
    folder.mkdir()
    with pytest.MonkeyPatch.context() as patch, cheaply_stretched():
        patch.setenv("METRODESK_DATA_DIR", str(folder / "data"))
        campaign = Campaign(folder)
        create_district(campaign.district, "dachuan-2024-3", "达川区市场监管局", unit=OWN)
        with open_workspace(campaign.district) as ws:
            asked = [ws.plan.unit_named(name.split("#")[0]).id for name in MEMBERS]
            invited = invite(ws, asked, folder / "invitations")
        requests = campaign.stick("requests")
        for name, invitation in zip(MEMBERS, invited.invitations, strict=True):
            join(campaign.desk(name), invitation.file, invitation.code, requests)
        with open_workspace(campaign.district) as ws:
            merge(ws, [requests])
            assert len(confirm(ws).enrolled) == len(MEMBERS)
    return campaign


@pytest.fixture
def campaign(founded, data_folder, tmp_path) -> Campaign:
    """A campaign in which everybody has joined and nobody has reported."""
    shutil.copytree(founded.folder / "data", data_folder, dirs_exist_ok=True)
    made = tmp_path / "campaign"
    shutil.copytree(founded.folder, made, ignore=lambda folder, _: ["data"] if folder == str(founded.folder) else [])
    return Campaign(made)


def environment(data: Path) -> dict[str, str]:
    """The surroundings of a child process that works on the same workspaces."""
    return {**os.environ, "METRODESK_DATA_DIR": str(data), "PYTHONDONTWRITEBYTECODE": ""}
