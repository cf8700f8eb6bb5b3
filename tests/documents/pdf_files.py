"""Text PDFs as bytes: paragraphs and ruled tables as office programs print them."""

import io
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table, TableStyle

from metrodesk.documents.prints.fonts import REGULAR, font

GRID = ("GRID", (0, 0), (-1, -1), 0.5, "black")


def pdf(*parts, widths=(30, 80, 200, 70, 100, 100), spans=(), numbered=False):
    """A PDF of lines (text) and tables (lists of rows), on wide pages."""
    font(REGULAR)
    style = ParagraphStyle("text", fontName=REGULAR, fontSize=9, leading=13, wordWrap="CJK")
    story = []
    for part in parts:
        if isinstance(part, str):
            story.append(Paragraph(escape(part), style))
            continue
        cells = [[Paragraph(escape(cell).replace("\n", "<br/>"), style) for cell in row] for row in part]
        table = Table(cells, colWidths=widths[: len(part[0])], repeatRows=0)
        table.setStyle(TableStyle([GRID, ("VALIGN", (0, 0), (-1, -1), "TOP"), *(("SPAN", *span) for span in spans)]))
        story.append(table)
    file = io.BytesIO()
    number = _number if numbered else _nothing
    SimpleDocTemplate(file, pagesize=landscape(A4)).build(story, onFirstPage=number, onLaterPages=number)
    return file.getvalue()


def _number(canvas, document):
    canvas.setFont(REGULAR, 9)
    canvas.drawCentredString(400, 30, f"— {document.page} —")


def _nothing(canvas, document):
    pass


def drawn(draw):
    """A PDF of one page that is drawn on."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4)
    draw(canvas)
    canvas.save()
    return file.getvalue()
