"""What the spellings of one body have in common: level, field, without its office's last word."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from metrodesk.documents.bodies.unit_names import same_body
from metrodesk.documents.words.name_shapes import level_of_name
from metrodesk.documents.words.traditional import mainland_words
from metrodesk.domain.unit import folded

PARTY = re.compile(r"^委(?=.{2,}[部办]$)(?!办公)")
OFFICE = re.compile(r"(?<=.)(?:局|委|厅)$")
SEAT = re.compile(r"(?:人民政府|办公厅|办公室)+$")
PLACE = re.compile(r"[\u4e00-\u9fff]{1,8}?(?:自治区|自治州|自治县|省|州市|市|州(?!市)|盟|区|县|旗)")
SHORTER = {"交通": "交运", "建": "住建", "农": "农业农村"}
"""What an office's field is called where only its first words are used."""


@dataclass(frozen=True, slots=True)
class BodyKey:
    """A level (区; empty where the name has none) and what the body is for."""

    level: str
    field: str


def body_key(name: str, issuer: str = "") -> BodyKey:
    """Return a body's key; the issuer's own place in front (四川省, 达川区) is its level."""
    plain = _without_place(mainland_words(folded(name)), issuer)
    level = level_of_name(plain)
    field = PARTY.sub("", plain[len(level) :])
    short = OFFICE.sub("", same_body(field))
    return BodyKey(level, SHORTER.get(short, short))


def whole_keys(names: Iterable[str], issuer: str = "") -> dict[str, BodyKey]:
    """Return the key of each name; one without a level gets the level of its only namesake."""
    keys = {name: body_key(name, issuer) for name in names}
    levels: dict[str, set[str]] = {}
    for key in keys.values():
        if key.level:
            levels.setdefault(key.field, set()).add(key.level)
    return {
        name: BodyKey(next(iter(levels[key.field])), key.field)
        if not key.level and len(levels.get(key.field, ())) == 1
        else key
        for name, key in keys.items()
    }


def _without_place(name: str, issuer: str) -> str:
    """Return a name with only the level of the place that issues the paper."""
    own = SEAT.sub("", folded(issuer))
    for place in (own, *(own[found.end() :] for found in PLACE.finditer(own) if found.end() < len(own))):
        if len(place) > 1 and name.startswith(place) and len(name) > len(place) + 1:
            return _level_of_place(place) + name[len(place) :]
    return name


def _level_of_place(place: str) -> str:
    return "区" if place.endswith("自治区") else place[-1]
