from hypothesis import given
from hypothesis import strategies as st

from metrodesk.domain.bodies import differing_fields
from metrodesk.domain.incident import IncidentBody, masked
from metrodesk.domain.overview import OverviewBody
from metrodesk.domain.period import Period
from metrodesk.domain.report import Names
from metrodesk.domain.revision import Kind, Revision, Subject, as_sealed
from metrodesk.domain.unit import UnitId
from tests.domain.histories import CAMPAIGN, revision

WHOLE = OverviewBody("总体平稳。", "检查市场3家。", "力量不足。", "下季度培训。")
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
bodies = st.builds(OverviewBody, texts, texts, texts, texts)


def test_an_old_text_is_the_total_situation():
    assert OverviewBody.from_json({"text": "总体平稳。"}) == OverviewBody("总体平稳。")


def test_with_the_total_situation_alone_the_bytes_are_those_of_before():
    assert OverviewBody("总体平稳。").to_json() == {"text": "总体平稳。"}


def test_older_readers_are_shown_all_four_parts_under_their_heads():
    text = str(WHOLE.to_json()["text"])

    assert text.splitlines() == [
        "一、总体情况", "总体平稳。", "二、主要做法", "检查市场3家。",
        "三、存在问题", "力量不足。", "四、下一步打算", "下季度培训。",
    ]  # fmt: skip


def test_parts_that_say_nothing_have_no_head():
    assert OverviewBody("", "", "力量不足。", "").text == "一、存在问题\n力量不足。"


@given(bodies)
def test_the_parts_read_back_as_they_were_written(body):
    assert OverviewBody.from_json(body.to_json()) == body


@given(bodies)
def test_sealing_twice_says_the_same(body):
    once = as_sealed(Kind.OVERVIEW, body.to_json())

    assert as_sealed(Kind.OVERVIEW, once) == once


def test_a_difference_is_told_part_by_part_whatever_the_wire_form():
    assert differing_fields(Kind.OVERVIEW, {"text": "总体平稳。"}, WHOLE.to_json()) == (
        "practices",
        "problems",
        "plans",
    )


def test_an_incident_says_what_it_still_lacks():
    assert IncidentBody("2026-13-01", "集镇", "加油机铅封破损。").lacking == ("happened", "contact")
    assert IncidentBody("2026-11-03", "集镇", "加油机铅封破损。", contact="办公室").lacking == ()


def test_a_phone_is_masked_where_it_is_published():
    assert masked("13812341234") == "138****1234"
    assert masked("0818-2134567") == "0818-***4567"
    assert masked("办公室 8号") == "办公室 8号"


def test_the_reason_of_a_correction_travels_and_is_in_no_other_line():
    plain = revision()
    subject = Subject.of_overview(UnitId("u1"), Period.parse("2026Q1"))

    made = Revision.compose(
        campaign=CAMPAIGN, subject=subject, plan="p", parents=[], device="d", by=Names(), claimed="",
        body={"text": "更正"}, correction="检查家次漏报2家",
    )  # fmt: skip

    assert Revision.parse(made.line).correction == "检查家次漏报2家"
    assert b"correction" not in plain.line
    assert plain.correction == ""
