from dataclasses import replace

import pytest

from metrodesk.documents.prints.summary import task_numbers
from metrodesk.documents.prints.summary_pdf import tables_of, write_missing, write_summary
from tests.documents.pages import words
from tests.documents.sample_summaries import REPORTED, missing, summary


@pytest.fixture
def path(tmp_path):
    return tmp_path / "汇总表.pdf"


def test_units_words_and_totals_are_on_the_page(path):
    printed = write_summary(summary(), path)
    (page,) = words(path)
    assert printed.pages == 1
    for text in ("平滩镇2", "逾期未报", "应报7项已报4项未报3项", "推动计", "合计", "数据截至：2026年9月30日"):
        assert text in page


def test_what_the_district_wrote_is_marked_and_counted(path):
    row = summary().rows[0]
    cells = (replace(REPORTED, mark="区级代录"), replace(REPORTED, mark="区级代改"), *row.cells[2:])
    write_summary(replace(summary(), rows=(replace(row, cells=cells),)), path)
    (page,) = words(path)

    assert "〔区级代录〕" in page
    assert "〔区级代改〕" in page
    assert "已报1项（含区级代录、代改2项）" in page


def test_a_long_summary_repeats_its_head_and_counts_its_pages(path):
    printed = write_summary(summary(units=200), path)
    pages = words(path)
    assert printed.pages == len(pages) > 3
    assert all("应报已报未报" in page for page in pages)
    assert all(f"第{n}页/共{len(pages)}页" in page for n, page in enumerate(pages, start=1))
    assert all(any(f"平滩镇{unit}镇" in page for page in pages) for unit in range(200))


def test_many_tasks_go_on_in_a_further_table(path):
    tasks = tuple((number, f"第{number}件大事") for number in range(1, 41))
    rows = tuple(replace(row, cells=(REPORTED,) * 40) for row in summary().rows)
    write_summary(summary(tasks=tasks, rows=rows), path)
    found = "".join(words(path))
    assert found.count("已报") >= 3 * 40
    assert "40第40" in found


@pytest.mark.parametrize(("tasks", "widths"), [(0, [0]), (21, [21]), (24, [24]), (28, [14, 14]), (35, [17, 18])])
def test_tasks_are_shared_out_evenly_so_that_no_column_is_needlessly_narrow(tasks, widths):
    assert [len(one) for one in tables_of(tasks)] == widths


def test_a_summary_of_nothing_is_still_a_page(path):
    assert write_summary(summary(tasks=(), rows=()), path).pages == 1


def test_missing_units_and_tasks_are_named(path):
    write_missing(missing(), path)
    (page,) = words(path)
    for text in ("石梯镇2", "1、6—8", "报送时限：2026年10月15日", "应报单位55个未报齐3个"):
        assert text in page


def test_a_complete_period_says_so(path):
    write_missing(missing(rows=0), path)
    assert "各单位均已报齐" in words(path)[0]


def test_task_numbers_are_gathered_into_runs():
    assert task_numbers((7, 1, 6, 8, 13, 14)) == "1、6—8、13、14"
    assert task_numbers(()) == ""
