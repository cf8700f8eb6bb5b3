"""A table of cases computed by hand: how an indicator stands, and the arithmetic behind it.

plan: baseline@year target@year …; ? unknown baseline, ≥ and = written, ↓ lower is better, ~ revised
(value@year/since), the unit in brackets. Readings: period:value, Y and N for a judgement on words.
Days from the end of 2020: 2021 365, 2022 730, 2023 1095, 2024 1461, 2025 1826, 30 June 2023 911.
"""

import re
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrodesk.domain.figure import Figure, Rate
from metrodesk.domain.indicator import Baseline, Comparison, Direction, Indicator, RevisedTarget, Target
from metrodesk.domain.indicator_path import expected_on
from metrodesk.domain.indicator_progress import Progress, Standing, Why, progress_of, progress_towards
from metrodesk.domain.indicator_value import Judged, Reading
from metrodesk.domain.period import Period

NATIONAL, TWO, RATE = "8.4@2020 12@2025 [%]", "847@2020 1000@2025 1200@2035", "95@2020 ≥96@2025 ≥98@2035 [%]"
LOWER, WORDS, MOVED = (
    "5@2020 3@2025 ↓ [‰]",
    "国际前列@2020 国际前列@2025",
    "400@2020 600@2025 ~500@2025/2023-07-01 [项]",
)
CASES = """
NATIONAL | 2023:10.6 | 2024-02-01 | 按进度 | 61.1 | 10.5588 | | 2.2/3.6; 8.4+3.6×1095/1826
NATIONAL | 2023:10.5 | 2024-02-01 | 慢于进度 | 58.3 | 10.5588 | | 2.1/3.6
NATIONAL | 2024:12 | 2025-02-01 | 已达到 | 100.0 | 11.2804 | | 3.6/3.6; 8.4+3.6×1461/1826
NATIONAL | 2024:13 | 2025-02-01 | 已达到 | 127.8 | 11.2804 | | 4.6/3.6
NATIONAL | 2024:8 | 2025-02-01 | 慢于进度 | -11.1 | 11.2804 | | −0.4/3.6
NATIONAL | 2024:8.4 | 2025-02-01 | 慢于进度 | 0.0 | 11.2804 | | 0/3.6
NATIONAL | | 2024-02-01 | 未填报 | | | | nothing entered
NATIONAL | 2025:12 | 2026-03-01 | 已达到 | 100.0 | 12 | | the year is over, 12 = 12
NATIONAL | 2025:11.9 | 2026-03-01 | 未达到 | 97.2 | 12 | | 3.5/3.6, the year is over
NATIONAL | 2024:11 | 2026-03-01 | 未填报 | 72.2 | 11.2804 | EARLIER | 2.6/3.6, nothing for 2025
NATIONAL | 2024:12.5 | 2026-03-01 | 已达到 | 113.9 | 11.2804 | EARLIER | 4.1/3.6
NATIONAL | 2026:12.5 | 2027-03-01 | 未填报 | | | | 2026 does not count for 2025
NATIONAL | 2025:11.999 | 2025-12-31 | 慢于进度 | 99.9 | 12 | | 3.599/3.6=99.97, never 100.0 before it is reached
TWO | 2024:969 | 2025-01-15 | 慢于进度 | 79.7 | 969.4168 | | 122/153; 847+153×1461/1826
TWO | 2024:970 | 2025-01-15 | 按进度 | 80.4 | 969.4168 | | 123/153
TWO | 2028:1060 | 2029-01-10 | 慢于进度 | 60.3 | 1060.0219 | | 213/353; 1000+200×1096/3652
TWO | 2028:1061 | 2029-01-10 | 按进度 | 60.6 | 1060.0219 | | 214/353
TWO | 2025:1000 | 2026-02-01 | 按进度 | 43.3 | 1000 | | towards 2035: 153/353; on its day 1000 is due
TWO | 2024:1100 | 2026-02-01 | 按进度 | 71.7 | 969.4168 | | 253/353
80@2020 ≥85@2025 ≥90@2035 [%] | 2025:85 | 2025-12-31 | 已达到 | 100.0 | 85 | | 5/5
80@2020 ≥85@2025 ≥90@2035 [%] | 2025:84.9 | 2026-01-05 | 慢于进度 | 49.0 | 85 | | towards 2035: 4.9/10
0@2020 2@2025 | 2022:1 | 2023-01-01 | 按进度 | 50.0 | 0.7996 | | 1/2; 2×730/1826
0@2020 2@2025 | 2022:0 | 2023-01-01 | 慢于进度 | 0.0 | 0.7996 | | zero is a figure
0@2020 6@2025 | 2023Q2:3 | 2023-07-10 | 按进度 | 50.0 | 2.9934 | | 6×911/1826
0@2020 6@2025 | 2023Q2:2 | 2023-07-10 | 慢于进度 | 33.3 | 2.9934 | | 2/6
0@2020 6@2025 | 2023Q1:2 2023Q2:3 | 2023-07-10 | 按进度 | 50.0 | 2.9934 | | the newer period counts
0@2020 6@2025 | 2023Q2:3 2024:5 | 2023-07-10 | 按进度 | 50.0 | 2.9934 | | 2024 has not begun
0@2020 6@2025 | 2023:3 | 2023-07-01 | 按进度 | 50.0 | 2.9967 | | under way: today counts, 6×912/1826
? 10@2025 [个] | 2023:4 | 2024-02-01 | 尚未达到 | 40.0* | | NO_BASELINE | 4/10 of the target
? 10@2025 [个] | 2023:10 | 2024-02-01 | 已达到 | 100.0* | | | 10/10
? 10@2025 [个] | 2025:9 | 2026-02-01 | 未达到 | 90.0* | | NO_BASELINE | 9/10, the year is over
? 10@2025 [个] | 2023:0 | 2024-02-01 | 尚未达到 | 0.0* | | NO_BASELINE | 0/10
? 10@2025 [个] | | 2024-02-01 | 未填报 | | | | unknown is not zero
? ≥90@2025 [%] | 2023:85 | 2024-02-01 | 尚未达到 | | | NO_BASELINE | a part of a rate means nothing
? ≥90@2025 [%] | 2023:90 | 2024-02-01 | 已达到 | | | | 90 ≥ 90
? 0@2025 ↓ [起] | 2023:2 | 2024-02-01 | 尚未达到 | | | NO_BASELINE | no part of zero
? 0@2025 ↓ [起] | 2023:0 | 2024-02-01 | 已达到 | | | | 0 ≤ 0
较高@2020 90@2025 [项] | 2023:45 | 2024-02-01 | 尚未达到 | 50.0* | | NO_BASELINE | a baseline in words is none
LOWER | 2023:3.8 | 2024-02-01 | 按进度 | 60.0 | 3.8007 | | −1.2/−2; 5−2×1095/1826
LOWER | 2023:3.9 | 2024-02-01 | 慢于进度 | 55.0 | 3.8007 | | −1.1/−2
LOWER | 2023:3 | 2024-02-01 | 已达到 | 100.0 | 3.8007 | | −2/−2
LOWER | 2023:2 | 2024-02-01 | 已达到 | 150.0 | 3.8007 | | −3/−2
LOWER | 2023:6 | 2024-02-01 | 慢于进度 | -50.0 | 3.8007 | | 1/−2
LOWER | 2024:3余 | 2025-02-01 | 按进度 | 99.9 | 3.3998 | ROUNDED | more than 3; 5−2×1461/1826
5@2020 0@2025 ↓ [起] | 2024:1 | 2025-02-01 | 慢于进度 | 80.0 | 0.9995 | | −4/−5; 5−5×1461/1826
5@2020 0@2025 ↓ [起] | 2024:0 | 2025-02-01 | 已达到 | 100.0 | 0.9995 | | −5/−5
0@2020 0@2025 ↓ [起] | 2023:0 | 2024-02-01 | 已达到 | | 0 | | no way to go
0@2020 0@2025 ↓ [起] | 2023:1 | 2024-02-01 | 慢于进度 | | 0 | AT_TARGET | was at 0 already
95@2020 95@2025 [%] | 2023:95 | 2024-02-01 | 已达到 | | 95 | | kept
95@2020 95@2025 [%] | 2023:94 | 2024-02-01 | 慢于进度 | | 95 | AT_TARGET | was at 95 already
96@2020 95@2025 [%] | 2023:95.5 | 2024-02-01 | 已达到 | | 95.4003 | | above 95; 96−1×1095/1826
96@2020 95@2025 [%] | 2023:94 | 2024-02-01 | 慢于进度 | | 95 | AT_TARGET | fell below the aim
WORDS | 2023:Y国际前列 | 2024-02-01 | 已达到 | | | IN_WORDS | a person says so
WORDS | 2023:N有所提升 | 2024-02-01 | 尚未达到 | | | IN_WORDS | a person says not yet
WORDS | 2025:N有所提升 | 2026-02-01 | 未达到 | | | IN_WORDS | and the year is over
WORDS | 2023:1800 | 2024-02-01 | 无法计算 | | | IN_WORDS | a figure for a text
WORDS | | 2024-02-01 | 未填报 | | | | nobody has said
NATIONAL | 2023:Y很好 | 2024-02-01 | 无法计算 | | | IN_FIGURES | words for a figure
RATE | 2024:960/1000 | 2025-02-01 | 已达到 | 100.0 | 95.8001 | | 96 ≥ 96; 95+1×1461/1826
RATE | 2024:9599/10000 | 2025-02-01 | 按进度 | 99.0 | 95.8001 | | 95.99: 0.99/1
RATE | 2025:95996/100000 | 2025-12-31 | 慢于进度 | 99.6 | 96 | | 95.996 is shown as 96.0 and is below
RATE | 2024:0/0 | 2025-02-01 | 无法计算 | | | OVER_NOTHING | no rate over nothing
RATE | 2024:约960/1000 | 2025-02-01 | 已达到 | 100.0 | 95.8001 | ROUNDED | as good as is known
35@2020 50@2025 [个] | 2024:近50 | 2025-02-01 | 按进度 | 99.9 | 47.0016 | ROUNDED | below 50; 35+15×1461/1826
35@2020 50@2025 [个] | 2024:50余 | 2025-02-01 | 已达到 | 100.0 | 47.0016 | ROUNDED | at least 50
35@2020 50@2025 [个] | 2024:约45 | 2025-02-01 | 慢于进度 | 66.7 | 47.0016 | ROUNDED | 10/15
90@2020 =100@2025 [%] | 2023:100 | 2024-02-01 | 已达到 | 100.0 | 95.9967 | | equal; 90+10×1095/1826
90@2020 =100@2025 [%] | 2023:101 | 2024-02-01 | 无法计算 | 110.0 | 95.9967 | BEYOND | past what is to be equal
90@2020 =100@2025 [%] | 2023:97 | 2024-02-01 | 按进度 | 70.0 | 95.9967 | | 7/10
MOVED | 2022:450 | 2023-08-01 | 慢于进度 | 25.0 | 479.9562 | | before the change: 50/200; 400+200×730/1826
MOVED | 2023:470 | 2024-02-01 | 按进度 | 70.0 | 459.9671 | | after it: 70/100; 400+100×1095/1826
MOVED | 2025:520 | 2026-01-10 | 已达到 | 120.0 | 500 | | 120/100
400@2020 600@2025 ~500@2025/2026-02-01 | 2025:520 | 2026-03-01 | 未达到 | 60.0 | 600 | | changed too late: 120/200
400@2020 600@2025 ~700@2030/2025-06-01 | 2025:600 | 2026-01-10 | 按进度 | 66.7 | 600 | | a year was added: 200/300
0@2022 12@2025 ~24@2025/2024-07-01 | 2024H1:6 | 2024-07-05 | 按进度 | 50.0 | 5.9891 | | mid-year: 6/12; 12×547/1096
0@2022 12@2025 ~24@2025/2024-07-01 | 2024H2:9 | 2025-01-05 | 慢于进度 | 37.5 | 16.0073 | | 9/24; 24×731/1096
400@2020 600@2025 [项/年] | 2023H1:300 | 2023-08-01 | 无法计算 | | | PART_OF_YEAR | half a year of a yearly figure
400@2020 600@2025 [项/年] | 2022:480 2023H1:300 | 2023-08-01 | 按进度 | 40.0 | 479.9562 | | the whole year: 80/200
50@0 60@2027 | 2024:55 | 2025-01-01 | 尚未达到 | 50.0 | | BASELINE_YEAR | 5/10, no day to begin from
50@2023 60@0 | 2024:55 | 2025-01-01 | 尚未达到 | 50.0 | | TARGET_YEAR | 5/10, no day to be there
50@2023 60@0 | 2024:60 | 2025-01-01 | 已达到 | 100.0 | | | 10/10
60@2025 80@2025 | 2024:70 | 2025-01-01 | 尚未达到 | 50.0 | | TARGET_YEAR | starts when it should end: 10/20
0@2020 6@2025 | 2023:4&5 | 2024-02-01 | 无法计算 | | | DIFFERING | two say different things
5@2020 | 2023:5 | 2024-02-01 | 无法计算 | | | NO_TARGET | nothing to reach
0@2025 10@2030 | 2025Q2:0 | 2025-07-01 | 按进度 | 0.0 | 0 | | before it begins nothing is due
"""
NAMED = {"NATIONAL": NATIONAL, "TWO": TWO, "RATE": RATE, "LOWER": LOWER, "WORDS": WORDS, "MOVED": MOVED}
SIGNS = {"≥": Comparison.AT_LEAST, "=": Comparison.EXACTLY}
ROWS = [[cell.strip() for cell in line.split("|")] for line in CASES.strip().splitlines()]


