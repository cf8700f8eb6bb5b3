"""The names of the checks and of what may be set for them, for whoever edits a plan."""

from __future__ import annotations

from metrodesk.domain.finding import Severity, field_of
from metrodesk.domain.rule import RuleKind
from metrodesk.wording.catalogue import translate
from metrodesk.wording.findings import field_name


def rule_name(code: str) -> str:
    """Return what a check looks for; raises KeyError for one nobody has described."""
    return (_status_rules() | _text_rules() | _figure_rules())[code]


def explained_thing(key: str) -> str:
    """Return what an explanation was written for, by its key: the check and the field."""
    code = key.split(":", 1)[0]
    names = _status_rules() | _text_rules() | _figure_rules()
    name = names.get(code, code)
    field = field_of(key)
    return f"{name} ({field_name(field)})" if field else name


def kind_name(kind: RuleKind) -> str:
    """Return the name of a kind of checks."""
    return {
        RuleKind.REQUIRED: translate("rules", "Must be filled in"),
        RuleKind.STATUS_TEXT: translate("rules", "Status needs text"),
        RuleKind.STATUS_PERCENT: translate("rules", "Status and figures agree"),
        RuleKind.RANGE: translate("rules", "Within a range"),
        RuleKind.PART: translate("rules", "A part is not more than the whole"),
        RuleKind.SUM: translate("rules", "Parts add up to the whole"),
        RuleKind.TOTAL: translate("rules", "Running totals do not fall"),
        RuleKind.CHANGE: translate("rules", "Unusual change"),
        RuleKind.EVIDENCE: translate("rules", "Evidence asked for"),
        RuleKind.PRIVACY: translate("rules", "Secrets and privacy"),
        RuleKind.WORDING: translate("rules", "Wording"),
    }[kind]


def severity_name(severity: Severity) -> str:
    """Return how hard a check is, in words."""
    return {
        Severity.OFF: translate("rules", "Off"),
        Severity.WARNING: translate("rules", "Warning (asks for an explanation)"),
        Severity.ERROR: translate("rules", "Error (stops sealing)"),
    }[severity]


def value_name(key: str) -> str:
    """Return the name of a value that may be set for a check; raises KeyError for an unknown one."""
    return {
        "least": translate("rules", "At least"),
        "most": translate("rules", "At most"),
        "tolerance": translate("rules", "Tolerance in percent"),
        "times": translate("rules", "Times more or less"),
        "measure": translate("rules", "Measure"),
        "part": translate("rules", "Part"),
        "whole": translate("rules", "Whole"),
        "parts": translate("rules", "Parts"),
        "compare": translate("rules", "The parts"),
    }[key]


def choice_name(choice: str) -> str:
    """Return the words of a choice among a check's values; raises KeyError for an unknown one."""
    return {
        "equal": translate("rules", "make the whole exactly"),
        "at_most": translate("rules", "make at most the whole"),
    }[choice]


def _status_rules() -> dict[str, str]:
    return {
        "status-missing": translate("rules", "A status is chosen"),
        "status-not-offered": translate("rules", "The status fits the task and the period"),
        "percent-missing": translate("rules", "A task with a deadline says how much is done"),
        "percent-range": translate("rules", "The percentage lies between 0 and 100"),
        "percent-continuous": translate("rules", "A continuous task is never 100 % done"),
        "percent-done": translate("rules", "“Done” means 100 %"),
        "percent-full": translate("rules", "100 % means “Done”"),
        "percent-not-started": translate("rules", "“Not started” means 0 %"),
        "percent-behind": translate("rules", "“On schedule” is no less than the calendar expects"),
        "percent-ahead": translate("rules", "“Behind schedule” is less than the calendar expects"),
        "deadline-passed": translate("rules", "After the deadline a task is done or overdue"),
        "deadline-ahead": translate("rules", "“Overdue” only after the deadline"),
    }


def _text_rules() -> dict[str, str]:
    return {
        "reason-missing": translate("rules", "A status that is not smooth has its reason"),
        "progress-missing": translate("rules", "A status with progress has a text in “Progress”"),
        "progress-short": translate("rules", "“Progress” says something"),
        "progress-with-zero-report": translate("rules", "Nothing to report has no text in “Progress”"),
        "problems-missing": translate("rules", "“Behind schedule” and “Overdue” name the problem"),
        "next-steps-missing": translate("rules", "“Behind schedule” and “Overdue” name the next steps"),
        "secret-mark": translate("rules", "No secrecy marks"),
        "identity-number": translate("rules", "No identity numbers"),
        "mobile-number": translate("rules", "No mobile numbers"),
        "placeholder": translate("rules", "No words left to be replaced"),
        "text-long": translate("rules", "Texts fit the printed form"),
        "same-as-last-period": translate("rules", "“Progress” differs from last period"),
        "evidence-missing": translate("rules", "Evidence is attached where something was done"),
    }


def _figure_rules() -> dict[str, str]:
    return {
        "figure-missing": translate("rules", "The figure is filled in where something was done"),
        "figure-unreadable": translate("rules", "Figures can be understood"),
        "not-applicable-reason": translate("rules", "“Not applicable” has its reason"),
        "figures-with-zero-report": translate("rules", "Nothing to report has no figures"),
        "figure-range": translate("rules", "The figure lies in its range"),
        "rate-above-whole": translate("rules", "The numerator of a ratio is not more than its denominator"),
        "part-of-whole": translate("rules", "One figure is not more than another"),
        "sum-of-parts": translate("rules", "Figures add up to another"),
        "below-last-total": translate("rules", "A running total is not below that of last period"),
        "unusual-change": translate("rules", "The figure is not unlike that of last period"),
    }
