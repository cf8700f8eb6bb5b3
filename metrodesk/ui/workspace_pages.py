"""Which pages a workspace has in its rail."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from metrodesk.ui.rail import RailGroup
    from metrodesk.ui.workplace import Facts


def groups_of(facts: Facts) -> Sequence[RailGroup]:
    """Return the pages a workspace has; those of the other kind are not even imported."""
    from metrodesk.ui import unit
    from metrodesk.ui.rail import RailGroup

    if not facts.is_district:
        return (RailGroup("", unit.pages(leads=facts.leads)),)
    from metrodesk.ui import district

    groups = [RailGroup("", district.pages())]
    if facts.unit:
        groups.append(RailGroup(facts.unit, unit.pages(at_district=True, leads=facts.leads)))
    return groups
