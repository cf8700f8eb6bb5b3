from dataclasses import replace

import pytest

from metrodesk.documents.prints.text_and_annex import sentence_of
from metrodesk.domain.rewording import plain
from metrodesk.domain.task import Role
from metrodesk.domain.text_and_annex import DifferenceKind
from metrodesk.services.planning import load_plan
from metrodesk.services.text_and_annex import compare_text_and_annex, main_text_of
from tests.domain.plans import small_plan


@pytest.fixture(scope="module")
def plan():
    return load_plan("dachuan-2024-3")


@pytest.fixture(scope="module")
def items(plan):
    return {one.clause: one for one in compare_text_and_annex(plan).items}


def told(item):
    return [sentence_of(one) for one in item.differences]


def test_dachuans_fifteen_items_are_compared_and_three_have_no_row(items):
    assert len(items) == 15
    assert [one.place for one in items.values() if one.only_in_text] == ["正文（三）3", "正文（四）4", "正文（五）5"]


def test_both_sides_stand_there_as_printed(plan, items):
    for one in items.values():
        assert one.text == main_text_of(plan.clause(one.clause))
        for row in one.rows:
            assert row.content in plan.task_numbered(row.number).printed
        if one.rows:
            assert plain("".join(piece.before for piece in one.pieces)) == plain(one.text)


def test_only_one_item_is_the_same_on_both_sides(items):
    assert [one.clause for one in items.values() if not one.differs] == ["a3.2"]


def test_other_wording_is_told_with_the_words_around_it(items):
    assert told(items["a3.1"]) == ["“计量器具依法进行检定”改为“计量器具依法检定”"]


def test_an_end_that_was_cut_off_is_told_with_what_was_settled(items):
    item = items["a5.6"]

    assert "“的违法违规行为”改为“的违法违规行”" in told(item)
    assert [row.settled[-3:] for row in item.rows if row.settled] == ["行为。"]
    assert "truncated_end" in {one.code for one in item.findings}


def test_units_are_told_on_both_sides_row_by_row(items):
    assert told(items["a3.4"]) == [
        "区市场监管局：正文牵头，清单第3—4行责任",
        "区人社局：正文责任，清单第3行责任、第4行牵头",
        "只在正文（责任）：各乡镇人民政府、各街道办事处",
    ]


def test_two_spellings_of_one_body_are_no_difference(items):
    assert not [one for one in items["a5.6"].other_units if "法院" in one.name or "检察院" in one.name]


def test_another_category_is_told_and_how_it_was_settled(items):
    assert any(one.kind is DifferenceKind.CATEGORY for one in items["a5.3"].differences)
    assert "category_differs" in {one.code for one in items["a5.3"].findings}
    assert not items["a3.1"].category_differs


def test_each_item_knows_the_findings_about_its_own_place_and_rows(items):
    assert [one.where for one in items["a3.3"].findings] == ["正文（三）3"]
    assert [one.where for one in items["a4.3"].findings] == ["正文（四）3与附件第9—10行"]


def test_the_annex_is_as_written_even_where_the_main_text_was_settled_to_hold(plan):
    first = plan.tasks[2]
    settled = replace(first, leads=plan.clause(first.clause).leads, responsible=plan.clause(first.clause).responsible)
    other = replace(plan, tasks=tuple(settled if one is first else one for one in plan.tasks))
    item = next(one for one in compare_text_and_annex(other).items if one.clause == first.clause)

    assert {one.name: one.in_annex for one in item.units}["区人社局"] == ((Role.RESPONSIBLE, (3,)), (Role.LEAD, (4,)))


def test_a_row_whose_item_the_text_lacks_is_only_in_the_annex(plan):
    loose = replace(plan.tasks[0], clause=None)
    other = replace(plan, tasks=(loose, *plan.tasks[1:]))
    last = compare_text_and_annex(other).items[-1]

    assert last.only_in_annex
    assert (last.place, told(last)) == ("附件第1行", ["正文没有同名条目"])


def test_a_plan_whose_tasks_were_not_made_from_a_table_has_nothing_to_compare():
    assert compare_text_and_annex(small_plan()).items == ()
