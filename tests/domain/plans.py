"""Plans for tests: a small one by hand, and any plan for laws."""

from dataclasses import replace
from datetime import date

from hypothesis import strategies as st

from metrodesk.domain.calendar import DueRule, FormerKind, Weekend
from metrodesk.domain.check_setting import CheckSetting
from metrodesk.domain.document import Clause, Document
from metrodesk.domain.indicator import Baseline, Comparison, Direction, Indicator, RevisedTarget, Target
from metrodesk.domain.link import Link, LinkState
from metrodesk.domain.measure import Measure, MeasureKind
from metrodesk.domain.outline import NO_OUTLINE, Box, Chapter, Outline
from metrodesk.domain.period import Period, PeriodKind
from metrodesk.domain.plan import Calendar, PeriodDates, Plan, PlanFinding
from metrodesk.domain.task import DeadlineKind, Task, TaskId
from metrodesk.domain.unit import NO_HISTORY, FormerName, Unit, UnitHistory, UnitId, UnitKind

BUREAU = Unit(UnitId("u1"), "区市场监管局", UnitKind.DEPARTMENT, ("区市场监督管理局",))
TRADE = Unit(UnitId("u2"), "区商务局", UnitKind.DEPARTMENT)
TOWN = Unit(UnitId("u3"), "平滩镇", UnitKind.TOWN, ("平滩镇人民政府",))
STREET = Unit(UnitId("u4"), "三里坪街道", UnitKind.SUBDISTRICT, ("三里坪街道办事处",))
TOWNS = Unit(UnitId("u5"), "各乡镇人民政府", UnitKind.GROUP, ("各乡、镇人民政府",), (TOWN.id,))


def small_task(number, leads, responsible):
    """A task that never ends by date."""
    return Task(
        id=TaskId(f"t{number:02}"),
        number=number,
        category="强化计量监管",
        item=f"事项{number}",
        content="内容",
        deadline="持续推进",
        deadline_kind=DeadlineKind.CONTINUOUS,
        leads=tuple(unit.id for unit in leads),
        responsible=tuple(unit.id for unit in responsible),
    )


def small_plan(**changes):
    """Two tasks, four bodies and a group."""
    plan = Plan(
        id="small",
        document=Document("实施意见", "达川府发〔2024〕3号", "达州市达川区人民政府", "2024-01-30", ""),
        clauses=(Clause("a1", "（一）", "指导思想", "坚持。"),),
        tasks=(small_task(1, [BUREAU], [TRADE, TOWNS]), small_task(2, [TOWN], [TOWNS, BUREAU])),
        units=(BUREAU, TRADE, TOWNS, STREET, TOWN),
    )
    return replace(plan, **changes)


texts = st.text(st.characters(codec="utf-8"), max_size=12)
names = st.text(st.sampled_from("区市场监管局平滩镇𠮷各乡"), min_size=1, max_size=6)
severities, least = st.sampled_from(["off", "warning", "error"]), st.integers(1, 99).map(str)
days = st.dates(date(2000, 1, 1), date(2099, 12, 31))


