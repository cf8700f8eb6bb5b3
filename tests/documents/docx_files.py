"""Word files as bytes, made of the few parts that hold their text."""

import io
import zipfile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx(body, numbering="", styles=""):
    """A Word file whose body is this XML."""
    parts = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
    }
    if numbering:
        parts["word/numbering.xml"] = f"<w:numbering {W}>{numbering}</w:numbering>"
    if styles:
        parts["word/styles.xml"] = f"<w:styles {W}>{styles}</w:styles>"
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, text in parts.items():
            pack.writestr(name, text)
    return file.getvalue()


def run(text):
    return f"<w:r><w:t>{text}</w:t></w:r>"


def paragraph(text, properties=""):
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{run(text)}</w:p>"


def numbered(text, level=0, number=1):
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def cell(text, properties=""):
    lines = "".join(paragraph(line) for line in text.split("\n"))
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{lines}</w:tc>"


def table(*rows):
    """A table of rows of texts, or of cells already written as XML."""
    written = ("".join(one if one.startswith("<w:tc>") else cell(one) for one in row) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in written) + "</w:tbl>"


def down(text=""):
    """A cell that begins to reach down, or goes on with the one above."""
    return cell(text, '<w:vMerge w:val="restart"/>' if text else "<w:vMerge/>")


def across(text, columns):
    return cell(text, f'<w:gridSpan w:val="{columns}"/>')
