"""The unit's own paragraphs for a period (综合情况): four parts, all of them optional."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Self

from metrodesk.domain.report import Json, text_of, tidy, whole_characters

PARTS = ("situation", "practices", "problems", "plans")
LABELS = {
    "situation": "总体情况",
    "practices": "主要做法",
    "problems": "存在问题",
    "plans": "下一步打算",
}
NUMBERS = "一二三四"
HEADS = frozenset(f"{number}、{label}" for number in NUMBERS for label in LABELS.values())
"""Every line that may head a part in the whole text."""


@dataclass(frozen=True, slots=True)
class OverviewBody:
    """总体情况, 主要做法, 存在问题, 下一步打算."""

    situation: str = ""
    practices: str = ""
    problems: str = ""
    plans: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is said."""
        return not any(text.strip() for text in self.parts().values())

    @property
    def text(self) -> str:
        """The whole as one text, with the parts' heads as soon as there is more than 总体情况."""
        if not (self.practices or self.problems or self.plans):
            return self.situation
        said = [(LABELS[name], text) for name, text in self.parts().items() if text]
        return "\n".join(f"{number}、{head}\n{text}" for number, (head, text) in zip(NUMBERS, said, strict=False))

    def parts(self) -> dict[str, str]:
        """Return the four parts by name, in the order of the paper."""
        return asdict(self)

    def to_json(self) -> dict[str, object]:
        """Return the wire form: {"text"} as ever while only 总体情况 is said, else the parts as well."""
        if not (self.practices or self.problems or self.plans):
            return {"text": self.situation}
        return {"text": self.text, **self.parts()}

    @classmethod
    def from_json(cls, body: Json) -> Self:
        """Read the wire form; a text without parts is 总体情况. Raises MalformedRevision."""
        whole = text_of(body, "text")
        if not any(name in body for name in PARTS):
            return cls(whole)
        return cls(*(text_of(body, name) for name in PARTS))

    def tidied(self) -> Self:
        """Return the body with line ends made alike and blanks at the ends of texts removed."""
        return self._with_texts(lambda text: tidy(text).strip())

    def whole(self) -> Self:
        """Return the body without half characters, which no file can hold."""
        return self._with_texts(whole_characters)

    def _with_texts(self, change: Callable[[str], str]) -> Self:
        return type(self)(*(change(text) for text in self.parts().values()))
