"""The words for mechanisms (工作机制): the official ones in Chinese, their sense in English."""

from __future__ import annotations

from metrodesk.domain.mechanism import MechanismKind
from metrodesk.services.mechanisms import Source
from metrodesk.wording.catalogue import Language, language, translate

ENGLISH = {
    MechanismKind.BREAKING_DOWN: "Breaking the list down",
    MechanismKind.IMPLEMENTING_RULES: "Implementing rules",
    MechanismKind.RESPONSIBILITY: "Responsibility system",
    MechanismKind.JOINT_MEETING: "Joint meeting",
    MechanismKind.BUDGET: "Funds in the budget",
    MechanismKind.TRACKING: "Tracking",
    MechanismKind.SUPERVISION_CHECK: "Supervision check",
    MechanismKind.ASSESSMENT: "Assessment",
    MechanismKind.STAGE_ASSESSMENT: "Mid-term and final assessment",
    MechanismKind.THIRD_PARTY: "Third-party assessment",
    MechanismKind.QUALITY_ASSESSMENT: "Quality work assessment",
    MechanismKind.CIRCULAR: "Circular",
    MechanismKind.IMPORTANT_MATTERS: "Timely report of important matters",
    MechanismKind.EXPERIENCE: "Spreading good practice",
    MechanismKind.COMMENDING: "Commending",
    MechanismKind.PUBLICITY_DAYS: "Publicity days",
    MechanismKind.OUTREACH: "Outreach to schools and communities",
}


def mechanism_name(kind: MechanismKind) -> str:
    """Return the word for a kind of mechanism."""
    return kind.label if language() is Language.CHINESE else ENGLISH[kind]


def source_words(source: Source) -> str:
    """Return which document prescribes a mechanism, with clause and sentence."""
    return f"{source.number}{source.mechanism.number}：{source.mechanism.sentence}"


def served_words(kind: MechanismKind) -> str:
    """Return where the program serves a mechanism, empty where people do it without."""
    return {
        MechanismKind.BREAKING_DOWN: translate("mechanisms", "Tasks and units: the page “Plan”"),
        MechanismKind.TRACKING: translate("mechanisms", "The pages “Overview” and “Totals”"),
        MechanismKind.CIRCULAR: translate("mechanisms", "The page “Overview”: summary and missing list to export"),
        MechanismKind.IMPORTANT_MATTERS: translate("mechanisms", "The page “Important matters”"),
        MechanismKind.QUALITY_ASSESSMENT: translate("mechanisms", "The page “Decide”: what was accepted, and when"),
        MechanismKind.ASSESSMENT: translate("mechanisms", "The pages “Overview” and “Totals”, year by year"),
        MechanismKind.STAGE_ASSESSMENT: translate("mechanisms", "The page “Totals” over half-years and years"),
    }.get(kind, "")
