"""Workbooks given out at a desk and at the district come back into drafts and into acts."""

import json
from dataclasses import replace

import pytest
from openpyxl import load_workbook

from metrodesk.domain.decision import Source
from metrodesk.domain.history import Origin
from metrodesk.domain.period import Period
from metrodesk.domain.report import ReportBody, Status
from metrodesk.errors import InvalidDates, SheetsNotSettled, TaskNotAssigned, UnfitTarget
from metrodesk.services.entry import open_report, save_draft
from metrodesk.services.proxies import Provenance, current_report
from metrodesk.services.sheet_questions import Answer
from metrodesk.services.sheet_reading import read_sheets, unit_of_sheets
from metrodesk.services.sheet_review import review
from metrodesk.services.sheet_taking import enter_sheets, take_sheets
from metrodesk.services.sheets import issue_sheet, missing_senders, sheet_sources, sheet_states
from tests.services.campaign import PERIOD, PINGTAN, SHITI

TEXT = "检查集贸市场3家、加油站2家，张贴公示牌5块。"
TASK, EVENTS, LEAFLETS = 18, "m18-events", "m18-leaflets"


def fill(path, progress=TEXT, events=None, leaflets=None, status="本期有进展"):
    book = load_workbook(path)
    page, figures = book["进展情况"], book["数据"]
    row = next(one for one in range(6, page.max_row + 1) if page[f"B{one}"].value == str(TASK))
    heads = {page.cell(5, column).value: column for column in range(1, page.max_column + 1)}
    page.cell(row, heads["进展状态"]).value, page.cell(row, heads["进展情况"]).value = status, progress
    rows = [one for one in range(6, figures.max_row + 1) if figures[f"B{one}"].value == str(TASK)]
    figures[f"G{rows[0]}"], figures[f"G{rows[1]}"] = events, leaflets
    book.save(path)
    return path


def issue(ws, name, out, **options):
    return issue_sheet(ws, PERIOD, [ws.plan.task_numbered(TASK).id], name, out / f"表{name}.xlsx", **options)


def draft(ws, number=TASK):
    return open_report(ws, ws.plan.task_numbered(number).id, PERIOD).body


def test_several_villages_come_into_one_report_and_the_missing_one_is_named(campaign, tmp_path):
    with campaign.open(PINGTAN) as ws:
        for name in ("王家村", "李家村", "张家村"):
            issue(ws, name, tmp_path)
        files = [
            fill(tmp_path / "表王家村.xlsx", events="3", leaflets="500"),
            fill(tmp_path / "表李家村.xlsx", events="2余"),
        ]
        batch = read_sheets(ws, PERIOD, files)
        before = draft(ws)
        done = take_sheets(ws, batch, {}, "填报人甲")
        body, sources = draft(ws), sheet_sources(ws, ws.own_unit().id, PERIOD)
        states = sheet_states(ws, ws.own_unit().id, PERIOD)

    assert before.is_empty
    assert (done.files, done.missing, [number for number, _ in done.reports]) == (2, ("张家村",), [TASK])
    assert body.progress == f"【李家村】{TEXT}\n【王家村】{TEXT}"
    assert body.measures[EVENTS] == {"value": "5", "rounding": "约"}
    assert body.measures[LEAFLETS] == {"value": "500"}
    assert [(one.sender, one.value) for one in sources if one.field == f"measures.{EVENTS}"] == [
        ("李家村", {"value": "2", "rounding": "余"}),
        ("王家村", {"value": "3"}),
    ]
    assert [(one.name, one.file_name) for one in states] == [
        ("王家村", "表王家村.xlsx"),
        ("李家村", "表李家村.xlsx"),
        ("张家村", ""),
    ]
    assert missing_senders(states) == ("张家村",)


def test_the_same_file_again_is_noticed_and_adds_nothing(campaign, tmp_path):
    with campaign.open(PINGTAN) as ws:
        file = fill(issue(ws, "王家村", tmp_path).path, events="3")
        take_sheets(ws, read_sheets(ws, PERIOD, [file]), {}, "填报人甲")
        (renamed := tmp_path / "表(1).xlsx").write_bytes(file.read_bytes())
        again = read_sheets(ws, PERIOD, [renamed, file])
        take_sheets(ws, again, {}, "填报人甲")

        assert [one.already != "" for one in again.sources] == [True]
        assert draft(ws).measures[EVENTS] == {"value": "3"}


