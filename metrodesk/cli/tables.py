"""Results of the district's commands as JSON values and as tables for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.table import Table

from metrodesk.domain.change import ChangeKind
from metrodesk.domain.disposition import Disposition
from metrodesk.domain.revision import Kind
from metrodesk.domain.task import TaskId
from metrodesk.services.enrolling import DeviceState
from metrodesk.services.overview import PeriodStatus
from metrodesk.services.reports import ReportLine
from metrodesk.services.taken import Merged, Preview, Taken
from metrodesk.services.workspaces import Workspace
from metrodesk.wording.catalogue import translate
from metrodesk.wording.clock import doubtful_claim
from metrodesk.wording.devices import device_word
from metrodesk.wording.intake import outcome_word, reason_of_held_file

WIDTH = 110  # columns of a table printed for people


def merged_json(ws: Workspace, done: Merged) -> dict[str, object]:
    """Return what `district merge` answers."""
    value: dict[str, object] = {
        "bundles": [taken_json(one) for one in done.bundles],
        "other_files": done.other_files,
        "missing": [
            {
                "unit": ws.unit_name(gap.unit),
                "device": gap.device,
                "numbers": list(gap.missing),
                "made_up": list(gap.made_up),
            }
            for gap in done.missing
        ],
        "state": done.state,
    }
    if done.preview is not None:
        numbers = {one.id: one.number for one in ws.plan.tasks}
        value["changes"] = [
            {
                "unit": ws.unit_name(change.unit),
                "task": numbers.get(TaskId(change.task), change.task) or None,
                "about": change.about.value,
                "period": change.period,
                "kind": change.kind,
                "fields": list(change.fields),
            }
            for change in done.preview.changes
        ]
        value["lost"] = done.preview.lost
    return value


def taken_json(one: Taken) -> dict[str, object]:
    """Return one line of what was taken in."""
    counts = one.revisions
    return {
        "file": str(one.file),
        "id": one.id or None,
        "unit": one.unit_name or None,
        "device": one.device or None,
        "number": one.number,
        "outcome": one.outcome,
        "reason": one.reason,
        "doubtful_clock": one.doubtful_clock or None,
        "revisions": {
            "new": counts.new,
            "known": counts.known,
            "conflict": counts.conflict,
            "parked": counts.parked,
        },
    }


def preview_line(preview: Preview) -> str:
    """Return what a trial run found, in one line."""
    return translate("cli", "{new} new, {changed} changed, {conflict} differing, {lost} lost").format(
        new=preview.count(ChangeKind.NEW),
        changed=preview.count(ChangeKind.CHANGED),
        conflict=preview.count(ChangeKind.CONFLICT),
        lost=preview.lost,
    )


def taken_line(one: Taken) -> str:
    """Return a sentence about one file."""
    words = [one.file.name, outcome_word(one.outcome)]
    if one.reason:
        explained = reason_of_held_file(one.reason, one.facts)
        words += [explained.what, explained.next]
    elif rotated := one.facts.get("rotated"):
        words.append(translate("cli", "the computer's new key: {fingerprint}").format(fingerprint=rotated))
    elif one.revisions.new:
        words.append(translate("cli", "{count} new").format(count=one.revisions.new))
    if one.doubtful_clock:
        words.append(doubtful_claim(one.doubtful_clock))
    return "\t".join(words)


def overview_json(one: ReportLine) -> dict[str, object]:
    """Return a unit's own paragraphs with their newest versions; a body has the four parts."""
    value = report_json(one)
    del value["task"], value["evidence"]
    return value


def report_json(one: ReportLine) -> dict[str, object]:
    """Return one report with its newest versions."""
    return {
        "unit": one.unit_name,
        "task": one.number,
        "period": one.period,
        "disposition": one.disposition.value,
        "late": one.late,
        "covered": one.covered,
        "heads": [
            {
                "revision": head.revision,
                "device": head.device,
                "by": head.by,
                "body": head.overview.parts() if head.overview else head.body.to_json(),
                "origin": head.origin.value,
                "correction": head.correction or None,
            }
            for head in one.heads
        ],
        "proposed": dict(one.proposal.body) if one.proposal else None,
        "undecided": list(one.proposal.open_fields) if one.proposal else [],
        "origin": one.origin.value,
        "returned": [
            {"act": back.act, "reason": back.reason, "fields": back.fields, "by": back.by} for back in one.returns
        ],
        "evidence": {"have": one.evidence_have, "of": one.evidence_of},
    }


def device_lines(found: Iterable[DeviceState]) -> Iterator[str]:
    """Return a line for each computer on the roster."""
    for one in found:
        last = one.last_number if one.last_good is None else one.last_good
        yield f"{one.unit_name}\t{one.label}\t{one.fingerprint}\t{device_word(one.state)}\t{last}"


def status_lines(found: PeriodStatus) -> Iterator[str]:
    """Return the counts of a period and a table of its units."""
    yield translate("cli", "{period}: due {expected}, reported {reported}, missing {missing}.").format(
        period=found.period.label, expected=found.expected, reported=found.reported, missing=found.missing
    )
    if found.proxy or found.exempt:
        yield translate("cli", "Besides, entered by the district: {proxy}; exempt or closed: {exempt}.").format(
            proxy=found.proxy, exempt=found.exempt
        )
    table = Table(box=None, pad_edge=False)
    for head in (
        translate("cli", "Unit"),
        translate("cli", "Due"),
        translate("cli", "Reported"),
        translate("cli", "Missing"),
        translate("cli", "State"),
    ):
        table.add_column(head)
    for one in found.units:
        state = Disposition(one.disposition).label if one.disposition else one.light.label
        table.add_row(one.name, str(one.expected), str(one.reported), str(one.missing), state)
    console = Console(width=WIDTH)
    with console.capture() as capture:
        console.print(table)
    yield from capture.get().rstrip("\n").split("\n")
    yield translate("cli", "State of the ledger: {state}").format(state=found.state)


def report_lines(found: Iterable[ReportLine]) -> Iterator[str]:
    """Yield a line for each report: period, unit, task, status and what was decided."""
    for one in found:
        status_words = "／".join(head.body.status.label if head.body.status else "" for head in one.heads)
        about = one.number if one.kind is Kind.TASK else translate("cli", "overview text")
        yield f"{one.period}\t{one.unit_name}\t{about}\t{status_words}\t{one.disposition.label}"
