"""Failures of the district's decisions, and the words for why one was refused."""

from __future__ import annotations

from metrodesk import errors as failure
from metrodesk.wording.catalogue import translate
from metrodesk.wording.explanation import Explanation, explain
from metrodesk.wording.outcomes import Words


@explain.register
def _(error: failure.UnreadableDecisions) -> Explanation:
    reasons = {
        "missing": translate("errors", "it is not there or cannot be read"),
        "large": translate("errors", "it is larger than 16 MiB"),
        "json": translate("errors", "it is not valid JSON in UTF-8, or has a key twice"),
        "by": translate("errors", "“by” is no name on one line of at most 100 characters"),
        "shape": translate("errors", "it does not hold a list of decisions"),
    }
    return Explanation(
        translate("errors", "The decisions in {path} were not read: {reason}.").format(
            path=error.path, reason=reasons[error.why]
        ),
        translate("errors", "Nothing was decided. Correct the file and try again."),
    )


@explain.register
def _(error: failure.DecisionRefused) -> Explanation:
    words = reason_of_refused_decision(error.reason)
    return Explanation(words.what, words.next)


@explain.register
def _(error: failure.IndicatorRefused) -> Explanation:
    correct = translate("indicators", "Correct the entry and save again; nothing was changed.")
    words = {
        "unknown-indicator": Words(
            translate("indicators", "The plan has no indicator {where}."),
            translate("indicators", "Look at the list of indicators and choose one of them."),
        ),
        "unknown-reading": Words(
            translate("indicators", "There is no such figure in force."),
            translate("indicators", "Look at the figures as they are now and try again."),
        ),
        "not-begun": Words(
            translate("indicators", "{where} has not begun yet."),
            translate("indicators", "Enter a figure of a year or period that has begun."),
        ),
        "source-missing": Words(
            translate("indicators", "It is not said where the figure is from."),
            translate("indicators", "Write the source, such as a bulletin, a letter or a register, and save again."),
        ),
        "other-kind": Words(
            translate("indicators", "“{where}” asks for another kind of entry: figures for figures, words for words."),
            correct,
        ),
        "no-rate": Words(translate("indicators", "“{where}” is no rate; enter one figure."), correct),
        "not-understood": Words(translate("indicators", "“{where}” is no figure that is surely understood."), correct),
        "value-missing": Words(translate("indicators", "The new target of “{where}” is empty."), correct),
        "why-missing": Words(
            translate("indicators", "It is not said why the target of “{where}” changes."),
            translate("indicators", "Write the reason, such as the number of the paper that changes it."),
        ),
        "too-late": Words(
            translate("indicators", "The target of {where} cannot change after that year is over."),
            translate("indicators", "Choose a day within that year or before, or enter a target of a later year."),
        ),
        "same-target": Words(
            translate("indicators", "“{where}” has that target already."),
            translate("indicators", "Nothing needs to be done."),
        ),
    }[error.reason]
    return Explanation(words.what.format(where=error.where), words.next)


def reason_of_refused_decision(code: str) -> Words:
    """Return the sentences for why a decision was not written."""
    again = translate("decisions", "Look at the report as it is now and decide again.")
    correct = translate("decisions", "Correct this entry and decide again; the others are not touched.")
    return {
        "no-revision": Words(translate("decisions", "It names no version of a report."), correct),
        "unknown-revision": Words(
            translate("decisions", "It speaks of a version that is not in the ledger, or was taken back."), again
        ),
        "reason-missing": Words(
            translate("decisions", "A return needs a reason, in general or for a field."),
            translate("decisions", "Write what the unit should change, or choose a stock phrase."),
        ),
        "unknown-field": Words(translate("decisions", "It names a field that a report does not have."), correct),
        "decided-so": Words(
            translate("decisions", "The same was decided before."), translate("decisions", "Nothing needs to be done.")
        ),
        "heads-changed": Words(
            translate("decisions", "Meanwhile the newest versions of the report are others than those named."), again
        ),
        "no-difference": Words(
            translate("decisions", "The versions of this report do not differ."),
            translate("decisions", "Nothing needs to be settled; return or correct the report instead."),
        ),
        "settle-first": Words(
            translate("decisions", "The newest versions of this report differ."),
            translate("decisions", "Settle which one holds first, then enter the correction."),
        ),
        "body": Words(translate("decisions", "The content given is not a report."), correct),
        "not-a-side": Words(translate("decisions", "The version chosen is none of the differing ones."), again),
        "unknown-act": Words(translate("decisions", "There is no such act in force."), again),
        "cannot-be-lifted": Words(
            translate("decisions", "An act of this kind cannot be lifted."),
            translate("decisions", "Change the plan or the roster, or put the bundle back, on its own page."),
        ),
        "order": Words(translate("decisions", "The end lies before the beginning."), correct),
        "unknown-decision": Words(translate("decisions", "There is no such kind of decision."), correct),
        "shape": Words(translate("decisions", "A value has another shape than agreed."), correct),
        "date": Words(translate("decisions", "A period or date is not one."), correct),
        "unknown-task": Words(translate("decisions", "The plan has no such task."), correct),
        "unknown-unit": Words(translate("decisions", "The roster has no such unit."), correct),
        "group": Words(
            translate("decisions", "This is a group, and groups do not report."),
            translate("decisions", "Name its members one by one; the others are not touched."),
        ),
        "unknown-bundle": Words(
            translate("decisions", "No bundle taken in has this id, or several begin with it."),
            translate("decisions", "Copy the id from the list of bundles."),
        ),
        "taken-back-already": Words(
            translate("decisions", "This bundle was taken back before."),
            translate("decisions", "Nothing needs to be done; it can be put back."),
        ),
        "not-taken-back": Words(
            translate("decisions", "This bundle was not taken back."),
            translate("decisions", "Nothing needs to be done."),
        ),
    }[code]
