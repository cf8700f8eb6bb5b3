"""What a new plan changes for a unit, in sentences that name task and column."""

from __future__ import annotations

from metrodesk.domain.plan_change import ChangeOf, PlanChange
from metrodesk.wording.catalogue import translate
from metrodesk.wording.words import period_name


def plan_change_words(change: PlanChange) -> str:
    """Return one change as a sentence."""
    facts = {
        "number": change.number,
        "item": change.item,
        "field": field_name(change.field),
        "before": change.before or "–",
        "after": change.after or "–",
        "period": period_name(change.period) if change.period else "",
    }
    return _sentence(change).format(**facts)


def _sentence(change: PlanChange) -> str:
    sentences = {
        ChangeOf.TASK_ADDED: translate("plan_changes", "Task {number} “{item}” is new for this unit ({after})."),
        ChangeOf.TASK_DROPPED: translate("plan_changes", "Task {number} “{item}” is no longer this unit's."),
        ChangeOf.ROLE: translate("plan_changes", "Task {number}: this unit is now “{after}”, before “{before}”."),
        ChangeOf.FIELD: translate("plan_changes", "Task {number}: {field} now reads “{after}”, before “{before}”."),
        ChangeOf.MILESTONES: translate(
            "plan_changes", "Task {number}: it should be so far: {after}; before: {before}."
        ),
        ChangeOf.MEASURE_ADDED: translate("plan_changes", "Task {number}: also to be counted: {after}."),
        ChangeOf.MEASURE_DROPPED: translate("plan_changes", "Task {number}: no longer to be counted: {before}."),
        ChangeOf.MEASURE: translate("plan_changes", "Task {number}: what is counted is now {after}, before {before}."),
        ChangeOf.DUE: translate("plan_changes", "{period}: due on {after}, before {before}."),
        ChangeOf.AS_OF: translate("plan_changes", "{period}: figures as of {after}, before {before}."),
        ChangeOf.PERIOD_KIND: translate("plan_changes", "Reporting is now by “{after}”, before by “{before}”."),
        ChangeOf.HOLDS_FROM: translate("plan_changes", "The changes hold from {period} on."),
        ChangeOf.RENAMED: translate("plan_changes", "This unit is now called “{after}”, before “{before}”."),
        ChangeOf.TOOK_OVER: translate(
            "plan_changes", "This unit took over from “{after}”: answer what is open of it too."
        ),
        ChangeOf.ENDS: translate("plan_changes", "This unit ends on {after}."),
        ChangeOf.TASK_ENDS: translate("plan_changes", "Task {number} “{item}” ends on {after}."),
    }
    return sentences[change.what]


def field_name(field: str) -> str:
    """Return what a column of a task is called."""
    names = {
        "item": translate("plan_changes", "the item"),
        "content": translate("plan_changes", "the content"),
        "deadline": translate("plan_changes", "the deadline"),
        "deadline_kind": translate("plan_changes", "how it ends"),
        "leads_written": translate("plan_changes", "the lead"),
        "responsible_written": translate("plan_changes", "the responsible units"),
        "remark": translate("plan_changes", "the remark"),
        "category": translate("plan_changes", "the category"),
        "number": translate("plan_changes", "the number"),
    }
    return names.get(field, field)
