import contextlib
import errno
import hashlib
import io
import os
import shutil
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from metrodesk.bundles import export
from metrodesk.bundles.export import copy_out, file_name, safe_name
from metrodesk.bundles.reader import open_bundle, prove_own
from metrodesk.bundles.trusted import Trusted
from metrodesk.bundles.writer import Contents, build_bundle
from metrodesk.errors import BundleRejected, Cancelled, ExportCause, ExportFailed
from tests.bundles.office import CAMPAIGN, PHOTO, PINGTAN, fixed_keys, revision_line, with_photo

NAME = "平滩镇_2026年第三季度_第3号.mdbundle"


@pytest.fixture
def built(office, tmp_path):
    """A bundle in the workspace, and a stick beside it."""
    (tmp_path / "bundles").mkdir()
    (tmp_path / "stick").mkdir()
    return build_bundle(office.head(), with_photo(), [office.pingtan.signing], tmp_path / "bundles")


@pytest.fixture
def stick(tmp_path) -> Path:
    return tmp_path / "stick"


def failure(*args, **kwargs) -> ExportFailed:
    with pytest.raises(ExportFailed) as failed:
        copy_out(*args, **kwargs)
    return failed.value


def own_keys(keys):
    return Trusted.own(CAMPAIGN, PINGTAN, keys, drill=False)


def prover(office, built):
    return lambda path: prove_own(path, built.id, own_keys(office.pingtan), office.pingtan)


def test_the_same_input_gives_the_same_bytes(office, tmp_path, built):
    photo = tmp_path / "photo"
    photo.write_bytes(PHOTO)
    contents = Contents(revisions=[revision_line()], attachments={hashlib.sha256(PHOTO).hexdigest(): photo})
    again = tmp_path / "again"
    again.mkdir()
    second = build_bundle(office.head(), contents, [office.pingtan.signing], again)
    assert (second.id, second.size) == (built.id, built.size)
    assert second.path.read_bytes() == built.path.read_bytes()
    assert second.size == second.path.stat().st_size
    assert built.head.counts.attachments == 1


def test_a_photo_that_is_not_what_its_name_says_is_not_sent(office, tmp_path):
    contents = Contents(attachments={"0" * 64: PHOTO})
    with pytest.raises(ExportFailed) as failed:
        build_bundle(office.head(), contents, [office.pingtan.signing], tmp_path)
    assert failed.value.cause is ExportCause.CHANGED
    assert list(tmp_path.iterdir()) == []


