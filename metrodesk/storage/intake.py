"""What waits at the district: files not taken, invitations issued, enrolment requests."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from sqlalchemy import Connection, delete, insert, select, update

from metrodesk.domain.unit import UnitId
from metrodesk.storage.schema import InvitationRow, QuarantineRow, RequestRow


@dataclass(frozen=True, slots=True)
class HeldFile:
    """A file as received that was not taken (待处理文件), with the reason's code and facts."""

    sha256: str
    file_name: str
    reason: str
    facts: Mapping[str, str]
    size: int
    arrived: str


class Quarantine:
    """The files that were not taken, once per content."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, held: HeldFile) -> None:
        """Note a file; the newest reason stands in place of an older one."""
        self.remove(held.sha256)
        row = {name: getattr(held, name) for name in held.__slots__}
        row["facts"] = json.dumps(dict(held.facts), ensure_ascii=False)
        self._connection.execute(insert(QuarantineRow).values(row))

    def remove(self, sha256: str) -> None:
        """Forget a file, because it has been taken after all."""
        self._connection.execute(delete(QuarantineRow).where(QuarantineRow.sha256 == sha256))

    def all(self) -> tuple[HeldFile, ...]:
        """Return all files held, oldest first."""
        columns = [getattr(QuarantineRow, name) for name in HeldFile.__slots__]
        rows = self._connection.execute(select(*columns).order_by(QuarantineRow.id))
        return tuple(HeldFile(row[0], row[1], row[2], json.loads(row[3]), row[4], row[5]) for row in rows)


@dataclass(frozen=True, slots=True)
class IssuedInvitation:
    """An invitation the district issued; `secrets` is the JSON of its two halves."""

    invitation: str
    unit: UnitId
    secrets: str
    file_name: str
    made: str

    @property
    def line(self) -> bytes:
        """The invitation as its journal keeps it."""
        return json.dumps({name: getattr(self, name) for name in self.__slots__}, ensure_ascii=False).encode()

    @classmethod
    def of_line(cls, line: bytes) -> Self:
        """Read it from the journal."""
        found = json.loads(line)
        return cls(**{name: found[name] for name in cls.__slots__})


@dataclass(frozen=True, slots=True)
class ReceivedRequest:
    """An enrolment request; `details` is its JSON, `state` open, enrolled or refused.

    `problem` is the code of what a person must clear up first, empty if nothing.
    """

    bundle: str
    invitation: str
    unit: UnitId
    device: str
    label: str
    fingerprint: str
    details: str
    state: str
    file_name: str
    arrived: str
    problem: str = ""


class Joining:
    """Invitations and the requests that answer them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def invite(self, issued: IssuedInvitation) -> None:
        """Note an invitation; one that is there already is left alone."""
        known = select(InvitationRow.id).where(InvitationRow.invitation == issued.invitation)
        if self._connection.scalar(known) is not None:
            return
        self._connection.execute(
            insert(InvitationRow).values({name: getattr(issued, name) for name in issued.__slots__})
        )

    def invitations(self) -> tuple[IssuedInvitation, ...]:
        """Return all invitations, oldest first."""
        columns = [getattr(InvitationRow, name) for name in IssuedInvitation.__slots__]
        return tuple(
            IssuedInvitation(*row) for row in self._connection.execute(select(*columns).order_by(InvitationRow.id))
        )

    def receive(self, request: ReceivedRequest) -> None:
        """Note a request; one that is there already is left alone."""
        known = select(RequestRow.id).where(RequestRow.bundle == request.bundle)
        if self._connection.scalar(known) is None:
            self._connection.execute(
                insert(RequestRow).values({name: getattr(request, name) for name in request.__slots__})
            )

    def requests(self, state: str | None = None) -> tuple[ReceivedRequest, ...]:
        """Return the requests of a state, oldest first."""
        columns = [getattr(RequestRow, name) for name in ReceivedRequest.__slots__]
        where = [RequestRow.state == state] if state else []
        rows = self._connection.execute(select(*columns).where(*where).order_by(RequestRow.id))
        return tuple(ReceivedRequest(*row) for row in rows)

    def settle(self, bundle: str, state: str) -> None:
        """Say what became of a request."""
        self._connection.execute(update(RequestRow).where(RequestRow.bundle == bundle).values(state=state))
