"""Reading in a paper above the plan's own that is cited and not at hand (上级文件): a new version of the plan.

What was read is part of the plan, so that it travels with the links that speak of it, is rebuilt
with it and can be taken out again; the file itself is kept among the evidence.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

from metrodesk.domain.cascade import Paper, paper_key
from metrodesk.domain.chain import Chain
from metrodesk.domain.document import Clause
from metrodesk.domain.plan import Plan
from metrodesk.domain.report import Evidence
from metrodesk.domain.upper_paper import UpperPaper
from metrodesk.durable import write_durably
from metrodesk.errors import NoPaperReadIn, NotAPaperAbove, UnreadableDocument
from metrodesk.ordinary import read_ordinary
from metrodesk.services.chain import chain_of
from metrodesk.services.evidence import evidence_path
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.planning import read_plan
from metrodesk.services.scheduling import adopt_plan
from metrodesk.services.workspaces import Workspace

LARGEST = 64 << 20
FILE_TYPE = "application/octet-stream"


def missing_papers(chain: Chain) -> tuple[Paper, ...]:
    """Return what the plan's paper carries out and is not at hand."""
    return tuple(one for one in chain.upper_papers(chain.own) if one.is_missing)


def take_in_paper(ws: Workspace, file: Path, read: Plan | None = None, *, wanted: str = "", by: str = "") -> str:
    """Keep a paper above the plan's own, and its file; return the plan's new version.

    `read` is what was read of it, with what a person settled while reading. Raises
    UnreadableDocument, and NotAPaperAbove if the plan's paper cites no such paper that is missing.
    """
    ws.demand(WorkspaceKind.DISTRICT)
    read = read or read_plan(file)
    data = _bytes_of(file)
    plan = with_paper(ws.plan, read, file.name, _digest(data), wanted, by)
    kept = plan.papers[-1]
    target = evidence_path(ws, kept.sha256)
    if not target.exists():
        write_durably(target, data)
    with ws.database.begin() as books:
        books.evidence.add([Evidence(kept.sha256, kept.file, FILE_TYPE, len(data))])
    return adopt_plan(ws, plan, by)


def take_out_paper(ws: Workspace, number: str, by: str = "") -> str:
    """Let a paper that was read in be missing again, with all that was settled of it; return the version.

    Its file stays. Raises NoPaperReadIn if none was read in under this number or title.
    """
    plan = ws.plan
    key = paper_key(number)
    if all(one.key != key for one in plan.papers):
        raise NoPaperReadIn(number)
    papers = tuple(one for one in plan.papers if one.key != key)
    links = tuple(one for one in plan.links if paper_key(one.document) != key)
    return adopt_plan(ws, replace(plan, papers=papers, links=links), by)


def with_paper(plan: Plan, read: Plan, file: str, sha256: str, wanted: str = "", by: str = "") -> Plan:
    """Return the plan with one more paper at hand; raises NotAPaperAbove.

    A text without its number is the missing paper `wanted` by number or title, or the only one.
    Read in again, a paper keeps what was settled of the clauses it still has.
    """
    chain = chain_of(plan)
    document = read.document
    missing = {one.key: one for one in missing_papers(chain)}
    asked = missing.get(paper_key(wanted)) if wanted else next(iter(missing.values()), None)
    if not document.number and asked is not None and (wanted or len(missing) == 1):
        document = replace(document, number=asked.number)
    if asked is not None and not document.level and asked.level:
        document = replace(document, level=asked.level)
    paper = UpperPaper(document, tuple(map(_bare, read.clauses)), file, sha256, by)
    others = tuple(one for one in plan.papers if one.key != paper.key)
    settled = (link for one in plan.papers if one.key == paper.key for link in one.links)
    clauses = {one.id for one in paper.clauses}
    paper = replace(paper, links=tuple(link for link in settled if link.source in clauses))
    made = replace(plan, papers=(*others, paper))
    is_above = paper.key in {one.key for one in chain_of(made).upper_papers(chain.own)}
    if not is_above or not paper.clauses or (wanted and paper.key != paper_key(wanted)):
        raise NotAPaperAbove(document.number or document.title)
    return made


def sha256_of(file: Path) -> str:
    """Return what names a file among the evidence; raises UnreadableDocument."""
    return _digest(_bytes_of(file))


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _bare(clause: Clause) -> Clause:
    """Return a clause without its bodies: they are in its text, and none of the plan's."""
    return replace(clause, leads=(), responsible=())


def _bytes_of(file: Path) -> bytes:
    try:
        return read_ordinary(file, LARGEST)
    except OSError as error:
        raise UnreadableDocument(file, "unreadable") from error
