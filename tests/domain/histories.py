"""Made-up ledgers for the laws: revisions that name parents, the bundles that carry them, acts."""

from dataclasses import dataclass

from hypothesis import strategies as st

from metrodesk.domain.act import Act, ActKind
from metrodesk.domain.history import BundleRecord
from metrodesk.domain.period import Period
from metrodesk.domain.report import Names
from metrodesk.domain.revision import Revision, Subject
from metrodesk.domain.task import TaskId
from metrodesk.domain.unit import UnitId

CAMPAIGN = "5e1f0c2b7a9d4e68"
PERIOD = Period.parse("2026Q3")
UNITS = (UnitId("u1"), UnitId("u2"))
TASKS = (TaskId("t01"), TaskId("t02"))
TEXTS = ("开展检查12家次。", "开展检查13家次。", "暂无进展。")


def revision(
    unit=UNITS[0], task=TASKS[0], text=TEXTS[0], parents=(), device="d1", claimed="08:00", answers=(), **body
) -> Revision:
    """One sealed report."""
    return Revision.compose(
        campaign=CAMPAIGN,
        subject=Subject.of_task(unit, task, PERIOD),
        plan="p",
        parents=parents,
        device=device,
        by=Names("填报人甲"),
        claimed=claimed,
        body={"status": "progressed", "progress": text, **body},
        answers=answers,
    )


def act(kind, replaces=(), by="审核人乙", **body) -> Act:
    """One line of the district."""
    return Act.compose(campaign=CAMPAIGN, kind=kind, by=by, claimed="09:00", body=body, replaces=replaces)


def bundle(name: str, revisions, unit=UNITS[0], device="d1", number=1, epoch="e1", previous=None) -> BundleRecord:
    """A bundle received that carries some revisions."""
    return BundleRecord(name, unit, device, epoch, number, previous, frozenset(one.id for one in revisions))


@dataclass(frozen=True)
class Ledger:
    """All lines there are, the bundles that carry them, and the acts about them."""

    revisions: tuple[Revision, ...]
    bundles: tuple[BundleRecord, ...]
    acts: tuple[Act, ...]

    def of(self, bundles) -> list[Revision]:
        """The lines that some bundles carry."""
        carried = frozenset().union(*(one.revisions for one in bundles))
        return [one for one in self.revisions if one.id in carried]


@st.composite
def ledgers(draw) -> Ledger:
    """Units that write, revise and export from several devices; a district that judges."""
    revisions = draw(revision_graphs())
    bundles: list[BundleRecord] = []
    for unit in UNITS:
        own = [one for one in revisions if one.subject.unit == unit]
        for device in ("d1", "d2"):
            bundles += draw(chains(unit, f"{unit}{device}", own))
    return Ledger(tuple(revisions), tuple(bundles), tuple(draw(judgements(revisions, bundles))))


@st.composite
def revision_graphs(draw) -> list[Revision]:
    """Revisions each of which names some earlier ones of its subject as parents, and some returns it answers."""
    made: list[Revision] = []
    for number in range(draw(st.integers(1, 10))):
        unit, task = draw(st.sampled_from(UNITS)), draw(st.sampled_from(TASKS))
        subject = Subject.of_task(unit, task, PERIOD)
        earlier = [one.id for one in made if one.subject == subject]
        parents = draw(st.lists(st.sampled_from(earlier), unique=True, max_size=3)) if earlier else []
        text = draw(st.sampled_from(TEXTS))
        answers = [return_of(parent).id for parent in parents if draw(st.booleans())]
        made.append(revision(unit, task, text, parents, claimed=f"{number:02}:00", answers=answers))
    return made


def return_of(revision_id: str) -> Act:
    """The return that a revision gets, if it gets one."""
    return act(ActKind.RETURNED, revisions=[revision_id], reason="请补充")


@st.composite
def chains(draw, unit, device, own) -> list[BundleRecord]:
    """One device's bundles; most are cumulative, as the honest program writes them."""
    found, carried = [], []
    for number in range(1, draw(st.integers(0, 3)) + 1):
        fresh = draw(st.lists(st.sampled_from(own), max_size=4)) if own else []
        carried = [*carried, *fresh] if draw(st.booleans()) else fresh
        found.append(bundle(f"{device}-{number}", carried, unit, device, number))
    return found


@st.composite
def judgements(draw, revisions, bundles) -> list[Act]:
    """What the district decided, returned, settled, entered and took back, some in place of others."""
    found: list[Act] = []
    for number in range(draw(st.integers(0, 5))):
        earlier = [one.id for one in found]
        replaces = draw(st.lists(st.sampled_from(earlier), unique=True, max_size=2)) if earlier else []
        kinds = ["verdict", "return", "node", *(["bundle"] if bundles else [])]
        match draw(st.sampled_from(kinds)):
            case "bundle":
                kind = draw(st.sampled_from([ActKind.WITHDRAWN, ActKind.REINSTATED]))
                found.append(act(kind, replaces, str(number), bundle=draw(st.sampled_from(bundles)).id))
            case "return":
                found.append(return_of(draw(st.sampled_from(revisions)).id))
            case "node":
                found.append(draw(nodes(revisions, replaces, str(number))))
            case _:
                kind = draw(st.sampled_from([ActKind.ACCEPTED, ActKind.RETURNED, ActKind.CUTOFF, ActKind.EXCUSED]))
                targets = draw(st.lists(st.sampled_from(revisions), unique_by=lambda one: one.id, max_size=2))
                found.append(act(kind, replaces, str(number), revisions=[one.id for one in targets]))
    return list({one.id: one for one in found}.values())


@st.composite
def nodes(draw, revisions, replaces, by) -> Act:
    """Something the district wrote for a unit: entered, corrected or settled."""
    about = draw(st.sampled_from(revisions)).subject
    known = [one.id for one in revisions if one.subject == about]
    kind = draw(st.sampled_from([ActKind.PROXY, ActKind.AMEND, ActKind.SETTLED]))
    heads = [] if kind is ActKind.PROXY else draw(st.lists(st.sampled_from(known), unique=True, min_size=1, max_size=3))
    body = {"status": "progressed", "progress": draw(st.sampled_from(TEXTS))}
    place = {"unit": about.unit, "task": about.key, "period": about.period}
    return act(kind, replaces, by, heads=heads, body=body, **place)
