"""Generated tables as files of every kind."""

import csv
import io
from html import escape

from openpyxl import Workbook

from tests.documents import docx_files

KINDS = ("md", "html", "xlsx", "docx", "csv", "tsv")


def file_of(table, kind):
    """A table with the lines around it as the bytes of a file of a kind."""
    return {"md": _md, "html": _html, "xlsx": _xlsx, "docx": _docx, "csv": _csv, "tsv": _tsv}[kind](table)


def _md(table):
    rows = ["| " + " | ".join(cell.replace("\n", "<br>") for cell in row) + " |" for row in table.cells]
    rows.insert(1, "|" + "---|" * len(table.cells[0]))
    return "\n\n".join([*table.above, "\n".join(rows), *table.below]).encode()


def _html(table):
    first = {(top, left): (bottom - top + 1, right - left + 1) for top, left, bottom, right in table.merged}
    covered = {
        (row, column)
        for top, left, bottom, right in table.merged
        for row in range(top, bottom + 1)
        for column in range(left, right + 1)
    } - set(first)
    rows = []
    for row, cells in enumerate(table.cells, start=1):
        written = []
        for column, cell in enumerate(cells, start=1):
            if (row, column) not in covered:
                down, across = first.get((row, column), (1, 1))
                text = escape(cell).replace("\n", "<br>")
                written.append(f'<td rowspan="{down}" colspan="{across}">{text}</td>')
        rows.append(f"<tr>{''.join(written)}</tr>")
    above, below = ("".join(f"<p>{escape(line)}</p>" for line in lines) for lines in (table.above, table.below))
    return f"<html><body>{above}<table>{''.join(rows)}</table>{below}</body></html>".encode()


def _xlsx(table):
    book = Workbook()
    sheet = book.active
    for line in table.above:
        sheet.append([line])
    for cells in table.cells:
        sheet.append([int(cell) if cell.isascii() and cell.isdecimal() else cell or None for cell in cells])
    for line in table.below:
        sheet.append([line])
    down, width = len(table.above), len(table.cells[0])
    for top, left, bottom, right in table.merged:
        sheet.merge_cells(start_row=top + down, start_column=left, end_row=bottom + down, end_column=right)
    for row in [*range(1, down + 1), *range(down + len(table.cells) + 1, sheet.max_row + 1)]:
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=width)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _docx(table):
    goes_down = {(row, left): row == top for top, left, bottom, _ in table.merged for row in range(top, bottom + 1)}
    rows = [
        [
            docx_files.cell(cell)
            if (row, column) not in goes_down
            else docx_files.down(cell if goes_down[row, column] else "")
            for column, cell in enumerate(cells, start=1)
        ]
        for row, cells in enumerate(table.cells, start=1)
    ]
    lines = [*map(docx_files.paragraph, table.above), docx_files.table(*rows), *map(docx_files.paragraph, table.below)]
    return docx_files.docx("".join(lines))


def _csv(table):
    return _separated(table, ",").encode("utf-8-sig")


def _tsv(table):
    rows = ["\t".join(cell.replace("\n", " ") for cell in row) for row in table.cells]
    return "\n".join([*table.above, *rows, *table.below]).encode()


def _separated(table, sign):
    file = io.StringIO()
    writer = csv.writer(file, delimiter=sign, lineterminator="\r\n")
    width = len(table.cells[0])
    writer.writerows([line, *[""] * (width - 1)] for line in table.above)
    writer.writerows(table.cells)
    writer.writerows([line, *[""] * (width - 1)] for line in table.below)
    return file.getvalue()


def paper_of(lines, kind):
    """The lines of a paper as a file of a kind, a paragraph each."""
    if kind == "docx":
        return docx_files.docx("".join(map(docx_files.paragraph, map(escape, lines))))
    if kind == "html":
        body = "".join(f'<p style="text-indent:2em">&emsp;&emsp;{escape(line)}</p>' for line in lines)
        return f"<html><head><title>页</title></head><body><div>{body}</div></body></html>".encode()
    if kind == "gb18030":
        return "\r\n".join(lines).encode("gb18030")
    return "\n\n".join(_marked(line, place) for place, line in enumerate(lines)).encode()


def _marked(line, place):
    """A line as markdown has it: titles as heads, what stands before the first stop in bold."""
    if place == 0:
        return f"# {line}"
    if line[:3].partition("、")[1] and len(line) < 40 and "。" not in line:
        return f"## {line}"
    if line.startswith("（") and "。" in line[:30]:
        title, stop, rest = line.partition("。")
        return f"**{title}{stop}**{rest}"
    return line
