"""Which key signs which numbers: ranges of (epoch, number) that are closed, never edited.

What a range said about earlier numbers stays true, so old bundles verify for ever.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Self

from metrodesk.bundles.head import EPOCH, HEX64
from metrodesk.bundles.signing import PublicKey
from metrodesk.bundles.strict_json import Fields, Json
from metrodesk.errors import MalformedJson, WeakKey


@dataclass(frozen=True, slots=True)
class KeyRange:
    """A key and the numbers it signs: from `first` to `last`, for ever if `last` is None.

    `epoch` None stands for every epoch that no range of the device names. `head` is the id
    of the bundle numbered `last`.
    """

    key: PublicKey
    epoch: str | None = None
    first: int = 0
    last: int | None = None
    head: str | None = None

    def covers(self, epoch: str, number: int, named: frozenset[str]) -> bool:
        """Whether the range holds for a number; `named` are the epochs ranges name."""
        if self.epoch != epoch and (self.epoch is not None or epoch in named):
            return False
        return self.first <= number and (self.last is None or number <= self.last)

    def to_json(self) -> dict[str, Json]:
        """Return the keys in their order."""
        return {
            "alg": self.key.algorithm,
            "public": str(self.key),
            "epoch": self.epoch,
            "from": self.first,
            "to": self.last,
            "head": self.head,
        }

    @classmethod
    def from_json(cls, fields: Fields) -> Self:
        """Read a range; a weak key makes the whole roster malformed."""
        try:
            key = PublicKey.parse(fields.text("alg"), fields.text("public"))
        except WeakKey as error:
            raise MalformedJson("key", fields.where) from error
        return cls(
            key=key,
            epoch=fields.text_or_none("epoch", EPOCH),
            first=fields.number("from"),
            last=fields.number_or_none("to"),
            head=fields.text_or_none("head", HEX64),
        )


KeyRanges = tuple[KeyRange, ...]
Ends = Mapping[str, tuple[int, str | None]]
"""By epoch: the last good number, and the id of the bundle that bears it."""


def required_keys(ranges: KeyRanges, epoch: str, number: int) -> tuple[PublicKey, ...]:
    """Return every key that must have signed this number; empty means it may not be."""
    return tuple(found.key for found in ranges_at(ranges, epoch, number))


def ranges_at(ranges: KeyRanges, epoch: str, number: int) -> KeyRanges:
    """Return the ranges that cover a number."""
    named = frozenset(item.epoch for item in ranges if item.epoch is not None)
    return tuple(item for item in ranges if item.covers(epoch, number, named))


def closed(ranges: KeyRanges, ends: Ends) -> KeyRanges:
    """End every open range at the last good number (and head) of each epoch in `ends`.

    Ranges that have already ended stay as they are; an epoch that is not in `ends` is not
    vouched for any more. A range that ends before it began stays as a record (1 to 0).
    """
    named = frozenset(item.epoch for item in ranges if item.epoch is not None)
    found: list[KeyRange] = []
    for item in ranges:
        kept = [item] if item.last is not None else _ended(item, ends, named)
        found.extend(kept or [replace(item, first=1, last=0)])
    return tuple(found)


def cut(ranges: KeyRanges, ends: Ends) -> KeyRanges:
    """End every range, open or ended, at the last good number of each epoch: a revocation.

    Numbers after it were written by somebody else, whatever was said of them before.
    """
    named = frozenset(item.epoch for item in ranges if item.epoch is not None)
    found: list[KeyRange] = []
    for item in ranges:
        found.extend(_ended(item, ends, named) or [replace(item, first=1, last=0)])
    return tuple(found)


def _ended(item: KeyRange, ends: Ends, named: frozenset[str]) -> list[KeyRange]:
    found: list[KeyRange] = []
    for epoch, (last, head) in sorted(ends.items()):
        if item.first <= last and item.covers(epoch, item.first, named):
            earlier = item.last is not None and item.last < last
            found.append(item if earlier else replace(item, epoch=epoch, last=last, head=head or _own(item, last)))
    return found


def _own(item: KeyRange, last: int) -> str | None:
    return item.head if item.last == last else None


def rotated(ranges: KeyRanges, ends: Ends, epoch: str, key: PublicKey) -> KeyRanges:
    """End the open ranges and let `key` sign what follows in `epoch` and in new epochs."""
    ended = closed(ranges, ends)
    lasts = [item.last for item in ended if item.epoch == epoch and item.last is not None]
    last = max(*lasts, ends[epoch][0] if epoch in ends else -1, -1)
    return (
        *ended,
        KeyRange(key, epoch=epoch, first=last + 1),
        KeyRange(key),
    )
