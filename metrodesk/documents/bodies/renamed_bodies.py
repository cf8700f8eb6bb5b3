"""Bodies that were renamed or merged: what they are called since which reform.

The year is the one the reform began in: localities followed within it or the next. Names are
without a level (区, 市, 省), patterns without regard to short and full forms.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from metrodesk.documents.words.name_shapes import level_of_name
from metrodesk.documents.words.traditional import mainland_words
from metrodesk.domain.unit import folded


@dataclass(frozen=True, slots=True)
class Renaming:
    """A name that ended: `old` as a pattern, the field the successor is named for, its last word."""

    old: re.Pattern[str]
    field: str
    year: int
    county: str = "局"
    city: str = "局"
    province: str = "厅"
    nation: str = "部"

    def successor(self, level: str) -> str:
        """Return what the body is called since, at a level (区, 市, 省, 国家 or none)."""
        end = {"省": self.province, "国家": self.nation, "市": self.city}.get(level, self.county)
        return f"{level}{self.field}{end}"


def _renaming(old: str, field: str, year: int, ends: Sequence[str] = "局局厅部") -> Renaming:
    return Renaming(re.compile(old), field, year, *ends)


COMMISSION = "局委委委"
ALL_BUREAUS = "局局局局"
CENTRAL = ("局", "局", "局", "总局")
RENAMINGS = (
    _renaming("(?:发展计划|计划|计经|计划经济)(?:委员会|委|局)", "发展改革", 2003, COMMISSION),
    _renaming("(?:对外贸易经济合作|对外经济贸易|对外经贸|外经贸|外贸)(?:局|委员会|委|厅|部)", "商务", 2003),
    _renaming("(?:建设|城乡建设)(?:局|委员会|委|厅|部)", "住房城乡建设", 2008),
    _renaming("(?:人事|劳动和社会保障|劳动保障|劳动)(?:局|厅|部)", "人力资源社会保障", 2008),
    _renaming("(?:经济贸易|经贸)(?:委员会|委|局)|经委", "经济和信息化", 2008),
    _renaming("卫生(?:局|厅|部)|(?:人口和计划生育|人口计生|计生)(?:局|委员会|委)", "卫生计生", 2013, COMMISSION),
    _renaming("(?:卫生和计划生育|卫生计生|卫计)(?:局|委员会|委)", "卫生健康", 2018, COMMISSION),
    _renaming(
        "(?:质量技术监督|质量监督|技术监督|质监|工商行政管理|工商|工商质监|工商和质监|工质"
        "|食品药品监督管理|食品药品监管|食药监|食药监管|食品药品工商质量监管)(?:管理)?局",
        "市场监管",
        2018,
        ALL_BUREAUS,
    ),
    _renaming(
        "(?:质量监督检验检疫|质检|工商行政管理|工商|食品药品监督管理|食品药品监管)总局", "市场监管", 2018, CENTRAL
    ),
    _renaming("(?:国土资源|国土|国土资源和房屋管理|国土房管|城乡规划|规划)(?:局|厅|部|委|委员会)", "自然资源", 2018),
    _renaming("(?:环境保护|环保)(?:局|厅|部)", "生态环境", 2018),
    _renaming("(?:安全生产监督管理|安全生产监管|安全监管|安监)(?:局|总局)", "应急管理", 2018),
    _renaming(
        "(?:农业|农牧|畜牧|畜牧兽医|畜牧食品|农牧业|水产|农业机械|农机)(?:局|厅|委|委员会|部)|农委", "农业农村", 2018
    ),
    _renaming(
        "(?:文化|旅游|旅游发展|文广新|文广|文化广电|文化广电新闻出版|文化广播影视新闻出版|文体广新)(?:局|厅|委|委员会|部)|旅发委",
        "文化和旅游",
        2018,
    ),
    _renaming("(?:新闻出版广电|新闻出版广播电影电视|广播电影电视|广播影视)局", "广播电视", 2018, ALL_BUREAUS),
    _renaming("(?:政府)?法制(?:办公室|办|局)", "司法", 2018),
    _renaming("(?:地方税务|地税|国家税务|国税)局", "税务", 2018, ALL_BUREAUS),
    _renaming("粮食局", "粮食和物资储备", 2018, ALL_BUREAUS),
    _renaming("物价局", "发展改革", 2018, COMMISSION),
    _renaming("(?:外事侨务|外侨)(?:办公室|办)", "外事", 2018, "办办办部"),
    _renaming("(?:扶贫开发|扶贫|扶贫移民|扶贫和移民工作)(?:领导小组)?(?:办公室|办|局)", "乡村振兴", 2021, ALL_BUREAUS),
    _renaming("银保监(?:局|分局)|银行保险监督管理局", "金融监管", 2023, ALL_BUREAUS),
    _renaming("乡村振兴(?:局|办)", "农业农村", 2024),
    _renaming("(?:大数据管理|大数据发展|大数据发展管理|大数据)局", "数据", 2024, ALL_BUREAUS),
    _renaming("地方金融(?:监督管理|监管)局", "地方金融管理", 2024, ALL_BUREAUS),
)


@dataclass(frozen=True, slots=True)
class Successor:
    """A name that came later and the year of the reform that brought it."""

    name: str
    field: str
    year: int


def successors(name: str) -> tuple[Successor, ...]:
    """Return what a body was called later, one reform after the other; nothing for a name in use."""
    plain = mainland_words(folded(name))
    level = level_of_name(plain)
    found: list[Successor] = []
    base, year = plain[len(level) :], 0
    while renaming := _renaming_of(base, year):
        found.append(Successor(renaming.successor(level), renaming.field, renaming.year))
        base, year = found[-1].name[len(level) :], renaming.year
    return tuple(found)


def _renaming_of(base: str, after: int) -> Renaming | None:
    return next((one for one in RENAMINGS if one.year > after and one.old.fullmatch(base)), None)
