"""What must be seen at a district, worked out from its files with nothing of the program."""

import hashlib
import json
import zipfile
from dataclasses import dataclass
from itertools import chain


@dataclass(frozen=True)
class Line:
    """A version of a report: who wrote what, on top of what, and in which bundles it came."""

    id: str
    about: tuple[str, str, str]
    parents: frozenset[str]
    body: str
    bundles: frozenset[str]


def lost(district, listed, withdrawn):
    """Return the reports' versions received that are neither listed, nor superseded by one that is.

    `listed` are the reports as the command line gives them, `withdrawn` the bundles taken
    back. A version that says the same as a listed one counts as that.
    """
    received = [one for one in _received(district) if not one.bundles <= withdrawn]
    known = {one.id: one for one in chain(received, _entered(district))}
    shown = {head["revision"] for report in listed for head in report["heads"]}
    said = {(known[one].about, known[one].body) for one in shown}
    seen = {one.id for one in known.values() if (one.about, one.body) in said}
    waiting = list(seen)
    while waiting:
        one = known.get(waiting.pop())
        new = set(one.parents) - seen if one else set()
        seen |= new
        waiting += new
    return {one.id for one in received} - seen, len(received)


def _received(district):
    carried, lines = {}, {}
    for path in (district / "bundles").glob("*.mdbundle"):
        with zipfile.ZipFile(path) as bundle:
            head = bundle.read("head.json")
            if json.loads(head)["type"] != "report":
                continue
            for line in bundle.read("data/revisions.jsonl").splitlines():
                name = _name("rev", line)
                lines[name] = json.loads(line)
                carried.setdefault(name, set()).add(hashlib.sha256(head).hexdigest())
    return [
        _line(name, found, found["parents"], found["body"], carried[name])
        for name, found in lines.items()
        if found["kind"] == "task"
    ]


def _entered(district):
    """Return what the district settled, or entered for a unit."""
    for path in (district / "journal").glob("*.act"):
        line = path.read_bytes().rstrip(b"\n")
        act = json.loads(line)
        if act["kind"] in {"settled", "proxy", "amend"}:
            yield _line(_name("act", line), act["body"], act["body"]["heads"], act["body"]["body"], ())


def _line(name, found, parents, body, bundles):
    about = (found["unit"], found["task"], found["period"])
    return Line(name, about, frozenset(parents), json.dumps(body, sort_keys=True), frozenset(bundles))


def _name(kind, line):
    return hashlib.sha256(f"metrodesk-{kind}-v1\0".encode() + line).hexdigest()
