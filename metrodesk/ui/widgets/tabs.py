"""Tabs as pages bear them."""

from __future__ import annotations

from PySide6.QtWidgets import QTabWidget


class PageTabs(QTabWidget):
    """Tabs that need no more height than their pages must have."""

    def heightForWidth(self, _: int) -> int:
        """Return the height below which something would be cut; what a table would like is no need."""
        return self.minimumSizeHint().height()


def page_tabs() -> QTabWidget:
    """Return tabs without a frame, so that they stand on the page itself."""
    made = PageTabs()
    made.setDocumentMode(True)
    made.tabBar().setDrawBase(False)
    return made
