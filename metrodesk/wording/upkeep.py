"""What rebuilding could not prove, as sentences."""

from __future__ import annotations

from collections.abc import Mapping

from metrodesk.wording.catalogue import translate

SHOWN = 16  # hex digits that tell one file from another


def unproven_words(what: str, facts: Mapping[str, str]) -> str:
    """Return what the files did not prove, and what that means."""
    given = {"unit": "", "computer": "", "numbers": "", "count": "", **facts, "bundle": facts.get("bundle", "")[:SHOWN]}
    return _sentence(what, numbered="numbers" in facts).format(**given)


def _sentence(what: str, *, numbered: bool) -> str:
    match what:
        case "missing":
            said = translate("upkeep", "{unit}, {computer}, no. {numbers}: gone; the old database was trusted.")
        case "damaged" if numbered:
            said = translate("upkeep", "{unit}, {computer}, no. {numbers}: damaged; the old database was trusted.")
        case "damaged":
            said = translate("upkeep", "The file bundles/{bundle}… is damaged and was left out.")
        case "gap":
            said = translate("upkeep", "{unit}, {computer}: no file of bundle no. {numbers} is here.")
        case "journal":
            said = translate("upkeep", "{count} damaged files in the folder journal were left out.")
        case "evidence":
            said = translate("upkeep", "{count} files of proof that reports name are not here.")
        case "damaged-evidence":
            said = translate("upkeep", "{count} files of proof are damaged.")
        case _:
            said = translate(
                "upkeep",
                "Drafts, prints, ticked steps and notes on arrival that only the old database knew could not be read.",
            )
    return said
