"""Telling which printed forms a scan or a photo shows: their QRs, read by a decoder library.

A red seal across a QR is nearly white in the red channel, so that one is read first.
"""

from __future__ import annotations

import errno
import io
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from metrodesk.documents.evidence.evidence_file import LARGEST
from metrodesk.documents.evidence.pictures import MOST_PIXELS
from metrodesk.documents.evidence.scanned_pdf import pages_of_pdf
from metrodesk.domain.paper_code import submission_of_qr
from metrodesk.domain.tick import Tick, ignore
from metrodesk.errors import UnreadableScan
from metrodesk.ordinary import read_ordinary

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_PAGES = 60
LONGEST_SIDE = 5200  # pixels: A4 at about 450 dpi, and a QR of the form has 12 to a module
SMALL_SIDE = 2600  # a picture below this is tried at twice its size
FORMATS = ("JPEG", "PNG", "BMP", "TIFF")
BEGINNINGS = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"BM", b"II*\x00", b"MM\x00*")


def read_sheets(path: Path, tick: Tick = ignore) -> tuple[str, ...]:
    """Return the submissions whose forms a picture, a multi-page TIFF or a PDF shows.

    Each once, in the order of the pages; pages without a QR, such as a form's annex, are
    passed over. `tick` counts pages. Raises UnreadableScan.
    """
    found, others = dict[str, None](), False
    for number, page in enumerate(_pages(path), start=1):
        tick(number - 1, number)
        texts = read_qrs(page)
        named = [one for one in map(submission_of_qr, texts) if one is not None]
        found |= dict.fromkeys(named)
        others = others or len(named) < len(texts)
    if not found:
        raise UnreadableScan(path.name, "foreign" if others else "none")
    return tuple(found)


def read_qrs(page: Image) -> tuple[str, ...]:
    """Return what the QRs on a page say, from the plainest try that finds any."""
    found = dict[str, None]()
    for number, attempt in enumerate(_attempts(page)):
        found |= dict.fromkeys(_decoded(attempt))
        if found and number >= 1:  # red and grey are both read: the one may miss a form the other has
            break
    return tuple(found)


def _attempts(page: Image) -> Iterator[Image]:
    from PIL import ImageFilter, ImageOps
    from PIL.Image import Resampling

    red, grey = page.getchannel("R") if page.mode == "RGB" else page, page.convert("L")
    yield red
    yield grey
    yield ImageOps.autocontrast(red, cutoff=(2, 30)).filter(ImageFilter.GaussianBlur(1))
    if max(red.size) <= SMALL_SIDE:
        larger = red.resize((red.width * 2, red.height * 2), Resampling.BICUBIC)
        yield larger
        yield larger.filter(ImageFilter.GaussianBlur(2))
    yield red.filter(ImageFilter.MedianFilter(3))


def _decoded(picture: Image) -> list[str]:
    import zxingcpp

    qr = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
    return [one.text for one in zxingcpp.read_barcodes(picture, formats=qr)]


def _pages(path: Path) -> Iterator[Image]:
    try:
        data = read_ordinary(path, LARGEST)
    except OSError as error:
        raise UnreadableScan(path.name, "large" if error.errno == errno.EFBIG else "missing") from error
    if not data:
        raise UnreadableScan(path.name, "empty")
    if b"%PDF-" in data[:1024]:
        yield from pages_of_pdf(path.name, data, MOST_PAGES)
    elif data.startswith(BEGINNINGS):
        yield from _pictures(path.name, data)
    else:
        raise UnreadableScan(path.name, "type")


def _pictures(name: str, data: bytes) -> Iterator[Image]:
    """Return the pictures of a file, of which only TIFF has several; one at a time is in memory."""
    for number in range(MOST_PAGES):
        page = _picture(name, data, number)
        if page is None:
            return
        yield page


def _picture(name: str, data: bytes, number: int) -> Image | None:
    from PIL import Image

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of metadata and of sizes: ours, checked below, refuses
        try:
            with Image.open(io.BytesIO(data), formats=FORMATS) as opened:
                if number >= getattr(opened, "n_frames", 1):
                    return None
                opened.seek(number)
                if opened.width * opened.height > MOST_PIXELS:
                    raise UnreadableScan(name, "pixels")
                if opened.format == "JPEG":
                    opened.draft(None, (LONGEST_SIDE // 2, LONGEST_SIDE // 2))
                return _fit(opened)
        except Image.DecompressionBombError as error:
            raise UnreadableScan(name, "pixels") from error
        except DAMAGED as error:
            raise UnreadableScan(name, "damaged") from error


DAMAGED = (OSError, SyntaxError, ValueError, TypeError, LookupError, ArithmeticError, EOFError, MemoryError)
"""What Pillow says of a file that is not what it pretends to be."""


def _fit(opened: Image) -> Image:
    """Return a picture in colour or grey, no larger than the decoder needs."""
    if opened.mode.startswith("I"):  # 16 bits of grey
        page = opened.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    elif "A" in opened.mode or opened.mode == "P":
        page = _on_white(opened)
    else:
        page = opened.convert("L" if opened.mode in {"1", "L", "F"} else "RGB")
    factor = -(-max(page.size) // LONGEST_SIDE)
    return page.reduce(factor) if factor > 1 else page


def _on_white(opened: Image) -> Image:
    from PIL import Image

    layer = opened.convert("RGBA")
    page = Image.new("RGB", layer.size, "white")
    page.paste(layer, mask=layer.getchannel("A"))
    return page
