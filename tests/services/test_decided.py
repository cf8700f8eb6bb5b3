"""Looking through what was decided, and what cutting a period off would mean."""

from datetime import date

from metrodesk.domain.act import ActKind
from metrodesk.domain.decision import Exempting, Extension, Lifting, Verdict
from metrodesk.domain.period import Period
from metrodesk.domain.revision import Subject
from metrodesk.services.cutoff import preview_cutoff
from metrodesk.services.decided import acts_in_force, acts_on
from metrodesk.services.deciding import decide
from metrodesk.services.scheduling import close_period
from tests.services.campaign import PERIOD, PINGTAN, SHITI, TODAY

WHO = "审核人乙"


def verdict(ws, campaign, kind, number=18, reason=""):
    (ids,) = [
        tuple(head.revision for head in line.heads)
        for line in campaign.reports()
        if (line.unit_name, line.number) == (PINGTAN, number)
    ]
    return decide(ws, [Verdict(kind, ids, reason)], WHO).acts[0]


def test_acts_in_force_tell_who_decided_what_on_which_reports(received):
    with received.open() as ws:
        act = verdict(ws, received, ActKind.RETURNED, reason="请补充")
        (line,) = acts_in_force(ws, PERIOD)

    assert (line.act, line.kind, line.by, line.units, line.tasks) == (act, ActKind.RETURNED, WHO, (PINGTAN,), (18,))
    assert (line.period, line.reason) == (str(PERIOD), "请补充")


def test_a_lifted_act_is_no_longer_listed_but_stays_in_the_reports_history(received):
    with received.open() as ws:
        act = verdict(ws, received, ActKind.RETURNED, reason="请补充")
        decide(ws, [Lifting(act)], WHO)
        subject = Subject.of_task(ws.plan.unit_named(PINGTAN).id, ws.plan.task_numbered(18).id, PERIOD)

        assert acts_in_force(ws, PERIOD) == ()
        assert [(one.act, one.stands) for one in acts_on(ws, subject)] == [(act, False)]


def test_an_exemption_is_listed_in_every_period_and_an_extension_in_its_own(received):
    with received.open() as ws:
        unit = ws.plan.unit_named(SHITI).id
        decide(ws, [Exempting(unit, (), PERIOD), Extension(unit, PERIOD, date(2026, 11, 1))], WHO)

        assert {one.kind for one in acts_in_force(ws, PERIOD)} == {ActKind.EXEMPT, ActKind.EXTENDED}
        assert {one.kind for one in acts_in_force(ws, Period.parse("2027Q1"))} == {ActKind.EXEMPT}


def test_a_cut_off_names_beforehand_who_will_be_late_and_who_has_more_time(received):
    with received.open() as ws:
        decide(ws, [Extension(ws.plan.unit_named(SHITI).id, PERIOD, date(2026, 11, 1))], WHO)
        found = preview_cutoff(ws, PERIOD, TODAY)

    names = {one.name: one for one in found.units}
    assert PINGTAN not in names
    assert names[SHITI].is_extended
    assert names[SHITI].due == date(2026, 11, 1)
    assert found.before == ""
    assert found.bundles == 2


def test_a_second_cut_off_says_that_there_was_one(received):
    with received.open() as ws:
        close_period(ws, PERIOD, WHO)

        assert preview_cutoff(ws, PERIOD, TODAY).before


def test_plan_and_roster_have_pages_of_their_own_and_are_not_listed(received):
    with received.open() as ws:
        act = verdict(ws, received, ActKind.ACCEPTED)

        assert [one.act for one in acts_in_force(ws)] == [act]
