"""Failures of bundles, keys and enrolment."""

from __future__ import annotations

from metrodesk import errors as failure
from metrodesk.wording.catalogue import translate
from metrodesk.wording.explanation import Explanation, explain
from metrodesk.wording.outcomes import reason_of_rejection


@explain.register
def _(error: failure.BundleRejected) -> Explanation:
    words = reason_of_rejection(error.reason, error.detail)
    return Explanation(words.what, words.next)


@explain.register
def _(error: failure.InvalidCode) -> Explanation:
    return Explanation(
        translate("errors", "The code is incomplete or mistyped."),
        translate("errors", "Compare it digit by digit with the printed letter."),
    )


@explain.register
def _(error: failure.InvitationNotGenuine) -> Explanation:
    return Explanation(
        translate("errors", "The code does not belong to this enrolment file."),
        translate(
            "errors",
            "Check that the letter names the same unit; if it does, ask the district for a new file and letter.",
        ),
    )


@explain.register
def _(error: failure.RequestRejected) -> Explanation:
    return Explanation(
        translate("errors", "The enrolment request proves nothing ({detail}).").format(detail=error.detail),
        translate("errors", "Ask the unit to join again with a new enrolment file."),
    )


@explain.register
def _(error: failure.WeakKey) -> Explanation:
    return Explanation(
        translate("errors", "The file carries a key that is not safe to use."),
        translate("errors", "Ask the sender to join again with a new enrolment file."),
    )


@explain.register
def _(error: failure.WrongPassphrase) -> Explanation:
    return Explanation(
        translate("errors", "The passphrase is not right."),
        translate(
            "errors", "Type it again; capital letters and blanks count. If it is forgotten, choose “Join again”."
        ),
    )


@explain.register
def _(error: failure.PassphraseNeeded) -> Explanation:
    return Explanation(
        translate("errors", "The keys on this computer are protected by a passphrase."),
        translate("errors", "Type the passphrase and try again."),
    )


@explain.register
def _(error: failure.PassphraseTooShort) -> Explanation:
    return Explanation(
        translate("errors", "The passphrase is too short."),
        translate("errors", "Use at least {least} characters.").format(least=error.least),
    )


@explain.register
def _(error: failure.KeyFileDamaged) -> Explanation:
    return Explanation(
        translate("errors", "The key file on this computer is damaged."),
        translate("errors", "At a unit choose “Join again”; at the district replace the daily key with the root key."),
    )


@explain.register
def _(error: failure.KeyFileMissing) -> Explanation:
    return Explanation(
        translate("errors", "The key file of this computer is not there: {path}.").format(path=error.path),
        translate(
            "errors",
            "At a unit choose “Join again”: texts and sealed reports are kept; at the district replace "
            "the daily key with the root key.",
        ),
    )


@explain.register
def _(error: failure.AccountSecretMissing) -> Explanation:
    return Explanation(
        translate("errors", "This computer account cannot open the key file."),
        translate("errors", "Sign in with the account that joined, or choose “Join again” under this one."),
    )


@explain.register
def _(error: failure.ExportFailed) -> Explanation:
    causes = {
        failure.ExportCause.DISK_FULL: translate("errors", "there is no room left"),
        failure.ExportCause.TARGET_GONE: translate("errors", "the drive is no longer there"),
        failure.ExportCause.READ_ONLY: translate("errors", "it cannot be written to"),
        failure.ExportCause.CHANGED: translate("errors", "what was read back is not the same"),
        failure.ExportCause.NAME_TAKEN: translate("errors", "another file has this name"),
        failure.ExportCause.FAILED: translate("errors", "writing failed"),
    }
    return Explanation(
        translate("errors", "Nothing was exported to {target}: {cause}.").format(
            target=error.target, cause=causes[error.cause]
        ),
        translate("errors", "Choose another place; the same bundle is written again."),
    )
