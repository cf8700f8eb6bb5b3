"""The two lists of 纸质核对, small enough to be read."""

from dataclasses import replace
from datetime import date

from metrodesk.documents.prints.paper_lists import DataRow, PaperLists, PaperRow
from tests.documents.sample_summaries import DOCUMENT


def paper_lists(**changes):
    """Return one paper without data and two units without paper."""
    made = PaperLists(
        document=DOCUMENT,
        district="达州市达川区市场监督管理局",
        period="2026年第三季度",
        printed=date(2026, 10, 16),
        papers=(PaperRow("石梯镇", "5578 9020 9351 5647 6588 1236", "2026-10-09", "=1+1"),),
        data=(
            DataRow("平滩镇", "1111 2222 3333 4444 5555 6666", "填报人甲", "2026-10-08", 3),
            DataRow("区经信局", "1111 2222 3333 4444 5555 7777", "填报人乙", "", 0),
        ),
    )
    return replace(made, **changes)
