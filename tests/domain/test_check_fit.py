import pytest

from metrodesk.domain.check_setting import CheckSetting
from metrodesk.domain.measure import Measure, MeasureKind
from metrodesk.domain.plan import Plan
from metrodesk.errors import InvalidPlan
from tests.domain.plans import small_plan

MEASURES = tuple(
    Measure(name, f"t{task:02}", name, "家次", MeasureKind.FLOW) for name, task in [("a", 1), ("b", 1), ("c", 2)]
)
SUM = {"whole": "a", "parts": "b"}
PART = {"part": "a", "whole": "b"}
FITTING = [
    CheckSetting("mobile-number", None, "off"),
    CheckSetting("mobile-number", "t01", "error"),
    CheckSetting("evidence-missing", "t01", "warning", {"least": "2"}),
    CheckSetting("figure-missing", "t01", "error"),
    CheckSetting("figure-missing", "t01", "off", {"measure": "a"}),
    CheckSetting("part-of-whole", "t01", "error", PART),
    CheckSetting("part-of-whole", None, "warning", {"part": "b", "whole": "a"}),
    CheckSetting("figure-range", "t02", "error", {"measure": "c", "least": "-1.5"}),
    CheckSetting("sum-of-parts", "t01", "error", {"whole": "a", "parts": "b", "compare": "at_most"}),
]
UNFIT = [
    (CheckSetting("jump", None, "warning"), "checks[1].code"),
    (CheckSetting("mobile-number", "t99", "warning"), "checks.task"),
    (CheckSetting("mobile-number", None, "strict"), "checks[1].severity"),
    (CheckSetting("mobile-number", None, "off", {"least": "1"}), "checks[1].values.least"),
    (CheckSetting("progress-short", None, "off", {"least": "0"}), "checks[1].values.least"),
    (CheckSetting("progress-short", None, "off", {"least": "6.5"}), "checks[1].values.least"),
    (CheckSetting("progress-short", None, "off", {"least": "１２"}), "checks[1].values.least"),
    (CheckSetting("unusual-change", None, "off", {"times": "1e2"}), "checks[1].values.times"),
    (CheckSetting("part-of-whole", None, "error", {"part": "a"}), "checks[1].values.whole"),
    (CheckSetting("part-of-whole", None, "error", {"part": "a", "whole": "z"}), "checks[1].values.whole"),
    (CheckSetting("part-of-whole", None, "error", {"part": "a", "whole": "c"}), "checks[1].values"),
    (CheckSetting("part-of-whole", "t02", "error", PART), "checks[1].values"),
    (CheckSetting("sum-of-parts", None, "error", {"whole": "a", "parts": "b z"}), "checks[1].values.parts"),
    (CheckSetting("sum-of-parts", None, "error", {"whole": "a", "parts": " "}), "checks[1].values.parts"),
    (CheckSetting("sum-of-parts", None, "error", {"whole": "a", "parts": "b b"}), "checks[1].values.parts"),
    (
        CheckSetting("sum-of-parts", None, "off", {"whole": "a", "parts": "b", "compare": "x"}),
        "checks[1].values.compare",
    ),
    (CheckSetting("figure-missing", None, "off", {"measure": "z"}), "checks[1].values.measure"),
    (CheckSetting("figure-missing", None, "error"), "checks[1]"),
]


def planned(*checks):
    return small_plan(measures=MEASURES, checks=checks)


def test_settings_that_fit_travel_with_the_plan():
    plan = planned(*FITTING)

    assert Plan.from_bytes(plan.to_bytes()).checks == tuple(FITTING)


@pytest.mark.parametrize(("setting", "where"), UNFIT, ids=[f"{one.code}-{where}" for one, where in UNFIT])
def test_a_setting_no_check_could_follow_names_its_place(setting, where):
    with pytest.raises(InvalidPlan) as told:
        planned(CheckSetting("figure-missing", None, "warning"), setting)

    assert told.value.field == where


def test_one_part_and_whole_are_set_once():
    with pytest.raises(InvalidPlan) as told:
        planned(CheckSetting("part-of-whole", None, "error", PART), CheckSetting("part-of-whole", "t01", "off", PART))

    assert told.value.field == "checks[1]"
