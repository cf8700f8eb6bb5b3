"""An official text is read beside its words, settled once, and reads the same ever after."""

import itertools
from pathlib import Path

import pytest

from metrodesk.documents.notes import Settled, Settlement
from metrodesk.domain.reading_gaps import Gap, gaps_of
from metrodesk.errors import InvalidSettlement, UnreadableDocument
from metrodesk.paths import resource
from metrodesk.services import reading

TEXT = """平滩镇计量工作办法
一、总体要求
（一）开展集贸市场计量检查。每季检查集贸市场一次，
    整改问题逐条登记。〔责任单位：镇市监所、各
村（社区）〕
（二）宣传计量知识。世界计量日前后开展宣传。〔责任单位：镇文化站〕
"""


@pytest.fixture
def text(tmp_path):
    file = tmp_path / "办法.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


def lines_of(read, thing):
    first, last = read.places.spans[thing]
    return read.source.lines[first : last + 1]


def test_a_clause_stands_in_all_the_lines_it_was_printed_on(text):
    read = reading.read_text(text)

    assert lines_of(read, "clause:a1") == tuple(TEXT.splitlines()[2:5])
    assert lines_of(read, "clause:a2") == (TEXT.splitlines()[5],)
    assert read.places.at(3, "clause") == "clause:a1"
    assert read.places.at(0, "clause") is None


@pytest.mark.parametrize("name", sorted(path.stem for path in resource("documents").glob("*.txt")))
def test_every_clause_and_task_of_the_shipped_texts_is_found_in_its_lines(name):
    read = reading.read_text(resource("documents", f"{name}.txt"))
    parts = [*(f"clause:{one.id}" for one in read.plan.clauses), *(f"task:{one.id}" for one in read.plan.tasks)]
    parts += [f"chapter:{at}" for at in range(len(read.plan.outline.chapters))]
    parts += [f"indicator:{one.id}" for one in read.plan.indicators]

    assert parts
    assert [one for one in parts if one not in read.places.spans] == []
    spans = [read.places.spans[f"clause:{one.id}"] for one in read.plan.clauses]
    assert all(before[1] < after[0] for before, after in itertools.pairwise(spans))


def test_a_finding_stands_where_its_words_do():
    read = reading.read_text(resource("documents", "dachuan-2024-3.txt"))
    found = next(at for at, one in enumerate(read.plan.findings) if one.code == "doubled_character")

    assert "思想" in "".join(lines_of(read, f"finding:{found}"))


def test_a_settled_text_reads_the_same_from_then_on(text):
    read = reading.read_text(text)
    doubt = read.doubt(0)
    decided = Settled(doubt.code, doubt.where, doubt.official, "首尾相接", "办理人丁", "文件即如此")
    again = reading.settle(read, [decided])

    assert not read.plan.findings[0].settled
    assert again.plan.findings[0].settled
    assert "首尾相接" in again.plan.findings[0].settlement
    assert reading.read_text(text).plan.to_bytes() == again.plan.to_bytes()


def test_settling_once_more_takes_the_place_of_what_was_settled(text):
    read = reading.read_text(text)
    doubt = read.doubt(0)
    for words in ("首尾相接", "另起一行"):
        read = reading.settle(read, [Settled(doubt.code, doubt.where, doubt.official, words, "办理人丁", "核对")])

    assert [one.use for one in read.settlement.decisions] == ["另起一行"]


def test_a_settlement_is_written_where_the_person_wants_it_and_taken_again(text, tmp_path):
    read = reading.read_text(text)
    doubt = read.doubt(0)
    settled = reading.settle(read, [Settled(doubt.code, doubt.where, doubt.official, "首尾相接", "办理人丁", "核对")])
    reading.write_settlement(settled, tmp_path / "认定.json")

    assert reading.with_settlement(read, tmp_path / "认定.json").plan.to_bytes() == settled.plan.to_bytes()
    (tmp_path / "坏.json").write_text("{}", encoding="utf-8")
    with pytest.raises(InvalidSettlement):
        reading.with_settlement(read, tmp_path / "坏.json")


def test_the_plan_as_read_opens_work_with_its_settlement_beside_it(text):
    from metrodesk.services.planning import load_plan

    read = reading.read_text(text)
    file = reading.plan_file(read)

    assert load_plan(str(file)) == read.plan
    assert isinstance(reading.settlement_beside(file), Settlement)


def test_a_text_of_an_unknown_family_says_what_it_could_not_tell(text):
    gaps = gaps_of(reading.read_text(text).plan)

    assert Gap.NUMBER in gaps
    assert Gap.DATE in gaps
    assert Gap.CLAUSES not in gaps
    assert Gap.NUMBER not in gaps_of(reading.read_text(resource("documents", "dachuan-2024-3.txt")).plan)


def test_a_text_without_any_order_is_refused(tmp_path):
    file = tmp_path / "信.txt"
    file.write_text("您好，请查收。", encoding="utf-8")

    with pytest.raises(UnreadableDocument):
        reading.read_text(Path(file))