def target(written):
    value, year = written.split("@")
    return Target(int(year), value.lstrip("≥="), SIGNS.get(value[0], Comparison.NONE))


def plan(written):
    words = NAMED.get(written, written).split()
    unit = next((word.strip("[]") for word in words if word.startswith("[")), "项")
    start, *aims = [word for word in words if word != "↓" and not word.startswith(("[", "~"))]
    revised = [word.removeprefix("~").split("/") for word in words if word.startswith("~")]
    targets = tuple(target(aim) for aim in aims)
    in_words = targets and not re.fullmatch(r"[\d.]+", targets[0].value)
    value, _, year = start.partition("@")
    return Indicator(
        id="i01",
        name="指标",
        unit=unit,
        baseline=None if start == "?" else Baseline(int(year), value),
        targets=targets,
        binding=None,
        source="",
        direction=Direction.NONE if in_words else Direction.LOWER if "↓" in words else Direction.HIGHER,
        revised=tuple(RevisedTarget(target(aim), date.fromisoformat(since), "调整") for aim, since in revised),
    )


def figure(written):
    number = re.search(r"[\d.]+", written)[0]
    return Figure(Decimal(number), written.replace(number, ""))


def value(written):
    if written[0] in "YN":
        return Judged(written[1:], written[0] == "Y")
    parts = [figure(part) for part in written.split("/")]
    return Rate(*parts) if len(parts) == 2 else parts[0]


