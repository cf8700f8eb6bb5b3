"""What a workspace knows of itself, and the plan, roster and trust files it has seen."""

from __future__ import annotations

import hashlib

from sqlalchemy import Connection, delete, insert, select

from metrodesk.storage.schema import ContentRow, MetaRow


class Meta:
    """Named notes of the workspace."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.changed = False

    def all(self) -> dict[str, str]:
        """Return every note by its name."""
        return {row.key: row.value for row in self._connection.execute(select(MetaRow.key, MetaRow.value))}

    def get(self, key: str, default: str = "") -> str:
        """Return a note, or the default."""
        found = self._connection.scalar(select(MetaRow.value).where(MetaRow.key == key))
        return default if found is None else found

    def set(self, **notes: str) -> None:
        """Write notes, in place of what stood there."""
        self.changed = True
        for key, value in notes.items():
            self._connection.execute(delete(MetaRow).where(MetaRow.key == key))
            self._connection.execute(insert(MetaRow).values(key=key, value=value))

    def forget(self, prefix: str) -> None:
        """Drop every note whose key begins so."""
        self.changed = True
        self._connection.execute(delete(MetaRow).where(MetaRow.key.startswith(prefix, autoescape=True)))


class Contents:
    """Plan, roster and trust files by the hash of their bytes."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, kind: str, data: bytes) -> str:
        """Keep a file and return its hash; one that is there already is left alone."""
        name = hashlib.sha256(data).hexdigest()
        if self._connection.scalar(select(ContentRow.id).where(ContentRow.sha256 == name)) is None:
            self._connection.execute(insert(ContentRow).values(sha256=name, kind=kind, data=data))
        return name

    def get(self, sha256: str) -> bytes | None:
        """Return a file's bytes, or None."""
        return self._connection.scalar(select(ContentRow.data).where(ContentRow.sha256 == sha256))

    def of_kind(self, kind: str) -> tuple[bytes, ...]:
        """Return all files of a kind, in the order they came to be here."""
        chosen = select(ContentRow.data).where(ContentRow.kind == kind).order_by(ContentRow.id)
        return tuple(self._connection.scalars(chosen))

    def names(self) -> set[str]:
        """Return the hashes of all files kept."""
        return set(self._connection.scalars(select(ContentRow.sha256)))
