"""Drawing on A4 paper, measured from the top left corner in points."""

from __future__ import annotations

import io
from collections.abc import Sequence

from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from metrodesk.documents.prints.fonts import Ink
from metrodesk.documents.prints.text_block import Line

LANDSCAPE: tuple[float, float] = landscape(A4)
PORTRAIT: tuple[float, float] = A4
BLACK, GREY, PALE, HEAD_FILL = (HexColor(code) for code in ("#1a1a1a", "#666666", "#ececec", "#f0f2f4"))
RULE = HexColor("#7a7f85")
MARK = HexColor("#b3261e")
THIN, THICK = 0.4, 0.9
QUIET = 4
"""The white modules that a QR needs on each side."""


class Sheet:
    """Pages of one document under way; y grows downwards."""

    def __init__(self, size: tuple[float, float], ink: Ink, *, title: str, author: str) -> None:
        self.width, self.height = size
        self.ink = ink
        self.pages = 0
        self._file = io.BytesIO()
        # Without a clock in it: the same form gives the same bytes.
        self._canvas = Canvas(self._file, pagesize=size, pageCompression=1, invariant=1)
        self._canvas.setTitle(title)
        self._canvas.setAuthor(author)
        self._canvas.setCreator("MetroDesk")

    def next_page(self) -> None:
        """End the page and begin another."""
        self._canvas.showPage()
        self.pages += 1

    def finish(self) -> bytes:
        """Return the file; every page must have been ended."""
        self._canvas.save()
        return self._file.getvalue()

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        *,
        bold: bool = False,
        align: str = "left",
        colour: Color = BLACK,
    ) -> None:
        """Write one line with its base line at y; x is its left end, middle or right end."""
        width = 0.0 if align == "left" else self.ink.width(text, size, bold=bold)
        left = x - {"left": 0.0, "centre": width / 2, "right": width}[align]
        self.line(left, y, Line(text, bold, width, 0.0, ()), size, colour=colour)

    def line(self, x: float, y: float, line: Line, size: float, *, colour: Color = BLACK) -> None:
        """Write a line that has been set, with its marks underlined."""
        if not line.text:
            return
        writing = self._canvas.beginText(x, self.height - y)
        writing.setFillColor(colour)
        writing.setCharSpace(line.spread)
        for name, run in self.ink.runs(line.text, bold=line.bold):
            writing.setFont(name, size)
            writing.textOut(run)
        self._canvas.drawText(writing)
        for start, end in line.marks:
            self._underline(x, y, line, (start, end), size)

    def _underline(self, x: float, y: float, line: Line, mark: tuple[int, int], size: float) -> None:
        before, marked = line.text[: mark[0]], line.text[mark[0] : mark[1]]
        left = x + self.ink.width(before, size, bold=line.bold) + line.spread * len(before)
        wide = self.ink.width(marked, size, bold=line.bold) + line.spread * (len(marked) - 1)
        low = y + size * 0.18
        self.rule(left, low, left + wide, low, 0.7, colour=MARK)

    def rule(
        self,
        x: float,
        y: float,
        to_x: float,
        to_y: float,
        width: float = THIN,
        *,
        colour: Color = RULE,
    ) -> None:
        """Draw a straight rule."""
        self._canvas.setStrokeColor(colour)
        self._canvas.setLineWidth(width)
        self._canvas.line(x, self.height - y, to_x, self.height - to_y)

    def course(
        self, places: Sequence[tuple[float, float]], width: float, *, colour: Color, dashed: bool = False
    ) -> None:
        """Draw a line through several places."""
        path = self._canvas.beginPath()
        for number, (x, y) in enumerate(places):
            (path.lineTo if number else path.moveTo)(x, self.height - y)
        self._canvas.setStrokeColor(colour)
        self._canvas.setLineWidth(width)
        self._canvas.setDash(*((2.4, 2.0) if dashed else ()))
        self._canvas.drawPath(path, stroke=1, fill=0)
        self._canvas.setDash()

    def dot(self, x: float, y: float, radius: float, *, fill: Color, edge: Color = RULE) -> None:
        """Draw a filled circle with its edge."""
        self._canvas.setLineWidth(0.8)
        self._canvas.setStrokeColor(edge)
        self._canvas.setFillColor(fill)
        self._canvas.circle(x, self.height - y, radius, stroke=1, fill=1)

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        line: float = 0.0,
        fill: Color | None = None,
        edge: Color = RULE,
    ) -> None:
        """Draw a rectangle by its upper left corner."""
        self._canvas.setLineWidth(line)
        self._canvas.setStrokeColor(edge)
        if fill is not None:
            self._canvas.setFillColor(fill)
        self._canvas.rect(
            x,
            self.height - y - height,
            width,
            height,
            stroke=int(line > 0),
            fill=int(fill is not None),
        )

    def foot(self, left: float, right: float, text: str, page: tuple[int, int]) -> None:
        """Draw the running foot: whose pages these are, and 第x页/共y页."""
        base = self.height - millimetres(8.5)
        self.rule(left, base - 11, right, base - 11)
        self.text(left, base, text, 8.5, colour=GREY)
        self.text(right, base, f"第{page[0]}页/共{page[1]}页", 8.5, align="right", colour=GREY)

    def watermark(self, text: str) -> None:
        """Write large and pale across the page; call it before anything else is drawn."""
        size = min(self.width * 0.85 / max(self.ink.width(text, 1, bold=True), 1), 130)
        self._canvas.saveState()
        self._canvas.translate(self.width / 2, self.height / 2)
        self._canvas.rotate(28)
        self._canvas.setFillColor(PALE)
        ((name, run),) = self.ink.runs(text, bold=True)
        self._canvas.setFont(name, size)
        self._canvas.drawCentredString(0, -size * 0.35, run)
        self._canvas.restoreState()

    def upright(self, x: float, y: float, text: str, size: float, *, colour: Color) -> None:
        """Write characters one under another, their middle at x."""
        for number, char in enumerate(text):
            self.text(x, y + number * size * 1.25, char, size, align="centre", colour=colour)

    def qr(self, x: float, y: float, side: float, text: str) -> None:
        """Draw a QR of ASCII text; the side includes the white around it."""
        modules = qr_modules(text)
        unit = side / (len(modules) + 2 * QUIET)
        self.box(x, y, side, side, fill=HexColor("#ffffff"))
        path = self._canvas.beginPath()
        for row, line in enumerate(modules):
            low = self.height - y - (row + 1 + QUIET) * unit
            for first, length in dark_runs(line):
                path.rect(x + (first + QUIET) * unit, low, length * unit, unit)
        self._canvas.setFillColor(HexColor("#000000"))
        self._canvas.drawPath(path, stroke=0, fill=1)


def qr_modules(text: str) -> list[list[bool]]:
    """Return the rows of a QR that a quarter may be lost of."""
    code = QRCode(None, QRErrorCorrectLevel.Q)
    code.addData(text)
    code.make()
    return [[bool(dark) for dark in row] for row in code.modules]


def dark_runs(line: list[bool]) -> list[tuple[int, int]]:
    """Return where dark modules begin in a row and how many follow."""
    runs: list[tuple[int, int]] = []
    for column, dark in enumerate(line):
        if not dark:
            continue
        if runs and sum(runs[-1]) == column:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((column, 1))
    return runs


def millimetres(value: float) -> float:
    """Return points."""
    return float(value * mm)
