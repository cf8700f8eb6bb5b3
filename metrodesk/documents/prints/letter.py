"""What the letters say that a district office prints when it opens its work."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from metrodesk.domain.level import Level


@dataclass(frozen=True, slots=True)
class OpeningLetter:
    """The letter with the 开通码 that goes to a unit beside its 开通文件.

    `code` is digits (blanks are ignored, printed in groups), `fingerprint` the 识别码 of the
    district's root key in five groups, `file_name` the name of the 开通文件.
    """

    unit: str
    district: str
    document_title: str
    document_number: str
    code: str
    fingerprint: str
    file_name: str = ""
    issued_by: str = ""
    phone: str = ""
    issued: date | None = None
    valid_until: date | None = None
    drill: bool = False
    level: Level = Level.DISTRICT


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """The sheet a district office keeps in its safe: where its keys lie and what to do.

    `recovery_code` is printed if given; otherwise the sheet leaves room for none.
    """

    district: str
    document_title: str
    document_number: str
    fingerprint: str
    root_key_file: str
    spare_key_file: str
    workspace: str = ""
    recovery_code: str = ""
    issued_by: str = ""
    issued: date | None = None
    drill: bool = False
    level: Level = Level.DISTRICT
