"""Two people at one desk: what they tell each other, and the phrases they share."""

import pytest

from metrodesk.services import desk
from metrodesk.services.entry import open_report
from metrodesk.services.own_phrases import MOST, add_phrase, keep_phrases, note_phrase_used, own_phrases
from metrodesk.services.task_notes import save_note
from tests.services.campaign import PERIOD, PINGTAN, TODAY


@pytest.fixture
def ws(campaign):
    with campaign.open(PINGTAN) as opened:
        yield opened


@pytest.fixture
def task(ws):
    return ws.plan.task_numbered(18).id


def listed(ws, **query):
    return desk.task_list(ws, PERIOD, desk.TaskFilter(**query), TODAY)


def test_a_note_is_seen_in_the_list_and_found_by_the_filter(ws, task):
    save_note(ws, task, "等区水务局回数", "填报人甲")

    assert [(one.task, one.note) for one in listed(ws, only="noted")] == [(task, "等区水务局回数")]
    assert sum(1 for one in listed(ws) if one.note) == 1


def test_a_note_names_who_wrote_it_and_an_empty_one_is_gone(ws, task):
    save_note(ws, task, "等区水务局回数", "填报人甲")
    written = open_report(ws, task, PERIOD).note
    save_note(ws, task, "  ", "填报人乙")

    assert written.filler == "填报人甲"
    assert open_report(ws, task, PERIOD).note is None


def test_phrases_used_most_come_first(ws):
    keep_phrases(ws, ["开展专项检查", "责令改正"])
    note_phrase_used(ws, "责令改正")

    assert own_phrases(ws) == ("责令改正", "开展专项检查")


def test_phrases_are_kept_once_and_within_bounds(ws):
    for phrase in ("开展 专项检查", "开展\n专项检查", " ", *(f"第{number}条" for number in range(MOST))):
        add_phrase(ws, phrase)

    assert own_phrases(ws)[0] == "开展 专项检查"
    assert len(own_phrases(ws)) == MOST
