"""Checks of evidence (佐证材料): it is optional unless a plan asks for it."""

from __future__ import annotations

from collections.abc import Iterator

from metrodesk.domain.finding import Severity
from metrodesk.domain.question import Question
from metrodesk.domain.rule import Rule, RuleKind, RuleValue, Spot, ValueKind, Values


def evidence_missing(question: Question, values: Values) -> Iterator[Spot]:
    """Tell that the report says that something was done and has fewer files than the plan asks for."""
    status, count = question.body.status, len(question.body.evidence)
    least = values.whole("least")
    if status is not None and status.needs_progress and count < least:
        yield Spot("evidence", {"count": str(count), "least": str(least), "difference": str(least - count)})


LEAST = RuleValue("least", ValueKind.WHOLE, "1", low=1, high=50)
RULES = (Rule("evidence-missing", RuleKind.EVIDENCE, Severity.OFF, evidence_missing, (LEAST,)),)
