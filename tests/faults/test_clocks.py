"""Wrong clocks: entry is never blocked, order never changes, the person and the district are told."""

import json
from datetime import datetime, timedelta, timezone

import pytest
from click.testing import CliRunner

from metrodesk.bundles.members import stored_name
from metrodesk.bundles.peek import peek
from metrodesk.cli.main import commands
from metrodesk.services import clock
from metrodesk.services.clock import ClockTrouble
from metrodesk.services.rejoining import rejoin
from metrodesk.wording.clock import words_of
from tests.services.campaign import PERIOD, PINGTAN, SHITI

ZONE = timezone(timedelta(hours=8))
GOOD = datetime.now(ZONE) + timedelta(days=100)  # the campaign was founded before it, whenever that is
AGES_AGO, FAR_AHEAD = datetime(1970, 1, 1, tzinfo=ZONE), datetime(2099, 12, 31, 23, 59, tzinfo=ZONE)


@pytest.fixture(autouse=True)
def good_clock(monkeypatch):
    set_clock(monkeypatch, GOOD)


def set_clock(monkeypatch, at: datetime) -> None:
    monkeypatch.setattr(clock, "_now", lambda: at)


def notice(campaign, name=PINGTAN):
    with campaign.open(name) as ws, ws.database.read() as books:
        return clock.notice(books)


def trouble(campaign, name=PINGTAN):
    found = notice(campaign, name)
    return None if found is None else found.trouble


@pytest.mark.parametrize("at", [AGES_AGO, FAR_AHEAD])
def test_a_wrong_clock_blocks_neither_entry_nor_sealing_nor_export_and_is_said_in_the_head(campaign, monkeypatch, at):
    set_clock(monkeypatch, at)
    file = campaign.hand_in(PINGTAN, "", {18})
    assert trouble(campaign) is not None

    plain = campaign.export(PINGTAN, campaign.stick("plain"), plain=True).bundle.file
    head = peek(plain).head
    assert head.clock_suspect
    assert head.wall_claim.startswith(str(at.year))
    set_clock(monkeypatch, GOOD)
    (taken,) = campaign.merge(file).bundles
    assert (taken.outcome, taken.doubtful_clock) == ("merged", head.wall_claim)
    with campaign.open() as ws, ws.database.read() as books:
        assert [one.doubtful for one in books.bundles.notes("in") if one.unit == taken.unit] == [head.wall_claim]


def test_a_computer_that_joins_again_with_a_wrong_clock_says_so_too(campaign, monkeypatch):
    set_clock(monkeypatch, AGES_AGO)
    with campaign.open(PINGTAN) as ws:
        rejoin(ws, campaign.stick("again"))
        with ws.database.read() as books:
            request = books.meta.get("request")

    assert peek(campaign.desk(PINGTAN) / "bundles" / stored_name(request)).head.clock_suspect


def test_a_right_clock_leaves_no_flag(campaign):
    (taken,) = campaign.merge(campaign.hand_in(PINGTAN, "", {18})).bundles

    assert trouble(campaign) is None
    assert taken.doubtful_clock == ""


def test_jumps_of_the_clock_change_no_order_and_no_state(campaign, monkeypatch):
    files = []
    for at, text in ((FAR_AHEAD, "一"), (AGES_AGO, "二"), (GOOD, "三"), (AGES_AGO, "四")):
        set_clock(monkeypatch, at)
        files.append(campaign.hand_in(PINGTAN, text, {18}))
    other = campaign.copy(campaign.folder.parent / "other")
    other.merge(*reversed(files))
    set_clock(monkeypatch, GOOD)
    campaign.merge(*files)

    assert campaign.status().state == other.status().state
    (line,) = campaign.reports()
    assert [head.body.progress[-1] for head in line.heads] == ["四"]


def test_a_clock_that_went_back_is_noticed_by_what_this_computer_remembers(campaign, monkeypatch):
    assert trouble(campaign) is None
    set_clock(monkeypatch, GOOD - timedelta(hours=20))
    assert trouble(campaign) is None  # zones and summer time are no fault
    set_clock(monkeypatch, GOOD - timedelta(days=2))
    assert trouble(campaign) is ClockTrouble.WENT_BACK


def test_a_far_future_is_not_remembered_so_a_mended_clock_is_right_again(campaign, monkeypatch):
    set_clock(monkeypatch, FAR_AHEAD)
    assert trouble(campaign) is ClockTrouble.FAR_AHEAD
    set_clock(monkeypatch, GOOD)
    assert trouble(campaign) is None


def test_a_clock_behind_the_districts_newest_file_is_noticed(campaign, monkeypatch):
    with campaign.open(PINGTAN) as ws, ws.database.begin() as books:
        clock.note_claim(books, (GOOD + timedelta(days=30)).isoformat())
    assert trouble(campaign) is ClockTrouble.BEFORE_DISTRICT
    assert trouble(campaign, SHITI) is None


def test_a_claim_of_the_district_that_cannot_be_sets_nothing(campaign):
    for claimed in ("2099-01-01T00:00:00+08:00", "yesterday", "", "2026-13-01"):
        with campaign.open(PINGTAN) as ws, ws.database.begin() as books:
            clock.note_claim(books, claimed)

    assert trouble(campaign) is None


def test_a_person_can_say_that_the_clock_is_right_after_all(campaign, monkeypatch):
    assert trouble(campaign) is None
    with campaign.open(PINGTAN) as ws, ws.database.begin() as books:
        clock.note_claim(books, (GOOD + timedelta(days=900)).isoformat())
        clock.trust_now(books)
    assert trouble(campaign) is None
    set_clock(monkeypatch, GOOD - timedelta(days=30))
    with campaign.open(PINGTAN) as ws, ws.database.begin() as books:
        assert clock.notice(books) is not None
        clock.trust_now(books)
        assert clock.notice(books) is None


def test_a_disk_that_takes_no_note_of_the_time_stops_nobody(campaign, monkeypatch):
    def full(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(clock, "write_durably", full)
    assert trouble(campaign) is None


def test_a_district_whose_own_clock_is_wrong_does_not_suspect_everybody(campaign, monkeypatch):
    file = campaign.hand_in(PINGTAN, "", {18})
    set_clock(monkeypatch, AGES_AGO)

    (taken,) = campaign.merge(file).bundles

    assert taken.doubtful_clock == ""


def test_a_claim_days_ahead_of_the_district_is_pointed_out(campaign, monkeypatch):
    set_clock(monkeypatch, GOOD + timedelta(days=40))
    file = campaign.hand_in(PINGTAN, "", {18})
    set_clock(monkeypatch, GOOD)

    assert campaign.merge(file).bundles[0].doubtful_clock.startswith((GOOD + timedelta(days=40)).date().isoformat())


@pytest.mark.parametrize("at", [AGES_AGO, FAR_AHEAD])
def test_the_command_line_says_it_on_standard_error_and_goes_on(campaign, monkeypatch, at):
    set_clock(monkeypatch, at)
    asked = ["unit", "tasks", str(campaign.desk()), "--period", str(PERIOD), "--json"]

    done = CliRunner().invoke(commands, asked, standalone_mode=False)

    assert done.exit_code == 0
    assert str(at.year) in done.stderr
    assert json.loads(done.stdout)["unit"] == PINGTAN


@pytest.mark.parametrize("kind", ClockTrouble)
def test_every_trouble_is_said_with_what_to_do(kind):
    words = words_of(clock.ClockNotice(kind, "1970-01-01T08:00:00+08:00", "2026-11-01"))

    assert "1970-01-01 08:00" in words.what
    assert words.next
