"""A district's own list of units (单位名录) as a csv file."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass

from metrodesk.documents.bodies.unit_names import KIND_WORDS, kind_of, split_names
from metrodesk.domain.unit import PLACES, UnitKind

NAME, KIND, REMARK = ("name", "名称", "单位名称"), ("kind", "类别", "类型"), ("remark", "备注")
OTHERS = ("aliases", "别名", "其他名称", "曾用名")
GOVERNED = PLACES | {UnitKind.TOWN, UnitKind.TOWNSHIP}


@dataclass(frozen=True, slots=True)
class RosterEntry:
    """One unit of a roster; a remark is a question the district has to answer."""

    name: str
    kind: UnitKind
    remark: str = ""
    others: tuple[str, ...] = ()

    @property
    def aliases(self) -> tuple[str, ...]:
        """The unit's other names, and each in full: 平滩镇人民政府, 三里坪街道办事处, 成都市人民政府."""
        names = (self.name, *self.others)
        if self.kind is UnitKind.SUBDISTRICT:
            full = [f"{name}办事处" for name in names]
        elif self.kind in GOVERNED:
            full = [f"{name.removesuffix('人民政府')}人民政府" for name in names]
        else:
            full = []
        return tuple(dict.fromkeys(name for name in (*self.others, *full) if name != self.name))


def read_roster(text: str) -> tuple[RosterEntry, ...]:
    """Read a roster; the kind is taken from the name where its column is blank."""
    return tuple(
        RosterEntry(
            name,
            KIND_WORDS.get(_cell(row, KIND)) or kind_of(name),
            _cell(row, REMARK),
            split_names(_cell(row, OTHERS)),
        )
        for row in csv.DictReader(io.StringIO(text.lstrip("\ufeff")))
        if (name := _cell(row, NAME))
    )


def _cell(row: dict[str, str], heads: tuple[str, ...]) -> str:
    return next((row[head].strip() for head in heads if row.get(head)), "")
