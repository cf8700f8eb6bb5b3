"""What may be wrong with a change to a plan as it is entered."""

from __future__ import annotations

from enum import StrEnum


class PlanProblem(StrEnum):
    """Why a change of units, tasks or periods cannot be made."""

    NAME_EMPTY = "name-empty"
    NAME_TAKEN = "name-taken"
    NAME_SAME = "name-same"
    IS_GROUP = "is-group"
    NO_GROUP = "no-group"
    HAS_ENDED = "has-ended"
    IN_DOCUMENT = "in-document"
    HAS_REPORTED = "has-reported"
    NOTHING_TO_MERGE = "nothing-to-merge"
    OWN_HEIR = "own-heir"
    NO_HEIR = "no-heir"
    DAY_BEFORE_SINCE = "day-before-since"
    VIA_GROUP = "via-group"
    ITEM_EMPTY = "item-empty"
    NUMBER_TAKEN = "number-taken"
    PERCENT = "percent"
    DAYS_DOUBLED = "days-doubled"
    NOT_A_BORDER = "not-a-border"
    BEFORE_FORMER = "before-former"
    SAME_KIND = "same-kind"
    DAY_BEYOND = "day-beyond"