def test_a_photo_that_vanished_stops_the_building(office, tmp_path):
    contents = Contents(attachments={"0" * 64: tmp_path / "gone"})
    with pytest.raises(ExportFailed):
        build_bundle(office.head(), contents, [office.pingtan.signing], tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_plain_copy_is_read_back_and_proven(office, built, stick):
    done = copy_out(built.path, stick, NAME, prove=prover(office, built))
    assert done.path == stick / NAME
    assert done.path.read_bytes() == built.path.read_bytes()
    assert (done.size, done.encrypted) == (built.size, False)
    assert [path.name for path in stick.iterdir()] == [NAME]


def test_an_encrypted_copy_is_read_by_the_district_and_by_its_sender(office, built, stick):
    recipients = (*office.entry.recipients, office.pingtan.recipient)
    done = copy_out(built.path, stick, NAME, recipients=recipients, identity=office.pingtan.identity)
    assert done.encrypted
    for keys in (office.daily, office.spare, office.pingtan):
        with open_bundle(done.path, office.at_district(), [keys.identity]) as bundle:
            assert bundle.id == built.id


def test_a_copy_its_sender_cannot_read_back_is_not_called_done(office, built, stick):
    error = failure(built.path, stick, NAME, recipients=office.entry.recipients, identity=office.pingtan.identity)
    assert error.cause is ExportCause.CHANGED
    assert list(stick.iterdir()) == []


def test_a_different_file_of_the_same_name_stays(built, stick):
    (stick / NAME).write_bytes(b"something else")
    done = copy_out(built.path, stick, NAME)
    assert done.path.name == "平滩镇_2026年第三季度_第3号(2).mdbundle"
    assert (stick / NAME).read_bytes() == b"something else"


def test_the_zip_is_the_same_bytes_under_another_suffix(built, stick):
    done = copy_out(built.path, stick, file_name("平滩镇", "2026年第三季度", 3, as_zip=True))
    assert done.path.suffix == ".zip"
    assert subprocess.run(["unzip", "-tqq", done.path], check=False).returncode == 0


@pytest.mark.parametrize("proven", [True, False])
def test_a_stick_that_changes_bytes_is_found_out(office, built, stick, monkeypatch, proven):
    renamed = Path.rename

    def lying(self, target):
        self.write_bytes(self.read_bytes()[:-1] + b"\xff")
        return renamed(self, target)

    monkeypatch.setattr(Path, "rename", lying)
    prove = prover(office, built) if proven else None
    assert failure(built.path, stick, NAME, prove=prove).cause is ExportCause.CHANGED
    assert list(stick.iterdir()) == []


@pytest.mark.parametrize("proven", [True, False])
def test_a_stick_pulled_before_it_is_read_back_is_not_called_done(office, built, stick, monkeypatch, proven):
    renamed = Path.rename

    def pulled(self, target):
        renamed(self, target)
        shutil.rmtree(stick)

    monkeypatch.setattr(Path, "rename", pulled)
    prove = prover(office, built) if proven else None
    assert failure(built.path, stick, NAME, prove=prove).cause is ExportCause.TARGET_GONE


def test_a_target_that_is_not_there_is_named(built, tmp_path):
    error = failure(built.path, tmp_path / "nowhere", NAME)
    assert (error.cause, error.target) == (ExportCause.TARGET_GONE, str(tmp_path / "nowhere"))


@pytest.mark.parametrize(
    ("number", "cause"),
    [
        (errno.ENOSPC, ExportCause.DISK_FULL), (errno.EDQUOT, ExportCause.DISK_FULL),
        (errno.EFBIG, ExportCause.DISK_FULL),
        (errno.EIO, ExportCause.TARGET_GONE), (errno.ENODEV, ExportCause.TARGET_GONE),
        (errno.EROFS, ExportCause.READ_ONLY), (errno.EACCES, ExportCause.READ_ONLY), (errno.EBUSY, ExportCause.FAILED),
    ],
)  # fmt: skip
@pytest.mark.parametrize("recipients", [True, False])
def test_an_error_while_writing_is_told_by_its_cause(office, built, stick, monkeypatch, number, cause, recipients):
    opened = Path.open

    class Failing(io.BytesIO):
        def write(self, _data):
            raise OSError(number, os.strerror(number))

    def fail_parts(self, *args, **kwargs):
        if self.suffix == ".part":
            opened(self, *args, **kwargs).close()
            return Failing()
        return opened(self, *args, **kwargs)

    monkeypatch.setattr(Path, "open", fail_parts)
    to = office.entry.recipients if recipients else ()
    assert failure(built.path, stick, NAME, recipients=to, identity=office.daily.identity).cause is cause
    assert list(stick.iterdir()) == []


@contextlib.contextmanager
def small_disk(tmp_path, size: int):
    """Give a folder with little room: a tmpfs where mounting is allowed, else a file size limit."""
    folder = tmp_path / "small"
    folder.mkdir()
    options = f"size={size}"
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", folder], check=False, capture_output=True)
    if mounted.returncode == 0:
        try:
            yield folder
        finally:
            subprocess.run(["umount", folder], check=True)
        return
    import resource  # not there on Windows

    before, handler = resource.getrlimit(resource.RLIMIT_FSIZE), signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield folder
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)


