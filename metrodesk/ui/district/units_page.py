"""stub."""

from metrodesk.ui.page import Page


class UnitsPage(Page):
    """stub."""
