"""Sheets an office prints of its plan: indicators, and annex beside main text."""

from datetime import date

from metrodesk.documents.prints.chain_table import ChainTable
from metrodesk.documents.prints.indicator_sheet import IndicatorSheet, SheetRow
from metrodesk.documents.prints.text_and_annex import ComparisonTable
from metrodesk.domain.chain_list import chain_lines, levels_of
from metrodesk.domain.indicator_chart import chart_of
from metrodesk.domain.indicator_progress import progress_of
from metrodesk.domain.link_proposal import Proposer
from metrodesk.services.chain import chain_of
from metrodesk.services.planning import load_plan
from metrodesk.services.text_and_annex import compare_text_and_annex

TODAY = date(2026, 10, 8)


def indicator_sheet(*, drill=False):
    """Return Chongqing's thirteen indicators before anybody has entered a figure."""
    plan = load_plan("chongqing-2022-33")
    rows = tuple(
        SheetRow(number, one, "（三）", progress_of(one, (), TODAY), (), chart_of(one, (), TODAY))
        for number, one in enumerate(plan.indicators, start=1)
    )
    return IndicatorSheet(plan.document.title, "重庆市市场监管局", TODAY, rows, drill=drill)


def comparison(*, drill=False):
    """Return what Dachuan's annex and main text say differently."""
    plan = load_plan("dachuan-2024-3")
    found = compare_text_and_annex(plan)
    items = found.differing
    return ComparisonTable(plan.document.title, "达川区市场监管局", TODAY, items, len(items), drill)


def chain_table(*, drill=False):
    """Return what Dachuan's tasks carry out."""
    plan = load_plan("dachuan-2024-3")
    chain = chain_of(plan)
    lines = chain_lines(chain, Proposer(chain))
    return ChainTable(plan.document.title, "达川区市场监管局", TODAY, chain, levels_of(chain), lines, drill)
