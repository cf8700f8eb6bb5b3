"""The short help: the way through the program and its keys, on one page."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication


def short_help() -> str:
    """Return the short help as HTML."""
    translate = QCoreApplication.translate
    unit = [
        translate("help", "Join once with the enrolment file and the code from the letter."),
        translate("help", "Fill in each task; everything is saved as you type."),
        translate("help", "Check, print for review, seal, print the form."),
        translate("help", "Have it signed and stamped, export to a stick, hand it over."),
        translate("help", "Open what the district sends; correct what was returned and hand it in again."),
    ]
    district = [
        translate("help", "Open the work, check the plan and the list of units."),
        translate("help", "Make an enrolment file and a letter for every unit."),
        translate("help", "Take in whatever arrives; confirm new computers with one click."),
        translate("help", "Accept or return what came in, then issue a file to every unit."),
        translate("help", "Compare stamped paper with the data by its form code; register what has come."),
        translate("help", "See who is missing, copy the reminder, export the summary."),
    ]
    return "".join(
        [
            _steps(translate("help", "A unit's way"), unit),
            _steps(translate("help", "The district's way"), district),
            _keys(translate("help", "Keys")),
        ]
    )


def _steps(heading: str, steps: list[str]) -> str:
    items = "".join(f"<li>{escape(step)}</li>" for step in steps)
    return f"<h3>{escape(heading)}</h3><ol>{items}</ol>"


def _keys(heading: str) -> str:
    translate = QCoreApplication.translate
    keys = {
        "Ctrl+1 … Ctrl+9": translate("help", "go to a page"),
        "Ctrl+F": translate("help", "search in the page"),
        "Ctrl+C": translate("help", "copy the selected rows; they paste as cells"),
        "Enter": translate("help", "open the selected row"),
        "Tab / Shift+Tab": translate("help", "next or previous field"),
        "F1": translate("help", "help for the page in front"),
    }
    rows = "".join(
        f"<tr><td style='padding: 2px 18px 2px 0'><b>{escape(key)}</b></td><td>{escape(words)}</td></tr>"
        for key, words in keys.items()
    )
    return f"<h3>{escape(heading)}</h3><table>{rows}</table>"
