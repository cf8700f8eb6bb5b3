"""The head of a bundle: what it is, from whom, for whom, and every file with its hash."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, Self

from metrodesk.bundles.strict_json import Fields, Json, dump, load_object
from metrodesk.errors import BundleRejected, NeedsNewerProgram, Reason

FORMAT: Final = "metrodesk-bundle"
VERSION: Final = 1
DISTRICT: Final = "district"

HEX64 = re.compile(r"[0-9a-f]{64}")
DEVICE = re.compile(r"[0-9a-f]{32}")
EPOCH = re.compile(r"[0-9a-f]{16}")
CAMPAIGN = re.compile(r"[0-9a-f]{16,64}")
UNIT = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
ROLE = re.compile(r"[a-z]{1,16}")


class BundleType(StrEnum):
    """What a bundle is for; each kind has its own allowed sender."""

    REPORT = "report"
    ANSWER = "answer"
    INVITE = "invite"
    ENROL = "enrol"
    SYNC = "sync"
    ROTATE = "rotate"


OF_DISTRICT: Final = frozenset({BundleType.ANSWER, BundleType.INVITE})


@dataclass(frozen=True, slots=True)
class Sender:
    """Which device wrote the bundle and its place in that device's chain.

    `prev` is the id of the bundle numbered one less. `origin` is `copied` or `restored` in
    the first bundle of an epoch that follows another, whose `prev` is the last head known.
    """

    unit: str
    device: str
    epoch: str
    seq: int
    prev: str | None = None
    origin: str | None = None

    def to_json(self) -> dict[str, Json]:
        """Return the keys in their order; an absent `origin` is left out."""
        found: dict[str, Json] = {
            "unit": self.unit,
            "device": self.device,
            "epoch": self.epoch,
            "seq": self.seq,
            "prev": self.prev,
        }
        return found if self.origin is None else {**found, "origin": self.origin}

    @classmethod
    def from_json(cls, fields: Fields) -> Self:
        """Read what the head says under `from`."""
        return cls(
            unit=fields.text("unit", UNIT),
            device=fields.text("device", DEVICE),
            epoch=fields.text("epoch", EPOCH),
            seq=fields.number("seq"),
            prev=fields.text_or_none("prev", HEX64),
            origin=fields.text_or_none("origin", ROLE),
        )


@dataclass(frozen=True, slots=True)
class Refs:
    """The versions the sender worked with: the plan's hash and the roster's number."""

    plan: str
    roster: int


@dataclass(frozen=True, slots=True)
class Counts:
    """How much is inside, for a person to see before taking it."""

    revisions: int = 0
    acts: int = 0
    attachments: int = 0


@dataclass(frozen=True, slots=True)
class FileLine:
    """One file the head vouches for."""

    path: str
    size: int
    sha256: str
    role: str


@dataclass(frozen=True, slots=True)
class Head:
    """What `head.json` says; `bundle_id` of its stored bytes names the bundle."""

    type: BundleType
    campaign: str
    sender: Sender
    to: tuple[str, ...]
    refs: Refs
    wall_claim: str
    drill: bool = False
    clock_suspect: bool = False
    counts: Counts = Counts()
    files: tuple[FileLine, ...] = ()
    min_reader: int = VERSION
    v: int = field(default=VERSION)

    def to_bytes(self) -> bytes:
        """Write the head in its one form."""
        return dump(
            {
                "fmt": FORMAT,
                "v": self.v,
                "min_reader": self.min_reader,
                "type": self.type.value,
                "campaign": self.campaign,
                "drill": self.drill,
                "from": self.sender.to_json(),
                "to": list(self.to),
                "refs": {"plan": self.refs.plan, "roster": self.refs.roster},
                "wall_claim": self.wall_claim,
                "clock_suspect": self.clock_suspect,
                "counts": {
                    "revisions": self.counts.revisions,
                    "acts": self.counts.acts,
                    "attachments": self.counts.attachments,
                },
                "files": [{"path": f.path, "size": f.size, "sha256": f.sha256, "role": f.role} for f in self.files],
            }
        )

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Read a head; keys of later versions are passed over, they survive in the bytes."""
        fields = readable(data)
        refs, counts = fields.inner("refs"), fields.inner("counts")
        return cls(
            type=_type(fields),
            campaign=fields.text("campaign", CAMPAIGN),
            sender=Sender.from_json(fields.inner("from")),
            to=fields.texts("to"),
            refs=Refs(refs.text("plan", HEX64), refs.number("roster")),
            wall_claim=fields.text("wall_claim"),
            drill=fields.flag("drill"),
            clock_suspect=fields.flag("clock_suspect"),
            counts=Counts(counts.number("revisions"), counts.number("acts"), counts.number("attachments")),
            files=tuple(_file(item) for item in fields.inners("files")),
            min_reader=fields.number("min_reader"),
            v=fields.number("v"),
        )

    @property
    def from_district(self) -> bool:
        """Whether the sender claims to be the district."""
        return self.sender.unit == DISTRICT


def readable(data: bytes) -> Fields:
    """Return the keys of a head this version may read.

    `min_reader` is looked at before anything else a later version might have changed.
    Raises NeedsNewerProgram or BundleRejected.
    """
    fields = load_object(data, "head.json")
    if fields.values.get("fmt") != FORMAT:
        raise BundleRejected(Reason.CONTENT, "format", "head.json")
    least = fields.number("min_reader")
    if least > VERSION:
        raise NeedsNewerProgram(least)
    return fields


def bundle_id(head: bytes) -> str:
    """Name a bundle: SHA-256 of its head's stored bytes."""
    return hashlib.sha256(head).hexdigest()


def _type(fields: Fields) -> BundleType:
    try:
        return BundleType(fields.text("type"))
    except ValueError as error:
        raise BundleRejected(Reason.CONTENT, "type", fields.text("type")) from error


def _file(fields: Fields) -> FileLine:
    return FileLine(
        path=fields.text("path"),
        size=fields.number("size"),
        sha256=fields.text("sha256", HEX64),
        role=fields.text("role", ROLE),
    )
