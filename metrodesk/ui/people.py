"""Names people have given before, loaded once and proposed wherever a name is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from metrodesk.domain.tick import Tick
from metrodesk.ui.jobs import Job

if TYPE_CHECKING:
    from metrodesk.services.workspaces import Workspace
    from metrodesk.ui.workplace import Service, Workplace


class KnownPeople(QObject):
    """The names of one workspace by role; it asks the workspace when the first field wants them."""

    changed = Signal()

    def __init__(self, place: Workplace) -> None:
        super().__init__(place)
        self._place = place
        self._names: Mapping[str, tuple[str, ...]] = {}
        self._asked = False

    def names(self, role: str) -> tuple[str, ...]:
        """Return the names of a role known so far, those used last first; `changed` tells of more."""
        if not self._asked:
            self._asked = True
            self.reload()
        return self._names.get(role, ())

    def reload(self) -> None:
        """Ask the workspace anew."""
        self._start(_known)

    def remember(self, role: str, name: str) -> None:
        """Propose a name first from now on."""
        if name.strip():
            self._start(_remembering(role, name.strip()))

    def forget(self, role: str, name: str) -> None:
        """Propose a name no more."""
        self._start(_forgetting(role, name))

    def _start(self, service: Service) -> None:
        job = Job(self._place.work(service))
        job.succeeded.connect(self._take)
        self._place.runner.start(job)

    def _take(self, found: object) -> None:
        if isinstance(found, dict) and found != self._names:
            self._names = found
            self.changed.emit()


class NameBox(QComboBox):
    """A field for a name that proposes those given before for the same role."""

    def __init__(self, place: Workplace, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people, self._role = place.people, role
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._people.changed.connect(self._propose)
        self._propose()

    def _propose(self) -> None:
        typed = self.currentText()
        before = self.blockSignals(True)
        self.clear()
        self.addItems(list(self._people.names(self._role)))
        self.setEditText(typed)
        self.blockSignals(before)


def _known(ws: Workspace, _: Tick) -> object:
    from metrodesk.services.people import known_people

    return known_people(ws)


def _remembering(role: str, name: str) -> Service:
    def work(ws: Workspace, tick: Tick) -> object:
        from metrodesk.services.people import remember_person

        remember_person(ws, role, name)
        return _known(ws, tick)

    return work


def _forgetting(role: str, name: str) -> Service:
    def work(ws: Workspace, tick: Tick) -> object:
        from metrodesk.services.people import forget_person

        forget_person(ws, role, name)
        return _known(ws, tick)

    return work
