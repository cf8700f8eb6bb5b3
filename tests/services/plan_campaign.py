"""A campaign whose plan changes at random while units report, and a naive table of who owes what.

The table has a row for each body, task and month, and is changed by hand as each act says; the
versions, the stretches of time and the rosters of the program play no part in it. Units have real
workspaces and learn of a version only when an answer reaches them.
"""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random

from metrodesk.domain.disposition import Disposition
from metrodesk.domain.period import Period, PeriodKind
from metrodesk.domain.report import ReportBody, Status
from metrodesk.domain.revision import Kind
from metrodesk.domain.task import Role
from metrodesk.domain.unit import UnitKind
from metrodesk.domain.unit_editing import NewBody
from metrodesk.errors import NothingChanged, NothingToExport, UnfitPlanChange, UnknownTask, UnknownUnit
from metrodesk.services import entry, exempting, exporting, newer_text, plan_edits, plan_making, plan_undoing, sealing
from metrodesk.services.dispositions import disposed
from metrodesk.services.inheriting import answering_for, own_bodies
from metrodesk.services.merging import merge
from metrodesk.services.overview import status
from metrodesk.services.rebuilding import digest, rebuild
from metrodesk.services.scheduling import adopt_plan
from tests.services.campaign import BUREAU, NAMES, PINGTAN, SHITI, TODAY, Campaign

UNITS = (PINGTAN, SHITI, BUREAU)
MONTHS = [Period.parse(f"{year}-{month:02}") for year in (2026, 2027) for month in range(1, 13)]
PERIODS = [Period.parse(one) for one in ("2026Q1", "2026Q2", "2026-08", "2026Q3", "2026H2", "2027Q1", "2026")]
DAYS = [date(2026, 3, 31), date(2026, 6, 30), date(2026, 8, 15), date(2026, 12, 31)]


@dataclass
class Table:
    """Who owes what, month by month, and from which to which day each body and task is there."""

    owed: set = field(default_factory=set)  # (unit, task, month)
    days: dict = field(default_factory=dict)  # unit or task -> (first, last)
    exempt: dict = field(default_factory=dict)  # unit -> from which period

    def copy(self) -> "Table":
        return Table(set(self.owed), dict(self.days), self.exempt)

    def owes(self, unit, task, period) -> bool:
        """Whether a body owes a report: by the last month of the period, if both are there on its last day."""
        month = next(one for one in MONTHS if one.last_day == period.last_day)
        return (unit, task, month) in self.owed and self._there(unit, period) and self._there(task, period)

    def hand_on(self, parts, heirs, since) -> None:
        """From a period on, heirs owe what the parts owe."""
        more = {(heir, task, month) for one, task, month in self.owed if one in parts for heir in heirs}
        self.owed |= {one for one in more if one[2].last_day >= since.first_day}

    def give(self, unit, task, since, *, owes=True) -> None:
        """From a period on (None: always), a body owes a report on a task or no more."""
        months = {one for one in MONTHS if since is None or one.last_day >= since.first_day}
        rows = {(unit, task, month) for month in months}
        self.owed = self.owed | rows if owes else self.owed - rows

    def _there(self, one, period) -> bool:
        first, last = self.days.get(one, (None, None))
        return (first is None or first <= period.last_day) and (last is None or last >= period.last_day)


