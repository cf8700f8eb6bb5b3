"""Bundles no honest program writes, signed with keys a unit really has."""

import io
import json
from dataclasses import replace
from pathlib import Path

from metrodesk.bundles.head import DISTRICT, BundleType, Head, Refs, Sender
from metrodesk.bundles.writer import Contents, compose
from metrodesk.domain.report import Names
from metrodesk.domain.revision import Revision, Subject, canonical
from metrodesk.services.keyrings import KeyRole, unlock
from metrodesk.services.workspaces import Workspace
from tests.services.campaign import PERIOD


def line(ws: Workspace, number=18, unit=None, text="伪造的进展情况。", **changes) -> bytes:
    """A report's line as this computer would write it, with some keys changed."""
    made = Revision.compose(
        campaign=ws.campaign,
        subject=Subject.of_task(unit or ws.own_unit().id, ws.plan.task_numbered(number).id, PERIOD),
        plan=ws.identity.plan,
        parents=[],
        device=ws.device,
        by=Names("填报人甲"),
        claimed="2026-10-08T09:00:00+08:00",
        body={"status": "progressed", "progress": text},
    )
    return canonical({**json.loads(made.line), **changes}) if changes else made.line


def head(ws: Workspace, number=1, **changes) -> Head:
    """The head of this computer's bundle, with some parts changed."""
    keys = unlock(ws, KeyRole.UNIT, None)
    made = Head(
        type=BundleType.REPORT,
        campaign=ws.campaign,
        sender=Sender(ws.own_unit().id, keys.device, "00000000000000a1", number),
        to=(DISTRICT,),
        refs=Refs(ws.identity.plan, ws.roster.number),
        wall_claim="2026-10-08T09:00:00+08:00",
        drill=ws.drill,
    )
    return replace(made, **changes)


def forge(ws: Workspace, path: Path, lines=None, made=None, keys=None) -> Path:
    """Write a plain bundle of these lines, signed by this computer."""
    keys = keys or unlock(ws, KeyRole.UNIT, None)
    out = io.BytesIO()
    compose(made or head(ws), Contents(revisions=lines if lines is not None else [line(ws)]), [keys.signing], out)
    path.write_bytes(out.getvalue())
    return path
