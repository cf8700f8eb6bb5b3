"""Long sessions of commands at random: whatever was handed in is current, superseded or listed as differing."""

import random
from pathlib import Path

import pytest

from tests.cli.hostile import Attack, write
from tests.cli.oracle import lost
from tests.services.campaign import PINGTAN, PINGTAN_TOO, SHITI, Campaign

PERIOD = "2026Q3"
TASKS = (16, 18)
DESKS = (PINGTAN, PINGTAN_TOO, SHITI)
STEPS = 40


class Session:
    """A person who gives commands in no sensible order; the seed decides."""

    def __init__(self, attack: Attack, campaign: Campaign, folder: Path, seed: int) -> None:
        self.attack, self.campaign, self.folder = attack, campaign, folder
        self.random = random.Random(seed)
        self.withdrawn: set[str] = set()
        self.sealed: dict[str, set[str]] = {name: set() for name in DESKS}
        self.out, self.answers = folder / "stick", folder / "answers"

    def step(self) -> None:
        """Do anything."""
        work = [self.report, self.merge, self.decide, self.enter, self.undo, self.restore, self.answer, self.open]
        (chosen,) = self.random.choices([*work, self.sync], [7, 8, 5, 2, 3, 3, 3, 5, 1])
        chosen()

    def report(self) -> None:
        desk = self.campaign.desk(name := self.random.choice(DESKS))
        reports = [self._report(number) for number in TASKS]
        file = write(self.folder / "r.json", reports=reports)
        self.attack("unit", "record", desk, "--period", PERIOD, "--from", file, ends=0)
        status, done = self.attack("unit", "seal", desk, "--period", PERIOD, "--by", "填报人甲")
        self.sealed[name] |= {one["revision"] for one in done.get("sealed", ())} if status == 0 else set()
        if self.random.random() < 0.8:
            kind = self.random.choice([(), ("--plain",), ("--zip",)])
            self.attack("unit", "export", desk, "--out", self.out / str(self.random.randrange(3)), *kind)

    def merge(self) -> None:
        if files := self._some(self.out):
            self.attack("district", "merge", self.campaign.district, *files)

    def decide(self) -> None:
        reports = self.listed()
        acts = [self._decision(one) for one in self.random.sample(reports, min(2, len(reports)))]
        self.attack(
            "district", "decide", self.campaign.district, "--from", write(self.folder / "a.json", acts=acts)
        )  # fmt: skip

    def enter(self) -> None:
        file = write(self.folder / "p.json", reports=[self._report(self.random.choice(TASKS))])
        words = ("--unit", self.random.choice(DESKS).split("#")[0], "--period", PERIOD, "--from", file)
        self.attack("district", "record", self.campaign.district, *words, "--source", "phone")

    def undo(self) -> None:
        self._turn("undo", self.withdrawn.add)

    def restore(self) -> None:
        self._turn("restore-bundle", self.withdrawn.discard)

    def answer(self) -> None:
        folder = self.answers / str(self.random.randrange(1000))
        kind = self.random.choice([(), ("--full",), ("--one-file",)])
        self.attack("district", "answer", self.campaign.district, "--all", "--out", folder, *kind, ends=0)

    def open(self) -> None:
        if files := self._some(self.answers):
            self.attack("unit", "open", self.campaign.desk(self.random.choice(DESKS)), *files)

    def sync(self) -> None:
        status, made = self.attack("unit", "sync", self.campaign.desk(PINGTAN), "--out", self.folder / "sync")
        if status == 0:
            self.attack("unit", "open", self.campaign.desk(PINGTAN_TOO), made["bundle"]["file"])

    def listed(self) -> list[dict]:
        return self.attack("district", "reports", self.campaign.district, ends=0)[1]["reports"]

    def hold_to_law(self) -> int:
        """Check that nothing is lost, at the district and at each desk; return how much there is."""
        missing, received = lost(self.campaign.district, self.listed(), self.withdrawn)
        assert missing == set()
        for name, sealed in self.sealed.items():
            _, found = self.attack("unit", "status", self.campaign.desk(name), ends=0)
            assert sealed <= {one["revision"] for one in found["revisions"]}
        return received

    def _turn(self, command, note) -> None:
        with self.campaign.open() as ws, ws.database.read() as books:
            known = [one.bundle for one in books.bundles.notes("in")]
        if known:
            bundle = self.random.choice(known)
            if self.attack("district", command, self.campaign.district, bundle)[0] == 0:
                note(bundle)

    def _report(self, number: int) -> dict:
        words = self.random.choice(["检查集贸市场3家。", "检查加油站2家。", "检查医院衡器5台。"])
        return {"task": number, "status": "progressed", "progress": f"第{number}项：{words}"}

    def _decision(self, report: dict) -> dict:
        heads = [one["revision"] for one in report["heads"]]
        if len(heads) > 1:
            stale = self.random.random() < 0.2
            return {"decision": "settled", "heads": heads[:1] if stale else heads, "take": self.random.choice(heads)}
        kind = self.random.choice(["accepted", "returned", "excused"])
        return {"decision": kind, "revisions": heads, "reason": self.random.choice(["", "请补充"])}

    def _some(self, folder: Path) -> list[Path]:
        files = sorted(path for path in folder.rglob("*") if path.is_file())
        return self.random.sample(files, min(len(files), self.random.randrange(1, 4)))


@pytest.mark.parametrize("seed", [1, 2])
def test_nothing_handed_in_is_ever_lost_in_a_session_at_random(seed, attack, campaign, tmp_path):
    session = Session(attack, campaign, tmp_path, seed)
    received = 0
    for step in range(STEPS):
        session.step()
        if step % 6 == 5:
            received = max(received, session.hold_to_law())
    assert received > 0
    before = attack.digest(campaign.district)

    attack("workspace", "rebuild", campaign.district, ends=0)

    assert attack.digest(campaign.district) == before
    attack.whole(campaign.district, *map(campaign.desk, DESKS))
