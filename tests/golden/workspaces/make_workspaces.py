"""How the golden workspaces were made: `python -m tests.golden.workspaces.make_workspaces v2`.

A released version's file is never made anew: it shows that workspaces of that day still open.
"""

import json
import os
import sys
import tempfile
import zipfile
from pathlib import Path

from metrodesk.services import desk, entry, exporting, overview, reports, sealing
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
