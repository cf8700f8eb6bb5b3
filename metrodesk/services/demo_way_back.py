"""The way back in the demo: decide, enter for a unit, answer; the unit corrects and hands in again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from metrodesk.domain.act import ActKind
from metrodesk.domain.decision import Source, Verdict
from metrodesk.domain.period import Period
from metrodesk.domain.report import Names, ReportBody, Status
from metrodesk.domain.unit import PLACES
from metrodesk.services import entry, exporting, printing, sealing
from metrodesk.services.answering import answer
from metrodesk.services.deciding import accept_all, decide
from metrodesk.services.demo_cast import Cast
from metrodesk.services.demo_reports import SPANS
from metrodesk.services.merging import merge
from metrodesk.services.opening_answers import open_files
from metrodesk.services.proxies import Provenance, enter_for
from metrodesk.services.reports import reports
from metrodesk.services.vouchers import print_voucher
from metrodesk.services.workspaces import Workspace, open_workspace

REVIEWER = "审核人丁"
SAID_ON_THE_PHONE = "电话核实：本{span}检查集贸市场2家、登记电子计价秤36台件，未发现问题。"
SAID_BY_A_GOVERNMENT = "电话核实：本{span}召开部门联席会议1次，检查计量技术机构12家，未发现问题。"
REASON = "请补充整改情况。"

Say = Callable[[str, str], None]


def way_back(folder: Path, ws: Workspace, cast: Cast, period: Period, inbox: Path, say: Say) -> None:
    """Return one report of the first unit, accept the rest, enter one by telephone, and have it answer."""
    unit = cast.units[0]
    returned = _returned(ws, unit, period)
    accepted = accept_all(ws, period, by=REVIEWER)
    say("decide", f"1 / {len(accepted.acts)}")
    _enter(ws, cast.by_phone, period)
    say("proxy", cast.by_phone)
    made = answer(ws, None, folder / "下发")
    say("answer", str(len(made.answers)))
    file = next(one.file for one in made.answers if one.unit_name == unit)
    with open_workspace(folder / "单位工作库" / unit) as desk:
        open_files(desk, [file])
        _correct(desk, returned, period, cast.names)
        printing.print_form(desk, period, folder / "产出" / f"{unit}_正式表_改后.pdf")
        exported = exporting.export(desk, inbox)
        print_voucher(desk, period, folder / "产出" / f"{unit}_报送凭证.pdf")
    say("corrected", f"{unit} {exported.bundle.file.name}")
    merge(ws, [inbox])


def _returned(ws: Workspace, unit: str, period: Period) -> int:
    """Return the first narrated report of a unit; say its number."""
    line = next(
        one for one in reports(ws, period, ws.plan.unit_named(unit).id) if one.heads[0].body.status is Status.PROGRESSED
    )
    heads = tuple(head.revision for head in line.heads)
    decide(ws, [Verdict(ActKind.RETURNED, heads, REASON, {"progress": "数字请与台账核对"})], REVIEWER)
    return line.number


def _enter(ws: Workspace, name: str, period: Period) -> None:
    unit = ws.plan.unit_named(name)
    task = ws.plan.assignments_of(unit.id)[0].task
    words = SAID_BY_A_GOVERNMENT if unit.kind in PLACES else SAID_ON_THE_PHONE
    body = ReportBody(Status.PROGRESSED, progress=words.format(span=SPANS[period.kind]))
    enter_for(ws, unit.id, period, {task: body}, Provenance(Source.PHONE, "填报人戊"), REVIEWER)


def _correct(desk: Workspace, number: int, period: Period, names: Names) -> None:
    task = desk.plan.task_numbered(number).id
    body = entry.open_report(desk, task, period).body
    changed = replace(body, progress=f"{body.progress}整改情况已逐项复核，数字与台账一致。")
    entry.save_draft(desk, task, period, changed, names.filler)
    sealing.seal(desk, period, names)
