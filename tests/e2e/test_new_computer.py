"""The help page 换电脑怎么办, walked exactly as it is written, with the old disk gone."""

import json
import re
import shutil

import pytest

from metrodesk.cli.main import run
from metrodesk.paths import resource
from metrodesk.services.layout import DATABASE
from metrodesk.wording.catalogue import catalogue
from tests.services.campaign import PINGTAN

PAGE = resource("help", "new-computer.zh.md")
PHRASE = "一句足够长的口令"
WITH, WITHOUT, BROKEN = "## 一、有备份", "## 二、没有备份", "## 三、只是数据库坏了"


def commands(section: str) -> list[tuple[str, str]]:
    """Return the page's commands under a heading: at which place, and the line."""
    text = PAGE.read_text(encoding="utf-8")
    part = re.split(r"^## ", text.split(section, 1)[1], maxsplit=1, flags=re.M)[0]
    blocks = re.findall(r"^```sh (\S+)\n(.*?)^```", part, flags=re.M | re.S)
    return [(place, line) for place, block in blocks for line in block.splitlines() if line]


class Walk:
    """Two offices and a stick between them."""

    def __init__(self, campaign, data, folder, monkeypatch, capfd) -> None:
        self.campaign, self.folder = campaign, folder
        self.data = {"区里": data, "旧电脑": data, "新电脑": folder / "new data", "没有密钥": folder / "keyless data"}
        self.words = {"区工作库": campaign.district, "U盘": campaign.stick(), "另一块磁盘": folder / "disk"}
        self._patch, self._said = monkeypatch, capfd
        monkeypatch.setenv("METRODESK_PASSPHRASE", PHRASE)

    def go(self, lines, **words) -> list[dict]:
        return [self.do(place, line, **words) for place, line in lines]

    def do(self, place: str, line: str, **words) -> dict:
        """Run a line at a place; the workspace has no passphrase of its own at the district."""
        self._patch.setenv("METRODESK_DATA_DIR", str(self.data[place]))
        known = {**self.words, "工作库": self.workspace(place), **words}
        parts = [self.filled(part, known) for part in line.removeprefix("metrodesk ").split()]
        status = run([*parts, "--json"])
        said = json.loads(self._said.readouterr().out)
        assert status == 0, (line, said)
        return said

    def workspace(self, place: str):
        return self.campaign.desk() if place in {"旧电脑", "重建"} else self.folder / f"{place}的工作库"

    @staticmethod
    def filled(part: str, known) -> str:
        first, slash, rest = part.partition("/")
        return f"{known[first]}{slash}{rest}" if first in known else part


@pytest.fixture
def walk(campaign, data_folder, tmp_path, monkeypatch, capfd) -> Walk:
    return Walk(campaign, data_folder, tmp_path, monkeypatch, capfd)


def revisions(said: dict) -> set[str]:
    return {one["revision"] for one in said["revisions"]}


def lose_the_old_disk(walk: Walk) -> None:
    shutil.rmtree(walk.campaign.desk())


def test_with_a_backup_everything_handed_in_is_there_again(walk):
    campaign = walk.campaign
    campaign.merge(campaign.hand_in(PINGTAN, "备份以前的。", {16, 17}, campaign.stick("earlier")))
    walk.go(commands("## 平时要做的"))
    campaign.merge(campaign.hand_in(PINGTAN, "备份以后的。", {17, 18}, campaign.stick("earlier")))
    before = revisions(walk.do("旧电脑", "metrodesk unit status 工作库"))
    lose_the_old_disk(walk)

    steps = [one for one in commands(WITH) if one[0] != "没有密钥"]
    *_, after = walk.go(steps)

    assert revisions(after) == before
    assert len(before) == 4


def test_with_a_backup_but_no_key_a_new_one_is_confirmed_by_phone(walk):
    campaign = walk.campaign
    campaign.merge(campaign.hand_in(PINGTAN, "", {16}, campaign.stick("earlier")))
    walk.go(commands("## 平时要做的"))
    lose_the_old_disk(walk)

    *_, rejoined = walk.go([one for one in commands(WITH) if one[0] == "没有密钥"])
    walk.do("区里", "metrodesk district merge 区工作库 U盘")
    done = walk.do("区里", f"metrodesk district enrol 区工作库 --confirm {rejoined['fingerprint'].replace(' ', '')}")

    assert [one["unit"] for one in done["enrolled"]] == [PINGTAN]


def test_without_a_backup_everything_handed_in_comes_back(walk):
    campaign = walk.campaign
    campaign.merge(campaign.hand_in(PINGTAN, "第一稿。", {16, 17}, campaign.stick("earlier")))
    campaign.merge(campaign.hand_in(PINGTAN, "第二稿。", {17, 18}, campaign.stick("earlier")))
    before = revisions(walk.do("旧电脑", "metrodesk unit status 工作库"))
    with campaign.open(PINGTAN) as ws:
        old = ws.device
    lose_the_old_disk(walk)

    words = {"旧电脑": old}
    for place, line in commands(WITHOUT):
        said = walk.do(place, line, **words)
        if "invitations" in said:
            words["开通码"] = said["invitations"][0]["code"].replace(" ", "")

    assert revisions(said) == before
    assert len(before) == 4
    assert {one["acknowledged"] for one in said["revisions"]} == {True}


def test_a_lost_database_alone_is_rebuilt(walk):
    walk.campaign.hand_in(PINGTAN, "", {16})
    walk.data["重建"] = walk.data["旧电脑"]
    before = walk.do("旧电脑", "metrodesk unit status 工作库")
    (walk.campaign.desk() / DATABASE).unlink()

    (made,) = walk.go(commands(BROKEN))

    assert walk.do("旧电脑", "metrodesk unit status 工作库")["revisions"] == before["revisions"]
    assert made["state"]


def test_every_button_the_page_names_is_in_the_windows():
    named = set(re.findall(r"「(.+?)」", PAGE.read_text(encoding="utf-8")))
    words = {re.sub(r"\(&.\)|…", "", one) for one in catalogue().values()}

    assert len(named) > 4
    assert named <= words
