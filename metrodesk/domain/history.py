"""Histories of reports: heads, conflicts, what counts, and the state digest.

Everything here is a pure function of two sets, the bundles received and the district's
acts; the order in which they came plays no part.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from metrodesk.domain.act import AS_NODES, OF_BUNDLES, Act, ActKind
from metrodesk.domain.report import Json, as_object, text_of
from metrodesk.domain.revision import Kind, Revision, RevisionId, Subject, canonical
from metrodesk.domain.unit import DISTRICT, UnitId


@dataclass(frozen=True, slots=True)
class BundleRecord:
    """A bundle received: who wrote it, its place in the device's chain, what it carries."""

    id: str
    unit: UnitId
    device: str
    epoch: str
    number: int
    previous: str | None
    revisions: frozenset[RevisionId]


class Origin(StrEnum):
    """Who wrote a node of a history: the unit itself, or the district in an act of this kind."""

    REVISION = "revision"
    SETTLED = "settled"
    PROXY = "proxy"
    AMEND = "amend"

    @property
    def label(self) -> str:
        """The official word: 本单位填报, 区级认定, 区级代录, 区级代改."""
        return ORIGIN_LABELS[self]


ORIGIN_LABELS = {
    Origin.REVISION: "本单位填报",
    Origin.SETTLED: "区级认定",
    Origin.PROXY: "区级代录",
    Origin.AMEND: "区级代改",
}
FOR_THE_UNIT = frozenset({Origin.PROXY, Origin.AMEND})


@dataclass(frozen=True, slots=True)
class Node:
    """A point of a history: a unit's revision, or an act by which the district spoke for it."""

    id: str
    subject: Subject
    parents: frozenset[str]
    body: Json
    device: str
    origin: Origin = Origin.REVISION

    @classmethod
    def of_revision(cls, revision: Revision) -> Node:
        """See a revision as a node."""
        return cls(
            revision.id,
            revision.subject,
            frozenset(revision.parents),
            revision.body,
            revision.device,
        )

    @classmethod
    def of_act(cls, act: Act) -> Node:
        """See a settlement, proxy or amendment as a node: its parents are the heads it names."""
        subject = Subject(
            Kind(text_of(act.body, "kind") or Kind.TASK),
            UnitId(text_of(act.body, "unit")),
            text_of(act.body, "task"),
            text_of(act.body, "period"),
        )
        body = as_object(act.body.get("body"), "body.body")
        return cls(act.id, subject, frozenset(act.targets), body, DISTRICT, Origin(act.kind.value))


@dataclass(frozen=True, slots=True)
class Head:
    """One or more newest nodes that say the same; the smallest id is the one shown.

    `origin` is the unit's own wherever one of them is.
    """

    node: Node
    ids: tuple[str, ...]
    origin: Origin = Origin.REVISION


@dataclass(frozen=True, slots=True)
class History:
    """All that is known about one subject."""

    subject: Subject
    heads: tuple[Head, ...]
    superseded: frozenset[str]

    @property
    def is_conflict(self) -> bool:
        """Whether several newest versions differ, so that a person must decide.

        Submissions never do: what two computers hand in counts together.
        """
        return len(self.heads) > 1 and self.subject.kind is not Kind.SUBMISSION

    @property
    def head_ids(self) -> tuple[str, ...]:
        """The ids that the next revision names as its parents."""
        return tuple(sorted(one for head in self.heads for one in head.ids))


def histories(nodes: Iterable[Node]) -> dict[Subject, History]:
    """Sort nodes into histories and find the heads of each."""
    by_subject: dict[Subject, list[Node]] = defaultdict(list)
    for node in nodes:
        by_subject[node.subject].append(node)
    return {subject: history_of(subject, members) for subject, members in by_subject.items()}


def history_of(subject: Subject, nodes: Iterable[Node]) -> History:
    """Find the heads of one subject: the nodes that no other node supersedes.

    A proxy or amendment retires once the unit itself says the same, and is not superseded by
    a revision that names it and says something else: then both are heads (law 7).
    """
    members = {node.id: node for node in nodes}
    old = _superseded(members) | _retired(members)
    newest = sorted(members.keys() - old)
    if len(newest) == 1:  # nearly always: nothing to compare
        return History(subject, (_head(members, newest),), frozenset(old))
    alike: dict[bytes, list[str]] = defaultdict(list)
    for node_id in newest:
        alike[_likeness(members[node_id].body)].append(node_id)
    heads = sorted((_head(members, ids) for ids in alike.values()), key=lambda head: head.node.id)
    return History(subject, tuple(heads), frozenset(old))


def ancestors(members: Mapping[str, Node], of: Iterable[str]) -> set[str]:
    """Return every node that some nodes rest on, directly or not, without these themselves."""
    found: set[str] = set()
    waiting = [parent for one in of for parent in members[one].parents if parent in members]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += [parent for parent in members[one].parents if parent in members]
    return found


