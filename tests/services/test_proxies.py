"""What the district enters for a unit stands as the report until the unit's own comes."""

import json

import pytest

from metrodesk.domain.act import ActKind
from metrodesk.domain.decision import Source
from metrodesk.domain.disposition import Disposition
from metrodesk.domain.history import Origin
from metrodesk.domain.report import ReportBody, Status
from metrodesk.errors import DecisionRefused
from metrodesk.services.overview import grid
from metrodesk.services.printing import print_form, print_review
from metrodesk.services.proxies import Provenance, current_report, enter_for, entered, record_for
from metrodesk.services.sealing import seal
from metrodesk.storage.projections import UnitQuery
from tests.documents.evidence_samples import pdf
from tests.documents.pages import words
from tests.services.campaign import NAMES, PERIOD, PINGTAN, PINGTAN_TOO, SHITI, TODAY, write

WHO = "审核人乙"
PAPER = Provenance(Source.PAPER, "填报人甲")
SAID = "第18项：检查集贸市场3家、加油站2家。"


def enter(campaign, text=SAID, unit=PINGTAN, numbers=(18,), given=PAPER, status=Status.PROGRESSED):
    with campaign.open() as ws:
        bodies = {ws.plan.task_numbered(one).id: ReportBody(status, progress=text) for one in numbers}
        return enter_for(ws, ws.plan.unit_named(unit).id, PERIOD, bodies, given, WHO)


def test_a_report_from_paper_counts_as_entered_and_not_as_reported(campaign, tmp_path):
    scan = tmp_path / "扫描件.pdf"
    scan.write_bytes(pdf())

    done = enter(campaign, given=Provenance(Source.PAPER, "填报人甲", (scan,)))

    (line,), found = campaign.reports(), campaign.status()
    assert [number for number, _ in done.acts] == [18]
    assert line.by_district
    assert (line.origin, line.heads[0].by, line.disposition) == (Origin.PROXY, WHO, Disposition.RECEIVED)
    assert (found.proxy, found.reported, found.missing) == (1, 0, found.expected - 1)
    with campaign.open() as ws:
        (listed,) = entered(ws, PERIOD)
        row = next(one for one in grid(ws, PERIOD, UnitQuery(), TODAY).rows if one.name == PINGTAN)
    assert (listed.source, listed.agreed, listed.by, listed.files) == ("纸质件", "填报人甲", WHO, 1)
    assert "已报(代录)" in {cell.light.label for cell in row.cells if cell.light}


def test_the_units_own_report_that_says_the_same_retires_it(campaign):
    enter(campaign)

    campaign.merge(campaign.hand_in(PINGTAN, numbers={18}))

    (line,) = campaign.reports()
    assert line.origin is Origin.REVISION
    assert campaign.status().proxy == 0
    assert campaign.status().reported == 1


def test_the_units_own_report_that_differs_is_listed_beside_it_whichever_came_first(campaign, tmp_path):
    other = campaign.copy(tmp_path / "other")
    file = campaign.hand_in(PINGTAN, "又查2家。", {18})
    enter(campaign)
    campaign.merge(file)

    (line,) = campaign.reports(conflicts=True)
    assert {head.origin for head in line.heads} == {Origin.PROXY, Origin.REVISION}
    assert other.status().conflicts == 0


def test_what_was_corrected_on_the_telephone_rests_on_the_units_report(campaign):
    campaign.merge(campaign.hand_in(PINGTAN, numbers={18}))
    with campaign.open() as ws:
        task, unit = ws.plan.task_numbered(18).id, ws.plan.unit_named(PINGTAN).id
        before = current_report(ws, unit, task, PERIOD)
        body = ReportBody(before.body.status, progress="第18项：检查集贸市场4家、加油站2家。")
        done = enter_for(ws, unit, PERIOD, {task: body}, Provenance(Source.PHONE, "填报人甲"), WHO)
        with ws.database.read() as books:
            (act,) = [one for one in books.acts.all() if one.id == done.acts[0][1]]

    (line,) = campaign.reports()
    assert (act.kind, act.body["fields"], act.targets) == (ActKind.AMEND, ["progress"], before.heads)
    assert (line.origin, line.covered) == (Origin.AMEND, True)
    assert line.heads[0].body == body
    assert (campaign.status().reported, campaign.status().proxy) == (1, 0)


def test_entering_what_stands_there_already_makes_no_act(campaign):
    enter(campaign)

    again = enter(campaign)

    assert (again.acts, again.unchanged) == ((), (18,))


def test_entering_again_takes_the_place_of_what_the_district_entered_before(campaign):
    enter(campaign)
    enter(campaign, "第18项：检查集贸市场4家。")

    (line,) = campaign.reports()
    assert line.heads[0].body.progress == "第18项：检查集贸市场4家。"
    with campaign.open() as ws:
        assert len(entered(ws, PERIOD)) == 1


def test_versions_that_differ_must_be_settled_before_they_are_corrected(campaign):
    campaign.merge(campaign.hand_in(PINGTAN, "甲。", {18}), campaign.hand_in(PINGTAN_TOO, "乙。", {18}))

    with pytest.raises(DecisionRefused) as caught:
        enter(campaign)

    assert caught.value.reason == "settle-first"


def test_a_file_is_entered_whole_or_not_at_all(campaign, tmp_path):
    file = tmp_path / "reports.json"
    good = {"task": 18, "status": "progressed", "progress": SAID}
    file.write_text(json.dumps({"reports": [good, {"task": 2}], "overview": "总体平稳。"}), encoding="utf-8")
    with campaign.open() as ws:
        unit = ws.plan.unit_named(SHITI).id
        refused = record_for(ws, unit, PERIOD, file, PAPER, WHO)
        assert campaign.reports() == ()
        file.write_text(json.dumps({"reports": [good], "overview": "总体平稳。"}), encoding="utf-8")
        done = record_for(ws, unit, PERIOD, file, PAPER, WHO)

    assert [(one.where, one.reason) for one in refused.refused] == [("reports[1].task", "not-assigned")]
    assert [number for number, _ in done.acts] == [18]
    assert [one.unit_name for one in campaign.reports()] == [SHITI]


def test_an_absent_key_leaves_a_field_and_null_clears_it(campaign, tmp_path):
    campaign.merge(campaign.hand_in(PINGTAN, numbers={18}, problems="缺检定设备。"))
    file = tmp_path / "reports.json"
    file.write_text(json.dumps({"reports": [{"task": 18, "problems": None}]}), encoding="utf-8")

    with campaign.open() as ws:
        record_for(ws, ws.plan.unit_named(PINGTAN).id, PERIOD, file, PAPER, WHO)

    (line,) = campaign.reports()
    assert (line.heads[0].body.problems, line.heads[0].body.progress) == ("", SAID)


def test_what_the_district_entered_is_marked_on_the_units_own_paper(campaign, tmp_path):
    campaign.merge(campaign.hand_in(PINGTAN, numbers={16}))
    enter(campaign)
    campaign.round(PINGTAN)

    with campaign.open(PINGTAN) as ws:
        review = print_review(ws, PERIOD, tmp_path / "review.pdf")
        seal(ws, PERIOD, NAMES)
        form = print_form(ws, PERIOD, tmp_path / "form.pdf")
        write(ws, "改过。", numbers={18})
        changed = print_review(ws, PERIOD, tmp_path / "changed.pdf")

    marks = ["".join(words(one.path)).count("区级代录") for one in (review, form, changed)]
    assert marks[0] > 0
    assert marks[1] > 0
    assert marks[2] == 0
