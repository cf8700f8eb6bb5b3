"""Killing the program at its writes, and looking at what is left."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from metrodesk.domain.task import Role
from metrodesk.errors import NotAWorkspace
from metrodesk.services import desk, exporting, plan_edits, plan_making, sealing
from metrodesk.services.answering import answer
from metrodesk.services.enrolling import confirm
from metrodesk.services.holding import quarantine
from metrodesk.services.inviting import Invitation, invite
from metrodesk.services.joining import join
from metrodesk.services.opening_answers import open_files
from metrodesk.services.overview import status
from metrodesk.services.rebuilding import rebuild
from metrodesk.services.receipts import unacknowledged
from metrodesk.services.scheduling import set_period
from metrodesk.services.upkeep import check_workspace
from metrodesk.services.workspaces import open_workspace
from tests.faults.victim import KILLED
from tests.services.campaign import BUREAU, NAMES, PERIOD, PINGTAN, SHITI, TODAY, Campaign, environment, write

NEWCOMER = "大树镇"


class Victim:
    """A process that forks, works and dies as it is told."""

    def __init__(self, data: Path) -> None:
        command = [sys.executable, "-m", "tests.faults.victim"]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
        self._process = subprocess.Popen(command, env=environment(data), **pipes)

    def do(self, **order) -> dict:
        """Have it do something; return its exit status and what it said."""
        print(json.dumps(order), file=self._process.stdin, flush=True)
        return json.loads(self._process.stdout.readline())

    def close(self) -> None:
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()


@dataclass(frozen=True)
class Scene:
    """What is set up, what the victim is told to do, and what must hold afterwards.

    The test command kills at `most` of the points, of which there must be more than `least`:
    else the work was not watched.
    """

    prepare: Callable[[Campaign], dict]
    check: Callable[[Campaign, dict], None]
    action: str
    most: int = 8
    least: int = 40

    def order(self, campaign: Campaign, facts: dict) -> dict:
        paths = {
            "enter": campaign.desk(NEWCOMER),
            **dict.fromkeys(("seal", "save", "export", "open_answers"), campaign.desk()),
        }
        letter = {key: facts[key] for key in ("invitation", "code") if key in facts}
        path = paths.get(self.action, campaign.district)
        return {"action": self.action, "path": str(path), "out": str(campaign.stick()), **letter}


def sealed_texts(ws) -> set[str]:
    """Everything sealed or drafted that a person typed."""
    with ws.database.read() as books:
        lines = {one.report.progress for one in books.revisions.of() if one.subject.kind == "task"}
        drafts = {str(one.body["progress"]) for one in books.drafts.all(ws.own_unit().id)}
    return lines | drafts


def drafts_of_three(campaign: Campaign) -> dict:
    campaign.hand_in(PINGTAN, "早先的。", {16})
    campaign.write(PINGTAN, "", {16, 17, 18})
    with campaign.open(PINGTAN) as ws:
        return {"texts": sealed_texts(ws)}


def drafts_of_two(campaign: Campaign) -> dict:
    campaign.write(PINGTAN, "", {16, 17})
    return {}


def each_draft_is_the_old_or_the_new_one(campaign: Campaign, facts: dict) -> None:
    with open_workspace(campaign.desk()) as ws:
        texts = sealed_texts(ws)
        assert len({text.removesuffix("改过的。") for text in texts}) == len(texts) == 2
        assert sealing.seal(ws, PERIOD, NAMES).covers == 2


def nothing_typed_is_lost(campaign: Campaign, facts: dict) -> None:
    with open_workspace(campaign.desk()) as ws:
        assert sealed_texts(ws) == facts["texts"]
        if desk.desk(ws, PERIOD, TODAY).drafts or sealing.last_submission(ws, PERIOD).covers < 3:
            sealing.seal(ws, PERIOD, NAMES)
        assert sealing.last_submission(ws, PERIOD).covers == 3
        exported = exporting.export(ws, campaign.stick())
        assert exported.bundle.number == 2
    merged = campaign.merge(campaign.stick())
    assert {one.outcome for one in merged.bundles} == {"merged"}
    assert {(len(one.heads), one.covered) for one in campaign.reports()} == {(1, True)}
    assert len(campaign.reports()) == 3


def a_sealed_quarter(campaign: Campaign) -> dict:
    campaign.write(PINGTAN, "", {16, 17})
    campaign.seal(PINGTAN)
    return {}


def no_half_file_and_no_number_burnt(campaign: Campaign, facts: dict) -> None:
    found = [path for path in campaign.stick().iterdir() if not path.name.startswith(".")]
    outcomes = [one.outcome for one in campaign.merge(campaign.stick()).bundles]
    assert outcomes == ["merged"] * len(found)
    again = campaign.export(PINGTAN)
    assert again.bundle.number == 1
    merged = campaign.merge(again.bundle.file)
    assert {one.outcome for one in merged.bundles} <= {"merged", "already"}
    assert merged.missing == ()
    assert {(one.last_bundle, one.reported) for one in campaign.status().units if one.reported} == {(1, 2)}


def two_sticks_in_one(campaign: Campaign) -> dict:
    for name in (SHITI, BUREAU):
        campaign.hand_in(name, "", None)
    (campaign.stick() / "坏的.mdbundle").write_bytes(b"PK\3\4 damaged")
    states = {campaign.status().state}
    trial = campaign.folder / "trial"
    for order in ((SHITI, BUREAU), (BUREAU, SHITI)):
        shutil.copytree(campaign.district, trial / "district")
        for name in order:
            states.add(Campaign(trial).merge(*campaign.stick().glob(f"{name}*")).state)
        shutil.rmtree(trial)
    assert len(states) == 4
    return {"states": states}


def whole_bundles_only(campaign: Campaign, facts: dict) -> None:
    with open_workspace(campaign.district) as ws:
        found = status(ws, PERIOD, TODAY)
        assert found.state in facts["states"]
        assert check_workspace(ws).is_whole
        for one in found.units:
            assert one.reported in {0, one.expected}
    merged = campaign.merge(campaign.stick())
    assert {one.outcome for one in merged.bundles} <= {"merged", "already", "quarantined"}
    after = campaign.status()
    assert after.state in facts["states"]
    assert len([one for one in after.units if one.reported == one.expected]) == 2
    (held,) = (path for path in (campaign.district / "quarantine").iterdir() if not path.name.startswith("."))
    assert held.read_bytes() == b"PK\3\4 damaged"


def own_reports_sealed(campaign: Campaign) -> dict:
    with campaign.open() as ws:
        write(ws, numbers={16, 17})
        sealing.seal(ws, PERIOD, NAMES)
    before = campaign.status().state
    trial = campaign.copy(campaign.folder.parent / "trial")
    with trial.open() as ws:
        exporting.hand_over(ws)
    states = {before, trial.status().state}
    shutil.rmtree(trial.folder)
    return {"states": states}


def own_reports_are_in_or_not(campaign: Campaign, facts: dict) -> None:
    with open_workspace(campaign.district) as ws:
        assert status(ws, PERIOD, TODAY).state in facts["states"]
        assert exporting.hand_over(ws).note.number == 1
        assert status(ws, PERIOD, TODAY).state in facts["states"]
        assert status(ws, PERIOD, TODAY).reported == 2


def invited_newcomer(campaign: Campaign) -> Invitation:
    with campaign.open() as ws:
        return invite(ws, [ws.plan.unit_named(NEWCOMER).id], campaign.folder / "letters").invitations[0]


def a_newcomer_waits(campaign: Campaign) -> dict:
    invitation = invited_newcomer(campaign)
    first = campaign.folder / "first"
    join(campaign.desk(NEWCOMER), invitation.file, invitation.code, first)
    campaign.hand_in(NEWCOMER, "", {18}, first)
    campaign.merge(first)
    return {}


def the_newcomer_can_be_confirmed(campaign: Campaign, facts: dict) -> None:
    with open_workspace(campaign.district) as ws:
        assert len(ws.roster.devices) in {5, 6}
        confirm(ws)
        assert len(ws.roster.devices) == 6
        assert quarantine(ws) == ()
    assert [one.unit_name for one in campaign.reports()] == [NEWCOMER]


def a_plan_to_change(campaign: Campaign) -> dict:
    with campaign.open() as ws:
        return {"states": {status(ws, PERIOD, TODAY).state}, "plan": ws.plan.version}


def the_plan_is_the_old_or_the_new_one(campaign: Campaign, facts: dict) -> None:
    with open_workspace(campaign.district) as ws:
        assert ws.plan.version == ws.roster.plan
        changed = ws.plan.version != facts["plan"]
        assert changed == (ws.plan.calendar.due(PERIOD) == TODAY)
        assert changed == (status(ws, PERIOD, TODAY).state not in facts["states"])
        set_period(ws, PERIOD, due=TODAY)
        assert ws.plan.calendar.due(PERIOD) == TODAY
        assert ws.plan.version == ws.roster.plan


def a_change_decided_ahead(campaign: Campaign) -> dict:
    with campaign.open() as ws:
        task, body = ws.plan.task_numbered(3).id, ws.plan.unit_named(SHITI).id
        plan_making.make(ws, plan_edits.giving_role(task, body, Role.RESPONSIBLE, PERIOD.next().next()), by="甲")
        return {"versions": len(plan_making.history(ws))}


def all_versions_or_none(campaign: Campaign, facts: dict) -> None:
    with open_workspace(campaign.district) as ws:
        made = len(plan_making.history(ws)) - facts["versions"]
        assert made in {0, 1, 2}  # each of them whole
        assert ws.plan.version == ws.roster.plan
        ended = ws.plan.unit_named("亭子镇").id
        for when in (PERIOD, PERIOD.next().next()):
            assert bool(ws.timeline.duties(ended, when)) == (made == 0)
        state = status(ws, PERIOD, TODAY).state
    assert rebuild(campaign.district).state == state


def an_invitation(campaign: Campaign) -> dict:
    invitation = invited_newcomer(campaign)
    return {"invitation": str(invitation.file), "code": invitation.code}


def joining_can_be_done_again(campaign: Campaign, facts: dict) -> None:
    found = [path for path in campaign.stick().iterdir() if not path.name.startswith(".")]
    if (campaign.desk(NEWCOMER) / "metrodesk.db").exists():
        try:
            open_workspace(campaign.desk(NEWCOMER)).close()
        except NotAWorkspace:
            assert found == []
    assert [one.outcome for one in campaign.merge(campaign.stick()).bundles] == ["enrolment"] * len(found)
    if not found:
        join(campaign.folder / "again", Path(facts["invitation"]), facts["code"], campaign.stick())
        assert [one.outcome for one in campaign.merge(campaign.stick()).bundles] == ["enrolment"]


def reports_to_answer(campaign: Campaign) -> dict:
    for name in (PINGTAN, SHITI):
        campaign.merge(campaign.hand_in(name, "", {18}, campaign.stick("came")))
    return {"states": {campaign.status().state}}


def answers_are_whole_and_can_be_written_again(campaign: Campaign, facts: dict) -> None:
    assert campaign.status().state in facts["states"]
    half = [path for path in campaign.stick().iterdir() if not path.name.startswith(".")]
    with campaign.open(PINGTAN) as ws:
        assert {one.outcome for one in open_files(ws, half)} <= {"opened", "not-ours"}
    with open_workspace(campaign.district) as ws:
        again = answer(ws, [ws.plan.unit_named(PINGTAN).id], campaign.stick("again")).answers[0]
        assert check_workspace(ws).is_whole
    it_is_confirmed_after(campaign, again.file)


def it_is_confirmed_after(campaign: Campaign, file: Path) -> None:
    with open_workspace(campaign.desk()) as ws:
        (opened,) = open_files(ws, [file])
        assert opened.outcome in {"opened", "already"}
        assert opened.unconfirmed == 0


def an_answer_to_open(campaign: Campaign) -> dict:
    facts = reports_to_answer(campaign)
    with campaign.open() as ws:
        answer(ws, [ws.plan.unit_named(PINGTAN).id], campaign.stick())
    campaign.write(PINGTAN, "还没有定稿。", {16})
    return facts


def an_answer_is_in_or_not(campaign: Campaign, facts: dict) -> None:
    (file,) = (path for path in campaign.stick().iterdir() if not path.name.startswith("."))
    with open_workspace(campaign.desk()) as ws, ws.database.read() as books:
        assert len(unacknowledged(ws, books)) in {0, 2}  # the report and its submission
    it_is_confirmed_after(campaign, file)
    with open_workspace(campaign.desk()) as ws:
        assert any("还没有定稿。" in text for text in sealed_texts(ws))


SCENES = {
    "saving": Scene(drafts_of_two, each_draft_is_the_old_or_the_new_one, "save", least=10),
    "sealing": Scene(drafts_of_three, nothing_typed_is_lost, "seal"),
    "exporting": Scene(a_sealed_quarter, no_half_file_and_no_number_burnt, "export"),
    "taking in": Scene(two_sticks_in_one, whole_bundles_only, "take_in"),
    "handing over": Scene(own_reports_sealed, own_reports_are_in_or_not, "hand_over"),
    "confirming": Scene(a_newcomer_waits, the_newcomer_can_be_confirmed, "enrol"),
    "changing the plan": Scene(a_plan_to_change, the_plan_is_the_old_or_the_new_one, "change_plan"),
    "making versions": Scene(a_change_decided_ahead, all_versions_or_none, "make_versions", most=6),
    "answering": Scene(reports_to_answer, answers_are_whole_and_can_be_written_again, "write_answers", most=6),
    "opening an answer": Scene(an_answer_to_open, an_answer_is_in_or_not, "open_answers"),
    "joining": Scene(an_invitation, joining_can_be_done_again, "enter", most=8),
}


@dataclass
class Stage:
    """A scene set up once; each try is a copy of it."""

    scene: Scene
    campaign: Campaign
    data: Path
    facts: dict
    victim: Victim
    room: Path

    def points(self) -> list[str]:
        """Name the points at which the work can be killed."""
        with self.copied() as (campaign, data):
            said = self.victim.do(**self.scene.order(campaign, self.facts), data=str(data), kill_at=0)
        assert said["status"] == 0, said
        return said["passed"]

    def kill(self, point: int) -> None:
        """Kill at a point and look at what is left."""
        with self.copied() as (campaign, data), pytest.MonkeyPatch.context() as patch:
            said = self.victim.do(**self.scene.order(campaign, self.facts), data=str(data), kill_at=point)
            assert said["status"] == KILLED, (point, said)
            patch.setenv("METRODESK_DATA_DIR", str(data))
            self.scene.check(campaign, self.facts)

    def copied(self):
        return _copied(self)


class _copied:  # noqa: N801  it reads as a verb
    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def __enter__(self) -> tuple[Campaign, Path]:
        shutil.copytree(self._stage.data, self._stage.room / "data")
        return self._stage.campaign.copy(self._stage.room / "campaign"), self._stage.room / "data"

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self._stage.room)


def sample(points: list[str], most: int) -> list[int]:
    """Choose a point of each label, the last of them, where most is at stake; spread if too many."""
    chosen = sorted({label: number for number, label in enumerate(points, start=1)}.values())
    step = max(1, -(-len(chosen) // most))
    return chosen[::-step]
