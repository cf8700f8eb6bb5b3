"""Opening a workspace (工作库): a folder with a database and the files that can rebuild it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial
from pathlib import Path
from typing import Self

from metrodesk.bundles.roster import Roster
from metrodesk.bundles.trust import Trust
from metrodesk.domain.level import Level
from metrodesk.domain.period import Period
from metrodesk.domain.plan import Plan
from metrodesk.domain.plan_in_time import Timeline
from metrodesk.domain.unit import Unit, UnitId
from metrodesk.errors import DatabaseGone, NotAWorkspace, UnsafePlace, WrongWorkspaceKind
from metrodesk.services.adopting import adopt, names_in
from metrodesk.services.identity_file import keep_identity, read_identity
from metrodesk.services.layout import DATABASE, FOLDERS, WorkspaceKind
from metrodesk.services.places import place_of
from metrodesk.services.versions import parsed_plan, parsed_roster, timeline_in
from metrodesk.storage import migrate
from metrodesk.storage.database import Books, Database, check_integrity
from metrodesk.storage.journal import Entry, Journal, Origin


@dataclass(frozen=True, slots=True)
class Identity:
    """What a workspace knows of itself; `unit` is the own unit, `device` its computer there."""

    workspace: str
    kind: WorkspaceKind
    campaign: str
    title: str
    drill: bool
    unit: UnitId | None
    device: str
    plan: str
    roster: str
    trust: str


class Workspace:
    """An opened workspace; close it, or use it in a `with`."""

    def __init__(self, path: Path, database: Database) -> None:
        self.path = path
        self.database = database
        self.journal = Journal(path / "journal")
        self.acting: UnitId | None = None  # for whom the desk is, if for a body the own unit took over from
        database.noted = partial(keep_identity, path)

    @cached_property
    def identity(self) -> Identity:
        """What the workspace knows of itself, as of its opening."""
        with self.database.read() as books:
            return identity_in(books)

    @property
    def kind(self) -> WorkspaceKind:
        """Whether the district's or a unit's."""
        return self.identity.kind

    @property
    def campaign(self) -> str:
        """The id of the work (填报工作)."""
        return self.identity.campaign

    @property
    def title(self) -> str:
        """The name of the work."""
        return self.identity.title

    @property
    def drill(self) -> bool:
        """Whether it is for trying out (试填)."""
        return self.identity.drill

    @property
    def device(self) -> str:
        """The id of this computer among the own unit's, empty at a district without one."""
        return self.identity.device

    @cached_property
    def plan(self) -> Plan:
        """The plan that holds now."""
        with self.database.read() as books:
            return plan_in(books)

    @property
    def level(self) -> Level:
        """Of what level the office is that reports go to."""
        return self.plan.level

    @cached_property
    def timeline(self) -> Timeline:
        """The versions of the plan that hold in some period, as far as they are known here."""
        with self.database.read() as books:
            return timeline_in(books)

    @cached_property
    def roster(self) -> Roster:
        """The roster that holds now."""
        with self.database.read() as books:
            return roster_in(books)

    @property
    def unit(self) -> Unit | None:
        """The own unit, or the body it answers for at the moment."""
        unit = self.acting or self.identity.unit
        return self.plan.unit(unit) if unit else None

    def period_today(self, today: date) -> Period:
        """Return the period reported by that a day lies in."""
        return self.plan.calendar.period_of(today)

    def demand(self, kind: WorkspaceKind) -> None:
        """Raise WrongWorkspaceKind unless it is of a kind."""
        if self.kind is not kind:
            raise WrongWorkspaceKind(self.path, kind.value)

    def demand_born(self) -> None:
        """Raise NotAWorkspace if its making was cut off, so that it does not know what it is."""
        with self.database.read() as books:
            if not books.meta.get("workspace"):
                raise NotAWorkspace(self.path)

    def own_unit(self) -> Unit:
        """Return the own unit; raises WrongWorkspaceKind at a district that reports nothing itself."""
        if self.unit is None:
            raise WrongWorkspaceKind(self.path, WorkspaceKind.UNIT.value)
        return self.unit

    def home_unit(self) -> Unit:
        """Return the unit this computer belongs to, whomever it answers for at the moment."""
        if self.identity.unit is None:
            raise WrongWorkspaceKind(self.path, WorkspaceKind.UNIT.value)
        return self.plan.unit(self.identity.unit)

    def unit_name(self, unit: str) -> str:
        """Return the name of a unit, or its id if the plan has it no more."""
        return self.plan.unit_name(unit)

    def computer_name(self, device: str) -> str:
        """Return the label of a computer, or how its id begins if the roster does not know it."""
        return self._labels.get(device, device[:8])

    @cached_property
    def _labels(self) -> dict[str, str]:
        return {one.id: one.label for one in self.roster.devices}

    def forget_cached(self) -> None:
        """Read identity, plan and roster anew at their next use, after they were changed."""
        for name in ("identity", "plan", "timeline", "roster", "_labels"):
            self.__dict__.pop(name, None)

    @contextmanager
    def begin(self) -> Iterator[Books]:
        """Open a writing transaction for lines that also go to the journal.

        If it fails, the lines it journaled are taken back, so that none is adopted later
        beside the ones a second attempt writes.
        """
        self.journal.fresh.clear()
        try:
            with self.database.begin() as books:
                yield books
        except BaseException:
            self._disown()
            raise

    def _disown(self) -> None:
        fresh = self.journal.fresh
        if fresh:
            with self.database.read() as books:
                kept = names_in(books, {(one.origin.value, one.name) for one in fresh})
            self.journal.take_back(one for one in fresh if one.name not in kept)

    def close(self) -> None:
        """Let go of the database."""
        self.database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def open_workspace(path: Path, *, check: bool = True) -> Workspace:
    """Open a workspace: check version and integrity, adopt what a cut-off commit left behind.

    With `check` False only the version is looked at: for one that was checked a moment ago.
    Raises NotAWorkspace, DatabaseGone, UnsafePlace, NewerWorkspace, DatabaseDamaged or
    DatabaseLocked.
    """
    database = path / DATABASE
    if not database.is_file():
        raise NotAWorkspace(path) if read_identity(path) is None else DatabaseGone(path)
    if (place := place_of(path)) != "fixed":
        raise UnsafePlace(path, place)
    if check:
        check_integrity(database)
    migrate.bring_up_to_date(database)
    for name in FOLDERS:
        (path / name).mkdir(exist_ok=True)
    workspace = Workspace(path, Database(database))
    try:
        workspace.demand_born()
        if check:
            adopt_journal(workspace)
            keep_papers(workspace)
    except BaseException:
        workspace.close()
        raise
    return workspace


