from datetime import date
from decimal import Decimal

import pytest

from metrodesk.domain.act import Act, ActKind
from metrodesk.domain.decision import Lifting
from metrodesk.domain.figure import Figure, Rate
from metrodesk.domain.indicator import Comparison, Direction, RevisedTarget, Target
from metrodesk.domain.indicator_progress import Standing, Why
from metrodesk.domain.indicator_value import Judged
from metrodesk.errors import IndicatorRefused, MalformedRevision
from metrodesk.services import acting, answer_contents
from metrodesk.services.decided import acts_in_force
from metrodesk.services.deciding import decide
from metrodesk.services.indicators import drop_reading, indicators, revise_target, set_direction
from metrodesk.services.rebuilding import rebuild
from metrodesk.services.upkeep import digest
from metrodesk.services.workspaces import open_workspace
from tests.documents.evidence_samples import pdf
from tests.services.campaign import PINGTAN
from tests.services.measured import CENTRES, RANK, RATE, enter, with_indicators


@pytest.fixture
def district(campaign):
    with campaign.open() as ws:
        with_indicators(ws)
        yield ws


def rate(ws):
    return indicators(ws).rows[0]


def test_a_reading_is_an_act_with_its_source_and_who_entered_it(district):
    act = enter(district, "96.5", by="审核人乙")

    (line,) = rate(district).lines
    assert (line.act, line.period.label, line.value, line.source, line.by) == (
        act,
        "2025年",
        Figure(Decimal("96.5")),
        "区统计公报",
        "审核人乙",
    )
    assert rate(district).now.standing is Standing.ON_SCHEDULE
    assert [one.target.year for one in rate(district).towards] == [2030, 2035]


def test_a_later_reading_of_the_same_time_takes_the_place_and_both_stay(district):
    first = enter(district, "96.5")
    second = enter(district, "96.2")
    enter(district, "96.9", period="2026Q1")

    stands = {one.act: one.stands for one in rate(district).lines}
    assert (stands[first], stands[second], len(stands)) == (False, True, 3)
    assert [one.value for one in rate(district).readings] == [Figure(Decimal("96.2")), Figure(Decimal("96.9"))]


def test_saying_the_same_again_writes_nothing(district):
    first, state = enter(district, "96.5"), digest(district)

    assert enter(district, "96.5") == first
    assert digest(district) == state


def test_two_readings_in_force_that_differ_are_listed_and_neither_counts(district):
    enter(district, "96.5")
    other = acting.compose(
        district,
        ActKind.READING,
        {"indicator": "i01", "period": "2025", "value": {"value": "97"}, "source": "另一份", "evidence": []},
        "",
    )
    with district.begin() as books:
        acting.write_acts(district, books, [other], [])

    assert [one.stands for one in rate(district).lines] == [True, True]
    assert (rate(district).now.standing, rate(district).now.why) == (Standing.UNCLEAR, (Why.DIFFERING,))

    enter(district, "97")
    assert [one.stands for one in rate(district).lines].count(True) == 1
    assert rate(district).now.standing is Standing.ON_SCHEDULE


def test_a_reading_that_is_dropped_counts_no_more_and_is_still_listed(district):
    act = enter(district, "96.5")
    drop_reading(district, act, "填错了")

    assert [one.stands for one in rate(district).lines] == [False]
    assert rate(district).now.standing is Standing.NOT_REPORTED
    with pytest.raises(IndicatorRefused):
        drop_reading(district, act, "再来一次")


def test_lifting_the_act_from_a_file_of_decisions_does_the_same(district):
    act = enter(district, "96.5")

    assert decide(district, [Lifting(act)], "").refused == ()
    assert rate(district).readings == ()


def test_readings_survive_a_rebuild_of_the_database(district, tmp_path):
    proof = tmp_path / "公报.pdf"
    proof.write_bytes(pdf())
    enter(district, "96.5", files=(proof,))
    drop_reading(district, enter(district, "97", period="2026Q1"), "填错了")
    before, state, path = rate(district).lines, digest(district), district.path
    district.close()

    done = rebuild(path)

    assert (done.state, done.unproven) == (state, ())
    with open_workspace(path) as again:
        assert rate(again).lines == before
        assert [one.name for one in before[-1].evidence] == ["公报.pdf"]


