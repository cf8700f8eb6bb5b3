"""Sixty filled forms against reportlab's own cost for the same tables: bar 1.5, and linear."""

from __future__ import annotations

import gc
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from xml.sax.saxutils import escape

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from reportlab.lib.colors import grey
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate, TableStyle

from metrodesk.documents.prints.fonts import BOLD, RARE, REGULAR, font
from metrodesk.documents.prints.form import Form
from metrodesk.documents.prints.form_pdf import LEFT, RIGHT, WIDTH, write_form
from tests.documents.sample_forms import line, sealed_form, troubled_lines

FORMS = 60
STYLE = ParagraphStyle("cell", fontName=REGULAR, fontSize=8.5, leading=12.2, wordWrap="CJK")
SHARES = (9, 24, 46, 16, 24, 54, 22, 22, 24, 16, 16)
HEADS = (
    "序号",
    "任务事项",
    "工作内容",
    "牵头部门",
    "责任部门",
    "进展情况",
    "存在问题",
    "下一步措施",
    "数据",
    "说明",
    "佐证材料",
)


def filled_form(tasks: int = 21) -> Form:
    """Return a form of a department with so many tasks, nearly all with texts."""
    lines = [*troubled_lines(), *(line(position) for position in range(9, tasks))]
    return sealed_form(lines=tuple(lines[:tasks]), total=tasks)


def plain_table(form: Form, path: Path) -> None:
    """Print the same words as reportlab does by itself."""
    rows = [[Paragraph(head, STYLE) for head in HEADS]]
    for one in form.lines:
        progress = "<br/>".join(filter(None, map(escape, (one.status, one.reason, one.progress))))
        texts = (str(one.number), one.item, one.content, one.leads, one.responsible, None, one.problems)
        texts += (one.next_steps, *("\n".join(some) for some in (one.figures, one.explanations, one.evidence)))
        rows.append([Paragraph(progress if text is None else escape(text), STYLE) for text in texts])
    widths = [WIDTH * share / sum(SHARES) for share in SHARES]
    table = LongTable(rows, colWidths=widths, repeatRows=1)
    table.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), 0.4, grey), ("VALIGN", (0, 0), (-1, -1), "TOP")]))
    SimpleDocTemplate(str(path), pagesize=landscape(A4), leftMargin=LEFT, rightMargin=RIGHT).build(
        [Paragraph(escape(form.overview), STYLE), table]
    )


def seconds(work: Callable[[], object]) -> float:
    """Return the processor time something takes, whatever else the computer does."""
    gc.collect()
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> None:
    """Print the ratios."""
    for name in (REGULAR, BOLD, RARE):
        font(name)
    form = filled_form()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "form.pdf"

        def many(count: int) -> None:
            for _ in range(count):
                write_form(form, path)

        def plain() -> None:
            for _ in range(FORMS):
                plain_table(form, path)

        many(2)
        plain_table(form, path)
        own, theirs = seconds(lambda: many(FORMS)), seconds(plain)
        half = seconds(lambda: many(FORMS // 2))
        big = seconds(lambda: write_form(filled_form(400), path))
        small = seconds(lambda: write_form(filled_form(40), path))
    print(f"{FORMS} forms of 21 tasks: {own:.2f} s; reportlab's own tables: {theirs:.2f} s")
    print(f"ratio to reportlab: {own / theirs:.2f} (bar 1.5)")
    print(f"{FORMS} forms to {FORMS // 2}: {own / half:.2f} (linear: 2.0)")
    print(f"400 tasks to 40 in one form: {big / small:.2f} (linear: 10)")


if __name__ == "__main__":
    main()
