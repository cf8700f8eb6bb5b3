"""Small pictures of evidence: of a photo, and of the first page of a PDF."""

from __future__ import annotations

import io
import warnings
from contextlib import closing
from typing import TYPE_CHECKING, Final

from metrodesk.documents.evidence.evidence_file import PICTURES
from metrodesk.documents.evidence.papers import opened_pdf
from metrodesk.errors import UnfitEvidence

if TYPE_CHECKING:
    from PIL.Image import Image

SIDE: Final = 144  # pixels: sharp at twice the size it is shown in


def thumbnail(data: bytes, kind: str) -> bytes:
    """Return a small PNG of a file's first page, nothing for a kind that has no look of its own.

    What came with a bundle is somebody else's: whatever cannot be drawn has no look either.
    """
    try:
        if kind in PICTURES:
            return _png(_of_picture(data))
        return _png(_of_page(data)) if kind == "application/pdf" else b""
    except (UnfitEvidence, OSError, SyntaxError, ValueError, EOFError, MemoryError):
        return b""


def _of_picture(data: bytes) -> Image:
    from PIL import Image

    warnings.simplefilter("ignore", Image.DecompressionBombWarning)
    try:
        with Image.open(io.BytesIO(data), formats=("JPEG", "PNG")) as opened:
            opened.draft("RGB", (SIDE, SIDE))
            opened.thumbnail((SIDE, SIDE))
            return opened.convert("RGBA" if opened.mode in {"RGBA", "LA", "P"} else "RGB")
    except Image.DecompressionBombError as error:
        raise UnfitEvidence("", "pixels") from error


def _of_page(data: bytes) -> Image:
    from pypdfium2 import PdfiumError

    with opened_pdf("", data) as document:
        try:
            with closing(document[0]) as page:
                bitmap = page.render(scale=SIDE / max(*page.get_size(), 1))
                with closing(bitmap):
                    drawn: Image = bitmap.to_pil().convert("RGB")
                    return drawn
        except PdfiumError as error:
            raise UnfitEvidence("", "damaged") from error


def _png(picture: Image) -> bytes:
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()
