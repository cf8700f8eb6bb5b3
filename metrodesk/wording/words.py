"""The words for what the domain names: official terms in Chinese, their sense in English."""

from __future__ import annotations

from collections.abc import Mapping

from metrodesk.domain.act import ActKind
from metrodesk.domain.disposition import Disposition
from metrodesk.domain.history import Origin
from metrodesk.domain.indicator_progress import Standing, Why
from metrodesk.domain.measure import Entered, MeasureKind
from metrodesk.domain.measure_total import Gap
from metrodesk.domain.period import Period, PeriodKind
from metrodesk.domain.progress import Light
from metrodesk.domain.report import Status
from metrodesk.domain.revision import Kind
from metrodesk.domain.task import DeadlineKind, Role
from metrodesk.domain.unit import UnitKind
from metrodesk.wording.catalogue import Language, language, spoken, translate

Named = (
    Status
    | Light
    | Role
    | DeadlineKind
    | Disposition
    | UnitKind
    | PeriodKind
    | ActKind
    | Origin
    | Standing
    | Why
    | MeasureKind
    | Entered
    | Gap
)


def word(named: Named) -> str:
    """Return the word for a member of the domain's enumerations.

    In Chinese it is the official term, as it stands on paper; the catalogue has no say. Who
    acted is named as the office whose work is open: 区级代录, 省级代录.
    """
    said = named.label if language() is Language.CHINESE else ENGLISH[type(named)][named.value]
    return spoken(said) if isinstance(named, ActKind | Origin) else said


def period_name(period: Period) -> str:
    """Return a period's name: 2026年第三季度, in English 2026 Q3."""
    if language() is Language.CHINESE:
        return period.label
    written = str(period)
    return f"{written[:4]} {written[4:]}" if written[4:].isalnum() else written


def period_name_of(written: str) -> str:
    """Return the name of a period as it is written in the ledger; empty stays empty."""
    return period_name(Period.parse(written)) if written else ""


def kind_name(kind: Kind) -> str:
    """Return what a revision of a kind is called among a unit's papers; a task's report is empty."""
    names = {
        Kind.OVERVIEW: translate("words", "Overview text"),
        Kind.INCIDENT: translate("words", "Important matter"),
        Kind.SUBMISSION: translate("words", "Submission"),
    }
    return names.get(kind, "")


def word_of_status(label: str) -> str:
    """Return the word for a status that is known by its official term only."""
    return next((word(one) for one in Status if one.label == label), label)


ENGLISH: Mapping[type[Named], Mapping[str, str]] = {
    Status: {
        "progressed": "Progress made",
        "nothing_to_report": "Nothing to report",
        "not_started": "Not started",
        "on_schedule": "On schedule",
        "behind": "Behind schedule",
        "done": "Done",
        "overdue": "Overdue",
        "not_applicable": "Not applicable",
        "change_requested": "Change requested",
        "fulfilled_this_year": "Fulfilled this year",
        "unfulfilled_this_year": "Not fulfilled this year",
    },
    Light: {
        "open": "Not reported",
        "due_soon": "Due soon",
        "overdue": "Overdue",
        "reported": "Reported",
        "accepted": "Accepted",
        "returned": "Returned",
        "behind": "Behind",
        "conflict": "Differing",
        "closed": "Closed",
        "exempt": "Exempt",
        "proxy": "Entered for it",
    },
    ActKind: {
        "plan": "Plan",
        "roster": "Roster",
        "accepted": "Accepted",
        "returned": "Returned",
        "excused": "Lateness excused",
        "settled": "Content settled",
        "proxy": "Entered by the district",
        "amend": "Corrected by the district",
        "closed": "Task closed",
        "exempt": "Exempted",
        "extended": "Due date moved",
        "cutoff": "Cut-off",
        "paper": "Paper received",
        "channel": "Way of reporting",
        "lifted": "Act lifted",
        "withdrawn": "Bundle taken back",
        "reinstated": "Bundle put back",
        "reading": "Figure of an indicator",
    },
    Origin: {
        "revision": "The unit itself",
        "settled": "Settled by the district",
        "proxy": "Entered by the district",
        "amend": "Corrected by the district",
    },
    Standing: {
        "reached": "Reached",
        "on_schedule": "On schedule",
        "behind": "Behind",
        "missed": "Not reached",
        "under_way": "Not reached yet",
        "not_reported": "No figure",
        "unclear": "Cannot be said",
    },
    Why: {
        "no-target": "The document gives no target",
        "no-baseline": "The start is unknown, so the pace is not judged",
        "baseline-year": "The year of the start is unknown, so the pace is not judged",
        "target-year": "The year of the target is unknown, so the pace is not judged",
        "at-target": "The start was at the target already, so no share is counted",
        "differing": "Different figures are entered for one time; settle on one",
        "in-words": "The target is words; a person says whether it is reached",
        "in-figures": "The target is a figure, what was entered is words",
        "over-nothing": "There is no rate over zero",
        "part-of-year": "It is counted by the year; part of a year is not compared",
        "beyond": "It is past a target that is to be met exactly; a person decides",
        "earlier": "Nothing is entered for the target's year; this is the newest before it",
        "rounded": "The figure is rounded",
    },
    Role: {"lead": "Lead", "responsible": "Responsible"},
    DeadlineKind: {"continuous": "Continuous", "dated": "By a date"},
    Disposition: {
        "withdrawn": "Taken back",
        "parked": "To be placed",
        "conflict": "Differing",
        "superseded": "Superseded",
        "closed": "Closed",
        "returned": "Returned",
        "accepted": "Accepted",
        "received": "Received",
    },
    UnitKind: {
        "department": "Department",
        "province": "Province",
        "city": "City or prefecture",
        "county": "County or district",
        "subdistrict": "Subdistrict",
        "town": "Town",
        "township": "Township",
        "group": "Group",
        "organisation": "Other body",
    },
    MeasureKind: {"flow": "Flow", "stock": "Stock", "ratio": "Ratio"},
    Entered: {"period": "This period", "total": "This year"},
    Gap: {"missing": "not reported", "blank": "left blank", "differing": "differing content"},
    PeriodKind: {"month": "Month", "quarter": "Quarter", "half": "Half-year", "year": "Year"},
}
