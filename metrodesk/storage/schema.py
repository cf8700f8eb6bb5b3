"""The typed schema, one for SQLite and PostgreSQL.

Row ids are integers and names by hash are UNIQUE beside them, since random primary keys
halve the speed. Times are ISO 8601 text as the local clock claimed them; they are notes.
"""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from metrodesk.storage.desk_tables import DraftStepRow, PersonRow, PhraseRow, SheetFileRow, SheetRow, TaskNoteRow
from metrodesk.storage.tables import Table
from metrodesk.storage.text_tables import TextRow

__all__ = [
    "APPEND_ONLY",
    "ActRow",
    "AnsweredRow",
    "AssignmentRow",
    "BundleRow",
    "CarriageRow",
    "ContentRow",
    "CurrentRow",
    "DraftRow",
    "DraftStepRow",
    "EvidenceRow",
    "InvitationRow",
    "MetaRow",
    "PersonRow",
    "PhraseRow",
    "PrintRow",
    "QuarantineRow",
    "ReceiptRow",
    "RequestRow",
    "RevisionRow",
    "SheetFileRow",
    "SheetRow",
    "StepRow",
    "Table",
    "TaskNoteRow",
    "TextRow",
    "UnitRow",
    "UnvouchedRow",
]

# -- the truth: append-only sets, guarded by triggers ----------------------------------------


class ContentRow(Table):
    """A plan, roster or trust file, by the hash of its bytes."""

    __tablename__ = "contents"
    id: Mapped[int] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]
    data: Mapped[bytes]


class BundleRow(Table):
    """A signed file that was taken in or written here; `direction` is in or out.

    `doubtful` is the time its sender claims, where that cannot be right.
    """

    __tablename__ = "bundles"
    __table_args__ = (Index(None, "device", "epoch", "number"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    bundle: Mapped[str] = mapped_column(unique=True)
    direction: Mapped[str]
    type: Mapped[str]
    unit: Mapped[str]
    device: Mapped[str]
    epoch: Mapped[str]
    number: Mapped[int]
    previous: Mapped[str | None]
    file_name: Mapped[str]
    size: Mapped[int]
    arrived: Mapped[str]
    doubtful: Mapped[str] = mapped_column(server_default="")


class RevisionRow(Table):
    """A sealed line, exactly as it is signed."""

    __tablename__ = "revisions"
    __table_args__ = (Index(None, "unit", "period", "kind", "key"), Index(None, "period", "kind"))
    id: Mapped[int] = mapped_column(primary_key=True)
    revision: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]
    unit: Mapped[str]
    key: Mapped[str]
    period: Mapped[str]
    line: Mapped[bytes]


class CarriageRow(Table):
    """Which bundle carries which revision."""

    __tablename__ = "carriages"
    bundle: Mapped[int] = mapped_column(ForeignKey("bundles.id"), primary_key=True)
    revision: Mapped[int] = mapped_column(ForeignKey("revisions.id"), primary_key=True, index=True)


class ActRow(Table):
    """A line of the district, exactly as it is signed."""

    __tablename__ = "acts"
    id: Mapped[int] = mapped_column(primary_key=True)
    act: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str] = mapped_column(index=True)
    line: Mapped[bytes]


class EvidenceRow(Table):
    """A file of proof that lies in the workspace's `evidence` folder."""

    __tablename__ = "evidence"
    id: Mapped[int] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(unique=True)
    size: Mapped[int]
    type: Mapped[str]


APPEND_ONLY = ("contents", "bundles", "revisions", "carriages", "acts", "evidence")

# -- notes of this workspace -----------------------------------------------------------------


