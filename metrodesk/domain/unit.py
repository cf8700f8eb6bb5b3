"""Bodies that lead or answer for tasks (单位), their other names and groups."""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import NewType, Self

from metrodesk.domain.fields import Fields

UnitId = NewType("UnitId", str)
DISTRICT = UnitId("district")


class UnitKind(StrEnum):
    """What a unit is; a group only stands for its members."""

    DEPARTMENT = "department"
    SUBDISTRICT = "subdistrict"
    TOWN = "town"
    TOWNSHIP = "township"
    GROUP = "group"
    ORGANISATION = "organisation"

    @property
    def label(self) -> str:
        """The official word: 部门, 街道, 镇, 乡, 组, 其他单位."""
        return LABELS[self]


LABELS = {
    UnitKind.DEPARTMENT: "部门",
    UnitKind.SUBDISTRICT: "街道",
    UnitKind.TOWN: "镇",
    UnitKind.TOWNSHIP: "乡",
    UnitKind.GROUP: "组",
    UnitKind.ORGANISATION: "其他单位",
}


def mint_unit_id(plan_id: str, name: str) -> UnitId:
    """Return the id a unit gets once, when a plan first names it; later names do not change it."""
    return UnitId("u" + hashlib.sha256(f"{plan_id}\0{name}".encode()).hexdigest()[:8])


def folded(name: str) -> str:
    """Return a name as names are compared: width, blanks and letter case make no difference."""
    return "".join(unicodedata.normalize("NFKC", name).split()).casefold()


@dataclass(frozen=True, slots=True)
class Unit:
    """A body with its canonical name; `members` are the units a group stands for."""

    id: UnitId
    name: str
    kind: UnitKind
    aliases: tuple[str, ...] = ()
    members: tuple[UnitId, ...] = ()
    remark: str = ""

    @property
    def is_group(self) -> bool:
        """Whether the unit only stands for others."""
        return self.kind is UnitKind.GROUP

    @property
    def names(self) -> tuple[str, ...]:
        """The canonical name and the aliases."""
        return (self.name, *self.aliases)

    def to_json(self) -> dict[str, object]:
        """Return the unit in the order of the wire."""
        return {
            "id": self.id,
            "name": self.name,
            "kind": self.kind.value,
            "aliases": list(self.aliases),
            "members": list(self.members),
            "remark": self.remark,
        }

    @classmethod
    def from_fields(cls, fields: Fields) -> Self:
        """Read a unit; raises InvalidPlan."""
        unit = cls(
            id=UnitId(fields.filled("id")),
            name=fields.filled("name"),
            kind=fields.one_of("kind", UnitKind),
            aliases=fields.texts("aliases"),
            members=tuple(UnitId(member) for member in fields.texts("members")),
            remark=fields.text("remark"),
        )
        fields.close()
        return unit
