"""A report's fields in the words in which the form prints them."""

from __future__ import annotations

from metrodesk.domain.finding import field_of
from metrodesk.domain.measure import Measure
from metrodesk.domain.plan import Plan
from metrodesk.domain.report import Evidence, Json, ReportBody, as_object, text_of

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
    """Return what a body says in a field (as `ReportBody` names it), empty if nothing."""
    match field:
        case "status":
            return body.status.label if body.status else ""
        case "percent":
            return "" if body.percent is None else f"{body.percent}%"
        case "measures":
            return "；".join(_figure(plan, name, value) for name, value in sorted(body.measures.items()))
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


def _figure(plan: Plan, name: str, value: object) -> str:
    measure = next((one for one in plan.measures if one.id == name), None)
    said = _value(measure, as_object(value, "measures")) if isinstance(value, dict) else str(value)
    return f"{measure.name if measure else name}：{said}"


def _value(measure: Measure | None, value: Json) -> str:
    unit = measure.unit if measure else ""
    if reason := text_of(value, "not_applicable"):
        return f"不涉及（{reason}）"
    if "denominator" in value:
        return f"{value.get('numerator', '')}/{value['denominator']}"
    rounding = value.get("rounding")
    return f"{value.get('value', '')}{rounding if rounding else ''}{unit}"
