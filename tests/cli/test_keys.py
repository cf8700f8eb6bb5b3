"""Keys for life through the command line, and the help page about them, as it is written."""

import re
import shlex
from pathlib import Path

import click
import pytest

from metrodesk.cli.main import commands
from tests.cli.test_main_job import district, progressed, township, write_reports
from tests.documents.pages import words

__all__ = ["district", "township"]
PAGE = Path(__file__).parents[2] / "resources" / "help" / "keys.zh.md"
PERIOD = "2026Q3"


def handed_in(ask, tmp_path, township, number):
    """Report on one task; return what export answers."""
    reports = write_reports(tmp_path / f"{number}.json", progressed(number))
    assert ask("unit", "record", township, "--period", PERIOD, "--from", reports)[0] == 0
    assert ask("unit", "seal", township, "--period", PERIOD, "--by", "填报人甲", "--task", number)[0] == 0
    return ask("unit", "export", township, "--out", tmp_path / "stick")[1]["bundle"]


@pytest.fixture
def enrolled(ask, district, township, tmp_path):
    """A township that the district has confirmed."""
    assert ask("district", "enrol", district, tmp_path / "stick", "--confirm-all")[0] == 0
    return township


def device(ask, district, label="办公室1号"):
    listed = ask("district", "devices", district)[1]["devices"]
    return next(one for one in listed if (one["unit"], one["label"]) == ("平滩镇", label))


def test_a_rotated_key_is_adopted_by_taking_the_file_in(ask, district, enrolled, tmp_path):
    status, rotated = ask("unit", "rotate", enrolled, "--out", tmp_path / "stick")
    assert (status, rotated["repeated"], rotated["bundle"]["number"]) == (0, False, 1)
    assert ask("unit", "rotate", enrolled, "--out", tmp_path / "stick")[1]["repeated"]

    assert ask("district", "merge", district, rotated["bundle"]["file"])[0] == 0

    found = device(ask, district)
    assert (found["state"], found["key"]) == ("rotating", rotated["fingerprint"])
    assert found["fingerprint"] != rotated["fingerprint"]
    bundle = handed_in(ask, tmp_path, enrolled, 18)
    assert ask("district", "merge", district, bundle["file"])[0] == 0
    assert device(ask, district)["state"] == "in-use"


def test_a_computer_is_retired_and_its_later_files_are_put_aside(ask, district, enrolled, tmp_path):
    ask("district", "merge", district, handed_in(ask, tmp_path, enrolled, 18)["file"])

    status, ended = ask("district", "retire", district, "平滩镇/办公室1号")

    assert (status, ended["state"], ended["last_number"], ended["dropped"]) == (0, "retired", 1, [])
    assert device(ask, district)["last_good"] == 1
    later = handed_in(ask, tmp_path, enrolled, 19)
    status, merged = ask("district", "merge", district, later["file"])
    assert (status, merged["bundles"][0]["reason"]) == (1, "closed")
    status, refused = ask("district", "retire", district, "平滩镇")
    assert (status, refused["error"]["code"]) == (1, "device_ended")


def test_a_revocation_tells_what_it_took_out(ask, district, enrolled, tmp_path):
    for number in (18, 19):
        ask("district", "merge", district, handed_in(ask, tmp_path, enrolled, number)["file"])
    before = ask("workspace", "digest", district)[1]["state"]

    status, ended = ask("district", "revoke", district, device(ask, district)["fingerprint"], "--after", 1)

    assert (status, ended["state"], len(ended["dropped"])) == (0, "revoked", 1)
    assert ask("workspace", "digest", district)[1]["state"] != before


