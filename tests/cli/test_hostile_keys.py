"""Computers, codes and kinds of workspaces mixed up: refused in words, and the roster stays readable."""

import pytest

from tests.services.campaign import PINGTAN, PINGTAN_TOO, SHITI

PERIOD = "2026Q3"


@pytest.mark.parametrize("command", ["retire", "revoke"])
@pytest.mark.parametrize("number", ["1000000", str(2**53), str(2**63), "9" * 60])
def test_a_last_number_no_file_can_bear_never_reaches_the_roster(command, number, attack, campaign):
    campaign.merge(campaign.hand_in(SHITI, numbers={18}))

    error = attack.refused(
        campaign.district, "district", command, campaign.district, f"{SHITI}/办公室1号", "--after", number
    )

    assert error["code"] == "last_number_unfit"
    assert number in error["message"]
    attack("district", "devices", campaign.district, ends=0)


@pytest.mark.parametrize("number", ["-1", "x", "1.5", ""])
def test_a_last_number_that_is_none_is_said_in_words(number, attack, campaign):
    error = attack("district", "revoke", campaign.district, f"{SHITI}/办公室1号", f"--after={number}", ends=2)[1][
        "error"
    ]

    assert "整数" in error["message"]


@pytest.mark.parametrize(
    "text", ["", "x", "平滩镇", "平滩镇/", "石梯镇/办公室9号", "火星镇/办公室1号", "\u202e", "a" * 999]
)
def test_no_computer_is_revoked_by_a_name_that_does_not_say_which(text, attack, campaign):
    error = attack.refused(campaign.district, "district", "revoke", campaign.district, text)

    assert error["code"] == "unknown_computer"


def test_a_code_with_swapped_digits_confirms_nobody_and_is_named(attack, campaign, tmp_path):
    _, anew = attack("unit", "rejoin", campaign.desk(SHITI), "--out", tmp_path, ends=0)
    right = anew["fingerprint"]
    others = [one for one in (right[1] + right[0] + right[2:], right[:9], "", "x") if one != right]

    for wrong in others:
        status, found = attack("district", "enrol", campaign.district, tmp_path, "--confirm", wrong)
        assert (status, found["unknown"], found["enrolled"]) == (1, [wrong], [])
    status, found = attack("district", "enrol", campaign.district, "--confirm", right.upper().replace(" ", "-"))
    assert (status, found["unknown"], len(found["enrolled"])) == (0, [], 1)
    assert attack("district", "enrol", campaign.district, "--confirm", right)[0] == 0  # once more changes nothing
    attack.whole(campaign.district)


def test_receipt_codes_of_others_and_with_one_digit_wrong_acknowledge_nothing(attack, campaign):
    desk = campaign.desk(PINGTAN)
    campaign.merge(
        campaign.hand_in(PINGTAN, "一。", {18}),
        campaign.hand_in(PINGTAN_TOO, "二。", {16}),
        campaign.hand_in(SHITI, "三。", {18}),
    )
    with campaign.open(PINGTAN) as ws:
        device = ws.device
    _, found = attack("district", "receipts", campaign.district, ends=0)
    codes = {one["device"]: one["code"].replace(" ", "") for one in found["receipts"]}
    mine = codes.pop(device)
    swapped = {mine[:at] + mine[at + 1] + mine[at] + mine[at + 2 :] for at in range(len(mine) - 1)} - {mine}
    changed = {mine[:at] + str((int(mine[at]) + 3) % 10) + mine[at + 1 :] for at in range(len(mine))}

    for code in (*codes.values(), *swapped, *changed, mine[:-1], mine + "0", "\u202e" + mine, "²" * 12):
        attack("unit", "acknowledge", desk, code, ends=1)

    assert attack("unit", "status", desk, ends=0)[1]["unconfirmed"] > 0
    full_width = "".join(chr(ord(one) + 0xFEE0) for one in mine)
    assert attack("unit", "acknowledge", desk, full_width, ends=0)[1]["unconfirmed"] == 0


def test_the_work_of_a_unit_is_refused_at_a_district_that_reports_nothing(attack, campaign, tmp_path):
    district = tmp_path / "office"
    attack(
        "district", "create", district, "--plan", "dachuan-2024-3", "--name", "另一区", "--keys-out", tmp_path, ends=0
    )
    commands = [("export", "--out", tmp_path), ("request", "--out", tmp_path), ("sync", "--out", tmp_path)]
    commands += [("rotate", "--out", tmp_path), ("rejoin", "--out", tmp_path), ("acknowledge", "1"), ("status",)]
    commands += [("seal", "--period", PERIOD, "--by", "填报人甲"), ("confirm", "--period", PERIOD, "--task", "18")]

    for words in commands:
        error = attack.refused(district, "unit", words[0], district, *words[1:])
        assert error["code"] == "wrong_workspace_kind"
