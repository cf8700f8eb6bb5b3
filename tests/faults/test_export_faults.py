"""Export: never "done" with a bad file, and no number is burnt by one that failed."""

import errno
import shutil
from pathlib import Path

import pytest
from PIL import Image

from metrodesk.bundles.peek import peek
from metrodesk.errors import Cancelled, EvidenceMissing, ExportCause, ExportFailed, NotEnoughRoom
from metrodesk.services import exporting
from metrodesk.services.evidence import attach, evidence_path
from tests.bundles.test_export import small_disk
from tests.services.campaign import BUREAU, PINGTAN, SHITI

NAME = "平滩镇_2026年第三季度_第1号.mdbundle"


@pytest.fixture
def sealed(campaign):
    """A unit that has sealed something, with a photo."""
    picture = campaign.folder / "照片.png"
    Image.effect_noise((400, 400), 90).save(picture)
    with campaign.open(PINGTAN) as ws:
        evidence = attach(ws, [picture])
    campaign.write(PINGTAN, "", {18}, evidence=evidence)
    campaign.seal(PINGTAN)
    return campaign


def failure(campaign, out, **options):
    with pytest.raises(ExportFailed) as failed:
        campaign.export(PINGTAN, out, **options)
    return failed.value


def numbered(campaign):
    with campaign.open(PINGTAN) as ws, ws.database.read() as books:
        return [one.number for one in books.bundles.notes("out")]


def the_next_export_is_number_one_and_good(campaign):
    exported = campaign.export(PINGTAN)
    assert exported.bundle.number == 1
    merged = campaign.merge(exported.bundle.file)
    assert [one.outcome for one in merged.bundles] == ["merged"]
    assert merged.missing == ()


def test_a_stick_without_room_is_refused_before_a_byte_is_written(sealed, tmp_path):
    with small_disk(tmp_path, 32_768) as stick:
        if not stick.is_mount():
            pytest.skip("no small disk can be mounted here")
        with pytest.raises(NotEnoughRoom):
            sealed.export(PINGTAN, stick)
        assert list(stick.iterdir()) == []

    the_next_export_is_number_one_and_good(sealed)


@pytest.mark.parametrize("plain", [True, False])
def test_a_stick_that_fills_up_is_left_empty_and_the_next_export_has_the_same_number(
    sealed, tmp_path, monkeypatch, plain
):
    monkeypatch.setattr(exporting, "free_bytes", lambda _: None)  # a system that cannot tell
    with small_disk(tmp_path, 32_768) as stick:
        assert failure(sealed, stick, plain=plain).cause is ExportCause.DISK_FULL
        assert list(stick.iterdir()) == []
        stick_alone = stick.is_mount()  # else a limit on every file plays the full disk, the workspace's too

    assert numbered(sealed) == ([1] if stick_alone else [])
    the_next_export_is_number_one_and_good(sealed)


def test_a_full_workspace_gives_no_number_and_keeps_what_is_sealed(sealed, tmp_path):
    bundles = sealed.desk(PINGTAN) / "bundles"
    kept = bundles.rename(bundles.with_name("kept"))
    with small_disk(tmp_path, 32_768) as full:
        bundles.symlink_to(full)
        assert failure(sealed, sealed.stick()).cause is ExportCause.DISK_FULL
        assert list(full.iterdir()) == []
        bundles.unlink()
    kept.rename(bundles)

    assert numbered(sealed) == []
    assert list(sealed.stick().iterdir()) == []
    the_next_export_is_number_one_and_good(sealed)


def test_a_stick_pulled_while_writing_is_named_and_burns_no_number(sealed):
    stick = sealed.stick("pulled")

    def pull(done, _total):
        if done:
            shutil.rmtree(stick, ignore_errors=True)

    assert failure(sealed, stick, tick=pull).cause is ExportCause.TARGET_GONE
    the_next_export_is_number_one_and_good(sealed)


def test_a_folder_that_is_not_there_is_named(sealed):
    assert failure(sealed, sealed.folder / "nowhere").cause is ExportCause.TARGET_GONE
    the_next_export_is_number_one_and_good(sealed)


@pytest.mark.parametrize("plain", [True, False])
@pytest.mark.parametrize("place", [0.1, 0.5, 0.999])
def test_a_medium_that_gives_back_other_bytes_is_never_done(sealed, monkeypatch, plain, place):
    rename = Path.rename

    def spoil(self, target):
        rename(self, target)
        data = bytearray(Path(target).read_bytes())
        data[int(len(data) * place)] ^= 1
        Path(target).write_bytes(data)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", spoil)
        assert failure(sealed, sealed.stick(), plain=plain).cause is ExportCause.CHANGED

    assert list(sealed.stick().iterdir()) == []


def test_after_a_bad_medium_the_next_export_has_the_same_number(sealed, monkeypatch):
    def unreadable(*_):
        raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(exporting, "prove_own", unreadable)
        assert failure(sealed, sealed.stick()).cause is ExportCause.TARGET_GONE

    the_next_export_is_number_one_and_good(sealed)


