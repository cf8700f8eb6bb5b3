"""The unit's important matters as rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from metrodesk.domain.disposition import Disposition
from metrodesk.ui.unit.words import full_moment
from metrodesk.ui.widgets.row_model import Column, RowModel
from metrodesk.wording.words import word

if TYPE_CHECKING:
    from metrodesk.services.incidents import IncidentLine

COLOURS = {"draft": "yellow", "sealed": "blue", "exported": "blue", "received": "green", "accepted": "green"}


def incident_model() -> RowModel[IncidentLine]:
    """Return a model of matters."""
    translate = QCoreApplication.translate
    return RowModel(
        [
            Column(translate("IncidentTable", "Date"), lambda one: one.body.happened),
            Column(translate("IncidentTable", "What happened"), title_of),
            Column(translate("IncidentTable", "Where it stands"), state_of, colour_of),
            Column(translate("IncidentTable", "Changed"), lambda one: full_moment(one.changed)),
        ]
    )


def title_of(one: IncidentLine) -> str:
    """Return the first words of a matter, and the place."""
    title = one.body.title or QCoreApplication.translate("IncidentTable", "(nothing written yet)")
    return f"{title}（{one.body.place}）" if one.body.place else title


def state_of(one: IncidentLine) -> str:
    """Return how far a matter has come: draft, sealed, exported, and what the district said."""
    translate = QCoreApplication.translate
    if one.differs:
        return word(Disposition.CONFLICT)
    draft = translate("IncidentTable", "Being changed") if one.versions else translate("IncidentTable", "Draft")
    own = {
        "draft": draft,
        "sealed": translate("IncidentTable", "Sealed, not exported"),
        "exported": translate("IncidentTable", "Exported"),
        "accepted": translate("IncidentTable", "Seen by the district"),
    }
    return own.get(one.state) or word(Disposition(one.state))


def colour_of(one: IncidentLine) -> str:
    """Return the colour of the state."""
    return "yellow" if one.differs else COLOURS.get(one.state, "yellow")
