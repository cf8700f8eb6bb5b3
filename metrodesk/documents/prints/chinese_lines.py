"""Breaking Chinese text into lines (避头尾), since reportlab's own rules are Japanese.

No line begins with closing punctuation or ends with opening punctuation; numbers stay with
their units and words of Latin letters stay whole, wherever the column is wide enough.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

NO_START = (
    "，。、；：？！”’》〉）】」』〕〗…—％‰℃·～々〞"
    ",.;:?!)]}%'°"
    "\u0300\u0301\u0302\u0303\u0304\u0308\u030c\u3099\u309a\ufe0e\ufe0f"
)
"""What no line may begin with."""
NO_END = "“‘《〈（【「『〔〖￥([{$¥"
"""What no line may end with."""

Advance = Callable[[str], float]
"""Returns the width of one character."""

LATIN = r"[0-9A-Za-z\u00c0-\u024f０-９Ａ-Ｚａ-ｚ]"
WORD = rf"{LATIN}(?:[-_.,:/%‰+#&@'=*~^·—–～至]*{LATIN})*"
UNIT = (
    r"[余多]?[十百千万亿]{0,2}(?:平方米|立方米|平方公里|公里|千瓦时|家次|人次|台次|件次|台套|批次|个百分点"
    r"|[个家台件份次批户人年月日号项吨起处所条套名天期届米元度页字类点时])?"
)
OPEN, CLOSE = re.escape(NO_END), re.escape(NO_START)
WORDS = re.compile(
    rf"(?:[{OPEN}] *)*(?:{WORD}(?:{UNIT})|百分之[零〇一二三四五六七八九十百点]+|[^\n])?"
    rf" *(?:[{CLOSE}] *)*\n?"
)
PARTS = re.compile(
    rf"(?:[{OPEN}] *)*(?:{LATIN}+(?:[.,]?{LATIN})*[-_:/+&@=·—–～至]*|[^\n])?"
    rf" *(?:[{CLOSE}] *)*\n?"
)
CHARACTERS = re.compile(rf"(?:[{OPEN}] *)*[^\n]? *(?:[{CLOSE}] *)*\n?")
TOLERANCE = 1e-6


def break_lines(text: str, width: float, advance: Advance) -> list[str]:
    r"""Return the lines of a text; together they are the text, "\n" and all.

    Blanks and the "\n" at the end of a line hang outside the column. A line is wider than
    the column only if it is one character.
    """
    lines: list[str] = []
    start = end = 0
    used = 0.0
    for piece in _pieces(text, width, advance):
        if start < end and used + _visible(piece, advance) > width + TOLERANCE:
            lines.append(text[start:end])
            start, used = end, 0.0
        end += len(piece)
        used += sum(map(advance, piece.rstrip("\n")))
        if piece.endswith("\n"):
            lines.append(text[start:end])
            start, used = end, 0.0
    if start < end:
        lines.append(text[start:end])
    return lines


def _pieces(text: str, width: float, advance: Advance) -> Iterator[str]:
    """Yield what must not be broken; where the column is too narrow, ever smaller pieces."""
    return _split(text, width, advance, (WORDS, PARTS, CHARACTERS))


def _split(text: str, width: float, advance: Advance, patterns: tuple[re.Pattern[str], ...]) -> Iterator[str]:
    for piece in patterns[0].findall(text) if patterns else text:
        if not patterns or _fits(piece, width, advance):
            yield piece
        else:
            yield from _split(piece, width, advance, patterns[1:])


def _fits(piece: str, width: float, advance: Advance) -> bool:
    return _visible(piece, advance) <= width + TOLERANCE


def _visible(piece: str, advance: Advance) -> float:
    return sum(map(advance, piece.rstrip(" \n")))
