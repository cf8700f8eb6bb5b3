"""Which kinds of units can be chosen: those the plan has and no others."""

import pytest

from metrodesk.domain.unit import PLACES, UnitKind
from metrodesk.services.planning import load_plan
from metrodesk.ui.district.kind_choice import KindChoice
from metrodesk.ui.district.totals_state import BUREAUS, TOWNSHIPS
from metrodesk.wording.catalogue import Language, set_language
from metrodesk.wording.words import word

TOWNS = "dachuan-2024-3"


def kinds_of(plan):
    return {one.kind for one in load_plan(plan).reporting_units}


def offered(choice):
    return [choice.itemText(at) for at in range(1, choice.count())]


@pytest.fixture
def chinese(translation):
    translation.use(Language.CHINESE)
    set_language(Language.CHINESE)


@pytest.mark.parametrize(
    ("plan", "words"),
    [
        (TOWNS, ["街道、镇、乡", "部门、其他单位"]),
        ("sichuan-2023-2", ["市州", "部门、其他单位"]),
        ("liaoning-2023-9", ["市州", "部门、其他单位"]),
        ("chongqing-2022-33", ["区县", "部门"]),
        ("state-council-2021-37", ["省", "部门"]),
    ],
)
def test_no_plan_offers_kinds_it_has_not(qtbot, chinese, plan, words):
    choice = KindChoice((PLACES, TOWNSHIPS, BUREAUS))
    qtbot.addWidget(choice)
    choice.offer(kinds_of(plan))

    assert offered(choice) == words


def test_what_was_chosen_stays_while_there_is_any_of_it(qtbot):
    choice = KindChoice()
    qtbot.addWidget(choice)
    choice.offer({UnitKind.TOWN, UnitKind.DEPARTMENT})
    choice.setCurrentIndex(choice.findText(word(UnitKind.TOWN)))
    choice.offer({UnitKind.TOWN, UnitKind.SUBDISTRICT})
    assert choice.kinds == {UnitKind.TOWN}

    with qtbot.waitSignal(choice.currentIndexChanged):
        choice.offer({UnitKind.CITY})
    assert (choice.kinds, offered(choice)) == (frozenset(), [word(UnitKind.CITY)])
