"""Pictures that prove something: made small enough to travel, without their place."""

from __future__ import annotations

import io
import re
import struct
import warnings
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from metrodesk.documents.evidence.evidence_file import DETAILS, PLACE, Prepared
from metrodesk.errors import UnfitEvidence

if TYPE_CHECKING:
    from PIL.Image import Image

LONGEST_SIDE: Final = 2400  # pixels: A4 at about 200 dpi
MOST_PIXELS: Final = 120_000_000
QUALITY: Final = 85
ENOUGH: Final = 1.1  # times what writing it anew would give: such a picture is left as it is
FORMATS = ("JPEG", "PNG", "BMP", "GIF", "WEBP", "TIFF")
GPS: Final = 0x8825
XMP_PLACES = (b"GPSL", b"Iptc4xmp", b"photoshop:City")
DRAWN = frozenset({"GIF", "PNG", "BMP"})  # screenshots and drawings: sharp edges, few colours
TELLING = ("exif", "xmp", "photoshop", "comment", "mp", "XML:com.adobe.xmp", "MHDR", "timestamp", "software", "author")
"""What Pillow names the parts of a picture that tell of its maker."""


def shrink(name: str, data: bytes) -> Prepared:
    """Return a picture upright, small, and without what its camera wrote into it.

    The pixels are written anew, so nothing hidden beside them travels. One that is small
    and bare already keeps its bytes: attached twice, it is one file. Raises UnfitEvidence.
    """
    from PIL import Image, UnidentifiedImageError

    # Pillow's own limit warns on the screen; ours, checked below, refuses.
    warnings.simplefilter("ignore", Image.DecompressionBombWarning)
    warnings.filterwarnings("ignore", category=UserWarning, module="PIL")  # each odd tag of a picture
    try:
        with Image.open(io.BytesIO(data), formats=FORMATS) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                raise UnfitEvidence(name, "pixels")
            _demand_one_page(name, opened)
            source = opened.format or ""
            small = max(opened.size) <= LONGEST_SIDE
            opened.draft(None, (LONGEST_SIDE, LONGEST_SIDE))
            opened.load()
            removed = _told_of(opened, data)
            upright = _upright(opened)
    except (
        UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError, MemoryError,
        TypeError, LookupError, ArithmeticError, struct.error,  # what Pillow trips over in hostile files
    ) as error:  # fmt: skip
        raise UnfitEvidence(name, "damaged") from error
    except Image.DecompressionBombError as error:
        raise UnfitEvidence(name, "pixels") from error
    made = _written(upright, is_drawn=source in DRAWN)
    bare = "image/jpeg" if source == "JPEG" else "image/png"
    if small and not removed and len(data) <= len(made[0]) * ENOUGH and is_bare(data):
        return Prepared(data, bare, len(data))
    return Prepared(*made, original=len(data), removed=removed)


def _demand_one_page(name: str, opened: Image) -> None:
    """Refuse a scan of several pages: only the first would travel."""
    if opened.format == "TIFF" and getattr(opened, "n_frames", 1) > 1:
        raise UnfitEvidence(name, "pages")


def _upright(opened: Image) -> Image:
    """Return the picture as it is looked at, in the colours every screen knows."""
    from PIL import ImageOps

    upright = ImageOps.exif_transpose(opened)
    if upright.mode.startswith("I"):  # sixteen bits of grey, from scanners
        upright = upright.convert("I").point(lambda value: value / 256).convert("L")
    upright = _in_common_colours(upright)
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    return upright


def _in_common_colours(picture: Image) -> Image:
    from PIL import ImageCms

    profile = picture.info.get("icc_profile")
    if isinstance(profile, bytes) and picture.mode in {"RGB", "CMYK", "L"}:
        with suppress(ImageCms.PyCMSError, OSError, ValueError):
            common = ImageCms.createProfile("sRGB")
            changed = ImageCms.profileToProfile(
                picture, ImageCms.ImageCmsProfile(io.BytesIO(profile)), common, outputMode="RGB"
            )
            return changed if changed is not None else picture
    return picture


