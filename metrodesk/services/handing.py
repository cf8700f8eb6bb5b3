"""The steps of handing over; they keep their place for days."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from metrodesk.domain.period import Period
from metrodesk.services import clock
from metrodesk.services.checking import findings, open_tasks
from metrodesk.services.correcting import CORRECTION, SEALED
from metrodesk.services.overview_text import overview_findings
from metrodesk.services.sealing import Submission, last_submission
from metrodesk.services.unit_status import unit_status
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.prints import Print, TickedStep


class StepName(StrEnum):
    """校验 → 打印送审稿 → 修改 → 定稿 → 打印正式表 → 签字盖章 → 导出."""

    CHECK = "check"
    REVIEW_PRINT = "review_print"
    REVISE = "revise"
    SEAL = "seal"
    FORM_PRINT = "form_print"
    SIGN = "sign"
    EXPORT = "export"


class StepState(StrEnum):
    """`stale` is a step that was done for a text that has changed since."""

    TODO = "todo"
    CURRENT = "current"
    DONE = "done"
    STALE = "stale"


@dataclass(frozen=True, slots=True)
class Step:
    """One step; `when` says when it was done, `count` what is open in it."""

    name: StepName
    state: StepState
    when: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True)
class _Facts:
    errors: int
    open_tasks: int
    drafts: int
    submission: Submission | None
    review: Print | None
    form: Print | None
    correction: Print | None
    ticked: dict[str, TickedStep]
    unexported: int


def steps(ws: Workspace, period: Period) -> tuple[Step, ...]:
    """Return the steps of a period; the first that is not done is the current one."""
    facts = _facts(ws, period)
    found = [
        _check(facts),
        _review(facts),
        _revise(facts),
        _seal(facts),
        _form(facts),
        _sign(facts),
        _export(facts),
    ]
    optional = {StepName.REVIEW_PRINT, StepName.REVISE}
    current = next((one.name for one in found if one.state is not StepState.DONE and one.name not in optional), None)
    return tuple(
        Step(one.name, StepState.CURRENT, one.when, one.count)
        if one.name is current and one.state is StepState.TODO
        else one
        for one in found
    )


def mark(ws: Workspace, period: Period, step: StepName, *, done: bool = True) -> None:
    """Tick a step a person does outside the program, for the submission of today."""
    unit = ws.own_unit()
    submission = last_submission(ws, period)
    with ws.database.begin() as books:
        if done:
            reference = submission.id if submission else ""
            books.prints.tick(unit.id, str(period), TickedStep(step.value, reference, clock.now()))
        else:
            books.prints.untick(unit.id, str(period), step.value)


def _facts(ws: Workspace, period: Period) -> _Facts:
    unit = ws.own_unit()
    status = unit_status(ws, period)
    errors = sum(1 for one in findings(ws, period) if one.is_open)
    errors += sum(1 for one in overview_findings(ws, period) if one.stops)
    with ws.database.read() as books:
        return _Facts(
            errors=errors,
            open_tasks=len(open_tasks(ws, period)),
            drafts=status.drafts,
            submission=last_submission(ws, period),
            review=books.prints.last(unit.id, str(period), "review"),
            form=books.prints.last(unit.id, str(period), SEALED),
            correction=books.prints.last(unit.id, str(period), CORRECTION),
            ticked=books.prints.ticked(unit.id, str(period)),
            unexported=status.sealed_not_exported,
        )


def _check(facts: _Facts) -> Step:
    state = StepState.TODO if facts.errors or facts.open_tasks else StepState.DONE
    return Step(StepName.CHECK, state, count=facts.errors + facts.open_tasks)


def _review(facts: _Facts) -> Step:
    if facts.review is None:
        return Step(StepName.REVIEW_PRINT, StepState.TODO)
    return Step(StepName.REVIEW_PRINT, StepState.DONE, facts.review.printed)


def _revise(facts: _Facts) -> Step:
    state = StepState.DONE if facts.submission and not facts.drafts else StepState.TODO
    return Step(StepName.REVISE, state, count=facts.drafts)


def _seal(facts: _Facts) -> Step:
    if facts.submission is None:
        return Step(StepName.SEAL, StepState.TODO)
    state = StepState.STALE if facts.drafts else StepState.DONE
    return Step(StepName.SEAL, state, facts.submission.claimed, facts.drafts)


def _form(facts: _Facts) -> Step:
    if facts.form is None or facts.submission is None:
        return Step(StepName.FORM_PRINT, StepState.TODO)
    for print_ in (facts.form, facts.correction):  # the sheet with its correction page says what holds
        if print_ is not None and print_.submission == facts.submission.id:
            return Step(StepName.FORM_PRINT, StepState.DONE, print_.printed)
    return Step(StepName.FORM_PRINT, StepState.STALE, facts.form.printed)


def _sign(facts: _Facts) -> Step:
    ticked = facts.ticked.get(StepName.SIGN.value)
    if ticked is None or facts.submission is None:
        return Step(StepName.SIGN, StepState.TODO)
    state = StepState.DONE if ticked.reference == facts.submission.id else StepState.STALE
    return Step(StepName.SIGN, state, ticked.done)


def _export(facts: _Facts) -> Step:
    if facts.submission is None:
        return Step(StepName.EXPORT, StepState.TODO)
    state = StepState.TODO if facts.unexported else StepState.DONE
    return Step(StepName.EXPORT, state, count=facts.unexported)
