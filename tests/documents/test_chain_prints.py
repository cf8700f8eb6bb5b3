"""The list of what the tasks carry out, as PDF and as a workbook."""

from dataclasses import replace

import pytest
from openpyxl import load_workbook

from metrodesk.errors import UnfitTarget
from metrodesk.services.chain import chain_of
from metrodesk.services.chain_print import write_chain
from metrodesk.services.planning import load_plan
from tests.documents.pages import squeezed, words


@pytest.fixture(scope="module")
def plan():
    return load_plan("dachuan-2024-3")


def test_the_pdf_names_every_clause_above_each_task_and_the_paper_that_is_missing(plan, tmp_path):
    printed = write_chain(plan, tmp_path / "依据.pdf", office="达川区市场监管局")
    pages = words(printed.path)
    text = "".join(pages)

    assert printed.pages == len(pages)
    assert not printed.missing_glyphs
    assert "共21项，有上级依据21项" in text
    assert "缺件：达市府发〔2023〕14号" in text
    chain = chain_of(plan)
    above = {one for task in chain.passages_of(chain.own, tasks=True) for one in chain.above(task.place)}
    assert len(above) > 30
    for place in above:
        assert squeezed(chain.passages[place].number) in text


def test_the_workbook_has_a_row_for_each_task_with_shared_words_and_who_settled(plan, tmp_path):
    write_chain(plan, tmp_path / "依据.xlsx")
    sheet = load_workbook(tmp_path / "依据.xlsx").active
    heads = [cell.value for cell in sheet[4]]
    rows = {row[0].value: dict(zip(heads, (cell.value for cell in row), strict=True)) for row in sheet.iter_rows(5)}

    assert len(rows) == 21
    assert heads[3:6] == ["国家\n国发〔2021〕37号", "省\n川府发〔2023〕2号", "市\n达市府发〔2023〕14号（缺件）"]
    assert rows[16][heads[4]] == "（十六）推进计量信用监管"
    assert rows[16][heads[5]] == "缺件"
    assert "省（十六）“" in rows[16]["共同文字"]
    assert "省（十六）已确认（随附建议）：" in rows[16]["认定"]
    assert rows[19][heads[4]] == "没有对应"


def test_what_nobody_settled_stands_as_open(plan, tmp_path):
    write_chain(replace(plan, links=()), tmp_path / "依据.xlsx")
    sheet = load_workbook(tmp_path / "依据.xlsx").active
    open_rows = [row for row in sheet.iter_rows(5, values_only=True) if row[4] == "待认定"]

    assert open_rows
    assert all("建议待认定" in row[7] for row in open_rows)


def test_a_paper_with_nothing_above_it_says_so(tmp_path):
    printed = write_chain(load_plan("state-council-2021-37"), tmp_path / "依据.pdf")

    assert "本文件没有上级文件" in "".join(words(printed.path))


def test_another_kind_of_file_is_refused(plan, tmp_path):
    with pytest.raises(UnfitTarget):
        write_chain(plan, tmp_path / "依据.docx")
