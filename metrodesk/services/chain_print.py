"""What the tasks carry out (上级依据一览表) for paper and spreadsheet."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from metrodesk.domain.chain_list import chain_lines, levels_of
from metrodesk.domain.link_proposal import Proposer
from metrodesk.domain.plan import Plan
from metrodesk.domain.tick import Tick, ignore
from metrodesk.errors import UnfitTarget
from metrodesk.services import clock
from metrodesk.services.chain import chain_of

if TYPE_CHECKING:
    from metrodesk.documents.prints.printed import Printed
    from metrodesk.services.workspaces import Workspace


def print_chain(ws: Workspace, out: Path, tick: Tick = ignore) -> Printed:
    """Write what a workspace's tasks carry out as .pdf or .xlsx, told by the name. Raises UnfitTarget for another."""
    return write_chain(ws.plan, out, tick, office=ws.title, drill=ws.drill)


def write_chain(plan: Plan, out: Path, tick: Tick = ignore, *, office: str = "", drill: bool = False) -> Printed:
    """Write what a plan's tasks carry out as .pdf or .xlsx, told by the name. Raises UnfitTarget for another."""
    from metrodesk.documents.prints import chain_pdf, chain_workbook
    from metrodesk.documents.prints.chain_table import ChainTable

    suffix = out.suffix.lower()
    if suffix not in {".xlsx", ".pdf"}:
        raise UnfitTarget(out, (".xlsx", ".pdf"))
    chain = chain_of(plan)
    table = ChainTable(
        document=plan.document.title + (f"（{plan.document.number}）" if plan.document.number else ""),
        office=office,
        printed=clock.today(),
        chain=chain,
        levels=levels_of(chain),
        lines=chain_lines(chain, Proposer(chain)),
        drill=drill,
    )
    if suffix == ".xlsx":
        return chain_workbook.write_chain(table, out)
    return chain_pdf.write_chain(table, out, tick)
