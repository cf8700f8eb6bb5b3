"""What the page of the chain asks of a workspace."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from metrodesk.domain.chain import Chain
from metrodesk.domain.link import Link, LinkChoice
from metrodesk.domain.link_proposal import Proposer
from metrodesk.domain.task import TaskId

if TYPE_CHECKING:
    from metrodesk.documents.prints.printed import Printed
    from metrodesk.domain.tick import Tick
    from metrodesk.services.chain import LastReport
    from metrodesk.services.reading import TextRead
    from metrodesk.services.workspaces import Workspace


@dataclass(frozen=True, slots=True)
class ChainState:
    """The chain seen from the plan that holds now; `settles` at the district, which may answer."""

    chain: Chain
    proposer: Proposer
    settles: bool

    def answers_for(self, paper: str) -> bool:
        """Whether links of a paper are the office's to settle: its own, and those it read in."""
        return paper == self.chain.own or any(one.key == paper for one in self.chain.plan.papers)


@dataclass(frozen=True, slots=True)
class TaskReports:
    """A task with who answers for it and what each reported last."""

    task: TaskId
    reports: tuple[LastReport, ...]


def read_chain(ws: Workspace, tick: Tick) -> ChainState:
    """Return the chain as its page shows it."""
    from metrodesk.services.chain import chain_of
    from metrodesk.services.layout import WorkspaceKind

    tick(0, 1)
    chain = chain_of(ws.plan)
    return ChainState(chain, Proposer(chain), settles=ws.kind is WorkspaceKind.DISTRICT)


def read_reports(ws: Workspace, tasks: Sequence[TaskId], tick: Tick) -> tuple[TaskReports, ...]:
    """Return who answers for some tasks and what was reported last."""
    from metrodesk.services.chain import reported_on

    tick(0, 1)
    return tuple(TaskReports(task, reported_on(ws, task)) for task in tasks)


def write_chain(ws: Workspace, out: Path, tick: Tick) -> Printed:
    """Write what the workspace's tasks carry out."""
    from metrodesk.services.chain_print import print_chain

    return print_chain(ws, out, tick)


def settle(ws: Workspace, choice: LinkChoice, by: str, tick: Tick) -> str:
    """Note what a person said of a pair."""
    from metrodesk.services.linking import settle_link

    tick(0, 1)
    return settle_link(ws, choice, by)


def withdraw(ws: Workspace, link: Link, paper: str, by: str, tick: Tick) -> str:
    """Take back what was said of a pair."""
    from metrodesk.services.linking import withdraw_link

    tick(0, 1)
    return withdraw_link(ws, link, by, paper)


def take_in_paper(ws: Workspace, read: TextRead, wanted: str, by: str, tick: Tick) -> str:
    """Keep a paper that was missing."""
    from metrodesk.services import upper_papers

    tick(0, 1)
    return upper_papers.take_in_paper(ws, read.path, read.plan, wanted=wanted, by=by)


def take_out_paper(ws: Workspace, number: str, by: str, tick: Tick) -> str:
    """Let a paper that was read in be missing again."""
    from metrodesk.services import upper_papers

    tick(0, 1)
    return upper_papers.take_out_paper(ws, number, by)
