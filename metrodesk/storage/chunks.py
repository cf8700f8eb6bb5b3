"""Names in parts that one question can hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

CHUNK = 500  # names per question, below SQLite's limit of bound values


def chunks(ids: Iterable[str]) -> Iterator[list[str]]:
    """Yield names in parts that one question can hold, sorted and each once."""
    wanted = sorted(set(ids))
    for start in range(0, len(wanted), CHUNK):
        yield wanted[start : start + CHUNK]
