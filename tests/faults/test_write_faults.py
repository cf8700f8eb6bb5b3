"""Full, write-protected, pulled and lying disks: never "done" with a bad file, never half a file, the cause named."""

import errno
import io
import os
import re
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path

import pytest
from sqlalchemy import event

from metrodesk.errors import DatabaseError, DiskFull, ExportFailed, FileNotWritten, FileTrouble, MetroDeskError
from metrodesk.services import desk, sealing
from metrodesk.services.answering import answer
from metrodesk.services.lists import print_missing, print_summary
from metrodesk.services.merging import merge
from metrodesk.services.printing import print_form
from metrodesk.services.upkeep import check_workspace
from metrodesk.services.vouchers import print_voucher
from metrodesk.wording.errors import explain
from tests.faults.killing import sample, sealed_texts
from tests.services.campaign import BUREAU, NAMES, PERIOD, PINGTAN, SHITI, TODAY, write

MOST = 4
CAUSES = (errno.ENOSPC, errno.EROFS, errno.EIO)  # full, write-protected, pulled


class Disk:
    """A disk that fails for good from its nth write on."""

    def __init__(self, fails_at: int, code: int) -> None:
        self.passed: list[str] = []
        self._fails_at, self._code = fails_at, code

    def point(self, label: str) -> None:
        self.passed.append(label)
        if self._fails_at and len(self.passed) >= self._fails_at:
            raise OSError(self._code, os.strerror(self._code))

    @contextmanager
    def in_place(self):
        with pytest.MonkeyPatch.context() as patch:
            for name in ("fsync", "replace", "rename"):
                patch.setattr(os, name, self.before(name))
            opened = io.open

            def watched(file, mode="r", *args, **kwargs):
                if isinstance(file, str | os.PathLike) and set(mode) & set("wxa"):
                    self.point("open")
                return opened(file, mode, *args, **kwargs)

            patch.setattr(io, "open", watched)
            yield

    def before(self, name):
        call = getattr(os, name)

        def failing(*args, **kwargs):
            self.point(name)
            return call(*args, **kwargs)

        return failing


def half_files(folder: Path) -> list[Path]:
    return [one for one in folder.rglob("*") if one.is_file() and re.search(r"\.(part|check|tmp)$", one.name)]


def prepared(campaign):
    """Something sealed at two units, something taken in, something being typed."""
    campaign.merge(campaign.hand_in(SHITI, "", {18}, campaign.stick("came")))
    campaign.hand_in(BUREAU, "", None, campaign.stick("to-merge"))
    campaign.write(PINGTAN, "", {16, 17})
    campaign.seal(PINGTAN)
    campaign.write(PINGTAN, "改过的。", {16})
    return campaign


def seal(campaign, out):
    campaign.seal(PINGTAN)


def export(campaign, out):
    return campaign.export(PINGTAN, out).bundle.file


def take_in(campaign, out):
    campaign.merge(campaign.stick("to-merge"))


def write_answer(campaign, out):
    with campaign.open() as ws:
        return answer(ws, [ws.plan.unit_named(SHITI).id], out).answers[0].file


def form(campaign, out):
    with campaign.open(SHITI) as ws:
        return print_form(ws, PERIOD, out / "表.pdf").path


def voucher(campaign, out):
    with campaign.open(SHITI) as ws:
        return print_voucher(ws, PERIOD, out / "凭证.pdf").path


def workbook(campaign, out):
    with campaign.open() as ws:
        return print_missing(ws, PERIOD, out / "未报.xlsx").path


def summary(campaign, out):
    with campaign.open() as ws:
        return print_summary(ws, PERIOD, out / "汇总.pdf").path


WORK = {one.__name__: one for one in (seal, export, take_in, write_answer, form, voucher, workbook, summary)}


def intact(campaign):
    """What no failure may lose: what is sealed, and every text, typed or sealed."""
    with campaign.open(PINGTAN) as ws, ws.database.read() as books:
        return {str(one.id) for one in books.revisions.of()} | sealed_texts(ws)


def failure_of(disk: Disk, name: str, campaign, out) -> MetroDeskError | None:
    """Do something on a disk and return the failure as a person is told of it."""
    try:
        with disk.in_place():
            WORK[name](campaign, out)
    except MetroDeskError as error:
        return error
    except OSError as error:
        return FileTrouble.of(error)
    return None


