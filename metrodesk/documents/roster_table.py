"""A district's own list of units (单位名录) as a csv file."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass

from metrodesk.documents.unit_names import KIND_WORDS, kind_of
from metrodesk.domain.unit import UnitKind

NAME, KIND, REMARK = ("name", "名称", "单位名称"), ("kind", "类别", "类型"), ("remark", "备注")


@dataclass(frozen=True, slots=True)
class RosterEntry:
    """One unit of a roster; a remark is a question the district has to answer."""

    name: str
    kind: UnitKind
    remark: str = ""

    @property
    def aliases(self) -> tuple[str, ...]:
        """The unit's name in full: 平滩镇人民政府, 三里坪街道办事处."""
        if self.kind is UnitKind.SUBDISTRICT:
            return (f"{self.name}办事处",)
        if self.kind in {UnitKind.TOWN, UnitKind.TOWNSHIP}:
            return (f"{self.name}人民政府",)
        return ()


def read_roster(text: str) -> tuple[RosterEntry, ...]:
    """Read a roster; the kind is taken from the name where its column is blank."""
    return tuple(
        RosterEntry(name, KIND_WORDS.get(_cell(row, KIND)) or kind_of(name), _cell(row, REMARK))
        for row in csv.DictReader(io.StringIO(text.lstrip("\ufeff")))
        if (name := _cell(row, NAME))
    )


def _cell(row: dict[str, str], heads: tuple[str, ...]) -> str:
    return next((row[head].strip() for head in heads if row.get(head)), "")
