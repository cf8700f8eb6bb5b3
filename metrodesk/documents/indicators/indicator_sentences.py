"""Quantities in sentences that say what shall be by the end of a year: 到2025年，…达到90%以上."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from metrodesk.documents.official_text import PrintedClause
from metrodesk.documents.words.printed_value import QUANTITY, UNIT, PrintedValue, level, value_of_match
from metrodesk.documents.words.traditional import simplified

YEAR = re.compile(
    r"(?<!截)(?:到|至)\s*(?P<by>20[0-9]{2})\s*年(?:年?[底末])?(?:以?前)?(?!的)"
    r"|(?<!截至)(?P<end>20[0-9]{2})\s*年年?[底末](?:以?前)?(?!的)"
    r"|(?<!截至)(?P<month>20[0-9]{2})\s*年\s*[01]?[0-9]\s*月(?:[底末]|[0-3]?[0-9]日)?(?:以?前)"
    r"|(?:^|(?<=[，,；;]))\s*(?P<first>20[0-9]{2})\s*年(?=[，,])"
)
LONGEST_SENTENCE = 2000
FACT = re.compile(r"已|目前|截至|截止|现有|以来|同比|上年|去年|达到了|建成了|回顾")
CONTEXT = re.compile(r"依托|面向|针对|围绕|基于|现有|覆盖率?达?[^，]*的\s*$")
PAST_CLAUSE = re.compile(r"背景|现状|基本情况|回顾|成效|形势|问题")
GOALS = re.compile(r"目标|指标|展望")
EDGE = re.compile(r"[，,；;。：:（）()！!]")
IN_UNITS = re.compile(rf"\({UNIT}\)")
JOINT = re.compile(r"^[、和及与并，,；;\s]+|^以及")
LEAD = re.compile(r"^(?:其中|力争|争取|确保|努力|以及|及|和|与|并|要|将|使|、|\s)+")
TAIL = re.compile(
    r"(?:(?:提高|提升|增加|增长|扩大|上升|发展|下降|降低|减少|压减|降|增)(?:到|至)"
    r"|达到|达|保持在|稳定在|维持在|控制在|总数为|分别|均|都|为|是|共计?|累计|力争|争取|约|近|在|要|将|\s)+$"
)
FROM = re.compile(r"(?:由|从)\s*(?:(?P<year>20[0-9]{2})\s*年(?:年?[底末])?的?)?\s*$")
RISEN = re.compile(r"\s*(?:提高|提升|增加|增长|扩大|上升|发展|下降|降低|减少|压减|降|增)(?:到|至|为)?\s*")
FALLEN = re.compile(r"(?:下降|降低|减少|压减|降)(?:到|至)\s*$")
YEARS = re.compile(r"20[0-9]{2}\s*年?[底末]?(?:[、和与及]\s*到?\s*20[0-9]{2}\s*年?[底末]?)+")
HOPE = re.compile(r"力争|争取|预计")
RATE = re.compile(r"[\u4e00-\u9fff]{2}率$")
NAMES = re.compile(r"[、和与及]")


@dataclass(frozen=True, slots=True)
class Stated:
    """One target as a sentence states it; `start` is the figure it shall come from, with its year."""

    name: str
    value: PrintedValue
    year: int
    source: str
    clause: str
    start: tuple[int, str] | None = None


def read_sentences(clauses: Sequence[PrintedClause]) -> Iterator[Stated]:
    """Find the targets in the clauses' own sentences, in the order of the text.

    A year holds to the end of its sentence, in a clause of goals (发展目标) to the end of the
    clause and its items. What is there already is no target: 已建成5个.
    """
    years: dict[str, int] = {}
    for clause in clauses:
        parent = clause.id.split(".")[0]
        year = years.get(parent, 0) if parent != clause.id else 0
        is_goal = bool(GOALS.search(clause.title)) or year > 0
        if PAST_CLAUSE.search(clause.title) and not is_goal:
            continue
        for sentence in _sentences(clause):
            found = _Sentence(sentence, clause.id, year if is_goal else 0, keeps=is_goal)
            yield from found.targets()
            year = found.year
        if is_goal:
            years[clause.id] = year


def _sentences(clause: PrintedClause) -> Iterator[str]:
    for line in (clause.title, *clause.text.split("\n")):
        if "\t" in line or line.lstrip().startswith("|"):
            continue
        for sentence in re.findall(r"[^。ꎮ]+[。ꎮ]?", line):
            yield from (part.strip() for part in _parts(sentence) if part.strip())


def _parts(sentence: str) -> Iterator[str]:
    """Yield a sentence; one without an end in sight in parts, so that time grows with its length."""
    start = 0
    while len(sentence) - start > LONGEST_SENTENCE:
        limit = start + LONGEST_SENTENCE
        cut = max(sentence.rfind(sign, start, limit) for sign in "；;，") + 1
        yield sentence[start : cut or limit]
        start = cut or limit
    yield sentence[start:]


class _Sentence:
    """One sentence under reading: the year in force, and where the last thing read ended."""

    def __init__(self, text: str, clause: str, year: int, *, keeps: bool) -> None:
        self.year = year
        self._source, self._clause = text, clause
        self._level = level(text)
        self._text = simplified(self._level)
        self._keeps = keeps

    def targets(self) -> Iterator[Stated]:
        """Return the targets from left to right."""
        quantities = [one for one in QUANTITY.finditer(self._text) if not self._is_date(one)]
        taken = 0
        at = 0
        while at < len(quantities):
            found = quantities[at]
            self._note_years(found.start())
            if at + 1 < len(quantities) and self._is_start_of(found, quantities[at + 1]):
                following = quantities[at + 1]
                self._note_years(following.start())
                yield from self._stated(following, self._before(taken, found.start()), self._start(found))
                taken, at = following.end(), at + 2
                continue
            together = self._together(quantities[at:], taken)
            if together:
                yield from together
                taken, at = quantities[at + len(together) - 1].end(), at + len(together)
                continue
            limit = quantities[at + 1].start() if at + 1 < len(quantities) else len(self._text)
            name, taken = self._named(found, taken, limit)
            yield from self._stated(found, name, None)
            at += 1
        self._note_years(len(self._text))

    def _stated(self, found: re.Match[str], name: str, start: tuple[int, str] | None) -> Iterator[Stated]:
        if not self.year or self._is_fact(found.start()) or len(name) < 2 or CONTEXT.search(name):
            return
        value = value_of_match(found)
        value = replace(value, unit=self._printed(value.unit, found.start("unit")))
        ahead = self._text[: found.start("number")]
        if FALLEN.search(ahead):
            value = replace(value, at_most=True)
        hope = HOPE.search(EDGE.split(ahead)[-1])
        if hope and not value.hedge:
            value = replace(value, hedge=hope[0])
        yield Stated(self._printed(name), value, self.year, self._source, self._clause, start)

    def _printed(self, words: str, start: int = 0) -> str:
        """Return words of the sentence in the letters it prints them in."""
        if self._text == self._level:
            return words
        printed, at = [], start
        for letter in words:
            at = self._text.find(letter, at) + 1
            printed.append(self._level[at - 1] if at else letter)
        return "".join(printed)

    def _is_date(self, found: re.Match[str]) -> bool:
        return found["number"].startswith("20") and self._text[found.end("number") :].lstrip().startswith("年")

    def _note_years(self, until: int) -> None:
        for mark in YEAR.finditer(self._text[:until]):
            self.year = int(mark["by"] or mark["end"] or mark["month"] or mark["first"])

    def _is_fact(self, at: int) -> bool:
        """Whether the words since the last year say that it is so already."""
        marks = [mark.end() for mark in YEAR.finditer(self._text[:at])]
        return bool(FACT.search(self._text[marks[-1] if marks else 0 : at]))

    def _before(self, taken: int, until: int) -> str:
        """Return the words that name what is counted, between the last edge and a figure."""
        piece = IN_UNITS.sub("", self._text[taken:until])
        edges = [edge.end() for edge in EDGE.finditer(piece)]
        named = _tidied(piece[edges[-1] if edges else 0 :])
        if named or not edges:
            return named
        earlier = piece[: edges[-1] - 1]
        return _tidied(EDGE.split(earlier)[-1])

    def _named(self, found: re.Match[str], taken: int, limit: int) -> tuple[str, int]:
        """Return the name of what a figure counts and how far it reaches: 标准36项, 新建10个委员会."""
        name = self._before(taken, found.start())
        rest = self._text[found.end() : limit]
        edge = re.search(r"[，,；;。：:、（）()]", rest)
        follows = rest[: edge.start()] if edge else rest
        if not follows.strip() or JOINT.match(follows) or follows.lstrip().startswith("的"):
            return name, found.end()
        return _tidied(name + follows), found.end() + len(follows)

    def _together(self, quantities: Sequence[re.Match[str]], taken: int) -> list[Stated]:
        """Return targets said in one breath: 甲率、乙率分别达到85%、90%."""
        piece = self._text[taken : quantities[0].start()] + quantities[0]["before"]
        piece = piece[max((edge.end() for edge in EDGE.finditer(piece)), default=0) :]
        if "分别" not in piece:
            return []
        names = _whole([_tidied(one) for one in NAMES.split(piece.split("分别")[0])])
        figures = [quantities[0]]
        for one in quantities[1:]:
            if re.fullmatch(r"[、和与及\s]*|以及", self._text[figures[-1].end() : one.start()]) is None:
                break
            figures.append(one)
        if len(names) == 1 and len(figures) > 1:
            return self._over_years(names[0], figures)
        if len(names) != len(figures):
            return []
        return [made for name, one in zip(names, figures, strict=True) for made in self._stated(one, name, None)]

    def _over_years(self, name: str, figures: Sequence[re.Match[str]]) -> list[Stated]:
        """Return one target for each of several years: 到2025年、2030年，受检率分别达到85%、90%."""
        runs = [re.findall(r"20[0-9]{2}", run[0]) for run in YEARS.finditer(self._text[: figures[0].start()])]
        if not runs or len(runs[-1]) != len(figures):
            return []
        found: list[Stated] = []
        for year, one in zip(runs[-1], figures, strict=True):
            self.year = int(year)
            found += self._stated(one, name, None)
        return found

    def _is_start_of(self, first: re.Match[str], second: re.Match[str]) -> bool:
        between = self._text[first.end() : second.start()] + second["before"]
        bare = YEAR.sub("", between).strip("，, ")
        return bool(FROM.search(self._text[: first.start()]) and RISEN.match(bare))

    def _start(self, found: re.Match[str]) -> tuple[int, str]:
        match = FROM.search(self._text[: found.start()])
        year = int(match["year"]) if match and match["year"] else 0
        return year, value_of_match(found).value


def _whole(names: list[str]) -> list[str]:
    """Give every name the word only the last one has: 集贸市场、加油站检定率."""
    tail = RATE.search(names[-1])
    return [one if tail is None or one.endswith("率") else one + tail[0] for one in names]


def _tidied(words: str) -> str:
    """Return a name without what joins it to its sentence."""
    bare = YEAR.sub("", words)
    bare = FROM.sub("", bare)
    bare = LEAD.sub("", bare)
    return "".join(TAIL.sub("", bare).split())
