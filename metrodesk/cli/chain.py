"""metrodesk plan chain, district link: what a plan carries out, and settling it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from metrodesk.cli.answers import answer, fails_in_words
from metrodesk.cli.options import FilledType, PlaceType, json_option, opened, workspace_argument
from metrodesk.domain.cascade import paper_key
from metrodesk.domain.chain import Chain
from metrodesk.domain.link import LinkChoice, LinkState
from metrodesk.domain.link_proposal import LinkProposal, Proposer
from metrodesk.domain.passage import Place
from metrodesk.domain.task import TaskId
from metrodesk.errors import UnknownClause
from metrodesk.services.chain import LastReport, chain_of, reported_on
from metrodesk.services.chain_description import describe_papers, describe_part, describe_reports, in_order
from metrodesk.services.chain_print import write_chain
from metrodesk.services.linking import settle_link, withdraw_link
from metrodesk.services.planning import load_plan, read_plan
from metrodesk.services.upper_papers import sha256_of, take_in_paper, take_out_paper, with_paper
from metrodesk.services.workspaces import Workspace
from metrodesk.wording.catalogue import translate

WITHDRAW = "withdraw"
task_option = click.option("--task", type=click.IntRange(min=1), help="The number of a task.")
clause_option = click.option("--clause", help="The id of a clause of the plan: a3 or a3.2.")


@click.command("chain")
@click.argument("reference", metavar="PLAN")
@task_option
@clause_option
@click.option("--read", type=PlaceType(path_type=Path), help="Read a missing paper above too; nothing is kept.")
@click.option("--out", type=PlaceType(path_type=Path, dir_okay=False), help="Write the list as .pdf or .xlsx too.")
@json_option
@fails_in_words
def plan_chain(
    *, reference: str, task: int | None, clause: str | None, read: Path | None, out: Path | None, as_json: bool
) -> None:
    """Show what a plan's tasks and clauses carry out, up to the State Council, and who carries them out."""
    plan = load_plan(reference)
    if read is not None:
        plan = with_paper(plan, read_plan(read), read.name, sha256_of(read))
    chain = chain_of(plan)
    proposer = Proposer(chain)
    places = _places(chain, task, clause)
    value: dict[str, object] = {
        "plan": plan.id,
        "papers": describe_papers(chain),
        "parts": [describe_part(chain, proposer, one) for one in places],
    }
    is_one = task is not None or clause is not None
    lines = _whole(chain, proposer, places[0]) if is_one else _overview(chain, proposer, places)
    written: tuple[str, ...] = ()
    if out is not None:
        value["file"] = str(write_chain(plan, out).path)
        written = (translate("cli", "Written to {file}.").format(file=value["file"]),)
    answer(value, (*_paper_lines(chain), *lines, *written), as_json=as_json)


@click.command("link")
@workspace_argument
@task_option
@clause_option
@click.option("--document", help="The number of the upper paper: 国发〔2021〕37号.")
@click.option("--upper", default="", help="The id of the clause in it.")
@click.option("--confirm", "state", flag_value="confirmed", help="It carries this clause out.")
@click.option("--reject", "state", flag_value="rejected", help="It is not this clause.")
@click.option("--none", "state", flag_value="none", help="That paper has nothing for it.")
@click.option("--withdraw", "state", flag_value="withdraw", help="Take back what was said of the pair.")
@click.option("--why", type=FilledType(), help="The reason; it stays with the link.")
@click.option("--by", default="", help="Who says so.")
@json_option
@fails_in_words
def district_link(
    ws: Path,
    task: int | None,
    clause: str | None,
    document: str | None,
    upper: str,
    state: str | None,
    why: str | None,
    by: str,
    *,
    as_json: bool,
) -> None:
    """Say what a task or clause carries out; without an answer list what is above it and who does it."""
    if state is not None:
        one = task is not None or clause is not None
        if not one or document is None or (why is None and state != WITHDRAW):
            raise click.UsageError(translate("cli", "An answer needs --task or --clause, --document and --why."))
    with opened(ws) as workspace:
        chain = chain_of(workspace.plan)
        places = _places(chain, task, clause)
        if state is not None and document is not None:
            _settle(workspace, chain.speaking(places[0]).part, document, upper, state, why or "", by)
            workspace.forget_cached()
        chain = chain_of(workspace.plan)
        proposer = Proposer(chain)
        reports = {one: reported_on(workspace, TaskId(one.part)) for one in places if chain.passages[one].is_task}
        value = {
            "version": workspace.plan.version,
            "number": workspace.roster.plan_number,
            "parts": [
                describe_part(chain, proposer, one) | {"reports": describe_reports(reports.get(one, ()))}
                for one in places
            ],
        }
        is_one = task is not None or clause is not None
        lines = _whole(chain, proposer, places[0]) if is_one else _overview(chain, proposer, places)
        answer(value, (*lines, *(_report_lines(reports.get(places[0], ())) if is_one else ())), as_json=as_json)


