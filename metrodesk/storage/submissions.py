"""The names of all submissions, without reading their lines: a code is told by hashing them."""

from __future__ import annotations

from sqlalchemy import Connection, select

from metrodesk.domain.revision import Kind
from metrodesk.storage.schema import RevisionRow

_NAMES = select(RevisionRow.revision).where(RevisionRow.kind == Kind.SUBMISSION.value).order_by(RevisionRow.revision)


class Submissions:
    """The submissions a workspace has lines of, whether they count or not."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def names(self) -> tuple[str, ...]:
        """Return their ids."""
        return tuple(self._connection.scalars(_NAMES))
