"""The ledger written down naively: sets, dictionaries and the laws of the design, for comparison.

Nothing of the program is used here. Lines and acts are read from their JSON; every answer is
computed anew from all of them, as slowly as it may be.
"""

import hashlib
import json
from dataclasses import dataclass, field

NODES = {"settled", "proxy", "amend"}


@dataclass
class Reference:
    """What arrived and was decided; `duties` are the (unit, task) pairs of today's plan."""

    duties: set = field(default_factory=set)
    bundles: dict = field(default_factory=dict)  # id -> (unit, device, epoch, number, ids of lines)
    lines: dict = field(default_factory=dict)  # id -> the line's JSON
    acts: dict = field(default_factory=dict)  # id -> the act's JSON

    def arrive(self, bundle: str, unit: str, device: str, epoch: str, number: int, lines: list[bytes]) -> None:
        names = {hashlib.sha256(b"metrodesk-rev-v1\0" + one).hexdigest(): json.loads(one) for one in lines}
        self.lines |= names
        self.bundles[bundle] = (unit, device, epoch, number, frozenset(names))

    def decide(self, line: bytes) -> None:
        self.acts[hashlib.sha256(b"metrodesk-act-v1\0" + line).hexdigest()] = json.loads(line)

    # -- law 2: a pure function of bundles and acts

    def in_force(self) -> dict:
        replaced = {old for act in self.acts.values() for old in act["replaces"]}
        return {key: act for key, act in self.acts.items() if key not in replaced}

    def counting(self) -> set:
        """The lines of the bundles that were not taken back (law 9)."""
        back = {act["body"]["bundle"] for act in self.in_force().values() if act["kind"] == "withdrawn"}
        return {line for key, one in self.bundles.items() if key not in back for line in one[4]}

    def standing(self) -> dict:
        """The acts in force whose targets are all there; a settlement is itself a version."""
        there, left, found = set(self.counting()), self.in_force(), {}
        while True:
            fitting = {key: act for key, act in left.items() if set(targets(act)) <= there}
            if not fitting:
                return found
            found |= fitting
            there |= {key for key, act in fitting.items() if act["kind"] in NODES}
            left = {key: act for key, act in left.items() if key not in fitting}

    def digest(self) -> str:
        acts = [key for key, act in self.standing().items() if act["kind"] not in {"withdrawn", "reinstated"}]
        said = sorted([f"rev {one}" for one in self.counting()] + [f"act {one}" for one in acts])
        return hashlib.sha256("".join(one + "\n" for one in said).encode()).hexdigest()

    # -- law 4: heads

    def versions(self) -> dict:
        """Every version by its subject: {subject: {id: (parents, body, whether the unit's own)}}."""
        found: dict = {}
        for key in self.counting():
            line = self.lines[key]
            found.setdefault(subject(line), {})[key] = (set(line["parents"]), plain(line["body"]))
        for key, act in self.standing().items():
            if act["kind"] in NODES:
                body = {"kind": "task", **act["body"]}
                found.setdefault(subject(body), {})[key] = (set(targets(act)), plain(body["body"]))
        return found

    def heads(self) -> dict:
        """The newest versions of each subject, those that say the same together."""
        found = {}
        for about, versions in self.versions().items():
            named = {parent for parents, _ in versions.values() for parent in parents}
            alike: dict = {}
            for key in versions.keys() - named:
                alike.setdefault(versions[key][1], set()).add(key)
            found[about] = sorted(map(sorted, alike.values()))
        return found

    # -- §6: dispositions, §1.2 of law 6: what is not confirmed, gaps

    def dispositions(self, unit: str) -> dict:
        acts, heads, counting = self.in_force().values(), self.heads(), self.counting()
        answered = {act for key in counting for act in self.lines[key]["answers"]}
        keys = self.in_force()
        returned = {one for key, act in keys.items() if act["kind"] == "returned" and key not in answered
                    for one in targets(act)}  # fmt: skip
        accepted = {one for act in acts if act["kind"] == "accepted" for one in targets(act)}
        closed = {(act["body"]["task"], act["body"]["unit"]): act["body"]["from"] for act in acts
                  if act["kind"] == "closed"}  # fmt: skip
        received = {line for one in self.bundles.values() for line in one[4]}
        found = {}
        for key in received:
            line = self.lines[key]
            if line["unit"] != unit:
                continue
            about = subject(line)
            mine = next((group for group in heads.get(about, []) if key in group), [])
            ended = [closed.get((about[2], one)) for one in (unit, "")]
            found[key] = (
                "withdrawn" if key not in counting
                else "parked" if about[0] == "task" and (unit, about[2]) not in self.duties
                else "superseded" if not mine
                else "conflict" if len(heads[about]) > 1 and about[0] != "submission"
                else "closed" if about[0] == "task" and any(since and about[3] >= since for since in ended)
                else "returned" if returned & set(mine)
                else "accepted" if accepted & set(mine)
                else "received"
            )  # fmt: skip
        return found

    def confirmed(self, unit: str) -> set:
        """What an answer written now acknowledges."""
        return {key for key, state in self.dispositions(unit).items() if state != "withdrawn"}

    def made_up(self) -> dict:
        """The numbers below the highest that did not come, by chain."""
        chains: dict = {}
        for _, device, epoch, number, _ in self.bundles.values():
            chains.setdefault((device, epoch), set()).add(number)
        gaps = {chain: tuple(sorted(set(range(1, max(have))) - have)) for chain, have in chains.items()}
        return {chain: numbers for chain, numbers in gaps.items() if numbers}


def targets(act: dict) -> list:
    return [*act["body"].get("revisions", []), *act["body"].get("heads", [])]


def subject(line: dict) -> tuple:
    return line["kind"], line["unit"], line.get("task", ""), line.get("period", "")


def plain(body: dict) -> str:
    return json.dumps(body, sort_keys=True, ensure_ascii=False)
