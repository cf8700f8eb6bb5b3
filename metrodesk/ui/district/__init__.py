"""The district's windows: who has reported, taking in, differing content, paper, the units, the plan."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from metrodesk.domain.mechanism import MechanismKind
from metrodesk.ui.page import Page, PageSpec
from metrodesk.ui.workplace import Workplace


def pages() -> tuple[PageSpec, ...]:
    """Return the district's pages in the order of the rail.

    They are imported here: parts of theirs are used by other rooms, which could not begin with them otherwise.
    """
    from metrodesk.ui.chain.chain_page import ChainPage
    from metrodesk.ui.district.deciding_page import DecidingPage
    from metrodesk.ui.district.differences_page import DifferencesPage
    from metrodesk.ui.district.incident_reports_page import IncidentReportsPage
    from metrodesk.ui.district.issuing_page import IssuingPage
    from metrodesk.ui.district.overview_page import OverviewPage
    from metrodesk.ui.district.paper_page import PaperPage
    from metrodesk.ui.district.plan_page import PlanPage
    from metrodesk.ui.district.proxy_page import ProxyPage
    from metrodesk.ui.district.receiving_page import ReceivingPage
    from metrodesk.ui.district.totals_page import TotalsPage
    from metrodesk.ui.district.units_page import UnitsPage
    from metrodesk.ui.indicators.page import IndicatorsPage
    from metrodesk.ui.upkeep.backup_page import BackupPage

    translate = QCoreApplication.translate
    matters = translate("pages", "Important matters")
    return (
        PageSpec("overview", translate("pages", "Overview"), "overview", OverviewPage),
        PageSpec("receive", translate("pages", "Take in"), "receive", ReceivingPage),
        PageSpec("decide", translate("pages", "Decide"), "decide", DecidingPage),
        PageSpec("totals", translate("pages", "Totals"), "totals", TotalsPage),
        PageSpec("incident_reports", matters, "warning", IncidentReportsPage, MechanismKind.IMPORTANT_MATTERS),
        PageSpec("differences", translate("pages", "Differing content"), "differ", DifferencesPage),
        PageSpec("proxy", translate("pages", "Enter for units"), "proxy", ProxyPage),
        PageSpec("paper", translate("pages", "Paper and data"), "paper", PaperPage),
        PageSpec("issue", translate("pages", "Issue"), "issue", IssuingPage),
        PageSpec("units", translate("pages", "Units"), "units", UnitsPage),
        PageSpec("plan", translate("pages", "Plan"), "plan", PlanPage),
        PageSpec("chain", translate("pages", "What it carries out"), "link", ChainPage),
        PageSpec("indicators", translate("pages", "Indicators"), "target", IndicatorsPage),
        PageSpec("search", translate("pages", "Search"), "search", _search),
        PageSpec("backup", translate("pages", "Backup"), "backup", BackupPage),
    )


def _search(place: Workplace) -> Page:
    from metrodesk.ui.search.search_page import SearchPage

    return SearchPage(place)
