"""Important matters (重要情况) at a unit: reported at any time, outside periods; a correction is a new version."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace

from metrodesk.domain.act import Act
from metrodesk.domain.disposition import Disposition
from metrodesk.domain.finding import Finding
from metrodesk.domain.free_texts import check_incident
from metrodesk.domain.history import History
from metrodesk.domain.incident import IncidentBody
from metrodesk.domain.report import Names
from metrodesk.domain.revision import Kind, Revision, RevisionId, Subject, as_sealed
from metrodesk.errors import IncidentIncomplete, NothingToSeal, StoppedByFindings, UnknownIncident
from metrodesk.services import clock
from metrodesk.services.drafting import current, save_body
from metrodesk.services.receipts import acknowledged, taken_back
from metrodesk.services.returns import Returned, open_return
from metrodesk.services.standing import decisions_in, desk_histories
from metrodesk.services.unit_status import told_in
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books
from metrodesk.storage.drafts import Draft
from metrodesk.storage.journal import Entry, Origin

DRAFT, SEALED, EXPORTED = "draft", "sealed", "exported"


@dataclass(frozen=True, slots=True)
class IncidentLine:
    """One matter as the unit's list shows it.

    `state` is draft, sealed, exported, or what the district said of the newest version;
    `words` is what it answered. `versions` counts what was sealed, `changed` is when it was
    last typed or sealed; `findings` are what the checks say of a draft's words.
    """

    id: str
    body: IncidentBody
    state: str
    changed: str
    versions: int
    words: str = ""
    returned: Returned | None = None
    differs: bool = False
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class SealedIncident:
    """A matter and the version its draft became."""

    incident: str
    revision: RevisionId


def incidents(ws: Workspace) -> tuple[IncidentLine, ...]:
    """Return the own unit's matters, the newest day first."""
    unit = ws.own_unit()
    with ws.database.read() as books:
        drafts = {one.subject: one for one in books.drafts.of(unit.id, "", Kind.INCIDENT)}
        found = {
            subject: history
            for subject, history in desk_histories(books, unit.id, "").items()
            if subject.kind is Kind.INCIDENT
        }
        facts = _Facts.of(ws, books)
        lines = [
            _line(ws, books, facts, one, found.get(one), drafts.get(one))
            for one in sorted({*drafts, *found}, key=lambda one: one.key)
        ]
    return tuple(sorted(lines, key=lambda one: (one.body.happened, one.changed, one.id), reverse=True))


def new_incident() -> str:
    """Mint the id of a matter; it is never reused."""
    return f"i{secrets.token_hex(8)}"


def save_incident(ws: Workspace, incident: str, body: IncidentBody, filler: str) -> str:
    """Save what was typed as a draft and return when; an empty one that was never sealed is forgotten."""
    with ws.database.begin() as books:
        save_incident_in(books, ws, incident, body, filler)
    return clock.now()


def save_incident_in(books: Books, ws: Workspace, incident: str, body: IncidentBody, filler: str) -> bool:
    """Save a matter inside an open transaction; return whether there is a draft now."""
    subject = Subject.of_incident(ws.own_unit().id, incident)
    return save_body(books, subject, body.whole().to_json(), IncidentBody().to_json(), filler)


def incident_body(books: Books, ws: Workspace, incident: str) -> IncidentBody:
    """Return what a matter says now."""
    return IncidentBody.from_json(current(books, Subject.of_incident(ws.own_unit().id, incident)).body)


def discard_incident(ws: Workspace, incident: str) -> None:
    """Give a draft up: the matter is as it was sealed, or never was."""
    with ws.database.begin() as books:
        books.drafts.remove([Subject.of_incident(ws.own_unit().id, incident)])


def seal_incident(ws: Workspace, incident: str, names: Names) -> SealedIncident:
    """Seal one matter; it goes out with the next bundle, whatever period that is about.

    Raises UnknownIncident, NothingToSeal, IncidentIncomplete naming what is lacking, or
    StoppedByFindings if words stand in it that must not.
    """
    subject = Subject.of_incident(ws.own_unit().id, incident)
    with ws.begin() as books:
        draft = books.drafts.get(subject)
        if draft is None:
            known = desk_histories(books, subject.unit, "").get(subject)
            raise NothingToSeal("") if known else UnknownIncident(incident)
        return _seal(ws, books, draft, names)


def seal_incidents(ws: Workspace, names: Names) -> tuple[SealedIncident, ...]:
    """Seal every matter that has a draft: all of them or none. Raises as `seal_incident` does."""
    unit = ws.own_unit()
    with ws.begin() as books:
        drafts = books.drafts.of(unit.id, "", Kind.INCIDENT)
        if not drafts:
            raise NothingToSeal("")
        return tuple(_seal(ws, books, draft, names) for draft in drafts)


def _seal(ws: Workspace, books: Books, draft: Draft, names: Names) -> SealedIncident:
    body = IncidentBody.from_json(draft.body).tidied()
    if body.lacking:
        raise IncidentIncomplete(body.title, body.lacking)
    errors = [one for one in check_incident(draft.subject.key, body, ws.plan.checks) if one.stops]
    if errors:
        raise StoppedByFindings(tuple((one.task, one.field, one.code) for one in errors))
    made = Revision.compose(
        campaign=ws.campaign,
        subject=draft.subject,
        plan=ws.identity.plan,
        parents=draft.base,
        answers=draft.answers,
        device=ws.device,
        by=replace(names, filler=draft.filler or names.filler),
        claimed=clock.now(),
        body=as_sealed(Kind.INCIDENT, draft.body),
    )
    ws.journal.write([Entry(Origin.REVISION, made.id, made.line)])
    books.revisions.add([made])
    books.drafts.remove([draft.subject])
    return SealedIncident(draft.subject.key, made.id)


@dataclass(frozen=True, slots=True)
class _Facts:
    """What all lines of the list need."""

    told: dict[str, str]
    gone: set[str]
    held: set[str]
    accepted: Mapping[str, Act]

    @classmethod
    def of(cls, ws: Workspace, books: Books) -> _Facts:
        unit = ws.own_unit().id
        ids = [one.id for one in books.revisions.of(unit=unit, kind=Kind.INCIDENT)]
        gone = books.bundles.carried_by(ws.device, ids) - taken_back(ws, books)
        return cls(told_in(ws, books, ""), set(gone), acknowledged(ws, books), decisions_in(books).accepted)


def _line(
    ws: Workspace, books: Books, facts: _Facts, subject: Subject, history: History | None, draft: Draft | None
) -> IncidentLine:
    ids = history.head_ids if history else ()
    body = IncidentBody.from_json(draft.body if draft else history.heads[0].node.body if history else {})
    revisions = books.revisions.get(ids)
    claimed = max((one.claimed for one in revisions.values()), default="")
    said = [str(facts.accepted[one].body.get("reason", "")) for one in ids if one in facts.accepted]
    return IncidentLine(
        id=subject.key,
        body=body,
        state=DRAFT if draft else _state(facts, ids),
        changed=draft.changed if draft else claimed,
        versions=len(history.superseded) + len(ids) if history else 0,
        words="\n".join(one for one in said if one),
        returned=open_return(books, subject),
        differs=history is not None and history.is_conflict,
        findings=tuple(check_incident(subject.key, body, ws.plan.checks)) if draft else (),
    )


def _state(facts: _Facts, ids: tuple[str, ...]) -> str:
    for one in ids:
        told = facts.told.get(one, "")
        if told and told != Disposition.WITHDRAWN.value:
            return told
        if one in facts.held:
            return Disposition.RECEIVED.value
        if one in facts.gone:
            return EXPORTED
    return SEALED
