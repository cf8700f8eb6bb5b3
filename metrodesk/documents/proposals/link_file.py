"""Reading a file of links up (上级依据) that goes with an official text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Self

from metrodesk.domain.fields import load_supplement
from metrodesk.domain.link import Link, LinkState
from metrodesk.domain.plan import Plan
from metrodesk.domain.plan_finding import PlanFinding

FORMAT = "metrodesk-links"


@dataclass(frozen=True, slots=True)
class LinkFile:
    """What each clause and task of one document carries out, gone through pair by pair.

    No document says it clause by clause: `by` tells whose proposal it is, `why` how it was made.
    """

    id: str
    number: str
    by: str
    why: str
    links: tuple[Link, ...] = ()

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Read such a file; raises InvalidPlan naming the field."""
        fields = load_supplement(data, FORMAT, "not a file of links")
        made = cls(
            id=fields.filled("id"),
            number=fields.filled("number"),
            by=fields.filled("by"),
            why=fields.filled("why"),
            links=tuple(Link.from_fields(child) for child in fields.children("links")),
        )
        fields.close()
        return made


def add_links(plan: Plan, file: LinkFile) -> Plan:
    """Return the plan with the links of its clauses and tasks, and a finding that says whose they are."""
    parts = {*(clause.id for clause in plan.clauses), *(task.id for task in plan.tasks)}
    links = tuple(link for link in file.links if link.source in parts)
    count = {state: sum(link.state is state for link in links) for state in LinkState}
    finding = PlanFinding(
        code="links_proposed",
        where="上级依据",
        message="文件没有逐条写明落实上级文件的哪一条。",
        settled=True,
        proposal=plan.level.said("由区里在“上级依据”页核对，可改可删"),
        settlement=(
            f"采用：依据{count[LinkState.CONFIRMED]}条，判定不是的{count[LinkState.REJECTED]}条，"
            f"上级没有对应的{count[LinkState.NONE]}条。理由：{file.why}（{file.by}）"
        ),
    )
    return replace(plan, links=(*plan.links, *links), findings=(*plan.findings, finding))
