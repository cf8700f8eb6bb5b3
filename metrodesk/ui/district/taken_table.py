"""What became of each file, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from metrodesk.domain.revision import Kind
from metrodesk.ui.widgets.row_model import Column, RowModel
from metrodesk.ui.widgets.when import when
from metrodesk.wording.alarms import words_of_alarm
from metrodesk.wording.clock import doubtful_claim
from metrodesk.wording.explanation import in_one_line
from metrodesk.wording.intake import outcome_word, reason_of_held_file

if TYPE_CHECKING:
    from metrodesk.services.alarms import Alarm
    from metrodesk.services.numbers import MissingNumbers
    from metrodesk.services.taken import Taken
    from metrodesk.storage.intake import HeldFile

COLOURS = {"merged": "green", "already": "grey", "waiting": "blue", "enrolment": "blue", "quarantined": "red"}


def taken_model() -> RowModel[Taken]:
    """Return a model of files just offered."""
    translate = QCoreApplication.translate
    return RowModel(
        [
            Column(translate("taken_table", "File"), lambda one: one.file.name),
            Column(translate("taken_table", "Unit"), lambda one: one.unit_name),
            Column(translate("taken_table", "No."), lambda one: str(one.number or "")),
            Column(
                translate("taken_table", "Outcome"),
                lambda one: outcome_word(one.outcome),
                lambda one: COLOURS.get(one.outcome, "grey"),
            ),
            Column(translate("taken_table", "In words"), sentence_on),
        ]
    )


def held_model() -> RowModel[HeldFile]:
    """Return a model of files that were not taken."""
    translate = QCoreApplication.translate
    return RowModel(
        [
            Column(translate("taken_table", "File"), lambda one: one.file_name, lambda _: "red"),
            Column(translate("taken_table", "Unit"), lambda one: one.facts.get("unit", "")),
            Column(translate("taken_table", "Received"), lambda one: when(one.arrived)),
            Column(
                translate("taken_table", "Why it was not taken"),
                lambda one: reason_of_held_file(one.reason, one.facts).what,
            ),
            Column(
                translate("taken_table", "What to do"),
                lambda one: reason_of_held_file(one.reason, one.facts).next,
            ),
        ]
    )


def gap_model() -> RowModel[MissingNumbers]:
    """Return a model of numbers that did not arrive."""
    translate = QCoreApplication.translate
    return RowModel(
        [
            Column(translate("taken_table", "Unit"), lambda one: one.unit_name),
            Column(translate("taken_table", "Computer"), lambda one: one.computer),
            Column(
                translate("taken_table", "Missing"),
                lambda one: numbers(one.missing),
                lambda one: "yellow" if one.missing else "grey",
            ),
            Column(translate("taken_table", "Made up by a later bundle"), lambda one: numbers(one.made_up)),
        ]
    )


def alarm_model() -> RowModel[Alarm]:
    """Return a model of what was noticed about copies, restores and spent enrolment files."""
    translate = QCoreApplication.translate
    return RowModel(
        [
            Column(
                translate("taken_table", "Unit"),
                lambda one: one.unit_name,
                lambda one: "red" if one.is_grave else "blue",
            ),
            Column(translate("taken_table", "What was noticed"), lambda one: words_of_alarm(one).what),
            Column(translate("taken_table", "What to do"), lambda one: words_of_alarm(one).next),
        ]
    )


def sentence_on(one: Taken) -> str:
    """Return what became of a file, as one sentence."""
    if one.reason:
        words = reason_of_held_file(one.reason, one.facts)
        return in_one_line(words.what, words.next)
    translate = QCoreApplication.translate
    if one.outcome == "enrolment":
        label = one.facts.get("label", "")
        return translate("taken_table", "{computer} asks to join; confirm it above.").format(computer=label)
    if one.outcome == "already":
        return translate("taken_table", "This very bundle was taken in before; nothing changed.")
    counts = one.revisions
    parts = [translate("taken_table", "{count} report(s) new or changed").format(count=len(one.changes))]
    if matters := sum(1 for change in one.changes if change.about is Kind.INCIDENT):
        parts.append(translate("taken_table", "{count} important matter(s) among them").format(count=matters))
    if counts.known:
        parts.append(translate("taken_table", "{count} known before").format(count=counts.known))
    if counts.conflict:
        parts.append(translate("taken_table", "{count} differing, to be decided").format(count=counts.conflict))
    if counts.parked:
        parts.append(translate("taken_table", "{count} for tasks the plan does not have").format(count=counts.parked))
    if one.doubtful_clock:
        parts.append(doubtful_claim(one.doubtful_clock))
    return translate("taken_table", ", ").join(parts)


def numbers(found: tuple[int, ...]) -> str:
    """Return numbers as a list, with runs as first–last."""
    runs: list[list[int]] = []
    for one in found:
        if runs and one == runs[-1][-1] + 1:
            runs[-1].append(one)
        else:
            runs.append([one])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
