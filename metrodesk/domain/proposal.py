"""A proposed merge of versions that differ: fields only one side changed are taken from it.

Fields are the keys of a body; figures and explanations count one by one, and files as a set.
Nothing is decided here: a person confirms, and what both sides changed is theirs to choose.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeGuard

from metrodesk.domain.bodies import shown_body
from metrodesk.domain.history import History, Node, ancestors
from metrodesk.domain.report import Json, Status
from metrodesk.domain.revision import Kind

STATUS, EVIDENCE = "status", "evidence"


@dataclass(frozen=True, slots=True)
class Side:
    """What one newest version says in a field, and whether it changed it."""

    node: str
    value: object
    changed: bool


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One field in which the sides differ; `proposed` is what the merge takes, if it can tell."""

    field: str
    base: object
    sides: tuple[Side, ...]
    proposed: object
    is_open: bool


@dataclass(frozen=True, slots=True)
class Proposal:
    """A whole body to begin from; `rows` are the fields in which the sides differ.

    Open rows carry the words of the version that is shown, until a person has chosen.
    """

    body: Json
    rows: tuple[FieldRow, ...]

    @property
    def open_fields(self) -> tuple[str, ...]:
        """The fields a person must decide."""
        return tuple(row.field for row in self.rows if row.is_open)

    def resolved(self, chosen: Mapping[str, object]) -> Json:
        """Return the whole body with what a person chose, by field, in the place of what was proposed."""
        body = dict(self.body)
        for field, value in chosen.items():
            _put(body, field, value)
        return body


def propose(history: History, nodes: Iterable[Node]) -> Proposal:
    """Merge the newest versions of a subject over what they last had in common."""
    heads = [_shown(head.node) for head in history.heads]
    base = common_base(map(_shown, nodes), [head.ids for head in history.heads])
    keys = dict.fromkeys(key for body in (base, *(head.body for head in heads)) for key in body)
    rows = [row for key in keys for row in _rows(key, base, heads)]
    if _is_not_applicable_on_one_side(heads):
        rows = [_opened(row, heads[0]) for row in rows]
    body = dict(heads[0].body)
    for row in rows:
        _put(body, row.field, row.proposed)
    return Proposal(body, tuple(rows))


def common_base(nodes: Iterable[Node], heads: Sequence[Sequence[str]]) -> Json:
    """Return the body of the newest version that all heads rest on; empty if there is none or no single one."""
    members = {node.id: node for node in nodes}
    below = [{*ids, *ancestors(members, ids)} for ids in heads]
    shared = set.intersection(*below) if below else set()
    newest = shared - {old for one in shared for old in ancestors(members, [one])}
    return members[newest.pop()].body if len(newest) == 1 else {}


def _shown(node: Node) -> Node:
    """See an overview or an incident field by field, however old its wire form is."""
    kind = node.subject.kind
    return replace(node, body=shown_body(kind, node.body)) if kind in {Kind.OVERVIEW, Kind.INCIDENT} else node


def _rows(key: str, base: Json, heads: Sequence[Node]) -> list[FieldRow]:
    values = [base.get(key), *(head.body.get(key) for head in heads)]
    if key != EVIDENCE and any(_is_table(value) for value in values):
        names = dict.fromkeys(name for value in values if _is_table(value) for name in value)
        return [row for name in names if (row := _row(f"{key}.{name}", base, heads))]
    row = _row(key, base, heads)
    return [row] if row else []


def _row(field: str, base: Json, heads: Sequence[Node]) -> FieldRow | None:
    before = _get(base, field)
    sides = tuple(Side(head.id, value, _differs(value, before)) for head in heads for value in [_get(head.body, field)])
    if not any(_differs(side.value, sides[0].value) for side in sides):
        return None
    if field == EVIDENCE:
        return FieldRow(field, before, sides, _united(before, sides), is_open=False)
    changed = [side.value for side in sides if side.changed]
    settled = not any(_differs(value, changed[0]) for value in changed)
    return FieldRow(field, before, sides, changed[0] if settled else sides[0].value, is_open=not settled)


def _united(before: object, sides: Sequence[Side]) -> list[object]:
    """Take every file any side added, without those any side removed."""
    known = _files(before)
    lists = [_files(side.value) for side in sides]
    found = dict(known)
    for one in lists:
        found |= one
    gone = {name for name in known if any(name not in one for one in lists)}
    return [item for name, item in found.items() if name not in gone]


def _files(value: object) -> dict[str, object]:
    items = value if isinstance(value, list) else []
    return {str(item.get("sha256")): item for item in items if isinstance(item, dict)}


def _is_not_applicable_on_one_side(heads: Sequence[Node]) -> bool:
    """Whether 不涉及 stands against an update: no field of either may be taken without a person."""
    says = {head.body.get(STATUS) == Status.NOT_APPLICABLE.value for head in heads}
    return len(says) > 1


def _opened(row: FieldRow, shown: Node) -> FieldRow:
    return FieldRow(row.field, row.base, row.sides, _get(shown.body, row.field), is_open=True)


def _is_table(value: object) -> TypeGuard[Mapping[str, object]]:
    return isinstance(value, Mapping)


def _get(body: Json, field: str) -> object:
    key, _, name = field.partition(".")
    value = body.get(key)
    return value.get(name) if name and _is_table(value) else None if name else value


def _put(body: dict[str, object], field: str, value: object) -> None:
    key, _, name = field.partition(".")
    if not name:
        body[key] = value
        return
    table = body.get(key)
    found = dict(table) if _is_table(table) else {}
    if value is None:
        found.pop(name, None)
    else:
        found[name] = value
    body[key] = found


def _differs(one: object, other: object) -> bool:
    return _plain(one) != _plain(other)


def _plain(value: object) -> object:
    """See an absent field as an empty one, so that filling it in on one side alone decides."""
    return None if value in ("", [], {}) else value
