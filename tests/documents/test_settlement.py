import json
from dataclasses import replace

import pytest

from metrodesk.documents.notes import Notes, Settled, Settlement
from metrodesk.errors import InvalidSettlement
from tests.documents.dachuan import reading, settlement, source


def settled_as(code, use, where=None):
    """Dachuan's settlement with another decision for one code."""
    whole = settlement()
    decisions = tuple(
        replace(one, use=use) if one.code == code and (where is None or one.where == where) else one
        for one in whole.decisions
    )
    assert decisions != whole.decisions
    return replace(whole, decisions=decisions)


def test_a_settlement_that_fits_no_words_is_told_and_not_used():
    changed = source().replace("违法违规行。", "违法违规行為。")
    plan = reading(changed, settlement()).plan

    assert plan.task_numbered(21).content.endswith("违法违规行為。")
    assert [one.where for one in plan.findings if one.code == "settlement_unused"] == ["附件第21行"]


def test_two_spellings_can_be_settled_as_two_bodies():
    apart = settled_as("two_spellings", "区法院、区人民法院", "单位名称：区法院")
    plan = reading(settled=apart).plan

    assert plan.unit_named("区法院") != plan.unit_named("区人民法院")


def test_the_main_texts_units_can_be_settled_instead_of_the_tables():
    main = settled_as("units_differ", "以正文为准", "正文（五）1与附件第11行")
    plan = reading(settled=main).plan
    task, clause = plan.task_numbered(11), plan.clause("a5.1")

    assert (task.leads, task.responsible) == (clause.leads, clause.responsible)
    assert task.responsible_written.startswith("区经信局")


def test_a_unit_of_the_roster_can_be_left_out():
    where = "单位名录：石板街道"
    remark = "可能由达州开发区(511771)托管，是否向达川区报送由区里确认"
    out = Settled("roster_unit_unclear", where, remark, "不纳入", "区市场监管局", "由开发区管")
    whole = settlement()
    plan = reading(settled=replace(whole, decisions=(*whole.decisions, out))).plan

    assert "石板街道" not in [unit.name for unit in plan.units]
    assert len(plan.unit_named("各街道办事处").members) == 5
    assert len(plan.open_findings) == 4


def test_an_item_that_asks_nobody_is_not_missed_in_the_table():
    changed = source().replace("〔责任单位：区市场监管局；区经信局、区科技局〕", "")
    omitted = [one for one in reading(changed).plan.findings if one.code == "item_omitted"]

    assert ["（三）3" in one.where for one in omitted] == [False, False]


def test_a_settlement_written_and_read_is_the_same():
    whole = settlement()

    assert Settlement.from_bytes(whole.to_bytes()) == whole


def test_a_doubt_is_settled_only_for_the_words_it_was_about():
    decision = Settled("code", "附件第1行", "甲", "乙", "认定人甲", "看过")
    notes = Notes([decision])

    assert notes.note("code", "附件第1行", "…", "丙", "乙") is None
    assert notes.note("code", "附件第1行", "…", "甲", "乙") == "乙"
    assert [finding.settled for finding in notes.findings()] == [False, True]


@pytest.mark.parametrize(
    ("data", "field"),
    [
        (b"", ""),
        (b"[]", "fmt"),
        (b'{"fmt":"metrodesk-settlement","v":2}', "fmt"),
        (b'{"fmt":"metrodesk-settlement","v":1,"settlements":{}}', "settlements"),
        (
            json.dumps(
                {
                    "fmt": "metrodesk-settlement",
                    "v": 1,
                    "id": "x",
                    "number": "",
                    "roster": "",
                    "settlements": [{"code": "x"}],
                }
            ).encode(),
            "settlements[0]",
        ),
        (
            json.dumps(
                {
                    "fmt": "metrodesk-settlement",
                    "v": 1,
                    "id": "x",
                    "number": 3,
                    "roster": "",
                    "settlements": [],
                }
            ).encode(),
            "number",
        ),
    ],
)
def test_a_settlement_that_is_not_whole_is_refused(data, field):
    with pytest.raises(InvalidSettlement) as caught:
        Settlement.from_bytes(data)

    assert caught.value.field == field
