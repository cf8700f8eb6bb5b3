"""metrodesk district totals, with the shape that programs may rely on."""

import openpyxl
import pytest

from metrodesk.cli.main import run
from tests.services.campaign import PERIOD, PINGTAN


@pytest.fixture
def counted(campaign):
    """平滩镇 handed in one figure."""
    figures = {"m18-events": {"value": "3", "rounding": "余"}, "m18-leaflets": {"not_applicable": "由区里印发"}}
    campaign.merge(campaign.hand_in(PINGTAN, numbers={18}, measures=figures))
    return campaign.district


def test_totals_name_every_measure_and_who_is_missing(ask, counted, tmp_path):
    status, found = ask("district", "totals", counted, "--period", PERIOD, "--out", tmp_path / "数据.xlsx")
    row = next(one for one in found["measures"] if one["id"] == "m18-events")

    assert (status, found["period"], len(found["measures"])) == (0, "2026Q3", 91)
    assert (row["task"], row["unit"], row["kind"]) == (18, "场次", "flow")
    assert row["value"] == {"value": "3", "rounding": "余"}
    assert row["total"] == {"value": "3", "rounding": "余", "total": True}
    assert (row["asked"], row["counted"], len(row["missing"]), row["blank"]) == (35, 1, 34, [])
    assert [one["unit"] for one in row["units"]] == [PINGTAN]
    assert openpyxl.load_workbook(found["file"]).sheetnames == ["数据汇总", "分单位数据"]


def test_people_read_the_same_in_lines(counted, capsys):
    assert run(["district", "totals", str(counted), "--period", "2026"]) == 0
    lines = capsys.readouterr().out.splitlines()

    line = next(one for one in lines if "计量宣传、科普活动" in one)
    assert line.split("\t")[:5] == ["18", "计量宣传、科普活动", "3余场次", "3余", "1/35"]
