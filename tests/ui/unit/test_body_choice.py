"""For whom the desk is: the own unit, or a body it took over from."""

from dataclasses import replace

from metrodesk.domain.tick import ignore
from metrodesk.ui.unit.body_choice import BodyChoice
from tests.services.campaign import BUREAU
from tests.ui.unit.conftest import UNIT


def test_all_pages_turn_to_the_desk_of_the_body_that_is_chosen(qtbot, place):
    other = place.work(lambda ws, _: ws.plan.unit_named(BUREAU).id)(ignore)
    place.facts = replace(place.facts, inherited=((other, BUREAU),))
    choice = BodyChoice(place)
    qtbot.addWidget(choice)
    whose = place.work(lambda ws, _: ws.own_unit().name)

    with qtbot.waitSignal(place.period_changed):
        choice.box.setCurrentIndex(1)

    assert (whose(ignore), place.work(lambda ws, _: ws.own_unit().name)(ignore)) == (UNIT, BUREAU)
    assert place.work(lambda ws, _: ws.home_unit().name)(ignore) == UNIT
