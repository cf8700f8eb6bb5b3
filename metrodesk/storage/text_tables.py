"""The table that searches look through (检索), a projection."""

from __future__ import annotations

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from metrodesk.storage.tables import Table


class TextRow(Table):
    """What a report says, folded for searching; one row of the kind `whole` says that none is missing."""

    __tablename__ = "texts"
    __table_args__ = (Index(None, "period", "unit"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    unit: Mapped[str]
    period: Mapped[str]
    kind: Mapped[str]
    key: Mapped[str]
    text: Mapped[str]
