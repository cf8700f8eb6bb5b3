"""Looking for words (查找) in documents, tasks, reports, drafts and titles of proof."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from metrodesk.domain.history import History
from metrodesk.domain.period import Period
from metrodesk.domain.plan import Plan
from metrodesk.domain.revision import Kind, Subject
from metrodesk.domain.tick import Tick, ignore
from metrodesk.errors import InvalidPeriod
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.search_documents import DocumentHit, DocumentKind, in_plan, in_shipped
from metrodesk.services.search_texts import EVIDENCE, KINDS, keep_texts, texts_of_body, texts_of_history
from metrodesk.services.sought import Excerpt, Sought, folded
from metrodesk.services.standing import all_histories, decisions_in, ledger_histories, ledger_of, reported_places
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books

MOST = 200
"""So many reports are found at most; whoever needs others types another word."""


class ReportKind(StrEnum):
    """Where in what a unit says the words stand."""

    REPORT = "report"
    OVERVIEW = "overview"
    INCIDENT = "incident"
    EVIDENCE = "evidence"


@dataclass(frozen=True, slots=True)
class ReportHit:
    """A text of a report, of paragraphs, of a matter or a file's title that has the words."""

    kind: ReportKind
    subject: Subject
    unit_name: str
    number: int | None
    item: str
    field: str
    text: str
    excerpt: Excerpt
    is_draft: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """Everything found; `has_more` if there are more reports than were looked at.

    `lacks_reports` if the district's have not been made ready for searching yet.
    """

    sought: Sought
    documents: tuple[DocumentHit, ...] = ()
    reports: tuple[ReportHit, ...] = ()
    has_more: bool = False
    lacks_reports: bool = False

    @property
    def count(self) -> int:
        """How many places were found."""
        return len(self.documents) + len(self.reports)


def search(ws: Workspace, typed: str, tick: Tick = ignore) -> Found:
    """Look for all the words typed, a phrase in quotation marks as it stands; newest periods first.

    `tick` is asked between periods, so that the next letter typed ends a search. A district's
    reports are looked through once `keep_all_texts` has made them ready.
    """
    sought = Sought.parse(typed)
    lacks = lacks_texts(ws)
    if not sought:
        return Found(sought, lacks_reports=lacks)
    documents = (*_in_own_plan(ws, sought), *in_shipped(ws.plan.document.number, sought))
    tick(0, 1)
    own = tuple(_at_desk(ws, sought)) if ws.unit else ()
    if ws.kind is not WorkspaceKind.DISTRICT:
        return Found(sought, documents, own[:MOST], len(own) > MOST)
    known = {one.subject for one in own}
    reports = [*own]
    for hit in () if lacks else _in_ledger(ws, sought, tick):
        if hit.subject not in known:
            reports.append(hit)
        if len(reports) > MOST:
            break
    return Found(sought, documents, tuple(reports[:MOST]), len(reports) > MOST, lacks)


def _in_own_plan(ws: Workspace, sought: Sought) -> Iterator[DocumentHit]:
    """Return what the plan's own document says; tasks the own unit answers for are marked."""
    duties = ws.plan.assignments_of(ws.own_unit().id) if ws.unit else ()
    answered = {str(one.task) for one in duties}
    for hit in in_plan(ws.plan, sought, is_own=True):
        yield replace(hit, is_answered=hit.part.kind is DocumentKind.TASK and hit.part.id in answered)


def lacks_texts(ws: Workspace) -> bool:
    """Whether a district's reports are not ready for searching: an older program kept no texts of them."""
    with ws.database.read() as books:
        return ws.kind is WorkspaceKind.DISTRICT and not books.texts.is_whole


