"""Failures of replacing, retiring and recovering keys."""

from __future__ import annotations

from metrodesk import errors as failure
from metrodesk.wording.catalogue import translate
from metrodesk.wording.explanation import Explanation, explain


@explain.register
def _(error: failure.UnknownComputer) -> Explanation:
    if error.choices:
        what = translate("errors", "“{text}” does not say which computer is meant: {choices}")
    else:
        what = translate("errors", "No computer on the roster is called “{text}”.")
    return Explanation(
        what.format(text=error.text, choices="；".join(error.choices)),
        translate("errors", "Write its code, or unit and name: 平滩镇/办公室1号."),
    )


@explain.register
def _(error: failure.DeviceEnded) -> Explanation:
    words = {
        "retired": translate("errors", "The computer {label} is retired already."),
        "revoked": translate("errors", "The computer {label} is revoked already."),
    }
    return Explanation(
        words[error.ended].format(label=error.label),
        translate("errors", "On that computer choose “Join again” if it is to report once more."),
    )


@explain.register
def _(error: failure.LastNumberUnfit) -> Explanation:
    if not error.taken:
        return Explanation(
            translate(
                "errors", "Nothing was received from this computer, so number {number} cannot be its last."
            ).format(number=error.number),
            translate("errors", "Leave the number out."),
        )
    if error.number > error.taken:
        return Explanation(
            translate("errors", "Number {number} is no number a file can bear; {taken} was received.").format(
                number=error.number, taken=error.taken
            ),
            translate("errors", "Write the number of its last file, or leave it out."),
        )
    return Explanation(
        translate("errors", "Number {number} lies before number {taken}, which was received.").format(
            number=error.number, taken=error.taken
        ),
        translate(
            "errors", "Leave the number out to keep everything; revoke the computer if later files are not its own."
        ),
    )


@explain.register
def _(error: failure.NotTheRootKey) -> Explanation:
    return Explanation(
        translate("errors", "This is not the root key of this work: its code is {found}, not {expected}.").format(
            found=error.found, expected=error.expected
        ),
        translate(
            "errors", "Take the file metrodesk-root.key of this work from the safe; the recovery sheet shows its code."
        ),
    )


@explain.register
def _(error: failure.NotTheSpareKey) -> Explanation:
    return Explanation(
        translate("errors", "{path} is not the spare key of this work.").format(path=error.path),
        translate("errors", "Take the file metrodesk-spare.key of this work from the safe."),
    )
