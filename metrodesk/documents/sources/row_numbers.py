"""Numbers of rows as they are printed in many ways."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from metrodesk.documents.words.time_words import number_of

SIMPLE = re.compile(r"(?:第|任务|事项|No)?(\d{1,4})(?:项|条|号)?")
CHINESE = re.compile(r"第?([一二三四五六七八九十廿]{1,4})(?:项|条)?")
COMPOUND = re.compile(r"\d{1,3}(?:[-.–—_]\d{1,3})+")
AROUND = " 　()（）〔〕[]【】.．、。,，:："


@dataclass(frozen=True, slots=True)
class RowNumber:
    """A number as printed and what it counts: `compound` numbers (1-1) count by their place."""

    value: int
    compound: bool = False
    chinese: bool = False


def read_number(cell: str) -> RowNumber | None:
    """Read a row's number: 1, 1., （1）, 01, ①, 一, 第一项, 1-1; None if it is none."""
    written = unicodedata.normalize("NFKC", cell).strip(AROUND)
    if found := SIMPLE.fullmatch(written):
        return RowNumber(int(found[1])) if int(found[1]) else None
    if found := CHINESE.fullmatch(written):
        return RowNumber(number_of(found[1]), chinese=True)
    if COMPOUND.fullmatch(written):
        return RowNumber(int(re.split(r"\D", written)[-1]) or 1, compound=True)
    return None
