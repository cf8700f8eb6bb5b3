"""What must be known of a sum: what is rounded, who is missing in it, who has nothing of the kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from metrodesk.domain.figure import NotApplicable
from metrodesk.domain.figure_words import NOT_APPLICABLE, is_rounded
from metrodesk.domain.level import Level
from metrodesk.domain.measure_total import Gap, MeasureTotal, Share
from metrodesk.domain.unit import UnitId

BY_DISTRICT = "区级代录、代改"
HELD = "已含在承接单位填报数中，不重复累加"
UNCLEAR = "填报数大于本单位与原单位各期合计，按已含原单位计，请核实"
Naming = Callable[[UnitId], str]


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to know about a sum, and the units it is about: 未报 of three named units."""

    words: str
    units: tuple[str, ...] = ()

    def text(self, most: int | None = None) -> str:
        """Return the remark with its units; with `most`, no more than so many names."""
        if not self.units:
            return self.words
        shown = self.units if most is None else self.units[:most]
        more = "等" if len(shown) < len(self.units) else ""
        return f"{self.words}{len(self.units)}家：{'、'.join(shown)}{more}"


def remarks(row: MeasureTotal, name_of: Naming, level: Level) -> tuple[Remark, ...]:
    """Return the remarks on a sum as an office of a level makes them, the weightiest first."""
    return tuple(_remarks(row, name_of, level))


def joined(found: Iterable[Remark], most: int | None = None) -> str:
    """Return remarks in one text."""
    return "；".join(one.text(most) for one in found)


def share_note(share: Share, level: Level) -> str:
    """Return what must be known of one unit's figure, as an office of a level says it."""
    words = [share.gap.label] if share.gap else []
    if isinstance(share.value, NotApplicable) and share.value.reason:
        words.append(share.value.reason)
    if share.absent and share.gap is not Gap.MISSING:
        words.append("累计缺" + "、".join(one.label for one in share.absent))
    if share.by_district:
        words.append(level.said(BY_DISTRICT))
    if share.held_by:
        words.append(HELD)
    if share.is_unclear:
        words.append(UNCLEAR)
    if not share.asked:
        words.append("现不要求填报")
    return "；".join(words)


def _remarks(row: MeasureTotal, name_of: Naming, level: Level) -> Iterator[Remark]:
    if is_rounded(row.value) or is_rounded(row.total):
        yield Remark("含约数")
    if row.measure.retired:
        yield Remark("已停用")
    about = {
        HELD: tuple(one for one in row.shares if one.held_by),
        UNCLEAR: tuple(one for one in row.shares if one.is_unclear),
        **{gap.label: row.without_figure(gap) for gap in Gap},
        NOT_APPLICABLE: row.not_applicable,
        "累计缺期": tuple(one for one in row.incomplete if one.gap is not Gap.MISSING),
        level.said(BY_DISTRICT): tuple(one for one in row.counted if one.by_district),
    }
    for words, shares in about.items():
        if shares:
            yield Remark(words, tuple(name_of(one.unit) for one in shares))
