"""Workspaces of every released version still open and say what they said."""

import json
import zipfile
from datetime import date

import pytest

from metrodesk.domain.period import PeriodKind
from metrodesk.services.plan_making import history
from metrodesk.services.upkeep import check_workspace
from metrodesk.services.workspaces import open_workspace
from metrodesk.storage import migrate
from tests.golden.workspaces.make_workspaces import FOUND, HERE, what_is_found

VERSIONS = sorted(path.name for path in HERE.glob("v*.zip"))


@pytest.mark.parametrize("name", VERSIONS)
def test_a_workspace_of_an_earlier_version_shows_what_it_always_showed(name, tmp_path):
    with zipfile.ZipFile(HERE / name) as packed:
        packed.extractall(tmp_path)
    expected = json.loads((tmp_path / FOUND).read_bytes())

    assert what_is_found(tmp_path / "district", tmp_path / "unit") == expected
    assert len(expected["reports"]) > 10
    for desk in ("district", "unit"):
        with open_workspace(tmp_path / desk) as ws:
            health = check_workspace(ws)
        assert health.is_whole
        assert health.adopted == 0
        assert migrate.version_of(tmp_path / desk / "metrodesk.db") == migrate.versions()[-1]


def test_a_plan_of_the_third_form_that_changed_is_among_them(tmp_path):
    with zipfile.ZipFile(HERE / "v2.zip") as packed:
        packed.extractall(tmp_path)
    for desk in ("district", "unit"):
        with open_workspace(tmp_path / desk) as ws:
            assert ws.plan.wire_version == 3
            assert ws.plan.unit_named("区经信局").name_on(date(2026, 9, 30)) == "区经信局"
            assert ws.plan.unit_named("亭子镇").history.heirs == (ws.plan.unit_named("亭树镇").id,)
            assert ws.plan.calendar.period_of(date(2027, 1, 1)).kind is PeriodKind.MONTH
    with open_workspace(tmp_path / "district") as ws:
        assert [one.since for one in history(ws)][-1] is None
        assert len(history(ws)) == 5


def test_the_first_version_is_among_them():
    assert "v1.zip" in VERSIONS
