"""The whole main job on the real breakdown, without a display."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from metrodesk.domain.period import Period
from metrodesk.domain.report import Names
from metrodesk.services import clock, entry, exporting, lists, overview, overview_text, printing, reminders, sealing
from metrodesk.services.demo_reports import PLAUSIBLE_OVERVIEW, plausible_report
from metrodesk.services.demo_way_back import way_back
from metrodesk.services.enrolling import confirm
from metrodesk.services.inviting import Invitation, invite
from metrodesk.services.joining import join
from metrodesk.services.merging import merge
from metrodesk.services.opening import create_district
from metrodesk.services.overview import PeriodStatus
from metrodesk.services.planning import load_plan
from metrodesk.services.taken import MERGED, Merged
from metrodesk.services.work_report import print_work_report
from metrodesk.services.workspaces import Workspace, open_workspace

DISTRICT_NAME = "达川区市场监管局"
OWN_UNIT = "区市场监管局"
UNITS = ("平滩镇", "石梯镇", "三里坪街道", "区商务局", "区经信局")
NAMES = Names("填报人甲", "审核人乙", "负责人丙")
KEYS, INVITATIONS, INBOX, ANSWERS, OUT = "密钥（应放入保险柜）", "开通文件", "收件", "下发", "产出"
DAMAGED_AT = 40  # a byte of the copy that is damaged on purpose

Say = Callable[[str, str], None]
"""Told (step, detail) as each step of the job is done."""


@dataclass(frozen=True, slots=True)
class Demo:
    """What the job made; `files` are those a person would open."""

    folder: Path
    period: Period
    status: PeriodStatus
    merged: Merged
    again: Merged
    files: tuple[Path, ...]


def run_demo(folder: Path, plan_id: str, say: Say) -> Demo:
    """Do the whole job in a new or empty folder and return what there is to see.

    Raises WorkspaceExists if something is in the folder already.
    """
    district, out = folder / "区级工作库", folder / OUT
    period = Period.containing(clock.today(), load_plan(plan_id).calendar.kind).previous()
    create_district(district, plan_id, DISTRICT_NAME, unit=OWN_UNIT, keys_out=folder / KEYS)
    out.mkdir(parents=True)
    with open_workspace(district) as ws:
        document = ws.plan.document
        say("create", f"{document.number} {len(ws.plan.tasks)} / {len(ws.plan.reporting_units)}")
        units = [ws.plan.unit_named(name).id for name in UNITS]
        invited = invite(ws, units, folder / INVITATIONS).invitations
        say("invite", "、".join(one.unit_name for one in invited))
        inbox = folder / INBOX
        for one in invited:
            _unit_reports(folder, one, period, inbox, out, say)
        _report_own(ws, period, out)
        say("own", OWN_UNIT)
        _damage_and_double(inbox)
        merged = merge(ws, [inbox])
        say("waiting", str(sum(1 for one in merged.bundles if one.outcome == "waiting")))
        enrolled = confirm(ws)
        taken = sum(1 for one in enrolled.merged if one.outcome == MERGED)
        say("confirm", f"{len(enrolled.enrolled)} / {taken}")
        way_back(folder, ws, UNITS[0], period, NAMES, inbox, say)
        again = merge(ws, [inbox])
        found = overview.status(ws, period, clock.today())
        _lists(ws, period, out)
    files = [path for part in (KEYS, INVITATIONS, INBOX, ANSWERS, OUT) for path in sorted((folder / part).iterdir())]
    return Demo(folder, period, found, merged, again, tuple(files))


def _unit_reports(folder: Path, invitation: Invitation, period: Period, inbox: Path, out: Path, say: Say) -> None:
    workspace = folder / "单位工作库" / invitation.unit_name
    join(workspace, invitation.file, invitation.code, inbox, label="办公室1号")
    with open_workspace(workspace) as ws:
        _fill(ws, period)
        printing.print_review(ws, period, out / f"{invitation.unit_name}_送审稿.pdf")
        sealed = sealing.seal(ws, period, NAMES)
        printing.print_form(ws, period, out / f"{invitation.unit_name}_正式表.pdf")
        exported = exporting.export(ws, inbox)
    say("unit", f"{invitation.unit_name} {sealed.covers}/{sealed.of} {sealed.code} {exported.bundle.file.name}")


def _report_own(ws: Workspace, period: Period, out: Path) -> None:
    _fill(ws, period)
    sealing.seal(ws, period, NAMES)
    printing.print_form(ws, period, out / f"{OWN_UNIT}_正式表.pdf")
    print_work_report(ws, period, out / f"{OWN_UNIT}_工作情况报告.docx")
    exporting.hand_over(ws)


def _fill(ws: Workspace, period: Period) -> None:
    unit = ws.own_unit()
    for place, duty in enumerate(ws.plan.assignments_of(unit.id)):
        body = plausible_report(ws.plan, duty.task, unit, place)
        entry.save_draft(ws, duty.task, period, body, NAMES.filler)
    overview_text.save_overview(ws, period, PLAUSIBLE_OVERVIEW, NAMES.filler)


def _damage_and_double(inbox: Path) -> None:
    """Put one bundle there twice under another name, and a copy of it with one byte changed."""
    first = sorted(inbox.glob(f"{UNITS[0]}_*号.mdbundle"))[0]
    shutil.copyfile(first, inbox / f"{first.stem}(1).mdbundle")
    data = bytearray(first.read_bytes())
    data[-DAMAGED_AT] ^= 1
    (inbox / f"{first.stem}_损坏.mdbundle").write_bytes(data)


def _lists(ws: Workspace, period: Period, out: Path) -> None:
    for suffix in ("xlsx", "pdf"):
        lists.print_summary(ws, period, out / f"进展情况汇总表_{period.label}.{suffix}")
        lists.print_missing(ws, period, out / f"未报送单位名单_{period.label}.{suffix}")
    text = reminders.reminder_text(ws, period, clock.today())
    (out / "催报文字.txt").write_text(text, encoding="utf-8")
