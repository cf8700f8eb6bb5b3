"""How the name of a body looks: its last word, the level in front, where one name ends."""

from __future__ import annotations

import re

from metrodesk.documents.words.traditional import simplified

LEVEL = re.compile(
    r"^(?:国家|[省州县旗盟](?!际|直|级|域)|市(?!场|监[局所分管]|容|域|直|级|政(?!府|务|协|法|数))|区(?!域|块|划|直|级|间))"
)
"""省, 市, 区 … in front of a name; 市场监管局 has none, 市市场监管局 has one."""
END = re.compile(
    r"(?:局|委|厅|办|部|院|署|政府|中心|会|公司|集团|银行|联|大队|支队|总队|所|站|校|大学|学院|馆|社|军区"
    r"|街道|乡|镇|县|区|市|州|单位|部门|处|科|科室|股|机构|企业|园区|开发区|台|行|办公室|基地|室|兵团|协|盟|省|厂|村)"
    r"(?:[（(][^（）()]*[）)])?"
)
NOT_A_BODY = re.compile(
    r"负责人|责任人|领导|专项|行动|机制|体系|制度|工作$|方案|情况|任务|目标|计划|规划|项目|工程|能力|按|由|到20|《"
)
NAMED_FOR = re.compile(
    r"(?:目标|任务|项目|工程|规划|计划|机制|体系|制度|能力|专项|行动)(?=[^省市区县州旗到报送由按交于]{0,7}"
    r"(?:局|委|委员会|办|办公室|中心|站|院|所|公司|处|科|股|大队|支队)(?:[（(][^（）()]*[）)])?$)"
)
"""What a body may be called by though such words mostly name a thing: 自然资源和规划局, 目标绩效办."""
DONE = re.compile("制定|落实|完成|牵头|实施|推进|开展|负责|上报|抓好|做好")
HEAD_ALONE = re.compile(r"[省市区县州]?(?:委|政府|人民政府|人大|政协)")
TAIL_ALONE = re.compile(r"(?:办公室|办|部|[^省市区县州].{0,2}|.{1,3}部|员会)")
TOWN_ALONE = re.compile(".{2}[镇乡]|.街道")
PLACE = re.compile("[省市区县州旗盟]$")
JOINT = re.compile(r"(?<=[局委办厅部院会队])(?=(?:[区省县州旗]|市(?!场))(?!域))")
AFTER_OFFICE = re.compile(r"(?<=[^办]厅)(?=.{2,40}[厅局委办部院])")
LONGEST = 40  # letters of a name


def is_body(name: str) -> bool:
    """Whether a name may be that of a body by how it ends."""
    if len(name) > LONGEST:
        return False
    plain = simplified(name)
    thing = plain if DONE.search(plain) else NAMED_FOR.sub("", plain)
    if len(plain) < 2 or NOT_A_BODY.search(thing):
        return False
    return any(found.end() == len(plain) for found in END.finditer(plain))


def level_of_name(name: str) -> str:
    """Return the level in front of a name (省, 市, 区, 国家), empty if it has none."""
    found = LEVEL.match(simplified(name))
    return found.group() if found and len(name) > found.end() + 1 else ""


def ends_here(before: str, after: str) -> bool:
    """Whether one name ends and the next begins where a blank or line end stands between."""
    before, after = simplified(before), simplified(after)
    if not is_body(before):
        return False
    if HEAD_ALONE.fullmatch(before) and not level_of_name(after):
        return False
    is_town = TOWN_ALONE.fullmatch(after) is not None and PLACE.search(before) is None
    return bool(level_of_name(after)) or after.startswith("各") or is_town or TAIL_ALONE.fullmatch(after) is None


def names_run_together(name: str) -> tuple[str, ...]:
    """Return the names in a text that puts none apart: 区发改局区经信局.

    A name ends before the level of the next (局|区); 厅 always ends one.
    """
    plain = simplified(name)
    cuts = [found.end() for found in (*JOINT.finditer(plain), *AFTER_OFFICE.finditer(plain))]
    parts: list[str] = []
    start = 0
    for cut in sorted(set(cuts)):
        if len(plain) - cut <= LONGEST and _is_whole(plain[start:cut]) and _is_whole(plain[cut:]):
            parts.append(name[start:cut])
            start = cut
    return (*parts, name[start:])


def _is_whole(name: str) -> bool:
    return 2 < len(name) <= LONGEST and is_body(name) and HEAD_ALONE.fullmatch(name) is None
