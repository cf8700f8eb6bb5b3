"""Every printout of a trial run (试填) says so on every page; none of the real work does."""

from importlib import import_module
from pathlib import Path

import pytest
from openpyxl import load_workbook

from metrodesk.documents import prints
from metrodesk.documents.prints import (
    chain_pdf,
    chain_workbook,
    indicators_pdf,
    indicators_workbook,
    text_and_annex_pdf,
    text_and_annex_workbook,
    totals_pdf,
    totals_workbook,
)
from metrodesk.documents.prints.correction_pdf import write_correction
from metrodesk.documents.prints.form_pdf import write_form
from metrodesk.documents.prints.letter_pdf import write_letter, write_recovery_sheet
from metrodesk.documents.prints.paper_workbook import write_paper_lists
from metrodesk.documents.prints.summary_pdf import write_missing, write_summary
from metrodesk.documents.prints.summary_workbook import write_missing as write_missing_workbook
from metrodesk.documents.prints.summary_workbook import write_summary as write_summary_workbook
from metrodesk.documents.prints.voucher_pdf import write_voucher
from tests.documents.pages import pictures, words
from tests.documents.sample_corrections import correction
from tests.documents.sample_forms import blank_form, line, review_form, sealed_form
from tests.documents.sample_letters import opening_letter, recovery_sheet
from tests.documents.sample_paper_lists import paper_lists
from tests.documents.sample_plan_sheets import chain_table, comparison, indicator_sheet
from tests.documents.sample_summaries import missing, summary
from tests.documents.sample_totals import totals
from tests.documents.sample_vouchers import voucher

PALE = (236, 236, 236)
LINES = tuple(line(number, number=number + 1) for number in range(30))
PDFS = {
    "正式表": (write_form, lambda drill: sealed_form(drill=drill, lines=LINES, total=30)),
    "送审稿": (write_form, lambda drill: review_form(drill=drill)),
    "空白表": (write_form, lambda drill: blank_form(drill=drill)),
    "开通函": (write_letter, lambda drill: opening_letter(drill=drill)),
    "密钥保管单": (write_recovery_sheet, lambda drill: recovery_sheet(drill=drill)),
    "汇总表": (write_summary, lambda drill: summary(units=90, drill=drill)),
    "未报名单": (write_missing, lambda drill: missing(rows=60, drill=drill)),
    "报送凭证": (write_voucher, lambda drill: voucher(drill=drill)),
    "数据汇总表": (totals_pdf.write_totals, lambda drill: totals(drill=drill)),
    "更正页": (write_correction, lambda drill: correction(drill=drill)),
    "指标完成情况表": (indicators_pdf.write_indicators, lambda drill: indicator_sheet(drill=drill)),
    "附件与正文": (text_and_annex_pdf.write_comparison, lambda drill: comparison(drill=drill)),
    "上级依据": (chain_pdf.write_chain, lambda drill: chain_table(drill=drill)),
}
WORKBOOKS = {
    "汇总表": (write_summary_workbook, lambda drill: summary(drill=drill)),
    "未报名单": (write_missing_workbook, lambda drill: missing(drill=drill)),
    "数据汇总表": (totals_workbook.write_totals, lambda drill: totals(drill=drill)),
    "纸质核对": (write_paper_lists, lambda drill: paper_lists(drill=drill)),
    "指标完成情况表": (indicators_workbook.write_indicators, lambda drill: indicator_sheet(drill=drill)),
    "附件与正文": (text_and_annex_workbook.write_comparison, lambda drill: comparison(drill=drill)),
    "上级依据": (chain_workbook.write_chain, lambda drill: chain_table(drill=drill)),
}


def test_every_printout_there_is_is_looked_at_here():
    folder = Path(prints.__file__).parent
    names = [path.stem for path in folder.glob("*.py") if path.stem.endswith(("_pdf", "_workbook", "_docx"))]
    modules = [import_module(f"{prints.__name__}.{name}") for name in names]
    there = {
        f"{module.__name__}.{name}"
        for module in modules
        for name, made in vars(module).items()
        if name.startswith("write_") and made.__module__ == module.__name__
    }

    looked_at = {f"{write.__module__}.{write.__name__}" for write, _ in [*PDFS.values(), *WORKBOOKS.values()]}
    assert len(there) > 5
    assert there == looked_at


def has_watermark(page):
    return sum(count for count, colour in page.getcolors(1 << 24) if colour == PALE) > 3000


@pytest.mark.parametrize("name", PDFS)
def test_every_page_of_a_trial_run_bears_the_watermark(name, tmp_path):
    write, made = PDFS[name]
    write(made(True), tmp_path / "trial.pdf")

    assert all("试填" in page for page in words(tmp_path / "trial.pdf"))
    assert all(has_watermark(page) for page in pictures(tmp_path / "trial.pdf"))


@pytest.mark.parametrize("name", PDFS)
def test_no_page_of_the_real_work_does(name, tmp_path):
    write, made = PDFS[name]
    write(made(False), tmp_path / "real.pdf")

    assert not any("试填" in page for page in words(tmp_path / "real.pdf"))


@pytest.mark.parametrize("name", WORKBOOKS)
@pytest.mark.parametrize("drill", [True, False])
def test_a_workbook_of_a_trial_run_says_so_on_the_screen_and_on_every_printed_page(name, drill, tmp_path):
    write, made = WORKBOOKS[name]
    write(made(drill), tmp_path / "book.xlsx")

    for sheet in load_workbook(tmp_path / "book.xlsx").worksheets:
        said = ("试填" in str(sheet["A1"].value), "试填" in str(sheet.oddHeader.center.text))
        assert said == (drill, drill)
