import pytest
from sqlalchemy import text

from metrodesk.domain.incident import IncidentBody
from metrodesk.domain.report import Status
from metrodesk.errors import Cancelled
from metrodesk.services.incidents import new_incident, save_incident
from metrodesk.services.searching import ReportKind, keep_all_texts, search
from metrodesk.storage.engine import open_engine, transaction
from tests.services.campaign import PINGTAN, SHITI


def found_in(campaign, typed, name=None):
    with campaign.open(name) as ws:
        keep_all_texts(ws)
        return search(ws, typed)


def places(found):
    return [(one.unit_name, one.number, one.field) for one in found.reports]


@pytest.fixture
def reported(campaign):
    """The district after 平滩镇 reported on a fair and 石梯镇 on water meters."""
    campaign.merge(
        campaign.hand_in(PINGTAN, "抽查鱼摊3家，整改5处。", numbers={18}, problems="缺检定设备。"),
        campaign.hand_in(SHITI, "抽查民用水表12台。", numbers={18}),
    )
    return campaign


def test_the_district_finds_reports_by_any_part_of_a_word(reported):
    assert places(found_in(reported, "鱼摊")) == [(PINGTAN, 18, "progress")]
    assert places(found_in(reported, "鱼")) == [(PINGTAN, 18, "progress")]
    assert [one[0] for one in places(found_in(reported, "抽查"))] == [SHITI, PINGTAN]


def test_a_task_found_at_a_unit_says_whether_the_unit_answers_for_it(campaign):
    found = [hit for hit in found_in(campaign, "检定", PINGTAN).documents if hit.is_own]
    hits = {hit.part.label.partition(".")[0]: hit for hit in found}

    assert hits["1"].is_answered
    assert not hits["2"].is_answered


def test_all_words_may_stand_in_other_fields_of_one_report(reported):
    assert places(found_in(reported, "鱼摊 设备")) == [(PINGTAN, 18, "progress"), (PINGTAN, 18, "problems")]
    assert not found_in(reported, "鱼摊 水表").reports


def test_traditional_letters_and_full_width_digits_find_the_same(reported):
    assert places(found_in(reported, "抽查民用水錶１２台")) == [(SHITI, 18, "progress")]


def test_what_was_corrected_is_not_found_any_more(reported):
    reported.merge(reported.hand_in(PINGTAN, "检查超市4家。", numbers={18}))

    assert not found_in(reported, "鱼摊3家").reports
    assert places(found_in(reported, "超市4家")) == [(PINGTAN, 18, "progress")]


def test_a_workspace_of_an_older_program_is_read_once_and_then_kept(reported):
    engine = open_engine(reported.district / "metrodesk.db")
    with transaction(engine, writes=True) as connection:
        connection.execute(text("DELETE FROM texts"))

    with reported.open() as ws:
        found = search(ws, "鱼摊")
        assert (found.reports, found.lacks_reports) == ((), True)
    assert places(found_in(reported, "鱼摊")) == [(PINGTAN, 18, "progress")]
    with reported.open() as ws, ws.database.read() as books:
        assert books.texts.is_whole


def test_what_comes_after_the_first_search_is_found_too(reported):
    assert not found_in(reported, "充电桩").reports
    reported.merge(reported.hand_in(SHITI, "抽查充电桩8台。", numbers={18}))

    assert places(found_in(reported, "充电桩")) == [(SHITI, 18, "progress")]


def test_a_search_ends_between_two_periods_when_another_letter_is_typed(reported):
    asked = []

    def stop(done, total):
        asked.append((done, total))
        if len(asked) == 2:
            raise Cancelled

    found_in(reported, "鱼摊")
    with reported.open() as ws, pytest.raises(Cancelled):
        search(ws, "鱼摊", stop)


def test_a_unit_finds_its_drafts_before_what_it_sealed(reported):
    reported.write(PINGTAN, "抽查鱼摊9家。", numbers={18})
    found = found_in(reported, "鱼摊", PINGTAN)

    assert [(one.is_draft, one.text[-7:]) for one in found.reports] == [(True, "抽查鱼摊9家。")]


def test_a_unit_finds_important_matters_but_no_phones(campaign):
    with campaign.open(PINGTAN) as ws:
        body = IncidentBody(event="加油站停电", contact="填报人甲", phone="0818-1234567")
        save_incident(ws, new_incident(), body, "填报人甲")

        assert [one.kind for one in search(ws, "停电").reports] == [ReportKind.INCIDENT]
        assert not search(ws, "1234567").reports


def test_clauses_and_tasks_are_found_with_their_place(campaign):
    found = found_in(campaign, "联席会议")

    assert next((one.part.label, one.is_own) for one in found.documents) == ("（六） 加强组织领导", True)
    assert any(one.part.label.startswith("15. ") for one in found_in(campaign, "煤矿矿山").documents)


def test_nothing_typed_finds_nothing(campaign):
    assert found_in(campaign, "  ").count == 0


def test_signs_of_the_database_stand_for_themselves(campaign):
    campaign.merge(campaign.hand_in(PINGTAN, "受检率达100%。", numbers={18}, status=Status.PROGRESSED))

    assert len(found_in(campaign, "0%").reports) == 1
    assert not found_in(campaign, "1%0").reports
    assert not found_in(campaign, "受_率").reports
