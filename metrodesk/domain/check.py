"""Checks (校验): what is wrong or odd in a report, found as data while it is typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from metrodesk.domain.check_setting import CheckSetting
from metrodesk.domain.finding import Finding, Severity, key_of
from metrodesk.domain.question import Question
from metrodesk.domain.rule import Reach, Rule, Values
from metrodesk.domain.rules import BY_CODE, RULES
from metrodesk.domain.text_rules import SHORTEST, SOFT_LIMIT

__all__ = ["SHORTEST", "SOFT_LIMIT", "Finding", "Question", "Severity", "check", "key_of"]

FORM = ("status", "reason", "percent", "progress", "problems", "next_steps", "measures", "evidence")
PLACES = {name: place for place, name in enumerate(FORM)}
Settings = Mapping[str, Sequence[CheckSetting]]


def check(question: Question) -> list[Finding]:
    """Return what is wrong with a report, errors first, in the order of the form."""
    settings = _settings_for(question)
    found = [one for rule in RULES for one in _findings(rule, question, settings.get(rule.code, ()))]
    told = [replace(one, explained=_is_explained(one, question.body.explanations)) for one in found]
    return sorted(told, key=lambda one: (one.severity is Severity.WARNING, PLACES[one.field.partition(".")[0]]))


def severity_for(rule: Rule, settings: Sequence[CheckSetting], task: str | None, measure: str = "") -> Severity:
    """Return how hard a rule is for a task or one of its figures under a plan's settings."""
    fitting = [one for one in settings if one.code == rule.code and one.task in {None, task}]
    chosen = _chosen(fitting, measure)
    return Severity(chosen.severity) if chosen else rule.severity


def text_limit(settings: Iterable[CheckSetting], task: str) -> int | None:
    """Return how long a text of a task's report may be under a plan's settings; None if that is not looked at."""
    rule = BY_CODE["text-long"]
    chosen = _chosen([one for one in settings if one.code == rule.code and one.task in {None, task}], "")
    severity, values = _followed(rule, chosen, "")
    return None if severity is Severity.OFF else values.whole("most")


def _settings_for(question: Question) -> Settings:
    found: dict[str, list[CheckSetting]] = {}
    for setting in question.settings:
        if setting.task in {None, question.task}:
            found.setdefault(setting.code, []).append(setting)
    return found


def _findings(rule: Rule, question: Question, settings: Sequence[CheckSetting]) -> Iterator[Finding]:
    for severity, values in _applied(rule, question, settings):
        if severity is not Severity.OFF:
            for spot in rule.find(question, values):
                yield Finding(question.task, spot.field, rule.code, severity, spot.facts, about=spot.about)


def _applied(rule: Rule, question: Question, settings: Sequence[CheckSetting]) -> Iterator[tuple[Severity, Values]]:
    """Say how hard, and with which values, a rule is to be followed in this report."""
    match rule.reach:
        case Reach.SETTING:
            for setting in settings:
                yield Severity(setting.severity), rule.filled(setting.values)
        case Reach.FIGURE:
            for measure in question.measures:
                yield _followed(rule, _chosen(settings, measure.id), measure.id)
        case Reach.REPORT:
            yield _followed(rule, _chosen(settings, ""), "")


def _followed(rule: Rule, setting: CheckSetting | None, measure: str) -> tuple[Severity, Values]:
    written = dict(setting.values) if setting else {}
    if measure:
        written["measure"] = measure
    return Severity(setting.severity) if setting else rule.severity, rule.filled(written)


def _chosen(settings: Sequence[CheckSetting], measure: str) -> CheckSetting | None:
    """Return the setting that speaks most closely: of the figure, of the task, of all."""
    fitting = [one for one in settings if one.values.get("measure", "") in {"", measure}]
    if not fitting:
        return None
    return max(fitting, key=lambda one: ("measure" in one.values, one.task is not None))


def _is_explained(finding: Finding, explanations: Mapping[str, str]) -> bool:
    """Whether the unit answered the finding, under its own key or that of the check alone."""
    return any(explanations.get(key, "").strip() for key in (key_of(finding), finding.code))
