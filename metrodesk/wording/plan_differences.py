"""What a version of the plan says otherwise than another, in sentences for the district."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from itertools import takewhile

from metrodesk.domain.calendar import DueRule, Weekend
from metrodesk.domain.check_setting import CheckSetting
from metrodesk.domain.difference import Difference, DifferenceOf
from metrodesk.domain.finding import Severity
from metrodesk.domain.indicator import Direction
from metrodesk.domain.period import PeriodKind
from metrodesk.domain.rules import BY_CODE
from metrodesk.domain.task import DeadlineKind
from metrodesk.domain.unit import UnitKind
from metrodesk.wording.catalogue import translate
from metrodesk.wording.plan_changes import field_name
from metrodesk.wording.plan_settings import named_values_words
from metrodesk.wording.rules import rule_name, severity_name
from metrodesk.wording.words import period_name, word

LONG, AROUND = 60, 12
"""Texts longer than this are told by where they differ, with so many characters around it."""


def difference_words(one: Difference) -> str:
    """Return one difference as a sentence; the part about a day is left out where there is none."""
    before, after = told_apart(one.before, one.after)
    facts = {
        "about": one.about,
        "number": one.number,
        "field": field_name(one.field),
        "before": _said(before),
        "after": _said(after),
        "names": _added_and_gone(one.added, one.gone),
        "period": period_name(one.period) if one.period else "",
        "rules": " → ".join(rule_words(rule) for rule in one.rules),
    }
    if one.what is DifferenceOf.CHECKS:
        return _check_words(one)
    if one.what is DifferenceOf.LINKS:
        return _link_words(one).format(**facts)
    if one.what is DifferenceOf.INDICATOR_DIRECTION:
        facts |= {"after": DIRECTIONS[one.after](), "before": DIRECTIONS[one.before]()}
    sentences = {**_of_units(), **_of_tasks(), **_of_the_rest()}
    return _with_day(sentences[one.what].format(**facts), _day_words(one))


def told_apart(before: str, after: str) -> tuple[str, str]:
    """Return of two long texts where they differ, with some words around it; short ones whole."""
    if min(len(before), len(after)) <= LONG:
        return before, after
    head = _shared(before, after)
    tail = _shared(before[head:][::-1], after[head:][::-1])
    start = max(head - AROUND, 0)
    shown = (text[start : len(text) - max(tail - AROUND, 0)] for text in (before, after))
    left, right = "…" if start else "", "…" if tail > AROUND else ""
    one, other = (f"{left}{text}{right}" for text in shown)
    return one, other


def _shared(one: str, other: str) -> int:
    """Return with how many characters two texts begin alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def rule_words(rule: DueRule | None) -> str:
    """Return a rule for due days in words: 期末后第1个月5日，遇周末顺延."""
    if rule is None:
        return translate("plan_differences", "no rule")
    where = (
        translate("plan_differences", "day {day} of the period's last month")
        if rule.months == 0
        else translate("plan_differences", "day {day} of month {months} after the period")
    )
    weekend = {
        Weekend.STAYS: "",
        Weekend.BEFORE: translate("plan_differences", ", the Friday before if on a weekend"),
        Weekend.AFTER: translate("plan_differences", ", the Monday after if on a weekend"),
    }[rule.weekend]
    return where.format(day=rule.day, months=rule.months) + weekend


def _of_units() -> dict[DifferenceOf, str]:
    return {
        DifferenceOf.UNIT_ADDED: translate("plan_differences", "Unit “{about}” ({after}) is new."),
        DifferenceOf.UNIT_REMOVED: translate("plan_differences", "Unit “{about}” was taken out."),
        DifferenceOf.UNIT_RENAMED: translate("plan_differences", "“{before}” is now called “{after}”."),
        DifferenceOf.UNIT_KIND: translate("plan_differences", "“{about}”: kind “{after}”, before “{before}”."),
        DifferenceOf.UNIT_REMARK: translate("plan_differences", "“{about}”: remark “{after}”, before “{before}”."),
        DifferenceOf.ALIASES: translate("plan_differences", "“{about}”: aliases {names}."),
        DifferenceOf.FORMER_NAME: translate("plan_differences", "“{about}” was called “{before}” before."),
        DifferenceOf.FORMER_NAME_GONE: translate(
            "plan_differences", "“{about}”: the former name “{before}” was taken out."
        ),
        DifferenceOf.UNIT_SINCE: translate("plan_differences", "“{about}”: another first day."),
        DifferenceOf.MERGED: translate("plan_differences", "“{about}” became part of “{after}”."),
        DifferenceOf.SPLIT: translate("plan_differences", "“{about}” was split into “{after}”."),
        DifferenceOf.ENDED: translate("plan_differences", "“{about}” ended without an heir."),
        DifferenceOf.GOES_ON: translate("plan_differences", "“{about}” goes on."),
        DifferenceOf.MEMBERS: translate("plan_differences", "Group “{about}”: {names}."),
    }


