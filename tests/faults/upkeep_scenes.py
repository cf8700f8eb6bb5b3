"""Killing the program while it migrates, backs up, restores and rebuilds."""

import json
import shutil
import zipfile

from metrodesk.errors import DatabaseGone
from metrodesk.services import archiving, backing_up
from metrodesk.services.layout import DATABASE
from metrodesk.services.rebuilding import rebuild
from metrodesk.services.restoring import restore
from metrodesk.services.upkeep import check_workspace, digest
from metrodesk.services.workspaces import open_workspace
from metrodesk.storage.backup import digest_of
from metrodesk.storage.migrate import version_of, versions
from tests.faults.killing import Scene
from tests.golden.workspaces.make_workspaces import FOUND, HERE
from tests.services.campaign import BUREAU, SHITI, Campaign


def a_ledger(campaign: Campaign) -> dict:
    for name in (SHITI, BUREAU):
        campaign.hand_in(name, "", None)
    (campaign.stick() / "坏的.mdbundle").write_bytes(b"PK\3\4 damaged")
    merged = campaign.merge(campaign.stick())
    return {"state": merged.state}


def the_ledger_is_as_before(campaign: Campaign, facts: dict) -> None:
    with open_workspace(campaign.district) as ws:
        assert digest(ws) == facts["state"]
        assert check_workspace(ws).is_whole


def an_older_ledger(campaign: Campaign) -> dict:
    """Put a ledger of the first version in the place of the campaign's."""
    shutil.rmtree(campaign.district)
    with zipfile.ZipFile(HERE / "v1.zip") as packed:
        packed.extractall(campaign.folder, [one for one in packed.namelist() if one.startswith("district/")])
        return {"state": json.loads(packed.read(FOUND))["state"]}


def the_older_ledger_is_whole(campaign: Campaign, facts: dict) -> None:
    the_ledger_is_as_before(campaign, facts)
    assert version_of(campaign.district / DATABASE) == versions()[-1]


def every_copy_is_whole(campaign: Campaign, facts: dict) -> None:
    the_ledger_is_as_before(campaign, facts)
    for one in campaign.folder.rglob("metrodesk-*.db"):
        assert digest_of(one, ("in",)) == facts["state"]
    with campaign.open() as ws:
        backing_up.set_second_place(ws, campaign.folder / "second")
        made = backing_up.back_up(ws)
        copies = backing_up.backups(backing_up.folder_apart(ws, campaign.folder / "second"))
    assert made.state == facts["state"]
    assert made.file.name in {one.file.name for one in copies}


def no_file_or_a_whole_one(campaign: Campaign, facts: dict) -> None:
    the_ledger_is_as_before(campaign, facts)
    file = campaign.stick() / "备份.zip"
    if file.exists():
        assert restore(file, campaign.folder / "trial").state == facts["state"]
    with campaign.open() as ws:
        assert archiving.archive(ws, file).state == facts["state"]


def an_archive(campaign: Campaign) -> dict:
    facts = a_ledger(campaign)
    with campaign.open() as ws:
        archiving.archive(ws, campaign.stick() / "备份.zip")
    return facts


def nothing_or_all_is_restored(campaign: Campaign, facts: dict) -> None:
    again = campaign.folder / "again"
    if not again.exists():
        restore(campaign.stick() / "备份.zip", again)
    with open_workspace(again) as ws:
        assert digest(ws) == facts["state"]
        assert check_workspace(ws).is_whole
    the_ledger_is_as_before(campaign, facts)


def a_lost_database(campaign: Campaign) -> dict:
    facts = a_ledger(campaign)
    for left in campaign.district.glob(f"{DATABASE}*"):
        left.unlink()
    return facts


def it_can_be_rebuilt(campaign: Campaign, facts: dict) -> None:
    try:
        the_ledger_is_as_before(campaign, facts)
    except DatabaseGone:
        assert not (campaign.district / DATABASE).exists()
    assert rebuild(campaign.district).state == facts["state"]
    the_ledger_is_as_before(campaign, facts)
    assert not [one for one in campaign.district.iterdir() if one.name.endswith(".rebuilt")]


UPKEEP = {
    "migrating": Scene(an_older_ledger, the_older_ledger_is_whole, "open_up", most=6),
    "backing up": Scene(a_ledger, every_copy_is_whole, "back_up", most=6),
    "writing a backup file": Scene(a_ledger, no_file_or_a_whole_one, "archive", most=6),
    "restoring": Scene(an_archive, nothing_or_all_is_restored, "restore", most=6),
    "rebuilding": Scene(a_ledger, it_can_be_rebuilt, "rebuild", most=6),
    "rebuilding a lost one": Scene(a_lost_database, it_can_be_rebuilt, "rebuild", most=6),
}
