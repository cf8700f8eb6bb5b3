"""What annex and main text say differently, in words for windows and the command line."""

from __future__ import annotations

from collections.abc import Iterable

from metrodesk.domain.task import Role
from metrodesk.domain.text_and_annex import AnnexDifference, DifferenceKind, ItemComparison, row_ranges
from metrodesk.wording.catalogue import translate
from metrodesk.wording.words import word


def difference_words(one: AnnexDifference) -> str:
    """Return one difference as a sentence."""
    rows = translate("text_and_annex", "{role} in row {rows}")
    return _sentence(one.kind).format(
        before=one.before,
        after=one.after,
        units="、".join(one.units),
        in_text=_roles(one.in_text),
        in_annex="、".join(rows.format(role=word(role), rows=row_ranges(found)) for role, found in one.in_annex),
    )


def rows_words(item: ItemComparison) -> str:
    """Return which rows of the annex an item has."""
    if item.only_in_text:
        return translate("text_and_annex", "none")
    return row_ranges(row.number for row in item.rows)


def settled_rows(item: ItemComparison) -> Iterable[str]:
    """Tell which rows were settled to say something else than what is printed."""
    for row in item.rows:
        if row.settled:
            yield translate("text_and_annex", "Row {number} is settled to end in “{end}”.").format(
                number=row.number, end=row.settled[-9:]
            )


def _roles(roles: Iterable[Role]) -> str:
    return "、".join(map(word, roles))


def _sentence(kind: DifferenceKind) -> str:
    return {
        DifferenceKind.ONLY_IN_TEXT: translate("text_and_annex", "The annex has no row for this item."),
        DifferenceKind.ONLY_IN_ANNEX: translate("text_and_annex", "The main text has no item of this name."),
        DifferenceKind.TITLE: translate("text_and_annex", "Title: “{before}” in the text, “{after}” in the annex."),
        DifferenceKind.CATEGORY: translate(
            "text_and_annex", "Category: “{before}” in the text, “{after}” in the annex."
        ),
        DifferenceKind.LEFT_OUT: translate("text_and_annex", "Left out in the annex: “{before}”."),
        DifferenceKind.ADDED: translate("text_and_annex", "Added in the annex: “{after}”."),
        DifferenceKind.CHANGED: translate("text_and_annex", "“{before}” became “{after}”."),
        DifferenceKind.MOVED: translate("text_and_annex", "Stands in another place: “{before}”."),
        DifferenceKind.UNITS_IN_TEXT: translate("text_and_annex", "Only in the text ({in_text}): {units}."),
        DifferenceKind.UNITS_IN_ANNEX: translate("text_and_annex", "Only in the annex ({in_annex}): {units}."),
        DifferenceKind.OTHER_ROLE: translate(
            "text_and_annex", "{units}: {in_text} in the text, {in_annex} in the annex."
        ),
    }[kind]
