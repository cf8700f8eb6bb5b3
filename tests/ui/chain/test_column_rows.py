"""What the columns of the chain list, beside the page."""

import pytest

from metrodesk.services.chain import chain_of
from metrodesk.services.planning import load_plan
from metrodesk.ui.chain.column_rows import columns_of, rows_of


@pytest.mark.parametrize(
    ("plan", "task", "shown"), [("dachuan-2024-3", "t01", True), ("chongqing-2022-33", "t01", False)]
)
def test_a_paper_not_at_hand_is_missing_only_to_those_below_it(plan, task, shown):
    chain = chain_of(load_plan(plan))
    place = chain.place(task)
    path = {place, *chain.above(place)}
    cities = next(one for one in columns_of(chain) if one.key == "city")

    told = any("达市府发〔2023〕14号" in row.text for row in rows_of(chain, cities, path, whole=False))
    assert told is shown
    assert any("达市府发〔2023〕14号" in row.text for row in rows_of(chain, cities, path, whole=True))
