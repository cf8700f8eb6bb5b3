"""Campaigns of many units, computers, sticks and a district in one process.

`python -m tests.faults.simulator [--units 60] [--periods 8] [--seed N] [--campaigns N]`

The district is the real one, with its database and files. Units seal and export through the
program's lines and bundle writer, without a database each. Sticks are lost, doubled, late and
out of order; computers are cloned; the district returns, accepts, settles, closes, changes the
plan and takes bundles back. After each step the ledger must equal the naive reference.
"""

import argparse
import io
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random

from metrodesk.bundles.answer_sheet import AnswerSheet
from metrodesk.bundles.head import DISTRICT, BundleType, Head, Refs, Sender, bundle_id
from metrodesk.bundles.key_ranges import KeyRange
from metrodesk.bundles.keys import DeviceKeys
from metrodesk.bundles.reader import open_bundle
from metrodesk.bundles.roster import Device
from metrodesk.bundles.trusted import Trusted
from metrodesk.bundles.writer import Contents, compose
from metrodesk.domain.act import ActKind
from metrodesk.domain.decision import Closure, Settlement, Verdict
from metrodesk.domain.history import Node, histories
from metrodesk.domain.period import Period
from metrodesk.domain.report import Names, ReportBody, Status
from metrodesk.domain.revision import Kind, Revision, Subject, parsed
from metrodesk.domain.unit import UnitId
from metrodesk.services.answering import answer
from metrodesk.services.deciding import decide
from metrodesk.services.dispositions import dispositions
from metrodesk.services.merging import merge
from metrodesk.services.opening import adopt, create_district, roster_units
from metrodesk.services.overview import number_gaps
from metrodesk.services.scheduling import adopt_plan
from metrodesk.services.taking_back import put_back, take_back
from metrodesk.services.workspaces import Workspace, open_workspace
from tests.bundles.office import fixed_keys
from tests.faults.reference import Reference
from tests.services.campaign import cheaply_stretched

CLAIM = "2026-10-08T09:00:00+08:00"
NAMES = Names("填报人甲", "审核人乙", "单位负责人丙")
TASKS = 2  # that each unit reports on in a campaign


@dataclass
class Computer:
    """A unit's PC: the lines it knows, those it knows to be confirmed, its place in its chain."""

    unit: UnitId
    keys: DeviceKeys
    tasks: list
    epoch: str
    number: int = 0
    previous: str | None = None
    lines: dict = field(default_factory=dict)
    confirmed: set = field(default_factory=set)
    returns: dict = field(default_factory=dict)  # revision -> the acts that returned it

    def clone(self) -> "Computer":
        """A copy of the disk: it goes on with the same numbers."""
        return replace(self, lines=dict(self.lines), confirmed=set(self.confirmed), returns=dict(self.returns))

    @property
    def unconfirmed(self) -> set:
        return set(self.lines) - self.confirmed

    def seal(self, campaign: str, plan: str, subject: Subject, body: dict) -> None:
        history = histories(Node.of_revision(one) for one in self.lines.values()).get(subject)
        parents = history.head_ids if history else ()
        answers = [act for one in parents for act in self.returns.get(one, ())]
        made = Revision.compose(
            campaign=campaign, subject=subject, plan=plan, parents=parents, device=self.keys.device,
            by=NAMES, claimed=CLAIM, body=body, answers=answers,
        )  # fmt: skip
        self.lines[str(made.id)] = made


@dataclass
class Stick:
    """A bundle on its way."""

    path: Path
    id: str
    computer: Computer
    epoch: str
    number: int
    lines: list


