"""Commands as a hostile or clumsy person gives them: always one object, words with a next step, nothing half."""

import json
from dataclasses import dataclass

import pytest

from metrodesk.cli.main import run


@dataclass
class Attack:
    """Runs commands with --json and holds every one to what the command line promises."""

    output: pytest.CaptureFixture[bytes]

    def __call__(self, *words, ends=(0, 1, 2)):
        """Run a command; return its status and its object."""
        ends = ends if isinstance(ends, tuple) else (ends,)
        status = run([*map(str, words), "--json"])
        caught = self.output.readouterr()
        assert b"Traceback" not in caught.err
        assert caught.out.count(b"\n") == 1
        found = json.loads(caught.out)
        assert status in ends, found
        if "error" in found:
            assert status != 0
            assert found["error"]["code"] != "internal"
            assert all(is_chinese(found["error"][part]) for part in ("message", "next"))
        return status, found

    def digest(self, ws):
        """Return the state of a workspace."""
        return self("workspace", "digest", ws, ends=0)[1]["state"]

    def refused(self, ws, *words):
        """Run a command that must be refused and leave a workspace as it was; return its error or its object."""
        before = self.digest(ws)
        _, found = self(*words, ends=(1, 2))
        assert self.digest(ws) == before
        self.whole(ws)
        return found.get("error", found)

    def whole(self, *workspaces):
        """Whether nothing is missing, changed or half written."""
        for ws in workspaces:
            _, health = self("workspace", "check", ws, ends=0)
            assert (health["whole"], health["adopted"]) == (True, 0)


def is_chinese(text):
    return any("\u4e00" <= one <= "\u9fff" for one in text)


def write(path, **value):
    """Write a JSON file; return its path."""
    path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
    return path


@pytest.fixture
def attack(capsysbinary):
    return Attack(capsysbinary)
