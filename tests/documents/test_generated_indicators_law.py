"""For any table of indicators in any file: names, units, baselines and targets are read, and nothing is invented."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from metrodesk.documents.proposals.plan_reading import read_plan_source
from metrodesk.documents.sources.source_reading import read_source
from tests.documents.generated_examples import examples
from tests.documents.generated_files import KINDS, file_of
from tests.documents.generated_indicators import aim_tables

BINDING = {"约束性": True, "预期性": False, "": None}


def read(table, kind):
    with TemporaryDirectory() as folder:
        path = Path(folder) / "表"
        path.write_bytes(file_of(table, kind))
        return read_plan_source(read_source(path)).plan


@examples(25)
@given(aim_tables(), st.sampled_from(KINDS))
def test_every_indicator_of_a_table_is_read_as_it_was_meant(table, kind):
    plan = read(table, kind)

    assert [
        (
            one.name,
            one.unit,
            one.baseline.value if one.baseline else "",
            tuple((target.year, target.value) for target in one.targets),
        )
        for one in plan.indicators
    ] == [(aim.name, aim.unit, aim.baseline, tuple(zip(table.years, aim.targets, strict=True))) for aim in table.aims]
    assert [one.binding for one in plan.indicators] == [BINDING[aim.nature] for aim in table.aims]
    assert not plan.tasks
