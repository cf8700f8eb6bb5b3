"""The level of a body by its name."""

from __future__ import annotations

import re

from metrodesk.documents.words.traditional import simplified

MUNICIPALITIES = ("北京", "天津", "上海", "重庆")
NATIONAL = re.compile(
    r"国务院|^国家|^中华人民共和国|^中共中央|^中央|^[^省市州盟县区]*总[局署]|^[^省市州盟县区]{2,8}部(?:办公厅)?$"
)
OTHER_MEANING = re.compile("市场|社区|园区|辖区|地区|小区")


def level_of(issuer: str) -> str:
    """Return national, province, city or district by the issuer's name; empty if it does not say.

    市场监督管理局 is no city and 自治区 no district: such words are left out first.
    """
    issuer = simplified(issuer)
    name = OTHER_MEANING.sub("", issuer)
    if NATIONAL.search(name):
        return "national"
    local = re.sub("自治(?=区)|(?<=自治)区", "省", name) if "自治区" in name else name
    if re.search(r"[市州盟].+?[区县]|[^行]县|^县|^.{1,3}区|^区", local):
        return "district"
    if issuer.startswith(MUNICIPALITIES) or re.match(r".{0,7}?省", local):
        return "province" if not re.search(r"省.+[市州盟]", local) else "city"
    return "city" if re.search(r"[市州盟]", local) else ""