class PlanCampaign:
    """One campaign; each step is something an office does."""

    def __init__(self, campaign: Campaign, chance: Random) -> None:
        self.campaign, self.chance = campaign, chance
        self.post, self.bundles, self.answers = [], [], {name: [] for name in UNITS}
        self.sealed: set = set()
        self.count = 0
        with campaign.open() as ws:
            plan = ws.plan
            self.ids = {name: plan.unit_named(name).id for name in UNITS}
            self.tasks = [plan.task_numbered(number).id for number in (16, 17, 18)]
            units = [one for one in plan.units if not one.is_group]
            owed = {(duty.unit, task.id, one) for task in plan.tasks for duty in plan.answerers(task) for one in MONTHS}
            self.table, self.snapshots = Table(owed), {}
            self.bodies = [one.id for one in units if one.id in {row[0] for row in owed}][:3] + list(self.ids.values())
            self.bodies = list(dict.fromkeys(self.bodies))
            self._note(ws)

    # -- the district

    def change(self, kind: str) -> None:
        """Change the plan in one way; what the program refuses in words changes nothing."""
        with self.campaign.open() as ws:
            table = self.table.copy()
            self._bodies, self._tasks = [], []
            try:
                edit = getattr(self, f"_{kind}")(ws, table)
                if edit is None:
                    return
                plan_making.make(ws, edit, why="试一试", by="经办人甲")
            except (UnfitPlanChange, NothingChanged, UnknownUnit, UnknownTask):
                return
            self.table = table
            self.bodies += self._bodies
            self.tasks += self._tasks
            self._note(ws)

    def _rename(self, ws, table):
        self.count += 1
        return plan_edits.renaming(ws, self._body(ws), f"新名{self.count}镇", self.chance.choice([None, *DAYS]))

    def _merge(self, ws, table):
        parts = [self._body(ws), self._body(ws)]
        last, since, heir = *self._turn(ws), parts[0]
        if self.chance.random() < 0.4:
            heir = self._new()
        edit = plan_edits.merging(ws, parts, heir, last)
        ending = [one for one in parts if one != heir]
        self._handed(ws, table, edit, ending, [heir], since, last)
        table.hand_on(parts, self._made([heir], ws, table, last), since)
        return edit

    def _split(self, ws, table):
        unit, (last, since) = self._body(ws), self._turn(ws)
        heirs = [self._new(), self.chance.choice([unit, self._new()])]
        edit = plan_edits.splitting(ws, unit, heirs, last)
        self._handed(ws, table, edit, [] if unit in heirs else [unit], heirs, since, last)
        table.hand_on([unit], self._made(heirs, ws, table, last), since)
        return edit

    def _end(self, ws, table):
        unit, last = self._body(ws), self.chance.choice(DAYS)
        table.days[unit] = (table.days.get(unit, (None, None))[0], last)
        heirs = self.chance.choice([(), (self._body(ws),)])
        return plan_edits.ending(ws, unit, last, [one for one in heirs if one != unit])

    def _revive(self, ws, table):
        unit = self._body(ws)
        table.days[unit] = (table.days.get(unit, (None, None))[0], None)
        return plan_edits.reviving(unit)

    def _reassign(self, ws, table):
        unit, task = self._body(ws), self._task(ws)
        role = self.chance.choice([Role.LEAD, Role.RESPONSIBLE, None])
        since = self.chance.choice([None, Period.parse("2026Q3"), Period.parse("2027Q1")])
        table.give(unit, task, since, owes=role is not None)
        return plan_edits.giving_role(task, unit, role, since)

    def _end_task(self, ws, table):
        task, last = self._task(ws), self.chance.choice([None, *DAYS])
        table.days[task] = (table.days.get(task, (None, None))[0], last)
        return plan_edits.ending_task(ws, task, last)

    def _new_task(self, ws, table):
        self.count += 1
        unit, first = self._body(ws), self.chance.choice([None, date(2026, 7, 1)])
        like = ws.plan.task(self.tasks[0])
        task = replace(like, id="", number=0, item=f"新任务{self.count}", leads=(), responsible=(unit,), until=None)
        edit = plan_edits.tasking(task, first)
        made = edit.change(ws.plan)
        (new,) = {one.id for one in made.tasks} - {one.id for one in ws.plan.tasks}
        table.days[new] = (first, None)
        table.give(unit, new, None)
        self._tasks.append(new)
        return edit

    def _period_kind(self, ws, table):
        kind = self.chance.choice(list(PeriodKind))
        return plan_edits.reporting_by(kind, self.chance.choice([None, date(2026, 7, 1)]))

    def _measures(self, ws, table):
        measures = tuple(
            replace(one, retired=not one.retired) if self.chance.random() < 0.3 else one for one in ws.plan.measures
        )
        adopt_plan(ws, replace(ws.plan, measures=measures), "经办人甲")
        self._note(ws)

    def _newer_text(self, ws, table):
        """The text is printed anew with some words changed; who answers stays."""
        task = self._task(ws)
        read = replace(
            ws.plan,
            tasks=tuple(
                replace(one, content=f"{one.content}（修订）") if one.id == task else one for one in ws.plan.tasks
            ),
        )
        return newer_text.taking_over(read, None)

    def undo(self) -> None:
        """Go back to some earlier version."""
        with self.campaign.open() as ws:
            number = self.chance.choice(sorted(self.snapshots))
            try:
                plan_undoing.go_back(ws, number, by="经办人甲")
            except (UnfitPlanChange, NothingChanged):
                return
            self.table = replace(self.snapshots[number].copy(), exempt=self.table.exempt)
            self._note(ws)

    def exempt(self) -> None:
        """Exempt a body or lift it again."""
        with self.campaign.open() as ws:
            unit = self._body(ws)
            if unit in self.table.exempt:
                exempting.unexempt(ws, [unit], by="经办人甲")
                del self.table.exempt[unit]
            elif any(one.id == unit for one in ws.plan.units):
                done = exempting.exempt(ws, [unit], Period.parse("2026Q3"), reason=str(self._count()), by="经办人甲")
                if done.acts:
                    self.table.exempt[unit] = Period.parse("2026Q3")

    def answer(self, name: str) -> None:
        """Write a unit's answer; it lies about until somebody carries it there, if ever."""
        with self.campaign.open() as ws:
            known = ws.plan.unit_name(self.ids[name])
        out = self.campaign.stick(f"answer-{len(self.answers[name])}")
        self.answers[name].append(self.campaign.answer(known, out=out).answers[0].file)

    def carry(self, name: str) -> None:
        """One of a unit's answers reaches it, the newest or an older one."""
        if self.answers[name]:
            (opened,) = self.campaign.open_answer(name, self.chance.choice(self.answers[name]))
            assert opened.outcome in {"opened", "already", "older"}, opened

    def deliver(self) -> None:
        """Some bundles arrive in any order, some once more; none is refused."""
        self.chance.shuffle(self.post)
        count = self.chance.randint(1, 3)
        came, self.post = self.post[:count], self.post[count:]
        files = [*came, *self.chance.sample(self.bundles, min(1, len(self.bundles)))]
        if files:
            taken = self.campaign.merge(*files).bundles
            assert {one.outcome for one in taken} <= {"merged", "already"}, taken
        self.bundles += came

    # -- the units

    def hand_in(self, name: str) -> None:
        """A unit fills in what it sees for some period, for one of its bodies, seals and exports."""
        with self.campaign.open(name) as ws:
            period, body = self.chance.choice(PERIODS), self.chance.choice(own_bodies(ws))
            with answering_for(ws, body):
                duties = ws.timeline.duties(body, period)
                for duty in duties[:3]:
                    self.count += 1
                    text = f"检查集贸市场3家、加油站2家，第{self.count}次。"
                    entry.save_draft(ws, duty.task, period, ReportBody(Status.PROGRESSED, progress=text), "填报人甲")
                if duties:
                    sealing.seal(ws, period, NAMES)
            self._note_sealed(ws)
            try:
                out = self.campaign.stick(f"bundle-{len(self.post) + len(self.bundles)}-{self.count}")
                self.post.append(exporting.export(ws, out).bundle.file)
            except NothingToExport:
                return

    def _note_sealed(self, ws) -> None:
        with ws.database.read() as books:
            self.sealed |= {one.id for one in books.revisions.of() if one.device == ws.device}

    # -- the laws

    def check(self) -> None:
        """What came is counted, mapped or parked and listed, as the table says; who owes what agrees."""
        with self.campaign.open() as ws, ws.database.read() as books:
            places = books.revisions.counting_places(frozenset())
            found = [one for unit in sorted({unit for unit, _ in places}) for one in disposed(books, ws.timeline, unit)]
            assert {one.revision.id for one in found} == {one.id for one in books.revisions.of()}
            for one in found:
                subject = one.revision.subject
                if subject.kind is Kind.TASK:
                    owed = self.table.owes(subject.unit, subject.key, Period.parse(subject.period))
                    assert (one.disposition is not Disposition.PARKED) == owed, (one, owed)
            for period in PERIODS:
                lines = {one.unit: one.expected - one.reported for one in status(ws, period, TODAY).units}
                for unit in self.bodies:
                    owed = sum(1 for task in self.tasks if self.table.owes(unit, task, period))
                    asked = {duty.task for duty in ws.timeline.duties(unit, period)} & set(self.tasks)
                    assert len(asked) == owed, (ws.plan.unit_name(unit), period, asked)
                    is_exempt = unit in self.table.exempt and self.table.exempt[unit].first_day <= period.first_day
                    assert not is_exempt or not lines.get(unit), (unit, period)

    def finish(self) -> None:
        """Every stick arrives and every unit hears of the newest version; nothing that was sealed is missing."""
        while self.post:
            self.deliver()
        for name in UNITS:
            self.answer(name)
            self.campaign.open_answer(name, self.answers[name][-1])
            with self.campaign.open(name) as ws:
                try:
                    self.post.append(exporting.export(ws, self.campaign.stick(f"last-{name}")).bundle.file)
                except NothingToExport:
                    continue
        while self.post:
            self.deliver()
        self.check()
        with self.campaign.open() as ws, ws.database.read() as books:
            assert self.sealed <= {one.id for one in books.revisions.of()}
            state = books.state.digest()
        assert rebuild(self.campaign.district).state == state
        self.check()
        self._in_another_order(state)

    def _in_another_order(self, state: str) -> None:
        """All sticks once more, in another order, change nothing."""
        with self.campaign.open() as ws:
            again = self.chance.sample(self.bundles, len(self.bundles))
            assert {one.outcome for one in merge(ws, again).bundles} <= {"already"}
            assert digest(ws) == state

    # -- drawing

    def _body(self, ws):
        return self.chance.choice([one for one in self.bodies if ws.plan.place_of(one) < len(ws.plan.units)])

    def _task(self, ws):
        known = {one.id for one in ws.plan.tasks}
        return self.chance.choice([one for one in self.tasks if one in known])

    def _count(self):
        self.count += 1
        return self.count

    def _new(self):
        self.count += 1
        return NewBody(f"新设{self.count}镇", UnitKind.TOWN)

    def _turn(self, ws):
        last = self.chance.choice(DAYS)
        return last, ws.plan.calendar.period_of(last + timedelta(1))

    def _handed(self, ws, table, edit, ending, heirs, since, last) -> None:
        self._changed = edit.change(ws.plan)
        for one in ending:
            table.days[one] = (table.days.get(one, (None, None))[0], last)

    def _made(self, heirs, ws, table, last):
        """Return the ids of heirs; new ones begin the day after."""
        found = [self._changed.unit_named(one.name).id if isinstance(one, NewBody) else one for one in heirs]
        for heir, one in zip(heirs, found, strict=True):
            if isinstance(heir, NewBody):
                table.days[one] = (last + timedelta(1), None)
                self._bodies.append(one)
        return found

    def _note(self, ws) -> None:
        self.snapshots[ws.roster.plan_number] = self.table.copy()


CHANGES = ("rename", "merge", "split", "end", "revive", "reassign", "end_task", "new_task", "period_kind", "measures",
           "newer_text")  # fmt: skip


def play(campaign: Campaign, chance: Random, steps: int) -> PlanCampaign:
    """Play a campaign of some steps, checking after each change and at the end."""
    game = PlanCampaign(campaign, chance)
    for _ in range(steps):
        what = chance.choice(["change", "change", "hand_in", "hand_in", "deliver", "answer", "carry", "undo", "exempt"])
        if what == "change":
            game.change(chance.choice(CHANGES))
        elif what in {"hand_in", "answer", "carry"}:
            getattr(game, what)(chance.choice(UNITS))
        else:
            getattr(game, what)()
        if what in {"change", "deliver", "undo", "exempt"}:
            game.check()
    game.finish()
    return game
