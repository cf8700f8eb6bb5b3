"""Looking at PDFs as a person would: their pictures and their words."""

from pathlib import Path

import pypdfium2
import zxingcpp
from PIL import Image


def pictures(path: Path, scale: float = 2.0) -> list[Image.Image]:
    """Return each page as a picture."""
    document = pypdfium2.PdfDocument(path)
    try:
        return [page.render(scale=scale).to_pil().convert("RGB") for page in document]
    finally:
        document.close()


def words(path: Path) -> list[str]:
    """Return the words of each page without blanks or line ends."""
    document = pypdfium2.PdfDocument(path)
    try:
        return ["".join(page.get_textpage().get_text_range().split()) for page in document]
    finally:
        document.close()


def codes(picture: Image.Image) -> list[str]:
    """Return what the QRs in a picture say."""
    return [found.text for found in zxingcpp.read_barcodes(picture)]


def squeezed(text: str) -> str:
    """Return a text without blanks, as `words` gives it."""
    return "".join(text.split())
