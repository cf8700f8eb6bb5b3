"""`kill -9` at any write: nothing sealed is lost, nothing half is shown as whole."""

import os
import signal
import subprocess
import sys

import pytest

from metrodesk.services import entry
from tests.faults.killing import SCENES, Stage, Victim, sample
from tests.faults.upkeep_scenes import UPKEEP
from tests.services.campaign import PERIOD, PINGTAN, environment

TYPIST = """
import sys
from pathlib import Path
from metrodesk.domain.report import ReportBody, Status
from metrodesk.services import entry
from metrodesk.services.workspaces import open_workspace
from tests.services.campaign import PERIOD

with open_workspace(Path(sys.argv[1])) as ws:
    task = ws.plan.task_numbered(18).id
    for count in range(1_000_000):
        body = ReportBody(Status.PROGRESSED, progress="字" * (count % 50) + str(count))
        entry.save_draft(ws, task, PERIOD, body, "甲")
        print(count, flush=True)
"""


@pytest.fixture(scope="module")
def victim(tmp_path_factory):
    one = Victim(tmp_path_factory.mktemp("victim"))
    yield one
    one.close()


ALL = SCENES | UPKEEP


@pytest.mark.parametrize("name", ALL)
def test_a_program_killed_at_a_write_leaves_the_state_before_or_after(campaign, victim, name, data_folder, tmp_path):
    scene = ALL[name]
    stage = Stage(scene, campaign, data_folder, scene.prepare(campaign), victim, tmp_path / "room")
    points = stage.points()
    assert len(points) > scene.least
    for point in sample(points, scene.most):
        stage.kill(point)


@pytest.mark.parametrize("words", [1, 3, 10])
def test_what_was_said_to_be_saved_is_there_after_a_kill(campaign, data_folder, words):
    command = [sys.executable, "-c", TYPIST, str(campaign.desk(PINGTAN))]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment(data_folder)) as typist:
        acknowledged = [int(typist.stdout.readline()) for _ in range(words)][-1]
        os.kill(typist.pid, signal.SIGKILL)
        rest = typist.stdout.read().split()
        typist.wait()
    acknowledged = max([acknowledged, *map(int, rest)])

    with campaign.open(PINGTAN, check=True) as ws:
        text = entry.open_report(ws, ws.plan.task_numbered(18).id, PERIOD).body.progress

    assert int(text.lstrip("字")) in {acknowledged, acknowledged + 1}
