"""How the golden workspaces were made: `python -m tests.golden.workspaces.make_workspaces v2`.

A released version's file is never made anew: it shows that workspaces of that day still open.
"""

import json
import os
import sys
import tempfile
import zipfile
from datetime import date
from pathlib import Path

from metrodesk.domain.period import PeriodKind
from metrodesk.domain.unit import UnitKind
from metrodesk.domain.unit_editing import NewBody
from metrodesk.services import desk, entry, exporting, overview, plan_edits, plan_making, reports, sealing
from metrodesk.services.scheduling import close_period
from metrodesk.services.workspaces import open_workspace
from tests.services.campaign import NAMES, PERIOD, PINGTAN, PINGTAN_TOO, TODAY, Campaign, everybody_joined, write

HERE = Path(__file__).parent
FOUND = "found.json"


def main(name: str) -> None:
    """Write a zip of a district's and a unit's workspace, and what is to be found in them."""
    with tempfile.TemporaryDirectory() as folder:
        campaign = everybody_joined(Path(folder) / "founded")
        os.environ["METRODESK_DATA_DIR"] = str(campaign.folder / "data")
        a_quarter(campaign)
        a_plan_that_changed(campaign)
        with zipfile.ZipFile(HERE / f"{name}.zip", "w", zipfile.ZIP_DEFLATED) as out:
            for desk in (campaign.district, campaign.desk(PINGTAN)):
                for path in sorted(desk.rglob("*")):
                    if path.is_file():
                        out.write(path, Path("unit" if desk.name == PINGTAN else desk.name) / path.relative_to(desk))
            out.writestr(FOUND, json.dumps(what_is_found(campaign.district, campaign.desk(PINGTAN))))


def a_quarter(campaign: Campaign) -> None:
    """Reports, a conflict, a refused file, a cut-off and a late one; at the unit a draft on top."""
    campaign.merge(campaign.hand_in(PINGTAN), campaign.hand_in(PINGTAN_TOO, "另一台电脑写的。", {18}))
    with campaign.open() as ws:
        write(ws, numbers={16, 17})
        sealing.seal(ws, PERIOD, NAMES)
        exporting.hand_over(ws)
        close_period(ws, PERIOD)
    (campaign.stick() / "坏的.mdbundle").write_bytes(b"PK\3\4 damaged")
    campaign.merge(campaign.stick() / "坏的.mdbundle", campaign.hand_in("石梯镇", "", {16}))
    campaign.write(PINGTAN, "还没有定稿。", {16})


def a_plan_that_changed(campaign: Campaign) -> None:
    """What only the third form of a plan can say: a renamed and a merged body, an ended task, months."""
    with campaign.open() as ws:
        towns = [ws.plan.unit_named(name).id for name in ("亭子镇", "大树镇")]
        task = ws.plan.tasks[0].id
        for edit in (
            plan_edits.renaming(ws, ws.plan.unit_named("区经信局").id, "区经信商务局", date(2026, 9, 30)),
            plan_edits.merging(ws, towns, NewBody("亭树镇", UnitKind.TOWN), date(2026, 6, 30)),
            plan_edits.ending_task(ws, task, date(2026, 12, 31)),
            plan_edits.reporting_by(PeriodKind.MONTH, date(2027, 1, 1)),
        ):
            plan_making.make(ws, edit, why="达川府函〔2026〕8号", by="经办人甲")
    campaign.round(PINGTAN)


def what_is_found(district: Path, unit: Path) -> dict[str, object]:
    """Return everything the two workspaces show that must stay the same for ever."""
    with open_workspace(district) as ws:
        found = overview.status(ws, PERIOD, TODAY)
        lines = reports.reports(ws, PERIOD)
        with ws.database.read() as books:
            held = [one.reason for one in books.quarantine.all()]
    with open_workspace(unit) as ws:
        shown = desk.desk(ws, PERIOD, TODAY)
        draft = entry.open_report(ws, ws.plan.task_numbered(16).id, PERIOD).body
        previous = entry.open_report(ws, ws.plan.task_numbered(16).id, PERIOD.next()).previous
    return {
        "state": found.state,
        "counts": [found.expected, found.reported, found.late, found.empty, found.conflicts],
        "reports": [[one.unit_name, one.number, one.disposition, one.late, len(one.heads)] for one in lines],
        "held": held,
        "desk": [shown.unit_name, shown.tasks, shown.drafts, shown.sealed, shown.exported, shown.code],
        "draft": draft.to_json(),
        "previous": previous.to_json() if previous else None,
    }


if __name__ == "__main__":
    main(sys.argv[1])
