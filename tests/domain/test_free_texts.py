from dataclasses import replace

import pytest

from metrodesk.domain.check import Severity
from metrodesk.domain.check_setting import CheckSetting
from metrodesk.domain.free_texts import check_incident, check_overview
from metrodesk.domain.incident import IncidentBody
from metrodesk.domain.overview import OverviewBody
from metrodesk.domain.task import TaskId

CLEAN = OverviewBody("总体平稳。", "检查市场3家。", "力量不足。", "下季度培训。")
MATTER = IncidentBody("2026-11-03", "集镇加油站", "加油机铅封破损。", "已责令停用。", "镇市监所", "0818-2134567")


def codes(found):
    return [(one.field, one.code, one.severity) for one in found]


def test_clean_words_are_not_spoken_of():
    assert check_overview(CLEAN, ()) == check_incident("i1", MATTER, ()) == []


@pytest.mark.parametrize(
    ("words", "code", "severity"),
    [
        ("机密★1年", "secret-mark", Severity.ERROR),
        ("身份证51302119800101123X", "identity-number", Severity.ERROR),
        ("联系13800001234", "mobile-number", Severity.WARNING),
        ("情况待补充。", "placeholder", Severity.WARNING),
    ],
)
def test_each_rule_of_words_speaks_of_any_part(words, code, severity):
    assert codes(check_overview(replace(CLEAN, plans=words), ())) == [("plans", code, severity)]
    assert codes(check_incident("i1", MATTER.with_texts({"actions": words}), ())) == [("actions", code, severity)]


def test_errors_come_first_and_then_the_order_of_the_form():
    found = check_overview(OverviewBody("待补充", "13800001234", "秘密★", ""), ())

    assert [one.field for one in found] == ["problems", "situation", "practices"]


def test_the_plan_may_harden_or_switch_off_a_rule_for_all_tasks_but_not_by_one_task():
    said = replace(CLEAN, situation="待补充")
    of_all, of_one = (CheckSetting("placeholder", task, "error") for task in (None, TaskId("t01")))

    assert [one.severity for one in check_overview(said, (of_all,))] == [Severity.ERROR]
    assert [one.severity for one in check_overview(said, (of_one,))] == [Severity.WARNING]
    assert check_overview(said, (CheckSetting("placeholder", None, "off"),)) == []
