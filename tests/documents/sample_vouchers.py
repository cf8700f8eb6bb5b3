"""A voucher of a township, small enough to be read."""

from dataclasses import replace
from datetime import date

from metrodesk.documents.prints.voucher import Voucher, VoucherBundle, VoucherLine
from tests.documents.sample_forms import SUBMISSION, TASKS

STATES = ("已通过", "已回执", "已退回", "已导出", "已定稿")


def voucher(reports=9, bundles=2, **changes):
    """Return a voucher of so many reports that went out with so many bundles."""
    lines = tuple(
        VoucherLine(number + 1, TASKS[number % 9][1], "本期有进展", STATES[number % 5]) for number in range(reports)
    )
    made = Voucher(
        document_title="达州市达川区人民政府关于贯彻落实国务院《计量发展规划（2021—2035年）》的实施意见",
        document_number="达川府发〔2024〕3号",
        unit="达州市达川区平滩镇人民政府",
        period="2026年第三季度",
        district="达州市达川区市场监督管理局",
        submission=SUBMISSION,
        sealed="2026-10-08 10:02",
        lines=lines,
        total=reports,
        bundles=tuple(VoucherBundle(n + 1, f"2026-10-{9 + n:02d} 09:30", reports) for n in range(bundles)),
        filler="填报人甲",
        reviewer="审核人乙",
        head="单位负责人丙",
        due=date(2026, 10, 15),
        printed=date(2026, 10, 16),
    )
    return replace(made, **changes)
