"""Text files as offices have them: UTF-8 with or without a mark, UTF-16, GB 18030."""

from __future__ import annotations

import codecs
import errno
from pathlib import Path

from metrodesk.errors import UnreadableDocument
from metrodesk.ordinary import read_ordinary

MAX_BYTES = 16 * 1024 * 1024
NOT_TEXT = (b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8\xff")
UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
SPACES = str.maketrans({"\u3000": " ", "\xa0": " ", "\t": " ", "\u200b": None, "\ufeff": None})


def read_text_file(path: Path) -> str:
    """Return a file's text with plain line ends.

    Raises UnreadableDocument if it is missing, empty, too large or no text.
    """
    try:
        data = read_ordinary(path, MAX_BYTES)
    except IsADirectoryError as error:
        raise UnreadableDocument(path, "folder") from error
    except FileNotFoundError as error:
        raise UnreadableDocument(path, "missing") from error
    except OSError as error:
        reason = "too-large" if error.errno == errno.EFBIG else "unreadable"
        raise UnreadableDocument(path, reason) from error
    if not data.strip():
        raise UnreadableDocument(path, "empty")
    text = decoded(data)
    if text is None:
        raise UnreadableDocument(path, "binary")
    return "\n".join(text.translate(SPACES).splitlines())


def decoded(data: bytes) -> str | None:
    """Return the text that bytes are in one of these encodings, or None."""
    if data.startswith(NOT_TEXT):
        return None
    encodings = ["utf-16"] if data.startswith(UTF16) else ["utf-8-sig", "gb18030"]
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return text if _is_plain(text) else None
    return None


def _is_plain(text: str) -> bool:
    """Whether a text holds no control characters but those of line and page layout."""
    return all(character >= " " or character in "\t\n\r\f\v" for character in text)
