import pytest

from metrodesk.services import proving
from metrodesk.wording.upkeep import unproven_words

CODES = [
    proving.MISSING, proving.DAMAGED, proving.GAP, proving.JOURNAL,
    proving.LOST, proving.EVIDENCE, proving.DAMAGED_EVIDENCE,
]  # fmt: skip


@pytest.mark.parametrize("code", CODES)
def test_everything_unproven_has_its_sentence(code):
    others = {unproven_words(one, {}) for one in CODES if one != code}

    assert unproven_words(code, {}) not in others
    assert "第3号" in unproven_words("damaged", {"numbers": "3"})
