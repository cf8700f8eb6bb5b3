"""Words about filled-in sheets: why a cell is asked about, and what may be done with it."""

from __future__ import annotations

from collections.abc import Mapping

from metrodesk.services.sheet_questions import MEASURE, Choice, Question
from metrodesk.wording.catalogue import translate
from metrodesk.wording.findings import field_name

APPEND = "append:"


def why_asked(question: Question) -> str:
    """Return the sentence that says why a person must look."""
    words = _of_figures() | _of_cells() | _of_rows() | _of_outside() | _of_sheets()
    return words.get(question.why, question.why).format_map(_Facts(question.facts))


def choice_words(choice: Choice) -> str:
    """Return what a choice does."""
    if choice.code.startswith(APPEND):
        field = field_name(choice.code.removeprefix(APPEND))
        return translate("sheets", "Add it to “{field}”").format(field=field)
    words = {
        "leave": translate("sheets", "Do not take it"),
        "clear": translate("sheets", "Empty the field in the report too"),
        "keep": translate("sheets", "Leave the report as it is"),
        "both": translate("sheets", "Keep both together"),
        "yes": translate("sheets", "Yes, it is this unit's and period's"),
        "take": translate("sheets", "Take it as understood"),
        "absent": translate("sheets", "Take it as not applicable"),
    }
    said = words.get(choice.code, "")
    if said and choice.words and choice.code in {"take", "absent"}:
        return translate("sheets", "Take: {value}").format(value=choice.words)
    return said or choice.words or translate("sheets", "Take it as understood")


def trouble_of_file(code: str, facts: Mapping[str, str]) -> tuple[str, str]:
    """Return why a file is not read, and what to do about it."""
    words = {
        "newer": (
            translate("sheets", "It was made by a newer version of the program."),
            translate("sheets", "Update the program on this computer, then read it again."),
        ),
        "other-campaign": (
            translate("sheets", "It belongs to other reporting work."),
            translate("sheets", "Read it where that work is open."),
        ),
        "other-unit": (
            translate("sheets", "It is a sheet of {unit}."),
            translate("sheets", "Read it for that unit."),
        ),
        "other-period": (
            translate("sheets", "It is a sheet for {period}."),
            translate("sheets", "Choose that period above and read it again."),
        ),
        "no-form": (
            translate("sheets", "No row of the form was found in it."),
            translate("sheets", "Keep the heads and the numbers of the tasks; or copy the content by hand."),
        ),
    }
    what, then = words.get(code) or _unreadable(code)
    return what.format_map(_Facts(facts)), then


def field_words(field: str, measures: Mapping[str, str]) -> str:
    """Return the name of a field; a figure goes by its measure's name."""
    if field.startswith(MEASURE):
        name = field.removeprefix(MEASURE)
        return measures.get(name, name)
    return field_name(field) if field else ""


class _Facts(dict[str, str]):
    """Facts of a sentence; one that is not known is left out."""

    def __missing__(self, key: str) -> str:
        return ""


def _unreadable(code: str) -> tuple[str, str]:
    words = {
        "missing": translate("sheets", "It is not there or cannot be read."),
        "large": translate("sheets", "It is larger than 64 MiB."),
        "empty": translate("sheets", "The file is empty."),
        "kind": translate("sheets", "It is no spreadsheet this program reads."),
        "password": translate("sheets", "It is protected by a password."),
        "bomb": translate("sheets", "Unpacked it is far larger than any form."),
        "cells": translate("sheets", "It holds far more filled cells than any form."),
    }
    return (
        words.get(code, translate("sheets", "The file is damaged.")),
        translate("sheets", "Open it in WPS or Excel, save it as .xlsx without a password, and read it again."),
    )


def _of_figures() -> dict[str, str]:
    return {
        "converted": translate("sheets", "The figure was converted; is this what was meant?"),
        "no-number": translate("sheets", "No number can be read from it."),
        "several": translate("sheets", "It holds more than one number."),
        "negative": translate("sheets", "A figure cannot be below zero."),
        "too-large": translate("sheets", "The figure is too large or has too many decimal places."),
        "percent": translate("sheets", "A percentage stands where a number is asked for."),
        "at-most": translate("sheets", "“At most” is no figure."),
        "at-least": translate("sheets", "It says “at least”; is this what was meant?"),
        "other-unit": translate("sheets", "It is written in another unit."),
        "fraction": translate("sheets", "Of these there are no parts; is the decimal point right?"),
        "date": translate("sheets", "It may be a date."),
        "empty": translate("sheets", "No number can be read from it."),
        "both": translate("sheets", "A figure and a reason why it does not apply are both filled in."),
        "rounding": translate("sheets", "The word for a rounded figure is not one of the list."),
        "rounding-differs": translate("sheets", "Two different words for a rounded figure are given."),
        "rounding-alone": translate("sheets", "There is a word for a rounded figure, but no figure."),
        "part-missing": translate("sheets", "The other part of this rate is empty."),
    }


def _of_cells() -> dict[str, str]:
    return {
        "formula": translate("sheets", "It was computed by a formula in the sheet; check the value."),
        "no-value": translate("sheets", "It is a formula that was never computed; its value is not known."),
        "error": translate("sheets", "The spreadsheet shows an error here."),
        "boolean": translate("sheets", "The spreadsheet made TRUE or FALSE of what was typed."),
        "format": translate("sheets", "The cell shows other digits than it holds."),
        "whole-percent": translate("sheets", "A whole percentage from 0 to 100 is needed."),
        "status": translate("sheets", "This is none of the words to choose from."),
        "emptied": translate("sheets", "Something stood here when the sheet was issued; now the cell is empty."),
        "edited": translate("sheets", "The report says something else already."),
        "statuses": translate("sheets", "The senders do not agree: {said}"),
        "percents": translate("sheets", "The senders do not agree: {said}"),
    }


def _of_rows() -> dict[str, str]:
    return {
        "merged": translate("sheets", "The cell is merged with others; does it belong here?"),
        "twice": translate("sheets", "The same field stands there several times with different content."),
        "identity": translate("sheets", "Number and words of the row do not fit its hidden key; is it this task?"),
        "foreign": translate("sheets", "The row comes from another sheet."),
        "unknown-task": translate("sheets", "The unit's plan does not have this task any more."),
        "unknown-measure": translate("sheets", "The unit's plan does not have this figure any more."),
    }


def _of_outside() -> dict[str, str]:
    return {
        "outside-text": translate("sheets", "It stands outside the form."),
        "outside-note": translate("sheets", "It is a note on a cell."),
        "outside-identity": translate("sheets", "A fixed cell was changed; the plan's words stay."),
    }


def _of_sheets() -> dict[str, str]:
    return {
        "unkeyed": translate("sheets", "Its hidden marks are gone. Is it a sheet of this unit and period?"),
        "versions": translate("sheets", "Several files of one sheet differ in tasks {fields}. Which one counts?"),
        "older": translate("sheets", "It was saved before the file that was read already ({file})."),
        "same-sender": translate("sheets", "One sender filled in several sheets ({files}). Do both count?"),
    }
