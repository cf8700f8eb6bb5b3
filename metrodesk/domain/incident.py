"""An important matter reported outside periods (重要情况): when, where, what, what was done, whom to call."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Self

from metrodesk.domain.report import Evidence, Json, given, text_of, tidy, whole_characters
from metrodesk.errors import MalformedRevision

TEXTS = ("happened", "place", "event", "actions", "contact", "phone")
NEEDED = ("happened", "place", "event", "contact")
"""What no matter can be reported without; 采取的措施 may follow in a later version."""
LONGEST_TITLE = 24
NUMBER = re.compile(r"\d{7,}")
MOBILE = re.compile(r"1\d{10}")


@dataclass(frozen=True, slots=True)
class IncidentBody:
    """What is said of the matter; `happened` is a date as 2026-11-03, `phone` an office phone."""

    happened: str = ""
    place: str = ""
    event: str = ""
    actions: str = ""
    contact: str = ""
    phone: str = ""
    evidence: tuple[Evidence, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all has been entered."""
        return self == type(self)()

    @property
    def title(self) -> str:
        """The first words of what happened, for a list."""
        first = next((line.strip() for line in self.event.splitlines() if line.strip()), "")
        return first if len(first) <= LONGEST_TITLE else first[:LONGEST_TITLE] + "…"

    @property
    def day(self) -> date | None:
        """The day it happened, or None while that is no date."""
        try:
            return date.fromisoformat(self.happened)
        except ValueError:
            return None

    @property
    def lacking(self) -> tuple[str, ...]:
        """The fields that must be filled in before it can be sealed."""
        found = [name for name in NEEDED if not str(getattr(self, name)).strip()]
        if "happened" not in found and self.day is None:
            found.insert(0, "happened")
        return tuple(found)

    def to_json(self) -> dict[str, object]:
        """Return the wire form, keys in the order of the format."""
        texts: dict[str, object] = {name: getattr(self, name) for name in TEXTS}
        return {**texts, "evidence": [item.to_json() for item in self.evidence]}

    @classmethod
    def from_json(cls, body: Json) -> Self:
        """Read the wire form; raises MalformedRevision. Keys of later versions are passed over."""
        evidence = given(body, "evidence", [])
        if not isinstance(evidence, list):
            raise MalformedRevision("body.evidence")
        files = tuple(Evidence.from_json(item) for item in evidence)
        return cls(evidence=files, **{name: text_of(body, name) for name in TEXTS})

    def tidied(self) -> Self:
        """Return the body with line ends made alike and blanks at the ends of texts removed."""
        return self._with_texts(lambda text: tidy(text).strip())

    def whole(self) -> Self:
        """Return the body without half characters, which no file can hold."""
        return self._with_texts(whole_characters)

    def published(self) -> Self:
        """Return it as it may be published: the phone masked."""
        return replace(self, phone=masked(self.phone))

    def _with_texts(self, change: Callable[[str], str]) -> Self:
        return self.with_texts({name: change(getattr(self, name)) for name in TEXTS})

    def with_texts(self, texts: Mapping[str, str]) -> Self:
        """Return it with other texts in some fields."""
        said = {name: texts.get(name, getattr(self, name)) for name in TEXTS}
        return type(self)(evidence=self.evidence, **said)


def masked(phone: str) -> str:
    """Return phone numbers with their middle hidden: 138****1234, 0818-***4567."""
    return NUMBER.sub(lambda found: _hidden(found[0]), phone)


def _hidden(number: str) -> str:
    kept = 3 if MOBILE.fullmatch(number) else max(len(number) - 8, 0)
    return f"{number[:kept]}{'*' * (len(number) - kept - 4)}{number[-4:]}"
