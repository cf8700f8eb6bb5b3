from datetime import date

from metrodesk.documents.prints.fonts import Ink
from metrodesk.documents.prints.paged_list import WIDTH
from metrodesk.documents.prints.totals import TotalsTable
from metrodesk.documents.prints.totals_pdf import facts_of


def test_the_line_above_the_totals_leaves_room_for_the_count():
    table = TotalsTable("实施意见", "达州市达川区市场监督管理局", "2026年第四季度", date(2026, 12, 31), None, ())
    fullest = TotalsTable(
        table.document, table.district, table.period, table.as_of, None, (), notice="未列项暂无单位填报"
    )

    ink = Ink()
    assert ink.width(facts_of(fullest), 9.5) + ink.width("　数据项91项", 9.5, bold=True) < WIDTH
