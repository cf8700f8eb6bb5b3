"""Changing how a plan sets its checks: what holds for all tasks, for one, for one figure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from metrodesk.domain.check import severity_for
from metrodesk.domain.check_fit import OF_MEASURES, mark_of, named_measures, problem_of
from metrodesk.domain.check_setting import CheckSetting
from metrodesk.domain.finding import Severity
from metrodesk.domain.measure import Measure
from metrodesk.domain.plan import Plan
from metrodesk.domain.rule import Reach, Rule, RuleValue
from metrodesk.domain.rules import BY_CODE, RULES
from metrodesk.domain.task import TaskId


class CheckProblem(StrEnum):
    """What is wrong with a check as it is entered."""

    MEASURE_MISSING = "measure-missing"
    MEASURE_UNKNOWN = "measure-unknown"
    MEASURES_ALIKE = "measures-alike"
    NUMBER_MISSING = "number-missing"
    NUMBER_WRONG = "number-wrong"
    LIMITS_MISSING = "limits-missing"
    LIMITS_CROSSED = "limits-crossed"
    TWICE = "twice"


@dataclass(frozen=True, slots=True)
class CheckRow:
    """A check as it holds for all tasks (None) or one; `setting` is what was set for just this."""

    rule: Rule
    task: TaskId | None
    severity: Severity
    values: Mapping[str, str]
    setting: CheckSetting | None = None
    inherited: bool = False

    @property
    def is_of_measures(self) -> bool:
        """Whether it speaks of measures that were named for it."""
        return any(one.kind in OF_MEASURES and one.key in self.values for one in self.rule.values)


def check_rows(plan: Plan, task: TaskId | None) -> tuple[CheckRow, ...]:
    """Return every check as it holds for a task, or for all, in the order of the rules."""
    return tuple(row for rule in RULES for row in _rows(plan, rule, task))


def with_check(plan: Plan, setting: CheckSetting, before: CheckSetting | None = None) -> Plan:
    """Return the plan with a check set, in the place of what was set `before`."""
    if before in plan.checks:
        return replace(plan, checks=tuple(setting if one == before else one for one in plan.checks))
    return replace(plan, checks=(*plan.checks, setting))


def without_check(plan: Plan, setting: CheckSetting) -> Plan:
    """Return the plan without what was set: the check holds as for all tasks, or as the program has it."""
    return replace(plan, checks=tuple(one for one in plan.checks if one != setting))


def problem_with(plan: Plan, setting: CheckSetting, before: CheckSetting | None = None) -> CheckProblem | None:
    """Return what is wrong with a check as entered, or None."""
    rule = BY_CODE[setting.code]
    measures = {one.id: one for one in plan.measures if setting.task in {None, one.task}}
    for value in rule.values:
        if problem := _of_value(value, setting.values.get(value.key, ""), measures):
            return problem
    if problem := _of_all(rule, setting.values):
        return problem
    others = (one for one in plan.checks if one != before and one.code == setting.code)
    return CheckProblem.TWICE if any(mark_of(rule, one) == mark_of(rule, setting) for one in others) else None


def _rows(plan: Plan, rule: Rule, task: TaskId | None) -> Iterator[CheckRow]:
    own = [one for one in plan.checks if one.code == rule.code and _is_for(plan, rule, one, task)]
    if rule.reach is not Reach.SETTING:
        general = next((one for one in own if one.task == task and "measure" not in one.values), None)
        for_all = next((one for one in plan.checks if _is_general(rule, one)), None)
        known = general or for_all
        written = rule.filled(known.values if known else {}).written
        severity = severity_for(rule, plan.checks, task)
        yield CheckRow(rule, task, severity, written, general, inherited=general is None and for_all is not None)
    for one in own:
        if rule.reach is Reach.SETTING or "measure" in one.values:
            yield CheckRow(rule, one.task, Severity(one.severity), rule.filled(one.values).written, one)


def _is_general(rule: Rule, setting: CheckSetting) -> bool:
    return setting.code == rule.code and setting.task is None and "measure" not in setting.values


def _is_for(plan: Plan, rule: Rule, setting: CheckSetting, task: TaskId | None) -> bool:
    """Whether a setting belongs to a task's page: by its task, or by the measures it names."""
    named = {plan.measure(one) for one in named_measures(rule, setting.values)}
    return task is None or setting.task == task or any(one is not None and one.task == task for one in named)


def _of_value(value: RuleValue, written: str, measures: Mapping[str, Measure]) -> CheckProblem | None:
    if not written.strip():
        if not value.needed:
            return None
        return CheckProblem.MEASURE_MISSING if value.kind in OF_MEASURES else CheckProblem.NUMBER_MISSING
    if not problem_of(value, written, measures):
        return None
    return CheckProblem.MEASURE_UNKNOWN if value.kind in OF_MEASURES else CheckProblem.NUMBER_WRONG


def _of_all(rule: Rule, values: Mapping[str, str]) -> CheckProblem | None:
    named = named_measures(rule, values)
    if len(set(named)) < len(named):
        return CheckProblem.MEASURES_ALIKE
    if rule.value("least") is None or rule.value("most") is None:
        return None
    least, most = values.get("least"), values.get("most")
    if not least and not most:
        return CheckProblem.LIMITS_MISSING
    return CheckProblem.LIMITS_CROSSED if least and most and Decimal(least) > Decimal(most) else None