def test_a_computer_joins_again_and_is_confirmed_by_its_fingerprint(ask, district, enrolled, tmp_path):
    status, again = ask("unit", "rejoin", enrolled, "--out", tmp_path / "again")
    assert (status, again["unit"], again["label"]) == (0, "平滩镇", "办公室2号")
    bundle = handed_in(ask, tmp_path, enrolled, 18)

    status, asked = ask("district", "enrol", district, again["request"], bundle["file"], "--confirm-all")
    assert (status, asked["enrolled"]) == (0, [])
    assert [(one["verified"], one["problem"]) for one in asked["waiting"]] == [(False, "no-code")]
    status, done = ask("district", "enrol", district, "--confirm", again["fingerprint"])

    assert [one["device"] for one in done["enrolled"]] == [again["device"]]
    assert done["merged"] == [bundle["id"]]


def test_a_spent_letter_is_taken_by_the_fingerprint_alone(ask, district, township, tmp_path):
    letters = next((tmp_path / "letters").glob("*.mdbundle"))
    with_code = ask("district", "invite", district, "石梯镇", "--out", tmp_path / "more")[1]["invitations"][0]
    assert letters.exists()
    join = ("--code", with_code["code"], "--out")
    first = ask("unit", "join", tmp_path / "a", with_code["file"], *join, tmp_path / "one")[1]
    second = ask("unit", "join", tmp_path / "b", with_code["file"], *join, tmp_path / "two")[1]
    assert ask("district", "enrol", district, first["request"], "--confirm-all")[0] == 0

    status, held = ask("district", "enrol", district, second["request"], "--confirm-all")
    assert (status, held["enrolled"]) == (1, [])
    assert [one["reason"] for one in held["refused"]] == ["invitation-spent"]
    assert [one["problem"] for one in held["waiting"]] == ["invitation-spent"]
    status, done = ask("district", "enrol", district, second["request"], "--confirm", second["fingerprint"])
    assert (status, [one["device"] for one in done["enrolled"]]) == (0, [second["device"]])


def test_the_daily_key_is_replaced_with_the_root_key(ask, district, enrolled, tmp_path):
    root, code = tmp_path / "keys" / "metrodesk-root.key", recovery_code(tmp_path)
    status, refused = ask("district", "rekey", district, "--root", root, "--root-code", "1234")
    assert (status, refused["error"]["code"]) == (1, "invalid_code")
    spare = tmp_path / "keys" / "metrodesk-spare.key"
    status, refused = ask("district", "rekey", district, "--root", spare, "--root-code", code)
    assert (status, refused["error"]["code"]) == (1, "not_the_root_key")

    status, done = ask("district", "rekey", district, "--root", root, "--root-code", code, "--spare", spare)

    assert (status, done["trust"], done["old_key_reads"], done["merged"]) == (0, 2, True, [])
    assert ask("district", "merge", district, handed_in(ask, tmp_path, enrolled, 18)["file"])[0] == 0


def recovery_code(tmp_path) -> str:
    """The code as it is printed on the recovery sheet."""
    return re.search(r"\d{24}", "".join(words(tmp_path / "keys" / "恢复说明.pdf"))).group()


def lines_of_the_page():
    text = PAGE.read_text(encoding="utf-8")
    return [line for block in re.findall(r"```\n(.*?)```", text, re.S) for line in block.splitlines()]


@pytest.mark.parametrize("line", lines_of_the_page())
def test_every_command_on_the_page_is_one_the_program_knows(line):
    program, group, name, *given = shlex.split(line)
    assert program == "metrodesk"
    command = commands.commands[group].commands[name]
    known = {one for param in command.params if isinstance(param, click.Option) for one in param.opts}
    assert {word for word in given if word.startswith("--")} <= known


def test_the_page_speaks_of_every_command_about_keys():
    named = {tuple(shlex.split(line)[1:3]) for line in lines_of_the_page()}
    assert {
        ("unit", "rejoin"), ("unit", "request"), ("unit", "rotate"), ("district", "enrol"), ("district", "devices"),
        ("district", "retire"), ("district", "revoke"), ("district", "rekey"), ("district", "merge"),
    } <= named  # fmt: skip
