"""What an answer (下发包) says to its unit: what became of each revision, and what is wanted."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final, Self

from metrodesk.bundles.head import DEVICE, EPOCH, HEX64, UNIT
from metrodesk.bundles.members import Members
from metrodesk.bundles.strict_json import Fields, Json, dump, load_object
from metrodesk.domain.disposition import Disposition
from metrodesk.domain.receipt import Receipt
from metrodesk.domain.revision import Kind
from metrodesk.errors import MalformedJson, NeedsNewerProgram

ANSWER: Final = "data/answer.json"
FORMAT: Final = "metrodesk-answer"
VERSION: Final = 1
_DISPOSITIONS: Final = re.compile("|".join(one.value for one in Disposition))
_KINDS: Final = re.compile("|".join(one.value for one in Kind))


@dataclass(frozen=True, slots=True)
class Reached:
    """The highest number of one chain that counts at the district, and the bundle that bears it."""

    device: str
    epoch: str
    number: int
    bundle: str

    def to_json(self) -> dict[str, Json]:
        """Return the keys in their order."""
        return {"device": self.device, "epoch": self.epoch, "number": self.number, "bundle": self.bundle}

    @classmethod
    def from_json(cls, fields: Fields) -> Self:
        """Read one chain."""
        return cls(
            device=fields.text("device", DEVICE),
            epoch=fields.text("epoch", EPOCH),
            number=fields.number("number"),
            bundle=fields.text("bundle", HEX64),
        )


@dataclass(frozen=True, slots=True)
class LedUnit:
    """How a responsible unit stands with a task; `revision` None is 未报, `proxy` the district's own entry."""

    unit: str
    revision: str | None
    disposition: str
    proxy: bool

    def to_json(self) -> dict[str, Json]:
        """Return the keys in their order."""
        return {
            "unit": self.unit,
            "revision": self.revision,
            "disposition": self.disposition,
            "proxy": self.proxy,
        }

    @classmethod
    def from_json(cls, fields: Fields) -> Self:
        """Read one unit."""
        revision = fields.text_or_none("revision", HEX64)
        return cls(
            unit=fields.text("unit", UNIT),
            revision=revision,
            disposition=fields.text("disposition", _DISPOSITIONS if revision else re.compile("")),
            proxy=fields.flag("proxy"),
        )


@dataclass(frozen=True, slots=True)
class LedTask:
    """A task the unit leads, with its responsible units in one period."""

    task: str
    period: str
    units: tuple[LedUnit, ...]

    def to_json(self) -> dict[str, Json]:
        """Return the keys in their order."""
        return {"task": self.task, "period": self.period, "units": [one.to_json() for one in self.units]}

    @classmethod
    def from_json(cls, fields: Fields) -> Self:
        """Read one task."""
        units = tuple(LedUnit.from_json(item) for item in fields.inners("units"))
        return cls(fields.text("task"), fields.text("period"), units)


@dataclass(frozen=True, slots=True)
class FormerEpoch:
    """An epoch the district's chain had before, up to the last number it knows of."""

    epoch: str
    number: int

    def to_json(self) -> dict[str, Json]:
        """Return the keys in their order."""
        return {"epoch": self.epoch, "number": self.number}

    @classmethod
    def from_json(cls, fields: Fields) -> Self:
        """Read one epoch."""
        return cls(fields.text("epoch", EPOCH), fields.number("number"))


@dataclass(frozen=True, slots=True)
class AnswerSheet:
    """The whole of answer.json; the same knowledge gives the same bytes.

    `former` tells answers written before the district's workspace was restored or copied
    from later ones, since numbers begin anew then.
    """

    unit: str
    full: bool = False
    dispositions: tuple[Receipt, ...] = ()
    wanted: tuple[str, ...] = ()
    received: tuple[Reached, ...] = ()
    lead: tuple[LedTask, ...] = ()
    former: tuple[FormerEpoch, ...] = ()

    def to_bytes(self) -> bytes:
        """Write the sheet in its one form."""
        return dump(
            {
                "fmt": FORMAT,
                "v": VERSION,
                "unit": self.unit,
                "full": self.full,
                "dispositions": [_receipt_json(one) for one in self.dispositions],
                "wanted": list(self.wanted),
                "received": [one.to_json() for one in self.received],
                "lead": [one.to_json() for one in self.lead],
                "former": [one.to_json() for one in self.former],
            }
        )

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Read a sheet; keys of later versions are passed over. Raises BundleRejected."""
        fields = load_object(data, "answer")
        if fields.values.get("fmt") != FORMAT:
            raise MalformedJson("format", "answer")
        if fields.number("v") > VERSION:
            raise NeedsNewerProgram(fields.number("v"))
        found = cls(
            unit=fields.text("unit", UNIT),
            full=fields.flag("full"),
            dispositions=tuple(_receipt(item) for item in fields.inners("dispositions")),
            wanted=fields.texts("wanted"),
            received=tuple(Reached.from_json(item) for item in fields.inners("received")),
            lead=tuple(LedTask.from_json(item) for item in fields.inners("lead")),
            former=tuple(FormerEpoch.from_json(item) for item in fields.inners("former")),
        )
        _demand_order(found)
        return found


def stored_sheet(path: Path) -> AnswerSheet | None:
    """Read the sheet of an answer that lies in the workspace's own `bundles/`, where it was proven."""
    try:
        with path.open("rb") as file:
            data = Members(file).content(ANSWER)
    except OSError:
        return None
    return None if data is None else AnswerSheet.from_bytes(data)


def _receipt_json(receipt: Receipt) -> dict[str, Json]:
    return {
        "revision": receipt.revision,
        "disposition": receipt.disposition.value,
        "kind": receipt.kind.value,
        "task": receipt.key,
        "period": receipt.period,
        "device": receipt.device,
    }


def _receipt(fields: Fields) -> Receipt:
    return Receipt(
        revision=fields.text("revision", HEX64),
        disposition=Disposition(fields.text("disposition", _DISPOSITIONS)),
        kind=Kind(fields.text("kind", _KINDS)),
        key=fields.text("task"),
        period=fields.text("period"),
        device=fields.text("device"),
    )


def _demand_order(sheet: AnswerSheet) -> None:
    """Refuse what is there twice or out of order, so that a sheet has one form only."""
    if not all(HEX64.fullmatch(one) for one in sheet.wanted):
        raise MalformedJson("field", "answer.wanted")
    lists: dict[str, Iterable[str]] = {
        "dispositions": (one.revision for one in sheet.dispositions),
        "wanted": sheet.wanted,
        "received": (f"{one.device} {one.epoch}" for one in sheet.received),
    }
    for name, keys in lists.items():
        found = list(keys)
        if any(left >= right for left, right in pairwise(found)):
            raise MalformedJson("order", f"answer.{name}")
