"""Pictures and papers that prove something: made small enough to travel, without their place."""

from __future__ import annotations

import errno
import io
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from metrodesk.errors import UnfitEvidence
from metrodesk.ordinary import read_ordinary

if TYPE_CHECKING:
    from PIL.Image import Image

LARGEST = 64 << 20  # bytes of one entry of a bundle
LONGEST_SIDE = 2400  # pixels: A4 at about 200 dpi
MOST_PIXELS = 120_000_000
QUALITY = 85
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OFFICE = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".ofd": "application/ofd",
}
OLD_OFFICE = {
    ".doc": "application/msword",
    ".xls": "application/vnd.ms-excel",
    ".wps": "application/vnd.ms-works",
    ".et": "application/vnd.ms-excel",
}


@dataclass(frozen=True, slots=True)
class Prepared:
    """A file as it will travel; `reduced` says that it differs from the file chosen."""

    data: bytes
    type: str
    reduced: bool


def prepare_evidence(path: Path) -> Prepared:
    """Read a file that proves something; pictures are shrunk and lose place and device data.

    Raises UnfitEvidence for a kind that is not taken, a damaged or empty file, or one too large.
    """
    try:
        data = read_ordinary(path, LARGEST)
    except OSError as error:
        raise UnfitEvidence(path.name, "large" if error.errno == errno.EFBIG else "missing") from error
    if not data:
        raise UnfitEvidence(path.name, "empty")
    if data.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"BM", b"GIF8")):
        return _picture(path.name, data)
    return Prepared(data, _paper_type(path, data), reduced=False)


def _paper_type(path: Path, data: bytes) -> str:
    suffix = path.suffix.lower()
    if data.startswith(b"%PDF-"):
        return "application/pdf"
    if data.startswith(b"PK\x03\x04") and suffix in OFFICE:
        return OFFICE[suffix]
    if data.startswith(OLE) and suffix in OLD_OFFICE:
        return OLD_OFFICE[suffix]
    raise UnfitEvidence(path.name, "type")


def _picture(name: str, data: bytes) -> Prepared:
    from PIL import Image, ImageOps, UnidentifiedImageError

    # Pillow's own limit warns on the screen; ours, checked below, refuses.
    warnings.simplefilter("ignore", Image.DecompressionBombWarning)

    try:
        with Image.open(io.BytesIO(data), formats=("JPEG", "PNG", "BMP", "GIF")) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                raise UnfitEvidence(name, "pixels")
            upright = ImageOps.exif_transpose(opened)
            upright.load()
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise UnfitEvidence(name, "damaged") from error
    except Image.DecompressionBombError as error:
        raise UnfitEvidence(name, "pixels") from error
    return _written(upright)


def _written(picture: Image) -> Prepared:
    picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    out = io.BytesIO()
    if picture.mode in {"RGBA", "LA", "P", "1"}:
        picture.save(out, "PNG", optimize=True)
        return Prepared(out.getvalue(), "image/png", reduced=True)
    picture.convert("RGB").save(out, "JPEG", quality=QUALITY)
    return Prepared(out.getvalue(), "image/jpeg", reduced=True)