def test_a_cancelled_export_leaves_nothing_and_burns_no_number(sealed):
    def stop(done, _total):
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        sealed.export(PINGTAN, tick=stop)

    assert list(sealed.stick().iterdir()) == []
    the_next_export_is_number_one_and_good(sealed)


def test_an_identical_file_that_is_already_there_is_recognised_after_reading_it_anew(sealed):
    first = sealed.export(PINGTAN)
    before = first.bundle.file.stat()
    again = sealed.export(PINGTAN)

    assert again.repeated
    assert (again.bundle.file, again.bundle.id) == (first.bundle.file, first.bundle.id)
    assert first.bundle.file.stat().st_mtime_ns == before.st_mtime_ns
    assert [path.name for path in sealed.stick().iterdir()] == [NAME]


@pytest.mark.parametrize("spoil", [lambda data: data[:-1], lambda data: bytes([*data[:99], data[99] ^ 1, *data[100:]])])
def test_a_damaged_file_of_that_name_stays_and_a_good_one_is_put_beside_it(sealed, spoil):
    first = sealed.export(PINGTAN).bundle.file
    first.write_bytes(spoil(first.read_bytes()))
    damaged = first.read_bytes()

    again = sealed.export(PINGTAN)

    assert first.read_bytes() == damaged
    assert again.bundle.file.name == NAME.replace(".mdbundle", "(2).mdbundle")
    assert again.bundle.number == 1
    assert [one.outcome for one in sealed.merge(again.bundle.file).bundles] == ["merged"]


def test_the_same_bundle_goes_out_encrypted_plain_and_as_a_zip(sealed):
    stick = sealed.stick()
    sealed.export(PINGTAN)
    plain = sealed.export(PINGTAN, sealed.stick("plain"), plain=True)
    as_zip = sealed.export(PINGTAN, zip_name=True)

    assert as_zip.bundle.file.suffix == ".zip"
    assert as_zip.bundle.file.read_bytes() == plain.bundle.file.read_bytes()
    assert peek(plain.bundle.file).id == as_zip.bundle.id
    assert len(list(stick.iterdir())) == 2
    assert [one.outcome for one in sealed.merge(stick).bundles].count("already") == 1


def test_a_plain_file_is_not_taken_for_the_encrypted_one(sealed):
    plain = sealed.export(PINGTAN, plain=True)
    encrypted = sealed.export(PINGTAN)

    assert encrypted.bundle.file != plain.bundle.file
    assert not encrypted.bundle.file.read_bytes().startswith(b"PK")


def test_evidence_that_is_gone_is_named_before_anything_is_written(sealed):
    with sealed.open(PINGTAN) as ws:
        (photo,) = (path for path in (ws.path / "evidence").iterdir())
        kept = photo.rename(ws.path / "kept")
        with pytest.raises(EvidenceMissing) as missing:
            exporting.export(ws, sealed.stick())
        kept.rename(evidence_path(ws, photo.name))

    assert (missing.value.sha256, missing.value.name) == (photo.name, "照片.jpg")
    assert numbered(sealed) == []
    the_next_export_is_number_one_and_good(sealed)


def test_evidence_changed_since_it_was_attached_is_never_sent(sealed):
    with sealed.open(PINGTAN) as ws:
        (photo,) = (path for path in (ws.path / "evidence").iterdir())
        good = photo.read_bytes()
        photo.write_bytes(good + b"x")
        with pytest.raises(ExportFailed) as failed:
            exporting.export(ws, sealed.stick())
        photo.write_bytes(good)

    assert failed.value.cause is ExportCause.CHANGED
    assert numbered(sealed) == []
    the_next_export_is_number_one_and_good(sealed)


def test_evidence_reaches_the_district_byte_for_byte(sealed):
    with sealed.open(PINGTAN) as ws:
        (photo,) = (path for path in (ws.path / "evidence").iterdir())
    sealed.merge(sealed.export(PINGTAN).bundle.file)

    (line,) = sealed.reports()
    assert (line.evidence_have, line.evidence_of) == (1, 1)
    assert (sealed.district / "evidence" / photo.name).read_bytes() == photo.read_bytes()


def test_what_is_sealed_after_a_failed_copy_goes_out_under_the_next_number_with_everything(sealed):
    failure(sealed, sealed.folder / "nowhere")
    sealed.hand_in(PINGTAN, "", {17})
    merged = sealed.merge(sealed.stick())

    assert [one.number for one in merged.bundles] == [2]
    assert [gap.made_up for gap in merged.missing] == [(1,)]
    assert [gap.missing for gap in merged.missing] == [()]
    assert len(sealed.reports()) == 2


def test_two_units_on_one_stick_do_not_disturb_each_other(campaign):
    for name in (PINGTAN, SHITI, BUREAU):
        campaign.hand_in(name)

    assert sorted(one.outcome for one in campaign.merge(campaign.stick()).bundles) == ["merged"] * 3
