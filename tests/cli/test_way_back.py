"""The way back through the command line, with the shapes programs may rely on."""

import json

import pytest

from metrodesk.cli.main import run
from metrodesk.domain.act import ActKind
from metrodesk.domain.decision import Verdict
from metrodesk.services.deciding import decide
from tests.services.campaign import BUREAU, PERIOD, PINGTAN, PINGTAN_TOO, SHITI


@pytest.fixture
def returned(campaign):
    """平滩镇 handed in everything and report 18 was returned."""
    campaign.merge(campaign.hand_in())
    with campaign.open() as ws:
        line = next(one for one in campaign.reports() if one.number == 18)
        given = Verdict(ActKind.RETURNED, (line.heads[0].revision,), "数据不全。", {"progress": "请补充家次。"})
        decide(ws, [given], "审核人乙")
    return campaign


def test_an_answer_goes_out_and_is_opened(ask, returned, tmp_path):
    campaign = returned
    status, made = ask("district", "answer", campaign.district, PINGTAN, "--out", tmp_path / "out")
    assert status == 0
    (one,) = made["answers"]
    assert {"unit", "file", "id", "number", "revisions", "acts", "evidence"} <= one.keys()
    assert (one["unit"], one["acts"], made["skipped"]) == (PINGTAN, 1, [])

    status, opened = ask("unit", "open", campaign.desk(), one["file"])
    (file,) = opened["files"]
    assert (status, file["outcome"], file["number"], file["unconfirmed"], file["want"]) == (0, "opened", 1, 0, [])
    assert file["returned"] == [
        {"task": 18, "period": str(PERIOD), "fields": {"progress": "请补充家次。"}, "reason": "数据不全。"}
    ]
    assert len(file["plan"]) == 64
    assert file["roster"] == 2

    _, shown = ask("unit", "show", campaign.desk(), "--task", 18, "--period", PERIOD)
    assert shown["returned"]["fields"] == {"progress": "请补充家次。"}
    assert shown["three_way"] == []
    _, stands = ask("unit", "status", campaign.desk(), "--period", PERIOD)
    assert (stands["unconfirmed"], stands["sealed_not_exported"]) == (0, 0)
    assert {one["disposition"] for one in stands["revisions"]} == {"received", "returned"}


def test_one_file_for_all_and_who_got_none(ask, campaign, tmp_path):
    status, made = ask("district", "answer", campaign.district, "--all", "--one-file", "--out", tmp_path / "out")
    files = {one["file"] for one in made["answers"]}
    assert (status, len(files), len(made["answers"])) == (0, 1, 3)
    assert "no-device" in {one["reason"] for one in made["skipped"]}
    (file,) = files

    _, shown = ask("bundle", "show", file)
    assert (shown["type"], shown["proven"], len(shown["units"])) == ("answers", False, 3)
    status, proven = ask("bundle", "verify", file, "--roster", campaign.desk(SHITI))
    assert (status, proven["ok"], proven["type"]) == (0, True, "answer")
    assert ask("unit", "open", campaign.desk(BUREAU), file)[0] == 0


def test_a_unit_that_has_no_computer_is_a_refusal_when_named(ask, campaign, tmp_path):
    status, made = ask("district", "answer", campaign.district, "区科技局", "--out", tmp_path)
    assert (status, made["answers"]) == (1, [])
    assert ask("district", "answer", campaign.district, PINGTAN, "区科技局", "--out", tmp_path)[0] == 1


def test_units_or_all_must_be_said(campaign, tmp_path, capsys):
    assert run(["district", "answer", str(campaign.district), "--out", str(tmp_path)]) == 2
    assert capsys.readouterr().err


def test_a_receipt_code_is_read_out_and_typed(ask, campaign):
    campaign.merge(campaign.hand_in())
    _, codes = ask("district", "receipts", campaign.district)
    (one,) = codes["receipts"]
    assert (one["unit"], one["number"]) == (PINGTAN, 1)

    assert ask("unit", "acknowledge", campaign.desk(), *one["code"].split()) == (0, {"number": 1, "unconfirmed": 0})
    status, failed = ask("unit", "acknowledge", campaign.desk(), "123")
    assert (status, failed["error"]["code"]) == (1, "receipt_code_mistyped")
    status, failed = ask("unit", "acknowledge", campaign.desk(PINGTAN_TOO), one["code"])
    assert (status, failed["error"]["code"]) == (1, "receipt_code_unknown")


