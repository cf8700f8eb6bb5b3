"""metrodesk plan: list, show and read plans."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from metrodesk.cli import versions
from metrodesk.cli.answers import answer, fails_in_words
from metrodesk.cli.chain import plan_chain
from metrodesk.cli.plan_differences import differences
from metrodesk.cli.plan_mechanisms import mechanisms
from metrodesk.cli.search import search_plans
from metrodesk.domain.finding import Severity
from metrodesk.domain.measure import Measure
from metrodesk.domain.outline import Chapter
from metrodesk.domain.plan import Plan
from metrodesk.domain.rules import BY_CODE
from metrodesk.domain.task import Task
from metrodesk.services import planning
from metrodesk.services.plan_description import describe_plan, describe_summary
from metrodesk.wording.catalogue import translate
from metrodesk.wording.plan_settings import values_words
from metrodesk.wording.rules import rule_name, severity_name

json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON object and nothing else.")


@click.group()
def plan() -> None:
    """Plans that ship, and plans read from an official text."""


plan.add_command(versions.diff)
plan.add_command(plan_chain)


@plan.command("list")
@json_option
@fails_in_words
def list_plans(*, as_json: bool) -> None:
    """List the plans that ship."""
    found = planning.list_plans()
    lines = (f"{one.id}\t{one.document.number}\t{one.document.title}" for one in found)
    answer({"plans": [describe_summary(one) for one in found]}, lines, as_json=as_json)


@plan.command("show")
@click.argument("reference", metavar="PLAN")
@json_option
@fails_in_words
def show_plan(*, reference: str, as_json: bool) -> None:
    """Show a plan: PLAN is an id from the list or the path of a plan file."""
    found = planning.load_plan(reference)
    answer(describe_plan(found), _lines(found), as_json=as_json)


@plan.command("read")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Write the plan here.")
@json_option
@fails_in_words
def read_plan(*, file: Path, out: Path | None, as_json: bool) -> None:
    """Read an official text into a plan and say what could not be known."""
    found = planning.read_plan(file)
    if out is not None:
        planning.write_plan(found, out)
    written = {} if out is None else {"out": str(out)}
    answer({**describe_plan(found), **written}, _lines(found), as_json=as_json)


def _lines(found: Plan) -> Iterator[str]:
    document = found.document
    yield document.title
    yield "  ".join(filter(None, (document.number, document.issuer, document.date)))
    yield from _outline_lines(found)
    for task in found.tasks:
        yield from _task_lines(found, task)
    yield from _check_lines(found)
    open_ones = found.open_findings
    yield translate("plan", "{count} findings, {open} of them not settled.").format(
        count=len(found.findings), open=len(open_ones)
    )
    for finding in open_ones:
        yield f"  {finding.where}  {finding.message}"


def _outline_lines(found: Plan) -> Iterator[str]:
    for part in found.outline.in_order(found.clauses):
        if isinstance(part, Chapter):
            yield f"{part.number}{part.title}"
            continue
        indent = "  " * (2 if "." in part.id else 1)
        yield f"{indent}{part.number}{part.title or part.text.partition('。')[0]}"
        yield from (f"{indent}  {box.number}  {box.title}" for box in found.outline.boxes if box.clause == part.id)


def _task_lines(found: Plan, task: Task) -> Iterator[str]:
    leads = "、".join(found.unit(unit).name for unit in task.leads)
    responsible = "、".join(found.unit(unit).name for unit in task.responsible)
    yield f"{task.number:>3}  {task.item}（{task.deadline or task.deadline_kind.label}）"
    yield "     " + translate("plan", "Lead: {units}").format(units=leads)
    yield "     " + translate("plan", "Responsible: {units}").format(units=responsible)
    for measure in found.measures:
        if measure.task == task.id:
            yield "     " + _measure_line(measure)


def _measure_line(measure: Measure) -> str:
    asked = "、".join(kind.label for kind in measure.asked_of) or translate("plan", "all")
    words = [measure.unit, measure.kind.label, measure.entered.label, asked, *measure.parts, measure.note]
    if measure.retired:
        words.append(translate("plan", "retired"))
    return f"{measure.id}  {measure.name}（{'；'.join(filter(None, words))}）"


def _check_lines(found: Plan) -> Iterator[str]:
    if found.checks:
        yield translate("plan", "Checks set by the plan:")
    for check in found.checks:
        number = found.task(check.task).number if check.task else ""
        words = values_words(found, BY_CODE[check.code], check.values)
        yield f"{number:>3}  {rule_name(check.code)}  {severity_name(Severity(check.severity))}  {words}".rstrip()


for command in (differences, mechanisms, search_plans):
    plan.add_command(command)
