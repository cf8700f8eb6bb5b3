"""The table of all rules, in the order of the form."""

from __future__ import annotations

from metrodesk.domain import change_rules, evidence_rules, figure_rules, status_rules, text_rules
from metrodesk.domain.rule import Rule

RULES: tuple[Rule, ...] = (
    *status_rules.RULES,
    *text_rules.RULES,
    *figure_rules.RULES,
    *change_rules.RULES,
    *evidence_rules.RULES,
)
BY_CODE = {rule.code: rule for rule in RULES}
