import json

import pytest

from metrodesk.cli.main import run
from tests.cli.hostile import attack
from tests.services.campaign import campaign, cheap_stretching, founded

__all__ = ["attack", "campaign", "cheap_stretching", "founded"]


@pytest.fixture
def ask(capsys):
    """Run a command with --json; return its status and the one object it prints."""

    def asked(*words):
        status = run([*map(str, words), "--json"])
        out = capsys.readouterr().out
        assert out.count("\n") == 1
        return status, json.loads(out)

    return asked
