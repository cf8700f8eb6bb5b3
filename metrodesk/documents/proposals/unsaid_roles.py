"""Who leads and answers where no clause of a document says so: only what was settled."""

from __future__ import annotations

from collections.abc import Sequence

from metrodesk.documents.bodies.brackets import plain_signs
from metrodesk.documents.bodies.responsibility import WrittenRoles
from metrodesk.documents.bodies.role_rules import Leads
from metrodesk.documents.bodies.role_words import VERB, read_roles
from metrodesk.documents.notes import Notes
from metrodesk.documents.outline.printed_clause import PrintedClause
from metrodesk.documents.proposals.clause_tasks import duties_of, span_of

NOBODY_NAMED = "列为任务，不指定单位"


def settle_unsaid(clauses: Sequence[PrintedClause], notes: Notes) -> dict[str, WrittenRoles]:
    """Note that nobody is named; return the roles a settlement gives to every task.

    It is written like a bracket: 市市场监管局牵头，各区县按职责分工负责.
    """
    duties = duties_of(clauses)
    if not duties:
        return {}
    span = span_of(duties)
    use = notes.note(
        "roles_not_stated",
        "全文",
        f"各条没有写明由谁牵头、由谁负责；{span}共{len(duties)}条列为任务，单位待定。",
        span,
        NOBODY_NAMED,
    )
    plain = plain_signs(use or "")
    if not VERB.search(plain):
        return {}
    roles = read_roles(plain, Leads.UNSAID)
    return {clause.id: WrittenRoles(roles.leads, roles.responsible) for clause in duties}
