"""What the help has to say: its pages by section, and which page of the program each explains."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QCoreApplication

from metrodesk.paths import resource


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


def sections() -> tuple[Section, ...]:
    """Return the help in the order in which it is listed."""
    translate = QCoreApplication.translate
    return (
        Section(
            translate("help", "More about it"),
            (
                Topic("way-back.zh.md", ("decide", "issue", "incoming", "handed_in", "differing", "differences")),
                Topic("measures.zh.md", ("totals", "plan")),
                Topic("new-computer.zh.md", ("computers", "backup")),
                Topic("keys.zh.md", ("units",)),
                Topic("auditor.zh.md"),
            ),
        ),
    )


def topics() -> tuple[Topic, ...]:
    """Return every page of the help."""
    return tuple(topic for section in sections() for topic in section.topics)


def topic_for(page: str) -> Topic | None:
    """Return the page of the help that explains a page of the program, or None."""
    return next((topic for topic in topics() if page in topic.explains), None)


@cache
def text_of(file: str) -> str:
    """Return a page's text."""
    return resource("help", file).read_text(encoding="utf-8")
