"""A unit that was answered is rebuilt with its receipts."""

import pytest

from metrodesk.domain.act import ActKind
from metrodesk.domain.decision import Verdict
from metrodesk.services.deciding import decide
from metrodesk.services.layout import DATABASE
from metrodesk.services.rebuilding import rebuild
from metrodesk.services.receipts import unacknowledged
from metrodesk.services.reports import reports
from metrodesk.services.scheduling import set_period
from metrodesk.services.syncing import sync
from metrodesk.services.workspaces import open_workspace
from tests.services.campaign import PERIOD, PINGTAN, SHITI, TODAY, Campaign
from tests.services.test_rebuild import DAMAGES, truth, worked

__all__ = ["worked"]


@pytest.fixture
def answered(worked) -> Campaign:
    """The same, when answers came back, one of them returned a report, and the other computer sent a file."""
    worked.round(PINGTAN, SHITI, "平滩镇#2")
    with worked.open() as ws:
        head = next(one for one in reports(ws, PERIOD) if one.unit_name == PINGTAN and len(one.heads) == 1).heads[0]
        decide(ws, [Verdict(ActKind.RETURNED, (head.revision,), "请补充数据。")], "审核人乙")
        set_period(ws, PERIOD, as_of=TODAY)
    worked.open_answer(PINGTAN, *[one.file for one in worked.answer(PINGTAN, full=True).answers])
    worked.write("平滩镇#2", "又写。", {17})
    worked.seal("平滩镇#2")
    (worked.folder / "sync").mkdir()
    with worked.open("平滩镇#2") as ws:
        file = sync(ws, worked.folder / "sync").file
    worked.open_answer(PINGTAN, file)
    return worked


@pytest.mark.parametrize("damage", [None, *DAMAGES])
def test_a_unit_that_was_answered_is_rebuilt_with_its_receipts(answered, damage):
    path = answered.desk()
    before = truth(path, notes=False) | told(path)
    assert before["acts"]
    assert len(before["receipts"]) > 3
    assert {one[1] for one in before["bundles"]} == {"in", "out"}
    if damage is not None:
        damage(path / DATABASE)

    made = rebuild(path)

    assert truth(path, notes=False) | told(path) == before
    assert {one.what for one in made.unproven} <= ({"lost"} if damage else set())


def told(path):
    """What the answers said."""
    with open_workspace(path) as ws, ws.database.read() as books:
        return {
            "receipts": sorted((one.revision, one.disposition) for one in books.receipts.all()),
            "answered": sorted(books.receipts.acts()),
            "unconfirmed": sorted(unacknowledged(ws, books)),
        }
