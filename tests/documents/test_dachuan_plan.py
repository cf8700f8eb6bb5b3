"""The facts of Dachuan's document, counted by hand in the source."""

from collections import Counter

import pytest

from metrodesk.domain.task import DeadlineKind
from metrodesk.domain.unit import UnitKind
from tests.documents.dachuan import reading, settlement, source

EVERY_TOWNSHIP = {1, 6, 7, 13, 16, 17, 18, 19, 21}
FINDINGS = {
    "doubled_character": 1,
    "broken_lines": 1,
    "shifted_row": 1,
    "merged_cells": 2,
    "merged_over_page": 1,
    "category_split": 1,
    "truncated_end": 1,
    "half_width_commas": 1,
    "units_in_prose": 2,
    "roster_unit_unclear": 5,
    "two_spellings": 4,
    "group_with_separator": 1,
    "category_differs": 1,
    "item_omitted": 3,
    "units_differ": 10,
    "group_unclear": 1,
    "cited_not_at_hand": 1,
}


@pytest.fixture(scope="module")
def plan():
    return reading(settled=settlement()).plan


@pytest.fixture(scope="module")
def proposal():
    return reading().plan


def names(plan, units):
    return [plan.unit(unit).name for unit in units]


def test_the_document_is_named_as_it_names_itself(plan):
    document = plan.document

    assert document.number == "达川府发〔2024〕3号"
    assert document.issuer == "达州市达川区人民政府"
    assert document.date == "2024-01-30"
    assert document.level == "district"
    assert document.title.startswith("达州市达川区人民政府关于贯彻落实国务院《计量发展规划")
    assert document.title.endswith("的实施意见")
    assert [cited[-12:] for cited in document.basis[1:]] == [
        "（川府发〔2023〕2号）"[-12:],
        "（达市府发〔2023〕14号）"[-12:],
    ]


def test_the_main_text_has_nine_articles_and_fifteen_items(plan):
    ids = [clause.id for clause in plan.clauses]

    assert [one for one in ids if "." not in one] == [f"a{n}" for n in range(1, 10)]
    assert [one for one in ids if "." in one] == [
        *(f"a3.{n}" for n in range(1, 6)),
        *(f"a4.{n}" for n in range(1, 5)),
        *(f"a5.{n}" for n in range(1, 7)),
    ]


def test_before_the_semicolon_stands_who_leads(plan):
    both = plan.clause("a4.4")
    alone = plan.clause("a5.1")

    assert names(plan, both.leads) == ["区市场监管局", "区经信局"]
    assert names(plan, both.responsible) == ["区发改局", "各乡镇人民政府", "各街道办事处"]
    assert names(plan, alone.leads) == ["区市场监管局"]
    assert alone.responsible == ()


def test_a_bracket_on_a_line_of_its_own_belongs_to_the_item_above(plan):
    item = plan.clause("a5.2")

    assert item.text.endswith(
        "有效处置计量突发事件。〔责任单位：区市场监管局、区科技局；区发改局、"
        "区经信局、区水务局、区应急管理局，各乡、镇人民政府，各街道办事处〕"
    )
    assert names(plan, item.leads) == ["区市场监管局", "区科技局"]


def test_every_letter_of_the_body_is_in_exactly_one_clause(plan):
    printed = "".join(source().split())
    printed = printed[printed.index("（一）指导思想") : printed.index("附件：达州市")]
    for left_out, times in [("二、主要任务", 1), ("三、保障措施", 1), ("思想想为指导", 1)]:
        assert printed.count(left_out) == times
        printed = printed.replace(left_out, "思想为指导" if "想" in left_out else "")
    written = (f"{clause.number}{clause.title}{'。' if clause.text else ''}{clause.text}" for clause in plan.clauses)

    assert "".join("".join(written).split()) == printed


def test_there_are_twenty_one_tasks_without_a_date(plan):
    assert [task.number for task in plan.tasks] == list(range(1, 22))
    assert {task.deadline for task in plan.tasks} == {"持续推进"}
    assert {task.deadline_kind for task in plan.tasks} == {DeadlineKind.CONTINUOUS}
    assert all(task.remark == "" for task in plan.tasks)
    assert [task.id for task in plan.tasks][:2] == ["t01", "t02"]


def test_three_categories_and_twelve_items_fill_the_merged_cells(plan):
    categories = Counter(task.category for task in plan.tasks)
    items = Counter(task.item for task in plan.tasks)

    assert list(categories.values()) == [5, 5, 11]
    assert list(items.values()) == [1, 1, 2, 1, 2, 1, 2, 1, 2, 2, 3, 3]
    assert {task.item: task.clause for task in plan.tasks} == {
        clause.title: clause.id for clause in plan.clauses if clause.title in items
    }


