"""The roster (单位名录): who may speak for which unit, with which keys, for which numbers."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, Self

from metrodesk.bundles.encryption import screen_recipient
from metrodesk.bundles.head import CAMPAIGN, DEVICE, DISTRICT, HEX64, UNIT
from metrodesk.bundles.key_ranges import (
    Ends,
    KeyRange,
    KeyRanges,
    closed,
    cut,
    ranges_at,
    required_keys,
    rotated,
)
from metrodesk.bundles.signing import PublicKey
from metrodesk.bundles.strict_json import Fields, Json, dump, load_object
from metrodesk.domain.computer import ComputerState
from metrodesk.errors import MalformedJson, NeedsNewerProgram, WeakKey

FORMAT: Final = "metrodesk-roster"
VERSION: Final = 1
_ENDED: Final = re.compile("|".join(one for one in ComputerState if one.is_ended))


@dataclass(frozen=True, slots=True)
class Device:
    """One installation (电脑): whose it is, what it is called, where to encrypt for it.

    `ended` is `retired` or `revoked` once it may write no more; what its ranges vouch for
    stays.
    """

    id: str
    unit: str
    label: str
    recipient: str
    keys: KeyRanges
    ended: str = ""

    @property
    def fingerprint(self) -> str:
        """The 识别码 of the device's first key."""
        return self.keys[0].key.fingerprint

    @property
    def is_open(self) -> bool:
        """Whether the device may still write."""
        return any(item.last is None for item in self.keys)

    def to_json(self) -> dict[str, Json]:
        """Return the keys in their order."""
        return {
            "id": self.id,
            "unit": self.unit,
            "label": self.label,
            "recipient": self.recipient,
            "keys": [item.to_json() for item in self.keys],
            **({"ended": self.ended} if self.ended else {}),
        }

    @classmethod
    def from_json(cls, fields: Fields) -> Self:
        """Read a device, whose id must be that of its first key."""
        device = cls(
            id=fields.text("id", DEVICE),
            unit=fields.text("unit", UNIT),
            label=fields.text("label"),
            recipient=_recipient(fields.text("recipient"), fields.where),
            keys=tuple(KeyRange.from_json(item) for item in fields.inners("keys")),
            ended=fields.text_or_none("ended", _ENDED) or "",
        )
        if not device.keys or device.keys[0].key.device != device.id:
            raise MalformedJson("device", fields.where)
        return device


@dataclass(frozen=True, slots=True)
class DistrictEntry:
    """The district's daily keys, and whom everything sent to it is encrypted for.

    `recipients` are the daily and the spare key.
    """

    id: str
    keys: KeyRanges
    recipients: tuple[str, ...]

    def to_json(self) -> dict[str, Json]:
        """Return the keys in their order."""
        return {
            "id": self.id,
            "keys": [item.to_json() for item in self.keys],
            "recipients": list(self.recipients),
        }

    @classmethod
    def from_json(cls, fields: Fields) -> Self:
        """Read the district's entry."""
        return cls(
            id=fields.text("id", DEVICE),
            keys=tuple(KeyRange.from_json(item) for item in fields.inners("keys")),
            recipients=tuple(_recipient(t, fields.where) for t in fields.texts("recipients")),
        )


@dataclass(frozen=True, slots=True)
class RosterUnit:
    """A unit as the roster names it; its computers also speak for the ended ones it `inherits` from."""

    id: str
    name: str
    kind: str
    aliases: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    inherits: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Json]:
        """Return the keys in their order; what it inherits only where there is something."""
        return {
            "id": self.id,
            "name": self.name,
            "kind": self.kind,
            "aliases": list(self.aliases),
            "members": list(self.members),
            **({"inherits": list(self.inherits)} if self.inherits else {}),
        }

    @classmethod
    def from_json(cls, fields: Fields) -> Self:
        """Read a unit."""
        return cls(
            id=fields.text("id", UNIT),
            name=fields.text("name"),
            kind=fields.text("kind"),
            aliases=fields.texts("aliases"),
            members=fields.texts("members"),
            inherits=fields.texts("inherits") if "inherits" in fields.values else (),
        )


