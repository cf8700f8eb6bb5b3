"""Names that stood on a form before, to be chosen again; no accounts."""

from __future__ import annotations

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from metrodesk.storage.schema import PersonRow


class People:
    """The names of a workspace by role: filler, reviewer, head."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def note(self, role: str, name: str, used: str) -> None:
        """Put a name on top of those of its role."""
        row = insert(PersonRow).values(role=role, name=name, used=used)
        self._connection.execute(row.on_conflict_do_update(index_elements=["role", "name"], set_={"used": used}))

    def forget(self, role: str, name: str) -> None:
        """Propose a name no more; what it signed stays as it is."""
        self._connection.execute(delete(PersonRow).where(PersonRow.role == role, PersonRow.name == name))

    def all(self) -> tuple[tuple[str, str], ...]:
        """Return role and name of all, those used last first."""
        rows = self._connection.execute(
            select(PersonRow.role, PersonRow.name).order_by(PersonRow.used.desc(), PersonRow.name)
        )
        return tuple((role, name) for role, name in rows)
