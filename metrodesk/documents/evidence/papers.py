"""PDF papers that prove something: whole, without a password, and nothing else besides."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Final

from metrodesk.errors import UnfitEvidence

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

TAIL: Final = 2048  # bytes in which the end of a PDF must stand
PASSWORD: Final = 4  # FPDF_ERR_PASSWORD


def demand_readable_pdf(name: str, data: bytes) -> None:
    """Raise UnfitEvidence unless a PDF opens as it is, ends where it says, and has a page."""
    end = data.rfind(b"%%EOF")
    if end < 0:
        raise UnfitEvidence(name, "damaged")
    if end < len(data) - TAIL or data[end + 5 :].strip(b"\0\t\n\f\r "):
        raise UnfitEvidence(name, "mixed")
    with opened_pdf(name, data):
        pass


@contextmanager
def opened_pdf(name: str, data: bytes) -> Iterator[PdfDocument]:
    """Open a PDF with at least one page; raises UnfitEvidence."""
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(data)
    except PdfiumError as error:
        is_locked = getattr(error, "err_code", 0) == PASSWORD
        raise UnfitEvidence(name, "locked" if is_locked else "damaged") from error
    with closing(document):
        if not len(document):
            raise UnfitEvidence(name, "damaged")
        yield document