class Simulation:
    """A campaign; each method is one step, after which `check` compares."""

    def __init__(self, folder: Path, units: int, chance: Random) -> None:
        self.folder, self.chance = folder, chance
        os.environ["METRODESK_DATA_DIR"] = str(folder / "data")
        with cheaply_stretched():
            create_district(folder / "district", "dachuan-2024-3", "达川区市场监管局")
        self.ws: Workspace = open_workspace(folder / "district", check=False)
        self.post: list[Stick] = []
        self.arrived: list[Stick] = []
        self.computers: list[Computer] = []
        self.counter = 0
        self.reference = Reference()
        (folder / "sticks").mkdir()
        self._enrol(units)
        self._note_acts()
        self._note_duties()

    def close(self) -> None:
        self.ws.close()

    def _enrol(self, count: int) -> None:
        plan = self.ws.plan
        more = [
            replace(plan.reporting_units[0], id=UnitId(f"uextra{number:03}"), name=f"新设街道{number}", aliases=())
            for number in range(max(0, count - len(plan.reporting_units)))
        ]
        units = [*plan.reporting_units, *more][:count]
        ids = tuple(one.id for one in units)
        tasks = tuple(replace(one, leads=(), responsible=ids) for one in plan.tasks)
        adopt_plan(self.ws, replace(plan, units=(*plan.units, *more), tasks=tasks), "")
        devices = []
        for unit in units:
            chosen = self.chance.sample([one.id for one in plan.tasks], TASKS)
            for number in (1, 2):
                keys = fixed_keys(f"{unit.id} {number}")
                self.computers.append(Computer(unit.id, keys, chosen, f"{len(self.computers):016x}"))
                devices.append(Device(keys.device, unit.id, f"{number}号", keys.recipient, (KeyRange(keys.public),)))
        with self.ws.begin() as books:
            roster = replace(
                self.ws.roster, number=self.ws.roster.number + 1, devices=tuple(devices),
                units=roster_units(self.ws.plan),
            )  # fmt: skip
            adopt(self.ws, books, self.ws.plan, roster, "")

    # -- steps at units

    def write(self, computer: Computer, period: Period) -> None:
        """A clerk reports on one of the unit's tasks; now and then word for word what stands there."""
        self.counter += 1
        text = self.chance.choice(["本季度无变化。", f"检查集贸市场{self.counter}家。"])
        subject = Subject.of_task(computer.unit, self.chance.choice(computer.tasks), period)
        body = ReportBody(Status.PROGRESSED, progress=text).to_json()
        computer.seal(self.ws.campaign, self.ws.plan.version, subject, body)

    def export(self, computer: Computer, period: Period) -> None:
        """Hand in what is known and not confirmed; the stick goes into the post."""
        tasks = [one.id for one in computer.lines.values() if one.subject.kind is Kind.TASK]
        computer.seal(
            self.ws.campaign, self.ws.plan.version, Subject.of_submission(computer.unit, period),
            {"covers": sorted(tasks), "predecessor": None},
        )  # fmt: skip
        wanted = [computer.lines[one] for one in sorted(computer.unconfirmed)]
        head = Head(
            type=BundleType.REPORT, campaign=self.ws.campaign, to=(DISTRICT,), wall_claim=CLAIM,
            sender=Sender(computer.unit, computer.keys.device, computer.epoch, computer.number + 1, computer.previous),
            refs=Refs(self.ws.plan.version, self.ws.roster.number),
        )  # fmt: skip
        out = io.BytesIO()
        full, _ = compose(head, Contents(revisions=[one.line for one in wanted]), [computer.keys.signing], out)
        self.counter += 1
        path = self.folder / "sticks" / f"{self.counter}.mdbundle"
        path.write_bytes(out.getvalue())

        computer.number += 1
        computer.previous = bundle_id(full.to_bytes())
        self.post.append(
            Stick(path, computer.previous, computer, computer.epoch, computer.number, [one.line for one in wanted])
        )

    def clone(self, computer: Computer) -> None:
        """Somebody copies the whole disk to another PC, and both go on."""
        self.computers.append(computer.clone())

    def carry_over(self, source: Computer, target: Computer) -> None:
        """One computer of a unit learns what the other knows (a sync file)."""
        if source.unit == target.unit:
            target.lines |= source.lines

    # -- steps on the way and at the district

    def lose(self) -> None:
        """A stick is lost for good."""
        if self.post:
            self.post.pop(self.chance.randrange(len(self.post)))

    def deliver(self, count: int) -> None:
        """Some sticks arrive, in any order, some of them twice or once more after months."""
        self.chance.shuffle(self.post)
        came, self.post = self.post[:count], self.post[count:]
        again = self.chance.sample(self.arrived, min(len(self.arrived), self.chance.choice([0, 0, 1, 2])))
        files = [*came, *again, *came[:1]]
        if not files:
            return
        merged = merge(self.ws, [one.path for one in files])
        assert {one.outcome for one in merged.bundles} <= {"merged", "already"}, merged
        for one in came:
            self.reference.arrive(one.id, one.computer.unit, one.computer.keys.device, one.epoch, one.number, one.lines)
            self.arrived.append(one)

    def verdict(self, kind: ActKind) -> None:
        """Accept or return the newest version of some report."""
        groups = [group for about, heads in self.reference.heads().items() if about[0] == "task" for group in heads]
        if groups:
            chosen = tuple(self.chance.choice(groups)[:1])
            decide(self.ws, [Verdict(kind, chosen, "请补充数据。")], f"审核人{self.chance.choice('甲乙')}")

    def settle(self) -> None:
        """Settle a report whose newest versions differ, taking one side."""
        split = [heads for about, heads in self.reference.heads().items() if about[0] == "task" and len(heads) > 1]
        if split:
            heads = self.chance.choice(sorted(split))
            named = tuple(sorted(one for group in heads for one in group))
            done = decide(self.ws, [Settlement(named, take=self.chance.choice(named))], "审核人甲")
            assert not done.refused, done

    def close_task(self, period: Period) -> None:
        """End a task (销号) for a unit from a period on."""
        computer = self.chance.choice(self.computers)
        decide(self.ws, [Closure(computer.tasks[0], computer.unit, period)], "审核人甲")

    def take_back(self) -> None:
        if self.arrived:
            bundle = self.chance.choice(self.arrived).id
            if not self._is_back(bundle):
                take_back(self.ws, [bundle], "审核人甲")

    def put_back(self) -> None:
        back = sorted(one.id for one in self.arrived if self._is_back(one.id))
        if back:
            put_back(self.ws, self.chance.choice(back), "审核人甲")

    def _is_back(self, bundle: str) -> bool:
        acts = self.reference.in_force().values()
        return any(act["kind"] == "withdrawn" and act["body"]["bundle"] == bundle for act in acts)

    def change_plan(self) -> None:
        """Take a task away from a unit, or give it back."""
        computer = self.chance.choice(self.computers)
        plan, task = self.ws.plan, self.ws.plan.task(self.chance.choice(computer.tasks))
        now = set(task.responsible) ^ {computer.unit}
        ordered = tuple(one.id for one in plan.units if one.id in now)
        tasks = tuple(replace(one, responsible=ordered) if one.id == task.id else one for one in plan.tasks)
        adopt_plan(self.ws, replace(plan, tasks=tasks), "")
        self._note_duties()

    def answer(self, unit: UnitId, *, reaches: bool = True) -> None:
        """Write a unit's answer; if it reaches them, its computers learn what the district holds."""
        out = self.folder / "answers"
        (made,) = answer(self.ws, [unit], out).answers
        trusted = Trusted.of(self.ws.roster, str(unit))
        for computer in [one for one in self.computers if one.unit == unit] if reaches else []:
            with open_bundle(made.file, trusted, [computer.keys.identity]) as bundle:
                sheet = AnswerSheet.from_bytes(bundle.member("data/answer.json") or b"")
                said = {str(one.revision): one.disposition.value for one in sheet.dispositions}
                assert said == self.reference.dispositions(unit)
                computer.lines |= {one.id: parsed(one.line) for one in bundle.revisions if one.unit == unit}
                computer.returns = {}
                for key, act in self.reference.in_force().items():
                    if act["kind"] == "returned":
                        for one in act["body"]["revisions"]:
                            computer.returns.setdefault(one, []).append(key)
            computer.confirmed = {one for one, state in said.items() if state != "withdrawn"}
            assert computer.unconfirmed == set(computer.lines) - self.reference.confirmed(unit)
        shutil.rmtree(out)

    # -- the laws

    def check(self, *, whole: bool = True) -> None:
        """Compare the ledger with the reference."""
        self._note_acts()
        with self.ws.database.read() as books:
            assert books.state.digest() == self.reference.digest()
            units = {one.unit for one in self.computers} if whole else {self.chance.choice(self.computers).unit}
            total = 0
            for unit in sorted(units):
                found = {str(key): state.value for key, state in dispositions(books, self.ws.timeline, unit).items()}
                wanted = self.reference.dispositions(unit)
                assert found == wanted, {key: (found.get(key), wanted.get(key)) for key in found.keys() | wanted}
                total += len(found)
            assert not whole or total == len(self.reference.lines)  # conservation: each exactly once
            gaps = {one.device: set(one.made_up) for one in number_gaps(books)}
        wanted = {}
        for (device, _), numbers in self.reference.made_up().items():
            wanted.setdefault(device, set()).update(numbers)
        assert gaps == wanted

    def _note_acts(self) -> None:
        with self.ws.database.read() as books:
            for act in books.acts.all():
                self.reference.decide(act.line)

    def _note_duties(self) -> None:
        plan = self.ws.plan
        units = {one.unit for one in self.computers}
        self.reference.duties = {(unit, duty.task) for unit in units for duty in plan.assignments_of(unit)}


