"""Mechanisms (工作机制) an official text prescribes for carrying it out, with clause and sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from metrodesk.domain.document import Clause

SENTENCE = re.compile(r"[^。！？!?\n]+[。！？!?]?")


class MechanismKind(StrEnum):
    """What kind of mechanism; the order is that of the work: begin, follow, judge, tell."""

    BREAKING_DOWN = "breaking_down"
    IMPLEMENTING_RULES = "implementing_rules"
    RESPONSIBILITY = "responsibility"
    JOINT_MEETING = "joint_meeting"
    BUDGET = "budget"
    TRACKING = "tracking"
    SUPERVISION_CHECK = "supervision_check"
    ASSESSMENT = "assessment"
    STAGE_ASSESSMENT = "stage_assessment"
    THIRD_PARTY = "third_party"
    QUALITY_ASSESSMENT = "quality_assessment"
    CIRCULAR = "circular"
    IMPORTANT_MATTERS = "important_matters"
    EXPERIENCE = "experience"
    COMMENDING = "commending"
    PUBLICITY_DAYS = "publicity_days"
    OUTREACH = "outreach"

    @property
    def label(self) -> str:
        """The official word."""
        return RULES[self].label


@dataclass(frozen=True, slots=True)
class MechanismRule:
    """How a text says that there shall be such a mechanism: the official word, and what to look for."""

    label: str
    pattern: re.Pattern[str]


def _rule(label: str, *patterns: str) -> MechanismRule:
    return MechanismRule(label, re.compile("|".join(patterns)))


DAYS = r"世界计量日|全国科普日|消费者权益(?:保护)?日|质量月", r"“[^“”]{2,10}(?:宣传周|活动周|日|月)”"
CARRIED_OUT = r"(?:实施|落实|执行|贯彻|推进)[^，。；]{0,6}情况"
RULES: dict[MechanismKind, MechanismRule] = {
    MechanismKind.BREAKING_DOWN: _rule(
        "清单细化", r"清单[^。；]{0,6}细化[^，。；]*", r"分解(?:细化)?(?:目标)?任务|分解目标任务|细化分解[^，。；]*任务"
    ),
    MechanismKind.IMPLEMENTING_RULES: _rule(
        "实施细则", r"制[订定][^，。；]{0,20}?(?:实施细则|落实方案|实施方案|工作方案)"
    ),
    MechanismKind.RESPONSIBILITY: _rule("工作责任制", r"工作责任(?:制|机制)"),
    MechanismKind.JOINT_MEETING: _rule("联席会议", r"(?:部际|厅际|局际|部门)?联席会议(?:制度)?"),
    MechanismKind.BUDGET: _rule("经费纳入预算", r"经费[^，。；]*?纳入[^，。；]*?预算"),
    MechanismKind.TRACKING: _rule("跟踪监测", r"跟踪(?:监测|调度|问效|督促|评估)"),
    MechanismKind.SUPERVISION_CHECK: _rule(
        "监督检查", rf"{CARRIED_OUT}[^，。；]*?(?:监督检查|督促检查)", rf"(?:监督检查|督促检查){CARRIED_OUT}"
    ),
    MechanismKind.ASSESSMENT: _rule(
        "实施情况评估", rf"{CARRIED_OUT}(?:进行|开展)评估", r"评估考核|考核评估", r"中期评估|总结评估|终期评估"
    ),
    MechanismKind.STAGE_ASSESSMENT: _rule(
        "中期评估、总结评估", r"(?:中期|总结|终期|期末)评估(?:[、和](?:中期|总结|终期|期末)评估)?"
    ),
    MechanismKind.THIRD_PARTY: _rule("第三方评估", r"第三方评估"),
    MechanismKind.QUALITY_ASSESSMENT: _rule("质量工作考核", r"质量工作考核", r"考核纳入[^，。；]*质量[^，。；]*"),
    MechanismKind.CIRCULAR: _rule("情况通报", r"情况通报(?:制度)?|通报制度|(?:定期|适时|予以|进行)通报"),
    MechanismKind.IMPORTANT_MATTERS: _rule(
        "重要情况及时报告", r"重[要大](?:情况|事项|问题)(?:要)?及时[^，。；]{0,4}报告?[^，。；]*"
    ),
    MechanismKind.EXPERIENCE: _rule("总结推广典型经验", r"总结推广[^，。；]*经验(?:做法)?"),
    MechanismKind.COMMENDING: _rule("表扬、表彰", r"(?:给予|予以)?(?:通报)?(?:表扬|表彰)(?:奖励)?"),
    MechanismKind.PUBLICITY_DAYS: _rule("宣传日活动", *DAYS),
    MechanismKind.OUTREACH: _rule("计量科普进校园、进社区", r"科普进(?:校园|社区|乡镇|医院|企业)[^。；]*?活动"),
}


@dataclass(frozen=True, slots=True)
class Mechanism:
    """A mechanism as one sentence of a clause prescribes it; `phrases` are its own words there."""

    kind: MechanismKind
    clause: str
    number: str
    title: str
    sentence: str
    phrases: tuple[str, ...]


def read_mechanisms(clauses: Sequence[Clause]) -> tuple[Mechanism, ...]:
    """Return what the clauses prescribe, kind by kind and in the order of the text."""
    found = [one for clause in clauses for one in _in_clause(clause)]
    order = list(MechanismKind)
    return tuple(sorted(found, key=lambda one: order.index(one.kind)))


def _in_clause(clause: Clause) -> Iterator[Mechanism]:
    for sentence in sentences(clause.text):
        for kind, rule in RULES.items():
            phrases = tuple(dict.fromkeys(_whole(match.group()) for match in rule.pattern.finditer(sentence)))
            if phrases:
                yield Mechanism(kind, clause.id, clause.number, clause.title, sentence, phrases)


def sentences(text: str) -> Iterable[str]:
    """Return the sentences of a text, each with its stop."""
    return (found for match in SENTENCE.finditer(text) if (found := match.group().strip()))


def _whole(phrase: str) -> str:
    """Return a phrase without the marks it was found between."""
    return phrase.strip("“”")
