"""metrodesk district indicators, reading, target: the shapes programs may rely on."""

import pytest

from metrodesk.cli.main import run
from tests.services.measured import with_indicators


@pytest.fixture
def district(campaign):
    with campaign.open() as ws:
        with_indicators(ws)
    return campaign.district


def test_a_reading_is_entered_and_listed_with_how_it_stands(ask, district):
    status, made = ask(
        *("district", "reading", district, "--indicator", 1, "--year", "2025"),
        *("--value", "965/1000", "--source", "区统计公报", "--by", "审核人乙"),
    )
    assert (status, made["standing"], made["word"], made["share"]) == (0, "on_schedule", "按进度", 50.0)
    assert made["value"] == {"numerator": "965", "denominator": "1000"}

    status, found = ask("district", "indicators", district, "--on", "2026-11-25")
    first = found["indicators"][0]
    assert (status, [one["number"] for one in found["indicators"]], found["parked"]) == (0, [1, 2, 3, 4], [])
    assert (first["binding"], first["baseline"], first["targets"][0]["value"]) == (
        True,
        {"year": 2020, "value": 95},
        98,
    )
    assert [(one["act"], one["period"], one["stands"]) for one in first["readings"]] == [(made["act"], "2025", True)]
    assert (first["now"]["target"]["year"], first["now"]["expected"]) == (2030, 96.5)
    assert [one["standing"] for one in first["towards"]] == ["on_schedule", "on_schedule"]

    assert ask("district", "drop-reading", district, made["act"], "--reason", "填错")[0] == 0
    assert ask("district", "indicators", district)[1]["indicators"][0]["now"]["standing"] == "not_reported"


def test_what_is_not_surely_understood_is_refused_until_it_is_taken_as_understood(ask, district):
    words = ("district", "reading", district, "--indicator", 4, "--year", "2025", "--source", "公报")

    status, found = ask(*words, "--value", "120000家")
    assert (status, found["error"]["code"]) == (1, "indicator_refused")
    assert ask(*words, "--value", "120000家", "--as-understood")[1]["value"] == {"value": "12"}


def test_a_target_in_words_takes_an_answer(ask, district):
    words = ("district", "reading", district, "--indicator", 3, "--year", "2025", "--source", "复核", "--value", "前列")

    assert ask(*words)[0] == 1
    assert ask(*words, "--reached")[1]["standing"] == "reached"
    assert ask(*words, "--not-reached")[1]["standing"] == "under_way"


def test_a_target_is_changed_from_a_day_on(ask, district):
    words = ("district", "target", district, "--indicator", 1, "--year", "2030", "--value", "97", "--at-least")
    status, found = ask(*words, "--since", "2026-01-01", "--why", "区政府办通知")

    assert (status, len(found["plan"])) == (0, 64)
    shown = ask("district", "indicators", district)[1]["indicators"][0]["more"]["revised"]
    assert shown == [
        {
            "target": {"year": 2030, "value": "97", "comparison": "at_least"},
            "since": "2026-01-01",
            "why": "区政府办通知",
        }
    ]


def test_people_read_it_in_lines_and_of_dachuan_that_there_are_none(campaign, district, capsys):
    assert run(["district", "indicators", str(district)]) == 0
    assert "强检计量器具检定覆盖率\t2020年 95%\t2030年 ≥98%\t未填报" in capsys.readouterr().out


def test_dachuan_says_that_it_has_none(campaign, capsys):
    assert run(["district", "indicators", str(campaign.district)]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1


def test_the_sheet_is_printed(ask, district, tmp_path):
    status, found = ask("print", "indicators", district, "--on", "2026-11-25", "--out", tmp_path / "指标.pdf")

    assert (status, found["pages"], found["code"]) == (0, 1, None)
