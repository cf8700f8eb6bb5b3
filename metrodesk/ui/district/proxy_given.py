"""Where what is entered for a unit comes from: the unit, the source, who agreed, and the proof."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from metrodesk.domain.decision import Source
from metrodesk.ui.district.proxy_tables import source_word
from metrodesk.ui.theme import MEDIUM, SMALL
from metrodesk.ui.widgets.proof_field import ProofField
from metrodesk.ui.widgets.text import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from metrodesk.domain.unit import UnitId
    from metrodesk.services.proxies import Provenance


class GivenBar(QWidget):
    """The fields above the form of 代录."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.unit, self.source, self.agreed, self.proof = QComboBox(), QComboBox(), QLineEdit(), ProofField()
        self.unit.setMaxVisibleItems(16)
        for source in Source:
            self.source.addItem(source_word(source.label), source.value)
        self.agreed.setPlaceholderText(self.tr("Name at the unit"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(MEDIUM)
        grid.setVerticalSpacing(SMALL)
        for at, (words, field) in enumerate(
            ((self.tr("&Unit"), self.unit), (self.tr("&Source"), self.source), (self.tr("A&greed by"), self.agreed))
        ):
            caption = label(words)
            caption.setBuddy(field)
            grid.addWidget(caption, 0, 2 * at)
            grid.addWidget(field, 0, 2 * at + 1)
            grid.setColumnStretch(2 * at + 1, 1)
        grid.addWidget(self.proof, 1, 0, 1, 6)

    def offer_units(self, units: Sequence[tuple[UnitId, str]], chosen: UnitId | None) -> None:
        """Offer the units, with the one in front chosen."""
        if self.unit.count() != len(units):
            self.unit.clear()
            for unit, name in units:
                self.unit.addItem(name, unit)
        self.unit.setCurrentIndex(self.unit.findData(chosen))

    def provenance(self, source: Source | None = None) -> Provenance:
        """Return what was entered here; `source` stands in place of the one chosen."""
        from metrodesk.services.proxies import Provenance

        chosen = source or Source(self.source.currentData())
        return Provenance(chosen, self.agreed.text().strip(), tuple(self.proof.files))
