"""How much the next bundle will carry, before anything is sealed: what a stick or a mail must hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from metrodesk.domain.report import Evidence, ReportBody
from metrodesk.domain.revision import Kind
from metrodesk.services.answer_memory import wanted_evidence
from metrodesk.services.evidence import named_evidence
from metrodesk.services.outgoing import PER_FILE, at_most
from metrodesk.services.receipts import acknowledged
from metrodesk.services.workspaces import Workspace

BASE: Final = 64 << 10  # bytes of head, plan and roster, about
PER_REPORT: Final = 3 << 10  # bytes of a line, about


@dataclass(frozen=True, slots=True)
class BundleSize:
    """Files of evidence that will travel, and how large the bundle becomes, about."""

    files: int
    bytes: int


def bundle_size(ws: Workspace) -> BundleSize:
    """Return what the next bundle carries if everything typed so far is sealed.

    Evidence the district is known to hold goes by its hash and weighs nothing.
    """
    with ws.database.read() as books:
        known = acknowledged(ws, books)
        everything = books.revisions.of(unit=ws.own_unit().id)
        drafts = [one for one in books.drafts.all(ws.own_unit().id) if one.subject.kind is Kind.TASK]
        fresh = [one for one in everything if one.id not in known]
        settled = named_evidence(one for one in everything if one.id in known)
        files = {**named_evidence(fresh), **_of_bodies([ReportBody.from_json(one.body) for one in drafts])}
        files = {name: one for name, one in files.items() if name not in settled}
        wanted = wanted_evidence(ws, books)
        files |= {name: one for name, one in named_evidence(everything).items() if name in wanted}
        held = books.evidence.held(files)
    size = sum(files[name].size + PER_FILE for name in held)
    return BundleSize(len(held), at_most(BASE + PER_REPORT * (len(fresh) + len(drafts)) + size))


def _of_bodies(bodies: list[ReportBody]) -> dict[str, Evidence]:
    return {one.sha256: one for body in bodies for one in body.evidence}
