"""Failures of the way back."""

from __future__ import annotations

from metrodesk import errors as failure
from metrodesk.wording.catalogue import translate
from metrodesk.wording.explanation import Explanation, explain

MIB = 1 << 20


@explain.register
def _(error: failure.ReceiptCodeMistyped) -> Explanation:
    return Explanation(
        translate("errors", "The receipt code is incomplete or mistyped."),
        translate("errors", "It has 12 digits; have it read out again and compare digit by digit."),
    )


@explain.register
def _(error: failure.ReceiptCodeUnknown) -> Explanation:
    return Explanation(
        translate("errors", "The receipt code {code} belongs to none of this computer's bundles.").format(
            code=error.code
        ),
        translate("errors", "Ask the district for the code of this computer; it shows one for each."),
    )


@explain.register
def _(error: failure.LargeWithoutAnswer) -> Explanation:
    return Explanation(
        translate(
            "errors",
            "No receipt came from the district for a year; {files} evidence files ({size} MB) would go along again.",
        ).format(files=error.files, size=-(-error.size // MIB)),
        translate(
            "errors",
            "Open the district's answer or type its receipt code first; or choose to send only the newest "
            "period's files (--evidence newest; the district asks for the others) or all (--evidence all).",
        ),
    )


@explain.register
def _(error: failure.LargerThanLimit) -> Explanation:
    sizes = {"size": error.size, "limit": error.limit}
    if error.name:
        what = translate("errors", "“{name}” ({size} bytes) is larger than a part may be ({limit} bytes).")
    else:
        what = translate("errors", "The reports alone need {size} bytes, more than a part may have ({limit} bytes).")
    return Explanation(
        what.format(name=error.name, **sizes),
        translate("errors", "Choose a larger limit, or hand the bundle over on a stick."),
    )


@explain.register
def _(error: failure.NoOtherComputer) -> Explanation:
    return Explanation(
        translate("errors", "As far as this computer knows, {unit} has no other computer.").format(unit=error.unit),
        translate("errors", "If another one has joined, open the district's newest answer first."),
    )


@explain.register
def _(error: failure.NothingToConfirm) -> Explanation:
    if not error.number:
        what = translate("errors", "The district has not entered or changed the overview text.")
    else:
        what = translate("errors", "The district has not entered or changed the report on task {number}.").format(
            number=error.number
        )
    return Explanation(
        what,
        translate("errors", "There is nothing to confirm; fill it in as usual."),
    )
