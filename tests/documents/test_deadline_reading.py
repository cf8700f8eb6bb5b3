from datetime import date

import pytest

from metrodesk.documents.notes import Notes, Settled
from metrodesk.documents.sources.source import SourceTable
from metrodesk.documents.tables.breakdown_table import read_rows
from metrodesk.documents.tables.row_deadlines import read_deadlines
from metrodesk.documents.words.deadline_reading import is_deadline, read_deadline
from metrodesk.domain.task import DeadlineKind, Milestone

WRITTEN = date(2024, 1, 30)

CASES = [
    # ranges end with their last day; the year is the paper's
    ("3-4月", "2024-04-30 year"),
    ("3~6月", "2024-06-30 year"),
    ("3月-4月", "2024-04-30 year"),
    ("3月—9月", "2024-09-30 year"),
    ("3月至10月", "2024-10-31 year"),
    ("3月——9月", "2024-09-30 year"),
    ("4月~6月/9月~11月", "2024-06-30 2024-11-30 year"),
    ("9月，", "2024-09-30 year"),
    ("1月－12月", "2024-12-31 year"),
    ("10月至2月", "2025-02-28 year"),
    ("11月-次年2月", "2025-02-28"),
    ("6月1日-15日", "2024-06-15 year"),
    ("6月1日至7月15日", "2024-07-15 year"),
    ("2024年3-5月", "2024-05-31"),
    ("2024年11月-2025年2月", "2025-02-28"),
    ("2024.1-2024.12", "2024-12-31"),
    ("2024年1月1日至12月31日", "2024-12-31"),
    ("2023-2025年", "2025-12-31"),
    ("2021—2035年", "2035-12-31"),
    ("1-3季度", "2024-09-30 year"),
    # one day, however it is written
    ("到2025年", "2025-12-31"),
    ("2020年底前", "2020-12-31"),
    ("2021年3月底前", "2021-03-31"),
    ("截至2025年底", "2025-12-31"),
    ("不迟于2024年6月30日", "2024-06-30"),
    ("2025年内", "2025-12-31"),
    ("第三季度末", "2024-09-30 year"),
    ("2024年第一季度", "2024-03-31"),
    ("上半年", "2024-06-30 year"),
    ("2024年上半年", "2024-06-30"),
    ("６月底完成", "2024-06-30 year"),
    ("２０２５年６月", "2025-06-30"),
    ("二〇二五年十二月底前", "2025-12-31"),
    ("二○二四年十月一日", "2024-10-01"),
    ("十二月二十日前", "2024-12-20 year"),
    ("2025年6月30日前", "2025-06-30"),
    ("2025.6.30", "2025-06-30"),
    ("2025-12-31", "2025-12-31"),
    ("2025-12-31 00:00:00", "2025-12-31"),
    ("2025/6", "2025-06-30"),
    ("25年6月", "2025-06-30"),
    ("2024年2月", "2024-02-29"),
    ("5月上旬", "2024-05-10 year"),
    ("5月中旬前", "2024-05-20 year"),
    ("5月下旬", "2024-05-31 year"),
    ("年底前", "2024-12-31 year"),
    ("今年底前", "2024-12-31"),
    ("明年6月底", "2025-06-30"),
    ("1月15日前", "2024-01-15 year"),
    ("“十四五”末", "2025-12-31"),
    # 前 without 底 may leave the month out
    ("6月前", "2024-05-31 before year"),
    ("2025年前", "2024-12-31 before"),
    # counted from the paper
    ("本文印发后3个月内", "2024-04-30 paper"),
    ("本文印發後三個月內", "2024-04-30 paper"),
    ("自印发之日起30日内", "2024-02-29 paper"),
    ("15个工作日内", "2024-02-20 paper workdays"),
    ("半年内", "2024-07-30 paper"),
    # several in one cell
    ("6月底前完成方案，12月底前完成验收", "2024-06-30 2024-12-31 year"),
    ("2024年6月、12月底前", "2024-06-30 2024-12-31"),
    ("2024年6月底\n2025年6月底", "2024-06-30 2025-06-30"),
    ("3、6、9月", "2024-03-31 2024-06-30 2024-09-30 year"),
    ("第二、四季度", "2024-06-30 2024-12-31 year"),
    ("2025年底，2035年", "2025-12-31 2035-12-31"),
    # dated, but no day can be told
    ("立即", ""),
    ("年初", ""),
]
CONTINUOUS = {
    "全年": "",
    "每月": "",
    "每季度末": "",
    "每年12月底前": "",
    "持续推进": "",
    "長期堅持": "",
    "持续\n推进": "",
    "常态化开展": "",
    "2024年起": "",
    "2025年底前取得明显成效，持续推进": "2025-12-31",
}


