"""Opening the work (填报工作) at a district: plan, keys, roster and the own unit."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from pathlib import Path

from metrodesk.bundles.apart import ApartKeys, write_apart
from metrodesk.bundles.key_ranges import KeyRange
from metrodesk.bundles.keys import DeviceKeys
from metrodesk.bundles.roster import Device, DistrictEntry, Roster, RosterUnit
from metrodesk.bundles.trust import vouch
from metrodesk.domain.act import Act, ActKind
from metrodesk.domain.level import Level
from metrodesk.domain.period import PeriodKind
from metrodesk.domain.plan import Plan
from metrodesk.domain.plan_in_time import inherited_by
from metrodesk.domain.tick import Tick, ignore
from metrodesk.domain.unit import Unit
from metrodesk.paths import data_folder
from metrodesk.services import clock
from metrodesk.services.installation import new_epoch, register
from metrodesk.services.keyrings import KeyRole, keep
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.new_workspace import new_workspace
from metrodesk.services.planning import load_plan
from metrodesk.services.recents import remember
from metrodesk.services.standing import rebuild_standings
from metrodesk.services.versions import timeline_in
from metrodesk.services.vouching import refresh_vouching
from metrodesk.services.workspaces import Workspace, plan_in, roster_in
from metrodesk.storage.database import Books
from metrodesk.storage.journal import Entry, Origin

OWN_LABEL = "本局1号"


@dataclass(frozen=True, slots=True)
class Created:
    """What opening the work made, and where the two keys lie that must be kept apart."""

    workspace: Path
    campaign: str
    plan: str
    fingerprint: str
    root_key: Path
    spare_key: Path
    recovery_sheet: Path
    level: Level


@dataclass(frozen=True, slots=True)
class _Keys:
    root: DeviceKeys
    spare: DeviceKeys
    daily: DeviceKeys
    own: DeviceKeys | None

    @classmethod
    def generate(cls, *, own: bool) -> _Keys:
        return cls(
            DeviceKeys.generate(),
            DeviceKeys.generate(),
            DeviceKeys.generate(),
            DeviceKeys.generate() if own else None,
        )


def create_district(
    path: Path,
    plan_id: str,
    name: str,
    *,
    unit: str | None = None,
    period_kind: PeriodKind = PeriodKind.QUARTER,
    keys_out: Path | None = None,
    drill: bool = False,
    passphrase: str | None = None,
    tick: Tick = ignore,
) -> Created:
    """Open the work in a new workspace.

    `unit` makes this computer a device of the district's own unit too. The root key, the
    spare key and the recovery sheet go to `keys_out`, else into the user's data folder,
    and should be carried from there to a safe. Raises UnknownPlan, UnknownUnit,
    WorkspaceExists, UnsafePlace or PassphraseTooShort; nothing is left behind then.
    """
    plan = load_plan(plan_id)
    plan = replace(plan, calendar=replace(plan.calendar, kind=period_kind))
    own = plan.unit_named(unit) if unit else None
    tick(0, 4)
    keys = _Keys.generate(own=own is not None)
    campaign, workspace = secrets.token_hex(16), secrets.token_hex(16)
    apart_folder = keys_out or data_folder() / "keys" / f"apart-{campaign[:8]}"
    with new_workspace(path) as ws:
        apart_folder.mkdir(parents=True, exist_ok=True)
        tick(1, 4)
        _fill(ws, plan, keys, _notes(workspace, campaign, name, own, keys, drill=drill))
        tick(2, 4)
        apart = write_apart(apart_folder, keys.root, keys.spare, passphrase=passphrase)
        keep(workspace, KeyRole.DISTRICT, keys.daily, passphrase)
        if keys.own is not None:
            keep(workspace, KeyRole.UNIT, keys.own, passphrase)
        tick(3, 4)
        sheet = _recovery_sheet(ws, keys, apart, apart_folder)
        remember(ws)
    tick(4, 4)
    code, level = keys.root.public.fingerprint, plan.level
    return Created(path, campaign, plan.id, code, apart.root_file, apart.spare_file, sheet, level)


def _notes(workspace: str, campaign: str, name: str, own: Unit | None, keys: _Keys, *, drill: bool) -> dict[str, str]:
    notes = {
        "workspace": workspace,
        "kind": WorkspaceKind.DISTRICT.value,
        "campaign": campaign,
        "title": name,
        "drill": "1" if drill else "0",
        "root": keys.root.public.fingerprint,
        "district_device": keys.daily.device,
        "district_epoch": new_epoch(),
    }
    if own is not None and keys.own is not None:
        notes |= {
            "unit": own.id,
            "device": keys.own.device,
            "unit_device": keys.own.device,
            "unit_epoch": new_epoch(),
        }
    return notes


def _fill(ws: Workspace, plan: Plan, keys: _Keys, notes: dict[str, str]) -> None:
    district = DistrictEntry(
        keys.daily.device, (KeyRange(keys.daily.public),), (keys.daily.recipient, keys.spare.recipient)
    )
    trust = vouch(keys.root.signing, notes["campaign"], 1, district)
    roster = Roster(
        number=1,
        campaign=notes["campaign"],
        drill=notes["drill"] == "1",
        title=notes["title"],
        plan=plan.version,
        plan_number=1,
        district=district,
        units=roster_units(plan),
        devices=_own_device(keys, notes),
    )
    with ws.begin() as books:
        books.meta.set(**notes)
        register(books, notes["workspace"])
        trust_name = books.contents.add("trust", trust)
        ws.journal.write([Entry(Origin.TRUST, trust_name, trust)])
        books.meta.set(trust=trust_name)
        adopt(ws, books, plan, roster, by="")


def _own_device(keys: _Keys, notes: dict[str, str]) -> tuple[Device, ...]:
    if keys.own is None:
        return ()
    ranges = (KeyRange(keys.own.public),)
    return (Device(keys.own.device, notes["unit"], OWN_LABEL, keys.own.recipient, ranges),)


def roster_units(plan: Plan, before: Roster | None = None) -> tuple[RosterUnit, ...]:
    """Return the plan's units as the roster names them.

    Who spoke for a body in the roster before may do so on: what it wrote as an heir is taken,
    though the merger was undone meanwhile.
    """
    bodies = {one.id for one in plan.units}
    once = {one.id: [body for body in one.inherits if body in bodies] for one in before.units} if before else {}
    return tuple(
        RosterUnit(
            one.id,
            one.name,
            one.kind.value,
            one.aliases,
            one.members,
            tuple(dict.fromkeys((*inherited_by(plan, one.id), *once.get(one.id, ())))),
        )
        for one in plan.units
    )


def adopt(ws: Workspace, books: Books, plan: Plan, roster: Roster, by: str, why: str = "") -> None:
    """Make a plan and a roster those that hold now, by an act of the district for each, with the reason."""
    written = {
        ActKind.PLAN: (Origin.PLAN, plan.to_bytes(), roster.plan_number),
        ActKind.ROSTER: (Origin.ROSTER, roster.to_bytes(), roster.number),
    }
    known, entries = books.acts.all(), list[Entry]()
    acts = []
    for kind, (origin, data, number) in written.items():
        name = books.contents.add(kind.value, data)
        if books.meta.get(kind.value) == name:
            continue
        before = [act.id for act in known if act.kind is kind]
        act = Act.compose(
            campaign=books.meta.get("campaign"), kind=kind, by=by, claimed=clock.now(),
            body={kind.value: name, "number": number, **({"reason": why} if why else {})}, replaces=before,
        )  # fmt: skip
        entries.append(Entry(origin, name, data))
        acts.append(act)
        books.meta.set(**{kind.value: name})
    # The roster's act comes last: with it in the journal, the whole step can be adopted.
    ws.journal.write([*entries, *(Entry(Origin.ACT, act.id, act.line) for act in acts)])
    books.acts.add(acts)
    timeline = timeline_in(books)
    books.projections.show_plan(timeline)
    if refresh_vouching(books, roster, ws.path / "bundles"):
        rebuild_standings(books, timeline)
    ws.forget_cached()


def adopt_roster(ws: Workspace, books: Books, roster: Roster, by: str) -> None:
    """Make a changed roster the next one, under the plan that holds."""
    number = roster_in(books).number + 1
    adopt(ws, books, plan_in(books), replace(roster, number=number), by)


def _recovery_sheet(ws: Workspace, keys: _Keys, apart: ApartKeys, folder: Path) -> Path:
    from metrodesk.documents.prints.letter import RecoverySheet
    from metrodesk.documents.prints.letter_pdf import write_recovery_sheet

    sheet = folder / "恢复说明.pdf"
    write_recovery_sheet(
        RecoverySheet(
            district=ws.title,
            document_title=ws.plan.document.title,
            document_number=ws.plan.document.number,
            fingerprint=keys.root.public.fingerprint,
            root_key_file=str(apart.root_file),
            spare_key_file=str(apart.spare_file),
            workspace=str(ws.path),
            recovery_code=apart.recovery_code or "",
            issued=clock.today(),
            drill=ws.drill,
            level=ws.level,
        ),
        sheet,
    )
    return sheet
