"""Marks of layout that a converter left in a text (#, **, <b>, &nbsp;): they are no words of it."""

from __future__ import annotations

import html
import re
from collections import Counter
from dataclasses import replace

from metrodesk.documents.notes import Notes
from metrodesk.documents.sources.source import Block, Source, SourceTable

KINDS = (
    ("#", re.compile(r"^\s*#{1,6}(?=\s|[\u4e00-\u9fff（(《])\s*")),
    ("**", re.compile(r"\*\*|(?<![\w*])__|__(?![\w_])")),
    ("HTML标签", re.compile(r"</?(?:b|strong|i|em|u|p|br|span|font|center|div|sup|sub|h[1-6])(?:\s[^<>]*)?/?>", re.I)),
    ("---", re.compile(r"^\s*(?:-{3,}|\*{3,}|_{3,})\s*$")),
    (">", re.compile(r"^\s*>\s+")),
    ("\\", re.compile(r"\\(?=[.*_#()\[\]-])")),
)
ENTITY = re.compile(
    r"&(?:nbsp|ensp|emsp|thinsp|amp|lt|gt|quot|ldquo|rdquo|mdash|middot|#\d{1,6}|#x[0-9a-f]{1,5});", re.I
)
PICTURE = re.compile(r"!\[[^\]]{0,300}\]\([^)]{0,2000}\)")
SLANTED = re.compile(r"(?<![*\w×])\*(?=[^*\s])([^*\n]{2,300})(?<=[^*\s])\*(?![*\w])")
LINK = re.compile(r"\[([^\]]{1,300})\]\((?:https?:|/|\.)[^)]{0,2000}\)")


def without_markup(source: Source, notes: Notes) -> tuple[Source, bool]:
    """Return a source without marks of layout, and whether there were any; each kind is counted and noted."""
    found: Counter[str] = Counter()
    blocks = tuple(_block(block, found) for block in source.blocks)
    if found:
        listed = "、".join(f"{kind}（{times}处）" for kind, times in found.items())
        notes.note("markup_removed", "全文", f"文中有转换软件留下的排版记号：{listed}，不是正文。", listed, "去掉记号")
    return replace(source, blocks=blocks), bool(found)


def _block(block: Block, found: Counter[str]) -> Block:
    if isinstance(block, SourceTable):
        rows = tuple(tuple(_plain(cell, found) for cell in row) for row in block.rows)
        return replace(block, rows=rows)
    return _plain(block, found)


def _plain(text: str, found: Counter[str]) -> str:
    for kind, pattern in KINDS:
        text, times = pattern.subn("", text)
        if times:
            found[kind] += times
    text, times = PICTURE.subn("", text)
    text, links = LINK.subn(r"\1", text)
    text, slanted = SLANTED.subn(r"\1", text)
    entities = len(ENTITY.findall(text))
    for kind, count in (("图片", times), ("链接", links), ("*", slanted), ("HTML字符", entities)):
        if count:
            found[kind] += count
    return ENTITY.sub(lambda match: html.unescape(match.group()).replace("\xa0", " "), text) if entities else text
