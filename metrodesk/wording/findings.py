"""What the checks found, as sentences that name the field and what is in it."""

from __future__ import annotations

from metrodesk.domain.check import Finding
from metrodesk.wording.catalogue import translate
from metrodesk.wording.words import period_name_of, word_of_status


def sentence(finding: Finding) -> str:
    """Return one finding as a sentence; raises KeyError for a check nobody has described.

    A check with several sentences names the one that fits in its facts.
    """
    facts = dict(finding.facts)
    if "status" in facts:
        facts["status"] = word_of_status(facts["status"])
    if "period" in facts:
        facts["period"] = period_name_of(facts["period"])
    which = facts.pop("sentence", finding.code)
    return _sentences()[which].format(field=field_name(finding.field), **facts)


def field_name(name: str) -> str:
    """Return the name of a report's field as the form writes it; a figure goes by that of all figures."""
    names = {
        "status": translate("findings", "Status"),
        "reason": translate("findings", "Reason"),
        "percent": translate("findings", "Done so far"),
        "progress": translate("findings", "Progress"),
        "problems": translate("findings", "Problems"),
        "next_steps": translate("findings", "Next steps"),
        "measures": translate("findings", "Figures"),
        "evidence": translate("findings", "Evidence"),
        **_names_of_texts(),
    }
    return names.get(name) or names.get(name.partition(".")[0], name)


def _names_of_texts() -> dict[str, str]:
    """Name the parts of 综合情况 and the fields of 重要情况."""
    return {
        "text": translate("findings", "Overview text"),
        "situation": translate("findings", "Whole situation"),
        "practices": translate("findings", "Main practices"),
        "plans": translate("findings", "Next plans"),
        "happened": translate("findings", "Date"),
        "place": translate("findings", "Place"),
        "event": translate("findings", "What happened"),
        "actions": translate("findings", "Measures taken"),
        "contact": translate("findings", "Contact"),
        "phone": translate("findings", "Office phone"),
    }


def _sentences() -> dict[str, str]:
    return _about_status() | _about_percent() | _about_texts() | _about_contents() | _about_figures() | _about_change()


def _about_status() -> dict[str, str]:
    return {
        "status-missing": translate("findings", "No status is chosen yet."),
        "status-not-offered": translate(
            "findings", "The status “{status}” does not fit this task in this period; choose another."
        ),
        "reason-missing": translate("findings", "The status “{status}” needs a reason."),
        "deadline-passed": translate(
            "findings",
            "The status is “{status}”, but the deadline {deadline} is over on {day}: "
            "choose “Done”, or “Overdue” with the reason.",
        ),
        "deadline-ahead": translate(
            "findings", "The status is “{status}”, but on {day} the deadline {deadline} is still to come."
        ),
    }


def _about_percent() -> dict[str, str]:
    return {
        "percent-missing": translate("findings", "The status “{status}” needs the percentage done."),
        "percent-range": translate("findings", "{percent} % is not between 0 and 100."),
        "percent-continuous": translate("findings", "A continuous task is never 100 % done."),
        "percent-done": translate(
            "findings", "The status is “Done”, but only {percent} % are done, {difference} % less than all."
        ),
        "percent-full": translate("findings", "100 % are done, but the status is “{status}”; choose “Done”."),
        "percent-not-started": translate("findings", "The status is “Not started”, but {percent} % are done."),
        "percent-behind": translate(
            "findings",
            "The status is “On schedule”, but {percent} % are done and the calendar expects {expected} %: "
            "{difference} % too little.",
        ),
        "percent-ahead": translate(
            "findings",
            "The status is “Behind schedule”, but {percent} % are done and the calendar expects {expected} %: "
            "nothing is missing.",
        ),
    }


def _about_texts() -> dict[str, str]:
    return {
        "progress-missing": translate("findings", "The status “{status}” needs a text in “Progress”."),
        "progress-short": translate("findings", "“Progress” has only {count} characters and says hardly anything."),
        "progress-with-zero-report": translate("findings", "“Progress” has a text although the status is “{status}”."),
        "problems-missing": translate("findings", "The status “{status}” needs a text in “Problems”."),
        "next-steps-missing": translate("findings", "The status “{status}” needs “Next steps”."),
        "text-long": translate(
            "findings",
            "“{field}” has {count} characters, {difference} more than the {limit} that fit the printed form well.",
        ),
        "same-as-last-period": translate("findings", "“Progress” is word for word that of last period."),
        "evidence-missing": translate(
            "findings",
            "The plan asks for {least} file(s) of evidence; {count} are attached, {difference} missing.",
        ),
    }


def _about_contents() -> dict[str, str]:
    return {
        "placeholder": translate("findings", "“{field}” still has “{found}” in it."),
        "secret-mark": translate(
            "findings", "“{field}” has the secrecy mark “{found}”. No classified information may be entered."
        ),
        "identity-number": translate(
            "findings", "“{field}” seems to have somebody's identity number in it; take it out."
        ),
        "mobile-number": translate("findings", "“{field}” seems to have a mobile number in it; office numbers only."),
    }


def _about_figures() -> dict[str, str]:
    return {
        "figure-missing": translate(
            "findings", "“{name}” is blank. Write the figure, 0 for none, or “Not applicable” with the reason."
        ),
        "figure-unreadable": translate(
            "findings", "The figure of “{name}” is not settled: confirm it with Enter in the table, or write it again."
        ),
        "not-applicable-reason": translate("findings", "“{name}” is said not to apply; say why."),
        "figures-with-zero-report": translate("findings", "The status is “{status}”, but “{name}” has {value}."),
        "figure-below": translate("findings", "“{name}” is {value}, {difference} less than the least of {limit}."),
        "figure-above": translate("findings", "“{name}” is {value}, {difference} more than the most of {limit}."),
        "rate-above-whole": translate(
            "findings", "“{name}” {value} is more than “{other}” {other_value}, by {difference}."
        ),
        "part-of-whole": translate(
            "findings", "“{name}” {value} is more than “{other}” {other_value}, by {difference}."
        ),
        "sum-above": translate(
            "findings", "“{others}” make {other_value} together, {difference} more than “{name}” {value}."
        ),
        "sum-below": translate(
            "findings", "“{others}” make {other_value} together, {difference} less than “{name}” {value}."
        ),
    }


def _about_change() -> dict[str, str]:
    return {
        "below-last-total": translate(
            "findings",
            "The running total of “{name}” is {value}, {difference} less than the {other_value} of {period}.",
        ),
        "unusual-rise": translate(
            "findings", "“{name}” is {value}, {difference} more than the {other_value} of {period}: unusually much."
        ),
        "unusual-fall": translate(
            "findings", "“{name}” is {value}, {difference} less than the {other_value} of {period}: unusually little."
        ),
    }
