"""Choosing kinds of units: those the plan has, by the words for them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from PySide6.QtCore import QCoreApplication, QSignalBlocker
from PySide6.QtWidgets import QComboBox, QWidget

from metrodesk.domain.unit import UnitKind
from metrodesk.wording.words import word

Kinds = frozenset[UnitKind]
EACH = tuple(frozenset({kind}) for kind in UnitKind if kind is not UnitKind.GROUP)
"""Every kind by itself."""


class KindChoice(QComboBox):
    """Lists groups of kinds, none of which the plan lacks: a province has no 街道 to choose."""

    def __init__(self, groups: Sequence[Kinds] = EACH, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups = groups
        self._offered: list[Kinds] = [frozenset()]
        self.setAccessibleName(QCoreApplication.translate("KindChoice", "Kind of unit"))
        self.addItem(QCoreApplication.translate("KindChoice", "All kinds of units"))

    @property
    def kinds(self) -> Kinds:
        """The kinds chosen; none stands for all."""
        return self._offered[max(self.currentIndex(), 0)]

    def offer(self, there: Collection[UnitKind]) -> None:
        """Offer the kinds that are there; what was chosen stays chosen as long as there is any of it."""
        offered = [frozenset(), *(found for group in self._groups if (found := group & frozenset(there)))]
        if offered == self._offered:
            return
        chosen, self._offered = self.kinds, offered
        kept = next((at for at, one in enumerate(offered) if at and one & chosen), 0)
        with QSignalBlocker(self):
            while self.count() > 1:
                self.removeItem(1)
            for group in offered[1:]:
                self.addItem(_name(group))
            self.setCurrentIndex(kept)
        if offered[kept] != chosen:
            self.currentIndexChanged.emit(kept)


def _name(kinds: Iterable[UnitKind]) -> str:
    """Return what the kinds are called, in the order of the roster: 街道、镇、乡."""
    found = frozenset(kinds)
    return QCoreApplication.translate("KindChoice", ", ").join(word(one) for one in UnitKind if one in found)
