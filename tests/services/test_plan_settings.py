"""What is counted and how it is checked, changed by the district: each time a new version of the plan."""

from dataclasses import replace

import pytest

from metrodesk.domain.check_setting import CheckSetting
from metrodesk.domain.measure import Measure, MeasureKind
from metrodesk.domain.plan import Plan
from metrodesk.errors import NoFormerSettings, UnfitCheck, UnfitMeasure, WrongWorkspaceKind
from metrodesk.services import plan_settings, planning, scheduling
from metrodesk.services.plan_making import make
from metrodesk.services.plan_settings import former_settings
from metrodesk.services.totals import totals
from tests.services.campaign import PERIOD, PINGTAN

EVENTS = "m18-events"


@pytest.fixture
def district(campaign):
    with campaign.open() as ws:
        yield ws


def put_measure(ws, measure, by=""):
    return make(ws, plan_settings.putting_measure(measure), by=by).version


def retire_measure(ws, measure, *, retired=True):
    make(ws, plan_settings.retiring_measure(measure, retired=retired))


def put_check(ws, setting, before=None):
    make(ws, plan_settings.putting_check(setting, before))


def take_former_settings(ws, by=""):
    return make(ws, plan_settings.taking_former(ws), by=by).version


def new_measure(ws, **changes):
    return replace(Measure("", ws.plan.task_numbered(18).id, "解答咨询", "人次", MeasureKind.FLOW), **changes)


def test_a_new_measure_reaches_the_unit_with_the_next_answer(campaign):
    with campaign.open() as ws:
        version = put_measure(ws, new_measure(ws), "审核人乙")
        assert ws.plan.version == version
    campaign.round(PINGTAN)

    with campaign.open(PINGTAN) as ws:
        asked = ws.plan.measures_of(ws.plan.task_numbered(18).id, ws.own_unit().kind)
    assert [one.name for one in asked] == ["计量宣传、科普活动", "发放宣传资料", "解答咨询"]


def test_a_measure_that_does_not_fit_changes_nothing(district):
    before = district.plan.version

    with pytest.raises(UnfitMeasure) as refused:
        put_measure(district, new_measure(district, name="发放宣传资料"))
    assert refused.value.problem == "name-twice"
    assert district.plan.version == before


def test_what_was_reported_on_a_retired_measure_is_still_named_and_counted(campaign):
    figures = {EVENTS: {"value": "3"}}
    campaign.merge(campaign.hand_in(PINGTAN, numbers={18}, measures=figures))
    with campaign.open() as ws:
        retire_measure(ws, EVENTS)
        (row,) = [row for row in totals(ws, PERIOD).rows if row.measure.id == EVENTS]
        assert (row.measure.name, row.value.figure.text, row.asked) == ("计量宣传、科普活动", "3", 0)
        retire_measure(ws, "m18-leaflets")
        assert "m18-leaflets" not in {row.measure.id for row in totals(ws, PERIOD).rows}
        retire_measure(ws, EVENTS, retired=False)
        assert not ws.plan.measure(EVENTS).retired


def test_the_catalogue_can_be_copied_back(district):
    (file,) = planning.shipped_measures()
    retire_measure(district, EVENTS)
    make(district, plan_settings.copying_measures([one for one in file.measures if one.id == EVENTS]))

    assert not district.plan.measure(EVENTS).retired


def test_a_check_is_set_changed_and_taken_back(district):
    task = district.plan.task_numbered(18).id
    setting = CheckSetting("figure-range", task, "warning", {"measure": EVENTS, "most": "100"})
    harder = replace(setting, severity="error")
    before = district.plan.checks

    put_check(district, setting)
    put_check(district, harder, setting)
    assert district.plan.checks == (*before, harder)
    with pytest.raises(UnfitCheck) as refused:
        put_check(district, setting)
    assert refused.value.problem == "twice"
    make(district, plan_settings.dropping_check(harder))
    assert district.plan.checks == before


def test_the_settings_of_the_version_before_come_back_and_nothing_else(district):
    first = district.plan
    added = put_measure(district, new_measure(district))
    district_before = former_settings(district)
    assert (district_before.measures, district_before.checks) == (first.measures, first.checks)

    version = take_former_settings(district, "审核人乙")

    assert version not in {first.version, added}
    assert [one for one in district.plan.measures if not one.retired] == list(first.measures)
    assert [one.name for one in district.plan.measures if one.retired] == ["解答咨询"]


def test_it_is_the_newest_version_before_that_comes_back(district):
    put_measure(district, new_measure(district))
    one_more = district.plan.measures
    put_measure(district, new_measure(district, name="现场答疑"))
    take_former_settings(district)

    assert [one for one in district.plan.measures if not one.retired] == list(one_more)


def test_where_nothing_was_changed_there_is_nothing_to_go_back_to(district):
    assert former_settings(district) is None
    with pytest.raises(NoFormerSettings):
        take_former_settings(district)


def test_another_change_of_the_plan_is_no_former_setting(district):
    scheduling.adopt_plan(district, replace(district.plan, findings=()), "")

    assert former_settings(district) is None
    assert isinstance(district.plan, Plan)


def test_a_unit_does_not_set_what_is_counted(campaign):
    with campaign.open(PINGTAN) as ws, pytest.raises(WrongWorkspaceKind):
        put_measure(ws, new_measure(ws))