def test_the_shifted_row_stands_under_its_heads(plan):
    task = plan.task_numbered(10)

    assert task.item == "加强交通运输计量保障"
    assert task.content.startswith("加强道路智能称重计费")
    assert names(plan, task.leads) == ["区市场监管局"]
    assert names(plan, task.responsible) == ["区交通运输局", "市交警支队直属二大队"]
    assert task.printed[3] == "持续推进"


def test_the_words_as_printed_are_kept_beside_what_is_used(plan):
    first, last = plan.task_numbered(1), plan.task_numbered(21)

    assert first.leads_written == "区市场监督管理局"
    assert last.content.endswith("违法违规行为。")
    assert last.printed[3].endswith("违法违规行。")
    assert plan.task_numbered(16).printed[1] == "加强计量监督管理,提升计量监管实效"


def test_the_bureau_leads_eighteen_tasks_and_answers_for_all(plan):
    bureau = plan.unit_named("区市场监管局")
    duties = plan.assignments_of(bureau.id)

    assert plan.unit_named("区市场监督管理局") is bureau
    assert len(duties) == 21
    assert sum(duty.role.value == "lead" for duty in duties) == 18


def test_a_township_has_exactly_the_tasks_of_its_group(plan):
    for name in ("平滩镇", "平滩镇人民政府", "幺塘乡", "三里坪街道", "三里坪街道办事处"):
        duties = plan.assignments_of(plan.unit_named(name).id)
        assert {plan.task(duty.task).number for duty in duties} == EVERY_TOWNSHIP


def test_the_groups_stand_for_the_roster(plan):
    towns, streets = plan.unit_named("各乡、镇人民政府"), plan.unit_named("各街道办事处")
    kinds = Counter(plan.unit(member).kind for member in towns.members)

    assert towns.name == "各乡镇人民政府"
    assert kinds == {UnitKind.TOWN: 22, UnitKind.TOWNSHIP: 5}
    assert len(streets.members) == 6
    assert len(plan.reporting_units) == 20 + 33


@pytest.mark.parametrize(
    ("name", "other", "kind"),
    [
        ("区交通运输局", "区交运局", UnitKind.DEPARTMENT),
        ("区人民法院", "区法院", UnitKind.ORGANISATION),
        ("区人民检察院", "区检察院", UnitKind.ORGANISATION),
        ("区委组织部", "区委组织部", UnitKind.DEPARTMENT),
        ("区委宣传部", "区委宣传部", UnitKind.DEPARTMENT),
        ("区委目标绩效办", "区委目标绩效办", UnitKind.DEPARTMENT),
        ("达川生态环境局", "达川生态环境局", UnitKind.DEPARTMENT),
        ("市交警支队直属二大队", "市交警支队直属二大队", UnitKind.ORGANISATION),
    ],
)
def test_bodies_have_one_name_and_keep_their_others(plan, name, other, kind):
    unit = plan.unit_named(other)

    assert (unit.name, unit.kind) == (name, kind)


def test_nothing_is_repaired_without_a_finding(plan):
    assert Counter(finding.code for finding in plan.findings) == FINDINGS
    assert all(finding.message and finding.where and finding.proposal for finding in plan.findings)


def test_only_the_five_units_of_the_zone_are_left_open(plan):
    assert [finding.where for finding in plan.open_findings] == [
        f"单位名录：{name}" for name in ("石板街道", "斌郎街道", "河市镇", "金垭镇", "幺塘乡")
    ]
    assert plan.unit_named("金垭镇").remark.startswith("可能由达州开发区")


def test_every_settled_finding_says_what_is_used_why_and_by_whom(plan):
    for finding in plan.findings:
        if finding.settled:
            assert finding.settlement.startswith("采用：")
            assert "理由：" in finding.settlement
            assert finding.settlement.endswith("（随附建议）")


def test_items_that_the_table_omits_are_named(plan):
    omitted = [one.message for one in plan.findings if one.code == "item_omitted"]

    assert ["提升企业计量检测能力" in omitted[0], "助力数字达川建设" in omitted[1]] == [True, True]
    assert "推动计量服务市场健康发展" in omitted[2]


def test_without_a_settlement_everything_is_a_proposal_and_words_stay_as_printed(proposal):
    assert Counter(finding.code for finding in proposal.findings) == FINDINGS
    assert not any(finding.settled for finding in proposal.findings)
    assert proposal.task_numbered(21).content.endswith("违法违规行。")
    assert proposal.task_numbered(16).category == "加强计量监督管理,提升计量监管实效"
    assert "思想想为指导" in proposal.clause("a1").text
    assert proposal.task_numbered(10).item == "加强交通运输计量保障"


def test_the_plan_read_by_a_settlement_has_the_settlements_id(plan, proposal):
    assert plan.id == "dachuan-2024-3"
    assert proposal.id.startswith("doc-")
