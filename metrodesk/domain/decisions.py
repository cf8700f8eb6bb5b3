"""What the district's acts say, sorted for asking: verdicts, closures, exemptions, cut-offs.

Pure functions of the acts in force and the revisions that are there.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from metrodesk.domain.act import AS_NODES, Act, ActKind
from metrodesk.domain.disposition import Disposition
from metrodesk.domain.history import History, Node, histories, in_force, standing
from metrodesk.domain.period import Period
from metrodesk.domain.report import text_of, texts_of
from metrodesk.domain.revision import Kind, Revision, Subject


@dataclass(frozen=True, slots=True)
class Exemption:
    """A unit need not report (免报) on `tasks` (all of them if empty) from one period to another."""

    act: Act
    unit: str
    tasks: frozenset[str]
    since: str
    until: str

    def covers(self, unit: str, task: str, period: str) -> bool:
        """Whether it holds for a unit's report."""
        if self.unit != unit or (self.tasks and task not in self.tasks):
            return False
        return not _is_before(period, self.since) and (not self.until or not _is_before(self.until, period))


@dataclass(frozen=True, slots=True)
class Decisions:
    """The standing acts of a district; `returns` and `accepted` name the acts by revision."""

    withdrawn: frozenset[str]
    returns: Mapping[str, tuple[Act, ...]]
    accepted: Mapping[str, Act]
    closed: Mapping[tuple[str, str], Act]
    excused: frozenset[str]
    exemptions: tuple[Exemption, ...]
    extensions: Mapping[tuple[str, str], str]
    cutoffs: Mapping[str, frozenset[str]]
    paper_only: frozenset[str]
    nodes: tuple[Act, ...]

    @classmethod
    def of(cls, acts: Iterable[Act]) -> Decisions:
        """Sort the acts that no other act replaces."""
        current = in_force(acts)
        by_kind: dict[ActKind, list[Act]] = {kind: [] for kind in ActKind}
        for act in current:
            by_kind[act.kind].append(act)
        returns: dict[str, tuple[Act, ...]] = {}
        for act in by_kind[ActKind.RETURNED]:
            for one in act.targets:
                returns[one] = (*returns.get(one, ()), act)
        return cls(
            withdrawn=frozenset(act.bundle for act in by_kind[ActKind.WITHDRAWN]),
            returns=returns,
            accepted={one: act for act in by_kind[ActKind.ACCEPTED] for one in act.targets},
            closed={_closed(act): act for act in by_kind[ActKind.CLOSED]},
            excused=frozenset(one for act in by_kind[ActKind.EXCUSED] for one in act.targets),
            exemptions=tuple(_exemption(act) for act in by_kind[ActKind.EXEMPT]),
            extensions={
                (text_of(act.body, "unit"), text_of(act.body, "period")): text_of(act.body, "due")
                for act in by_kind[ActKind.EXTENDED]
            },
            cutoffs={
                text_of(act.body, "period"): frozenset(texts_of(act.body, "bundles")) for act in by_kind[ActKind.CUTOFF]
            },
            paper_only=frozenset(
                text_of(act.body, "unit")
                for act in by_kind[ActKind.CHANNEL]
                if text_of(act.body, "channel") == PAPER_ONLY
            ),
            nodes=tuple(act for act in current if act.kind in AS_NODES),
        )

    def is_closed(self, subject: Subject) -> bool:
        """Whether a report's task has ended (销号) by its period, for its unit or for all."""
        if subject.kind is not Kind.TASK:
            return False
        acts = (self.closed.get((subject.key, unit)) for unit in (subject.unit, ""))
        return any(act is not None and not _is_before(subject.period, text_of(act.body, "from")) for act in acts)

    def is_exempt(self, unit: str, task: str, period: str) -> bool:
        """Whether a unit need not report on a task for a period."""
        return any(one.covers(unit, task, period) for one in self.exemptions)

    def verdict_on(self, ids: Iterable[str], answered: Collection[str] = ()) -> Disposition:
        """Return what was decided on a head; an unanswered return outweighs an acceptance."""
        ids = tuple(ids)
        if any(act.id not in answered for one in ids for act in self.returns.get(one, ())):
            return Disposition.RETURNED
        return Disposition.ACCEPTED if any(one in self.accepted for one in ids) else Disposition.RECEIVED


PAPER_ONLY = "paper"


def known_histories(revisions: Iterable[Revision], nodes: Iterable[Act]) -> dict[Subject, History]:
    """Return the histories of some lines together with the district's nodes that stand on them."""
    return histories(known_nodes(revisions, nodes))


def known_nodes(revisions: Iterable[Revision], acts: Iterable[Act]) -> list[Node]:
    """Return lines as nodes, with the settlements, proxies and amendments whose heads are there."""
    found = [Node.of_revision(one) for one in revisions]
    spoken = standing(acts, (node.id for node in found))
    return [*found, *(Node.of_act(act) for act in spoken if act.kind in AS_NODES)]


def answered_returns(revisions: Iterable[Revision]) -> frozenset[str]:
    """Return the ids of the returns that some revision answers."""
    return frozenset(one for revision in revisions for one in revision.answers)


def disposition_of_head(history: History, decided: Decisions, answered: Collection[str] = ()) -> Disposition:
    """Return what became of the newest version of a report: the first state that applies."""
    if history.is_conflict:
        return Disposition.CONFLICT
    if decided.is_closed(history.subject):
        return Disposition.CLOSED
    return decided.verdict_on(history.head_ids, answered)


def disposition_of(
    revision: Revision, history: History | None, decided: Decisions, answered: Collection[str], *, mapped: bool
) -> Disposition:
    """Return what became of one revision received; `history` is None if nothing of its subject counts.

    `mapped` says whether the present plan has its unit and task (law 8).
    """
    if history is None or (revision.id not in history.superseded and revision.id not in history.head_ids):
        return Disposition.WITHDRAWN
    if not mapped:
        return Disposition.PARKED
    if revision.id in history.superseded:
        return Disposition.SUPERSEDED
    if history.is_conflict:
        return Disposition.CONFLICT
    if decided.is_closed(history.subject):
        return Disposition.CLOSED
    mine = next(head.ids for head in history.heads if revision.id in head.ids)
    return decided.verdict_on(mine, answered)


def _closed(act: Act) -> tuple[str, str]:
    return text_of(act.body, "task"), text_of(act.body, "unit")


def _exemption(act: Act) -> Exemption:
    return Exemption(
        act,
        text_of(act.body, "unit"),
        frozenset(texts_of(act.body, "tasks")),
        text_of(act.body, "from"),
        text_of(act.body, "until"),
    )


def _is_before(period: str, other: str) -> bool:
    """Whether a period begins before another; an empty one is before none."""
    return bool(period and other) and Period.parse(period).first_day < Period.parse(other).first_day