def test_readings_stay_at_the_office_and_off_the_list_of_decisions(district):
    enter(district, "96.5")

    with district.database.read() as books:
        view = answer_contents.LedgerView(district, books)
        contents = view.contents(books, district.plan.unit_named(PINGTAN).id, full=True)
    assert [act for act in contents.acts if act.kind is ActKind.READING] == []
    assert [one for one in acts_in_force(district) if one.kind is ActKind.READING] == []


def test_a_program_that_does_not_know_the_kind_refuses_the_line_and_changes_nothing(district):
    enter(district, "96.5")
    line = next(act.line for act in _acts(district) if act.kind is ActKind.READING)

    with pytest.raises(MalformedRevision):
        Act.parse(line.replace(b'"kind":"reading"', b'"kind":"foretold"'))


def test_a_reading_of_an_indicator_the_plan_has_no_more_is_parked(district):
    enter(district, "96.5")
    with_indicators(district, CENTRES, RANK)

    found = indicators(district)
    assert [one.indicator for one in found.parked] == [RATE.id]
    with_indicators(district)
    assert indicators(district).parked == ()
    assert rate(district).now.reading is not None


def test_a_target_that_changes_is_a_new_version_of_the_plan_and_holds_from_its_day(district):
    enter(district, "96", period="2025")
    before = district.plan.version
    revised = RevisedTarget(Target(2030, "97", Comparison.AT_LEAST), date(2026, 1, 1), "区政府办通知")

    assert revise_target(district, "i01", revised, "审核人乙") != before
    assert district.plan.indicators[0].revised == (revised,)
    assert rate(district).now.target.value == "98"

    enter(district, "97", period="2026Q1")
    assert (rate(district).now.standing, rate(district).now.target.value) == (Standing.REACHED, "97")


def test_which_way_is_better_can_be_set(district):
    set_direction(district, "i02", Direction.LOWER)

    assert district.plan.indicators[1].direction is Direction.LOWER


def test_words_and_rates_are_kept_as_they_are(district):
    enter(district, Judged("保持国际前列", reached=True), indicator="i03")
    enter(district, Rate(Figure(Decimal(960)), Figure(Decimal(1000))))

    states = [row.now.standing for row in indicators(district).rows]
    assert states == [Standing.BEHIND, Standing.NOT_REPORTED, Standing.REACHED, Standing.NOT_REPORTED]


@pytest.mark.parametrize(
    ("reason", "given"),
    [
        ("unknown-indicator", {"indicator": "i99"}),
        ("not-begun", {"period": "2099"}),
        ("source-missing", {"source": "  "}),
        ("other-kind", {"indicator": "i03"}),
        ("no-rate", {"indicator": "i02", "value": Rate(Figure(Decimal(1)), Figure(Decimal(2)))}),
    ],
)
def test_what_cannot_be_a_reading_is_refused(district, reason, given):
    state = digest(district)
    with pytest.raises(IndicatorRefused) as refused:
        enter(district, **{"value": "96", **given})

    assert refused.value.reason == reason
    assert digest(district) == state


@pytest.mark.parametrize(
    ("reason", "target", "since", "why"),
    [
        ("value-missing", Target(2030, " ", Comparison.NONE), date(2026, 1, 1), "通知"),
        ("why-missing", Target(2030, "97", Comparison.NONE), date(2026, 1, 1), " "),
        ("too-late", Target(2030, "97", Comparison.NONE), date(2031, 1, 1), "通知"),
        ("same-target", RATE.targets[0], date(2026, 1, 1), "通知"),
        ("other-kind", Target(2030, "国际前列", Comparison.NONE), date(2026, 1, 1), "通知"),
    ],
)
def test_a_target_that_makes_no_sense_is_refused(district, reason, target, since, why):
    with pytest.raises(IndicatorRefused) as refused:
        revise_target(district, "i01", RevisedTarget(target, since, why))

    assert refused.value.reason == reason


def _acts(ws):
    with ws.database.read() as books:
        return books.acts.all()
