from dataclasses import replace

import pytest

from metrodesk.domain.incident import IncidentBody
from metrodesk.domain.mechanism import MechanismKind, read_mechanisms
from metrodesk.services.incidents import new_incident, save_incident
from metrodesk.services.mechanisms import is_offered, mechanisms_of, take_option, withheld
from metrodesk.services.opening import create_district
from metrodesk.services.planning import load_plan, write_plan
from metrodesk.services.workspaces import open_workspace
from tests.domain.plans import small_plan

PRESCRIBED = {
    "state-council-2021-37": {
        "breaking_down": "a34",
        "implementing_rules": "a34",
        "budget": "a35",
        "joint_meeting": "a37",
        "responsibility": "a38",
        "supervision_check": "a38",
        "tracking": "a38",
        "third_party": "a38",
        "stage_assessment": "a38",
        "assessment": "a38",
        "experience": "a38",
        "important_matters": "a38",
    },
    "sichuan-2023-2": {
        "breaking_down": "a20",
        "joint_meeting": "a20",
        "budget": "a21",
        "publicity_days": "a22",
        "outreach": "a22",
        "responsibility": "a23",
        "quality_assessment": "a23",
        "assessment": "a23",
        "experience": "a23",
        "important_matters": "a23",
        "commending": "a23",
    },
    "dachuan-2024-3": {
        "breaking_down": "a6",
        "joint_meeting": "a6",
        "budget": "a7",
        "outreach": "a8",
        "quality_assessment": "a9",
        "tracking": "a9",
        "assessment": "a9",
        "circular": "a9",
        "important_matters": "a9",
    },
    "chongqing-2022-33": {
        "joint_meeting": "a27",
        "implementing_rules": "a27",
        "budget": "a28",
        "publicity_days": "a29",
        "responsibility": "a31",
        "supervision_check": "a31",
        "tracking": "a31",
        "third_party": "a31",
        "stage_assessment": "a31",
        "assessment": "a31",
        "experience": "a31",
        "important_matters": "a31",
    },
    "liaoning-2023-9": {
        "commending": "a21",
        "breaking_down": "a31",
        "implementing_rules": "a31",
        "budget": "a32",
        "publicity_days": "a33",
        "outreach": "a33",
        "quality_assessment": "a34",
        "supervision_check": "a34",
        "tracking": "a34",
        "third_party": "a34",
        "stage_assessment": "a34",
        "assessment": "a34",
        "experience": "a34",
        "important_matters": "a34",
    },
}
"""What each text prescribes and in which article, as a person reads its 保障措施."""


@pytest.mark.parametrize("document", PRESCRIBED)
def test_each_document_prescribes_what_its_clauses_say(document):
    plan = load_plan(document)
    found = read_mechanisms(plan.clauses)

    assert {one.kind.value: one.clause for one in found} == PRESCRIBED[document]
    assert len(found) == len(PRESCRIBED[document])
    assert all(one.sentence in plan.clause(one.clause).text for one in found)


def test_what_the_document_prescribes_comes_first_and_the_rest_are_options():
    offers = mechanisms_of(load_plan("dachuan-2024-3"))
    own = [one.kind.value for one in offers if one.prescribed]

    assert set(own) == set(PRESCRIBED["dachuan-2024-3"])
    assert [one.kind for one in offers[len(own) :]] == [one.kind for one in offers if not one.is_offered]


def test_each_joint_meeting_is_that_of_its_own_level():
    found = {
        document: one.phrases
        for document in PRESCRIBED
        for one in read_mechanisms(load_plan(document).clauses)
        if one.kind is MechanismKind.JOINT_MEETING
    }

    assert found == {
        "state-council-2021-37": ("部际联席会议制度",),
        "sichuan-2023-2": ("厅际联席会议制度",),
        "dachuan-2024-3": ("部门联席会议制度",),
        "chongqing-2022-33": ("部门联席会议制度",),
    }


def test_the_sources_of_an_option_begin_with_the_papers_above():
    offers = {one.kind: one for one in mechanisms_of(load_plan("dachuan-2024-3"))}

    assert [one.plan for one in offers[MechanismKind.RESPONSIBILITY].sources] == [
        "sichuan-2023-2",
        "state-council-2021-37",
        "chongqing-2022-33",
    ]
    assert [one.plan for one in offers[MechanismKind.COMMENDING].sources] == ["sichuan-2023-2", "liaoning-2023-9"]


def test_only_what_is_prescribed_or_taken_is_offered():
    dachuan = load_plan("dachuan-2024-3")
    silent = replace(dachuan, clauses=dachuan.clauses[:-1], links=())

    assert is_offered(dachuan, MechanismKind.IMPORTANT_MATTERS)
    assert not is_offered(silent, MechanismKind.IMPORTANT_MATTERS)
    assert is_offered(replace(silent, options=("important_matters",)), MechanismKind.IMPORTANT_MATTERS)


def test_nothing_is_withheld_where_nothing_is_known_of_the_text():
    assert is_offered(small_plan(clauses=()), MechanismKind.IMPORTANT_MATTERS)
    assert [one for one in mechanisms_of(small_plan(clauses=())) if one.prescribed] == []


@pytest.fixture
def silent(tmp_path, data_folder):
    """A district whose document prescribes nothing."""
    write_plan(small_plan(), tmp_path / "plan.json")
    create_district(tmp_path / "ws", str(tmp_path / "plan.json"), "达川区", unit="区市场监管局")
    return tmp_path / "ws"


def test_an_option_is_a_new_version_of_the_plan_and_can_be_given_up(silent):
    with open_workspace(silent) as ws:
        before = ws.plan.version
        assert withheld(ws) == {MechanismKind.IMPORTANT_MATTERS}

        take_option(ws, MechanismKind.IMPORTANT_MATTERS, "办理人丁")
        assert ws.plan.options == ("important_matters",)
        assert withheld(ws) == frozenset()

        take_option(ws, MechanismKind.IMPORTANT_MATTERS, on=False)
        assert ws.plan.version == before


def test_a_page_with_something_on_it_stays(silent):
    with open_workspace(silent) as ws:
        save_incident(ws, new_incident(), IncidentBody(event="停电"), "填报人甲")
        assert withheld(ws) == frozenset()