def readings(written):
    pairs = [word.split(":") for word in written.split()]
    return [Reading(Period.parse(period), tuple(value(one) for one in said.split("&"))) for period, said in pairs]


@pytest.mark.parametrize(
    ("written", "said", "today", "standing", "share", "expected", "why", "sums"), ROWS, ids=range(1, len(ROWS) + 1)
)
def test_an_indicator_stands_as_computed_by_hand(written, said, today, standing, share, expected, why, sums):
    found = progress_of(plan(written), readings(said), date.fromisoformat(today))

    assert found.standing.label == standing, sums
    assert found.share == (Decimal(share.rstrip("*")) if share else None), sums
    assert found.of_target is share.endswith("*")
    rounded = None if found.expected is None else found.expected.quantize(Decimal("0.0001"))
    assert rounded == (Decimal(expected) if expected else None), sums
    assert found.why == ((Why[why],) if why else ()), sums


def test_the_table_has_at_least_sixty_cases_and_every_word_and_reason():
    assert len(ROWS) >= 60
    assert {row[3] for row in ROWS} == {one.label for one in Standing}
    assert {row[6] for row in ROWS if row[6]} == {one.name for one in Why}


def test_a_target_that_is_past_is_judged_by_its_own_year():
    known = readings("2025:999 2026:1100")

    assert progress_towards(plan(TWO), 2025, known, date(2027, 1, 10)).standing is Standing.MISSED
    assert progress_towards(plan(TWO), 2035, known, date(2027, 1, 10)).standing is Standing.ON_SCHEDULE


