"""What is said when a change of the plan (单位、任务、填报期) cannot be made."""

from __future__ import annotations

from metrodesk import errors as failure
from metrodesk.domain.plan_problem import PlanProblem
from metrodesk.wording.catalogue import translate
from metrodesk.wording.explanation import Explanation, explain


def plan_problem(problem: PlanProblem, about: str = "") -> str:
    """Return what is wrong with a change and what to do about it."""
    return {**_of_units(), **_of_tasks_and_periods()}[problem].format(about=about)


def _of_units() -> dict[PlanProblem, str]:
    return {
        PlanProblem.NAME_EMPTY: translate("plan_edits", "Give the unit a name."),
        PlanProblem.NAME_TAKEN: translate(
            "plan_edits", "“{about}” is another unit's name, alias or former name; take another, or change that unit."
        ),
        PlanProblem.NAME_SAME: translate("plan_edits", "The unit is called “{about}” already."),
        PlanProblem.IS_GROUP: translate("plan_edits", "“{about}” is a group; choose the units it stands for instead."),
        PlanProblem.NO_GROUP: translate("plan_edits", "“{about}” is no group and has no members."),
        PlanProblem.HAS_ENDED: translate("plan_edits", "“{about}” has ended before that day; check the day."),
        PlanProblem.IN_DOCUMENT: translate(
            "plan_edits", "The document names “{about}”; it cannot be removed. End it with a day instead."
        ),
        PlanProblem.HAS_REPORTED: translate(
            "plan_edits",
            "“{about}” has reported, was given an enrolment file or took over from another; it cannot be removed. "
            "End it with a day instead.",
        ),
        PlanProblem.NOTHING_TO_MERGE: translate(
            "plan_edits", "Choose at least two units to merge, or one and its heir."
        ),
        PlanProblem.OWN_HEIR: translate("plan_edits", "“{about}” is an heir itself; choose another unit."),
        PlanProblem.NO_HEIR: translate("plan_edits", "Name at least two units that “{about}” becomes."),
        PlanProblem.DAY_BEFORE_SINCE: translate("plan_edits", "“{about}” begins after that day; check the day."),
    }


def _of_tasks_and_periods() -> dict[PlanProblem, str]:
    return {
        PlanProblem.VIA_GROUP: translate(
            "plan_edits", "“{about}” has its part in the task through a group; change the group or name its members."
        ),
        PlanProblem.ITEM_EMPTY: translate("plan_edits", "Give the task its item."),
        PlanProblem.NUMBER_TAKEN: translate("plan_edits", "There is a task {about} already; take another number."),
        PlanProblem.PERCENT: translate("plan_edits", "A milestone is between 0 and 100 percent."),
        PlanProblem.DAYS_DOUBLED: translate("plan_edits", "Two milestones have the same day."),
        PlanProblem.NOT_A_BORDER: translate(
            "plan_edits", "On {about} no period ends and none begins; choose the first day of a period."
        ),
        PlanProblem.BEFORE_FORMER: translate(
            "plan_edits", "The periods before {about} were changed already; choose a later day."
        ),
        PlanProblem.DAY_BEYOND: translate(
            "plan_edits", "After {about} there is no period the program can count; check the year."
        ),
        PlanProblem.SAME_KIND: translate("plan_edits", "Reporting is by “{about}” already."),
    }


@explain.register
def _(error: failure.UnfitPlanChange) -> Explanation:
    return Explanation(
        translate("plan_edits", "The plan was not changed."),
        plan_problem(PlanProblem(error.problem), error.about),
    )


@explain.register
def _(_error: failure.NothingChanged) -> Explanation:
    return Explanation(
        translate("plan_edits", "The plan says this already; no new version was made."),
        translate("plan_edits", "Change something first, or close."),
    )


@explain.register
def _(error: failure.PlanChangedMeanwhile) -> Explanation:
    return Explanation(
        translate(
            "plan_edits",
            "Somebody else changed the plan a moment ago (it is at version {number} now); your change was not saved.",
        ).format(number=error.number),
        translate("plan_edits", "Their change is kept. Look at it under “Versions”, then make yours once more."),
    )


@explain.register
def _(error: failure.NotTheHeir) -> Explanation:
    return Explanation(
        translate("plan_edits", "“{own}” did not take over from “{unit}” and cannot answer for it.").format(
            own=error.own, unit=error.unit
        ),
        translate("plan_edits", "Open the district's newest file first, or ask the district."),
    )