def keep_all_texts(ws: Workspace, tick: Tick = ignore) -> None:
    """Keep every report's texts folded, once: after that, each is kept when it is taken in."""
    if not lacks_texts(ws):
        return
    with ws.database.begin() as books:
        decided = decisions_in(books)
        places = reported_places(books, decided)
        for done, (unit, period) in enumerate(places):
            tick(done, len(places))
            keep_texts(books, unit, period, ledger_of(books, decided, unit, period))
        books.texts.mark_whole()


def _at_desk(ws: Workspace, sought: Sought) -> Iterator[ReportHit]:
    """Look through what the own unit has: drafts first, else the newest versions."""
    unit = ws.own_unit().id
    with ws.database.read() as books:
        drafts = {one.subject: one.body for one in books.drafts.all(unit) if one.subject.kind in KINDS}
        found = all_histories(books, unit)
    for subject in sorted({*drafts, *found}, key=lambda one: (one.period, one.key), reverse=True):
        if subject in drafts:
            yield from _hits(ws.plan, subject, texts_of_body(subject.kind, drafts[subject]), sought, is_draft=True)
        elif subject.kind in KINDS:
            yield from _hits(ws.plan, subject, texts_of_history(found[subject]), sought)


def _in_ledger(ws: Workspace, sought: Sought, tick: Tick) -> Iterator[ReportHit]:
    with ws.database.read() as books:
        yield from _matters(ws, books, sought)
        periods = sorted(books.texts.periods(), key=_first_day, reverse=True)
        for done, period in enumerate(periods):
            tick(done, len(periods))
            yield from _in_period(ws, books, sought, period)


def _matters(ws: Workspace, books: Books, sought: Sought) -> Iterator[ReportHit]:
    """Look through the important matters, which belong to no period and are few."""
    revisions = books.revisions.counting(period="", without=decisions_in(books).withdrawn)
    for subject, history in ledger_histories(revisions, decisions_in(books)).items():
        if subject.kind is Kind.INCIDENT:
            yield from _hits(ws.plan, subject, texts_of_history(history), sought)


def _in_period(ws: Workspace, books: Books, sought: Sought, period: str) -> Iterator[ReportHit]:
    """Look through one period: the kept texts say which reports, the lines say what stands there."""
    decided = decisions_in(books)
    of_unit: dict[str, dict[Subject, History]] = {}
    subjects = sorted(
        books.texts.find(sought.words, period, MOST + 1), key=lambda one: (ws.plan.place_of(one.unit), one.key)
    )
    for subject in subjects:
        if subject.unit not in of_unit:
            of_unit[subject.unit] = ledger_of(books, decided, subject.unit, period)
        history = of_unit[subject.unit].get(subject)
        if history is not None:
            yield from _hits(ws.plan, subject, texts_of_history(history), sought)


def _hits(
    plan: Plan, subject: Subject, texts: Iterable[tuple[str, str]], sought: Sought, *, is_draft: bool = False
) -> Iterator[ReportHit]:
    """Return where the words stand: all in one report, each text that has any of them."""
    read = [(field, text, folded(text)) for field, text in texts]
    if not sought.are_in("\n".join(plain for _, _, plain in read)):
        return
    task = next((one for one in plan.tasks if one.id == subject.key), None)
    for field, text, plain in read:
        if any(word in plain for word in sought.words):
            yield ReportHit(
                kind=ReportKind.EVIDENCE if field == EVIDENCE else OF_KIND[subject.kind],
                subject=subject,
                unit_name=plan.unit_name(subject.unit),
                number=task.number if task else None,
                item=task.item if task else "",
                field=field,
                text=text,
                excerpt=sought.excerpt(text),
                is_draft=is_draft,
            )


OF_KIND = {Kind.TASK: ReportKind.REPORT, Kind.OVERVIEW: ReportKind.OVERVIEW, Kind.INCIDENT: ReportKind.INCIDENT}


def _first_day(period: str) -> date:
    """Return by what periods are sorted; one that cannot be read comes last."""
    try:
        return Period.parse(period).first_day
    except InvalidPeriod:
        return date.min
