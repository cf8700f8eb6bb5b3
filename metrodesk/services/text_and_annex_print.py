"""The comparison of annex and main text for paper and spreadsheet."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from metrodesk.domain.plan import Plan
from metrodesk.domain.text_and_annex import TextAndAnnex
from metrodesk.domain.tick import Tick, ignore
from metrodesk.errors import UnfitTarget
from metrodesk.services import clock
from metrodesk.services.text_and_annex import compare_text_and_annex

if TYPE_CHECKING:
    from metrodesk.documents.prints.printed import Printed
    from metrodesk.services.workspaces import Workspace


def print_comparison(ws: Workspace, out: Path, tick: Tick = ignore, *, only_differing: bool = False) -> Printed:
    """Write a workspace's comparison as .pdf or .xlsx, told by the name. Raises UnfitTarget for another."""
    return write_comparison(ws.plan, out, tick, office=ws.title, drill=ws.drill, only_differing=only_differing)


def write_comparison(
    plan: Plan,
    out: Path,
    tick: Tick = ignore,
    *,
    office: str = "",
    drill: bool = False,
    only_differing: bool = False,
) -> Printed:
    """Write a plan's comparison as .pdf or .xlsx, told by the name. Raises UnfitTarget for another."""
    from metrodesk.documents.prints import text_and_annex_pdf, text_and_annex_workbook
    from metrodesk.documents.prints.text_and_annex import ComparisonTable

    suffix = out.suffix.lower()
    if suffix not in {".xlsx", ".pdf"}:
        raise UnfitTarget(out, (".xlsx", ".pdf"))
    found: TextAndAnnex = compare_text_and_annex(plan)
    table = ComparisonTable(
        document=plan.document.title + (f"（{plan.document.number}）" if plan.document.number else ""),
        office=office,
        printed=clock.today(),
        items=found.differing if only_differing else found.items,
        differing=len(found.differing),
        drill=drill,
    )
    if suffix == ".xlsx":
        return text_and_annex_workbook.write_comparison(table, out)
    return text_and_annex_pdf.write_comparison(table, out, tick)
