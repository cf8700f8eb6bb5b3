"""Rules a document states once for all its lists of bodies: who leads, who answers everywhere."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from metrodesk.documents.bodies.unit_names import split_names
from metrodesk.documents.words.deadline_reading import is_deadline

SEMICOLON = re.compile(r"分号[之以]?前[^，,。；;]{0,10}牵头[^，,。；;]*")
FIRST = re.compile(
    r"(?:列|排|排名|排列|排序)?(?:在|为)?(?:第一|首)(?:位|个|家|名|责任)?[^，,。；;、]{0,12}?(?:为|是|系|作为)[^，,。；;、]{0,6}牵头[^，,。；;]*"
)
SAME_BELOW = re.compile(r"[，,；;。]?\s*(?:以)?下(?:均)?同")
WHICH = r"(?P<which>以下|下列|下述|其余|其他|以上|上述|前述|本意见|本方案|各项|所有|全部|下文)"
DO = (
    r"(?:共同|分别|按[^，,。；;]{0,6}职责(?:分工)?|抓好|做好|组织|贯彻|具体|认真|协同|配合|参与)*"
    r"(?:落实|负责|实施|执行|推进|配合|参与)"
)
MUST = "(?:(?:均|都)(?:需要|需|须|应|要)?由?|(?:需要|需|须|应)由?|由)"
THEN_NOT = r"[，,；;](?:以下|下文|后文)?(?:均|都)?(?:不再|不另|不一一|不逐一)[^，,。；;）)]*"
NOT_AGAIN = rf"[^，,。；;]{{0,12}}?(?:{THEN_NOT}|(?:不再|不另)[^，,。；;）)]*)"
EVERYWHERE = (
    re.compile(rf"{WHICH}[^，,。；;]{{0,12}}?{MUST}(?P<names>[^。；;]{{1,600}}?){DO}{NOT_AGAIN}"),
    re.compile(rf"{WHICH}[^，,。；;]{{0,12}}?(?:均|都)(?:含|包括|涉及|列入)(?P<names>[^。；;]{{1,600}}?){THEN_NOT}"),
    re.compile(
        rf"(?P<names>[^，,。；;：:]{{1,600}}?)(?:均|都)(?:需要|需|须|应|要)?{DO}[，,]?(?P<which>以下|下文)?{NOT_AGAIN}"
    ),
)
TIME = re.compile(
    r"(?:^|[，,；;])(?:并|于|到|在)?[^，,；;、：（）]*?(?:\d{4}年|\d{1,2}月|年底|长期|持续|常态|每年|每季|逐年|全年)[^，,；;、（）]*(?=$|[，,；;])"
)
TIME_PIECE = re.compile("[，,；;]([^，,；;：（）]+)(?=$|[，,；;])")
ABOVE_TOO = frozenset({"以上", "上述", "前述", "本意见", "本方案", "各项", "所有", "全部"})


class Leads(StrEnum):
    """How a document tells who leads where no word says so."""

    UNSAID = "unsaid"
    SEMICOLON = "semicolon"
    FIRST = "first"


@dataclass(frozen=True, slots=True)
class Rule:
    """What a passage lays down: who leads, and who answers for every task.

    `is_for_all`: for what stands above as well; `goes_on`: for what comes below.
    """

    leads: Leads = Leads.UNSAID
    names: tuple[str, ...] = ()
    goes_on: bool = True
    is_for_all: bool = False


def find_rules(text: str, *, in_bracket: bool) -> tuple[tuple[Rule, ...], str]:
    """Return the rules a passage states and the passage without them.

    Inside a bracket a rule about the first of a list holds below only if it says 下同; outside of
    one it holds for the whole document.
    """
    rules: list[Rule] = []
    goes_on = not in_bracket or SAME_BELOW.search(text) is not None
    for pattern, leads in ((SEMICOLON, Leads.SEMICOLON), (FIRST, Leads.FIRST)):
        if pattern.search(text):
            below = goes_on or leads is Leads.SEMICOLON
            rules.append(Rule(leads, goes_on=below, is_for_all=not in_bracket))
            text = pattern.sub("", text)
    for pattern in EVERYWHERE:
        if found := pattern.search(text):
            which = found["which"] or ""
            names = split_names(re.sub("^(?:由|需|须)", "", found["names"]))
            is_for_all = which in ABOVE_TOO or (not which and not in_bracket)
            rules.append(Rule(names=names, is_for_all=is_for_all))
            text = text[: found.start()] + text[found.end() :]
            break
    if rules:
        text = SAME_BELOW.sub("", text)
        text = re.sub(r"[（(][，,；;。、\s]*[）)]", "", text)
    return tuple(rules), text.strip("，,；;。、 ")


def without_times(text: str) -> str:
    """Return a passage without the parts that only say when: 2025年底前完成, 长期坚持."""
    timeless = TIME_PIECE.sub(lambda found: "" if is_deadline(found[1]) else found[0], text)
    return TIME.sub("", timeless).strip("，,；;。、 ")
