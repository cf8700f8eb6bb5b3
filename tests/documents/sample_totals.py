"""Totals as a district prints them."""

from datetime import date
from decimal import Decimal

from metrodesk.documents.prints.totals import TotalsCell, TotalsRow, TotalsShare, TotalsTable


def totals(rows=60, *, drill=False):
    """Return totals of a number of measures, each with one unit's share."""
    cell = TotalsCell("约378", Decimal(378))
    return TotalsTable(
        "实施意见（达川府发〔2024〕3号）",
        "达川区市场监管局",
        "2026年第三季度",
        date(2026, 9, 30),
        date(2026, 10, 8),
        tuple(TotalsRow(15, "民生计量专项检查", f"检查家次{at}", "家次", cell, cell, 33, 3) for at in range(rows)),
        (TotalsShare(15, "检查家次0", "家次", "平滩镇", "镇", cell, cell),),
        drill=drill,
    )
