"""The indicators of the five texts as they ship: how many, where they stand, what binds."""

import pytest

from metrodesk.services.planning import load_plan

SHIPPED = {
    "state-council-2021-37": (11, 0, "a3"),
    "chongqing-2022-33": (13, 1, "a3"),
    "sichuan-2023-2": (9, 0, "a2"),
    "liaoning-2023-9": (14, 0, "a2"),
    "dachuan-2024-3": (0, 0, ""),
}


@pytest.mark.parametrize("plan", SHIPPED)
def test_every_indicator_ships_with_the_words_it_stands_in(plan):
    found = load_plan(plan)
    count, binding, clause = SHIPPED[plan]

    assert len(found.indicators) == count
    assert sum(1 for one in found.indicators if one.binding) == binding
    assert {one.clause for one in found.indicators} <= {clause}
    assert all(one.source in found.clause(one.clause).text for one in found.indicators)


def test_chongqings_twelfth_is_the_one_that_binds():
    assert [one.name for one in load_plan("chongqing-2022-33").indicators if one.binding] == ["强检计量器具检定覆盖率"]
