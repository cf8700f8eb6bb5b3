from dataclasses import replace
from datetime import date
from decimal import Decimal

from metrodesk.domain.figure import Figure
from metrodesk.domain.indicator import Baseline, Comparison, Direction, RevisedTarget, Target
from metrodesk.domain.indicator_chart import chart_of
from metrodesk.domain.indicator_progress import Standing
from metrodesk.domain.indicator_value import Reading
from metrodesk.domain.period import Period
from tests.services.measured import CENTRES, RANK, RATE

TODAY = date(2028, 1, 1)


def reading(period, value):
    return Reading(Period.parse(period), (Figure(Decimal(value)),))


def test_time_runs_from_the_baselines_year_to_the_last_targets():
    chart = chart_of(RATE, [reading("2025", "96.5")], TODAY)

    assert (chart.start.x, chart.start.year, chart.start.words) == (0.0, 2020, "95%")
    assert [(round(mark.x, 2), mark.year, mark.words) for mark in chart.targets] == [
        (0.67, 2030, "98%"),
        (1.0, 2035, "99%"),
    ]
    assert [len(chart.way), chart.goes_up] == [3, True]
    assert 0.45 < chart.today < 0.5


def test_higher_figures_stand_higher_and_all_inside():
    chart = chart_of(RATE, [reading("2025", "94"), reading("2026", "99.5")], TODAY)
    heights = [
        chart.readings[0].mark.y,
        chart.start.y,
        chart.targets[0].y,
        chart.targets[1].y,
        chart.readings[1].mark.y,
    ]

    assert heights == sorted(heights)
    assert heights[0] > 0
    assert heights[-1] < 1


def test_each_reading_is_coloured_by_how_it_stood_on_its_own_day():
    chart = chart_of(RATE, [reading("2025", "96.4"), reading("2026", "97"), reading("2027", "98")], TODAY)

    assert [one.standing for one in chart.readings] == [Standing.BEHIND, Standing.ON_SCHEDULE, Standing.REACHED]


def test_a_former_target_is_kept_beside_the_one_that_took_its_place():
    moved = replace(RATE, revised=(RevisedTarget(Target(2035, "97", Comparison.NONE), date(2027, 1, 1), "通知"),))
    chart = chart_of(moved, [], TODAY)

    assert [mark.words for mark in chart.former] == ["99%"]
    assert [mark.words for mark in chart.targets] == ["98%", "97%"]


def test_without_a_baseline_there_is_no_way_and_zero_is_the_ground():
    chart = chart_of(CENTRES, [reading("2027", "4")], TODAY)

    assert (chart.start, chart.way) == (None, ())
    assert 0 < chart.readings[0].mark.x < chart.targets[0].x == 1


def test_words_have_no_chart():
    assert chart_of(RANK, [], TODAY) is None


def test_of_a_target_and_a_reading_side_by_side_the_lower_one_is_written_below():
    above, below = (chart_of(RATE, [reading("2030", value)], date(2031, 1, 1)) for value in ("98.4", "97.5"))

    assert [above.is_below(above.newest), above.is_below(above.targets[0])] == [False, True]
    assert [below.is_below(below.newest), below.is_below(below.targets[0])] == [True, False]
    assert chart_of(RATE, [reading("2030", "98")], date(2031, 1, 1)).newest is None


def test_a_way_that_leads_down_goes_down():
    falling = replace(
        CENTRES,
        baseline=Baseline(2020, "5"),
        targets=(Target(2030, "0", Comparison.NONE),),
        direction=Direction.LOWER,
    )

    assert not chart_of(falling, [], TODAY).goes_up
