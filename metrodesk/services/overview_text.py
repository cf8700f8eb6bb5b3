"""The unit's own paragraphs for a period (综合情况): reading, saving, and last period's beside them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from metrodesk.domain.check_setting import CheckSetting
from metrodesk.domain.finding import Finding
from metrodesk.domain.free_texts import check_overview
from metrodesk.domain.overview import OverviewBody
from metrodesk.domain.period import Period
from metrodesk.domain.revision import Kind, RevisionId, Subject
from metrodesk.domain.unit import UnitId
from metrodesk.services.drafting import current, save_body
from metrodesk.services.returns import Returned, open_return
from metrodesk.services.standing import desk_histories, spoken_for
from metrodesk.services.waiting import Entered, entered_on
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books
from metrodesk.storage.drafts import Draft


@dataclass(frozen=True, slots=True)
class OverviewPage:
    """A period's paragraphs with everything their page shows.

    `entered` is the district's own entry, `settings` how the plan sets the checks, `taken` the
    parts taken over and not touched since.
    """

    period: Period
    body: OverviewBody
    base: tuple[RevisionId, ...]
    saved_at: str | None
    previous: OverviewBody | None
    previous_period: Period | None
    returned: Returned | None = None
    entered: Entered | None = None
    settings: tuple[CheckSetting, ...] = ()
    taken: tuple[str, ...] = ()

    @property
    def sealed(self) -> bool:
        """Whether anything is sealed or was entered by the district."""
        return bool(self.base)


def open_overview(ws: Workspace, period: Period) -> OverviewPage:
    """Return the paragraphs of a period: the draft if there is one, else what is sealed."""
    subject = Subject.of_overview(ws.own_unit().id, period)
    with ws.database.read() as books:
        found = current(books, subject)
        before = previous_overview(books, subject.unit, period)
        returned = open_return(books, subject)
        entered = entered_on(ws, books, subject)
    return OverviewPage(
        period=period,
        body=OverviewBody.from_json(found.body),
        base=found.base,
        saved_at=found.draft.changed if found.draft else None,
        previous=before[1] if before else None,
        previous_period=before[0] if before else None,
        returned=returned,
        entered=entered,
        settings=ws.plan.checks,
        taken=found.draft.taken if found.draft else (),
    )


def overview_body(ws: Workspace, period: Period) -> OverviewBody:
    """Return what the paragraphs of a period say now."""
    with ws.database.read() as books:
        return OverviewBody.from_json(current(books, Subject.of_overview(ws.own_unit().id, period)).body)


def overview_findings(ws: Workspace, period: Period) -> tuple[Finding, ...]:
    """Return what the checks say of a draft of the paragraphs; what is sealed is not spoken of again."""
    with ws.database.read() as books:
        draft = books.drafts.get(Subject.of_overview(ws.own_unit().id, period))
    return tuple(check_overview(OverviewBody.from_json(draft.body), ws.plan.checks)) if draft else ()


def overview_text(ws: Workspace, period: Period) -> str:
    """Return the paragraphs of a period as one text, as they are printed."""
    return overview_body(ws, period).text


def save_overview(
    ws: Workspace, period: Period, body: OverviewBody, filler: str, taken: Collection[str] | None = None
) -> None:
    """Save the paragraphs of a period as a draft; `taken` is as in `save_overview_in`."""
    with ws.database.begin() as books:
        save_overview_in(books, ws, period, body, filler, taken)


def save_overview_in(
    books: Books,
    ws: Workspace,
    period: Period,
    body: OverviewBody,
    filler: str,
    taken: Collection[str] | None = None,
) -> bool:
    """Save the paragraphs inside an open transaction; return whether there is a draft now.

    `taken` names the parts marked as taken over; left out, those that are still as they were stay marked.
    """
    subject, body = Subject.of_overview(ws.own_unit().id, period), body.whole()
    marked = _still_taken(books.drafts.get(subject), body) if taken is None else taken
    return save_body(books, subject, body.to_json(), OverviewBody().to_json(), filler, marked)


def _still_taken(draft: Draft | None, body: OverviewBody) -> set[str]:
    if draft is None:
        return set()
    before, now = OverviewBody.from_json(draft.body).parts(), body.parts()
    return {name for name in draft.taken if before[name] == now[name]}


def previous_overview(books: Books, unit: UnitId, period: Period) -> tuple[Period, OverviewBody] | None:
    """Return the newest paragraphs of an earlier period of the same kind."""
    subjects = [one.subject for one in books.revisions.of(unit=unit, kind=Kind.OVERVIEW)]
    subjects += [node.subject for node in spoken_for(books, unit) if node.subject.kind is Kind.OVERVIEW]
    earlier = {Period.parse(one.period) for one in subjects}
    fitting = [one for one in earlier if one.kind is period.kind and one.first_day < period.first_day]
    for found in sorted(fitting, key=lambda one: one.first_day, reverse=True):
        history = desk_histories(books, unit, str(found)).get(Subject.of_overview(unit, found))
        body = OverviewBody.from_json(history.heads[0].node.body) if history else OverviewBody()
        if not body.is_empty:
            return found, body
    return None
