from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from metrodesk.domain.rolling import DAYS, MONTHS, WEEKS, kept

OLDEST, NEWEST = map(datetime.fromisoformat, ("1970-01-01", "2099-12-31"))
MOMENTS = st.lists(st.datetimes(OLDEST, NEWEST), min_size=1)


START = datetime.fromisoformat("2026-01-01T17:00")


def daily(count):
    return [START + timedelta(days=one) for one in range(count)]


def test_a_year_of_daily_backups_leaves_days_weeks_and_months():
    found = sorted(kept(daily(365)))

    assert [one.day for one in found[-7:]] == [25, 26, 27, 28, 29, 30, 31]
    assert len({(one.year, one.month) for one in found}) == 12
    assert 7 < len(found) <= DAYS + WEEKS + MONTHS


def test_of_one_day_the_newest_is_kept():
    morning, evening, noon = (datetime.fromisoformat(f"2026-10-08T{hour}:00") for hour in ("08", "17", "12"))

    assert kept([morning, evening, noon]) == {evening}


def test_a_clock_that_jumped_to_2099_makes_no_other_backup_old():
    assert kept([*daily(5), NEWEST]) == {*daily(5), NEWEST}


@given(MOMENTS)
def test_the_newest_is_always_kept_and_what_is_kept_is_kept_again(moments):
    found = kept(moments)

    assert max(moments) in found
    assert kept(found) == found
    assert len(found) <= DAYS + WEEKS + MONTHS