@click.command("basis")
@workspace_argument
@click.option("--read", type=PlaceType(path_type=Path), help="Read in a paper above that is cited and not at hand.")
@click.option("--forget", help="Take a paper that was read in out again, by its number.")
@click.option("--by", default="", help="Who does so.")
@json_option
@fails_in_words
def district_basis(ws: Path, read: Path | None, forget: str | None, by: str, *, as_json: bool) -> None:
    """List the papers the plan carries out; read in one that is missing, or take it out again."""
    with opened(ws) as workspace:
        if forget is not None:
            take_out_paper(workspace, forget, by)
            workspace.forget_cached()
        if read is not None:
            take_in_paper(workspace, read, by=by)
            workspace.forget_cached()
        chain = chain_of(workspace.plan)
        value = {"number": workspace.roster.plan_number, "papers": describe_papers(chain)}
        answer(value, _paper_lines(chain), as_json=as_json)


def _settle(workspace: Workspace, source: str, document: str, upper: str, state: str, why: str, by: str) -> None:
    if state != WITHDRAW:
        settle_link(workspace, LinkChoice(source, document, upper, LinkState(state), why), by)
        return
    for link in workspace.plan.links:
        if link.source == source and paper_key(link.document) == paper_key(document) and link.clause == upper:
            withdraw_link(workspace, link, by)
            return
    raise UnknownClause(document, upper or source)


def _places(chain: Chain, task: int | None, clause: str | None) -> list[Place]:
    """Return the place asked for, or every task of the plan, or every clause where there are no tasks."""
    if task is not None:
        return [chain.place(chain.plan.task_numbered(task).id)]
    if clause is not None:
        place = chain.place(clause)
        if place not in chain.passages:
            raise UnknownClause(chain.plan.document.number, clause)
        return [place]
    passages = chain.passages_of(chain.own, tasks=True) or chain.passages_of(chain.own)
    return [one.place for one in passages]


def _paper_lines(chain: Chain) -> Iterator[str]:
    for one in chain.cascade:
        missing = translate("plan", "  (cited and not at hand)") if one.is_missing else ""
        yield f"{one.number}  {one.title}{missing}"


def _overview(chain: Chain, proposer: Proposer, places: list[Place]) -> Iterator[str]:
    for place in places:
        above = reversed(in_order(chain, chain.above(place)))
        steps = [chain.passages[place].heading, *(f"{_number(chain, one.place)}{one.number}" for one in above)]
        count = len(proposer.proposals(chain.speaking(place)))
        left = translate("plan", "  [{count} proposals]").format(count=count) if count else ""
        yield " ← ".join(steps) + left


def _whole(chain: Chain, proposer: Proposer, place: Place) -> Iterator[str]:
    passage = chain.passages[place]
    yield f"{_number(chain, place)}  {passage.heading}"
    yield f"     {passage.text}"
    for title, places in (
        (translate("plan", "Carries out:"), chain.above(place)),
        (translate("plan", "Carried out by:"), chain.below(place)),
    ):
        found = in_order(chain, places)
        if found:
            yield title
        for one in found:
            yield f"  {_number(chain, one.place)}  {one.heading}"
            yield f"     {one.text}"
            if who := "、".join((*one.leads, *one.responsible)):
                yield f"     {who}"
    for link in chain.settled(chain.speaking(place)):
        yield f"  {link.state.label}  {link.document} {link.clause}  {link.score}  {link.phrase}  {link.why}"
    for proposal in proposer.proposals(chain.speaking(place)):
        yield _proposal_line(chain, proposal)


def _proposal_line(chain: Chain, one: LinkProposal) -> str:
    words = translate("plan", "Proposal: {document} {heading}, likeness {score}, shared wording “{phrase}”")
    return "  " + words.format(
        document=_number(chain, one.upper),
        heading=chain.passages[one.upper].heading,
        score=one.score,
        phrase=one.phrase,
    )


def _report_lines(reports: tuple[LastReport, ...]) -> Iterator[str]:
    for one in reports:
        period = one.period.label if one.period else translate("plan", "no report yet")
        yield "\t".join((one.name, one.role.label, period, one.text))


def _number(chain: Chain, place: Place) -> str:
    paper = chain.paper(place.paper)
    return (paper.number or paper.title) if paper else place.paper
