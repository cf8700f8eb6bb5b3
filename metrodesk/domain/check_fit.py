"""Whether the settings of checks fit a plan: held when a plan is made."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from metrodesk.domain.check_setting import CheckSetting
from metrodesk.domain.finding import Severity
from metrodesk.domain.measure import Measure
from metrodesk.domain.rule import Reach, Rule, RuleValue, ValueKind
from metrodesk.domain.rules import BY_CODE
from metrodesk.errors import InvalidPlan

OF_MEASURES = frozenset({ValueKind.MEASURE, ValueKind.MEASURES})
SEVERITIES = frozenset(severity.value for severity in Severity)
NUMBERS = {
    ValueKind.WHOLE: re.compile(r"-?[0-9]{1,15}"),
    ValueKind.NUMBER: re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,6})?"),
}


def refuse_unfit(settings: Sequence[CheckSetting], measures: Mapping[str, Measure]) -> None:
    """Raise InvalidPlan with the place of the first setting that no check could follow."""
    seen: set[tuple[object, ...]] = set()
    for place, setting in enumerate(settings):
        where = f"checks[{place}]"
        rule = BY_CODE.get(setting.code)
        if rule is None:
            raise InvalidPlan(f"{where}.code", "unknown value")
        if setting.severity not in SEVERITIES:
            raise InvalidPlan(f"{where}.severity", "unknown value")
        _refuse_unfit_values(rule, setting, measures, where)
        mark = mark_of(rule, setting)
        if mark in seen:
            raise InvalidPlan(where, f"twice: {setting.code}")
        seen.add(mark)


def problem_of(value: RuleValue, written: str, measures: Mapping[str, Measure]) -> str:
    """Return what is wrong with a value as it is written, empty if nothing."""
    match value.kind:
        case ValueKind.WHOLE | ValueKind.NUMBER:
            return _problem_of_number(value, written)
        case ValueKind.CHOICE:
            return "" if written in value.choices else "unknown value"
        case ValueKind.MEASURE:
            return "" if written in measures else f"unknown: {written}"
        case ValueKind.MEASURES:
            unknown = [one for one in written.split() if one not in measures]
            if unknown or not written.split():
                return f"unknown: {' '.join(unknown)}"
            return "" if len(set(written.split())) == len(written.split()) else "twice"


def _problem_of_number(value: RuleValue, written: str) -> str:
    if not NUMBERS[value.kind].fullmatch(written):
        return "number expected"
    number = Decimal(written)
    if (value.low is not None and number < value.low) or (value.high is not None and number > value.high):
        return f"not between {value.low} and {value.high}"
    return ""


def _refuse_unfit_values(rule: Rule, setting: CheckSetting, measures: Mapping[str, Measure], where: str) -> None:
    for key, written in setting.values.items():
        value = rule.value(key)
        if value is None:
            raise InvalidPlan(f"{where}.values.{key}", "unknown field")
        if problem := problem_of(value, written, measures):
            raise InvalidPlan(f"{where}.values.{key}", problem)
    for value in rule.values:
        if value.needed and value.key not in setting.values:
            raise InvalidPlan(f"{where}.values.{value.key}", "missing")
    named = {measures[one].task for one in named_measures(rule, setting.values)}
    if len(named) > 1 or (setting.task is not None and named - {setting.task}):
        raise InvalidPlan(f"{where}.values", "measures of another task")


def named_measures(rule: Rule, values: Mapping[str, str]) -> tuple[str, ...]:
    """Return the ids of the measures a check names, in the order of its values."""
    written = (values.get(one.key, "") for one in rule.values if one.kind in OF_MEASURES)
    return tuple(measure for text in written for measure in text.split())


def mark_of(rule: Rule, setting: CheckSetting) -> tuple[object, ...]:
    """Return what two settings may not have in common."""
    if rule.reach is Reach.SETTING:
        return (setting.code, *(setting.values.get(one.key) for one in rule.values if one.needed))
    return (setting.code, setting.task, setting.values.get("measure"))
