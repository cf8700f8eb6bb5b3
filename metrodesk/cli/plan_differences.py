"""metrodesk plan differences: what annex and main text of a plan's document say differently."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from metrodesk.cli.answers import answer, fails_in_words
from metrodesk.cli.options import PlaceType, json_option
from metrodesk.domain.text_and_annex import AnnexDifference, ItemComparison, TextAndAnnex
from metrodesk.services import planning
from metrodesk.services.text_and_annex import compare_text_and_annex
from metrodesk.services.text_and_annex_print import write_comparison
from metrodesk.wording.catalogue import translate
from metrodesk.wording.text_and_annex import difference_words, settled_rows


@click.command("differences")
@click.argument("reference", metavar="PLAN")
@click.option("--out", type=PlaceType(path_type=Path, dir_okay=False), help="Write them as .pdf or .xlsx too.")
@json_option
@fails_in_words
def differences(reference: str, out: Path | None, *, as_json: bool) -> None:
    """Say item by item what the main text and the annexed table word differently."""
    plan = planning.load_plan(reference)
    found = compare_text_and_annex(plan)
    printed = write_comparison(plan, out) if out is not None else None
    value: dict[str, object] = {
        "plan": plan.id,
        "annexed": bool(found.items),
        "differing": len(found.differing),
        "items": [_json(one) for one in found.items],
    }
    lines = list(_lines(found))
    if printed is not None:
        value["file"] = str(printed.path)
        lines.append(translate("cli", "Written to {file}.").format(file=printed.path))
    answer(value, lines, as_json=as_json)


def _json(item: ItemComparison) -> dict[str, object]:
    return {
        "clause": item.clause or None,
        "place": item.place,
        "rows": [row.number for row in item.rows],
        "title": {"text": item.titles[0], "annex": item.titles[1]},
        "category": {"text": item.categories[0], "annex": item.categories[1]},
        "differs": item.differs,
        "pieces": [{"step": one.step.value, "text": one.before, "annex": one.after} for one in item.pieces],
        "units": [
            {
                "name": one.name,
                "text": [role.value for role in one.in_text],
                "annex": [{"role": role.value, "rows": list(rows)} for role, rows in one.in_annex],
                "differs": one.differs,
            }
            for one in item.units
        ],
        "differences": [_difference(one) for one in item.differences],
        "findings": [finding.to_json() for finding in item.findings],
    }


def _difference(one: AnnexDifference) -> dict[str, object]:
    return {"kind": one.kind.value, "words": difference_words(one)}


def _lines(found: TextAndAnnex) -> Iterator[str]:
    if not found.items:
        yield translate("cli", "This plan has no annexed table beside a main text; there is nothing to compare.")
        return
    for item in found.differing:
        yield f"{item.place}  {item.titles[0] or item.titles[1]}"
        for one in item.differences:
            yield f"     {difference_words(one)}"
        for line in settled_rows(item):
            yield f"     {line}"
    yield translate("cli", "{count} of {all} items differ.").format(count=len(found.differing), all=len(found.items))
