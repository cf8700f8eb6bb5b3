"""Making what people typed safe to draw: nothing invisible steers the page."""

from __future__ import annotations

import re
import unicodedata

SUSPICIOUS = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufe00-\ufe0f\ufeff\uffa0"
    "\ufff0-\ufffb\ufffe\uffff\U000e0000-\U000e0fff]"
)
LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def plain(text: str) -> str:
    r"""Return a text with line ends as "\n" and nothing that is not seen.

    Control characters and those that turn the direction of writing become a visible box with
    their number; joiners, fillers and variation selectors, which have no shape, go.
    """
    if not SUSPICIOUS.search(text):
        return text
    return SUSPICIOUS.sub(_shown, LINE_ENDS.sub("\n", text))


def boxed(char: str) -> str:
    """Return what stands on paper for a character that cannot be drawn: □(U+2A6D6)."""
    return f"□(U+{ord(char):04X})"


def width_of(text: str) -> int:
    """Return how many places of a Latin letter a text takes: a Chinese character takes two."""
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in text)


def _shown(match: re.Match[str]) -> str:
    char = match.group()
    if char == "\t":
        return "  "
    if char in BIDI or unicodedata.category(char) in {"Cc", "Cs", "Cn"}:
        return boxed(char)
    return ""
