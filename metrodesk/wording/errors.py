"""Known failures as sentences: what happened, and what to do next.

The words stand in one module per area; each says its own part of `explain`.
"""

from __future__ import annotations

from metrodesk.wording import (
    answer_errors,
    bundle_errors,
    decision_errors,
    desk_errors,
    key_errors,
    paper_errors,
    plan_edits,
    plan_errors,
    plan_settings,
    upkeep_errors,
    workspace_errors,
)
from metrodesk.wording.explanation import Explanation, explain

__all__ = [
    "Explanation",
    "answer_errors",
    "bundle_errors",
    "decision_errors",
    "desk_errors",
    "explain",
    "key_errors",
    "paper_errors",
    "plan_edits",
    "plan_errors",
    "plan_settings",
    "upkeep_errors",
    "workspace_errors",
]