def test_a_table_saved_as_csv_is_still_known_by_the_keys_of_its_rows(campaign, tmp_path):
    with campaign.open(PINGTAN) as ws:
        file = fill(issue(ws, "王家村", tmp_path).path)
        page = load_workbook(file)["进展情况"]
        rows = [[str(cell.value or "").replace("\n", " ") for cell in row] for row in page.iter_rows()]
        (saved := tmp_path / "进展.csv").write_text("\n".join("\t".join(row) for row in rows), encoding="gb18030")
        batch = read_sheets(ws, PERIOD, [saved])
        found = review(batch, {})

    assert (batch.sources[0].sender, found.open_questions) == ("王家村", 0)
    assert {one.field for one in found.changes} == {"status", "progress"}


def test_nothing_is_written_while_a_question_is_open(campaign, tmp_path):
    with campaign.open(PINGTAN) as ws:
        file = fill(issue(ws, "王家村", tmp_path).path, events="2000万")
        batch = read_sheets(ws, PERIOD, [file])
        with pytest.raises(SheetsNotSettled):
            take_sheets(ws, batch, {}, "填报人甲")
        assert draft(ws).is_empty
        (line,) = [one for one in review(batch, {}).lines if one.is_open]

        take_sheets(ws, batch, {line.id: Answer("take")}, "填报人甲")

        assert draft(ws).measures[EVENTS] == {"value": "20000000"}


def test_a_draft_typed_while_the_sheets_were_looked_over_is_not_overwritten(campaign, tmp_path):
    with campaign.open(PINGTAN) as ws:
        batch = read_sheets(ws, PERIOD, [fill(issue(ws, "王家村", tmp_path).path)])
        task = ws.plan.task_numbered(TASK).id
        save_draft(ws, task, PERIOD, ReportBody(Status.PROGRESSED, progress="刚刚写的。"), "填报人甲")

        with pytest.raises(SheetsNotSettled):
            take_sheets(ws, batch, {}, "填报人甲")

        assert draft(ws).progress == "刚刚写的。"


def test_a_sheet_that_rests_on_an_older_version_is_told(campaign, tmp_path):
    with campaign.open(PINGTAN) as ws:
        made = issue(ws, "王家村", tmp_path)
    campaign.write(numbers={TASK})
    with campaign.open(PINGTAN) as ws:
        before = read_sheets(ws, PERIOD, [made.path])
    campaign.seal()
    with campaign.open(PINGTAN) as ws:
        after = read_sheets(ws, PERIOD, [made.path])

    assert before.moved_on(before.sources[0]) == ()
    assert after.moved_on(after.sources[0]) == (TASK,)
    assert not after.is_of_older_plan(after.sources[0])
    assert replace(after, plan=replace(after.plan, checks=())).is_of_older_plan(after.sources[0])


def test_whose_sheets_are_is_read_from_them(campaign, tmp_path):
    with campaign.open() as ws:
        one, other = (ws.plan.unit_named(name).id for name in (PINGTAN, SHITI))
        mine = [issue(ws, name, tmp_path, unit=one).path for name in ("甲", "乙")]
        theirs = issue(ws, "丙", tmp_path, unit=other).path
        (bare := tmp_path / "表.csv").write_text("序号,任务事项,进展状态\n", encoding="utf-8")

        assert unit_of_sheets(ws, mine) == one
        assert unit_of_sheets(ws, [*mine, theirs]) is None
        assert unit_of_sheets(ws, [bare]) is None


def test_the_workbooks_may_be_kept_as_evidence(campaign, tmp_path):
    with campaign.open(PINGTAN) as ws:
        file = fill(issue(ws, "王家村", tmp_path).path)
        take_sheets(ws, read_sheets(ws, PERIOD, [file]), {}, "填报人甲", keep=True)

        assert [one.name for one in draft(ws).evidence] == ["表王家村.xlsx"]


