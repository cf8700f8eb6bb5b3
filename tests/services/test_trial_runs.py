"""What belongs to a trial run (试填) never gets into the real work, nor the reverse, and says so."""

import pytest

from metrodesk.services import exporting
from metrodesk.services.drilling import create_drill
from metrodesk.services.merging import merge
from metrodesk.services.sealing import seal
from metrodesk.services.workspaces import open_workspace
from metrodesk.wording.intake import reason_of_held_file
from tests.services.campaign import NAMES, PERIOD, PINGTAN, write


@pytest.fixture
def drill(data_folder, tmp_path):
    return create_drill(tmp_path / "试填")


def exported(ws, out, *, plain):
    out.mkdir()
    write(ws, numbers={18})
    seal(ws, PERIOD, NAMES)
    return exporting.export(ws, out, plain=plain).bundle.file


def taken(ws, file):
    (line,) = merge(ws, [file]).bundles
    return line.outcome, reason_of_held_file(line.reason, line.facts)


def test_a_report_of_a_trial_run_is_refused_by_the_real_ledger_and_says_why(campaign, drill, tmp_path):
    with open_workspace(drill.unit) as unit:
        file = exported(unit, tmp_path / "out", plain=True)
    with campaign.open() as ws:
        outcome, words = taken(ws, file)

    assert outcome == "quarantined"
    assert words.what == "这是试填的文件，不属于正式工作。"
    assert campaign.reports() == ()


def test_a_real_report_is_refused_by_a_trial_run_and_says_why(campaign, drill, tmp_path):
    with campaign.open(PINGTAN) as unit:
        file = exported(unit, tmp_path / "out", plain=True)
    with open_workspace(drill.district) as ws:
        outcome, words = taken(ws, file)

    assert outcome == "quarantined"
    assert words.what == "这是正式工作的文件，本工作库是试填用的。"
    assert words.next


def test_an_encrypted_one_cannot_be_looked_into_but_the_words_name_the_trial_run(campaign, drill, tmp_path):
    with open_workspace(drill.unit) as unit:
        file = exported(unit, tmp_path / "out", plain=False)
    with campaign.open() as ws:
        outcome, words = taken(ws, file)

    assert outcome == "quarantined"
    assert "试填" in words.next