@pytest.fixture
def large(office, tmp_path):
    photo = os.urandom(400_000)
    contents = Contents(revisions=[revision_line()], attachments={hashlib.sha256(photo).hexdigest(): photo})
    (tmp_path / "bundles").mkdir()
    return build_bundle(office.head(), contents, [office.pingtan.signing], tmp_path / "bundles"), contents


@pytest.mark.parametrize("recipients", [True, False])
def test_a_full_stick_is_left_as_it_was(office, large, tmp_path, recipients):
    built, _ = large
    to = office.entry.recipients if recipients else ()
    with small_disk(tmp_path, 100_000) as folder:
        error = failure(built.path, folder, NAME, recipients=to, identity=office.daily.identity)
        assert error.cause is ExportCause.DISK_FULL
        assert list(folder.iterdir()) == []


def test_a_full_workspace_burns_no_number(office, large, tmp_path):
    _, contents = large
    with small_disk(tmp_path, 100_000) as folder:
        with pytest.raises(ExportFailed) as failed:
            build_bundle(office.head(), contents, [office.pingtan.signing], folder)
        assert failed.value.cause is ExportCause.DISK_FULL
        assert list(folder.iterdir()) == []


def test_the_copy_can_be_cancelled_and_leaves_nothing(office, built, stick):
    def stop(done, _total):
        if done:
            raise Cancelled

    for to in ((), office.entry.recipients):
        with pytest.raises(Cancelled):
            copy_out(built.path, stick, NAME, recipients=to, identity=office.daily.identity, tick=stop)
        assert list(stick.iterdir()) == []


def test_a_killed_copy_leaves_nothing_under_the_final_name(built, stick):
    """The child stops for good in the middle of writing, as a power cut would."""
    program = textwrap.dedent(
        """
        import os, sys
        from pathlib import Path
        from metrodesk.bundles.export import copy_out
        def die(done, total):
            if done:
                os._exit(9)
        copy_out(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], tick=die)
        """
    )
    ended = subprocess.run([sys.executable, "-c", program, built.path, stick, NAME], check=False)
    assert ended.returncode == 9
    assert not (stick / NAME).exists()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells whether a page is in memory")
def test_reading_past_the_cache_is_said_only_where_it_is_so(built, stick, tmp_path):
    with built.path.open("rb") as file:
        file.read()
        on_disk = export.forget_cache(file)
    assert copy_out(built.path, stick, NAME).past_cache is on_disk
    with small_disk(tmp_path, 1 << 20) as memory:
        is_memory = os.stat(memory).st_dev != os.stat(tmp_path).st_dev
        assert copy_out(built.path, memory, NAME).past_cache is (on_disk and not is_memory)


def test_a_name_for_people_names_unit_period_and_number():
    assert file_name("平滩镇", "2026年第三季度", 3) == NAME
    assert file_name("平滩镇", "2026年第三季度", 3, part=2) == "平滩镇_2026年第三季度_第3号_第2部分.mdbundle"


@pytest.mark.parametrize(
    ("unit", "safe"),
    [
        ("a/b\\c:d*e?f", "a_b_c_d_e_f"), ("../平滩镇", "平滩镇"), ("平滩镇.", "平滩镇"), ("", "_"), ("...", "_"),
        ("平\u202e滩\u200b镇", "平滩镇"), ("平滩\n镇", "平滩_镇"), ("e\u0301", "\u00e9"), ("镇" * 100, "镇" * 26),
    ],
)  # fmt: skip
def test_a_unit_s_name_fits_every_file_system(unit, safe):
    assert safe_name(unit) == safe


def test_reading_back_proves_what_the_receiver_would_see(office, tmp_path, built):
    prove_own(built.path, built.id, own_keys(office.pingtan), office.pingtan)
    other = office.write(tmp_path / "other", office.head(seq=2))
    for path, keys in ((built.path, fixed_keys("stranger")), (other, office.pingtan)):
        with pytest.raises(BundleRejected):
            prove_own(path, built.id, own_keys(keys), keys)