def test_what_the_calendar_expects_bends_at_each_target():
    two = plan(TWO)

    days = (date(2020, 12, 31), date(2025, 12, 31), date(2035, 12, 31), date(2040, 1, 1), date(2019, 1, 1))
    assert [expected_on(two, day) for day in days] == [847, 1000, 1200, 1200, 847]
    assert expected_on(plan("? 10@2025"), date(2024, 1, 1)) is None
    assert expected_on(plan(WORDS), date(2024, 1, 1)) is None


numbers = st.decimals(min_value=0, max_value=10**6, places=2)


@given(numbers, numbers, numbers, st.dates(date(2021, 1, 1), date(2025, 12, 31)))
def test_a_better_figure_never_stands_worse(start, aim, first, day):
    order = [Standing.BEHIND, Standing.ON_SCHEDULE, Standing.REACHED]
    direction = Direction.LOWER if aim < start else Direction.HIGHER
    better = first - 1 if direction is Direction.LOWER else first + 1
    one = Indicator(
        "i", "指标", "项", Baseline(2020, str(start)), (Target(2025, str(aim), Comparison.NONE),), None, "",
        direction=direction,
    )  # fmt: skip

    def stands(number) -> Progress:
        return progress_of(one, [Reading(Period(day.year, Period.parse("2021").kind, 1), (Figure(number),))], day)

    assert order.index(stands(better).standing) >= order.index(stands(first).standing)


@given(numbers, numbers, numbers, st.dates(date(2021, 1, 1), date(2025, 12, 31)))
def test_what_falls_is_judged_as_what_rises_is(start, aim, number, day):
    """A figure that shall fall stands where its mirror stands that shall rise by as much."""
    top = Decimal(10**6)
    falls = Direction.LOWER if aim < start else Direction.HIGHER
    rises = Direction.HIGHER if falls is Direction.LOWER else Direction.LOWER

    def judged(start, aim, number, direction) -> Progress:
        one = Indicator(
            "i", "指标", "项", Baseline(2020, str(start)), (Target(2025, str(aim), Comparison.NONE),), None, "",
            direction=direction,
        )  # fmt: skip
        return progress_of(one, [Reading(Period(day.year, Period.parse("2021").kind, 1), (Figure(number),))], day)

    one, other = judged(start, aim, number, falls), judged(top - start, top - aim, top - number, rises)

    assert (one.standing, one.share, one.why) == (other.standing, other.share, other.why)