def _of_tasks() -> dict[DifferenceOf, str]:
    return {
        DifferenceOf.TASK_ADDED: translate("plan_differences", "Task {number} “{about}” is new."),
        DifferenceOf.TASK_REMOVED: translate("plan_differences", "Task {number} “{about}” was taken out."),
        DifferenceOf.TASK_ENDED: translate("plan_differences", "Task {number} “{about}” ended."),
        DifferenceOf.TASK_GOES_ON: translate("plan_differences", "Task {number} “{about}” goes on."),
        DifferenceOf.TASK_FIELD: translate(
            "plan_differences", "Task {number}: {field} now reads “{after}”, before “{before}”."
        ),
        DifferenceOf.LEADS: translate("plan_differences", "Task {number}, lead units: {names}."),
        DifferenceOf.RESPONSIBLE: translate("plan_differences", "Task {number}, responsible units: {names}."),
        DifferenceOf.MILESTONES: translate("plan_differences", "Task {number}: milestones {after}, before {before}."),
        DifferenceOf.MEASURE_ADDED: translate("plan_differences", "Task {number}: “{about}” ({after}) is counted too."),
        DifferenceOf.MEASURE_AGAIN: translate("plan_differences", "Task {number}: “{about}” is counted again."),
        DifferenceOf.MEASURE_RETIRED: translate("plan_differences", "Task {number}: “{about}” is counted no more."),
        DifferenceOf.MEASURE_CHANGED: translate(
            "plan_differences", "Task {number}: counted is now {after}, before {before}."
        ),
    }


def _of_the_rest() -> dict[DifferenceOf, str]:
    return {
        DifferenceOf.PERIOD_KIND: translate("plan_differences", "Reporting is by “{after}”, before by “{before}”."),
        DifferenceOf.DUE_RULE: translate("plan_differences", "Rule for due days: {rules}."),
        DifferenceOf.DUE: translate("plan_differences", "{period}: due on {after}, before {before}."),
        DifferenceOf.AS_OF: translate("plan_differences", "{period}: figures as of {after}, before {before}."),
        DifferenceOf.INDICATOR_ADDED: translate("plan_differences", "Indicator “{about}” is new."),
        DifferenceOf.INDICATOR_REMOVED: translate("plan_differences", "Indicator “{about}” was taken out."),
        DifferenceOf.INDICATOR_CHANGED: translate("plan_differences", "Indicator “{about}” was changed."),
        DifferenceOf.INDICATOR_TARGET: translate(
            "plan_differences", "Indicator “{about}”: target for {number} {after} {field}, before {before}."
        ),
        DifferenceOf.INDICATOR_DIRECTION: translate(
            "plan_differences", "Indicator “{about}”: {after}; before: {before}."
        ),
        DifferenceOf.OPTIONS: translate("plan_differences", "Options: {names}."),
        DifferenceOf.PAPERS: translate("plan_differences", "Papers above, read in: {names}."),
        DifferenceOf.FINDINGS: translate("plan_differences", "Findings: {number} differ in their settlement."),
        DifferenceOf.DOCUMENT: translate("plan_differences", "The text of “{about}” differs."),
    }


def _check_words(one: Difference) -> str:
    """Return how a check is set now and was before; without a setting it is as usual."""
    usual = translate("plan_differences", "as usual")
    before, after = (usual if setting is None else _setting_words(setting) for setting in one.checks)
    sentence = (
        translate("plan_differences", "Task {number}: check “{about}” is now {after}; before: {before}.")
        if one.number
        else translate("plan_differences", "All tasks: check “{about}” is now {after}; before: {before}.")
    )
    return sentence.format(number=one.number, about=rule_name(one.about), before=before, after=after)


def _setting_words(setting: CheckSetting) -> str:
    values = named_values_words(BY_CODE[setting.code], setting.values)
    said = severity_name(Severity(setting.severity))
    return (
        translate("plan_differences", "{severity} ({values})").format(severity=said, values=values) if values else said
    )


def _link_words(one: Difference) -> str:
    if not one.field:
        return translate("plan_differences", "Links to papers of higher levels: {number} differ.")
    if one.number:
        return translate("plan_differences", "Task {number}: link to {field} is now {after}, before {before}.")
    return translate("plan_differences", "“{about}”: link to {field} is now {after}, before {before}.")


def _said(text: str) -> str:
    """Return what was written, an official word in the language of the reader, a dash for nothing."""
    found = OFFICIAL.get(text)
    return word(found) if found is not None else text or "–"


OFFICIAL = {one.label: one for kind in (UnitKind, PeriodKind, DeadlineKind) for one in kind}
"""The words of kinds as they stand in a plan."""
DIRECTIONS: Mapping[str, Callable[[], str]] = {
    Direction.HIGHER: lambda: translate("plan_differences", "higher is better"),
    Direction.LOWER: lambda: translate("plan_differences", "lower is better"),
    Direction.NONE: lambda: translate("plan_differences", "neither higher nor lower is better"),
}
BEGINNING = frozenset(
    {DifferenceOf.UNIT_ADDED, DifferenceOf.UNIT_SINCE, DifferenceOf.TASK_ADDED, DifferenceOf.INDICATOR_TARGET}
)
"""Differences whose day is the first of what is; every other day is the last of what was."""


def _with_day(sentence: str, day: str) -> str:
    """Put a day inside the sentence, before its full stop."""
    stop = sentence[-1] if day and sentence[-1] in "。." else ""
    return f"{sentence.removesuffix(stop)}{day}{stop}"


def _day_words(one: Difference) -> str:
    if one.day is None:
        return ""
    if one.what is DifferenceOf.FORMER_NAME:
        return translate("plan_differences", " (until {day})").format(day=_day(one.day))
    first = one.day if one.what in BEGINNING else one.day + timedelta(1)
    return translate("plan_differences", " (from {day} on)").format(day=_day(first))


def _added_and_gone(added: Sequence[str], gone: Sequence[str]) -> str:
    parts = (
        (added, translate("plan_differences", "added {names}")),
        (gone, translate("plan_differences", "no longer {names}")),
    )
    return translate("plan_differences", "; ").join(
        words.format(names=translate("plan_differences", ", ").join(names)) for names, words in parts if names
    )


def _day(day: date) -> str:
    return day.isoformat()
