"""A paper above the plan's own that the office read in (上级文件): it was cited and not at hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from metrodesk.domain.cascade import paper_key
from metrodesk.domain.document import Clause, Document
from metrodesk.domain.fields import Fields, refuse_doubles
from metrodesk.domain.link import Link
from metrodesk.errors import InvalidPlan


@dataclass(frozen=True, slots=True)
class UpperPaper:
    """What such a paper says, and what its own clauses carry out.

    `file` is the name it came under and `sha256` names its bytes among the workspace's evidence;
    `by` read it in.
    """

    document: Document
    clauses: tuple[Clause, ...]
    file: str
    sha256: str
    by: str = ""
    links: tuple[Link, ...] = ()

    @property
    def key(self) -> str:
        """What tells the paper from the others of a chain."""
        return paper_key(self.document.number, self.document.title)

    def to_json(self) -> dict[str, object]:
        """Return the paper in the order of the wire."""
        return {
            "document": self.document.to_json(),
            "clauses": [one.to_json() for one in self.clauses],
            "file": self.file,
            "sha256": self.sha256,
            "by": self.by,
            "links": [one.to_json() for one in self.links],
        }

    @classmethod
    def from_fields(cls, fields: Fields) -> Self:
        """Read a paper; raises InvalidPlan."""
        paper = cls(
            document=Document.from_fields(fields.child("document")),
            clauses=tuple(Clause.from_fields(one) for one in fields.children("clauses")),
            file=fields.text("file"),
            sha256=fields.filled("sha256"),
            by=fields.text("by"),
            links=tuple(Link.from_fields(one) for one in fields.children("links")),
        )
        fields.close()
        paper.refuse_unfit(fields.where(""))
        return paper

    def refuse_unfit(self, where: str) -> None:
        """Raise InvalidPlan for a clause or link twice, a body (they are not the plan's), a link of no clause."""
        clauses = {one.id for one in self.clauses}
        refuse_doubles((one.id for one in self.clauses), f"{where}clauses.id")
        refuse_doubles((" ".join(one.key) for one in self.links), f"{where}links")
        if any(one.leads or one.responsible for one in self.clauses):
            raise InvalidPlan(f"{where}clauses", "bodies of another paper")
        if any(one.source not in clauses for one in self.links):
            raise InvalidPlan(f"{where}links.source", "unknown")
