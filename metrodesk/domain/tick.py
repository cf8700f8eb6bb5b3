"""The progress callback that every long piece of work takes."""

from __future__ import annotations

from collections.abc import Callable

Tick = Callable[[int, int], None]
"""Told (done, total); raises Cancelled once the person has asked to stop."""


def ignore(done: int, total: int) -> None:
    """Take no notice: for callers that neither show progress nor cancel."""
