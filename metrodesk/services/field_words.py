"""A report's fields in the words in which the form prints them."""

from __future__ import annotations

from metrodesk.domain.figure_entry import stored_words
from metrodesk.domain.finding import field_of
from metrodesk.domain.plan import Plan
from metrodesk.domain.report import Evidence, ReportBody

FIELDS = {
    "status": "状态",
    "reason": "原因",
    "percent": "完成比例",
    "progress": "进展情况",
    "problems": "存在问题",
    "next_steps": "下一步措施",
    "measures": "数据",
    "explanations": "说明",
    "evidence": "佐证材料",
}
"""The names of a report's fields as the form prints them."""


def field_words(plan: Plan, body: ReportBody, field: str) -> str:
    """Return what a body says in a field (as `ReportBody` names it), empty if nothing.

    One figure is the field measures.<id>, and is said with its name.
    """
    name, _, part = field.partition(".")
    match name:
        case "status":
            return body.status.label if body.status else ""
        case "percent":
            return "" if body.percent is None else f"{body.percent}%"
        case "measures":
            return _figure(plan, body, part) if part else _figures(plan, body)
        case "explanations":
            return "；".join(explanation_lines(body))
        case "evidence":
            return "、".join(_named(item) for item in body.evidence)
        case _:
            return str(getattr(body, field))


def explanation_lines(body: ReportBody) -> tuple[str, ...]:
    """Return the explanations, each after the name of the field it was written for, in the form's order."""
    order = {name: place for place, name in enumerate(FIELDS)}
    told = [(field_of(key).partition(".")[0], words.strip()) for key, words in sorted(body.explanations.items())]
    told.sort(key=lambda one: order.get(one[0], len(order)))
    return tuple(f"{FIELDS[name]}：{words}" if name in FIELDS else words for name, words in told if words)


def _named(item: Evidence) -> str:
    """Return a file's name and the beginning of its hash: two files may share a name."""
    return f"{item.name}（{item.sha256[:8]}）"


def _figures(plan: Plan, body: ReportBody) -> str:
    places = {one.id: place for place, one in enumerate(plan.measures)}
    names = sorted(body.measures, key=lambda one: (places.get(one, len(places)), one))
    return "；".join(_figure(plan, body, name) for name in names)


def _figure(plan: Plan, body: ReportBody, name: str) -> str:
    if name not in body.measures:
        return ""
    measure = plan.measure(name)
    return f"{measure.name if measure else name}：{stored_words(measure, body.measures[name])}"
