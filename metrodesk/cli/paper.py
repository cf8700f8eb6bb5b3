"""metrodesk district paper: printed forms against the data."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from metrodesk.cli.answers import answer, fails_in_words
from metrodesk.cli.options import (
    DateType,
    TextType,
    json_option,
    opened,
    period_option,
    period_or_today,
    progress,
    unit_id,
    workspace_argument,
)
from metrodesk.domain.period import Period
from metrodesk.services.paper import PaperMatch, match, match_scan
from metrodesk.services.paper_comparison import PaperDifference
from metrodesk.services.paper_lists import (
    FileWithoutPaper,
    file_without_paper,
    paper_without_file,
)
from metrodesk.services.paper_received import Paper, receive_paper
from metrodesk.services.workspaces import Workspace
from metrodesk.wording.catalogue import translate
from metrodesk.wording.paper import data_words, match_words, paper_field, paper_words, task_words


@click.command("paper")
@workspace_argument
@click.option("--code", help="The form code (核验码), or what a scanner read of the QR.")
@click.option(
    "--scan", type=click.Path(path_type=Path, dir_okay=False), help="A scan or photo: png, jpg, tif, bmp, pdf."
)
@click.option("--received", type=DateType(), help="Register that the paper came on this day.")
@click.option("--unit", "whose", help="Whose paper it is, if its file has not come.")
@click.option("--note", type=TextType(), default="", help="A note on the paper received.")
@click.option("--by", type=TextType(), default="", help="Who registers it.")
@click.option("--list", "lists", is_flag=True, help="List paper without file and files without paper.")
@period_option
@json_option
@fails_in_words
def paper(
    ws: Path,
    code: str | None,
    scan: Path | None,
    received: date | None,
    whose: str | None,
    period: Period | None,
    note: str,
    by: str,
    *,
    lists: bool,
    as_json: bool,
) -> None:
    """Say whether a printed form equals the data, is older, or unknown; register paper received."""
    _demand_one(code, scan, whose, received, lists=lists)
    with opened(ws) as workspace:
        if lists:
            _answer_lists(workspace, period_or_today(workspace, period), as_json=as_json)
            return
        found = _found(workspace, code, scan)
        papers: list[Paper] = []
        if received is not None:
            unit = unit_id(workspace, whose) if whose else None
            papers = [
                receive_paper(workspace, received, by, code=one, unit=unit, period=period, note=note)
                for one in ([sheet.submission or sheet.code for sheet in found] or [""])
            ]
        value = {
            **(match_json(found[0]) if found else {"match": None, "differences": []}),
            "sheets": [match_json(one) for one in found],
            "registered": [_paper_json(workspace, one) for one in papers],
        }
    answer(value, [*_lines(found), *map(_registered_line, papers)], as_json=as_json)


def _demand_one(code: str | None, scan: Path | None, whose: str | None, received: date | None, *, lists: bool) -> None:
    named = sum((code is not None, scan is not None, lists))
    without_code = named == 0 and whose is not None and received is not None
    if named != 1 and not without_code:
        raise click.UsageError(translate("cli", "Give one of --code, --scan and --list."))


def _found(ws: Workspace, code: str | None, scan: Path | None) -> tuple[PaperMatch, ...]:
    if scan is not None:
        with progress(translate("cli", "Reading the scan")) as tick:
            return match_scan(ws, scan, tick)
    return () if code is None else (match(ws, code),)


def match_json(found: PaperMatch) -> dict[str, object]:
    """Return how a form stands to the data."""
    return {
        "match": found.match.value,
        "code": found.code,
        "submission": found.submission or None,
        "unit": found.unit_name or None,
        "period": str(found.period) if found.period else None,
        "newest": found.newest or None,
        "counts": not found.uncounted,
        "differences": [_difference_json(one) for one in found.differences],
        "near": [
            {"unit": one.unit_name, "period": str(one.period), "code": one.code, "digits": list(one.places)}
            for one in found.near
        ],
        "received": found.received.received if found.received else None,
    }


def _difference_json(one: PaperDifference) -> dict[str, object]:
    return {
        "task": one.number,
        "item": one.item or None,
        "field": one.field,
        "paper": one.paper,
        "data": one.data,
        "origin": one.origin.value,
        "contested": one.contested,
    }


def _paper_json(ws: Workspace, one: Paper) -> dict[str, object]:
    return {
        "act": one.act,
        "unit": ws.unit_name(one.unit),
        "period": one.period,
        "submission": one.submission or None,
        "code": one.code or None,
        "received": one.received,
        "note": one.note,
    }


def _lines(found: tuple[PaperMatch, ...]) -> Iterator[str]:
    for one in found:
        words = match_words(one)
        yield words.what
        yield words.next
        for difference in one.differences:
            cells = (task_words(difference), paper_field(difference.field))
            sides = translate("cli", "paper: {paper}; data: {data}").format(
                paper=paper_words(difference), data=data_words(difference)
            )
            yield "\t".join((*cells, sides))


def _registered_line(one: Paper) -> str:
    return translate("cli", "Registered: paper received on {day}.").format(day=one.received)


def _answer_lists(ws: Workspace, period: Period, *, as_json: bool) -> None:
    papers, files = paper_without_file(ws, period), file_without_paper(ws, period)
    value = {
        "period": str(period),
        "paper_without_file": [_paper_json(ws, one.paper) for one in papers],
        "file_without_paper": [_unprinted_json(ws, one) for one in files],
    }
    lines = [
        translate("cli", "Paper without file: {count}").format(count=len(papers)),
        *(f"\t{one.unit_name}\t{one.paper.code}\t{one.paper.received}" for one in papers),
        translate("cli", "File without paper: {count}").format(count=len(files)),
        *(f"\t{one.unit_name}\t{one.code}" for one in files),
    ]
    answer(value, lines, as_json=as_json)


def _unprinted_json(ws: Workspace, one: FileWithoutPaper) -> dict[str, object]:
    return {
        "unit": one.unit_name,
        "submission": one.submission,
        "code": one.code,
        "older": _paper_json(ws, one.older) if one.older else None,
        "differing": one.differing,
    }
