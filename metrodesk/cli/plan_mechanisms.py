"""metrodesk plan mechanisms, district mechanisms: what a document prescribes, and taking others as options."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from metrodesk.cli.answers import answer, fails_in_words
from metrodesk.cli.options import json_option, opened, workspace_argument
from metrodesk.domain.mechanism import Mechanism, MechanismKind
from metrodesk.services import planning
from metrodesk.services.mechanisms import Offer, Source, mechanisms_of, take_option
from metrodesk.wording.catalogue import set_level, translate
from metrodesk.wording.mechanisms import mechanism_name, served_words, source_words

KINDS = click.Choice([kind.value for kind in MechanismKind])


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


@click.command("mechanisms")
@workspace_argument
@click.option("--take", type=KINDS, help="Take a mechanism that only other documents prescribe as an option.")
@click.option("--give-up", type=KINDS, help="Give an option up.")
@click.option("--by", default="", help="Who says so.")
@json_option
@fails_in_words
def district_mechanisms(ws: Path, take: str | None, give_up: str | None, by: str, *, as_json: bool) -> None:
    """Say which mechanisms the plan's document prescribes, and take others as options, each with its source."""
    with opened(ws) as workspace:
        for kind, on in ((take, True), (give_up, False)):
            if kind is not None:
                take_option(workspace, MechanismKind(kind), by, on=on)
                workspace.forget_cached()
        found = mechanisms_of(workspace.plan)
        value = {"number": workspace.roster.plan_number, "mechanisms": [_json(one) for one in found]}
        answer(value, _lines(found), as_json=as_json)


def _json(one: Offer) -> dict[str, object]:
    return {
        "kind": one.kind.value,
        "name": one.kind.label,
        "prescribed": [_sentence(found) for found in one.prescribed],
        "option": one.is_on,
        "offered": one.is_offered,
        "here": served_words(one.kind),
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
        yield from _here(one)
    yield translate("cli", "Prescribed by other documents; a district may take them as options:")
    for one in found:
        if not one.prescribed:
            mark = translate("cli", " (taken)") if one.is_on else ""
            yield f"  {mechanism_name(one.kind)}{mark}  {'；'.join(map(_place, one.sources))}".rstrip()
            for source in one.sources[:1] if one.is_on else ():
                yield f"      {source_words(source)}"
            yield from _here(one)


def _here(one: Offer) -> Iterator[str]:
    """Say where the program serves a mechanism that is offered."""
    if one.is_offered and (here := served_words(one.kind)):
        yield "      " + translate("cli", "In this program: {here}").format(here=here)


def _place(source: Source) -> str:
    return f"{source.number}{source.mechanism.number}"