@st.composite
def periods(draw):
    kind = draw(st.sampled_from(PeriodKind))
    number = draw(st.integers(1, 12 // kind.months))
    return Period(draw(st.integers(2000, 2099)), kind, number)


@st.composite
def units(draw):
    written = draw(st.lists(names, min_size=1, max_size=8, unique=True))
    kinds = [kind for kind in UnitKind if kind is not UnitKind.GROUP]
    bodies = [
        Unit(UnitId(f"u{place}"), name, draw(st.sampled_from(kinds)), remark=draw(texts))
        for place, name in enumerate(written[:-1])
    ]
    members = draw(st.sets(st.sampled_from([unit.id for unit in bodies]))) if bodies else ()
    group = Unit(UnitId("g"), written[-1], UnitKind.GROUP, members=tuple(sorted(members)))
    return (*(replace(body, history=draw(histories(body.id, bodies))) for body in bodies), group)


@st.composite
def histories(draw, unit, bodies):
    """Nothing for most bodies; else dates, and another body as the heir."""
    if draw(st.booleans()):
        return NO_HISTORY
    first, last = sorted(draw(st.lists(days, min_size=2, max_size=2)))
    others = [body.id for body in bodies if body.id != unit]
    heirs = tuple(draw(st.sets(st.sampled_from(others), max_size=1))) if others else ()
    former = (FormerName(f"旧{unit}", draw(st.none() | days)),) if draw(st.booleans()) else ()
    return UnitHistory(former, draw(st.none() | st.just(first)), draw(st.none() | st.just(last)), heirs)


def some(draw, ids):
    """A few of the ids, each once."""
    return tuple(draw(st.lists(st.sampled_from(ids), max_size=4, unique=True)))


@st.composite
def plans(draw):
    bodies = draw(units())
    ids = [unit.id for unit in bodies]
    clauses = tuple(
        Clause(f"a{n}", draw(texts), draw(texts), draw(texts), some(draw, ids), some(draw, ids))
        for n in range(draw(st.integers(0, 3)))
    )
    tasks = tuple(
        Task(
            id=TaskId(f"t{n:02}"),
            number=n,
            category=draw(texts),
            item=draw(texts),
            content=draw(texts),
            deadline=draw(texts),
            deadline_kind=draw(st.sampled_from(DeadlineKind)),
            leads=some(draw, ids),
            responsible=some(draw, ids),
            leads_written=draw(texts),
            responsible_written=draw(texts),
            remark=draw(texts),
            clause=draw(st.sampled_from([None, *(clause.id for clause in clauses)])),
            printed=tuple(draw(st.lists(texts, max_size=3))),
            **draw(st.sampled_from([{}, {"since": date(2026, 1, 1)}, {"until": date(2027, 6, 30)}])),
        )
        for n in range(1, draw(st.integers(1, 4)))
    )
    return Plan(
        id=draw(names),
        document=Document(draw(names), draw(texts), draw(texts), draw(texts), draw(texts), ("甲",)),
        clauses=clauses,
        tasks=tasks,
        units=bodies,
        indicators=draw(indicators(clauses)),
        measures=tuple(
            Measure(f"m{task.number}", task.id, "检查", "家次", MeasureKind.FLOW, (UnitKind.TOWN,)) for task in tasks
        ),
        checks=tuple(
            CheckSetting("progress-short", task.id, draw(severities), {"least": draw(least)}) for task in tasks
        ),
        findings=tuple(
            PlanFinding(draw(names), draw(texts), draw(texts), draw(st.booleans()), draw(texts))
            for _ in range(draw(st.integers(0, 2)))
        ),
        calendar=draw(calendars()),
        holds_from=draw(st.none() | periods()),
        outline=draw(outlines(clauses)),
        links=draw(links(clauses)),
        options=tuple(draw(st.lists(names, max_size=2, unique=True))),
    )


@st.composite
def outlines(draw, clauses):
    if not clauses or draw(st.booleans()):
        return NO_OUTLINE
    chapters = (Chapter("一、", draw(texts), draw(st.sampled_from(["", clauses[0].id])), draw(texts)),)
    return Outline(draw(texts), chapters, (Box("b1", "专栏1", draw(texts), clauses[-1].id, 0, 3),))


@st.composite
def links(draw, clauses):
    ends = st.sampled_from([("a1", LinkState.CONFIRMED), ("a1", LinkState.REJECTED), ("", LinkState.NONE)])
    scores = st.integers(0, 100)
    sources = draw(st.sets(st.sampled_from([clause.id for clause in clauses]))) if clauses else set()
    found = []
    for source in sorted(sources):
        clause, state = draw(ends)
        found.append(Link(source, "川府发〔2023〕2号", clause, draw(texts), draw(scores), state))
    return tuple(found)


@st.composite
def calendars(draw):
    dates = st.builds(PeriodDates, st.none() | days, st.none() | days)
    rules = st.builds(DueRule, st.integers(0, 12), st.integers(1, 31), st.sampled_from(Weekend))
    former = tuple(
        FormerKind(draw(st.sampled_from(PeriodKind)), day, draw(st.none() | rules))
        for day in sorted(draw(st.sets(days, max_size=2)))
    )
    set_ones = draw(st.dictionaries(periods(), dates, max_size=3))
    return Calendar(draw(st.sampled_from(PeriodKind)), set_ones, draw(st.none() | rules), former)


@st.composite
def indicators(draw, clauses):
    baseline = draw(st.none() | st.builds(Baseline, st.integers(2000, 2030), names))
    target = Target(2025, draw(names), draw(st.sampled_from(Comparison)))
    binding = draw(st.sampled_from([True, False, None]))
    clause = draw(st.sampled_from(["", *(one.id for one in clauses)]))
    revised = (RevisedTarget(target, draw(days), draw(names)),) if draw(st.booleans()) else ()
    direction = draw(st.sampled_from(Direction))
    one = Indicator(
        "i1", "标准", "项", baseline, (target,), binding, draw(texts), draw(texts), clause, direction, revised
    )
    return (one,)
