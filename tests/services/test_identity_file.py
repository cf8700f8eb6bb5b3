"""What a workspace knows of itself stands beside its database, and so do the invitations' secrets."""

import json

import pytest

from metrodesk.errors import DatabaseGone, NotAWorkspace
from metrodesk.services.identity_file import read_identity
from metrodesk.services.inviting import invite
from metrodesk.services.layout import DATABASE, IDENTITY
from metrodesk.services.opening import create_district
from metrodesk.services.scheduling import set_period
from metrodesk.services.workspaces import open_workspace
from metrodesk.storage.intake import IssuedInvitation
from metrodesk.storage.journal import Origin
from tests.services.campaign import PERIOD, PINGTAN, SHITI, TODAY


def notes_of(ws):
    with ws.database.read() as books:
        return books.meta.all()


def rename_in_vain(ws):
    with ws.begin() as books:
        books.meta.set(title="另一个名称")
        raise ZeroDivisionError


def journaled(ws) -> list[IssuedInvitation]:
    return [IssuedInvitation.of_line(one.line) for one in ws.journal.entries() if one.origin is Origin.INVITATION]


@pytest.mark.parametrize("name", [None, PINGTAN])
def test_a_new_workspace_writes_down_who_it_is(campaign, name):
    with campaign.open(name) as ws:
        written, known = read_identity(ws.path), notes_of(ws)

    assert written == known
    assert {"workspace", "kind", "campaign", "title", "drill", "root", "unit", "device", "plan"} <= written.keys()


def test_what_changes_is_written_down_with_the_commit(campaign):
    with campaign.open() as ws:
        before = read_identity(ws.path)
        set_period(ws, PERIOD, due=TODAY)
        after = read_identity(ws.path)
        assert after == notes_of(ws)

    assert before["plan"] != after["plan"]


def test_a_failed_change_leaves_what_was_written_down(campaign):
    with campaign.open() as ws:
        before = (ws.path / IDENTITY).read_bytes()
        with pytest.raises(ZeroDivisionError):
            rename_in_vain(ws)

        assert (ws.path / IDENTITY).read_bytes() == before


def test_a_disk_that_takes_no_more_undoes_nothing_that_was_done(campaign, monkeypatch):
    def full(*_args, **_kwargs):
        raise OSError(28, "No space left on device")

    with campaign.open() as ws:
        monkeypatch.setattr("metrodesk.services.identity_file.write_durably", full)
        with ws.database.begin() as books:
            books.meta.set(title="另一个名称")
        monkeypatch.undo()
    with open_workspace(campaign.district) as ws:
        assert ws.title == read_identity(ws.path)["title"] == "另一个名称"


@pytest.mark.parametrize("left", [b"", b"{", b"[]", b'{"fmt":"other","v":1,"notes":{"workspace":"x"}}', None])
def test_an_older_or_damaged_note_is_written_again_at_the_next_opening(campaign, left):
    file = campaign.desk(PINGTAN) / IDENTITY
    whole = file.read_bytes()
    file.unlink()
    if left is not None:
        file.write_bytes(left)
        assert read_identity(campaign.desk(PINGTAN)) is None

    open_workspace(campaign.desk(PINGTAN)).close()

    assert file.read_bytes() == whole


def test_a_workspace_whose_database_is_gone_is_told_from_an_empty_folder(campaign, tmp_path):
    (campaign.desk(PINGTAN) / DATABASE).unlink()

    with pytest.raises(DatabaseGone):
        open_workspace(campaign.desk(PINGTAN))
    with pytest.raises(NotAWorkspace):
        open_workspace(tmp_path)


def test_an_invitations_secret_is_in_the_journal_and_no_private_key_is_anywhere_in_the_workspace(tmp_path):
    from metrodesk.services.keyrings import KeyRole, unlock

    create_district(tmp_path / "district", "dachuan-2024-3", "达川区市场监管局")
    with open_workspace(tmp_path / "district") as ws:
        invite(ws, [ws.plan.unit_named(SHITI).id], tmp_path / "out")
        with ws.database.read() as books:
            (issued,) = books.joining.invitations()
        assert journaled(ws) == [issued]
        assert json.loads(issued.secrets)["code"]
        keys = unlock(ws, KeyRole.DISTRICT, None)
    secrets = [keys.signing.seed, keys.signing.seed.hex().encode(), keys.identity.secret.encode()]
    for file in (tmp_path / "district").rglob("*"):
        if file.is_file():
            data = file.read_bytes()
            assert not any(secret in data for secret in secrets), file


def test_an_older_workspaces_invitations_are_journaled_when_it_is_opened(campaign):
    with campaign.open() as ws:
        before = journaled(ws)
    for file in (campaign.district / "journal").glob("*.inv"):
        file.unlink()

    with open_workspace(campaign.district) as ws:
        assert sorted(one.line for one in journaled(ws)) == sorted(one.line for one in before)
        assert len(before) > 3


def test_an_invitation_whose_commit_was_cut_off_is_adopted(campaign):
    from tests.services.test_workspaces import lose_the_commit

    def work(ws):
        invite(ws, [ws.plan.unit_named(SHITI).id], campaign.folder / "letters")
        with ws.database.read() as books:
            return books.joining.invitations()

    made = lose_the_commit(campaign, None, work)

    with campaign.open(check=True) as ws, ws.database.read() as books:
        assert books.joining.invitations() == made