def campaign(folder: Path, units: int, periods: int, seed: int, busy: float = 0.12) -> Simulation:
    """Run one campaign to its end, checking after each step; `busy` is how often the district does something."""
    chance = Random(seed)
    simulation = Simulation(folder, units, chance)
    period = Period.parse("2026Q1")
    for _ in range(periods):
        a_period(simulation, period, chance, busy)
        period = period.next()
    return simulation


def a_period(simulation: Simulation, period: Period, chance: Random, busy: float) -> None:
    """One period: everybody reports once or twice, and everything that can go wrong does."""
    at_work = list(simulation.computers)
    chance.shuffle(at_work)
    full = min(12, max(2, len(at_work) // 5))  # sticks that the office takes in at a time
    for computer in at_work:
        if chance.random() < 0.9:
            for _ in range(chance.choice([1, 1, 2])):
                simulation.write(computer, period)
            simulation.export(computer, period)
        mishap(simulation, computer, chance)
        if chance.random() < busy:
            chance.choice(office_work(simulation, period))()
            simulation.check(whole=False)
        if len(simulation.post) > full:
            simulation.deliver(chance.randint(1, full))
            simulation.check(whole=False)
    for unit in sorted({one.unit for one in simulation.computers}):
        if chance.random() < 0.6:
            simulation.answer(unit, reaches=chance.random() < 0.8)
    simulation.check()


def mishap(simulation: Simulation, computer: Computer, chance: Random) -> None:
    """A stick is lost, a disk copied, or a computer learns what the other one knows."""
    if chance.random() < 0.08:
        simulation.lose()
    if chance.random() < 0.02:
        simulation.clone(computer)
    if chance.random() < 0.2:
        mates = [one for one in simulation.computers if one.unit == computer.unit]
        simulation.carry_over(chance.choice(mates), computer)


def office_work(simulation: Simulation, period: Period) -> list[Callable[[], None]]:
    """Return what the district may do on a day."""
    return [
        lambda: simulation.verdict(ActKind.RETURNED), lambda: simulation.verdict(ActKind.RETURNED),
        lambda: simulation.verdict(ActKind.ACCEPTED), lambda: simulation.close_task(period),
        simulation.settle, simulation.settle, simulation.take_back, simulation.put_back, simulation.change_plan,
    ]  # fmt: skip


def main(arguments: list[str]) -> int:
    """Run campaigns; an assertion names the seed that broke a law."""
    door = argparse.ArgumentParser(description=__doc__)
    door.add_argument("--units", type=int, default=60)
    door.add_argument("--periods", type=int, default=8)
    door.add_argument("--campaigns", type=int, default=1)
    door.add_argument("--seed", type=int, default=1)
    asked = door.parse_args(arguments)
    for seed in range(asked.seed, asked.seed + asked.campaigns):
        started = time.monotonic()
        with tempfile.TemporaryDirectory() as folder:
            simulation = campaign(Path(folder), asked.units, asked.periods, seed)
            reference = simulation.reference
            simulation.close()
        print(  # noqa: T201  it reports to a terminal
            f"seed {seed}: {len(simulation.computers)} computers, {len(reference.bundles)} bundles, "
            f"{len(reference.lines)} versions, {len(reference.acts)} acts, {time.monotonic() - started:.0f} s",
            flush=True,
        )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
