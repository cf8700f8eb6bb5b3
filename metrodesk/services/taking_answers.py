"""Taking an answer or a file of the unit's other computer into a unit's workspace, in one transaction."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from metrodesk.bundles.answer_sheet import ANSWER, AnswerSheet
from metrodesk.bundles.reader import Bundle
from metrodesk.bundles.roster import Roster
from metrodesk.bundles.trust import Trust
from metrodesk.domain.act import AS_NODES, Act
from metrodesk.domain.plan import Plan
from metrodesk.domain.plan_in_time import Timeline, inherited_by
from metrodesk.domain.report import text_of
from metrodesk.domain.revision import Revision, parsed
from metrodesk.domain.unit import UnitId
from metrodesk.errors import BundleRejected, InvalidPlan, Reason, RolledBack
from metrodesk.services import clock
from metrodesk.services.answer_memory import is_newer, remember_answer
from metrodesk.services.bundle_chains import note_of
from metrodesk.services.evidence import take_evidence
from metrodesk.services.plan_news import note_replaced
from metrodesk.services.receipts import forget_codes
from metrodesk.services.standing import rebuild_standings, refresh_desk
from metrodesk.services.versions import timeline_in
from metrodesk.services.workspaces import Workspace, trust_in
from metrodesk.storage.database import Books

OPENED, OLDER, ALREADY, SYNC = "opened", "older", "already", "sync"


def take_answer(ws: Workspace, bundle: Bundle, arrived: str = "") -> str:
    """Take an answer in; drafts are not touched. Return opened, older or already.

    `arrived` is when it first came, now without it. An older one only adds the lines and
    files it carries. Raises BundleRejected, RolledBack with both numbers if a newer answer
    brings an older plan or roster.
    """
    sheet, plan, roster = _parts(bundle)
    revisions = [parsed(line.line).checked() for line in bundle.revisions]
    acts = [Act.parse(line.line) for line in bundle.acts]
    with ws.database.begin() as books:
        if books.bundles.note(bundle.id) is not None:
            return ALREADY
        newer = is_newer(ws, books, bundle, sheet)
        if newer:
            _refuse_rollback(ws, plan, roster)
        before = _spoken_periods(books, ws)
        _keep(ws, books, bundle, revisions, arrived)
        books.acts.add(acts)
        if newer:
            remember_answer(books, bundle, sheet)
            clock.note_claim(books, bundle.head.wall_claim)
            forget_codes(books)
            _adopt(ws, books, bundle, plan, roster)
        periods = _periods_of(revisions, _bodies(books, timeline_in(books))) | before | _spoken_periods(books, ws)
        _show(ws, books, periods)
    return OPENED if newer else OLDER


def take_sync(ws: Workspace, bundle: Bundle, arrived: str = "") -> str:
    """Take in what the unit's other computer knows. Return sync or already."""
    revisions = [parsed(line.line).checked() for line in bundle.revisions]
    with ws.database.begin() as books:
        if books.bundles.note(bundle.id) is not None:
            return ALREADY
        _keep(ws, books, bundle, revisions, arrived)
        _show(ws, books, _periods_of(revisions, _bodies(books, timeline_in(books))))
    return SYNC


def _parts(bundle: Bundle) -> tuple[AnswerSheet, Plan, Roster]:
    """Return what every answer must carry."""
    if bundle.answer is None or bundle.plan is None or bundle.roster is None or bundle.trust is None:
        raise BundleRejected(Reason.CONTENT, "missing", ANSWER)
    try:
        plan = Plan.from_bytes(bundle.plan)
    except InvalidPlan as error:
        raise BundleRejected(Reason.CONTENT, "plan", "data/plan.json") from error
    if all(one.id != bundle.answer.unit for one in plan.units):
        raise BundleRejected(Reason.CONTENT, "plan", bundle.answer.unit)
    return bundle.answer, plan, Roster.from_bytes(bundle.roster)


def _refuse_rollback(ws: Workspace, plan: Plan, roster: Roster) -> None:
    held = ws.roster
    if roster.number < held.number:
        raise RolledBack("roster", held.number, roster.number)
    if roster.plan_number < held.plan_number:
        raise RolledBack("plan", held.plan_number, roster.plan_number)


def _keep(ws: Workspace, books: Books, bundle: Bundle, revisions: Sequence[Revision], arrived: str) -> None:
    """Put the bundle, its lines and its files where they belong."""
    bundle.keep(ws.path / "bundles")
    books.evidence.add(take_evidence(ws, bundle, revisions))
    books.revisions.add(revisions)
    books.bundles.add(note_of(bundle.head, bundle.id, bundle.size, "in", arrived), [one.id for one in revisions])


def _adopt(ws: Workspace, books: Books, bundle: Bundle, plan: Plan, roster: Roster) -> None:
    """Let the answer's plan, roster and trust hold from now on."""
    changed = books.meta.get("plan") != plan.version
    if changed:
        note_replaced(books, books.meta.get("plan"))
    books.meta.set(
        plan=books.contents.add("plan", bundle.plan or b""),
        roster=books.contents.add("roster", bundle.roster or b""),
        title=roster.title,
    )
    known = trust_in(books)
    brought = Trust.from_bytes(bundle.trust or b"", known.root)
    if brought.number > known.number:
        books.meta.set(trust=books.contents.add("trust", bundle.trust or b""))
    if changed:
        timeline = timeline_in(books)
        books.projections.show_plan(timeline)
        rebuild_standings(books, timeline)


def _show(ws: Workspace, books: Books, periods: Iterable[str]) -> None:
    timeline = timeline_in(books)
    for period in sorted(periods):
        for unit in _bodies(books, timeline):
            refresh_desk(books, timeline, unit, period, ws.device)


def _bodies(books: Books, timeline: Timeline) -> tuple[UnitId, ...]:
    """Return the units this computer speaks for, by the plan that holds inside the transaction."""
    own = UnitId(books.meta.get("unit"))
    return (own, *inherited_by(timeline.newest, own))


def _periods_of(revisions: Iterable[Revision], own: Collection[UnitId]) -> set[str]:
    return {one.subject.period for one in revisions if one.subject.unit in own} - {""}


def _spoken_periods(books: Books, ws: Workspace) -> set[str]:
    """Return the periods in which the district's own words stand beside the unit's."""
    unit, answered = ws.home_unit().id, books.receipts.acts()
    nodes = books.acts.of_kinds(AS_NODES)
    return {text_of(one.body, "period") for one in nodes if one.id in answered and text_of(one.body, "unit") == unit}
