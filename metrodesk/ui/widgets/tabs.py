"""Tabs as pages bear them."""

from __future__ import annotations

from PySide6.QtWidgets import QTabWidget


def page_tabs() -> QTabWidget:
    """Return tabs without a frame, so that they stand on the page itself."""
    made = QTabWidget()
    made.setDocumentMode(True)
    made.tabBar().setDrawBase(False)
    return made
