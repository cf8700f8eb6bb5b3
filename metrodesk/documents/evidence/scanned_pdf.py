"""The pages of a PDF as pictures: a scanner's file, or a form sent on as it was printed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from typing import TYPE_CHECKING

from metrodesk.documents.evidence.pictures import MOST_PIXELS
from metrodesk.errors import UnreadableScan

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdfium2 import PdfDocument, PdfPage

LONGEST_SIDE = 3508  # pixels: A4 at 300 dpi
NESTED = 6  # how deep pictures are looked for in a page's drawings
PASSWORD = 4  # FPDF_ERR_PASSWORD


def pages_of_pdf(name: str, data: bytes, most: int) -> Iterator[Image]:
    """Return the first pages as pictures, one at a time; raises UnreadableScan."""
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(data)
    except PdfiumError as error:
        locked = getattr(error, "err_code", 0) == PASSWORD
        raise UnreadableScan(name, "locked" if locked else "damaged") from error
    with closing(document):
        for number in range(min(len(document), most)):
            yield _page(name, document, number)


def _page(name: str, document: PdfDocument, number: int) -> Image:
    from pypdfium2 import PdfiumError

    try:
        with closing(document[number]) as page:
            _refuse_huge(name, page)
            scale = LONGEST_SIDE / max(*page.get_size(), 1.0)
            with closing(page.render(scale=scale, may_draw_forms=False)) as drawn:
                picture: Image = drawn.to_pil().convert("RGB")
                return picture
    except (PdfiumError, ValueError, OverflowError, MemoryError) as error:
        raise UnreadableScan(name, "damaged") from error


def _refuse_huge(name: str, page: PdfPage) -> None:
    """Refuse a page that holds a picture of more pixels than any scanner makes."""
    from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

    for found in page.get_objects(filter=[FPDF_PAGEOBJ_IMAGE], max_depth=NESTED):
        wide, high = found.get_px_size()
        if wide * high > MOST_PIXELS:
            raise UnreadableScan(name, "pixels")