def test_another_units_another_periods_and_another_works_sheets_are_told(campaign, tmp_path):
    with campaign.open(SHITI) as ws:
        other = issue(ws, "石梯的村", tmp_path).path
    with campaign.open(PINGTAN) as ws:
        earlier = issue_sheet(ws, Period.parse("2026Q2"), None, "上季度", tmp_path / "上季度.xlsx").path
        foreign = issue(ws, "外来", tmp_path).path
        book = load_workbook(foreign)
        book["_metrodesk"]["B4"] = "another-campaign"
        book.save(foreign)
        book["_metrodesk"]["B2"] = "9"
        book.save(newer := tmp_path / "新版.xlsx")
        (nothing := tmp_path / "别的表.csv").write_text("姓名,电话\n甲,1\n", encoding="utf-8")
        files = [other, earlier, foreign, newer, nothing, tmp_path / "没有.xlsx"]
        found = read_sheets(ws, PERIOD, files)

    assert [(one.trouble, dict(one.facts or {})) for one in found.sources] == [
        ("other-unit", {"unit": SHITI}),
        ("other-period", {"period": "2026年第二季度"}),
        ("other-campaign", {}),
        ("newer", {}),
        ("no-form", {}),
        ("missing", {}),
    ]


def test_only_own_tasks_fitting_periods_and_workbooks_are_issued(campaign, tmp_path):
    with campaign.open(PINGTAN) as ws:
        with pytest.raises(TaskNotAssigned):
            issue_sheet(ws, PERIOD, [ws.plan.task_numbered(2).id], "村", tmp_path / "a.xlsx")
        with pytest.raises(InvalidDates):
            issue_sheet(ws, Period.parse("2026-09"), None, "村", tmp_path / "a.xlsx")
        with pytest.raises(UnfitTarget):
            issue_sheet(ws, PERIOD, None, "村", tmp_path / "a.txt")
        assert sheet_states(ws, ws.own_unit().id, PERIOD) == ()


def test_the_district_issues_and_reads_the_same_sheet_for_a_unit(campaign, tmp_path):
    with campaign.open() as ws:
        unit = ws.plan.unit_named(PINGTAN)
        made = issue(ws, "", tmp_path, unit=unit.id, filled=True)
        batch = read_sheets(ws, PERIOD, [fill(made.path, events="3")], unit.id)
        done = enter_sheets(ws, batch, {}, Provenance(Source.SHEET, "填报人甲"), "审核人乙")
        report = current_report(ws, unit.id, ws.plan.task_numbered(TASK).id, PERIOD)
        again = issue(ws, "", tmp_path, unit=unit.id, filled=True)
        unchanged = review(read_sheets(ws, PERIOD, [again.path], unit.id), {})
        with ws.database.read() as books:
            act = next(one for one in books.acts.all() if one.id == done.entered.acts[0][1])

    assert made.name == PINGTAN
    assert (report.body.progress, report.origin) == (TEXT, Origin.PROXY)
    assert report.body.measures[EVENTS] == {"value": "3"}
    assert [one["name"] for one in act.body["files"]] == [made.path.name]
    assert (unchanged.changes, unchanged.lines) == ((), ())
    assert [(one.unit_name, one.by_district) for one in campaign.reports()] == [(PINGTAN, True)]


def test_what_the_checks_find_is_counted_where_the_district_enters_for_a_unit(campaign, tmp_path):
    with campaign.open() as ws:
        unit = ws.plan.unit_named(PINGTAN).id
        made = issue(ws, "", tmp_path, unit=unit, filled=True)
        batch = read_sheets(ws, PERIOD, [fill(made.path, progress=None)], unit)
        done = enter_sheets(ws, batch, {}, Provenance(Source.SHEET, "填报人甲"), "审核人乙")

    ((number, findings),) = done.reports
    assert (number, findings > 0) == (TASK, True)


def test_what_a_sheet_says_is_kept_beside_the_draft(campaign, tmp_path):
    with campaign.open(PINGTAN) as ws:
        take_sheets(ws, read_sheets(ws, PERIOD, [fill(issue(ws, "王家村", tmp_path).path, events="3")]), {}, "填报人甲")
        with ws.database.read() as books:
            (taken,) = books.sheets.taken(ws.own_unit().id, str(PERIOD))

    assert json.loads(json.dumps(taken.said))["t18"][f"measures.{EVENTS}"] == {"value": "3"}