def said(deadline):
    return " ".join([*(day.isoformat() for day in deadline.days), *deadline.doubts])


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_deadline_is_read_to_its_days(text, expected):
    deadline = read_deadline(text, WRITTEN)

    assert deadline.kind is DeadlineKind.DATED
    assert said(deadline) == expected


@pytest.mark.parametrize(("text", "expected"), CONTINUOUS.items())
def test_a_task_without_end_is_continuous_whatever_days_it_names(text, expected):
    deadline = read_deadline(text, WRITTEN)

    assert deadline.kind is DeadlineKind.CONTINUOUS
    assert said(deadline) == expected


@pytest.mark.parametrize("text", ["", "/", "按规定的时间节点", "区发展改革局", "序时推进", "13月", "11"])
def test_what_says_no_time_is_not_guessed(text):
    assert read_deadline(text, WRITTEN).kind is None


def test_a_paper_without_a_date_gives_no_year():
    assert said(read_deadline("6月底")) == "year"
    assert said(read_deadline("印发后3个月内")) == "paper"
    assert said(read_deadline("2025年6月底")) == "2025-06-30"


def test_a_month_that_has_passed_when_the_paper_came_is_next_years():
    assert said(read_deadline("3月底前", date(2024, 11, 5))) == "2025-03-31 year"


@pytest.mark.parametrize(
    "text", ["持续推进", "2024年底前", "全年", "3-4月", "6月底前完成", "本文印发后3个月内", "立即"]
)
def test_time_alone_is_told_from_other_cells(text):
    assert is_deadline(text)


@pytest.mark.parametrize(
    "text", ["", "12", "2024", "区市场监管局", "2024年度计量专项检查方案", "完成建档", "持续推进计量惠民"]
)
def test_other_cells_are_no_deadlines(text):
    assert not is_deadline(text)


def rows(*deadlines):
    cells = [(str(number), f"事{number}", text, "区经信局") for number, text in enumerate(deadlines, start=1)]
    return read_rows([SourceTable((("序号", "任务", "时限", "牵头单位"), *cells))], Notes())


def test_days_are_proposed_once_for_each_wording_and_settled_to_milestones():
    settled = Settled(
        "deadline_days", "附件第1、3行", "6月底、12月底", "2024-06-30=40；2024-12-31", "区经信局", "电话核实"
    )
    notes = Notes([settled])
    found = read_deadlines(rows("6月底、12月底", "2025年底", "6月底、12月底"), WRITTEN, notes)

    assert found[1] == found[3]
    assert found[1].milestones == (Milestone(date(2024, 6, 30), 40), Milestone(date(2024, 12, 31), 100))
    assert (found[2].kind, found[2].milestones) == (DeadlineKind.DATED, ())
    assert [(finding.where, finding.proposal, finding.settled) for finding in notes.findings()] == [
        ("附件第1、3行", "2024-06-30=50；2024-12-31=100", True),
        ("附件第2行", "2025-12-31=100", False),
    ]


def test_deadlines_that_say_nothing_or_no_day_are_told_apart():
    notes = Notes()
    found = read_deadlines(rows("", "视情况", "立即"), WRITTEN, notes)

    assert [found[number].kind.value for number in (1, 2, 3)] == ["continuous", "continuous", "dated"]
    assert [finding.code for finding in notes.findings()] == [
        "deadline_not_stated",
        "deadline_unclear",
        "deadline_no_day",
    ]
