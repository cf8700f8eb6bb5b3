"""What the checks found, on the command line: each with the words accepted for it last period."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from metrodesk.domain.check import Finding, key_of
from metrodesk.domain.remembered import Proposed, proposed_for
from metrodesk.domain.task import TaskId
from metrodesk.services.checking import CheckedReport
from metrodesk.wording.catalogue import translate
from metrodesk.wording.findings import sentence


@dataclass(frozen=True, slots=True)
class ToldFinding:
    """A finding, and what may be said to it again."""

    finding: Finding
    proposed: Proposed | None


def told_findings(reports: Iterable[CheckedReport]) -> tuple[ToldFinding, ...]:
    """Return the findings of some reports, in their order."""
    return tuple(ToldFinding(one, proposed_for(one, report.accepted)) for report in reports for one in report.findings)


def finding_json(told: ToldFinding, numbers: Mapping[TaskId, int]) -> dict[str, object]:
    """Return one finding for programs; `key` is where its explanation goes in a file of reports."""
    one = told.finding
    return {
        "task": numbers[one.task],
        "field": one.field,
        "code": one.code,
        "severity": one.severity.value,
        "message": sentence(one),
        "explained": one.explained,
        "key": key_of(one),
        "accepted": told.proposed.words if told.proposed and told.proposed.is_same else None,
    }


def finding_lines(found: Sequence[ToldFinding], numbers: Mapping[TaskId, int]) -> Iterator[str]:
    """Return the findings as lines for people, or that there are none."""
    if not found:
        yield translate("cli", "The checks found nothing.")
    for told in found:
        one = told.finding
        yield f"{numbers[one.task]}\t{one.severity.value}\t{sentence(one)}"
        if one.is_open and told.proposed is not None and told.proposed.is_same:
            words = translate("cli", "accepted last period: {words}")
            yield "\t\t" + words.format(words=told.proposed.words)
