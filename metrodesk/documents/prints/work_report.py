"""A unit's own report on a period (工作情况报告): what it says, and writing it as a draft for Word and WPS."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from metrodesk.documents.prints.official_docx import OfficialPaper, texts_in
from metrodesk.documents.prints.pdf_file import put
from metrodesk.documents.prints.printed import Printed
from metrodesk.domain.document import cited
from metrodesk.domain.overview import OverviewBody
from metrodesk.errors import FileNotWritten

LONGEST_LINE = 18  # characters of a title's size


@dataclass(frozen=True, slots=True)
class WorkLine:
    """One task; `figures` are whole entries such as 检查家次：本期12家次，累计40家次."""

    number: int
    item: str
    status: str
    progress: str = ""
    reason: str = ""
    problems: str = ""
    next_steps: str = ""
    figures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WorkReport:
    """Everything the paper says; `matters` are the important matters of the period, each a paragraph."""

    unit: str
    receiver: str
    document_title: str
    document_number: str
    period: str
    as_of: date
    day: date
    overview: OverviewBody = field(default_factory=OverviewBody)
    lines: tuple[WorkLine, ...] = ()
    total: int = 0
    matters: tuple[str, ...] = ()
    drill: bool = False

    @property
    def title(self) -> tuple[str, ...]:
        """The lines of the title: one if it is short, else broken before what the report is about."""
        whose, about = f"{self.unit}{self.period}", f"计量工作情况报告{'（试填）' if self.drill else ''}"
        return (whose + about,) if len(whose + about) <= LONGEST_LINE else (whose, about)


def write_work_report(report: WorkReport, path: Path) -> Printed:
    """Write the draft; it was read back as another program reads it. Raises FileNotWritten."""
    paper = OfficialPaper(report.title, report.day)
    paper.address(f"{report.receiver}：")
    number = f"（{report.document_number}）" if report.document_number else ""
    paper.body(
        f"按照{cited(report.document_title)}{number}要求，现将我单位{report.period}工作情况报告如下"
        f"（数据截至{report.as_of.year}年{report.as_of.month}月{report.as_of.day}日）。"
    )
    for place, (head, parts) in enumerate(_sections(report), start=1):
        paper.head(place, head)
        for at, (item, text) in enumerate(parts, start=1):
            if item:
                paper.second_head(at, item)
            paper.body(text)
    paper.sign(report.unit, report.day)
    data = paper.data()
    if texts_in(data) != paper.written:
        raise FileNotWritten(path, "damaged")
    put(path, data)
    return Printed(path, paper.pages)


def _sections(report: WorkReport) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Yield each head with its parts; a part is a second head, empty for none, and a text."""
    said = report.overview
    yield "总体情况", [("", "\n".join(filter(None, (_counts(report), said.situation))))]
    if said.practices:
        yield "主要做法", [("", said.practices)]
    if report.lines:
        yield "任务进展情况", [(one.item, _progress(one)) for one in report.lines]
    if report.matters:
        yield "重要情况", [("", "\n".join(report.matters))]
    problems = _gathered(said.problems, [(one, one.problems) for one in report.lines])
    if problems:
        yield "存在问题", [("", problems)]
    plans = _gathered(said.plans, [(one, one.next_steps) for one in report.lines])
    if plans:
        yield "下一步打算", [("", plans)]


def _counts(report: WorkReport) -> str:
    if not report.lines:
        return ""
    counts: dict[str, int] = {}
    for one in report.lines:
        counts[one.status or "尚未填写"] = counts.get(one.status or "尚未填写", 0) + 1
    listed = "、".join(f"{status}{count}项" for status, count in counts.items())
    return f"本期应报任务{report.total}项，已填报{len(report.lines)}项，其中：{listed}。"


def _progress(line: WorkLine) -> str:
    figures = f"主要数据：{'；'.join(line.figures)}。" if line.figures else ""
    reason = f"{line.status}，原因：{line.reason}" if line.reason else ""
    return "\n".join(filter(None, (line.progress, reason, figures))) or f"{line.status}。"


def _gathered(whole: str, parts: list[tuple[WorkLine, str]]) -> str:
    """Return the unit's own words and, under them, those of single tasks."""
    told = [f"关于“{line.item}”：{text}" for line, text in parts if text]
    return "\n".join(filter(None, (whole, *told)))
