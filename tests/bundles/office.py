"""A small district with fixed keys, as the tests of bundles need it."""

import hashlib
import io
import json
from dataclasses import dataclass, field
from pathlib import Path

from metrodesk.bundles.bech32 import encode_bech32
from metrodesk.bundles.encryption import AgeIdentity
from metrodesk.bundles.head import DISTRICT, BundleType, Head, Refs, Sender
from metrodesk.bundles.invitation_secret import InvitationSecret
from metrodesk.bundles.key_ranges import KeyRange
from metrodesk.bundles.keys import DeviceKeys
from metrodesk.bundles.roster import Device, DistrictEntry, Roster, RosterUnit
from metrodesk.bundles.signing import SigningKey
from metrodesk.bundles.stretching import Cost
from metrodesk.bundles.trust import vouch
from metrodesk.bundles.trusted import Trusted
from metrodesk.bundles.writer import Contents, compose

CAMPAIGN = "5e1f0c2b7a9d4e68"
EPOCH = "00000000000000a1"
CLAIM = "2026-09-30T16:20:00+08:00"
CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
PINGTAN, SHITI, BUREAU = "u5d1c0a01", "u5d1c0a02", "u5d1c0a03"
PLAN = json.dumps({"id": "dachuan-2024-3", "note": "测试"}, ensure_ascii=False).encode()
PLAN_VERSION = hashlib.sha256(PLAN).hexdigest()
PHOTO = bytes(range(256)) * 3


def fixed_keys(name: str) -> DeviceKeys:
    """Keys that are the same in every run; they protect nothing."""
    signing = SigningKey(hashlib.sha256(f"sign {name}".encode()).digest())
    secret = encode_bech32("age-secret-key-", hashlib.sha256(f"read {name}".encode()).digest())
    return DeviceKeys(signing.public.device, signing, AgeIdentity(secret.upper()))


def revision_line(unit=PINGTAN, task="t15", campaign=CAMPAIGN, **changes) -> bytes:
    """A report's stored line."""
    line = {
        "v": 1,
        "campaign": campaign,
        "kind": "task",
        "unit": unit,
        "task": task,
        "period": "2026Q3",
        "plan": PLAN_VERSION,
        "parents": [],
        "answers": [],
        "device": fixed_keys("pingtan").device,
        "by": {"filler": "填报人甲", "reviewer": "审核人乙", "head": "单位负责人丙"},
        "claimed": CLAIM,
        "body": {"status": "progressed", "progress": "开展民生计量专项检查12家次。"},
    }
    return json.dumps({**line, **changes}, ensure_ascii=False, separators=(",", ":")).encode()


def act_line(campaign=CAMPAIGN, **changes) -> bytes:
    """A line of the district."""
    line = {
        "v": 1,
        "campaign": campaign,
        "kind": "accepted",
        "replaces": [],
        "by": "审核人乙",
        "claimed": CLAIM,
        "body": {"revisions": []},
    }
    return json.dumps({**line, **changes}, ensure_ascii=False, separators=(",", ":")).encode()


@dataclass
class Office:
    """Keys, roster and trust of one campaign."""

    root: DeviceKeys = field(default_factory=lambda: fixed_keys("root"))
    daily: DeviceKeys = field(default_factory=lambda: fixed_keys("daily"))
    spare: DeviceKeys = field(default_factory=lambda: fixed_keys("spare"))
    pingtan: DeviceKeys = field(default_factory=lambda: fixed_keys("pingtan"))
    shiti: DeviceKeys = field(default_factory=lambda: fixed_keys("shiti"))
    campaign: str = CAMPAIGN
    drill: bool = False

    @property
    def entry(self) -> DistrictEntry:
        recipients = (self.daily.recipient, self.spare.recipient)
        return DistrictEntry(self.daily.device, (KeyRange(self.daily.public),), recipients)

    @property
    def roster(self) -> Roster:
        units = (
            RosterUnit(PINGTAN, "平滩镇", "town"),
            RosterUnit(SHITI, "石梯镇", "town", aliases=("石梯",)),
            RosterUnit(BUREAU, "区市场监管局", "department"),
        )
        devices = (self.device(self.pingtan, PINGTAN), self.device(self.shiti, SHITI))
        return Roster(3, self.campaign, self.drill, PLAN_VERSION, 1, self.entry, units, devices)

    @property
    def trust(self) -> bytes:
        return vouch(self.root.signing, self.campaign, 1, self.entry)

    @staticmethod
    def device(keys: DeviceKeys, unit: str) -> Device:
        return Device(keys.device, unit, "办公室1号", keys.recipient, (KeyRange(keys.public),))

    def at_district(self, **changes) -> Trusted:
        return Trusted.of(self.roster, DISTRICT, **changes)

    def at_pingtan(self, **changes) -> Trusted:
        return Trusted.of(self.roster, PINGTAN, **changes)

    def secret(self, unit=PINGTAN) -> InvitationSecret:
        return InvitationSecret.of("00000000000000f1", unit, bytes(range(32)), "314159265352", CHEAP)

    def head(self, *, seq=1, prev=None, unit=PINGTAN, keys=None, **changes) -> Head:
        keys = keys or self.pingtan
        given = {
            "type": BundleType.REPORT,
            "campaign": self.campaign,
            "sender": Sender(unit, keys.device, EPOCH, seq, prev),
            "to": (DISTRICT,),
            "refs": Refs(PLAN_VERSION, 3),
            "wall_claim": CLAIM,
            "drill": self.drill,
        }
        return Head(**{**given, **changes})

    def answer_head(self, *, seq=1, **changes) -> Head:
        sender = Sender(DISTRICT, self.daily.device, EPOCH, seq)
        return self.head(**{"sender": sender, "type": BundleType.ANSWER, "to": (PINGTAN,), **changes})

    def write(self, path: Path, head=None, contents=None, signers=None) -> Path:
        """Write a bundle and return its path; by default a small report of 平滩镇."""
        path.write_bytes(self.bundle_bytes(head, contents, signers))
        return path

    def bundle_bytes(self, head=None, contents=None, signers=None) -> bytes:
        out = io.BytesIO()
        head = head or self.head()
        if signers is None:
            signers = [self.daily.signing if head.from_district else self.pingtan.signing]
        contents = contents or Contents(revisions=[revision_line()])
        compose(head, contents, signers, out)
        return out.getvalue()


def with_photo() -> Contents:
    """A report with one piece of evidence."""
    return Contents(revisions=[revision_line()], attachments={hashlib.sha256(PHOTO).hexdigest(): PHOTO})
