from dataclasses import replace

import pytest

from metrodesk.domain.check import SHORTEST, SOFT_LIMIT, Question, Severity, check, key_of
from metrodesk.domain.report import ReportBody, Status
from metrodesk.domain.task import DeadlineKind, TaskId

CLEAN = {
    Status.PROGRESSED: ReportBody(Status.PROGRESSED, progress="本季度检查集贸市场12家，检定电子计价秤340台件。"),
    Status.NOTHING_TO_REPORT: ReportBody(Status.NOTHING_TO_REPORT),
    Status.NOT_STARTED: ReportBody(Status.NOT_STARTED, reason="经费尚未到位。"),
    Status.NOT_APPLICABLE: ReportBody(Status.NOT_APPLICABLE, reason="辖区内无此类企业。"),
    Status.CHANGE_REQUESTED: ReportBody(Status.CHANGE_REQUESTED, reason="建议由区水务局牵头。"),
    Status.FULFILLED_THIS_YEAR: ReportBody(Status.FULFILLED_THIS_YEAR, progress="全年检查48家次，问题全部整改。"),
    Status.UNFULFILLED_THIS_YEAR: ReportBody(Status.UNFULFILLED_THIS_YEAR, reason="实验室尚未建成。"),
}
CLEAN_DATED = {
    Status.NOT_STARTED: ReportBody(Status.NOT_STARTED, reason="经费尚未到位。", percent=0),
    Status.ON_SCHEDULE: ReportBody(Status.ON_SCHEDULE, progress="已建成3个标准装置。", percent=60),
    Status.BEHIND: ReportBody(Status.BEHIND, "设备未到货。", 20, "已完成招标采购。", next_steps="十月底前安装。"),
    Status.DONE: ReportBody(Status.DONE, progress="全部建成并通过考核。", percent=100),
    Status.OVERDUE: ReportBody(Status.OVERDUE, reason="设备未到货。", next_steps="十月底前安装。", percent=80),
}
PROGRESSED = CLEAN[Status.PROGRESSED]


def ask(body, *, dated=False, closes_year=False, previous=None):
    kind = DeadlineKind.DATED if dated else DeadlineKind.CONTINUOUS
    return check(Question(TaskId("t15"), kind, closes_year, body, previous))


@pytest.mark.parametrize("status", CLEAN)
def test_nothing_is_found_in_a_clean_report_on_a_lasting_task(status):
    assert ask(CLEAN[status], closes_year=True) == []


@pytest.mark.parametrize("status", CLEAN_DATED)
def test_nothing_is_found_in_a_clean_report_on_a_dated_task(status):
    assert ask(CLEAN_DATED[status], dated=True) == []


MUTANTS = [
    ("status-missing", "status", replace(PROGRESSED, status=None), False),
    ("status-not-offered", "status", replace(PROGRESSED, status=Status.DONE), False),
    ("status-not-offered", "status", replace(PROGRESSED, status=Status.FULFILLED_THIS_YEAR), False),
    ("status-not-offered", "status", replace(CLEAN_DATED[Status.DONE], status=Status.PROGRESSED), True),
    ("reason-missing", "reason", replace(CLEAN[Status.NOT_STARTED], reason=" \n"), False),
    ("reason-missing", "reason", replace(CLEAN_DATED[Status.BEHIND], reason=""), True),
    ("progress-missing", "progress", replace(PROGRESSED, progress=" \u3000\n"), False),
    ("progress-short", "progress", replace(PROGRESSED, progress="检查了一次"), False),
    ("progress-with-zero-report", "progress", replace(PROGRESSED, status=Status.NOTHING_TO_REPORT), False),
    ("next-steps-missing", "next_steps", replace(CLEAN_DATED[Status.BEHIND], next_steps=""), True),
    ("next-steps-missing", "next_steps", replace(CLEAN_DATED[Status.OVERDUE], next_steps=" "), True),
    ("text-long", "progress", replace(PROGRESSED, progress="检" * (SOFT_LIMIT + 1)), False),
    ("text-long", "problems", replace(PROGRESSED, problems="难" * (SOFT_LIMIT + 1)), False),
    ("placeholder", "problems", replace(PROGRESSED, problems="XX问题待补充"), False),
    ("placeholder", "next_steps", replace(PROGRESSED, next_steps="同上"), False),
    ("percent-range", "percent", replace(CLEAN_DATED[Status.ON_SCHEDULE], percent=101), True),
    ("percent-range", "percent", replace(CLEAN_DATED[Status.ON_SCHEDULE], percent=-1), True),
    ("percent-continuous", "percent", replace(PROGRESSED, percent=100), False),
    ("percent-done", "percent", replace(CLEAN_DATED[Status.DONE], percent=99), True),
    ("percent-not-started", "percent", replace(CLEAN_DATED[Status.NOT_STARTED], percent=1), True),
    ("secret-mark", "progress", replace(PROGRESSED, progress=PROGRESSED.progress + "机密★5年"), False),
    ("identity-number", "problems", replace(PROGRESSED, problems="当事人513021199001011234"), False),
    ("mobile-number", "next_steps", replace(PROGRESSED, next_steps="联系13912345678"), False),
]


@pytest.mark.parametrize(("code", "field", "body", "dated"), MUTANTS, ids=[f"{one[0]}-{one[1]}" for one in MUTANTS])
def test_one_fault_gives_one_finding_at_its_field(code, field, body, dated):
    assert [(one.code, one.field) for one in ask(body, dated=dated)] == [(code, field)]


def test_last_periods_words_again_are_pointed_out():
    found = ask(PROGRESSED, previous=replace(PROGRESSED, progress=f"\n{PROGRESSED.progress} "))

    assert [one.code for one in found] == ["same-as-last-period"]
    assert ask(PROGRESSED, previous=CLEAN[Status.NOTHING_TO_REPORT]) == []


@pytest.mark.parametrize(
    "words",
    [
        "电能表编号5130211990010112345678",
        "设备编号139123456789",
        "秘密级文件管理制度已修订",
        "电话0818-2123456",
        "X射线检定装置1台",
    ],
)
def test_numbers_and_words_that_only_look_alike_are_left_in_peace(words):
    assert ask(replace(PROGRESSED, progress=f"{PROGRESSED.progress}{words}。")) == []


def test_a_text_of_just_enough_characters_is_not_called_short():
    assert ask(replace(PROGRESSED, progress="检" * SHORTEST)) == []
    assert ask(replace(PROGRESSED, progress="检" * SOFT_LIMIT)) == []


def test_an_explained_warning_is_settled_and_an_explained_error_still_stops():
    short = replace(PROGRESSED, progress="检查了一次")
    (warning,) = ask(short)
    (told,) = ask(replace(short, explanations={key_of(warning): "确实只有一次。"}))
    (blank,) = ask(replace(short, explanations={key_of(warning): "  "}))
    missing = replace(PROGRESSED, status=None)
    (error,) = ask(replace(missing, explanations={"status-missing:status": "不想填"}))

    assert warning.severity is Severity.WARNING
    assert (warning.is_open, told.is_open, blank.is_open) == (True, False, True)
    assert not told.stops
    assert error.stops
    assert error.is_open


def test_errors_come_before_warnings():
    body = replace(PROGRESSED, progress="检查了一次", percent=100, problems="待补充")

    severities = [one.severity for one in ask(body)]

    assert severities == sorted(severities, key=lambda one: one is Severity.WARNING)
    assert len(severities) == 3
