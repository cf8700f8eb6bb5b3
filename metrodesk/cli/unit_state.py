"""metrodesk unit status and show: where everything stands, and one report with what is said of it."""

from __future__ import annotations

from pathlib import Path

import click

from metrodesk.cli.answers import answer, fails_in_words
from metrodesk.cli.options import json_option, needed_period_option, opened, period_option, workspace_argument
from metrodesk.domain.period import Period
from metrodesk.domain.report import ReportBody
from metrodesk.domain.revision import Kind
from metrodesk.services import entry
from metrodesk.services.field_words import field_words
from metrodesk.services.returns import Returned
from metrodesk.services.unit_status import unit_status
from metrodesk.wording.catalogue import translate


@click.command("status")
@workspace_argument
@period_option
@json_option
@fails_in_words
def status(ws: Path, period: Period | None, *, as_json: bool) -> None:
    """Show what was finalised and handed over, and what the district said of it."""
    with opened(ws) as workspace:
        found = unit_status(workspace, period)
        numbers = {one.id: one.number for one in workspace.plan.tasks}
    value = {
        "revisions": [
            {
                "task": numbers.get(one.task, 0) if one.kind is Kind.TASK else None,
                "kind": one.kind.value,
                "incident": one.task if one.kind is Kind.INCIDENT else None,
                "period": one.period,
                "revision": one.revision,
                "exported": one.exported,
                "acknowledged": one.acknowledged,
                "disposition": one.disposition or None,
            }
            for one in found.revisions
        ],
        "drafts": found.drafts,
        "sealed_not_exported": found.sealed_not_exported,
        "unconfirmed": found.unconfirmed,
    }
    lines = [
        translate("cli", "Drafts: {drafts}; final and not exported: {waiting}; not acknowledged: {open}.").format(
            drafts=found.drafts, waiting=found.sealed_not_exported, open=found.unconfirmed
        )
    ]
    answer(value, lines, as_json=as_json)


@click.command("show")
@workspace_argument
@click.option("--task", "number", type=int, required=True, help="The task's number.")
@needed_period_option
@json_option
@fails_in_words
def show(ws: Path, number: int, period: Period, *, as_json: bool) -> None:
    """Show one report: its draft, what is sealed, and what the district says of it."""
    with opened(ws) as workspace:
        task = workspace.plan.task_numbered(number)
        page = entry.open_report(workspace, task.id, period)
        heads = entry.report_heads(workspace, task.id, period)
        figures = field_words(workspace.plan, page.body, "measures")
    value = {
        "task": number,
        "period": str(period),
        "draft": page.body.to_json() if page.saved_at else None,
        "base": list(page.base),
        "heads": [
            {
                "revision": one.id,
                "device": one.device,
                "origin": one.origin.value,
                "body": ReportBody.from_json(dict(one.body)).to_json(),
            }
            for one in heads
        ],
        "returned": _returned_json(page.returned),
        "three_way": [
            {"field": one.field, "local": one.local, "district": one.district, "base": one.base}
            for one in page.three_way
        ],
    }
    lines = [f"{task.number}  {task.item}", page.body.status.label if page.body.status else "", page.body.progress]
    lines += figures.split("；") if figures else []
    if page.returned:
        lines.append(
            translate("cli", "Returned by {by}: {reason}").format(by=page.returned.by, reason=page.returned.reason)
        )
        lines += [f"  {name}: {words}" for name, words in page.returned.fields.items()]
    answer(value, lines, as_json=as_json)


def _returned_json(returned: Returned | None) -> dict[str, object] | None:
    if returned is None:
        return None
    return {
        "acts": list(returned.acts),
        "reason": returned.reason,
        "fields": dict(returned.fields),
        "by": returned.by,
        "when": returned.when,
    }
