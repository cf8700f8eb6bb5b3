"""The unit's windows: what to report, typing it, handing it over."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from metrodesk.domain.mechanism import MechanismKind
from metrodesk.ui.page import Page, PageSpec
from metrodesk.ui.workplace import Workplace


def pages(*, at_district: bool = False, leads: bool = False) -> tuple[PageSpec, ...]:
    """Return the pages in the order of the rail.

    A district's own unit needs no answers and has the other pages at its district; a unit that
    leads nothing has no page for it.
    """
    tasks = QCoreApplication.translate("unit.pages", "Record")
    overview = QCoreApplication.translate("unit.pages", "Overview text")
    incidents = QCoreApplication.translate("unit.pages", "Important matters")
    corrections = QCoreApplication.translate("unit.pages", "Correct past period")
    hand_over = QCoreApplication.translate("unit.pages", "Hand over")
    handed_in = QCoreApplication.translate("unit.pages", "Handed in")
    sheets = QCoreApplication.translate("unit.pages", "Sheets")
    if at_district:
        tasks = QCoreApplication.translate("unit.pages", "Own reports")
        incidents = QCoreApplication.translate("unit.pages", "Report a matter")
        hand_over = QCoreApplication.translate("unit.pages", "Hand over own")
    own = (
        PageSpec("tasks", tasks, "entry", _desk),
        PageSpec("overview_text", overview, "letter", _overview),
        PageSpec("incidents", incidents, "warning", _incidents, MechanismKind.IMPORTANT_MATTERS),
        PageSpec("hand_over", hand_over, "hand-over", _hand_over),
        PageSpec("handed_in", handed_in, "tasks", _handed_in),
        PageSpec("sheets", sheets, "copy", _sheets),
        PageSpec("corrections", corrections, "undo", _corrections),
    )
    led = (PageSpec("leading", QCoreApplication.translate("unit.pages", "Led tasks"), "overview", _leading),)
    if at_district:
        return own + (led if leads else ())
    return (
        *own,
        PageSpec("incoming", QCoreApplication.translate("unit.pages", "Came back"), "receive", _incoming),
        PageSpec("differing", QCoreApplication.translate("unit.pages", "Differing content"), "differ", _differing),
        *(led if leads else ()),
        PageSpec("chain", QCoreApplication.translate("unit.pages", "What it carries out"), "link", _chain),
        PageSpec("search", QCoreApplication.translate("unit.pages", "Search"), "search", _search),
        PageSpec("computers", QCoreApplication.translate("unit.pages", "Computers"), "device", _computers),
    )


def _desk(place: Workplace) -> Page:
    from metrodesk.ui.unit.desk_page import DeskPage

    return DeskPage(place)


def _overview(place: Workplace) -> Page:
    from metrodesk.ui.unit.overview_text_page import OverviewTextPage

    return OverviewTextPage(place)


def _incidents(place: Workplace) -> Page:
    from metrodesk.ui.unit.incident_page import IncidentPage

    return IncidentPage(place)


def _hand_over(place: Workplace) -> Page:
    from metrodesk.ui.unit.hand_over_page import HandOverPage

    return HandOverPage(place)


def _handed_in(place: Workplace) -> Page:
    from metrodesk.ui.unit.handed_in_page import HandedInPage

    return HandedInPage(place)


def _sheets(place: Workplace) -> Page:
    from metrodesk.ui.unit.sheets_page import SheetsPage

    return SheetsPage(place)


def _corrections(place: Workplace) -> Page:
    from metrodesk.ui.unit.correction_page import CorrectionPage

    return CorrectionPage(place)


def _incoming(place: Workplace) -> Page:
    from metrodesk.ui.unit.incoming_page import IncomingPage

    return IncomingPage(place)


def _differing(place: Workplace) -> Page:
    from metrodesk.ui.unit.differing_page import DifferingPage

    return DifferingPage(place)


def _leading(place: Workplace) -> Page:
    from metrodesk.ui.unit.leading_page import LeadingPage

    return LeadingPage(place)


def _computers(place: Workplace) -> Page:
    from metrodesk.ui.unit.computers_page import ComputersPage

    return ComputersPage(place)


def _search(place: Workplace) -> Page:
    from metrodesk.ui.search.search_page import SearchPage

    return SearchPage(place)


def _chain(place: Workplace) -> Page:
    from metrodesk.ui.chain.chain_page import ChainPage

    return ChainPage(place)
