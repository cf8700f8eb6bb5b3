"""Cells of a table of indicators that say themselves for which years their figures are."""

from __future__ import annotations

import re
from collections.abc import Iterable

YEAR = re.compile(r"(20[0-9]{2})")
PARTS = re.compile(r"(?<![,，、;；\s])[,，、;；\s]++(?=(?:到|至)?20[0-9]{2}年)")
DATED = re.compile(
    r"(?:到|至)?(?P<year>20[0-9]{2})年(?:年?[底末])?(?:以?前)?[:：,，]?(?:为|达到?|实现|完成)?(?P<value>[^:：]{1,60})"
)


def by_years(targets: Iterable[tuple[int, str]], year: str = "") -> tuple[tuple[int, str], ...]:
    """Return targets by the years that are written beside their figures.

    `year` is what the row's own column of years says, if the table has one.
    """
    told = YEAR.search(year)
    found: list[tuple[int, str]] = []
    for of_head, cell in targets:
        parts = [DATED.fullmatch(part.strip()) for part in PARTS.split(cell.strip("。；; "))]
        dated = [(int(part["year"]), part["value"].strip()) for part in parts if part is not None]
        if dated and len(dated) == len(parts) and not (of_head and len(dated) == 1 and dated[0][0] != of_head):
            found += dated
        else:
            found.append((of_head or (int(told[1]) if told else 0), cell))
    return tuple(found)
