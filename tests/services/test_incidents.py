import json
from itertools import permutations

import pytest
from PIL import Image

from metrodesk.domain.act import ActKind
from metrodesk.domain.decision import Settlement, Verdict
from metrodesk.domain.disposition import Disposition
from metrodesk.domain.incident import IncidentBody
from metrodesk.domain.report import Names
from metrodesk.domain.revision import Kind
from metrodesk.errors import IncidentIncomplete, NothingToSeal, StoppedByFindings, UnknownIncident
from metrodesk.services import incident_reports, incidents, recording
from metrodesk.services.deciding import decide
from metrodesk.services.evidence import is_whole
from metrodesk.services.rebuilding import rebuild
from metrodesk.services.reconciling import conflicts, settle_by_draft
from tests.services.campaign import PERIOD, PINGTAN, PINGTAN_TOO, SHITI

SEAL = IncidentBody(
    "2026-11-03", "平滩集镇加油站", "检查发现2号加油机铅封破损。", "已责令停用。", "镇市监所", "0818-2134567"
)
NAMES = Names("填报人甲")


def report(campaign, body=SEAL, name=PINGTAN, incident=""):
    """Write and seal a matter; return its id."""
    with campaign.open(name) as ws:
        incident = incident or incidents.new_incident()
        incidents.save_incident(ws, incident, body, "填报人甲")
        incidents.seal_incident(ws, incident, NAMES)
    return incident


def in_ledger(campaign):
    with campaign.open() as ws:
        return incident_reports.incident_reports(ws)


def at_unit(campaign, name=PINGTAN):
    with campaign.open(name) as ws:
        return incidents.incidents(ws)


@pytest.fixture
def arrived(campaign):
    """The district after 平滩镇 sent one matter and nothing else."""
    report(campaign)
    campaign.merge(campaign.export(PINGTAN).bundle.file)
    return campaign


def test_a_matter_goes_out_with_no_report_at_all(campaign):
    report(campaign)

    done = campaign.export(PINGTAN)

    assert (done.bundle.revisions, "重要情况" in done.bundle.file.name) == (1, True)
    assert at_unit(campaign)[0].state == "exported"


def test_the_next_bundle_carries_a_matter_beside_the_reports(campaign):
    report(campaign)

    campaign.merge(campaign.hand_in(PINGTAN))

    (line,) = in_ledger(campaign)
    assert (line.unit_name, line.body, line.is_unseen) == (PINGTAN, SEAL, True)
    assert campaign.status().reported > 0


def test_a_matter_is_no_report_and_belongs_to_no_period(arrived):
    assert arrived.status().reported == 0
    assert arrived.reports() == ()


def test_an_unfinished_matter_is_not_sealed(campaign):
    with campaign.open(PINGTAN) as ws:
        incidents.save_incident(ws, "i1", IncidentBody("2026-11-03", event="铅封破损"), "甲")
        with pytest.raises(IncidentIncomplete) as told:
            incidents.seal_incident(ws, "i1", NAMES)
        with pytest.raises(UnknownIncident):
            incidents.seal_incident(ws, "i2", NAMES)
    assert told.value.lacking == ("place", "contact")
    assert at_unit(campaign)[0].state == "draft"


def test_a_correction_is_a_new_version_of_the_same_matter(arrived):
    (before,) = in_ledger(arrived)
    report(arrived, SEAL.with_texts({"actions": "已责令停用并立案。"}), incident=before.id)
    tried = arrived.merge(file := arrived.export(PINGTAN).bundle.file, dry_run=True)
    arrived.merge(file)

    (change,) = tried.preview.changes
    (line,) = in_ledger(arrived)
    assert (change.about, change.fields, tried.preview.lost) == (Kind.INCIDENT, ("actions",), 0)
    assert (line.id, line.versions, line.body.actions) == (before.id, 2, "已责令停用并立案。")


def test_sealing_what_did_not_change_makes_no_version(arrived):
    (line,) = at_unit(arrived)
    with arrived.open(PINGTAN) as ws:
        incidents.save_incident(ws, line.id, SEAL, "甲")
        with pytest.raises(NothingToSeal):
            incidents.seal_incident(ws, line.id, NAMES)


def test_the_districts_answer_reaches_the_unit(arrived):
    (line,) = in_ledger(arrived)
    with arrived.open() as ws:
        seen = Verdict(ActKind.ACCEPTED, (line.heads[0].revision,), "已阅，请续报处理结果")
        assert not decide(ws, [seen], "乙").refused
    arrived.round(PINGTAN)

    (now,) = in_ledger(arrived)
    (mine,) = at_unit(arrived)
    assert (now.is_unseen, now.seen_by) == (False, "乙")
    assert (mine.state, mine.words) == (Disposition.ACCEPTED.value, "已阅，请续报处理结果")


def test_a_returned_matter_waits_for_a_new_version(arrived):
    (line,) = in_ledger(arrived)
    with arrived.open() as ws:
        decide(ws, [Verdict(ActKind.RETURNED, (line.heads[0].revision,), "", {"place": "请写明地址"})], "乙")
    arrived.round(PINGTAN)
    (mine,) = at_unit(arrived)
    assert mine.returned.fields == {"place": "请写明地址"}

    report(arrived, SEAL.with_texts({"place": "平滩集镇1号"}), incident=mine.id)

    assert at_unit(arrived)[0].returned is None


def test_a_corrected_matter_is_unseen_again(arrived):
    (line,) = in_ledger(arrived)
    with arrived.open() as ws:
        decide(ws, [Verdict(ActKind.ACCEPTED, (line.heads[0].revision,))], "乙")
    report(arrived, SEAL.with_texts({"actions": "已立案。"}), incident=line.id)
    arrived.merge(arrived.export(PINGTAN).bundle.file)

    assert in_ledger(arrived)[0].is_unseen


