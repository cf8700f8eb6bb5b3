from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrodesk.bundles.bech32 import encode_bech32
from metrodesk.bundles.key_ranges import KeyRange, closed, cut, required_keys, rotated
from metrodesk.bundles.roster import Roster, RosterUnit
from metrodesk.bundles.strict_json import dump, load
from metrodesk.errors import BundleRejected, MalformedJson, NeedsNewerProgram
from tests.bundles.office import EPOCH, PINGTAN, fixed_keys

OLD, NEW = fixed_keys("old").public, fixed_keys("new").public
OTHER = "00000000000000b2"


def test_a_roster_is_read_as_it_was_written(office):
    assert Roster.from_bytes(office.roster.to_bytes()) == office.roster


def test_keys_of_later_versions_are_passed_over(office):
    values = load(office.roster.to_bytes())
    values["later"] = {"more": [1]}
    assert Roster.from_bytes(dump(values)) == office.roster


def test_a_roster_of_a_later_version_needs_a_newer_program(office):
    with pytest.raises(NeedsNewerProgram):
        Roster.from_bytes(dump({**load(office.roster.to_bytes()), "v": 2}))


def altered(office, path, value):
    """Return the roster's bytes with one value changed."""
    values = load(office.roster.to_bytes())
    inner = values
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    return dump(values)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (["fmt"], "metrodesk-plan"), (["number"], "3"), (["campaign"], "DACHUAN"), (["drill"], 0), (["plan"], "x"),
        (["units", 0, "id"], "district"), (["units", 0, "id"], "U1"), (["units", 1, "id"], PINGTAN),
        (["devices", 0, "unit"], "u99999999"), (["devices", 0, "id"], "0" * 32), (["devices", 0, "keys"], []),
        (["devices", 0, "recipient"], "age1xyz"), (["devices", 0, "keys", 0, "alg"], "none"),
        (["devices", 0, "keys", 0, "public"], "MCowBQYDK2VwAyEAAQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="),
        (["district", "recipients"], [encode_bech32("age", bytes(32))]), (["district", "id"], "x"),
    ],
)  # fmt: skip
def test_a_roster_with_a_wrong_entry_is_refused_whole(office, path, value):
    with pytest.raises(MalformedJson):
        Roster.from_bytes(altered(office, path, value))


def test_two_devices_of_one_id_are_refused(office):
    values = load(office.roster.to_bytes())
    values["devices"].append(values["devices"][0])
    with pytest.raises(MalformedJson, match="duplicate"):
        Roster.from_bytes(dump(values))


def test_units_and_devices_are_found_by_id(office):
    roster = office.roster
    assert roster.unit(PINGTAN) == RosterUnit(PINGTAN, "平滩镇", "town")
    assert [device.id for device in roster.devices_of(PINGTAN)] == [office.pingtan.device]
    assert roster.device("0" * 32) is None
    assert roster.unit("u0") is None


def test_a_new_device_signs_everything_in_every_epoch():
    ranges = (KeyRange(OLD),)
    assert required_keys(ranges, EPOCH, 0) == (OLD,)
    assert required_keys(ranges, OTHER, 10**9) == (OLD,)


def test_after_a_rotation_the_new_key_signs_what_follows():
    ranges = rotated((KeyRange(OLD),), {EPOCH: (7, "ab" * 32)}, EPOCH, NEW)
    assert required_keys(ranges, EPOCH, 7) == (OLD,)
    assert required_keys(ranges, EPOCH, 8) == (NEW,)
    assert required_keys(ranges, OTHER, 0) == (NEW,)


def test_a_revoked_device_keeps_its_past_and_has_no_future(office):
    roster = office.roster.with_closed(office.pingtan.device, {EPOCH: (7, None)})
    device = office.pingtan.device
    assert roster.number == office.roster.number + 1
    assert roster.required_keys(device, EPOCH, 7) == (office.pingtan.public,)
    assert roster.required_keys(device, EPOCH, 8) == ()
    assert roster.required_keys(device, OTHER, 1) == ()
    assert not roster.device(device).is_open
    assert Roster.from_bytes(roster.to_bytes()) == roster


def test_a_device_that_never_sent_anything_can_be_revoked(office):
    roster = office.roster.with_closed(office.pingtan.device, {})
    assert roster.required_keys(office.pingtan.device, EPOCH, 0) == ()
    assert Roster.from_bytes(roster.to_bytes()).device(office.pingtan.device) is not None


def test_a_revocation_reaches_behind_a_rotation_and_a_retirement_does_not():
    ranges = rotated((KeyRange(OLD),), {EPOCH: (7, "ab" * 32)}, EPOCH, NEW)
    ends = {EPOCH: (4, "cd" * 32)}
    assert [required_keys(closed(ranges, ends), EPOCH, number) for number in (4, 5, 8)] == [(OLD,), (OLD,), ()]
    assert [required_keys(cut(ranges, ends), EPOCH, number) for number in (4, 5, 8)] == [(OLD,), (), ()]
    assert cut(ranges, ends)[0].head == "cd" * 32


def test_a_roster_says_whether_a_device_was_retired_or_revoked(office):
    device = office.pingtan.device
    for roster, word in (
        (office.roster, ""),
        (office.roster.with_closed(device, {}), "retired"),
        (office.roster.with_cut(device, {}), "revoked"),
    ):
        assert Roster.from_bytes(roster.to_bytes()).device(device).ended == word


def test_a_joined_device_takes_its_own_place(office):
    device = replace(office.roster.devices[0], label="办公室2号")
    roster = office.roster.with_device(device)
    assert [item.label for item in roster.devices_of(PINGTAN)] == ["办公室2号"]
    assert len(roster.devices) == len(office.roster.devices)


ENDS = st.dictionaries(
    st.sampled_from([EPOCH, OTHER, "00000000000000c3"]), st.tuples(st.integers(0, 9), st.none()), min_size=1
)


@given(st.lists(ENDS, min_size=1, max_size=4), st.integers(0, 9))
def test_closing_and_rotating_never_change_what_was_vouched_for(steps, number):
    """Whatever a range said about a number up to its end, it says for ever."""
    ranges = (KeyRange(OLD),)
    for step, ends in enumerate(steps):
        epoch = min(ends)
        following = rotated(ranges, ends, epoch, fixed_keys(f"key {step}").public)
        for ended, (last, _) in ends.items():
            if number <= last:
                assert required_keys(following, ended, number) == required_keys(ranges, ended, number)
            assert len(required_keys(following, ended, number)) <= 1
        ranges = following
    assert closed(closed(ranges, {EPOCH: (5, None)}), {EPOCH: (9, None)}) == closed(ranges, {EPOCH: (5, None)})


@given(st.lists(ENDS, min_size=1, max_size=3), ENDS, st.integers(0, 9))
def test_a_revocation_leaves_what_lies_before_it_and_nothing_else(steps, last_good, number):
    ranges = (KeyRange(OLD),)
    for step, ends in enumerate(steps):
        ranges = rotated(ranges, ends, min(ends), fixed_keys(f"key {step}").public)
    after = cut(ranges, last_good)
    for epoch in (EPOCH, OTHER, "00000000000000c3", "00000000000000d4"):
        good = epoch in last_good and number <= last_good[epoch][0]
        assert required_keys(after, epoch, number) == (required_keys(ranges, epoch, number) if good else ())
    assert cut(after, last_good) == after


def test_a_roster_that_is_no_roster_is_refused():
    with pytest.raises(BundleRejected):
        Roster.from_bytes(b"[]")
