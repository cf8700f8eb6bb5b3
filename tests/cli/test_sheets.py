"""Sheets from the command line: all or nothing, naming the cells that would need a question."""

from openpyxl import load_workbook

from tests.services.campaign import PINGTAN
from tests.services.test_sheets import EVENTS, TASK, TEXT, fill


def test_sheets_are_issued_filled_in_and_recorded(ask, campaign, tmp_path):
    ws = campaign.desk(PINGTAN)
    for name in ("王家村", "李家村"):
        wanted = ("--task", TASK, "--for", name, "--out", tmp_path / f"{name}.xlsx")
        status, made = ask("unit", "sheet", ws, "--period", "2026Q3", *wanted)
        assert (status, made["for"], made["tasks"]) == (0, name, 1)
    fill(tmp_path / "王家村.xlsx", events="3")

    status, done = ask(
        "unit", "record", ws, "--period", "2026Q3", "--from", tmp_path / "王家村.xlsx", "--by", "填报人甲"
    )
    _, shown = ask("unit", "show", ws, "--task", TASK, "--period", "2026Q3")

    assert (status, done["files"], done["missing"], done["refused"]) == (0, 1, ["李家村"], [])
    assert done["recorded"] == [{"task": TASK, "changed": True, "findings": done["recorded"][0]["findings"]}]
    assert (shown["draft"]["progress"], shown["draft"]["measures"][EVENTS]) == (TEXT, {"value": "3"})


def test_what_would_need_a_question_is_refused_with_its_cell_and_nothing_is_written(ask, campaign, tmp_path):
    ws, file = campaign.desk(PINGTAN), tmp_path / "王家村.xlsx"
    ask("unit", "sheet", ws, "--period", "2026Q3", "--task", TASK, "--for", "王家村", "--out", file)
    book = load_workbook(fill(file, events="2000万"))
    book["进展情况"]["M9"] = "请看附件"
    book.save(file)
    (other := tmp_path / "坏.xlsx").write_bytes(b"PK\x03\x04")

    status, done = ask("unit", "record", ws, "--period", "2026Q3", "--from", file, other)
    _, shown = ask("unit", "show", ws, "--task", TASK, "--period", "2026Q3")

    assert (status, done["recorded"]) == (1, [])
    assert [(one["where"], one["reason"], one["typed"]) for one in done["refused"]] == [
        ("坏.xlsx", "damaged", ""),
        ("王家村.xlsx 数据!G6", "converted", "2000万"),
        ("王家村.xlsx 进展情况!M9", "outside-text", "请看附件"),
    ]
    assert all(one["message"] for one in done["refused"])
    assert shown["draft"] is None


def test_the_district_records_a_units_sheet_with_the_workbook_as_its_proof(ask, campaign, tmp_path):
    ws, file = campaign.district, tmp_path / "平滩镇.xlsx"
    status, made = ask("district", "sheet", ws, "--unit", PINGTAN, "--period", "2026Q3", "--task", TASK, "--out", file)
    fill(file, events="3")

    record = ("district", "record", ws, "--unit", PINGTAN, "--from", file, "--source", "sheet", "--by", "审核人乙")
    wrong, failure = ask(*record, "--period", "2026-09")
    done_status, done = ask(*record, "--period", "2026Q3")
    _, found = ask("district", "reports", ws, "--period", "2026Q3", "--unit", PINGTAN)

    assert (status, made["for"], done_status) == (0, PINGTAN, 0)
    assert (wrong, failure["error"]["code"]) == (1, "invalid_dates")
    assert [one["task"] for one in done["recorded"]] == [TASK]
    assert [one["task"] for one in found["reports"]] == [TASK]
