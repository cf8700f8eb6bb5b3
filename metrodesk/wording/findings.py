"""What the checks found, as sentences that name the field and what is in it."""

from __future__ import annotations

from metrodesk.domain.check import Finding
from metrodesk.wording.catalogue import translate
from metrodesk.wording.words import word_of_status


def sentence(finding: Finding) -> str:
    """Return one finding as a sentence; raises KeyError for a check nobody has described."""
    facts = dict(finding.facts)
    if "status" in facts:
        facts["status"] = word_of_status(facts["status"])
    return _sentences()[finding.code].format(field=field_name(finding.field), **facts)


def field_name(name: str) -> str:
    """Return the name of a report's field as the form writes it."""
    names = {
        "status": translate("findings", "Status"),
        "reason": translate("findings", "Reason"),
        "percent": translate("findings", "Done so far"),
        "progress": translate("findings", "Progress"),
        "problems": translate("findings", "Problems"),
        "next_steps": translate("findings", "Next steps"),
        "measures": translate("findings", "Figures"),
        "evidence": translate("findings", "Evidence"),
    }
    return names.get(name, name)


def _sentences() -> dict[str, str]:
    return _about_status() | _about_texts() | _about_figures()


def _about_status() -> dict[str, str]:
    return {
        "status-missing": translate("findings", "No status is chosen yet."),
        "status-not-offered": translate(
            "findings", "The status “{status}” does not fit this task in this period; choose another."
        ),
        "reason-missing": translate("findings", "The status “{status}” needs a reason."),
    }


def _about_texts() -> dict[str, str]:
    return {
        "progress-missing": translate("findings", "The status “{status}” needs a text in “Progress”."),
        "progress-short": translate("findings", "“Progress” has only {count} characters and says hardly anything."),
        "progress-with-zero-report": translate("findings", "“Progress” has a text although the status is “{status}”."),
        "next-steps-missing": translate("findings", "The status “{status}” needs “Next steps”."),
        "text-long": translate(
            "findings", "“{field}” has {count} characters; more than {limit} make the printed form hard to read."
        ),
        "placeholder": translate("findings", "“{field}” still has “{found}” in it."),
        "secret-mark": translate(
            "findings", "“{field}” has the secrecy mark “{found}”. No classified information may be entered."
        ),
        "identity-number": translate(
            "findings", "“{field}” seems to have somebody's identity number in it; take it out."
        ),
        "mobile-number": translate("findings", "“{field}” seems to have a mobile number in it; office numbers only."),
        "same-as-last-period": translate("findings", "“Progress” is word for word that of last period."),
    }


def _about_figures() -> dict[str, str]:
    return {
        "percent-range": translate("findings", "{percent} % is not between 0 and 100."),
        "percent-continuous": translate("findings", "A continuous task is never 100 % done."),
        "percent-done": translate("findings", "The status is “Done”, but only {percent} % are done."),
        "percent-not-started": translate("findings", "The status is “Not started”, but {percent} % are done."),
    }
