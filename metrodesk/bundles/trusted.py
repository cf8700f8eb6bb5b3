"""Whom a reader believes, and what it has already seen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self

from metrodesk.bundles.head import DISTRICT, Head, Sender
from metrodesk.bundles.key_ranges import KeyRange, KeyRanges, ranges_at
from metrodesk.bundles.keys import DeviceKeys
from metrodesk.bundles.roster import Device, DistrictEntry, Roster
from metrodesk.bundles.signing import PublicKey
from metrodesk.bundles.trust import Trust
from metrodesk.errors import RolledBack, TwoWithOneNumber, UnknownDevice


@dataclass(frozen=True, slots=True)
class Seen:
    """The highest answer a unit has taken in, for noticing an older state under a newer number."""

    epoch: str
    seq: int
    roster: int
    plan_number: int = 0


@dataclass(frozen=True, slots=True)
class Trusted:
    """What a bundle is judged by.

    `me` is `district` or a unit's id; None for an outsider, who takes no notice of the
    address. With `root`, a newer trust.json signed by it brings new daily keys along.
    """

    campaign: str
    drill: bool
    me: str | None
    devices: tuple[Device, ...]
    district: DistrictEntry | None
    root: PublicKey | None = None
    trust_number: int = 0
    seen: Seen | None = None
    scopes: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        roster: Roster,
        me: str | None = None,
        *,
        trust: Trust | None = None,
        seen: Seen | None = None,
    ) -> Self:
        """Believe a roster, and the root of `trust` for what comes after it."""
        return cls(
            campaign=roster.campaign,
            drill=roster.drill,
            me=me,
            devices=roster.devices,
            district=roster.district,
            root=None if trust is None else trust.root,
            trust_number=0 if trust is None else trust.number,
            seen=seen,
            scopes={one.id: roster.scope(one.id) for one in roster.units if one.inherits},
        )

    @classmethod
    def own(
        cls, campaign: str, unit: str, keys: DeviceKeys, *, drill: bool, scope: frozenset[str] = frozenset()
    ) -> Self:
        """Believe only one's own keys: for reading back what one wrote, for units of the `scope` too."""
        ranges = (KeyRange(keys.public),)
        device = Device(keys.device, unit, "", keys.recipient, ranges)
        district = DistrictEntry(keys.device, ranges, (keys.recipient,))
        devices = () if unit == DISTRICT else (device,)
        scopes = {unit: frozenset({unit}) | scope}
        return cls(campaign, drill, None, devices, district if unit == DISTRICT else None, scopes=scopes)

    def with_district(self, district: DistrictEntry) -> Self:
        """Return the same with other daily keys."""
        return type(self)(
            self.campaign,
            self.drill,
            self.me,
            self.devices,
            district,
            self.root,
            self.trust_number,
            self.seen,
            self.scopes,
        )

    def scope(self, unit: str) -> frozenset[str]:
        """Return the units whose reports a unit's computers may write."""
        return self.scopes.get(unit, frozenset({unit}))

    def device(self, sender: Sender) -> Device | None:
        """Return the roster's entry for a sender that is a unit's device."""
        if sender.unit == DISTRICT:
            return None
        return next((item for item in self.devices if item.id == sender.device), None)

    def ranges(self, sender: Sender) -> KeyRanges:
        """Return the ranges whose keys must all have signed; raises UnknownDevice."""
        known = self._known(sender)
        if known is None:
            raise UnknownDevice("unknown", sender.unit, sender.device, sender.seq)
        found = ranges_at(known, sender.epoch, sender.seq)
        if not found:
            raise UnknownDevice("closed", sender.unit, sender.device, sender.seq)
        return found

    def _known(self, sender: Sender) -> KeyRanges | None:
        if sender.unit == DISTRICT:
            known = self.district is not None and self.district.id == sender.device
            return self.district.keys if self.district is not None and known else None
        device = self.device(sender)
        return None if device is None else device.keys


def refuse_second(head: Head, bundle: str, known: str | None) -> None:
    """Raise TwoWithOneNumber if another bundle is `known` under this device and number.

    Merging keeps both and raises an alarm; only `bundle verify` refuses.
    """
    if known is not None and known != bundle:
        raise TwoWithOneNumber(head.sender.device, head.sender.seq, known, bundle)


def refuse_rollback(head: Head, plan_number: int | None, seen: Seen | None) -> None:
    """Raise RolledBack for a newer answer with an older roster or plan than was seen."""
    if seen is None or head.sender.epoch != seen.epoch or head.sender.seq <= seen.seq:
        return
    if head.refs.roster < seen.roster:
        raise RolledBack("roster", seen.roster, head.refs.roster)
    if plan_number is not None and plan_number < seen.plan_number:
        raise RolledBack("plan", seen.plan_number, plan_number)
