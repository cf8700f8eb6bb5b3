"""Tables nobody has tuned the reader to, with the traps offices set, in every kind of file.

What is expected was written down by hand: the rows by column, and every finding with its place.
"""

import json
from datetime import date

import pytest

from metrodesk.documents.breakdown_table import read_rows
from metrodesk.documents.merged_cells import carry_down
from metrodesk.documents.notes import Notes
from metrodesk.documents.plan_reading import read_plan_source
from metrodesk.documents.row_deadlines import read_deadlines
from metrodesk.documents.source_reading import read_source
from metrodesk.documents.table_heads import Column
from tests.documents.fresh_files import FRESH, made, table_of

EXPECTED = json.loads((FRESH / "expected.json").read_text("utf-8"))
WRITTEN = date(2024, 1, 30)
FILES = [
    *(
        (name, "")
        for name in ("blank_columns", "boxed_cells", "first_leads", "inner_sections", "page_breaks", "traditional")
    ),
    *((name, kind) for name in ("market_scales", "rowspan_page", "two_sheets") for kind in table_of(name)["formats"]),
]


def read(path):
    """What a person would see: lines beside the table, rows by column, findings by place."""
    source, notes = read_source(path), Notes()
    for remark in source.remarks:
        notes.note(remark.code, remark.where, remark.message, remark.official, remark.proposal)
    rows = carry_down(read_rows(source.tables, notes, said=source.lines), notes)
    read_deadlines(rows, WRITTEN, notes)
    return {
        "lines": [block for block in source.blocks if isinstance(block, str) and block],
        "rows": [" | ".join([str(row.number), *(row[column] for column in list(Column)[1:])]) for row in rows],
        "findings": [
            f"{one.code} {one.where}" + (f" {one.proposal}" if one.code == "deadline_days" else "")
            for one in notes.findings()
        ],
    }


@pytest.mark.parametrize(("name", "kind"), FILES)
def test_a_fresh_table_is_read_as_a_person_reads_it(name, kind, tmp_path):
    path = tmp_path / "附件" if kind else next(FRESH.glob(f"{name}.[!j]*"))
    if kind:
        path.write_bytes(made(name, kind))

    assert read(path) == EXPECTED[name]


def test_every_fresh_table_is_expected():
    assert {name for name, _ in FILES} == set(EXPECTED)
    assert {path.stem for path in FRESH.iterdir()} == {*EXPECTED, "expected"}


def test_a_file_that_is_a_table_alone_is_called_by_its_sheet(tmp_path):
    path = tmp_path / "两张表"
    path.write_bytes(made("two_sheets", "xlsx"))
    plan = read_plan_source(read_source(path)).plan

    assert plan.document.title == "工作表“上半年”"
    assert len(plan.tasks) == 4


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16"])
def test_a_fresh_csv_is_the_same_in_other_encodings(encoding, tmp_path):
    text = (FRESH / "inner_sections.csv").read_text("utf-8")
    path = tmp_path / "台账"
    path.write_bytes(text.replace("\n", "\r\n").encode(encoding))

    assert read(path)["rows"] == EXPECTED["inner_sections"]["rows"]
