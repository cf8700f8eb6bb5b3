"""Characters that came out of a PDF or a converter as something else, set right kind by kind."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace

from metrodesk.documents.notes import Notes
from metrodesk.documents.sources.source import Block, Source, SourceTable

HAN = "\u3400-\u9fff\uf900-\ufaff"
WIDE = f"{HAN}\u3001-\u301f\uff01-\uff5e“”‘’—…"
GB_LETTERS = re.compile("[\ua1a1-\ua1fe\ua3a1-\ua3fe]")
GUILLEMETS = str.maketrans("«»‹›≪≫", "《》〈〉《》")
FULL_WIDTH = re.compile("[０-９Ａ-Ｚａ-ｚ＋]")
OLD_FORMS = re.compile("[\u2e80-\u2fdf\uf900-\ufaff]")
BRACKETS = re.compile(rf"(?<=[{WIDE}]) ?\([^()\n]*\)|\([^()\n]*[{HAN}][^()\n]*\)|\([^()\n]*\)(?=[{WIDE}])")
LOOSE_BRACKETS = re.compile(rf"\((?=[{HAN}])|(?<=[{HAN}])\(|\)(?=[{WIDE}])|(?<=[{HAN}])\)")
HALF_SIGNS = re.compile(rf"(?<=[{WIDE}])[,;:!?](?![,;:!?\d])|(?<=[{HAN}])[,;:!?]")
BLANKS = re.compile(rf"(?<=[{WIDE}])[ \u3000]+(?=\S)|(?<=\S)[ \u3000]+(?=[{WIDE}])")
UNREADABLE = re.compile("[\ufffd\ue000-\uf8ff]")
SHOWN = 40


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of change: where it applies and what each character becomes."""

    code: str
    pattern: re.Pattern[str]
    becomes: Callable[[str], str]
    message: str


def _of_gb(letters: str) -> str:
    """Return the sign whose GB 2312 code a PDF took for the number of a Yi letter."""
    sign = ord(letters).to_bytes(2, "big").decode("gb2312", "ignore")
    return {"．": "。", "": letters}.get(sign, sign)


def _plain(letters: str) -> str:
    return unicodedata.normalize("NFKC", letters)


def _wide(letters: str) -> str:
    return "".join(chr(ord(one) + 0xFEE0) if one in "(),;:!?" else one for one in letters)


EVERYWHERE = (
    Kind("misread_punctuation", GB_LETTERS, _of_gb, "标点被读成了彝文字母"),
    Kind("guillemets", re.compile("[«»‹›≪≫]"), lambda one: one.translate(GUILLEMETS), "书名号被读成了外文引号"),
    Kind("full_width_digits", FULL_WIDTH, _plain, "数字、字母是全角"),
    Kind("old_forms", OLD_FORMS, _plain, "汉字被读成了部首或兼容字"),
)
HALF_STOP = re.compile(rf"(?<=[{HAN}])\.(?=[{HAN}]|\s*$)", re.MULTILINE)
TYPED = (Kind("half_width_stops", HALF_STOP, lambda _: "。", "句号是半角的点"),)
FEWEST_STOPS = 2
CONVERTED = (
    Kind("half_width_brackets", re.compile(f"{BRACKETS.pattern}|{LOOSE_BRACKETS.pattern}"), _wide, "括号是半角"),
    Kind("half_width_signs", HALF_SIGNS, _wide, "标点是半角"),
)


def set_right(source: Source, notes: Notes, *, converted: bool) -> Source:
    """Return a source with its characters as printed; what became what is noted, one finding a kind.

    In a text a converter wrote (it left marks of layout, or punctuation read as other letters) the
    half-width brackets and signs among Chinese are the full-width ones of the print, and blanks
    between Chinese and figures are the converter's; elsewhere they stay as they are, but in a text
    whose sentences all end in points, signs are those of the keyboard and become the usual ones.
    """
    changes: dict[str, Counter[str]] = {}
    for kind in EVERYWHERE:
        source = _changed(source, kind, changes)
    converted = converted or "misread_punctuation" in changes
    typed = _is_typed_half(source)
    for kind in (*(TYPED if typed else ()), *(CONVERTED if converted or typed else ())):
        source = _changed(source, kind, changes)
    for kind in (*EVERYWHERE, *TYPED, *CONVERTED):
        if found := changes.get(kind.code):
            listed = "；".join(f"{pair}（{times}处）" for pair, times in sorted(found.items()))
            pairs = "；".join(sorted(found))
            notes.note(kind.code, "全文", f"{kind.message}：{listed}。", listed, pairs)
    _note_unreadable(source, notes)
    return _without_blanks(source, notes) if converted else source


def _is_typed_half(source: Source) -> bool:
    """Whether a text was typed with the signs of another keyboard: points end its sentences, no full stop does."""
    words = "\n".join(source.lines)
    return "。" not in words and len(HALF_STOP.findall(words)) >= FEWEST_STOPS


def _changed(source: Source, kind: Kind, changes: dict[str, Counter[str]]) -> Source:
    found: Counter[str] = Counter()

    def replaced(match: re.Match[str]) -> str:
        printed = match.group()
        right = kind.becomes(printed)
        found.update(f"{old}→{new}" for old, new in zip(printed, right, strict=False) if old != new)
        return right

    source = _each(source, lambda text: kind.pattern.sub(replaced, text))
    if found:
        changes[kind.code] = found
    return source


def _without_blanks(source: Source, notes: Notes) -> Source:
    times = 0

    def closed(text: str) -> str:
        nonlocal times
        text, count = BLANKS.subn("", text)
        times += count
        return text

    source = _each(source, closed)
    if times:
        notes.note(
            "blanks_removed", "全文", f"汉字与数字、标点之间有转换留下的空格{times}处。", f"{times}处", "去掉空格"
        )
    return source


def _note_unreadable(source: Source, notes: Notes) -> None:
    found = Counter(UNREADABLE.findall("\n".join(source.lines)))
    if found:
        listed = "、".join(f"U+{ord(one):04X}（{times}处）" for one, times in sorted(found.items())[:SHOWN])
        notes.note("unreadable_characters", "全文", f"有读不出的字：{listed}。", listed, "对照原件补正")


def _each(source: Source, change: Callable[[str], str]) -> Source:
    return replace(source, blocks=tuple(_block(block, change) for block in source.blocks))


def _block(block: Block, change: Callable[[str], str]) -> Block:
    if isinstance(block, SourceTable):
        return replace(block, rows=tuple(tuple(change(cell) for cell in row) for row in block.rows))
    return change(block)
