"""Names of bodies as documents write them: lists, spellings, roles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from metrodesk.documents.bodies.unit_groups import goes_on, is_group_name
from metrodesk.documents.words.name_shapes import ends_here, is_body, names_run_together
from metrodesk.documents.words.traditional import simplified
from metrodesk.domain.unit import UnitKind, folded

SEPARATORS = "、，,；;/／|｜\t"
OPENING, CLOSING = "（(〔[【", "）)〕]】"
WHOSE = "有关|相关|各有关|各相关|各|其他|(?:国家|中央|[国省市区县州乡镇])(?:级|直|属)?|职能|成员|责任|行业|主管|地方"
OPEN_END = re.compile(
    rf"(?<![高中初平同])等(?:{WHOSE})*"
    r"(?:部门|单位|机构|部委|委办局|科室|处室|企业|地区|方面)?(?:(?:和|及|、)?(?:部门|单位|企业)|（单位）|\(单位\))*$"
)
AND = re.compile("以及|和|及|与")
LONGEST_LIST = 2000  # letters without a separator; longer is no list of names
FULL_AND_SHORT = (
    ("市场监督管理", "市场监管"),
    ("市监局", "市场监管局"),
    ("市场局", "市场监管局"),
    ("交通运输", "交运"),
    ("人民法院", "法院"),
    ("人民检察院", "检察院"),
    ("发展和改革", "发改"),
    ("发展改革", "发改"),
    ("经济和信息化", "经信"),
    ("经济信息化", "经信"),
    ("经济信息", "经信"),
    ("工业和信息化", "工信"),
    ("卫生健康", "卫健"),
    ("人力资源和社会保障", "人社"),
    ("人力资源社会保障", "人社"),
    ("住房和城乡建设", "住建"),
    ("住房城乡建设", "住建"),
    ("应急管理", "应急"),
    ("科学技术", "科技"),
    ("自然资源和规划", "自然资源"),
    ("规划和自然资源", "规划自然资源"),
    ("文化和旅游", "文旅"),
    ("文化旅游", "文旅"),
    ("药品监督管理", "药监"),
    ("国有资产监督管理", "国资"),
    ("机构编制委员会办公室", "编办"),
    ("政府办公室", "政府办"),
    ("政府办公厅", "政府办"),
    ("委员会", "委"),
)
DEPARTMENT_ENDS = ("局", "部", "委", "办", "厅", "办公室", "分局")
GOVERNMENT = re.compile(
    r".{2,}?(?:(?P<province>省|自治区)|(?P<city>市|州|盟|地区)|(?P<county>区|县|旗))(?:人民政府|政府|行政公署)"
)
KIND_WORDS = {
    "街道": UnitKind.SUBDISTRICT,
    "镇": UnitKind.TOWN,
    "乡": UnitKind.TOWNSHIP,
    "部门": UnitKind.DEPARTMENT,
    "单位": UnitKind.ORGANISATION,
    "省": UnitKind.PROVINCE,
    "市州": UnitKind.CITY,
    "区县": UnitKind.COUNTY,
}


def split_names(cell: str) -> tuple[str, ...]:
    """Return the names in a list, each once; a group keeps the separator inside its name.

    等 at the end is left out: it names nobody. Separators inside brackets part nothing.
    """
    names = (name for piece in _joined_classes(_parts(cell)) for name in _apart(_closed(piece)))
    return tuple(dict.fromkeys(name for name in names if name and name not in "/-—－无"))


def is_open_list(cell: str) -> bool:
    """Whether a list, or a part of it, ends in 等 and so names only some."""
    return any(OPEN_END.search(simplified(text.strip("。. "))) for text, _ in _parts(cell))


def run_together(cell: str) -> tuple[str, ...]:
    """Return the names that stand in a list with no separator between them, as printed."""
    pieces = _joined_classes(_parts(cell))
    return tuple(piece for piece in pieces if len(names_run_together(_closed(piece))) > 1)


def _pieces(cell: str) -> Iterator[tuple[str, str]]:
    """Yield what stands between separators outside brackets, each with the separator before it."""
    depth, piece, before = 0, "", ""
    for sign in cell:
        if sign in SEPARATORS and depth == 0:
            yield from _lines(piece, before)
            piece, before = "", sign
            continue
        depth = max(0, depth + (sign in OPENING) - (sign in CLOSING))
        piece += sign
    yield from _lines(piece, before)


def _lines(piece: str, separator: str) -> Iterator[tuple[str, str]]:
    """Yield the names that blanks and line ends part; those inside a name are taken out."""
    parts = piece.split()
    name = ""
    for part in parts:
        if name and _is_whole(name, part):
            yield name, separator
            name, separator = part, " "
        else:
            name += part
    yield name, separator


def _is_whole(name: str, following: str) -> bool:
    is_inside = name.count("（") + name.count("(") > name.count("）") + name.count(")")
    return not is_inside and (is_group_name(name) or ends_here(name, following))


def _joined_classes(pieces: Iterator[tuple[str, str]]) -> list[str]:
    names: list[str] = []
    for name, separator in pieces:
        if names and separator in ("、", "/", "／") and goes_on(names[-1], _closed(name)):
            names[-1] += separator + _closed(name)
        else:
            names.append(name)
    return names


def _closed(name: str) -> str:
    """Return a name without what closes a list."""
    plain = simplified(name)
    end = OPEN_END.search(plain.rstrip("。. "))
    return (name[: end.start()] if end else name).strip("。.：: ")


def _parts(cell: str) -> Iterator[tuple[str, str]]:
    """Yield the pieces of a list; 和 and 及 part only what is a body or a class by itself."""
    for piece, separator in _pieces(cell):
        if len(piece) > LONGEST_LIST:
            yield piece, separator
            continue
        start, before = 0, separator
        for found in AND.finditer(simplified(piece)):
            first, second = piece[start : found.start()], piece[found.end() :]
            if _stands_alone(_closed(first)) and _stands_alone(_closed(second)) and not goes_on(first, _closed(second)):
                yield first, before
                start, before = found.end(), found.group()
        yield piece[start:], before


def _stands_alone(name: str) -> bool:
    return is_group_name(name) or (len(name) > 2 and is_body(name))


def _apart(name: str) -> tuple[str, ...]:
    return (name,) if is_group_name(name) else names_run_together(name)


def same_body(name: str) -> str:
    """Return what two spellings of one body have in common."""
    short = folded(name)
    for full, abbreviation in FULL_AND_SHORT:
        short = short.replace(full, abbreviation)
    return short


def kind_of(name: str) -> UnitKind:
    """Return what a body is by the last word of its name."""
    if place := GOVERNMENT.fullmatch(name):
        return UnitKind(place.lastgroup or UnitKind.ORGANISATION)
    if name.endswith(DEPARTMENT_ENDS):
        return UnitKind.DEPARTMENT
    if name.endswith(("街道", "街道办事处")):
        return UnitKind.SUBDISTRICT
    if name.endswith(("镇", "镇人民政府")):
        return UnitKind.TOWN
    if name.endswith(("乡", "乡人民政府")):
        return UnitKind.TOWNSHIP
    return UnitKind.ORGANISATION
