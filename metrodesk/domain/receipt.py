"""The district's word on one revision it holds (回执)."""

from __future__ import annotations

from dataclasses import dataclass

from metrodesk.domain.disposition import Disposition
from metrodesk.domain.revision import Kind


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of one revision; `key` is that of its subject, `device` the one its line names."""

    revision: str
    disposition: Disposition
    kind: Kind
    key: str
    period: str
    device: str

    @property
    def acknowledges(self) -> bool:
        """Whether the district holds the revision: one taken back must come again."""
        return self.disposition is not Disposition.WITHDRAWN
