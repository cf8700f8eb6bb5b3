"""The whole main job on a breakdown that ships, without a display."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from metrodesk.domain.chain_list import levels_of
from metrodesk.domain.period import Period
from metrodesk.domain.report import Status
from metrodesk.services import clock, entry, exporting, lists, overview, overview_text, printing, reminders, sealing
from metrodesk.services.chain import chain_of
from metrodesk.services.chain_print import print_chain
from metrodesk.services.demo_cast import BUREAUS, PLACES, Cast, cast_of
from metrodesk.services.demo_evidence import PROOFS, write_proof
from metrodesk.services.demo_indicators import report_indicators
from metrodesk.services.demo_reports import plausible_overview, plausible_report
from metrodesk.services.demo_way_back import way_back
from metrodesk.services.enrolling import confirm
from metrodesk.services.evidence import attach
from metrodesk.services.inviting import Invitation, invite
from metrodesk.services.joining import join
from metrodesk.services.merging import merge
from metrodesk.services.opening import create_district
from metrodesk.services.overview import PeriodStatus
from metrodesk.services.planning import load_plan
from metrodesk.services.taken import MERGED, Merged
from metrodesk.services.text_and_annex import compare_text_and_annex
from metrodesk.services.text_and_annex_print import print_comparison
from metrodesk.services.work_report import print_work_report
from metrodesk.services.workspaces import Workspace, open_workspace

KEYS, INVITATIONS, INBOX, ANSWERS, OUT = "密钥（应放入保险柜）", "开通文件", "收件", "下发", "产出"
DESKS = "单位工作库"
DAMAGED_AT = 40  # a byte of the copy that is damaged on purpose

Say = Callable[[str, str], None]
"""Told (step, detail) as each step of the job is done."""


@dataclass(frozen=True, slots=True)
class Demo:
    """What the job made; `files` are those a person would open."""

    folder: Path
    cast: Cast
    period: Period
    status: PeriodStatus
    merged: Merged
    again: Merged
    files: tuple[Path, ...]

    @property
    def workspace(self) -> Path:
        """The office's workspace."""
        return self.folder / self.cast.workspace


def run_demo(folder: Path, plan_id: str, say: Say, *, places: int = PLACES, bureaus: int = BUREAUS) -> Demo:
    """Do the whole job in a new or empty folder and return what there is to see.

    So many places and departments report from a computer of their own. Raises WorkspaceExists
    if something is in the folder already, UnknownPlan.
    """
    plan, out, inbox = load_plan(plan_id), folder / OUT, folder / INBOX
    cast, period = cast_of(plan, places, bureaus), Period.containing(clock.today(), plan.calendar.kind).previous()
    create_district(folder / cast.workspace, plan_id, cast.office, unit=cast.own, keys_out=folder / KEYS)
    out.mkdir(parents=True)
    with open_workspace(folder / cast.workspace) as ws:
        say("create", f"{plan.document.number} {len(plan.tasks)} / {len(plan.reporting_units)}")
        units = [plan.unit_named(name).id for name in cast.units]
        invited = invite(ws, units, folder / INVITATIONS).invitations
        say("invite", "、".join(one.unit_name for one in invited))
        for one in invited:
            _unit_reports(folder, cast, one, period, say)
        _report_own(ws, cast, period, out)
        say("own", cast.own)
        _damage_and_double(inbox, cast.units[0])
        merged = merge(ws, [inbox])
        say("waiting", str(sum(1 for one in merged.bundles if one.outcome == "waiting")))
        enrolled = confirm(ws)
        taken = sum(1 for one in enrolled.merged if one.outcome == MERGED)
        say("confirm", f"{len(enrolled.enrolled)} / {taken}")
        way_back(folder, ws, cast, period, inbox, say)
        again = merge(ws, [inbox])
        read = report_indicators(ws, period, out, cast.names.filler)
        if read:
            say("indicators", f"{read} / {len(plan.indicators)}")
        found = overview.status(ws, period, clock.today())
        _lists(ws, period, out)
    parts = (KEYS, INVITATIONS, PROOFS, INBOX, ANSWERS, OUT)
    files = [path for part in parts for path in sorted((folder / part).iterdir())]
    return Demo(folder, cast, period, found, merged, again, tuple(files))


def _unit_reports(folder: Path, cast: Cast, invitation: Invitation, period: Period, say: Say) -> None:
    name, out, inbox = invitation.unit_name, folder / OUT, folder / INBOX
    join(folder / DESKS / name, invitation.file, invitation.code, inbox, label="办公室1号")
    with open_workspace(folder / DESKS / name) as ws:
        _fill(ws, cast, period, folder / PROOFS)
        printing.print_review(ws, period, out / f"{name}_送审稿.pdf")
        sealed = sealing.seal(ws, period, cast.names)
        printing.print_form(ws, period, out / f"{name}_正式表.pdf")
        exported = exporting.export(ws, inbox)
    say("unit", f"{name} {sealed.covers}/{sealed.of} {sealed.code} {exported.bundle.file.name}")


def _report_own(ws: Workspace, cast: Cast, period: Period, out: Path) -> None:
    _fill(ws, cast, period, out.parent / PROOFS)
    sealing.seal(ws, period, cast.names)
    printing.print_form(ws, period, out / f"{cast.own}_正式表.pdf")
    print_work_report(ws, period, out / f"{cast.own}_工作情况报告.docx")
    exporting.hand_over(ws)


def _fill(ws: Workspace, cast: Cast, period: Period, proofs: Path) -> None:
    """Report on each of the unit's tasks; the first that tells of work has a file that proves it."""
    unit, proof = ws.own_unit(), attach(ws, [write_proof(ws.plan, ws.own_unit(), proofs)])
    for place, duty in enumerate(ws.plan.assignments_of(unit.id)):
        body = plausible_report(ws.plan, duty.task, unit, place, period)
        if body.status is Status.PROGRESSED and proof:
            body, proof = replace(body, evidence=proof), ()
        entry.save_draft(ws, duty.task, period, body, cast.names.filler)
    overview_text.save_overview(ws, period, plausible_overview(unit, period), cast.names.filler)


def _damage_and_double(inbox: Path, unit: str) -> None:
    """Put one bundle there twice under another name, and a copy of it with one byte changed."""
    first = sorted(inbox.glob(f"{unit}_*号.mdbundle"))[0]
    shutil.copyfile(first, inbox / f"{first.stem}(1).mdbundle")
    data = bytearray(first.read_bytes())
    data[-DAMAGED_AT] ^= 1
    (inbox / f"{first.stem}_损坏.mdbundle").write_bytes(data)


def _plan_sheets(ws: Workspace, out: Path) -> None:
    """Print what the plan carries out, and how annex and main text differ where there is an annex."""
    if levels_of(chain_of(ws.plan)):
        print_chain(ws, out / "任务上级依据一览表.pdf")
    if compare_text_and_annex(ws.plan).items:
        print_comparison(ws, out / "正文与附件清单对照表.pdf")


def _lists(ws: Workspace, period: Period, out: Path) -> None:
    for suffix in ("xlsx", "pdf"):
        lists.print_summary(ws, period, out / f"进展情况汇总表_{period.label}.{suffix}")
        lists.print_missing(ws, period, out / f"未报送单位名单_{period.label}.{suffix}")
    _plan_sheets(ws, out)
    text = reminders.reminder_text(ws, period, clock.today())
    (out / "催报文字.txt").write_text(text, encoding="utf-8")
