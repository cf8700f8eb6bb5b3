"""metrodesk print: forms, the summary, the missing list."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from metrodesk.cli.answers import answer, fails_in_words
from metrodesk.cli.options import DateType, TextType, json_option, needed_period_option, opened, workspace_argument
from metrodesk.domain.period import Period
from metrodesk.services import correcting, lists, printing, vouchers
from metrodesk.services.chain_print import print_chain
from metrodesk.services.elsewhere import NotFetched, not_fetched
from metrodesk.services.indicators_print import print_indicators
from metrodesk.services.work_report import print_work_report
from metrodesk.wording.catalogue import translate
from metrodesk.wording.openings import not_fetched_lines

if TYPE_CHECKING:
    from metrodesk.documents.prints.printed import Printed

out_file_option = click.option(
    "--out", "out", type=click.Path(path_type=Path, dir_okay=False), required=True, help="The file to write."
)
unit_option = click.option("--unit", "unit_name", help="At the district: whose form.")


@click.group("print")
def print_group() -> None:
    """Forms and lists for paper."""


@print_group.command("review")
@workspace_argument
@needed_period_option
@out_file_option
@json_option
@fails_in_words
def review(ws: Path, period: Period, out: Path, *, as_json: bool) -> None:
    """Print the 送审稿 with what changed since the last one marked."""
    with opened(ws) as workspace:
        _say(printing.print_review(workspace, period, out), as_json=as_json)


@print_group.command("form")
@workspace_argument
@needed_period_option
@unit_option
@out_file_option
@json_option
@fails_in_words
def form(ws: Path, period: Period, unit_name: str | None, out: Path, *, as_json: bool) -> None:
    """Print the 正式表 with QR and 核验码."""
    with opened(ws) as workspace:
        unit = workspace.plan.unit_named(unit_name) if unit_name else None
        printed = printing.print_form(workspace, period, out, unit)
        own = workspace.unit is not None and (unit is None or unit.id == workspace.unit.id)
        absent = not_fetched(workspace, period) if own else None
        _say(printed, as_json=as_json, absent=absent)


@print_group.command("correction")
@workspace_argument
@needed_period_option
@out_file_option
@click.option("--reason", type=TextType(), default="", help="更正原因; left out, that of the correction is printed.")
@json_option
@fails_in_words
def correction(ws: Path, period: Period, out: Path, reason: str, *, as_json: bool) -> None:
    """Print the 更正页: one page to go with a form that was printed before something changed."""
    with opened(ws) as workspace:
        _say(correcting.print_correction(workspace, period, out, reason), as_json=as_json)


@print_group.command("work-report")
@workspace_argument
@needed_period_option
@out_file_option
@json_option
@fails_in_words
def work_report(ws: Path, period: Period, out: Path, *, as_json: bool) -> None:
    """Write the unit's report on a period (工作情况报告) as a .docx draft for the office to edit."""
    with opened(ws) as workspace:
        _say(print_work_report(workspace, period, out), as_json=as_json)


@print_group.command("blank")
@workspace_argument
@needed_period_option
@unit_option
@out_file_option
@json_option
@fails_in_words
def blank(ws: Path, period: Period, unit_name: str | None, out: Path, *, as_json: bool) -> None:
    """Print a form to fill in by hand."""
    with opened(ws) as workspace:
        unit = workspace.plan.unit_named(unit_name) if unit_name else None
        _say(printing.print_blank(workspace, period, out, unit), as_json=as_json)


@print_group.command("voucher")
@workspace_argument
@needed_period_option
@out_file_option
@json_option
@fails_in_words
def voucher(ws: Path, period: Period, out: Path, *, as_json: bool) -> None:
    """Print the 报送凭证: what was handed in and how far it has come, on one page."""
    with opened(ws) as workspace:
        _say(vouchers.print_voucher(workspace, period, out), as_json=as_json)


@print_group.command("summary")
@workspace_argument
@needed_period_option
@out_file_option
@json_option
@fails_in_words
def summary(ws: Path, period: Period, out: Path, *, as_json: bool) -> None:
    """Write the summary (units × tasks) as .xlsx or .pdf."""
    with opened(ws) as workspace:
        _say(lists.print_summary(workspace, period, out), as_json=as_json)


@print_group.command("missing")
@workspace_argument
@needed_period_option
@out_file_option
@json_option
@fails_in_words
def missing(ws: Path, period: Period, out: Path, *, as_json: bool) -> None:
    """Write the list of units that are missing as .xlsx or .pdf."""
    with opened(ws) as workspace:
        _say(lists.print_missing(workspace, period, out), as_json=as_json)


@print_group.command("chain")
@workspace_argument
@out_file_option
@json_option
@fails_in_words
def chain(ws: Path, out: Path, *, as_json: bool) -> None:
    """Write what each task carries out, level by level (任务上级依据一览表), as .pdf or .xlsx."""
    with opened(ws) as workspace:
        _say(print_chain(workspace, out), as_json=as_json)


@print_group.command("indicators")
@workspace_argument
@click.option("--on", "day", type=DateType(), help="As they stood on this day; today without it.")
@out_file_option
@json_option
@fails_in_words
def indicators(ws: Path, day: date | None, out: Path, *, as_json: bool) -> None:
    """Write how the plan's indicators stand (指标完成情况表) as .pdf with charts, or as .xlsx."""
    with opened(ws) as workspace:
        _say(print_indicators(workspace, out, day), as_json=as_json)


def _say(printed: Printed, *, as_json: bool, absent: NotFetched | None = None) -> None:
    value: dict[str, object] = {"file": str(printed.path), "pages": printed.pages, "code": printed.code}
    line = translate("cli", "{pages} pages: {file}").format(pages=printed.pages, file=printed.path)
    lines = [line, *([printed.code] if printed.code else [])]
    if absent is not None:
        value["not_fetched"] = absent.there
        lines += not_fetched_lines(absent.here, absent.there)
    answer(value, lines, as_json=as_json)
