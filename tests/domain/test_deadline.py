from datetime import date

import pytest

from metrodesk.domain.deadline import last_day


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2026年底前", date(2026, 12, 31)),
        ("2026 年 6 月底前", date(2026, 6, 30)),
        ("２０２６年2月", date(2026, 2, 28)),
        ("2026年6月15日前", date(2026, 6, 15)),
        ("2024年启动，2026年10月完成", date(2026, 10, 31)),
        ("到2025年", date(2025, 12, 31)),
        ("2026年2月31日前", date(2026, 2, 28)),
    ],
)
def test_a_deadline_ends_on_the_last_day_it_names(written, day):
    assert last_day(written) == day


@pytest.mark.parametrize("written", ["持续推进", "", "6月底完成", "本文印发后3个月内", "2026年起", "2026年6月以后"])
def test_a_deadline_without_a_year_or_without_an_end_names_no_day(written):
    assert last_day(written) is None
