"""Class names (各乡镇、各有关部门): names that stand for bodies without listing them."""

from __future__ import annotations

import re

from metrodesk.documents.words.traditional import simplified
from metrodesk.domain.unit import UnitKind

GROUP = re.compile(
    r"各(?:县|乡|镇|街道|区|市|州|[、/（）()和及])+?(?:人民政府|办事处|政府)"
    r"|各(?:县|乡|镇|街道|区|市|州|[/（）()和及])+(?=[、，,；;。\s]|$)"
)
"""A class of places inside running text."""
CLASS_WORD = "县级市|省|自治区|直辖市|自治州|自治县|民族乡|地区|盟|旗|市|州|区|县|乡|镇|街道|街"
OFFICE = "人民政府|政府|街道办事处|办事处|管委会|管理委员会"
ASIDE = r"(?:[（(][^（）()]*[）)])?"
CLASS_OF_PLACES = re.compile(rf"(?:{CLASS_WORD}|[（(](?:{CLASS_WORD}|[、/和及])+[）)])+{ASIDE}(?:{OFFICE})?{ASIDE}")
TOWNS = re.compile("[乡镇街]")
WHOSE = r"(?:(?:全[国省市区县州]|地方|其[他它]|[国省市区县州乡镇](?:级|直|属|政府|委|委直)?(?:机关)?)?)"
GROUP_NAME = re.compile(
    rf"{WHOSE}(?:各|有关|相关|其[他它]).+"
    r"|(?:乡镇|镇街|街镇|区县|县区|市县)(?:人民政府|政府|办事处|街道办事处)?|(?:乡镇)?街道办事处"
    r"|.*[^等](?:成员单位|有关部门|相关部门|有关单位|相关单位|责任部门|责任单位)(?:（单位）)?"
)
EVERY_PLACE = frozenset(
    {
        UnitKind.PROVINCE,
        UnitKind.CITY,
        UnitKind.COUNTY,
        UnitKind.TOWN,
        UnitKind.TOWNSHIP,
        UnitKind.SUBDISTRICT,
    }
)


def is_group_name(name: str) -> bool:
    """Whether a name stands for a class of bodies."""
    return GROUP_NAME.fullmatch(simplified(name)) is not None


def goes_on(group: str, following: str) -> bool:
    """Whether a name in a list only goes on with the class before it: 各乡、镇人民政府."""
    before, after = simplified(group), simplified(following)
    if not _is_class_of_places(before) or CLASS_OF_PLACES.fullmatch(after) is None:
        return False
    return bool(TOWNS.search(before)) <= bool(TOWNS.search(after))


def group_name(name: str) -> str:
    """Return a group's name without separators inside.

    各乡、镇人民政府 and 各乡（镇）人民政府 are 各乡镇人民政府; 各乡镇（街道） stays as it is, and so
    does what is listed in brackets: 各县（市、区）.
    """
    plain = name.replace("(", "（").replace(")", "）")
    if not _is_class_of_places(simplified(plain)):
        return plain
    return re.sub(r"(?<=[乡镇])（([乡镇])）", r"\1", _without_separators(plain))


def _is_class_of_places(name: str) -> bool:
    return name.startswith("各") and CLASS_OF_PLACES.fullmatch(_without_separators(name)[1:]) is not None


def _without_separators(name: str) -> str:
    """Return a name without 、 and 和, those in brackets apart."""
    return re.sub(r"[（(][^）)]*|[、/和及]", lambda found: found.group() if found.group()[0] in "（(" else "", name)


def group_kinds(name: str) -> frozenset[UnitKind]:
    """Return which kinds of roster units a group stands for; empty if it cannot be told."""
    plain = _without_separators(simplified(name))
    if re.search("各级.*政府|地方各级|县级以上.*政府", plain):
        return EVERY_PLACE
    places = re.sub(rf"^{WHOSE}各", "", re.sub("人民政府|政府|办事处|管委会|管理委员会", "", plain))
    if not CLASS_OF_PLACES.fullmatch(places):
        return frozenset()
    return _kinds_of_places(places)


def _kinds_of_places(places: str) -> frozenset[UnitKind]:
    found: set[UnitKind] = set()
    if re.search("[乡镇]", places):
        found |= {UnitKind.TOWN, UnitKind.TOWNSHIP}
    if "街" in places:
        found.add(UnitKind.SUBDISTRICT)
    if places.startswith("省") or "直辖市" in places:
        return frozenset({*found, UnitKind.PROVINCE})
    outside = re.sub(r"自治[县区]|县级市", "县", re.sub(r"[（(].*?[）)]", "", places))
    if re.search("[县区旗]", outside.replace("地区", "")):
        found.add(UnitKind.COUNTY)
    if re.search("市|州|盟|地区", outside):
        found.add(UnitKind.CITY)
    return frozenset(found)
