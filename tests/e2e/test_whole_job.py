"""The main job on Dachuan's real breakdown, in one process: from the official text to the ledger."""

import json
import shutil

import pytest

from metrodesk.domain.progress import Light
from metrodesk.domain.report import ReportBody, Status
from metrodesk.domain.revision import form_code
from metrodesk.services import checking, desk, entry, exporting, handing, overview, reminders, reports, sealing
from metrodesk.services.enrolling import confirm, devices
from metrodesk.services.inviting import invitations, invite
from metrodesk.services.joining import join
from metrodesk.services.lists import print_missing, print_summary
from metrodesk.services.merging import merge
from metrodesk.services.opening import create_district
from metrodesk.services.printing import print_form
from metrodesk.services.scheduling import close_period, set_period
from metrodesk.services.upkeep import check_workspace
from metrodesk.services.workspaces import open_workspace
from tests.services.campaign import NAMES, OWN, PERIOD, TODAY, cheaply_stretched

UNITS = ("平滩镇", "石梯镇", "麻柳镇", "区经信局", "区卫健局")


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """Everything one quarter brings, made once: its folder, and what each unit sealed."""
    folder = tmp_path_factory.mktemp("quarter")
    with pytest.MonkeyPatch.context() as patch, cheaply_stretched():
        patch.setenv("METRODESK_DATA_DIR", str(folder / "data"))
        create_district(folder / "district", "dachuan-2024-3", "达川区市场监管局", unit=OWN)
        with open_workspace(folder / "district") as ws:
            set_period(ws, PERIOD, due=TODAY)
            invited = invite(ws, [ws.plan.unit_named(name).id for name in UNITS], folder / "letters")
        sealed = {one.unit_name: at_the_unit(folder, one) for one in invited.invitations}
        with open_workspace(folder / "district") as ws:
            sealed[OWN] = report(ws)
            exporting.hand_over(ws)
        shutil.copytree(folder / "data", folder / "kept data")
        yield folder, sealed


@pytest.fixture
def quarter(office, tmp_path, data_folder):
    """The district before anything was taken in, and the stick with everything on it."""
    folder, sealed = office
    shutil.copytree(folder / "kept data", data_folder, dirs_exist_ok=True)
    for name in ("district", "stick"):
        shutil.copytree(folder / name, tmp_path / name)
    return tmp_path, sealed


def at_the_unit(folder, invitation):
    """Join, report, seal, print, export: a clerk's afternoon."""
    path = folder / invitation.unit_name
    join(path, invitation.file, invitation.code, folder / "stick")
    with open_workspace(path) as ws:
        made = report(ws)
        done = {one.name: one.state for one in handing.steps(ws, PERIOD)}
        assert done[handing.StepName.SEAL] is handing.StepState.DONE
        exported = exporting.export(ws, folder / "stick")
        assert exported.bundle.revisions == made.covers + 1
    return made


def report(ws):
    """Record something plausible on every task: progress, nothing, and one that is not started."""
    for place, task in enumerate(desk.task_list(ws, PERIOD, desk.TaskFilter(), TODAY)):
        page = entry.open_report(ws, task.task, PERIOD)
        body = (
            ReportBody(Status.NOTHING_TO_REPORT)
            if place % 3 == 1
            else ReportBody(page.choices[0], progress=f"已开展第{task.number}项工作，检查12家次，整改3家次。")
        )
        assert body.status in page.choices
        assert entry.save_draft(ws, task.task, PERIOD, body, "填报人甲").findings == ()
    assert checking.findings(ws, PERIOD) == ()
    assert checking.open_tasks(ws, PERIOD) == ()
    return sealing.seal(ws, PERIOD, NAMES)


def test_everything_that_was_sealed_arrives_and_is_counted(quarter):
    folder, sealed = quarter
    with open_workspace(folder / "district") as ws:
        first = merge(ws, [folder / "stick"])
        enrolled = confirm(ws)
        found = overview.status(ws, PERIOD, TODAY)
        lines = reports.reports(ws, PERIOD)
        assert check_workspace(ws).is_whole
        joined = {one.unit_name: one.state for one in invitations(ws)}
        numbers = {one.unit_name: one.last_number for one in devices(ws)}

    assert sorted(one.outcome for one in first.bundles) == ["enrolment"] * 5 + ["waiting"] * 5
    assert sorted(one.unit_name for one in enrolled.enrolled) == sorted(UNITS)
    assert [one.outcome for one in enrolled.merged] == ["merged"] * 5
    by_unit = {one.name: one for one in found.units}
    for name, made in sealed.items():
        assert by_unit[name].reported == by_unit[name].expected == made.covers == made.of
        assert by_unit[name].light is Light.REPORTED
        revisions = {one.revision for one in made.revisions}
        assert {head.revision for one in lines if one.unit_name == name for head in one.heads} == revisions
        assert joined[name] == "enrolled"
        assert numbers[name] == 1
    assert (found.reported, found.conflicts, found.late) == (sum(one.covers for one in sealed.values()), 0, 0)
    assert found.empty == len(found.units) - 6


