"""What is said about measures (数据项) and checks while a district sets them."""

from __future__ import annotations

from collections.abc import Mapping

from metrodesk import errors as failure
from metrodesk.domain.check_editing import CheckProblem
from metrodesk.domain.check_fit import OF_MEASURES
from metrodesk.domain.measure_editing import LONGEST_NAME, LONGEST_NOTE, LONGEST_UNIT, MeasureProblem
from metrodesk.domain.plan import Plan
from metrodesk.domain.rule import Rule, RuleValue, ValueKind
from metrodesk.wording.catalogue import translate
from metrodesk.wording.explanation import Explanation, explain
from metrodesk.wording.rules import choice_name, rule_name, value_name


def measure_problem(problem: MeasureProblem) -> str:
    """Return what is wrong with a measure and what to do about it."""
    words = {
        MeasureProblem.NAME_EMPTY: translate("settings", "Give the measure a name."),
        MeasureProblem.NAME_LONG: translate("settings", "The name is too long: at most {most} characters."),
        MeasureProblem.NAME_TWICE: translate(
            "settings", "The task has a measure of this name already; take another name or change that one."
        ),
        MeasureProblem.UNIT_EMPTY: translate("settings", "Say in what it is counted, e.g. 家次, 台件, 元."),
        MeasureProblem.UNIT_LONG: translate("settings", "The unit is too long: at most {most} characters."),
        MeasureProblem.UNIT_PERCENT: translate(
            "settings", "A rate is not entered in percent: choose “ratio” and the unit of its two parts."
        ),
        MeasureProblem.MONEY: translate(
            "settings", "Money is counted in 元; whoever enters it may write 万元 all the same."
        ),
        MeasureProblem.PARTS_MISSING: translate("settings", "A ratio needs the names of numerator and denominator."),
        MeasureProblem.PARTS_ALIKE: translate("settings", "Numerator and denominator need different names."),
        MeasureProblem.NOTE_LONG: translate("settings", "The note is too long: at most {most} characters."),
    }
    most = {
        MeasureProblem.NAME_LONG: LONGEST_NAME,
        MeasureProblem.UNIT_LONG: LONGEST_UNIT,
        MeasureProblem.NOTE_LONG: LONGEST_NOTE,
    }
    return words[problem].format(most=most.get(problem, ""))


def check_problem(problem: CheckProblem) -> str:
    """Return what is wrong with a check and what to do about it."""
    return {
        CheckProblem.MEASURE_MISSING: translate("settings", "The check names no measure; choose one."),
        CheckProblem.MEASURE_UNKNOWN: translate("settings", "The check names a measure the task does not have."),
        CheckProblem.MEASURES_ALIKE: translate("settings", "The check names one measure twice; choose another."),
        CheckProblem.NUMBER_MISSING: translate("settings", "A number is missing."),
        CheckProblem.NUMBER_WRONG: translate("settings", "A number cannot be read or lies outside what is allowed."),
        CheckProblem.LIMITS_MISSING: translate("settings", "Set a lower limit, an upper limit, or both."),
        CheckProblem.LIMITS_CROSSED: translate("settings", "The lower limit is above the upper one."),
        CheckProblem.TWICE: translate("settings", "There is such a check already; change that one."),
    }[problem]


def values_words(plan: Plan, rule: Rule, values: Mapping[str, str]) -> str:
    """Return what a check is set to, measures by their names: 部分：持证执法人员；整体：执法人员."""
    return "；".join(
        f"{value_name(one.key)}：{_value_words(plan, one, values[one.key])}"
        for one in rule.values
        if values.get(one.key)
    )


def named_values_words(rule: Rule, values: Mapping[str, str]) -> str:
    """Return what a check is set to where measures stand in it by their names already."""
    return "；".join(
        f"{value_name(one.key)}：{choice_name(written) if one.kind is ValueKind.CHOICE else written}"
        for one in rule.values
        if (written := values.get(one.key, ""))
    )


def _value_words(plan: Plan, value: RuleValue, written: str) -> str:
    if value.kind is ValueKind.CHOICE:
        return choice_name(written)
    if value.kind in OF_MEASURES:
        return "、".join(measure_name(plan, one) for one in written.split())
    return written


def measure_name(plan: Plan, measure: str) -> str:
    """Return the name of a measure, or its id if the plan has it no more."""
    found = plan.measure(measure)
    return found.name if found is not None else measure


@explain.register
def _(error: failure.UnfitMeasure) -> Explanation:
    return Explanation(
        translate("settings", "The measure “{name}” was not saved.").format(name=error.name),
        measure_problem(MeasureProblem(error.problem)),
    )


@explain.register
def _(error: failure.UnfitCheck) -> Explanation:
    return Explanation(
        translate("settings", "The check “{name}” was not saved.").format(name=rule_name(error.code)),
        check_problem(CheckProblem(error.problem)),
    )


@explain.register
def _(_error: failure.NoFormerSettings) -> Explanation:
    return Explanation(
        translate("settings", "Measures and checks are as they were at the beginning."),
        translate("settings", "There is nothing to go back to; change them one by one."),
    )
