"""The main text of an official document: heading, outline and clauses as printed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from metrodesk.documents.notes import Notes
from metrodesk.documents.paragraphs import NUMERALS, Paragraph, heal, squeezed

ARTICLE = re.compile(rf"[（(]([{NUMERALS}]+)[）)]\s*")
ITEM = re.compile(r"(\d{1,2})[.．、](?!\d)\s*")
PART = re.compile(rf"[{NUMERALS}]+、")
NUMBER = re.compile(r"[\w（）()]{1,12}[〔\[【（(](?:19|20)\d\d[〕\]】）)]\d+号")
DAY = re.compile(r"((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日")
CITED = re.compile(r"国务院《[^》]+》|《[^》]+》(?:（[^（）]*〔\d{4}〕\d+号）)?")
BRACKET = re.compile(r"[〔\[【]\s*责任(?:单位|部门)\s*[：:]([^〕\]】]*)[〕\]】]\s*$")
ANNEX = re.compile(r"附\s*件\s*\d*\s*(?:[：:].*)?")
DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")
MUNICIPALITIES = ("北京", "天津", "上海", "重庆")


@dataclass(frozen=True, slots=True)
class PrintedClause:
    """An article (a3) or item (a3.1) as printed; `units` is what stands in its bracket."""

    id: str
    number: str
    title: str
    text: str
    place: str
    units: str = ""


@dataclass(frozen=True, slots=True)
class OfficialText:
    """What the main text says; `semicolon_leads` is its own rule that leads stand before it."""

    title: str
    number: str
    issuer: str
    date: str
    basis: tuple[str, ...]
    clauses: tuple[PrintedClause, ...]
    semicolon_leads: bool

    @property
    def level(self) -> str:
        """National, province, city or district by the issuer's name; empty if it does not say."""
        return level_of(self.issuer)


def read_official_text(lines: Sequence[str], notes: Notes) -> OfficialText:
    """Read the lines before the annexed table; broken lines and doubled letters are noted."""
    paragraphs = [line.strip() for line in lines]
    head_end = _first_body_line(paragraphs)
    head = [line for line in paragraphs[:head_end] if line]
    body_end = _end_of_body(paragraphs, head_end)
    tail = [line for line in paragraphs[body_end:] if line]
    body = heal(paragraphs[head_end:body_end], notes)
    clauses = tuple(_clauses(body))
    title = _title(head)
    preamble = "".join(paragraph.text for paragraph in body[: _first_mark(body)])
    return OfficialText(
        title=title,
        number=next((found for line in head if NUMBER.fullmatch(found := _plain(line))), ""),
        issuer=_issuer(title, tail),
        date=_date(tail) or _date(head),
        basis=tuple(dict.fromkeys(CITED.findall(preamble))),
        clauses=clauses,
        semicolon_leads=any("分号前为牵头" in clause.text for clause in clauses),
    )


def level_of(issuer: str) -> str:
    """Return the level of a body by its name."""
    if "国务院" in issuer:
        return "national"
    if re.search(r"[市州盟].+?[区县]|[^自治行]县|^.{1,3}区", issuer):
        return "district"
    if issuer.startswith(MUNICIPALITIES) or re.match(r".{2,6}?(?:省|自治区)", issuer):
        return "province" if not re.search(r"省.+[市州盟]", issuer) else "city"
    return "city" if re.search(r"[市州盟]", issuer) else ""


def _plain(line: str) -> str:
    """Return a heading line without blanks, its digits in the usual width."""
    return squeezed(line).translate(DIGITS)


def _first_body_line(lines: Sequence[str]) -> int:
    """Return where the preamble begins: after the addressees, else at the first mark."""
    for place, line in enumerate(lines):
        if line.endswith(("：", ":")) and not PART.match(line):
            return place + 1
        if PART.match(line) or ARTICLE.match(line):
            return place
    return 0


def _end_of_body(lines: Sequence[str], start: int) -> int:
    seen_mark = False
    for place, line in enumerate(lines[start:], start=start):
        seen_mark = seen_mark or bool(ARTICLE.match(line) or PART.match(line))
        signed = DAY.fullmatch(_plain(line)) or (line.endswith("人民政府") and len(line) < 30)
        if seen_mark and (ANNEX.fullmatch(line) or signed):
            return place
    return len(lines)


def _first_mark(body: Sequence[Paragraph]) -> int:
    marks = (place for place, one in enumerate(body) if PART.match(one.text) or ARTICLE.match(one.text))
    return next(marks, len(body))


def _title(head: Iterable[str]) -> str:
    lines = (_plain(line).lstrip("#") for line in head)
    return "".join(line for line in lines if not NUMBER.fullmatch(line) and not line.endswith(("：", ":", "文件")))


def _issuer(title: str, tail: Iterable[str]) -> str:
    before = title.split("关于", 1)[0] if "关于" in title else ""
    signed = next((line for line in tail if line.endswith("人民政府") and len(line) < 30), "")
    return squeezed(before or signed or ("国务院" if title.startswith("国务院") else ""))


def _date(lines: Iterable[str]) -> str:
    for line in lines:
        if match := DAY.search(_plain(line)):
            year, month, day = (int(part) for part in match.groups())
            return f"{year:04}-{month:02}-{day:02}"
    return ""


def _clauses(body: Sequence[Paragraph]) -> Iterable[PrintedClause]:
    current: PrintedClause | None = None
    article = 0
    for paragraph in body:
        text = paragraph.text
        if match := ARTICLE.match(text):
            article += 1
            found = _opened(f"a{article}", match.group().strip(), text[match.end() :], paragraph.place)
        elif article and (match := ITEM.match(text)):
            found = _opened(f"a{article}.{match[1]}", match.group().strip(), text[match.end() :], paragraph.place)
        elif PART.match(text):
            found = None
        elif current is not None:
            current = _with_units(replace(current, text=_joined(current.text, text)))
            continue
        else:
            continue
        if current is not None:
            yield current
        current = found
    if current is not None:
        yield current


def _opened(clause: str, number: str, rest: str, place: str) -> PrintedClause:
    title, dot, text = rest.partition("。")
    if not dot and len(rest) > 60:
        title, text = "", rest
    return _with_units(PrintedClause(clause, number, title.strip(), text.strip(), place))


def _joined(before: str, text: str) -> str:
    if not before or text.startswith(("〔", "[责", "【责")):
        return before + text
    return f"{before}\n{text}"


def _with_units(clause: PrintedClause) -> PrintedClause:
    match = BRACKET.search(clause.text)
    return replace(clause, units=match[1].split("。")[0].strip() if match else "")
