"""stub."""

from metrodesk.ui.page import Page


class PlanPage(Page):
    """stub."""
