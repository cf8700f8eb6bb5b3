"""What the help has to say: its pages by section, and which page of the program each explains."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QCoreApplication

from metrodesk.paths import resource
from metrodesk.wording.catalogue import level


@dataclass(frozen=True, slots=True)
class Topic:
    """One page of the help: a file of `resources/help`, and the keys of the program's pages it explains."""

    file: str
    explains: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """The page's own heading."""
        return text_of(self.file).split("\n", 1)[0].removeprefix("# ").strip()


@dataclass(frozen=True, slots=True)
class Section:
    """Pages of the help that belong together."""

    heading: str
    topics: tuple[Topic, ...]


UNIT = (
    Topic("record.zh.md", ("tasks",)),
    Topic("figures.zh.md"),
    Topic("overview-text.zh.md", ("overview_text", "incidents")),
    Topic("hand-over.zh.md", ("hand_over",)),
    Topic("way-back.zh.md", ("handed_in", "incoming", "differing", "issue", "differences")),
    Topic("corrections.zh.md", ("corrections",)),
    Topic("leading.zh.md", ("leading",)),
)
DISTRICT = (
    Topic("overview.zh.md", ("overview",)),
    Topic("measures.zh.md", ("totals",)),
    Topic("receive.zh.md", ("receive",)),
    Topic("decide.zh.md", ("decide",)),
    Topic("incident-reports.zh.md", ("incident_reports",)),
    Topic("proxy-paper.zh.md", ("proxy", "paper")),
    Topic("units.zh.md", ("units",)),
    Topic("plan.zh.md", ("plan",)),
    Topic("indicators.zh.md", ("indicators",)),
    Topic("reading.zh.md"),
    Topic("annex-text.zh.md"),
    Topic("mechanisms.zh.md"),
    Topic("chain.zh.md", ("chain",)),
    Topic("backup.zh.md", ("backup",)),
)
QUESTIONS = (
    Topic("search.zh.md", ("search",)),
    Topic("findings.zh.md"),
    Topic("print-cut.zh.md"),
    Topic("after-stamp.zh.md"),
    Topic("returned.zh.md"),
    Topic("usb.zh.md"),
    Topic("computers.zh.md", ("computers",)),
    Topic("sheets.zh.md", ("sheets",)),
    Topic("passphrase.zh.md"),
    Topic("new-computer.zh.md"),
    Topic("trouble.zh.md"),
    Topic("clock.zh.md"),
    Topic("chinese-input.zh.md"),
    Topic("small-text.zh.md"),
)
DEEPER = (Topic("keys.zh.md"), Topic("auditor.zh.md"))


def sections() -> tuple[Section, ...]:
    """Return the help in the order in which it is listed."""
    translate = QCoreApplication.translate
    return (
        Section(translate("help", "Start here"), (Topic("start.zh.md", ("welcome",)),)),
        Section(translate("help", "The unit's pages"), UNIT),
        Section(translate("help", "The district's pages"), DISTRICT),
        Section(translate("help", "Questions often asked"), QUESTIONS),
        Section(translate("help", "More about it"), DEEPER),
    )


def topics() -> tuple[Topic, ...]:
    """Return every page of the help."""
    return tuple(topic for section in sections() for topic in section.topics)


def topic_for(page: str) -> Topic | None:
    """Return the page of the help that explains a page of the program, or None."""
    return next((topic for topic in topics() if page in topic.explains), None)


def text_of(file: str) -> str:
    """Return a page's text as it is meant for the office whose work is open."""
    return level().said(_text_as_written(file))


@cache
def _text_as_written(file: str) -> str:
    return resource("help", file).read_text(encoding="utf-8")