def _told_of(opened: Image, data: bytes) -> tuple[str, ...]:
    """Return what the picture tells of its making."""
    exif = opened.getexif()
    parts = [value for value in opened.info.values() if isinstance(value, bytes)]
    texts = getattr(opened, "text", None) or {}
    words = " ".join(str(one) for one in texts.values()).encode("utf-8", "replace")
    has_place = bool(exif.get_ifd(GPS)) or any(sign in part for sign in XMP_PLACES for part in (*parts, words))
    tells = bool(len(exif)) or bool(texts) or any(one in opened.info for one in TELLING) or b"\xff\xe1" in data[:65536]
    return tuple(one for one, found in ((PLACE, has_place), (DETAILS, tells)) if found)


def _written(picture: Image, *, is_drawn: bool) -> tuple[bytes, str]:
    picture = _without_idle_alpha(picture)
    picture.info.clear()
    if picture.mode in {"RGBA", "LA", "PA", "P", "1"}:
        return _png(picture), "image/png"
    out = io.BytesIO()
    picture.convert("L" if picture.mode == "L" else "RGB").save(out, "JPEG", quality=QUALITY, optimize=True)
    if is_drawn and len(drawn := _png(picture)) <= out.tell():
        return drawn, "image/png"
    return out.getvalue(), "image/jpeg"


def _png(picture: Image) -> bytes:
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def _without_idle_alpha(picture: Image) -> Image:
    """Drop a transparency nothing makes use of: every screenshot of a telephone has one."""
    if picture.mode == "P" and "transparency" in picture.info:
        picture = picture.convert("RGBA")
    if picture.mode not in {"RGBA", "LA"}:
        return picture
    least, _ = picture.getchannel("A").getextrema()
    return picture.convert(picture.mode[:-1]) if least == 255 else picture


def is_bare(data: bytes) -> bool:
    """Whether a JPEG or PNG holds its pixels and nothing else, from the first byte to the last."""
    if data.startswith(b"\xff\xd8"):
        return _is_bare_jpeg(data)
    return data.startswith(b"\x89PNG") and _is_bare_png(data)


def _is_bare_jpeg(data: bytes) -> bool:
    """Whether there is nothing but JFIF's own head, tables, and pixels, between the scans neither."""
    place = 2
    while data[place : place + 1] == b"\xff" and place + 4 <= len(data):
        mark, length = data[place + 1], int.from_bytes(data[place + 2 : place + 4], "big")
        end = place + 2 + length
        if mark == JFIF:
            if not (place == 2 and BARE_JFIF.fullmatch(data, place + 4, end)):
                return False
        elif mark not in PICTURE_PARTS:
            return False
        place = end
        if mark == SCAN:  # its pixels go on to the next mark that is no restart
            found = MARK.search(data, place)
            if found is None or found[0] == b"\xff\xd9":
                return found is not None and found.end() == len(data)
            place = found.start()
    return False


def _is_bare_png(data: bytes) -> bool:
    place = 8
    while place + 12 <= len(data):
        length, name = int.from_bytes(data[place : place + 4], "big"), data[place + 4 : place + 8]
        if name not in CHUNKS:
            return False
        place += 12 + length
        if name == b"IEND":
            return place == len(data)
    return False


JFIF, SCAN = 0xE0, 0xDA
PICTURE_PARTS = frozenset({0xC0, 0xC1, 0xC2, 0xC4, 0xDB, 0xDD, SCAN})  # frames, tables, restarts
BARE_JFIF = re.compile(rb"JFIF\0.{7}\0\0", re.DOTALL)  # without the small picture it may carry
MARK = re.compile(rb"\xff[^\0\xd0-\xd7]", re.DOTALL)
CHUNKS = frozenset({b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"sRGB", b"pHYs", b"sBIT", b"bKGD"})
