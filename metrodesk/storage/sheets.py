"""Workbooks given out to be filled in, and those that came back with what they said."""

from __future__ import annotations

import json
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select

from metrodesk.domain.report import Json
from metrodesk.storage.schema import SheetFileRow, SheetRow


@dataclass(frozen=True, slots=True)
class IssuedSheet:
    """A workbook given out: for whom, on which tasks, and the heads it rests on by task."""

    sheet: str
    unit: str
    period: str
    name: str
    tasks: tuple[str, ...]
    base: Json
    made: str


@dataclass(frozen=True, slots=True)
class TakenSheet:
    """A workbook that was taken over; `said` is what it gave to each task, `changed` its own claim of when."""

    sha256: str
    sheet: str
    unit: str
    period: str
    name: str
    file_name: str
    changed: str
    said: Json
    taken: str


class Sheets:
    """The workbooks of a workspace; nothing of them leaves the computer."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def issue(self, sheet: IssuedSheet) -> None:
        """Note a workbook that was given out."""
        self._connection.execute(
            insert(SheetRow).values(
                sheet=sheet.sheet,
                unit=sheet.unit,
                period=sheet.period,
                name=sheet.name,
                tasks=" ".join(sheet.tasks),
                base=json.dumps(dict(sheet.base)),
                made=sheet.made,
            )
        )

    def issued(self, unit: str, period: str) -> tuple[IssuedSheet, ...]:
        """Return the workbooks given out for a unit's reports of a period, in order."""
        chosen = select(SheetRow.__table__).where(SheetRow.unit == unit, SheetRow.period == period)
        return tuple(
            IssuedSheet(row.sheet, row.unit, row.period, row.name, tuple(row.tasks.split()),
                        json.loads(row.base), row.made)
            for row in self._connection.execute(chosen.order_by(SheetRow.id))
        )  # fmt: skip

    def recall(self, sheet: str) -> None:
        """Wait for a workbook no longer."""
        self._connection.execute(delete(SheetRow).where(SheetRow.sheet == sheet))

    def take(self, taken: TakenSheet) -> None:
        """Note what a workbook said; an earlier file of the same sheet is replaced."""
        same = SheetFileRow.sha256 == taken.sha256
        earlier = (SheetFileRow.sheet == taken.sheet) & (SheetFileRow.sheet != "")
        self._connection.execute(delete(SheetFileRow).where(same | earlier))
        self._connection.execute(
            insert(SheetFileRow).values(
                sha256=taken.sha256,
                sheet=taken.sheet,
                unit=taken.unit,
                period=taken.period,
                name=taken.name,
                file_name=taken.file_name,
                changed=taken.changed,
                said=json.dumps(dict(taken.said), ensure_ascii=False),
                taken=taken.taken,
            )
        )

    def forget(self, sha256: str) -> None:
        """Count a workbook no more, because another counts in its place."""
        self._connection.execute(delete(SheetFileRow).where(SheetFileRow.sha256 == sha256))

    def taken(self, unit: str, period: str) -> tuple[TakenSheet, ...]:
        """Return the workbooks that were taken over into a unit's reports of a period, in order."""
        chosen = select(SheetFileRow.__table__).where(SheetFileRow.unit == unit, SheetFileRow.period == period)
        return tuple(
            TakenSheet(row.sha256, row.sheet, row.unit, row.period, row.name, row.file_name, row.changed,
                       json.loads(row.said), row.taken)
            for row in self._connection.execute(chosen.order_by(SheetFileRow.id))
        )  # fmt: skip