def test_two_computers_that_say_different_things_of_one_matter_are_both_listed(campaign):
    report(campaign, incident="i7")
    report(campaign, SEAL.with_texts({"place": "另一处"}), PINGTAN_TOO, "i7")
    campaign.merge(campaign.export(PINGTAN).bundle.file, campaign.export(PINGTAN_TOO, campaign.stick("b")).bundle.file)

    with campaign.open() as ws:
        (found,) = conflicts(ws, PERIOD)
        assert found.proposal.open_fields == ("place",)
        settled = Settlement(found.heads, body=found.proposal.resolved({"place": "平滩集镇"}))
        assert not decide(ws, [settled], "乙").refused
    (line,) = in_ledger(campaign)
    assert (line.disposition, line.body.place) == (Disposition.RECEIVED, "平滩集镇")


def test_a_unit_settles_its_own_matter_by_a_draft(campaign):
    report(campaign, incident="i7")
    report(campaign, SEAL.with_texts({"place": "另一处"}), PINGTAN_TOO, "i7")
    campaign.merge(campaign.export(PINGTAN).bundle.file, campaign.export(PINGTAN_TOO, campaign.stick("b")).bundle.file)
    campaign.answer(PINGTAN, out=campaign.stick("full"), full=True)
    campaign.open_answer(PINGTAN, campaign.stick("full"))

    with campaign.open(PINGTAN) as ws:
        (found,) = conflicts(ws)
        settle_by_draft(ws, found, found.proposal.resolved({"place": "平滩集镇"}), "甲")
        incidents.seal_incident(ws, "i7", NAMES)
        assert conflicts(ws) == ()


def test_proof_of_a_matter_travels_with_it(campaign, tmp_path):
    Image.new("RGB", (64, 48), "white").save(tmp_path / "a.png")
    matter = {"happened": "2026-11-03", "place": "集镇", "event": "破损", "contact": "所", "evidence": ["a.png"]}
    (source := tmp_path / "in.json").write_text(json.dumps({"incidents": [matter]}))
    with campaign.open(PINGTAN) as ws:
        (made,) = recording.record(ws, PERIOD, source).incidents
        incidents.seal_incidents(ws, NAMES)

    campaign.merge(campaign.export(PINGTAN).bundle.file)

    (line,) = in_ledger(campaign)
    assert (line.id, line.evidence_have, line.evidence_of) == (made.id, 1, 1)
    with campaign.open() as ws:
        assert is_whole(ws, line.body.evidence[0].sha256)


@pytest.mark.parametrize(
    ("matter", "reason"),
    [
        ({"happened": "2026年11月"}, "not-a-date"),
        ({"where": "集镇"}, "unknown-key"),
        ({"place": 7}, "not-a-text"),
        ({"id": "../x"}, "incident-id"),
    ],
)
def test_a_matter_that_cannot_be_understood_is_refused_as_a_whole(campaign, tmp_path, matter, reason):
    (source := tmp_path / "in.json").write_text(json.dumps({"incidents": [matter], "overview": "平稳。"}))

    with campaign.open(PINGTAN) as ws:
        done = recording.record(ws, PERIOD, source)

    assert [one.reason for one in done.refused] == [reason]
    assert at_unit(campaign) == ()


def test_the_ledger_is_the_same_in_whatever_order_matters_arrive(campaign, tmp_path):
    first = report(campaign)
    files = [campaign.export(PINGTAN).bundle.file]
    report(campaign, SEAL.with_texts({"actions": "已立案。"}), incident=first)
    files.append(campaign.export(PINGTAN, campaign.stick("b")).bundle.file)
    report(campaign, name=SHITI)
    files.append(campaign.export(SHITI).bundle.file)

    states = set()
    for at, order in enumerate(permutations(files)):
        other = campaign.copy(tmp_path / f"order-{at}")
        states |= {tuple(other.merge(file).state for file in order)[-1]}
        assert [one.versions for one in in_ledger(other) if one.id == first] == [2]
    assert len(states) == 1


def test_a_rebuilt_workspace_still_has_its_matters(arrived):
    before = in_ledger(arrived), at_unit(arrived)

    for name in (None, PINGTAN):
        rebuild(arrived.district if name is None else arrived.desk(name))

    after = in_ledger(arrived), at_unit(arrived)
    assert [one.heads for one in after[0]] == [one.heads for one in before[0]]
    assert [one.body for one in after[1]] == [one.body for one in before[1]]


def test_a_matter_with_an_identity_number_cannot_be_sealed_and_the_list_says_so(campaign):
    with campaign.open(PINGTAN) as ws:
        incident = incidents.new_incident()
        body = SEAL.with_texts({"event": "当事人身份证51302119800101123X。", "phone": "13800001234"})
        incidents.save_incident(ws, incident, body, "填报人甲")
        (line,) = incidents.incidents(ws)
        with pytest.raises(StoppedByFindings) as stopped:
            incidents.seal_incident(ws, incident, NAMES)

    assert [(one.field, one.code) for one in line.findings] == [
        ("event", "identity-number"),
        ("phone", "mobile-number"),
    ]
    assert stopped.value.findings == ((incident, "event", "identity-number"),)
    assert at_unit(campaign)[0].state == "draft"


def test_a_mere_warning_lets_a_matter_be_sealed(campaign):
    report(campaign, SEAL.with_texts({"phone": "13800001234"}))

    assert (at_unit(campaign)[0].state, at_unit(campaign)[0].findings) == ("sealed", ())
