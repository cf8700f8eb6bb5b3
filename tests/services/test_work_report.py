import pytest
from docx import Document

from metrodesk.domain.incident import IncidentBody
from metrodesk.domain.overview import OverviewBody
from metrodesk.errors import UnfitTarget
from metrodesk.services.incidents import save_incident
from metrodesk.services.overview_text import save_overview
from metrodesk.services.work_report import print_work_report
from tests.services.campaign import PERIOD, PINGTAN


def test_the_report_gathers_drafts_and_leaves_persons_out(campaign, tmp_path):
    campaign.write(PINGTAN, numbers={16})
    with campaign.open(PINGTAN) as ws:
        save_overview(ws, PERIOD, OverviewBody("总体平稳。"), "填报人甲")
        matter = IncidentBody("2026-09-03", "集镇", "加油机铅封破损。", "已停用。", "经办人", "0818-2134567")
        save_incident(ws, "i1", matter, "填报人甲")
        save_incident(ws, "i2", IncidentBody("2026-11-03", "别处", "期外的事。"), "填报人甲")
        print_work_report(ws, PERIOD, tmp_path / "r.docx")

    text = "\n".join(one.text for one in Document(str(tmp_path / "r.docx")).paragraphs)
    wanted = ("总体平稳。", "第16项：检查集贸市场3家", "9月3日，集镇：加油机铅封破损。已采取措施：已停用。")
    assert [one for one in wanted if one not in text] == []
    assert not any(one in text for one in ("2134567", "填报人甲", "经办人", "期外的事"))


def test_another_kind_of_file_is_refused(campaign, tmp_path):
    with campaign.open(PINGTAN) as ws, pytest.raises(UnfitTarget):
        print_work_report(ws, PERIOD, tmp_path / "r.pdf")