def test_a_file_for_another_unit_changes_nothing_and_says_whose_it_is(ask, campaign, tmp_path):
    _, made = ask("district", "answer", campaign.district, SHITI, BUREAU, "--one-file", "--out", tmp_path)
    status, opened = ask("unit", "open", campaign.desk(), made["answers"][0]["file"])

    (file,) = opened["files"]
    assert (status, file["outcome"], file["reason"]) == (1, "not-ours", "not-addressed-here")
    assert SHITI in file["message"]
    assert PINGTAN in file["message"]


def test_one_computer_hands_to_the_other(ask, campaign, tmp_path):
    campaign.round(PINGTAN, PINGTAN_TOO)
    campaign.write(PINGTAN, "", {18})
    campaign.seal(PINGTAN)

    status, made = ask("unit", "sync", campaign.desk(), "--out", tmp_path)
    assert (status, made["bundle"]["revisions"]) == (0, 2)
    status, opened = ask("unit", "open", campaign.desk(PINGTAN_TOO), made["bundle"]["file"])
    assert (status, opened["files"][0]["outcome"]) == (0, "sync")


def test_a_final_form_says_what_lies_on_the_other_computer(ask, campaign, tmp_path):
    campaign.merge(campaign.hand_in(PINGTAN, "", {17, 18}))
    campaign.hand_in(PINGTAN_TOO, "", {16}, out=campaign.stick("b"))
    with campaign.open() as ws, ws.database.read() as books:
        lines = books.revisions.of(unit=ws.plan.unit_named(PINGTAN).id)
    with campaign.open(PINGTAN_TOO) as ws, ws.database.begin() as books:
        books.revisions.add([one for one in lines if one.subject.kind == "submission"])

    out = tmp_path / "表.pdf"
    _, printed = ask("print", "form", campaign.desk(PINGTAN_TOO), "--period", PERIOD, "--out", out)

    assert printed["not_fetched"] == 2


def test_a_limit_is_kept_and_what_is_larger_is_named(ask, campaign, tmp_path):
    campaign.write(PINGTAN, "", {18})
    campaign.seal(PINGTAN)

    status, failed = ask("unit", "export", campaign.desk(), "--out", tmp_path, "--max-bytes", 100)
    assert (status, failed["error"]["code"]) == (1, "larger_than_limit")
    status, made = ask("unit", "export", campaign.desk(), "--out", tmp_path, "--max-bytes", 1 << 20)
    assert (status, len(made["parts"])) == (0, 1)
    assert made["parts"][0] == made["bundle"]


def test_what_the_district_entered_is_confirmed(ask, campaign, tmp_path):
    source = tmp_path / "r.json"
    report = {"task": 18, "status": "progressed", "progress": "代录：检查5家。"}
    source.write_text(json.dumps({"reports": [report]}, ensure_ascii=False), encoding="utf-8")
    status, _ = ask(
        "district", "record", campaign.district, "--unit", PINGTAN, "--period", PERIOD, "--from", source,
        "--source", "phone", "--by", "审核人乙",
    )  # fmt: skip
    assert status == 0
    campaign.round(PINGTAN)

    _, shown = ask("unit", "show", campaign.desk(), "--task", 18, "--period", PERIOD)
    assert [one["origin"] for one in shown["heads"]] == ["proxy"]
    status, done = ask("unit", "confirm", campaign.desk(), "--task", 18, "--period", PERIOD, "--by", "填报人甲")
    assert (status, len(done["sealed"])) == (0, 1)
    _, shown = ask("unit", "show", campaign.desk(), "--task", 18, "--period", PERIOD)
    assert [one["origin"] for one in shown["heads"]] == ["revision"]
