"""The columns of the chain: one for each level of papers, one for the tasks, one for the units."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from metrodesk.domain.cascade import LEVELS, Paper
from metrodesk.domain.chain import Chain
from metrodesk.domain.passage import Passage, Place
from metrodesk.wording.words import period_name, word

if TYPE_CHECKING:
    from metrodesk.services.chain import LastReport
    from metrodesk.ui.chain.chain_state import TaskReports

TASKS, UNITS = "tasks", "units"
SHORT = 36  # letters of a report in its row


@dataclass(frozen=True, slots=True)
class Column:
    """A column and the papers it shows; those of tasks and units have none."""

    key: str
    papers: tuple[Paper, ...] = ()

    @property
    def title(self) -> str:
        """What heads the column."""
        translate = QCoreApplication.translate
        titles = {
            "national": translate("chain", "State"),
            "province": translate("chain", "Province"),
            "city": translate("chain", "City"),
            "district": translate("chain", "District or county"),
            "": translate("chain", "Other papers"),
            TASKS: translate("chain", "Tasks"),
            UNITS: translate("chain", "Units and last report"),
        }
        return titles[self.key]

    @property
    def is_missing(self) -> bool:
        """Whether all its papers are cited and not at hand."""
        return bool(self.papers) and all(paper.is_missing for paper in self.papers)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a column: a place of the chain, a unit, or words that cannot be chosen."""

    text: str
    place: Place | None = None
    report: LastReport | None = None
    tip: str = ""
    on_path: bool = False

    @property
    def can_be_chosen(self) -> bool:
        """Whether there is something behind it."""
        return self.place is not None or self.report is not None


def columns_of(chain: Chain) -> tuple[Column, ...]:
    """Return the columns from the State Council down to the units."""
    found = []
    for level in (*LEVELS, ""):
        papers = tuple(one for one in chain.papers if (one.level if one.level in LEVELS else "") == level)
        if papers:
            found.append(Column(level, papers))
    if chain.passages_of(chain.own, tasks=True):
        found += [Column(TASKS), Column(UNITS)]
    return tuple(found)


def rows_of(chain: Chain, column: Column, path: Collection[Place], *, whole: bool) -> tuple[Row, ...]:
    """Return a column's rows: all of them, or only those of the path."""
    if column.key == TASKS:
        passages = _shown(chain.passages_of(chain.own, tasks=True), path, whole=whole)
        return tuple(_row(one, path) for one in passages) or (_nothing(),)
    found = [row for paper in column.papers for row in _paper_rows(chain, column, paper, path, whole=whole)]
    return tuple(found) or (_nothing(),)


def unit_rows(chain: Chain, reports: Sequence[TaskReports]) -> tuple[Row, ...]:
    """Return the units of some tasks with what each reported last, under the task's heading if there are several."""
    found = []
    for one in reports:
        passage = chain.passages[chain.place(one.task)]
        if len(reports) > 1:
            found.append(Row(passage.heading, tip=passage.text))
        found += [_unit_row(report) for report in one.reports]
    return tuple(found) or (_nothing(),)


def _paper_rows(chain: Chain, column: Column, paper: Paper, path: Collection[Place], *, whole: bool) -> Iterator[Row]:
    translate = QCoreApplication.translate
    if paper.is_missing:
        if not (whole or any(paper in chain.upper_papers(place.paper) for place in path)):
            return
        words = translate("chain", "Not at hand. The chain is open here; what is above is linked directly.")
        yield Row(f"{paper.number}\n{words}", tip=paper.title)
        return
    shown = _shown(chain.passages_of(paper.key), path, whole=whole)
    if shown and len(column.papers) > 1:
        yield Row(paper.number or paper.title, tip=paper.title)
    for one in shown:
        yield _row(one, path)


def _shown(passages: Sequence[Passage], path: Collection[Place], *, whole: bool) -> Sequence[Passage]:
    return passages if whole else [one for one in passages if one.place in path]


def _row(passage: Passage, path: Collection[Place]) -> Row:
    return Row(passage.heading, passage.place, tip=passage.text or passage.title, on_path=passage.place in path)


def _unit_row(report: LastReport) -> Row:
    translate = QCoreApplication.translate
    head = f"{report.name}（{word(report.role)}）"
    if not report.is_known:
        return Row(head, report=report)
    if report.period is None or report.body is None:
        words = translate("chain", "no report yet")
        return Row(f"{head}\n{words}", report=report)
    status = word(report.body.status) if report.body.status else ""
    short = report.text[:SHORT] + ("…" if len(report.text) > SHORT else "")
    said = "  ".join(filter(None, (period_name(report.period), status, short)))
    return Row(f"{head}\n{said}", report=report, tip=report.text)


def _nothing() -> Row:
    return Row(QCoreApplication.translate("chain", "Nothing that belongs to it"))
