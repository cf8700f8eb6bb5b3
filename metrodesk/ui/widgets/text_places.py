"""Places in a text as Qt counts them."""

from __future__ import annotations


def utf16_length(text: str) -> int:
    """Return how long Qt takes a text to be: rare characters count twice."""
    return len(text.encode("utf-16-le")) // 2
