"""Files that go with a plan: measures and links say what they are, and are refused where they do not."""

import json

import pytest

from metrodesk.documents.proposals.link_file import LinkFile
from metrodesk.documents.proposals.measure_file import MeasureFile
from metrodesk.errors import InvalidPlan


@pytest.mark.parametrize(("kind", "fmt"), [(LinkFile, "metrodesk-links"), (MeasureFile, "metrodesk-measures")])
def test_a_file_of_something_else_or_of_a_later_program_is_refused(kind, fmt):
    for head, field in (({"fmt": "metrodesk-plan", "v": 1}, "fmt"), ({"fmt": fmt, "v": 2}, "v")):
        with pytest.raises(InvalidPlan) as refused:
            kind.from_bytes(json.dumps(head).encode())
        assert refused.value.field == field
