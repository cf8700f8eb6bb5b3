"""Failures of telling a printed form by its code or its QR."""

from __future__ import annotations

from metrodesk import errors as failure
from metrodesk.domain.revision import CODE_DIGITS
from metrodesk.wording.catalogue import translate
from metrodesk.wording.explanation import Explanation, explain


@explain.register
def _(error: failure.InvalidFormCode) -> Explanation:
    words = {
        "empty": translate("errors", "No form code was given."),
        "letters": translate("errors", "A form code has digits only."),
        "short": translate("errors", "The form code is too short: {count} of {digits} digits."),
        "long": translate("errors", "The form code is too long: {count} instead of {digits} digits."),
        "qr": translate("errors", "The QR code was not read to its end, or is not one of a printed form."),
    }
    again = translate("errors", "Compare it with the paper: six groups of four digits; or scan the QR code.")
    if error.what == "qr":
        again = translate("errors", "Scan it once more, or type the form code beside it.")
    return Explanation(words[error.what].format(count=error.count, digits=CODE_DIGITS), again)


@explain.register
def _(error: failure.UnreadableScan) -> Explanation:
    words = {
        "missing": translate("errors", "{file} is not there or cannot be read."),
        "empty": translate("errors", "{file} is empty."),
        "large": translate("errors", "{file} is larger than 64 MiB."),
        "type": translate("errors", "{file} is no picture (png, jpg, tif, bmp) and no PDF."),
        "damaged": translate("errors", "{file} is damaged and cannot be shown."),
        "locked": translate("errors", "{file} is protected by a password."),
        "pixels": translate("errors", "{file} has too many pixels."),
        "none": translate("errors", "No QR code was found on {file}."),
        "foreign": translate("errors", "The QR code on {file} is not one of a printed form."),
    }
    if error.what in {"none", "foreign"}:
        following = translate(
            "errors", "Scan the form's first page straight, at 200 dpi or more, or type its form code."
        )
    else:
        following = translate("errors", "Scan the page again as jpg or PDF, or type the form code.")
    return Explanation(words[error.what].format(file=error.name), following)


@explain.register
def _(_error: failure.PaperUnplaced) -> Explanation:
    return Explanation(
        translate("errors", "The file of this paper has not come, so its unit and period are not known."),
        translate("errors", "Say which unit and which period it is for, then register it again."),
    )
