"""A clause as the main text prints it, before anybody is known by name."""

from __future__ import annotations

import re
from dataclasses import dataclass

BRACKET = re.compile(r"[〔\[【（(]\s*责任(?:单位|部门)\s*[：:]([^〔\[【]*)[〕\]】）)]\s*。?\s*$")


@dataclass(frozen=True, slots=True)
class PrintedClause:
    """An article (a3) or item (a3.1) as printed; `units` is what stands in its bracket.

    `stop` is what is printed between title and text and belongs to neither; `chapter` is the
    title of the chapter it stands in.
    """

    id: str
    number: str
    title: str
    text: str
    place: str
    units: str = ""
    stop: str = ""
    chapter: str = ""

    @property
    def written(self) -> str:
        """The clause as one run of letters, as it stands in the paper."""
        return f"{self.number}{self.title}{self.stop}{self.text}"


def duty_in(text: str) -> str:
    """Return what stands after 责任单位 in the bracket at the end of a text, or nothing."""
    match = BRACKET.search(text)
    return match[1].split("。")[0].strip() if match else ""
