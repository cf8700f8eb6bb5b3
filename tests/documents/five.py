"""The five official texts as they ship, and what a text is without what its findings say was changed."""

import re
from functools import cache

from metrodesk.documents.notes import Notes
from metrodesk.documents.official_text import read_official_text
from metrodesk.documents.sources.source_reading import read_source
from metrodesk.paths import resource

FIVE = ("state-council-2021-37", "sichuan-2023-2", "dachuan-2024-3", "chongqing-2022-33", "liaoning-2023-9")
MARKS = {"#": r"(?m)^\s*#+", "**": r"\*\*", "HTML标签": r"</?b>"}


def file_of(plan):
    return resource("documents", f"{plan}.txt")


@cache
def read(plan):
    """An official text and the findings of its reading."""
    notes = Notes()
    return read_official_text(read_source(file_of(plan)), notes), notes.findings()


def put_together(official):
    """The body again: preamble, chapters and clauses in their order, without blanks."""
    outline = official.outline
    written = [outline.preamble]
    for part in outline.in_order(official.clauses):
        if hasattr(part, "stop"):
            written.append(part.written)
        else:
            written += [part.number, part.title, part.text]
    return squeezed("".join(written))


def squeezed(text):
    return "".join(text.split())


def as_findings_say(text, findings):
    """A text with the changes its findings list, and no others; every blank left out."""
    by_code = {one.code: one for one in findings}
    if marks := by_code.pop("markup_removed", None):
        for mark in re.findall(r"([^、：]+?)（\d+处）", marks.message):
            text = re.sub(MARKS[mark], "", text)
    if debris := by_code.pop("debris_removed", None):
        left_out = debris.message.split("：", 1)[1].rstrip("。").split("；")
        lines = [squeezed(line) for line in text.split("\n")]
        text = "\n".join(line for line in lines if as_read(line, findings) not in left_out)
    return as_read(squeezed(text), findings)


def as_read(text, findings):
    """A text with each letter that became another one put right, as the findings list them."""
    for one in findings:
        for old, new in re.findall(r"(.)→(.)", one.proposal):
            if one.code == "half_width_signs":
                text = re.sub(rf"(?<=[\u4e00-\u9fff）]){re.escape(old)}", new, text)
            else:
                text = text.replace(old, new)
    return text
