"""Prints made and steps ticked while a period is handed over."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select

from metrodesk.domain.report import Json
from metrodesk.domain.unit import UnitId
from metrodesk.storage.schema import PrintRow, StepRow


@dataclass(frozen=True, slots=True)
class Print:
    """What one print showed: the bodies by task, and the submission of a sealed one."""

    unit: UnitId
    period: str
    kind: str
    submission: str
    bodies: Mapping[str, Json]
    printed: str


@dataclass(frozen=True, slots=True)
class TickedStep:
    """A step done, and what it was done for (a submission's id, say)."""

    step: str
    reference: str
    done: str


class Prints:
    """The prints and steps of a workspace."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, made: Print) -> None:
        """Note a print."""
        row = {name: getattr(made, name) for name in made.__slots__}
        row["bodies"] = json.dumps(dict(made.bodies), ensure_ascii=False)
        self._connection.execute(insert(PrintRow).values(row))

    def last(self, unit: str, period: str, kind: str) -> Print | None:
        """Return the last print of a kind, or None."""
        columns = [getattr(PrintRow, name) for name in Print.__slots__]
        where = (PrintRow.unit == unit, PrintRow.period == period, PrintRow.kind == kind)
        row = self._connection.execute(
            select(*columns).where(*where).order_by(PrintRow.id.desc()).limit(1)
        ).one_or_none()
        return None if row is None else Print(UnitId(row[0]), row[1], row[2], row[3], json.loads(row[4]), row[5])

    def tick(self, unit: str, period: str, step: TickedStep) -> None:
        """Note a step as done, in place of an earlier tick."""
        self.untick(unit, period, step.step)
        self._connection.execute(
            insert(StepRow).values(unit=unit, period=period, step=step.step, reference=step.reference, done=step.done)
        )

    def untick(self, unit: str, period: str, step: str) -> None:
        """Note a step as not done."""
        self._connection.execute(
            delete(StepRow).where(StepRow.unit == unit, StepRow.period == period, StepRow.step == step)
        )

    def ticked(self, unit: str, period: str) -> dict[str, TickedStep]:
        """Return the steps done for a unit and period."""
        chosen = select(StepRow.step, StepRow.reference, StepRow.done)
        rows = self._connection.execute(chosen.where(StepRow.unit == unit, StepRow.period == period))
        return {row[0]: TickedStep(*row) for row in rows}