@pytest.mark.parametrize(("name", "code"), list(zip(WORK, cycle(CAUSES), strict=False)))
def test_a_disk_that_fails_at_any_write_leaves_nothing_half_and_is_named(campaign, tmp_path, name, code):
    prepared(campaign)
    whole = campaign.copy(tmp_path / "whole")
    calm = Disk(0, code)
    (tmp_path / "calm").mkdir()
    with calm.in_place():
        WORK[name](whole, tmp_path / "calm")
    before = intact(campaign)

    for point in sample(calm.passed, MOST):
        out = tmp_path / f"out{point}"
        out.mkdir()
        failed = failure_of(Disk(point, code), name, campaign, out)
        assert failed is None or explain(failed).next
        assert half_files(out) == []
        assert [one for one in out.iterdir() if one.stat().st_size == 0] == []
        assert before <= intact(campaign)

    (last := tmp_path / "last").mkdir()
    # Once the disk is well again it is done as if nothing had been, or it had been done after all.
    assert failure_of(Disk(0, code), name, campaign, last) is None or name == "seal"
    with campaign.open(check=True) as ws:
        assert check_workspace(ws).is_whole


@pytest.mark.parametrize("name", ["form", "voucher", "workbook", "summary"])
def test_a_print_that_reads_back_differently_is_not_done_and_not_there(campaign, tmp_path, name, monkeypatch):
    prepared(campaign)
    replaced = Path.replace

    def spoiled(self, target):
        found = replaced(self, target)
        if Path(target).parent == tmp_path:
            Path(target).write_bytes(Path(target).read_bytes()[:-1] + b"?")
        return found

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", spoiled)
        with pytest.raises(FileNotWritten) as failed:
            WORK[name](campaign, tmp_path)

    assert failed.value.reason == "damaged"
    assert [one for one in tmp_path.iterdir() if one.is_file()] == []


def test_a_medium_that_lies_from_the_start_does_not_cost_the_old_print(campaign, tmp_path, monkeypatch):
    prepared(campaign)
    old = form(campaign, tmp_path)
    kept, read = old.read_bytes(), Path.read_bytes

    def lying(self):
        return read(self)[:-1] if self.parent == tmp_path else read(self)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_bytes", lying)
        with pytest.raises(FileNotWritten):
            form(campaign, tmp_path)

    assert old.read_bytes() == kept
    assert half_files(tmp_path) == []


@contextmanager
def full_database(ws):
    """No page more fits into this database, whichever connection writes."""
    engine = ws.database._engine
    with ws.database.read() as books:
        (pages,) = books.meta._connection.exec_driver_sql("PRAGMA page_count").one()

    def limit(connection, *_):
        connection.execute(f"PRAGMA max_page_count={pages}")

    event.listen(engine, "checkout", limit)
    try:
        yield
    finally:
        event.remove(engine, "checkout", limit)
        engine.dispose()


def test_a_database_without_room_refuses_a_draft_in_words_and_keeps_the_one_before(campaign):
    campaign.write(PINGTAN, "早先的。", {18})
    with campaign.open(PINGTAN) as ws:
        with full_database(ws), pytest.raises(DiskFull) as full:
            write(ws, "很长的文字。" * 20_000, {18})
        assert explain(full.value).next
        (line,) = [one for one in desk.task_list(ws, PERIOD, desk.TaskFilter(), TODAY) if one.number == 18]
        assert line.state == "draft"
        with ws.database.read() as books:
            (draft,) = books.drafts.of(ws.own_unit().id, str(PERIOD))
        assert str(draft.body["progress"]).endswith("早先的。")
        assert sealing.seal(ws, PERIOD, NAMES).covers == 1


def test_a_database_without_room_takes_no_bundle_by_halves(campaign):
    file = campaign.hand_in(BUREAU, "很长的文字。" * 2000, None)
    before = campaign.status()
    with campaign.open() as ws, full_database(ws), pytest.raises((DiskFull, DatabaseError)):
        merge(ws, [file])

    assert campaign.status() == before
    assert [one.outcome for one in campaign.merge(file).bundles] == ["merged"]


@pytest.mark.parametrize(("code", "word"), [(errno.ENOSPC, "disk_full"), (errno.EROFS, "read_only")])
def test_the_message_of_a_failed_export_names_the_cause(campaign, tmp_path, code, word):
    prepared(campaign)
    calm = Disk(0, code)
    campaign.export(PINGTAN, campaign.stick("first"))
    (tmp_path / "calm").mkdir()
    with calm.in_place():
        campaign.export(PINGTAN, tmp_path / "calm")
    last = len(calm.passed) - 1
    (tmp_path / "out").mkdir()

    with pytest.raises(ExportFailed) as failed, Disk(last, code).in_place():
        campaign.export(PINGTAN, tmp_path / "out")

    assert failed.value.cause.value == word
    assert list((tmp_path / "out").iterdir()) == []