def _head(members: Mapping[str, Node], ids: list[str]) -> Head:
    origins = [members[one].origin for one in ids]
    origin = Origin.REVISION if Origin.REVISION in origins else origins[0]
    return Head(members[ids[0]], tuple(ids), origin)


def _superseded(members: Mapping[str, Node]) -> set[str]:
    named = {
        parent
        for node in members.values()
        for parent in node.parents
        if parent in members and not _objects(node, members[parent])
    }
    return named & members.keys()


def _objects(node: Node, parent: Node) -> bool:
    """Whether a unit's revision rests on what the district wrote for it, but says otherwise."""
    return node.origin is Origin.REVISION and parent.origin in FOR_THE_UNIT and not _alike(node, parent)


def _retired(members: Mapping[str, Node]) -> set[str]:
    """Return the proxies and amendments that a revision of the unit has confirmed since."""
    return {
        node.id
        for node in members.values()
        if node.origin in FOR_THE_UNIT
        and any(
            one.origin is Origin.REVISION and _alike(one, node)
            for key, one in members.items()
            if key not in ancestors(members, [node.id])
        )
    }


def _alike(one: Node, other: Node) -> bool:
    return _likeness(one.body) == _likeness(other.body)


def _likeness(body: Json) -> bytes:
    """Return bytes that are equal exactly for bodies that say the same, whatever their key order."""
    return canonical({key: _sorted(item) for key, item in sorted(body.items())})


def _sorted(value: object) -> object:
    if isinstance(value, Mapping):
        return {key: _sorted(item) for key, item in sorted(value.items())}
    return [_sorted(item) for item in value] if isinstance(value, list) else value


def in_force(acts: Iterable[Act]) -> tuple[Act, ...]:
    """Return the acts that no other act replaces, by id."""
    known = {act.id: act for act in acts}
    replaced = {old for act in known.values() for old in act.replaces}
    return tuple(known[act_id] for act_id in sorted(known.keys() - replaced))


def counting(bundles: Iterable[BundleRecord], acts: Iterable[Act]) -> tuple[BundleRecord, ...]:
    """Return the bundles that count: each once, without those a standing act takes back."""
    known = {bundle.id: bundle for bundle in bundles}
    withdrawn = {act.bundle for act in in_force(acts) if act.kind is ActKind.WITHDRAWN}
    return tuple(known[bundle_id] for bundle_id in sorted(known.keys() - withdrawn))


def state_digest(bundles: Iterable[BundleRecord], acts: Iterable[Act]) -> str:
    """Return the SHA-256 that two ledgers share exactly if they hold the same state."""
    acts = tuple(acts)
    revisions = {revision for bundle in counting(bundles, acts) for revision in bundle.revisions}
    counted = [act.id for act in standing(acts, revisions) if act.kind not in OF_BUNDLES]
    lines = sorted([f"rev {one}" for one in revisions] + [f"act {one}" for one in counted])
    return hashlib.sha256("".join(f"{line}\n" for line in lines).encode("ascii")).hexdigest()


def standing(acts: Iterable[Act], revisions: Iterable[str]) -> tuple[Act, ...]:
    """Return the acts in force whose targets are all there, by id.

    A settlement, proxy or amendment is itself a version of its report, so a later act may
    speak of it.
    """
    there: set[str] = set(revisions)
    waiting, found = list(in_force(acts)), list[Act]()
    while fitting := [act for act in waiting if there.issuperset(act.targets)]:
        found += fitting
        there |= {act.id for act in fitting if act.kind in AS_NODES}
        done = {act.id for act in fitting}
        waiting = [act for act in waiting if act.id not in done]
    return tuple(sorted(found, key=lambda act: act.id))


@dataclass(frozen=True, slots=True)
class Gap:
    """The numbers of one device's chain that were not received.

    `made_up` are those whose content a later bundle brought along; `missing` the others.
    """

    unit: UnitId
    device: str
    missing: tuple[int, ...]
    made_up: tuple[int, ...]


def gaps(received: Iterable[BundleRecord], heard_of: Iterable[BundleRecord] = ()) -> tuple[Gap, ...]:
    """Find numbers not received, per device and epoch; `heard_of` are bundles seen but not taken."""
    numbers: dict[tuple[UnitId, str, str], set[int]] = defaultdict(set)
    known: dict[tuple[UnitId, str, str], int] = defaultdict(int)
    for bundle in received:
        numbers[bundle.unit, bundle.device, bundle.epoch].add(bundle.number)
    for bundle in heard_of:
        chain = (bundle.unit, bundle.device, bundle.epoch)
        known[chain] = max(known[chain], bundle.number)
    found = []
    for chain in sorted(numbers.keys() | known.keys()):
        have = numbers.get(chain, set())
        newest = max(have, default=0)
        absent = [number for number in range(1, max(newest, known[chain]) + 1) if number not in have]
        if absent:
            missing = tuple(number for number in absent if number > newest)
            made_up = tuple(number for number in absent if number < newest)
            found.append(Gap(chain[0], chain[1], missing, made_up))
    return tuple(found)
