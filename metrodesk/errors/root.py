"""The root of all failures the program knows; they carry fields, not sentences."""

from __future__ import annotations


class Cancelled(Exception):
    """The person stopped the work; everything is as it was."""


class MetroDeskError(Exception):
    """A known failure: nothing is lost and the person can do something about it."""
