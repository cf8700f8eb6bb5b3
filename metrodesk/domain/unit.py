"""Bodies that lead or answer for tasks (单位), their other names and groups."""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType, Self

from metrodesk.domain.fields import Fields
from metrodesk.errors import InvalidPlan

UnitId = NewType("UnitId", str)
DISTRICT = UnitId("district")


class UnitKind(StrEnum):
    """What a unit is; a group only stands for its members."""

    DEPARTMENT = "department"
    PROVINCE = "province"
    CITY = "city"
    COUNTY = "county"
    SUBDISTRICT = "subdistrict"
    TOWN = "town"
    TOWNSHIP = "township"
    GROUP = "group"
    ORGANISATION = "organisation"

    @property
    def label(self) -> str:
        """The official word: 部门, 省, 市州, 区县, 街道, 镇, 乡, 组, 其他单位."""
        return LABELS[self]


LABELS = {
    UnitKind.DEPARTMENT: "部门",
    UnitKind.PROVINCE: "省",
    UnitKind.CITY: "市州",
    UnitKind.COUNTY: "区县",
    UnitKind.SUBDISTRICT: "街道",
    UnitKind.TOWN: "镇",
    UnitKind.TOWNSHIP: "乡",
    UnitKind.GROUP: "组",
    UnitKind.ORGANISATION: "其他单位",
}
PLACES = frozenset({UnitKind.PROVINCE, UnitKind.CITY, UnitKind.COUNTY})
"""Governments below a country, a province or a city: kinds a plan can name since form 3."""


def mint_unit_id(plan_id: str, name: str) -> UnitId:
    """Return the id a unit gets once, when a plan first names it; later names do not change it."""
    return UnitId("u" + hashlib.sha256(f"{plan_id}\0{name}".encode()).hexdigest()[:8])


def folded(name: str) -> str:
    """Return a name as names are compared: width, blanks and letter case make no difference."""
    return "".join(unicodedata.normalize("NFKC", name).split()).casefold()


@dataclass(frozen=True, slots=True)
class FormerName:
    """A name a body had `until` a day (its last; None where nobody knows): 区扶贫办, 区质监局."""

    name: str
    until: date | None = None

    def to_json(self) -> dict[str, object]:
        """Return the name in the order of the wire."""
        return {"name": self.name, "until": None if self.until is None else self.until.isoformat()}

    @classmethod
    def from_fields(cls, fields: Fields) -> Self:
        """Read a former name; raises InvalidPlan."""
        former = cls(fields.filled("name"), fields.period_day_or_none("until"))
        fields.close()
        return former


@dataclass(frozen=True, slots=True)
class UnitHistory:
    """What became of a body: `since` and `until` are its first and last day, None for always.

    `heirs` took over when it was merged or split; the first of them answers what is still open.
    """

    former: tuple[FormerName, ...] = ()
    since: date | None = None
    until: date | None = None
    heirs: tuple[UnitId, ...] = ()

    def to_json(self) -> dict[str, object]:
        """Return the history in the order of the wire."""
        return {
            "former": [one.to_json() for one in self.former],
            "since": None if self.since is None else self.since.isoformat(),
            "until": None if self.until is None else self.until.isoformat(),
            "heirs": list(self.heirs),
        }

    @classmethod
    def from_fields(cls, fields: Fields) -> Self:
        """Read a history; raises InvalidPlan where it ends before it begins."""
        history = cls(
            former=tuple(FormerName.from_fields(one) for one in fields.children("former")),
            since=fields.period_day_or_none("since"),
            until=fields.period_day_or_none("until"),
            heirs=tuple(UnitId(heir) for heir in fields.texts("heirs")),
        )
        if history.since and history.until and history.until < history.since:
            raise InvalidPlan(fields.where("until"), "before since")
        fields.close()
        return history


NO_HISTORY = UnitHistory()
"""A body that was always there under its one name, as far as anybody knows."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A body with its canonical name; `members` are the units a group stands for."""

    id: UnitId
    name: str
    kind: UnitKind
    aliases: tuple[str, ...] = ()
    members: tuple[UnitId, ...] = ()
    remark: str = ""
    history: UnitHistory = NO_HISTORY

    @property
    def is_group(self) -> bool:
        """Whether the unit only stands for others."""
        return self.kind is UnitKind.GROUP

    @property
    def names(self) -> tuple[str, ...]:
        """The canonical name, the aliases and what it was called before, each once."""
        return tuple(dict.fromkeys((self.name, *self.aliases, *(one.name for one in self.history.former))))

    def name_on(self, day: date) -> str:
        """Return what the body was called on a day: old paper keeps the old name."""
        dated = sorted((one.until, one.name) for one in self.history.former if one.until is not None)
        return next((name for until, name in dated if day <= until), self.name)

    def is_there(self, first: date, last: date) -> bool:
        """Whether the body existed at all between two days."""
        since, until = self.history.since, self.history.until
        return (since is None or since <= last) and (until is None or until >= first)

    def to_json(self) -> dict[str, object]:
        """Return the unit in the order of the wire; its history only where it has one."""
        written: dict[str, object] = {
            "id": self.id,
            "name": self.name,
            "kind": self.kind.value,
            "aliases": list(self.aliases),
            "members": list(self.members),
            "remark": self.remark,
        }
        if self.history != NO_HISTORY:
            written["history"] = self.history.to_json()
        return written

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
            history=UnitHistory.from_fields(fields.child("history")) if fields.has("history") else NO_HISTORY,
        )
        fields.close()
        return unit
