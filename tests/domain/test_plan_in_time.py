"""Which version of a plan holds for a period, and who has to report then."""

from dataclasses import replace
from datetime import date

from hypothesis import example, given
from hypothesis import strategies as st

from metrodesk.domain.period import Period
from metrodesk.domain.plan_in_time import Timeline, heir_of, inherited_by, is_overtaken
from metrodesk.domain.task import Role
from metrodesk.domain.task_editing import task_ended, with_role
from metrodesk.domain.unit import UnitKind
from metrodesk.domain.unit_editing import NewBody, ended, renamed
from metrodesk.domain.unit_merging import merged, split
from tests.domain.plans import BUREAU, STREET, TOWN, TRADE, periods, small_plan

Q = {name: Period.parse(name) for name in ("2026Q2", "2026Q3", "2026Q4", "2027Q1", "2027Q2")}
starts = st.none() | st.sampled_from(sorted(Q.values(), key=str))
JUNE = date(2026, 6, 30)
NEW_TOWN = NewBody("平石镇", UnitKind.TOWN)


def duties(timeline, unit, period):
    return [duty.task for duty in timeline.duties(unit.id, Q[period])]


def test_a_change_from_a_later_period_on_does_not_alter_who_was_expected_before():
    before = small_plan()
    after = with_role(before, before.tasks[1].id, TRADE.id, Role.LEAD)
    timeline = Timeline((before, replace(after, holds_from=Q["2027Q1"])))

    assert duties(timeline, TRADE, "2026Q4") == ["t01"]
    assert duties(timeline, TRADE, "2027Q1") == ["t01", "t02"]
    assert [duty.unit for duty in timeline.answerers(before.tasks[1].id, Q["2026Q4"])] == [BUREAU.id, TOWN.id]


@given(st.lists(starts, min_size=1, max_size=5), st.sampled_from(sorted(Q.values(), key=str)))
def test_the_newest_version_that_has_begun_holds(given_starts, period):
    versions = [replace(small_plan(options=(str(place),)), holds_from=one) for place, one in enumerate(given_starts)]

    begun = [one for one in versions if one.holds_from is None or one.holds_from.first_day <= period.last_day]

    assert Timeline(tuple(versions)).at(period) == (begun[-1] if begun else versions[0])


@given(st.lists(starts, min_size=1, max_size=5), st.sampled_from(sorted(Q.values(), key=str)))
def test_versions_that_were_overtaken_need_not_be_known(given_starts, period):
    versions = [replace(small_plan(options=(str(place),)), holds_from=one) for place, one in enumerate(given_starts)]
    needed = [one for n, one in enumerate(versions) if not is_overtaken(one.holds_from, given_starts[n + 1 :])]
    everywhere, few = Timeline(tuple(versions)), Timeline(tuple(needed))

    if any(one.holds_from is None or one.holds_from.first_day <= period.last_day for one in versions):
        assert few.at(period) == everywhere.at(period)


@given(st.lists(starts, max_size=4), starts, st.sampled_from(sorted(Q.values(), key=str)))
@example([Q["2027Q1"]], Q["2026Q3"], Q["2026Q4"])
def test_a_change_reaches_every_period_from_its_first_on_and_none_before(given_starts, since, period):
    """Versions differ by their options; the change adds one to each stretch of time."""
    firsts = [None, *given_starts]
    versions = tuple(replace(small_plan(options=(str(n),)), holds_from=one) for n, one in enumerate(firsts))
    before = Timeline(versions)

    made = before.changed(lambda plan: replace(plan, options=(*plan.options, "新")), since)
    after = Timeline((*versions, *made)).at(period)

    held = before.at(period).options
    is_later = since is None or period.first_day >= since.first_day
    assert after.options == ((*held, "新") if is_later else held)
    assert made[-1].options == (*before.newest.options, "新")


def test_bodies_that_merge_answer_up_to_their_last_day_and_their_heir_from_the_next():
    plan = merged(small_plan(), [TOWN.id, STREET.id], NEW_TOWN, JUNE)
    timeline, heir = Timeline((plan,)), plan.unit_named("平石镇")

    assert duties(timeline, TOWN, "2026Q2") == ["t01", "t02"]
    assert duties(timeline, TOWN, "2026Q3") == []
    assert duties(timeline, heir, "2026Q2") == []
    assert duties(timeline, heir, "2026Q3") == ["t01", "t02"]
    assert [unit.name for unit in timeline.units(Q["2026Q3"])] == ["区市场监管局", "区商务局", "平石镇"]


def test_what_a_body_did_in_the_period_within_which_it_ended_its_heir_reports():
    plan = merged(small_plan(), [TOWN.id, STREET.id], NEW_TOWN, date(2026, 8, 15))
    timeline = Timeline((plan,))

    assert not timeline.duties(TOWN.id, Q["2026Q3"])
    assert timeline.duties(plan.unit_named("平石镇").id, Q["2026Q3"])


def test_the_line_of_heirs_leads_to_who_answers_on_a_day():
    plan = merged(small_plan(), [TOWN.id, STREET.id], NEW_TOWN, JUNE)
    first = plan.unit_named("平石镇").id
    plan = split(
        plan, first, [NewBody("石梯镇", UnitKind.TOWN), NewBody("安仁乡", UnitKind.TOWNSHIP)], date(2026, 12, 31)
    )
    second = plan.unit_named("石梯镇").id

    assert [heir_of(plan, TOWN.id, day) for day in (JUNE, date(2026, 7, 1), date(2027, 1, 1))] == [
        TOWN.id,
        first,
        second,
    ]
    assert set(inherited_by(plan, second)) == {TOWN.id, STREET.id, first}
    assert inherited_by(plan, plan.unit_named("安仁乡").id) == ()


def test_a_body_that_ended_without_an_heir_is_its_own():
    plan = ended(small_plan(), TOWN.id, JUNE)

    assert heir_of(plan, TOWN.id, date(2030, 1, 1)) == TOWN.id


def test_a_task_that_ended_is_asked_of_nobody_afterwards():
    timeline = Timeline((task_ended(small_plan(), small_plan().tasks[0].id, JUNE),))

    assert duties(timeline, TOWN, "2026Q2") == ["t01", "t02"]
    assert duties(timeline, TOWN, "2026Q3") == ["t02"]
    assert [task.number for task in timeline.tasks(Q["2026Q3"])] == [2]
    assert not timeline.asks(TOWN.id, small_plan().tasks[0].id, Q["2026Q3"])


def test_names_are_those_of_the_newest_version_whatever_version_holds():
    before = small_plan()
    after = replace(renamed(before, TRADE.id, "区商务经合局", JUNE), holds_from=Q["2027Q1"])
    shown = {unit.id: unit for unit in Timeline((before, after)).units(Q["2026Q2"])}[TRADE.id]

    assert shown.name == "区商务经合局"
    assert shown.name_on(JUNE) == "区商务局"


@given(periods())
def test_without_history_everybody_answers_as_the_plan_says(period):
    plan = small_plan()
    timeline = Timeline((plan,))

    assert {unit.id: timeline.duties(unit.id, period) for unit in plan.units if timeline.duties(unit.id, period)} == {
        unit.id: plan.assignments_of(unit.id) for unit in plan.reporting_units
    }