@dataclass(frozen=True, slots=True)
class Roster:
    """One numbered state of a campaign: its plan, units, devices and the district's keys.

    `title` is the name of the work, as the district's office gave it.
    """

    number: int
    campaign: str
    drill: bool
    plan: str
    plan_number: int
    district: DistrictEntry
    units: tuple[RosterUnit, ...] = ()
    devices: tuple[Device, ...] = ()
    title: str = ""

    def to_bytes(self) -> bytes:
        """Write the roster in its one form."""
        return dump(
            {
                "fmt": FORMAT,
                "v": VERSION,
                "number": self.number,
                "campaign": self.campaign,
                "drill": self.drill,
                "title": self.title,
                "plan": self.plan,
                "plan_number": self.plan_number,
                "district": self.district.to_json(),
                "units": [unit.to_json() for unit in self.units],
                "devices": [device.to_json() for device in self.devices],
            }
        )

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Read a roster; keys of later versions are passed over. Raises BundleRejected."""
        fields = load_object(data, "roster")
        if fields.values.get("fmt") != FORMAT:
            raise MalformedJson("format", "roster")
        if fields.number("v") > VERSION:
            raise NeedsNewerProgram(fields.number("v"))
        roster = cls(
            number=fields.number("number"),
            campaign=fields.text("campaign", CAMPAIGN),
            drill=fields.flag("drill"),
            plan=fields.text("plan", HEX64),
            plan_number=fields.number("plan_number"),
            district=DistrictEntry.from_json(fields.inner("district")),
            units=tuple(RosterUnit.from_json(item) for item in fields.inners("units")),
            devices=tuple(Device.from_json(item) for item in fields.inners("devices")),
            title=fields.text("title"),
        )
        roster._check()
        return roster

    def device(self, device: str) -> Device | None:
        """Return a device by its id, if the roster knows it."""
        return next((item for item in self.devices if item.id == device), None)

    def devices_of(self, unit: str) -> tuple[Device, ...]:
        """Return a unit's devices, in the order they joined."""
        return tuple(item for item in self.devices if item.unit == unit)

    def unit(self, unit: str) -> RosterUnit | None:
        """Return a unit by its id, if the roster knows it."""
        return next((item for item in self.units if item.id == unit), None)

    def scope(self, unit: str) -> frozenset[str]:
        """Return the units whose reports a unit's computers may write (law 7)."""
        found = self.unit(unit)
        return frozenset({unit, *(found.inherits if found else ())})

    def required_keys(self, device: str, epoch: str, number: int) -> tuple[PublicKey, ...]:
        """Return every key that must have signed this number of a device."""
        found = self.device(device)
        return () if found is None else required_keys(found.keys, epoch, number)

    def vouches_for(self, device: str, epoch: str, number: int, bundle: str) -> bool:
        """Whether a bundle that was proven when it came is still within its device's numbers.

        The last number of a closed range must be borne by the bundle the range names.
        """
        found = self.device(device)
        ranges = () if found is None else ranges_at(found.keys, epoch, number)
        return bool(ranges) and not any(
            one.last == number and one.head is not None and one.head != bundle for one in ranges
        )

    def with_device(self, device: Device) -> Self:
        """Return the next roster, in which a device has joined or taken its own place."""
        others = tuple(item for item in self.devices if item.id != device.id)
        return replace(self, number=self.number + 1, devices=(*others, device))

    def with_closed(self, device: str, ends: Ends) -> Self:
        """Return the next roster, in which a device is retired after `ends`."""
        return self._with_keys(device, lambda keys: closed(keys, ends), ComputerState.RETIRED)

    def with_cut(self, device: str, ends: Ends) -> Self:
        """Return the next roster, in which a device is revoked: nothing after `ends` was its own."""
        return self._with_keys(device, lambda keys: cut(keys, ends), ComputerState.REVOKED)

    def with_rotated(self, device: str, ends: Ends, epoch: str, key: PublicKey) -> Self:
        """Return the next roster, in which a device signs with another key after `ends`."""
        return self._with_keys(device, lambda keys: rotated(keys, ends, epoch, key), "")

    def _with_keys(self, device: str, change: Callable[[KeyRanges], KeyRanges], ended: str) -> Self:
        changed = tuple(
            replace(item, keys=change(item.keys), ended=ended) if item.id == device else item for item in self.devices
        )
        return replace(self, number=self.number + 1, devices=changed)

    def _check(self) -> None:
        """Refuse double ids, devices without a unit, and a unit called as the district is."""
        units = [unit.id for unit in self.units]
        devices = [device.id for device in self.devices]
        if len(set(units)) != len(units) or len(set(devices)) != len(devices):
            raise MalformedJson("duplicate", "roster")
        if DISTRICT in units or not {device.unit for device in self.devices} <= set(units):
            raise MalformedJson("unit", "roster")


def _recipient(text: str, where: str) -> str:
    try:
        screen_recipient(text)
    except WeakKey as error:
        raise MalformedJson("recipient", where) from error
    return text


def is_roster(prefix: bytes) -> bool:
    """Whether a file that starts so is a roster."""
    return prefix.startswith(b'{"fmt":"' + FORMAT.encode("ascii") + b'"')