def test_the_state_is_the_same_whichever_unit_comes_first(quarter, tmp_path):
    folder, _ = quarter
    states = set()
    for step in (1, 3):
        place = tmp_path / f"order{step}"
        shutil.copytree(folder / "district", place)
        with open_workspace(place) as ws:
            merge(ws, sorted((folder / "stick").glob("*登记申请*"))[::step])
            merge(ws, sorted((folder / "stick").glob("*登记申请*"))[::-1])
            confirm(ws)
            for path in sorted((folder / "stick").glob("*号*"))[::-1] * step:
                merge(ws, [path])
            with ws.database.read() as books:
                carried = {one for record in books.bundles.records("in") for one in record.revisions}
            states.add(frozenset(carried))

    assert len(states) == 1


def test_a_byte_flipped_on_the_way_is_refused_and_the_next_stick_repairs_it(quarter):
    folder, sealed = quarter
    file = next((folder / "stick").glob("平滩镇*号*"))
    good = file.read_bytes()
    file.write_bytes(bytes([*good[:700], good[700] ^ 4, *good[701:]]))
    with open_workspace(folder / "district") as ws:
        first = merge(ws, [folder / "stick"])
        confirm(ws)
        before = overview.status(ws, PERIOD, TODAY)
        file.write_bytes(good)
        again = merge(ws, [folder / "stick"])
        after = overview.status(ws, PERIOD, TODAY)

    assert [one.outcome for one in first.bundles].count("quarantined") == 1
    assert sorted(one.outcome for one in again.bundles) == ["already"] * 9 + ["merged"]
    assert after.reported - before.reported == sealed["平滩镇"].covers
    assert after.state != before.state


def test_who_is_missing_can_be_copied_and_sent_and_printed(quarter):
    folder, sealed = quarter
    with open_workspace(folder / "district") as ws:
        merge(ws, [folder / "stick"])
        confirm(ws)
        names = reminders.missing_units_text(ws, PERIOD, TODAY).splitlines()
        reminder = reminders.reminder_text(ws, PERIOD, TODAY)
        print_summary(ws, PERIOD, folder / "汇总.xlsx")
        missing = print_missing(ws, PERIOD, folder / "未报.pdf")
        form = print_form(ws, PERIOD, folder / "本局.pdf")

    assert len(names) == len(set(names))
    assert set(names).isdisjoint(sealed)
    assert all(name in reminder for name in names)
    assert (folder / "汇总.xlsx").stat().st_size > 5000
    assert missing.pages >= 1
    assert form.code == sealed[OWN].code


def test_the_code_on_the_paper_follows_from_the_submission_the_district_holds(quarter):
    folder, sealed = quarter
    with open_workspace(folder / "district") as ws:
        merge(ws, [folder / "stick"])
        confirm(ws)
        with ws.database.read() as books:
            held = {one.id: one for one in books.revisions.counting() if one.subject.kind == "submission"}

    assert {form_code(one) for one in held} == {made.code for made in sealed.values()}
    for made in sealed.values():
        assert held[made.submission].covers == {one.revision for one in made.revisions}


def test_after_the_cut_off_the_units_that_come_are_late(quarter):
    folder, sealed = quarter
    with open_workspace(folder / "district") as ws:
        merge(ws, sorted((folder / "stick").glob("*登记申请*")))
        confirm(ws)
        close_period(ws, PERIOD)
        merge(ws, [folder / "stick"])
        found = overview.status(ws, PERIOD, TODAY)

    assert found.late == sum(made.covers for name, made in sealed.items() if name != OWN)


def test_lines_are_kept_as_the_bytes_the_unit_sealed(quarter, office):
    folder, _ = quarter
    with open_workspace(folder / "district") as ws:
        merge(ws, [folder / "stick"])
        confirm(ws)
    journals = {path.stem: path.read_bytes() for name in UNITS for path in (office[0] / name / "journal").glob("*.rev")}
    with open_workspace(folder / "district") as ws, ws.database.read() as books:
        held = {one.id: one.line for one in books.revisions.get(journals).values()}

    assert held == journals
    assert all(json.loads(line)["plan"] for line in held.values())
