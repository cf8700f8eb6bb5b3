"""What the progress form (工作进展情况表) says, ready to be printed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from metrodesk.domain.level import Level


class FormKind(StrEnum):
    """What a print is: a 送审稿, the 正式表 of a submission, or an empty form for the pen."""

    REVIEW = "review"
    SEALED = "sealed"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class FormLine:
    """One task with what the unit reports on it; all words are as they shall be printed.

    `role` and `status` are the official words, `figures` are whole entries such as
    检查家次：本期12家，累计40家, and `evidence` are titles. `changed` names the fields (as
    this class names them) that differ from the last print; `before` gives their wording
    then, so that only the new characters are marked: without it the whole field is. A line
    of figures is the field figures:检查家次.
    `choices` are the statuses a blank form offers for ticking. `mark` is the official word
    for who wrote it if that was not the unit itself: 区级代录, 区级代改.
    """

    number: int
    item: str
    content: str
    leads: str = ""
    responsible: str = ""
    role: str = ""
    deadline: str = ""
    status: str = ""
    smooth: bool = True
    percent: int | None = None
    reason: str = ""
    progress: str = ""
    problems: str = ""
    next_steps: str = ""
    figures: tuple[str, ...] = ()
    explanations: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    changed: frozenset[str] = frozenset()
    before: tuple[tuple[str, str], ...] = ()
    choices: tuple[str, ...] = ()
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """The form of one unit for one period.

    `total` counts the unit's tasks: with fewer lines the print says 部分报送(5/9). A sealed
    form needs the id of its `submission`, the others have none. `district` is the body the
    form goes to, `level` of what level it is. `proxy` says that it entered the form for the unit (代录).
    """

    kind: FormKind
    document_title: str
    document_number: str
    unit: str
    period: str
    lines: tuple[FormLine, ...]
    total: int
    as_of: date | None = None
    due: date | None = None
    district: str = ""
    overview: str = ""
    overview_changed: bool = False
    overview_before: str | None = None
    filler: str = ""
    reviewer: str = ""
    head: str = ""
    printed: date | None = None
    submission: str | None = None
    drill: bool = False
    proxy: bool = False
    level: Level = Level.DISTRICT

    def __post_init__(self) -> None:
        """Hold what every print rests on; a wrong call is a bug, not a person's mistake."""
        if (self.kind is FormKind.SEALED) != (self.submission is not None):
            raise ValueError(self.kind)

    @property
    def is_partial(self) -> bool:
        """Whether tasks of the unit are missing on a form that is not blank."""
        return self.kind is not FormKind.BLANK and len(self.lines) < self.total


def figure_field(line: str) -> str:
    """Return the field that a line of figures is: figures:检查家次."""
    return f"figures:{line.partition('：')[0]}"
