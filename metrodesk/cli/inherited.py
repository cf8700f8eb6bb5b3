"""metrodesk unit inherited: what is open of bodies this unit took over from, and desks kept for them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from metrodesk.cli.answers import answer, fails_in_words
from metrodesk.cli.options import json_option, opened, unit_id, workspace_argument
from metrodesk.services.inheriting import answering_for, inherited
from metrodesk.services.workspaces import Workspace
from metrodesk.wording.catalogue import translate

for_option = click.option("--for", "whose", help="For a unit this one took over from.")


@contextmanager
def opened_for(path: Path, whose: str | None) -> Iterator[Workspace]:
    """Open a workspace for one command, its desk being that of a body it is the heir of. Raises NotTheHeir."""
    with opened(path) as workspace:
        if whose is None:
            yield workspace
            return
        with answering_for(workspace, unit_id(workspace, whose)):
            yield workspace


@click.command("inherited")
@workspace_argument
@json_option
@fails_in_words
def inherited_ones(ws: Path, *, as_json: bool) -> None:
    """List the bodies this unit took over from, with what was returned: {"units": [{"unit", "until", "returned"}]}.

    `returned` is [{"task", "period", "reason"}].
    """
    with opened(ws) as workspace:
        found = inherited(workspace)
        numbers = {str(one.id): one.number for one in workspace.plan.tasks}
    value = [
        {
            "unit": one.unit.name,
            "until": one.unit.history.until.isoformat() if one.unit.history.until else None,
            "returned": [
                {"task": numbers.get(subject.key), "period": subject.period, "reason": said.reason}
                for subject, said in one.returns.items()
            ],
        }
        for one in found
    ]
    line = translate("cli", "{unit}: {count} returned reports to answer.")
    lines = [line.format(unit=one.unit.name, count=len(one.returns)) for one in found]
    answer({"units": value}, lines or [translate("cli", "None.")], as_json=as_json)
