"""What must be known of a sum, in the language in force; in Chinese it is said as on paper."""

from __future__ import annotations

from collections.abc import Sequence

from metrodesk.domain.figure import NotApplicable
from metrodesk.domain.measure_total import Gap, Share
from metrodesk.domain.total_remarks import Remark, joined, share_note
from metrodesk.wording.catalogue import Language, language, level, spoken
from metrodesk.wording.words import period_name, word

ENGLISH = {
    "含约数": "rounded figures among them",
    "已停用": "retired",
    "未报": "not reported",
    "未填": "left blank",
    "内容有差异": "differing content",
    "不涉及": "not applicable",
    "累计缺期": "periods missing in the running total",
    "代录、代改": "entered or corrected by the district",
}
"""By how the official words end: who entered something stands before it."""


def remark_words(found: Sequence[Remark], most: int | None = None) -> str:
    """Return remarks in one text; with `most`, no more than so many names each."""
    if language() is Language.CHINESE:
        return joined(found, most)
    return "; ".join(_in_english(one, most) for one in found)


def share_words(share: Share) -> str:
    """Return what must be known of one unit's figure."""
    if language() is Language.CHINESE:
        return share_note(share, level())
    words = [word(share.gap)] if share.gap else []
    if isinstance(share.value, NotApplicable) and share.value.reason:
        words.append(share.value.reason)
    if share.absent and share.gap is not Gap.MISSING:
        words.append("running total without " + ", ".join(period_name(one) for one in share.absent))
    if share.by_district:
        words.append(spoken(ENGLISH["代录、代改"]))
    if not share.asked:
        words.append("not asked any more")
    return "; ".join(words)


def _in_english(remark: Remark, most: int | None) -> str:
    words = next((spoken(said) for end, said in ENGLISH.items() if remark.words.endswith(end)), remark.words)
    if not remark.units:
        return words
    shown = remark.units if most is None else remark.units[:most]
    more = ", …" if len(shown) < len(remark.units) else ""
    return f"{words} ({len(remark.units)}): {', '.join(shown)}{more}"
