"""The figures of one report while they are entered: entries, what was taken over, a way back."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from metrodesk.domain.figure import Counted, Figure, MeasureValue
from metrodesk.domain.figure_entry import NONE_OF_IT, Entry, stored_entries
from metrodesk.domain.measure import Entered, MeasureKind
from metrodesk.domain.pasting import lines_of
from metrodesk.domain.report import Json

if TYPE_CHECKING:
    from metrodesk.services.measures import MeasureRow

ZERO = Counted(Figure(Decimal(0)))


class EnteredFigures:
    """Entries by measure; whoever changes them says so, since nothing is told from here."""

    def __init__(
        self, rows: Sequence[MeasureRow] = (), measures: Json | None = None, taken: Collection[str] = ()
    ) -> None:
        self.rows = {row.measure.id: row for row in rows}
        self.lines = lines_of([row.measure for row in rows])
        self.taken = set(taken) & set(self.rows)
        self._stored = dict(measures or {})
        self._entries = {one: Entry.read(row.measure, self._stored.get(one)) for one, row in self.rows.items()}
        self._before: tuple[dict[str, Entry], set[str]] | None = None

    @property
    def measures(self) -> dict[str, object]:
        """The measures of the report as a draft keeps them; those not asked of the unit stay."""
        return stored_entries(self._stored, self._entries.values())

    def row(self, line: int) -> MeasureRow:
        """Return what a line rests on."""
        return self.rows[self.lines[line].measure.id]

    def entry(self, line: int) -> Entry:
        """Return what was entered on a line."""
        return self._entries[self.lines[line].measure.id]

    def computed(self, line: int, *, total: bool) -> MeasureValue | None:
        """Return the figure that follows from the entered one; none while that is in doubt."""
        entry, row = self.entry(line), self.row(line)
        if entry.value is None and not entry.is_blank:
            return None
        return row.running(entry.value) if total else row.this_period(entry.value)

    def is_taken(self, line: int) -> bool:
        """Whether a line stands as it was taken over."""
        return self.lines[line].measure.id in self.taken

    # -- what the person does --------------------------------------------------------

    def begin(self) -> None:
        """Remember how things stand, to go back to."""
        self._before = (dict(self._entries), set(self.taken))

    def go_back(self) -> bool:
        """Undo what was typed since `begin`; False if that was nothing."""
        if self._before is None or self._before[0] == self._entries:
            return False
        self._entries, self.taken = dict(self._before[0]), set(self._before[1])
        return True

    def type_text(self, line: int, text: str) -> bool:
        """Put a text into a line's cell; False if nothing changes."""
        one = self.lines[line]
        return self.put({one.measure.id: self.entry(line).with_text(one.at, text)})

    def give_reason(self, line: int, text: str) -> bool:
        """Say why a line's measure does not concern the unit."""
        entry = self.entry(line)
        return self.put({entry.measure.id: Entry(entry.measure, entry.cells, text)})

    def confirm(self, line: int) -> bool:
        """Take what was understood on a line as meant; False if there was nothing to confirm."""
        one = self.lines[line]
        return self.put({one.measure.id: self.entry(line).confirm(one.at)})

    def clear(self, lines: Sequence[int]) -> bool:
        """Empty lines: blank, which is not zero."""
        return any([self.type_text(line, "") for line in lines])

    def set_not_applicable(self, line: int) -> bool:
        """Say that a line's measure does not concern the unit; the reason is asked for."""
        return self.type_text(line, NONE_OF_IT)

    def fill_with_zero(self) -> bool:
        """Write 0 where a count of this period is still blank."""
        return self.put(
            {
                one: Entry.read(entry.measure, ZERO.to_json())
                for one, entry in self._entries.items()
                if entry.is_blank and entry.measure.kind is MeasureKind.FLOW and entry.measure.entered is Entered.PERIOD
            }
        )

    def take_over(self, measures: Collection[str] | None = None) -> bool:
        """Take last period's figures, marked, where nothing is entered or for the measures named."""
        found = {}
        for one, row in self.rows.items():
            wanted = self._entries[one].is_blank if measures is None else one in measures
            if wanted and row.previous is not None and _may_be_taken(row):
                found[one] = Entry.read(row.measure, row.previous[1].to_json())
        self._entries.update(found)
        self.taken |= set(found)
        return bool(found)

    def put(self, entries: Mapping[str, Entry]) -> bool:
        """Put entries in, all at once; False if nothing changes."""
        changed = {one: entry for one, entry in entries.items() if entry != self._entries[one]}
        self._entries.update(changed)
        self.taken -= set(changed)
        return bool(changed)


def _may_be_taken(row: MeasureRow) -> bool:
    """Whether last period's figure can be this one's: a running total ends with its year."""
    is_running = row.measure.entered is Entered.TOTAL and row.measure.kind is not MeasureKind.STOCK
    return not is_running or bool(row.this_year)
