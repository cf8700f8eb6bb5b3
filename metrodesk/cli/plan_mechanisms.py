"""metrodesk plan mechanisms: what a plan's document prescribes for carrying it out."""

from __future__ import annotations

from collections.abc import Iterator

import click

from metrodesk.cli.answers import answer, fails_in_words
from metrodesk.cli.options import json_option
from metrodesk.domain.mechanism import Mechanism
from metrodesk.services import planning
from metrodesk.services.mechanisms import Offer, Source, mechanisms_of
from metrodesk.wording.catalogue import set_level, translate
from metrodesk.wording.mechanisms import mechanism_name


@click.command("mechanisms")
@click.argument("reference", metavar="PLAN")
@json_option
@fails_in_words
def mechanisms(reference: str, *, as_json: bool) -> None:
    """Say which mechanisms the document prescribes, with clause and sentence, and which others there are."""
    plan = planning.load_plan(reference)
    set_level(plan.level)
    found = mechanisms_of(plan)
    value = {"plan": plan.id, "mechanisms": [_json(one) for one in found]}
    answer(value, _lines(found), as_json=as_json)


def _json(one: Offer) -> dict[str, object]:
    return {
        "kind": one.kind.value,
        "name": one.kind.label,
        "prescribed": [_sentence(found) for found in one.prescribed],
        "option": one.is_on,
        "sources": [
            {"plan": other.plan, "number": other.number, **_sentence(other.mechanism)} for other in one.sources
        ],
    }


def _sentence(found: Mechanism) -> dict[str, object]:
    return {
        "clause": found.clause,
        "clause_number": found.number,
        "sentence": found.sentence,
        "phrases": list(found.phrases),
    }


def _lines(found: tuple[Offer, ...]) -> Iterator[str]:
    yield translate("cli", "Prescribed by this document:")
    for one in found:
        for mechanism in one.prescribed:
            yield f"  {mechanism_name(one.kind)}  {mechanism.number}  {mechanism.sentence}"
    yield translate("cli", "Prescribed by other documents; a district may take them as options:")
    for one in found:
        if not one.prescribed:
            mark = translate("cli", " (taken)") if one.is_on else ""
            yield f"  {mechanism_name(one.kind)}{mark}  {'；'.join(map(_place, one.sources))}".rstrip()


def _place(source: Source) -> str:
    return f"{source.number}{source.mechanism.number}"
