"""Whatever is offered: an outcome and a reason for each file, and the good ones are taken."""

import hashlib
import os
import shutil
from dataclasses import replace

import pytest

from metrodesk.bundles.head import BundleType, Sender
from metrodesk.bundles.keys import DeviceKeys
from metrodesk.domain.disposition import Disposition
from metrodesk.errors import Cancelled
from metrodesk.services.enrolling import confirm
from metrodesk.services.holding import quarantine
from metrodesk.services.inviting import invite
from metrodesk.services.joining import join
from metrodesk.services.keyrings import KeyRole, unlock
from metrodesk.services.requests import enrol, requests
from tests.services.campaign import BUREAU, PINGTAN, SHITI
from tests.services.forgery import forge, head, line

EPOCH = "00000000000000a1"


def outcome(merged):
    return [(one.outcome, one.reason) for one in merged.bundles]


def held(campaign):
    with campaign.open() as ws:
        return {one.sha256: one for one in quarantine(ws)}


def forgeries(ws, other):
    """Each: the reason it is refused for, its lines, its head, its keys."""
    own = head(ws)
    stranger = DeviceKeys.generate()
    return {
        "another campaign": ("not-addressed-here", None, replace(own, campaign="f" * 32), None),
        "a drill": ("not-addressed-here", None, replace(own, drill=True), None),
        "addressed to a unit": ("not-addressed-here", None, replace(own, to=(other,)), None),
        "an unknown device": (
            "unknown-device", None, replace(own, sender=Sender(own.sender.unit, stranger.device, EPOCH, 1)), stranger,
        ),
        "another campaign's unknown device": (
            "not-addressed-here", None,
            replace(own, campaign="f" * 32, sender=Sender(own.sender.unit, stranger.device, EPOCH, 1)), stranger,
        ),
        "signed with another key": ("signature", None, own, stranger),
        "a line of another unit": ("content", [line(ws), line(ws, unit=other)], own, None),
        "a sender of another unit": (
            "content", [line(ws, unit=other)], replace(own, sender=replace(own.sender, unit=other)), None,
        ),
        "the district's type": ("content", None, replace(own, type=BundleType.ANSWER), None),
        "a line of another campaign": ("not-addressed-here", [line(ws, campaign="f" * 32)], own, None),
        "a line twice": ("content", [line(ws), line(ws)], own, None),
        "no JSON": ("content", [b"{"], own, None),
        "a number with a point": ("content", [line(ws, body={"status": "progressed", "percent": 1.5})], own, None),
        "a status nobody knows": ("line", [line(ws, body={"status": "splendid"})], own, None),
        "evidence that points elsewhere": (
            "line",
            [line(ws, body={"evidence": [{"sha256": "../x", "name": "", "type": "", "size": 1, "role": ""}]})],
            own, None,
        ),
        "a period in words": ("line", [line(ws, period="2026年第三季度")], own, None),
        "a submission that covers nonsense": ("line", [line(ws, kind="submission", body={"covers": 5})], own, None),
        "an overview without words": ("line", [line(ws, kind="overview", body={"text": 5})], own, None),
        "a line of a later version": ("needs-newer-program", [line(ws, v=2)], own, None),
        "a head of a later version": ("needs-newer-program", None, replace(own, min_reader=2), None),
    }  # fmt: skip


FORGERIES = [
    "another campaign", "a drill", "addressed to a unit", "an unknown device", "another campaign's unknown device",
    "signed with another key", "a line of another unit", "a sender of another unit", "the district's type",
    "a line of another campaign", "a line twice", "no JSON", "a number with a point", "a status nobody knows",
    "evidence that points elsewhere", "a period in words", "a submission that covers nonsense",
    "an overview without words", "a line of a later version", "a head of a later version",
]  # fmt: skip


@pytest.mark.parametrize("what", FORGERIES)
def test_a_forged_bundle_is_held_with_its_reason_and_its_neighbours_are_taken(campaign, what):
    folder = campaign.stick()
    good = campaign.hand_in(SHITI, "", {18})
    with campaign.open() as ws:
        other = ws.plan.unit_named(SHITI).id
    with campaign.open(PINGTAN) as ws:
        reason, lines, made, keys = forgeries(ws, other)[what]
        bad = forge(ws, folder / "0坏.mdbundle", lines, made, keys)
    stored = {path.name for path in (campaign.district / "bundles").iterdir()}

    merged = campaign.merge(folder)

    assert {one.file.name: (one.outcome, one.reason) for one in merged.bundles} == {
        bad.name: ("quarantined", reason),
        good.name: ("merged", None),
    }
    digest = hashlib.sha256(bad.read_bytes()).hexdigest()
    assert held(campaign)[digest].reason == reason
    assert (campaign.district / "quarantine" / digest).read_bytes() == bad.read_bytes()
    assert [one.unit_name for one in campaign.reports()] == [SHITI]
    now = {path.name for path in (campaign.district / "bundles").iterdir()}
    assert len(now - stored) == 1  # nothing of the refused one


def test_the_cases_above_are_all_there_are(campaign):
    with campaign.open(PINGTAN) as ws:
        assert list(forgeries(ws, "u00000000")) == FORGERIES


