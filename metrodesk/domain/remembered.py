"""Explanations the district accepted last period, proposed for the same warning this time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from metrodesk.domain.finding import Finding, key_of
from metrodesk.domain.report import ReportBody
from metrodesk.domain.rules import BY_CODE

Words = Mapping[str, str]
"""What was explained, by the key of the warning (or by the check alone)."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """Words for a warning; `is_same` says that they answered the same check in the same field."""

    words: str
    is_same: bool


def proposed_for(finding: Finding, accepted: Words) -> Proposed | None:
    """Return the accepted words that fit a warning, those of its own field first."""
    if finding.stops:
        return None
    for key in (key_of(finding), finding.code):
        if words := accepted.get(key, "").strip():
            return Proposed(words, is_same=True)
    of_check = (words.strip() for key, words in sorted(accepted.items()) if key.split(":", 1)[0] == finding.code)
    return next((Proposed(words, is_same=False) for words in of_check if words), None)


def without_stale_answers(body: ReportBody, findings: Iterable[Finding]) -> ReportBody:
    """Return a report without the explanations of warnings that are gone: on paper they would mislead.

    What was written to a check as a whole, or to something that is no check, stays.
    """
    keys = {key_of(one) for one in findings}
    kept = {key: words for key, words in body.explanations.items() if key in keys or not _is_of_a_check(key)}
    return body if len(kept) == len(body.explanations) else replace(body, explanations=kept)


def _is_of_a_check(key: str) -> bool:
    code, _, field = key.partition(":")
    return bool(field) and code in BY_CODE
