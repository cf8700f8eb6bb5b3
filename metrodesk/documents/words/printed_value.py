"""Target values as texts and tables print them: ≥85%, 8000家以上, 国际前列, — for unknown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from metrodesk.domain.indicator import Comparison, Direction

ODD = (
    "０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ％／（）．＞＜＝－［］ꎬꎻꎮ\u3000\u00a0",
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ%/().><=-[]，；。  ",
)
LEVEL = str.maketrans(*ODD)
COUNTED = (
    "个百分点|百分点|台(?:\\(件\\)|/?件)?套?|人次|家次|场次|批次|车次|户次|件套|平方公里|平方米|吨标准煤|千瓦时|公里"
    "|项次|项|个|家|种|套|件|人|名|次|批|场|户|座|所|处|条|份|支|门|篇|起|只|块|枚|辆|枪|册|期|组|站|万元|元|吨|倍|%|‰"
)
UNIT = rf"(?:百|千|百万|千万|万|亿)?(?:余|多)?(?:{COUNTED})(?:/(?:年|月|季))?"
NUMBER = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?"
AT_LEAST = ("≥", "≧", ">=", ">", "不少于", "不低于", "不小于", "大于", "超过", "高于", "至少", "突破", "以上", "及以上")
AT_MOST = ("≤", "≦", "<=", "<", "不超过", "不高于", "不大于", "不多于", "小于", "低于", "少于", "至多", "最多",
           "控制在", "以下", "以内", "之内")  # fmt: skip
HEDGES = ("力争", "争取", "预计", "左右", "上下", "约", "大约", "近", "接近", "余", "多", "筹划", "计划")
BEFORE = "|".join(
    sorted({*AT_LEAST[:-2], *AT_MOST[:-3], *HEDGES} - {"左右", "上下", "余", "多"}, key=len, reverse=True)
)
AFTER = "及?以上|以下|以内|之内|左右|上下|余|多"
QUANTITY = re.compile(
    rf"(?P<before>(?:(?:{BEFORE}|达到|达|为)\s*){{0,6}})(?<![0-9.A-Za-z第〔])"
    rf"(?P<number>{NUMBER})\s*(?P<unit>{UNIT})\s*(?P<after>{AFTER})?"
)
CELL = re.compile(
    rf"(?P<before>(?:(?:{BEFORE}|达到|达|为)\s*){{0,6}})(?P<number>-?{NUMBER})\s*(?P<unit>{UNIT})?\s*(?P<after>{AFTER})?"
)
ASIDE = re.compile(r"(?P<said>[^()]+)\((?P<aside>[^()0-9]{1,12})\)")
IN_FIVE_YEARS = re.compile(r"[\[〔［](?P<inner>.+)[\]〕］]")
UNKNOWN = frozenset(
    {"", "-", "--", "—", "——", "–", "―", "─", "/", "\\", "无", "…", "……", "N/A", "n/a", "*", "暂无", "未统计"}
)
BETTER_LESS = re.compile(
    r"(?:事故|事件|投诉|差错|死亡|案件|违法行为|超期)(?:总?[数量率]|发生率|[起次件人]数)?$|(?:不合格|差错|事故|投诉|超期|漏检|死亡)率$"
)


@dataclass(frozen=True, slots=True)
class PrintedValue:
    """A value with what is said of it; `hedge` is a word that takes some of it back (左右, 力争)."""

    value: str
    unit: str = ""
    comparison: Comparison = Comparison.NONE
    at_most: bool = False
    hedge: str = ""
    is_number: bool = True


def level(text: str) -> str:
    """Return a text of the same length with digits, brackets and commas in their usual shape."""
    return text.translate(LEVEL)


def value_of_match(found: re.Match[str]) -> PrintedValue:
    """Return what a quantity in a sentence or a cell says."""
    before, after = found["before"] or "", found["after"] or ""
    unit = (found["unit"] or "").strip()
    hedges = [word for word in (*re.findall(BEFORE, before), after) if word in HEDGES]
    for word in ("余", "多"):
        if word in unit:
            hedges.append(word)
            unit = unit.replace(word, "")
    said = [*re.findall(BEFORE, before), after]
    at_most = any(word in AT_MOST for word in said)
    at_least = not at_most and any(word in AT_LEAST for word in said)
    return PrintedValue(
        value=found["number"].replace(",", ""),
        unit=unit,
        comparison=Comparison.AT_LEAST if at_least else Comparison.NONE,
        at_most=at_most,
        hedge="、".join(dict.fromkeys(hedges)),
    )


def read_cell(text: str) -> PrintedValue | None:
    """Read a table's cell; None is unknown or not given, never zero."""
    plain = " ".join(level(text).split())
    squeezed = plain.replace(" ", "")
    if squeezed in UNKNOWN:
        return None
    if bracketed := IN_FIVE_YEARS.fullmatch(squeezed):
        squeezed = bracketed["inner"]
    found = CELL.fullmatch(squeezed)
    if found is None and (beside := ASIDE.fullmatch(squeezed)):
        inner = re.sub(r"^单位[:：]?", "", beside["aside"])
        found = CELL.fullmatch(beside["said"] + inner if re.fullmatch(UNIT, inner) else beside["said"])
    if found is None:
        return PrintedValue(plain, is_number=False)
    return value_of_match(found)


def number_of(value: str) -> Decimal | None:
    """Return a value as a number, None for a text (国际前列)."""
    return Decimal(value) if re.fullmatch(r"-?[0-9]{1,15}(?:\.[0-9]{1,6})?", value) else None


def direction_of(name: str, baseline: str | None, values: list[PrintedValue]) -> Direction:
    """Return which way an indicator goes: as its numbers go in time, else as what is written says."""
    if not any(one.is_number for one in values):
        return Direction.NONE
    known = [number for one in values if (number := number_of(one.value)) is not None]
    start = number_of(baseline) if baseline is not None else None
    path = [start, *known] if start is not None else known
    if path and path[-1] != path[0]:
        return Direction.LOWER if path[-1] < path[0] else Direction.HIGHER
    falls = any(one.at_most for one in values) or BETTER_LESS.search(name)
    return Direction.LOWER if falls else Direction.HIGHER
