"""What two bundles with one number most likely mean; both sides are kept."""

import shutil

from metrodesk.services.alarms import Cause, alarms
from metrodesk.wording.alarms import words_of_alarm
from tests.services.campaign import PINGTAN, SHITI
from tests.services.test_copies import back_up, restore


def noticed(campaign):
    with campaign.open() as ws:
        return alarms(ws)


def test_an_undisturbed_campaign_has_no_alarm(campaign):
    campaign.merge(campaign.hand_in(PINGTAN, "", {18}), campaign.hand_in(SHITI, "", {18}))

    assert noticed(campaign) == ()


def test_a_disk_set_back_to_an_image_writes_a_number_twice(campaign, data_folder, tmp_path):
    image = set_aside(campaign, data_folder, tmp_path / "image")
    first = campaign.hand_in(PINGTAN, "一。", {18}, campaign.stick("one"))
    put_back(campaign, data_folder, image)
    second = campaign.hand_in(PINGTAN, "二。", {18}, campaign.stick("two"))
    merged = campaign.merge(first, second)

    (alarm,) = noticed(campaign)

    assert [one.reason for one in merged.bundles] == [None, "two-with-one-number"]
    assert (alarm.cause, alarm.unit_name, alarm.numbers, alarm.is_grave) == (Cause.REWOUND, PINGTAN, (1,), True)
    assert set(alarm.bundles) == {one.id for one in merged.bundles}
    assert len(campaign.reports(conflicts=True)) == 1
    assert PINGTAN in words_of_alarm(alarm).what


def test_two_computers_that_go_on_from_one_copied_disk_are_told_as_clones(campaign, data_folder, tmp_path):
    image = set_aside(campaign, data_folder, tmp_path / "image")
    ours = [campaign.hand_in(PINGTAN, text, {18}, campaign.stick("one")) for text in "一二"]
    put_back(campaign, data_folder, image)
    theirs = [campaign.hand_in(PINGTAN, text, {18}, campaign.stick("two")) for text in "三四"]
    campaign.merge(*ours, *theirs)

    (alarm,) = noticed(campaign)

    assert (alarm.cause, alarm.numbers, len(alarm.bundles)) == (Cause.CLONED, (1, 2), 4)


def test_a_database_set_back_by_one_number_names_where_its_new_series_began(campaign, tmp_path):
    first = campaign.hand_in(PINGTAN, "一。", {18})
    backup = back_up(campaign, tmp_path / "backup.db")
    second = campaign.hand_in(PINGTAN, "二。", {18})
    restore(campaign, backup)
    campaign.merge(first, second, campaign.hand_in(PINGTAN, "三。", {18}, campaign.stick("two")))

    (alarm,) = noticed(campaign)

    assert (alarm.cause, alarm.numbers, alarm.is_grave) == (Cause.RESTORED, (1,), False)


def set_aside(campaign, data_folder, to):
    shutil.copytree(campaign.desk(PINGTAN), to / "desk")
    shutil.copytree(data_folder, to / "data")
    return to


def put_back(campaign, data_folder, image):
    for place, kept in ((campaign.desk(PINGTAN), image / "desk"), (data_folder, image / "data")):
        shutil.rmtree(place)
        shutil.copytree(kept, place)