def adopt_journal(workspace: Workspace) -> int:
    """Take over journal lines without a row: commits that were cut off. Return how many."""
    adopted = adopt(workspace.database, workspace.journal, workspace.path / "bundles")
    if adopted:
        workspace.forget_cached()
    return adopted


def keep_papers(workspace: Workspace) -> None:
    """Write down beside the database what an older program kept in it alone."""
    with workspace.database.read() as books:
        notes, invitations = books.meta.all(), books.joining.invitations()
    keep_identity(workspace.path, notes)
    if invitations:
        lines = [Entry.of(Origin.INVITATION, one.line) for one in invitations]
        there = workspace.journal.names()
        workspace.journal.write(one for one in lines if (one.origin.value, one.name) not in there)


def identity_in(books: Books) -> Identity:
    """Read what the workspace knows of itself."""
    meta = books.meta
    unit = meta.get("unit")
    return Identity(
        workspace=meta.get("workspace"),
        kind=WorkspaceKind(meta.get("kind")),
        campaign=meta.get("campaign"),
        title=meta.get("title"),
        drill=meta.get("drill") == "1",
        unit=UnitId(unit) if unit else None,
        device=meta.get("device"),
        plan=meta.get("plan"),
        roster=meta.get("roster"),
        trust=meta.get("trust"),
    )


def plan_in(books: Books) -> Plan:
    """Read the plan that holds now."""
    return parsed_plan(books.contents.get(books.meta.get("plan")) or b"")


def roster_in(books: Books) -> Roster:
    """Read the roster that holds now."""
    return parsed_roster(books.contents.get(books.meta.get("roster")) or b"")


def trust_in(books: Books) -> Trust:
    """Read which of the district's keys the root vouches for now."""
    return Trust.from_bytes(books.contents.get(books.meta.get("trust")) or b"")