def test_an_honest_forgery_is_taken_so_that_the_refusals_mean_something(campaign):
    with campaign.open(PINGTAN) as ws:
        file = forge(ws, campaign.stick() / "ok.mdbundle")

    assert outcome(campaign.merge(file)) == [("merged", None)]
    (line_there,) = campaign.reports()
    assert not line_there.covered
    assert campaign.status().reported == 0  # a report counts once a submission hands it in


def test_damaged_bytes_are_refused_wherever_the_damage_is(campaign):
    good = campaign.hand_in(PINGTAN, "", {18})
    plain = campaign.export(PINGTAN, campaign.stick("plain"), plain=True).bundle.file.read_bytes()
    sealed, folder = good.read_bytes(), campaign.stick("damaged")
    for name, data in (("sealed", sealed), ("plain", plain)):
        for place in range(0, len(data), max(1, len(data) // 12)):
            flipped = bytes([*data[:place], data[place] ^ 0x10, *data[place + 1 :]])
            (folder / f"{name}-{place}-flip.mdbundle").write_bytes(flipped)
            (folder / f"{name}-{place}-cut.mdbundle").write_bytes(data[:place])
        (folder / f"{name}-more.mdbundle").write_bytes(data + b"\0")
    before = campaign.status()

    merged = campaign.merge(folder)

    assert {one.outcome for one in merged.bundles} == {"quarantined"}
    assert len(merged.bundles) > 40
    assert campaign.status() == before
    assert outcome(campaign.merge(good)) == [("merged", None)]


def test_refused_bytes_are_kept_once_and_as_they_came_first(campaign):
    folder = campaign.stick("twice")
    for name in ("a.mdbundle", "b.mdbundle"):
        (folder / name).write_bytes(b"PK\3\4 not a bundle")
    campaign.merge(folder)
    first = held(campaign)

    campaign.merge(folder)

    assert held(campaign) == first
    assert [one.file_name for one in first.values()] == ["a.mdbundle"]
    assert [path.name for path in (campaign.district / "quarantine").iterdir()] == list(first)


def test_an_empty_file_named_like_a_bundle_is_named_not_passed_over(campaign):
    file = campaign.stick() / "空.mdbundle"
    file.touch()

    merged = campaign.merge(file)

    assert outcome(merged) == [("quarantined", "container")]
    assert merged.other_files == 0


def test_other_files_are_counted_and_left_where_they_are(campaign):
    folder = campaign.stick("mixed")
    (folder / "通知.docx").write_bytes(b"PK\3\4" + b"word/document.xml" * 9)
    (folder / "说明.txt").write_text("请查收", encoding="utf-8")
    (folder / ".隐藏.part").write_bytes(b"half a bundle")
    (folder / "名单.zip").write_bytes(b"PK\5\6" + bytes(18))
    deep = folder / "石梯镇" / "第三季度"
    deep.mkdir(parents=True)
    shutil.copy(campaign.hand_in(SHITI, "", {18}), deep / "改了名字.bin")

    merged = campaign.merge(folder)

    assert [(one.file.name, one.outcome) for one in merged.bundles] == [("改了名字.bin", "merged")]
    assert merged.other_files == 3
    assert held(campaign) == {}


def test_a_file_that_cannot_be_read_is_named_and_the_others_are_taken(campaign):
    folder = campaign.stick("broken")
    good = campaign.folder / shutil.copy(campaign.hand_in(SHITI, "", {18}), folder)
    os.symlink("/proc/self/mem", folder / "坏扇区.mdbundle")
    gone = folder / "不见了.mdbundle"

    merged = campaign.merge(folder, gone)

    assert {one.file.name: (one.outcome, one.reason) for one in merged.bundles} == {
        good.name: ("merged", None),
        "坏扇区.mdbundle": ("quarantined", "unreadable"),
        gone.name: ("quarantined", "unreadable"),
    }


def test_a_stick_pulled_while_a_bad_file_is_put_aside_stops_nothing(campaign, monkeypatch):
    folder = campaign.stick("pulled")
    (folder / "a.mdbundle").write_bytes(b"PK\3\4 not a bundle")
    shutil.copy(campaign.hand_in(SHITI, "", {18}), folder / "b.mdbundle")
    from metrodesk.services import taking_in

    def pull(*_args, **_options):
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(taking_in, "hold_file", pull)

    merged = campaign.merge(folder)

    assert outcome(merged) == [("quarantined", "unreadable"), ("merged", None)]


def newcomer(campaign, name="大树镇"):
    """Somebody who joins now; return the request and the first bundle, on one stick."""
    with campaign.open() as ws:
        unit = ws.plan.unit_named(name)
        invitation = invite(ws, [unit.id], campaign.stick("letters")).invitations[0]
    folder = campaign.stick("first")
    joined = join(campaign.desk(name), invitation.file, invitation.code, folder)
    bundle = campaign.hand_in(name, "", None, folder)
    return joined.request, bundle, invitation


def test_reports_wait_beside_their_request_and_follow_its_confirmation(campaign):
    request, bundle, _ = newcomer(campaign)

    merged = campaign.merge(request.parent)
    assert {one.file: one.outcome for one in merged.bundles} == {request: "enrolment", bundle: "waiting"}
    assert [one.reason for one in held(campaign).values()] == ["waiting"]
    assert campaign.reports() == ()
    with campaign.open() as ws:
        assert [one.verified for one in requests(ws)] == [True]
        enrolled = confirm(ws)

    assert [one.outcome for one in enrolled.merged] == ["merged"]
    assert len(campaign.reports()) > 0
    assert held(campaign) == {}
    assert list((campaign.district / "quarantine").iterdir()) == []


@pytest.mark.parametrize("dry_run", [True, False])
def test_reports_wait_whichever_of_the_two_files_is_looked_at_first(campaign, dry_run):
    request, bundle, _ = newcomer(campaign)

    for order in ([request, bundle], [bundle, request]):
        merged = campaign.merge(*order, dry_run=dry_run)
        assert {one.file: one.outcome for one in merged.bundles} == {request: "enrolment", bundle: "waiting"}


def test_a_bundle_that_came_before_its_request_follows_too(campaign):
    request, bundle, _ = newcomer(campaign)

    assert outcome(campaign.merge(bundle)) == [("quarantined", "unknown-device")]
    assert outcome(campaign.merge(request)) == [("enrolment", None)]
    with campaign.open() as ws:
        assert len(confirm(ws).merged) == 1
    assert len(campaign.reports()) > 0


def test_waiting_files_follow_at_the_next_chance_if_confirming_was_cut_off(campaign):
    newcomer(campaign)
    campaign.merge(campaign.stick("first"))

    def stop(_done, _total):
        raise Cancelled

    with campaign.open() as ws, pytest.raises(Cancelled):
        confirm(ws, tick=stop)
    assert campaign.reports() == ()
    with campaign.open() as ws:
        again = confirm(ws)

    assert (again.enrolled, [one.outcome for one in again.merged]) == ((), ["merged"])
    assert held(campaign) == {}


def test_taking_in_something_else_is_such_a_chance_too(campaign):
    newcomer(campaign)
    campaign.merge(campaign.stick("first"))
    with campaign.open() as ws:
        enrol(ws)

    merged = campaign.merge(campaign.stick("nothing"))

    assert outcome(merged) == [("merged", None)]
    assert held(campaign) == {}


def test_an_invitation_used_twice_is_held_and_raises_an_alarm(campaign, data_folder, monkeypatch):
    _, _, invitation = newcomer(campaign)
    campaign.merge(campaign.stick("first"))
    second = campaign.stick("second")
    join(campaign.folder / "second-joiner", invitation.file, invitation.code, second)

    merged = campaign.merge(second)

    assert outcome(merged) == [("quarantined", "invitation-spent")]
    assert [one.reason for one in held(campaign).values() if one.reason != "waiting"] == ["invitation-spent"]


def test_a_cancelled_merge_leaves_whole_bundles_and_can_be_taken_up_again(campaign):
    folder = campaign.stick()
    for name in (PINGTAN, SHITI, BUREAU):
        campaign.hand_in(name)

    def stop(done, _total):
        if done == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        campaign.merge(folder, tick=stop)

    complete = [one for one in campaign.status().units if one.reported]
    assert len(complete) == 1
    assert complete[0].reported == complete[0].expected
    merged = campaign.merge(folder)
    assert sorted(one.outcome for one in merged.bundles) == ["already", "merged", "merged"]


def test_two_bundles_with_one_number_are_both_kept_and_pointed_out(campaign):
    with campaign.open(PINGTAN) as ws:
        first = forge(ws, campaign.stick() / "a.mdbundle", [line(ws, text="一台电脑上写的进展。")])
        second = forge(ws, campaign.stick() / "b.mdbundle", [line(ws, text="另一台电脑上写的进展。")])

    assert outcome(campaign.merge(first, second)) == [("merged", None), ("merged", "two-with-one-number")]
    assert [one.disposition for one in campaign.reports()] == [Disposition.CONFLICT]


def test_a_report_on_a_task_the_plan_does_not_give_the_unit_is_parked_not_dropped(campaign):
    with campaign.open(PINGTAN) as ws:
        theirs = {one.task for one in ws.plan.assignments_of(ws.own_unit().id)}
        number = next(one.number for one in ws.plan.tasks if one.id not in theirs)
        file = forge(ws, campaign.stick() / "a.mdbundle", [line(ws, number)])
    before = campaign.status()

    merged = campaign.merge(file)

    assert merged.bundles[0].revisions.parked == 1
    assert [one.disposition for one in campaign.reports()] == [Disposition.PARKED]
    assert campaign.status().state != before.state
    assert campaign.status().reported == before.reported


def test_the_bundles_of_a_unit_are_refused_by_another_units_keys(campaign):
    with campaign.open(SHITI) as ws:
        keys = unlock(ws, KeyRole.UNIT, None)
    with campaign.open(PINGTAN) as ws:
        file = forge(ws, campaign.stick() / "a.mdbundle", keys=keys)

    assert outcome(campaign.merge(file)) == [("quarantined", "signature")]
