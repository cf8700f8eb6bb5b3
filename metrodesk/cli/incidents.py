"""metrodesk unit incidents and district incidents: important matters (重要情况), outside periods."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from metrodesk.cli.answers import answer, fails_in_words
from metrodesk.cli.options import TextType, json_option, opened, unit_id, workspace_argument
from metrodesk.domain.report import Names
from metrodesk.services.incident_reports import IncidentReport, incident_reports
from metrodesk.services.incidents import IncidentLine, SealedIncident, incidents, seal_incident, seal_incidents
from metrodesk.wording.catalogue import translate


@click.command("incidents")
@workspace_argument
@click.option("--seal", "named", is_flag=False, flag_value="all", help="Finalise this matter, or all that changed.")
@click.option("--by", "filler", type=TextType(), default="", help="填报人")
@click.option("--reviewer", type=TextType(), default="", help="审核人")
@click.option("--head", type=TextType(), default="", help="单位负责人")
@json_option
@fails_in_words
def unit_incidents(ws: Path, named: str | None, filler: str, reviewer: str, head: str, *, as_json: bool) -> None:
    """List the unit's important matters; with --seal finalise them, to go out with the next bundle."""
    names, made = Names(filler, reviewer, head), tuple[SealedIncident, ...]()
    with opened(ws) as workspace:
        if named == "all":
            made = seal_incidents(workspace, names)
        elif named is not None:
            made = (seal_incident(workspace, named, names),)
        found = incidents(workspace)
    value = {
        "sealed": [{"incident": one.incident, "revision": one.revision} for one in made],
        "incidents": [_line_json(one) for one in found],
    }
    answer(value, _lines(found, len(made)), as_json=as_json)


@click.command("incidents")
@workspace_argument
@click.option("--unit", help="Only this unit.")
@click.option("--unseen", is_flag=True, help="Only what nobody has looked at.")
@json_option
@fails_in_words
def district_incidents(ws: Path, unit: str | None, *, unseen: bool, as_json: bool) -> None:
    """List the important matters in the ledger; `decide` on their revisions marks them as seen."""
    with opened(ws) as workspace:
        found = incident_reports(workspace, unit_id(workspace, unit) if unit else None)
    found = tuple(one for one in found if one.is_unseen or not unseen)
    value = {"incidents": [_report_json(one) for one in found], "unseen": sum(1 for one in found if one.is_unseen)}
    answer(value, _report_lines(found), as_json=as_json)


def _line_json(one: IncidentLine) -> dict[str, object]:
    return {
        "id": one.id,
        "state": one.state,
        "versions": one.versions,
        "body": one.body.to_json(),
        "lacking": list(one.body.lacking),
        "answer": one.words,
        "returned": {"reason": one.returned.reason, "fields": dict(one.returned.fields)} if one.returned else None,
    }


def _report_json(one: IncidentReport) -> dict[str, object]:
    return {
        "unit": one.unit_name,
        "id": one.id,
        "disposition": one.disposition.value,
        "unseen": one.is_unseen,
        "arrived": one.arrived,
        "versions": one.versions,
        "heads": [
            {
                "revision": head.revision,
                "device": head.device,
                "by": head.by,
                "body": head.body.to_json(),
                "origin": head.origin.value,
            }
            for head in one.heads
        ],
        "answer": one.words,
        "returned": [{"act": back.act, "reason": back.reason, "fields": back.fields} for back in one.returns],
        "evidence": {"have": one.evidence_have, "of": one.evidence_of},
    }


def _lines(found: Iterable[IncidentLine], made: int) -> Iterator[str]:
    if made:
        yield translate("cli", "{count} important matters are final.").format(count=made)
    nothing = True
    for one in found:
        nothing = False
        yield f"{one.id}\t{one.body.happened}\t{one.state}\t{one.body.title}"
    if nothing:
        yield translate("cli", "No important matter has been entered.")


def _report_lines(found: Iterable[IncidentReport]) -> Iterator[str]:
    nothing = True
    for one in found:
        nothing = False
        body = one.body.published()  # lines are pasted into papers; the phone itself is in the JSON
        contact = " ".join(filter(None, (body.contact, body.phone)))
        yield f"{body.happened}\t{one.unit_name}\t{one.disposition.label}\t{body.title}\t{contact}"
    if nothing:
        yield translate("cli", "No important matter has arrived.")
