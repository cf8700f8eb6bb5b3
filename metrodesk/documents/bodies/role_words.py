"""Who leads and who answers in one bracket, by its labels, its verbs or its semicolon."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from metrodesk.documents.bodies.role_rules import Leads
from metrodesk.documents.bodies.unit_groups import is_group_name
from metrodesk.documents.bodies.unit_names import is_open_list, split_names


class Part(IntEnum):
    """What a body does: the nearer to leading, the smaller."""

    LEADS = 0
    ANSWERS = 1
    LISTED = 2
    HELPS = 3
    NOBODY = 4


WHO = (
    r"(?:责任)?(?:部门|单位|机构|科室|处室|股室|主体|方|地区)?"
    r"(?:[（(](?:单位|部门)[）)]|(?:和|及|、)(?:单位|部门|配合单位))?"
)
LABEL = re.compile(
    rf"(?P<leads>(?:市级|区级|县级|省级)?(?:(?:双|共同|联合|总|第一)?牵头|主办|主责|主要责任|第一责任){WHO}[：:])"
    rf"|(?P<helps>(?:市级|区级|县级|省级)?(?:配合|协助|协办|协同|协作|参与|参加|参加单位|支持|成员){WHO}[：:])"
    rf"|(?P<listed>(?:责任|承办|实施|落实|负责|主管|执行|完成){WHO}[：:]|分工[：:])"
    r"|(?P<nobody>(?:完成|办结|时限|时间|期限|进度|责任人|责任领导|分管|联系|电话|备注|目标|依据)[^，,。；;：:]{0,6}[：:])"
)
END = r"(?=[、，,；;。）)]|$|会同|并)"
VERB = re.compile(
    rf"(?P<leads>(?:共同|分别|联合)?(?:总)?牵头(?:负责|组织|落实|推进|实施|抓总|抓好落实|会同)?{END}|主办{END}|负总责{END}|总负责{END})"
    rf"|(?P<helps>(?:积极|密切|共同)?(?:配合|协助|参与|参加|协同|协办|指导|支持)(?:落实|实施|推进|做好|完成)?{END})"
    rf"|(?P<listed>按(?:照)?(?:各自)?(?:工作)?(?:职责|职能|职责分工|分工)(?:分工)?(?:负责|落实|推进|配合|实施|抓好落实|分工负责|分别负责)?{END}"
    rf"|(?:共同|分别|分工|分头|各负其责|各自)(?:负责|落实|推进)?{END})"
    rf"|(?P<answers>(?:具体|组织|统筹|主要|全面)?(?:负责(?:落实|实施|推进|组织实施)?|组织实施|抓好落实|具体落实|组织落实|实施|落实){END})"
)
VERB_IN_BRACKETS = re.compile("[（(](总?牵头|主办|配合|协办|协助|参与|参加|负责)(?:单位|部门)?[）)]")
WITH = re.compile("会同")
LEADING_WORDS = re.compile(r"^(?:由|并由|并|请|和|及|，)+")
GROUPS = (Part.LEADS, Part.HELPS, Part.LISTED, Part.ANSWERS)


@dataclass(frozen=True, slots=True)
class Share:
    """A stretch of a bracket and what the bodies named in it do."""

    part: Part
    text: str


@dataclass(frozen=True, slots=True)
class Roles:
    """Who leads and who answers; `is_guessed` where neither word nor rule says who leads."""

    leads: tuple[str, ...] = ()
    responsible: tuple[str, ...] = ()
    is_open: bool = False
    is_guessed: bool = False
    is_worded: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """Everybody named."""
        return (*self.leads, *self.responsible)


def has_label(text: str) -> bool:
    """Whether a text names a role and a colon (责任单位：)."""
    found = LABEL.search(text)
    return found is not None and found.lastgroup != "nobody"


def read_roles(text: str, rule: Leads) -> Roles:
    """Read one bracket by its own words, else by the document's rule.

    会同 joins those before it to those who lead; who 负责 beside others who 配合 leads too.
    """
    text = VERB_IN_BRACKETS.sub(r"\1", text)
    shares = [share for labelled in _labelled(text) for share in _by_verbs(labelled)]
    shares = [share for share in shares if share.part is not Part.NOBODY and share.text]
    is_open = any(is_open_list(share.text) for share in shares)
    parts = {share.part for share in shares}
    is_worded = bool(parts - {Part.LISTED}) or VERB.search(text) is not None
    if parts <= {Part.LISTED}:
        return _by_rule(shares, rule, is_open=is_open, is_worded=is_worded)
    if Part.LEADS in parts or (Part.HELPS in parts and len(parts) > 1):
        first = min(parts)
        leads = _names(share.text for share in shares if share.part is first)
        others = _names(share.text for share in shares if share.part is not first)
        rest = tuple(name for name in others if name not in leads)
        return Roles(leads, rest, is_open, first is not Part.LEADS, is_worded)
    return _by_rule(shares, rule, is_open=is_open, is_worded=is_worded)


def _by_rule(shares: list[Share], rule: Leads, *, is_open: bool, is_worded: bool) -> Roles:
    text = "；".join(share.text for share in shares)
    before, semicolon, after = re.sub(";", "；", text).partition("；")
    if rule is Leads.FIRST:
        names = _names([text])
        return Roles(names[:1], names[1:], is_open, is_worded=True)
    if rule is Leads.SEMICOLON:
        leads, others = _names([before]), _names([after])
        return Roles(leads, tuple(name for name in others if name not in leads), is_open, is_worded=True)
    has_bodies = any(not is_group_name(name) for name in _names([after]))
    if semicolon and has_bodies and not is_worded:
        leads = _names([before])
        return Roles(leads, tuple(one for one in _names([after]) if one not in leads), is_open, is_guessed=True)
    return Roles((), _names([text]), is_open, is_worded=is_worded and bool(VERB.search(text)))


def _labelled(text: str) -> Iterator[Share]:
    """Yield the stretches that labels head; what stands before the first has none."""
    part, start = Part.LISTED, 0
    for found in LABEL.finditer(text):
        yield Share(part, text[start : found.start()].strip("，,；;。、 "))
        part, start = Part[(found.lastgroup or "listed").upper()], found.end()
    yield Share(part, text[start:].strip("，,；;。、 "))


def _by_verbs(share: Share) -> Iterator[Share]:
    """Yield what stands before each verb of a stretch, and the rest."""
    if share.part is Part.NOBODY:
        return
    start = 0
    for found in VERB.finditer(share.text):
        part = Part[(found.lastgroup or "listed").upper()] if share.part is Part.LISTED else share.part
        yield from _joined(part, share.text[start : found.start()])
        start = found.end()
    yield from _joined(share.part, share.text[start:])


def _joined(part: Part, text: str) -> Iterator[Share]:
    """Yield a stretch, its bodies before 会同 as those who lead."""
    first, joined, rest = text.partition("会同")
    if joined and first.strip("，, "):
        yield Share(Part.LEADS, _bare(first))
        yield Share(part, _bare(rest))
    else:
        yield Share(part, _bare(rest if joined else text))


def _bare(text: str) -> str:
    return LEADING_WORDS.sub("", text.strip("，,；;。、 "))


def _names(texts: Iterator[str] | list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for text in texts for name in split_names(text)))
