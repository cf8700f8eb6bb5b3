"""The stops of the tour: a page, the part of it to look at, and what to say."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop; `landmark` is the object name of a widget in the page, empty for the whole page."""

    page: str
    landmark: str
    title: str
    words: str


def unit_stops() -> tuple[Stop, ...]:
    """Return the tour of a township or a department."""
    translate = QCoreApplication.translate
    return (
        Stop(
            "tasks",
            "task-list",
            translate("tour", "Your unit's tasks"),
            translate(
                "tour", "What you must report this period, with the light of each. F8 goes to the next one open."
            ),
        ),
        Stop(
            "tasks",
            "report-form",
            translate("tour", "One report"),
            translate("tour", "Choose how it stands and write what was done. All is saved within a second; no button."),
        ),
        Stop(
            "tasks",
            "report-head",
            translate("tour", "Nothing new?"),
            translate(
                "tour", "Same as last period, or nothing to report: one click each, for one task or for all left."
            ),
        ),
        Stop(
            "tasks",
            "report-findings",
            translate("tour", "What is wrong, in sentences"),
            translate("tour", "Red stops sealing, yellow asks for a word of explanation. A click goes to the field."),
        ),
        Stop(
            "hand_over",
            "hand-over-steps",
            translate("tour", "Handing over"),
            translate(
                "tour", "Check, print for review, seal, print the form, stamp, export. The page keeps its place."
            ),
        ),
        Stop(
            "handed_in",
            "",
            translate("tour", "Did it arrive?"),
            translate("tour", "How far every report is: sealed, exported, acknowledged, accepted or returned."),
        ),
        Stop(
            "incoming",
            "incoming-drop",
            translate("tour", "What the district sends"),
            translate("tour", "Drop the file here. What was returned is listed with a way to the field."),
        ),
        _last(),
    )


def district_stops() -> tuple[Stop, ...]:
    """Return the tour of a district office."""
    translate = QCoreApplication.translate
    return (
        Stop(
            "plan",
            "",
            translate("tour", "The plan"),
            translate(
                "tour", "The tasks as the document has them, beside its text; what the reader doubted you settle once."
            ),
        ),
        Stop(
            "units",
            "",
            translate("tour", "Units and their computers"),
            translate(
                "tour", "Make an enrolment file and a letter for each unit; confirm their requests with one click."
            ),
        ),
        Stop(
            "receive",
            "receiving-drop",
            translate("tour", "Taking in"),
            translate("tour", "Drop a stick's folder or mail attachments here. What is no bundle is left alone."),
        ),
        Stop(
            "overview",
            "overview-grid",
            translate("tour", "Who is missing"),
            translate("tour", "Units by tasks, one light each, with its word. The reminder text is one click away."),
        ),
        Stop(
            "decide",
            "",
            translate("tour", "Accept or return"),
            translate("tour", "Read what came in, accept it, or return it with a reason for the field concerned."),
        ),
        Stop(
            "issue",
            "",
            translate("tour", "Issue"),
            translate(
                "tour", "One file for each unit, or one for all: what arrived, what was returned, the newest plan."
            ),
        ),
        _last(),
    )


def _last() -> Stop:
    translate = QCoreApplication.translate
    return Stop(
        "",
        "help-button",
        translate("tour", "Help"),
        translate("tour", "F1 explains the page you are at and can be searched; the tour starts again from there."),
    )
