"""The words for mechanisms (工作机制): the official ones in Chinese, their sense in English."""

from __future__ import annotations

from metrodesk.domain.mechanism import MechanismKind
from metrodesk.wording.catalogue import Language, language

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
