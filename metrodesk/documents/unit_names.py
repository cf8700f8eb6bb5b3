"""Names of bodies as documents write them: lists, groups, spellings, roles."""

from __future__ import annotations

import re

from metrodesk.domain.unit import UnitKind, folded

GROUP = re.compile(
    r"各(?:县|乡|镇|街道|区|市|州|[、/（）()和及])+?(?:人民政府|办事处|政府)"
    r"|各(?:县|乡|镇|街道|区|市|州|[/（）()和及])+(?=[、，,；;。\s]|$)"
)
SEPARATOR = re.compile(r"[、，,；;\s]+")
OPEN_END = re.compile(r"等(?:有关|相关)?(?:部门|单位|部门（单位）)?$")
FULL_AND_SHORT = (
    ("市场监督管理", "市场监管"),
    ("市监局", "市场监管局"),
    ("交通运输", "交运"),
    ("人民法院", "法院"),
    ("人民检察院", "检察院"),
    ("发展和改革", "发改"),
    ("发展改革", "发改"),
    ("经济和信息化", "经信"),
    ("卫生健康", "卫健"),
    ("人力资源和社会保障", "人社"),
    ("人力资源社会保障", "人社"),
    ("住房和城乡建设", "住建"),
    ("住房城乡建设", "住建"),
    ("应急管理", "应急"),
    ("科学技术", "科技"),
    ("自然资源和规划", "自然资源"),
    ("委员会", "委"),
)
DEPARTMENT_ENDS = ("局", "部", "委", "办", "厅", "办公室", "分局")
KIND_WORDS = {
    "街道": UnitKind.SUBDISTRICT,
    "镇": UnitKind.TOWN,
    "乡": UnitKind.TOWNSHIP,
    "部门": UnitKind.DEPARTMENT,
    "单位": UnitKind.ORGANISATION,
}


def split_names(cell: str) -> tuple[str, ...]:
    """Return the names in a list, each once; a group keeps the separator inside its name.

    等 at the end is left out: it names nobody.
    """
    names: list[str] = []
    rest = 0
    for match in GROUP.finditer(cell):
        names += SEPARATOR.split(cell[rest : match.start()])
        names.append(match.group())
        rest = match.end()
    names += SEPARATOR.split(cell[rest:])
    cleaned = (OPEN_END.sub("", name).strip("。.：: ") for name in names)
    return tuple(dict.fromkeys(name for name in cleaned if name and name not in "/-—无"))


def is_open_list(cell: str) -> bool:
    """Whether a list ends in 等 and so names only some."""
    return bool(OPEN_END.search(cell.strip("。 ")))


def split_roles(units: str, *, semicolon_leads: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return who leads and who answers in a bracket of the main text.

    Where the document says 分号前为牵头单位, one list without a semicolon leads.
    """
    before, semicolon, after = re.sub(";", "；", units).partition("；")
    if semicolon_leads or semicolon:
        return split_names(before), split_names(after)
    return (), split_names(units)


def is_group_name(name: str) -> bool:
    """Whether a name stands for a class of bodies."""
    return GROUP.fullmatch(name) is not None


def group_kinds(name: str) -> frozenset[UnitKind]:
    """Return which kinds of roster units a group stands for; empty if it cannot be told."""
    if re.search("[县区市州]", name):
        return frozenset()
    found: set[UnitKind] = set()
    if "乡" in name or "镇" in name:
        found |= {UnitKind.TOWN, UnitKind.TOWNSHIP}
    if "街道" in name:
        found.add(UnitKind.SUBDISTRICT)
    return frozenset(found)


def group_name(name: str) -> str:
    """Return a group's name without separators inside.

    各乡、镇人民政府 and 各乡（镇）人民政府 are 各乡镇人民政府; 各乡镇（街道） stays as it is.
    """
    plain = re.sub(r"[、/和及]", "", name).replace("(", "（").replace(")", "）")
    return re.sub(r"（([乡镇])）", r"\1", plain)


def same_body(name: str) -> str:
    """Return what two spellings of one body have in common."""
    short = folded(name)
    for full, abbreviation in FULL_AND_SHORT:
        short = short.replace(full, abbreviation)
    return short


def kind_of(name: str) -> UnitKind:
    """Return what a body is by the last word of its name."""
    if name.endswith(DEPARTMENT_ENDS):
        return UnitKind.DEPARTMENT
    if name.endswith(("街道", "街道办事处")):
        return UnitKind.SUBDISTRICT
    if name.endswith(("镇", "镇人民政府")):
        return UnitKind.TOWN
    if name.endswith(("乡", "乡人民政府")):
        return UnitKind.TOWNSHIP
    return UnitKind.ORGANISATION