class MetaRow(Table):
    """What the workspace knows of itself."""

    __tablename__ = "meta"
    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class DraftRow(Table):
    """What is still being typed, and the heads it started from."""

    __tablename__ = "drafts"
    __table_args__ = (UniqueConstraint("kind", "unit", "key", "period"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    unit: Mapped[str]
    key: Mapped[str]
    period: Mapped[str]
    body: Mapped[str]
    status: Mapped[str]
    errors: Mapped[int]
    warnings: Mapped[int]
    base: Mapped[str]
    filler: Mapped[str]
    changed: Mapped[str]
    answers: Mapped[str] = mapped_column(server_default="")
    taken: Mapped[str] = mapped_column(server_default="")


class ReceiptRow(Table):
    """What the newest answer of the district says of one of the unit's revisions."""

    __tablename__ = "receipts"
    id: Mapped[int] = mapped_column(primary_key=True)
    revision: Mapped[str] = mapped_column(unique=True)
    disposition: Mapped[str]
    kind: Mapped[str]
    key: Mapped[str]
    period: Mapped[str]
    device: Mapped[str]


class AnsweredRow(Table):
    """An act that the newest answer of the district carried."""

    __tablename__ = "answered"
    act: Mapped[str] = mapped_column(primary_key=True)


class QuarantineRow(Table):
    """A file as received that was not taken, with the reason."""

    __tablename__ = "quarantine"
    id: Mapped[int] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(unique=True)
    file_name: Mapped[str]
    reason: Mapped[str]
    facts: Mapped[str]
    size: Mapped[int]
    arrived: Mapped[str]


class InvitationRow(Table):
    """An invitation the district issued, with its two secrets."""

    __tablename__ = "invitations"
    id: Mapped[int] = mapped_column(primary_key=True)
    invitation: Mapped[str] = mapped_column(unique=True)
    unit: Mapped[str] = mapped_column(index=True)
    secrets: Mapped[str]
    file_name: Mapped[str]
    made: Mapped[str]


class RequestRow(Table):
    """An enrolment request as received; `state` is open, enrolled or refused."""

    __tablename__ = "requests"
    id: Mapped[int] = mapped_column(primary_key=True)
    bundle: Mapped[str] = mapped_column(unique=True)
    invitation: Mapped[str]
    unit: Mapped[str]
    device: Mapped[str] = mapped_column(index=True)
    label: Mapped[str]
    fingerprint: Mapped[str]
    details: Mapped[str]
    state: Mapped[str]
    file_name: Mapped[str]
    arrived: Mapped[str]
    problem: Mapped[str] = mapped_column(server_default="")


class PrintRow(Table):
    """What a print showed, so that the next one can mark the differences."""

    __tablename__ = "prints"
    __table_args__ = (Index(None, "unit", "period", "kind"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    unit: Mapped[str]
    period: Mapped[str]
    kind: Mapped[str]
    submission: Mapped[str]
    bodies: Mapped[str]
    printed: Mapped[str]


class StepRow(Table):
    """A step of handing over that a person ticked."""

    __tablename__ = "steps"
    unit: Mapped[str] = mapped_column(primary_key=True)
    period: Mapped[str] = mapped_column(primary_key=True)
    step: Mapped[str] = mapped_column(primary_key=True)
    reference: Mapped[str]
    done: Mapped[str]


# -- projections: rebuilt at will ------------------------------------------------------------


class UnitRow(Table):
    """A unit of the present plan that answers for tasks, in roster order."""

    __tablename__ = "units"
    unit: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    name: Mapped[str]
    kind: Mapped[str]
    sort_key: Mapped[str]


class AssignmentRow(Table):
    """Which unit answers for which task of the present plan."""

    __tablename__ = "assignments"
    unit: Mapped[str] = mapped_column(primary_key=True)
    task: Mapped[str] = mapped_column(primary_key=True)
    role: Mapped[str]
    number: Mapped[int]
    category: Mapped[str]
    item: Mapped[str]
    content: Mapped[str]


class CurrentRow(Table):
    """How a unit stands with one task in one period, as its own desk or the ledger knows it."""

    __tablename__ = "current"
    __table_args__ = (Index(None, "side", "period", "unit"),)
    side: Mapped[str] = mapped_column(primary_key=True)
    unit: Mapped[str] = mapped_column(primary_key=True)
    task: Mapped[str] = mapped_column(primary_key=True)
    period: Mapped[str] = mapped_column(primary_key=True)
    status: Mapped[str]
    disposition: Mapped[str]
    heads: Mapped[str]
    covered: Mapped[bool]
    late: Mapped[bool]
    origin: Mapped[str] = mapped_column(server_default="")


class UnvouchedRow(Table):
    """A bundle taken in that today's roster does not vouch for any more: it does not count."""

    __tablename__ = "unvouched"
    bundle: Mapped[str] = mapped_column(primary_key=True)
