"""Official texts (文件) and their clauses (条款)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from metrodesk.domain.fields import Fields
from metrodesk.domain.unit import UnitId


@dataclass(frozen=True, slots=True)
class Document:
    """An official text; `date` is ISO, `level` national, province, city, district or empty.

    `basis` are the papers it says it carries out, as it cites them.
    """

    title: str
    number: str
    issuer: str
    date: str
    level: str
    basis: tuple[str, ...] = ()

    def to_json(self) -> dict[str, object]:
        """Return the document in the order of the wire."""
        return {
            "title": self.title,
            "number": self.number,
            "issuer": self.issuer,
            "date": self.date,
            "level": self.level,
            "basis": list(self.basis),
        }

    @classmethod
    def from_fields(cls, fields: Fields) -> Self:
        """Read a document; raises InvalidPlan."""
        document = cls(
            title=fields.filled("title"),
            number=fields.text("number"),
            issuer=fields.text("issuer"),
            date=fields.text("date"),
            level=fields.text("level"),
            basis=fields.texts("basis"),
        )
        fields.close()
        return document


@dataclass(frozen=True, slots=True)
class Clause:
    """One article or item; `id` is a3 or a3.1, `number` as printed, `text` follows the title."""

    id: str
    number: str
    title: str
    text: str
    leads: tuple[UnitId, ...] = ()
    responsible: tuple[UnitId, ...] = ()

    def to_json(self) -> dict[str, object]:
        """Return the clause in the order of the wire."""
        return {
            "id": self.id,
            "number": self.number,
            "title": self.title,
            "text": self.text,
            "leads": list(self.leads),
            "responsible": list(self.responsible),
        }

    @classmethod
    def from_fields(cls, fields: Fields) -> Self:
        """Read a clause; raises InvalidPlan."""
        clause = cls(
            id=fields.filled("id"),
            number=fields.text("number"),
            title=fields.text("title"),
            text=fields.text("text"),
            leads=tuple(UnitId(unit) for unit in fields.texts("leads")),
            responsible=tuple(UnitId(unit) for unit in fields.texts("responsible")),
        )
        fields.close()
        return clause


def cited(title: str) -> str:
    """Return a document's title in book marks; marks within become single ones (GB/T 15834 4.15)."""
    bare = title[1:-1] if title.startswith("《") and title.find("》") == len(title) - 1 else title
    inner = bare.replace("《", "〈").replace("》", "〉")
    return f"《{inner}》"
