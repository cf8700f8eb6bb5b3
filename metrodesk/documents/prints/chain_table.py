"""What the tasks carry out (上级依据一览表) as it is printed: heads, cells and sentences."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from metrodesk.documents.prints.heading import chinese_date
from metrodesk.domain.cascade import Paper, paper_key
from metrodesk.domain.chain import Chain, Edge
from metrodesk.domain.chain_list import ChainLine, PaperLevel
from metrodesk.domain.passage import Passage, Place

TITLE = "任务上级依据一览表"
LEVEL_WORDS = {"national": "国家", "province": "省", "city": "市", "district": "区县", "": "其他文件"}
MISSING, NOTHING, OPEN, NONE = "缺件", "没有对应", "待认定", "—"


@dataclass(frozen=True, slots=True)
class ChainTable:
    """What is printed: the document, whose office prints it and when, and a line for each task."""

    document: str
    office: str
    printed: date | None
    chain: Chain
    levels: tuple[PaperLevel, ...]
    lines: tuple[ChainLine, ...]
    drill: bool = False

    @property
    def heads(self) -> tuple[str, ...]:
        """What stands above the columns: the upper papers by level and number."""
        return ("序号", "任务事项", "本级条款", *(_head(one) for one in self.levels), "共同文字", "认定")

    @property
    def counts(self) -> str:
        """How many tasks have their ground in an upper paper."""
        return f"共{len(self.lines)}项，有上级依据{sum(one.reaches for one in self.lines)}项"

    @property
    def facts(self) -> tuple[str, ...]:
        """Whose table it is, when it was printed and which papers are cited and not at hand."""
        printed = f"制表日期：{chinese_date(self.printed)}" if self.printed else ""
        missing = [one for level in self.levels for one in level.papers if one.is_missing]
        absent = f"缺件：{'、'.join(_name(one) for one in missing)}" if missing else ""
        no_upper = "" if self.levels else "本文件没有上级文件"
        return tuple(filter(None, (self.office, printed, absent, no_upper)))

    @property
    def names(self) -> tuple[str, str, str]:
        """Who prints, what and of which document: the file's title."""
        return (self.office or self.document, TITLE, self.document if self.office else "")


def cells_of(table: ChainTable, line: ChainLine) -> tuple[str, ...]:
    """Return what stands in a line, in the order of the heads without the number."""
    return (
        line.passage.title or line.passage.heading,
        "\n".join(one.heading for one in line.clauses),
        *(_upper(level, line, at) for at, level in enumerate(table.levels)),
        "\n".join(_shared(table.chain, edge) for edge in line.edges if edge.link is not None and edge.link.phrase),
        "\n".join(_settled(table.chain, line)),
    )


def number_of(line: ChainLine, at: int) -> str:
    """Return a task's own number, or the line's where the plan has no tasks."""
    return line.passage.number.rstrip(". ") if line.passage.is_task else str(at)


def _head(level: PaperLevel) -> str:
    papers = (f"{_name(one)}（{MISSING}）" if one.is_missing else _name(one) for one in level.papers)
    return "\n".join((LEVEL_WORDS[level.key], *papers))


def _name(paper: Paper) -> str:
    return paper.number or f"《{paper.title}》"


def _upper(level: PaperLevel, line: ChainLine, at: int) -> str:
    if line.uppers[at]:
        return "\n".join(one.heading for one in line.uppers[at])
    if level.is_missing:
        return MISSING
    keys = {one.key for one in level.papers}
    if keys & set(line.proposed):
        return OPEN
    return NOTHING if keys & {paper_key(link.document) for link in line.nothing} else NONE


def _shared(chain: Chain, edge: Edge) -> str:
    """Return the words both sentences have; those an upper paper shares with a yet higher one say so."""
    phrase = edge.link.phrase if edge.link is not None else ""
    through = "" if edge.lower.paper == chain.own else f"（与{_where(chain, edge.lower)}共有）"
    return f"{_where(chain, edge.upper)}“{phrase}”{through}"


def _settled(chain: Chain, line: ChainLine) -> list[str]:
    found = []
    for edge in line.edges:
        if edge.link is not None:
            found.append(_said(_where(chain, edge.upper), edge.link.state.label, edge.link.by, edge.link.why))
    for link in line.nothing:
        paper = chain.paper(paper_key(link.document))
        level = LEVEL_WORDS.get(paper.level, "") if paper else ""
        found.append(_said(level or link.document, link.state.label, link.by, link.why))
    if line.proposed:
        found.append(f"另有{len(line.proposed)}条建议待认定。")
    return found


def _said(where: str, state: str, by: str, why: str) -> str:
    reason = f"：{why.rstrip('。')}" if why else ""
    return f"{where}{state}{f'（{by}）' if by else ''}{reason}。"


def _where(chain: Chain, place: Place) -> str:
    """Return level and number of a sentence in short: 省（十六）."""
    paper, passage = chain.paper(place.paper), chain.passages[place]
    return f"{LEVEL_WORDS.get(paper.level, '') if paper else ''}{_short(passage)}"


def _short(passage: Passage) -> str:
    return passage.number.rstrip(". ") or passage.title
