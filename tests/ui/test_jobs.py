import gc
import threading

import pytest

from metrodesk.ui.garbage import GarbageCollector
from metrodesk.ui.jobs import Autosave, Job, JobRunner, Loader


def test_a_job_delivers_its_result_and_then_finishes(qtbot, runner):
    job = Job(lambda tick: 2**40)
    with qtbot.waitSignal(job.finished), qtbot.waitSignal(job.succeeded) as blocker:
        runner.start(job)

    assert blocker.args == [2**40]


def test_cancelling_stops_the_work_at_its_next_tick(qtbot, runner):
    started, resume = threading.Event(), threading.Event()

    def work(tick):
        started.set()
        resume.wait(2)
        tick(1, 2)
        pytest.fail("the work went on after cancel")

    job = Job(work)
    endings = [job.cancelled, job.finished]
    with qtbot.assertNotEmitted(job.succeeded), qtbot.waitSignals(endings, order="strict"):
        runner.start(job)
        assert started.wait(2)
        job.cancel()
        resume.set()


def test_a_failure_reaches_the_page_as_the_error_itself(qtbot, runner):
    def work(tick):
        raise FileNotFoundError("gone")

    job = Job(work)
    with qtbot.waitSignal(job.failed) as blocker:
        runner.start(job)

    assert isinstance(blocker.args[0], FileNotFoundError)


def test_of_several_versions_of_a_draft_only_the_newest_is_saved(qtbot, runner):
    saved = []
    autosave = Autosave(runner, delay=20)
    with qtbot.waitSignal(autosave.settled):
        for text in ("一", "一二", "一二三"):
            autosave.offer("progress", lambda tick, text=text: saved.append(text))

    assert saved == ["一二三"]


def test_a_job_sees_everything_typed_before_it_was_started(qtbot, runner):
    saved = []
    autosave = Autosave(runner, delay=60_000)
    autosave.offer("progress", lambda tick: saved.append("typed"))
    job = Job(lambda tick: list(saved))
    with qtbot.waitSignal(job.succeeded) as blocker:
        runner.start(job)

    assert blocker.args == [["typed"]]


def test_a_draft_is_saved_while_a_long_job_runs(qtbot, runner):
    resume, started = threading.Event(), threading.Event()

    def export(tick):
        started.set()
        resume.wait(5)

    long = Job(export)
    runner.start(long)
    assert started.wait(2)
    autosave = Autosave(runner, delay=0)
    with qtbot.waitSignal(autosave.saved):
        autosave.offer("progress", lambda tick: "saved")
    assert not long.is_over
    with qtbot.waitSignal(long.finished):
        resume.set()


def test_a_save_that_fails_is_kept_for_another_try(qtbot, runner):
    attempts = []

    def work(tick):
        attempts.append(1)
        if len(attempts) == 1:
            raise OSError
        return "kept"

    autosave = Autosave(runner, delay=0)
    with qtbot.waitSignal(autosave.failed):
        autosave.offer("progress", work)
    assert not autosave.is_settled
    with qtbot.waitSignal(autosave.saved) as blocker:
        autosave.flush()

    assert blocker.args == ["progress", "kept"]


def test_closing_saves_what_was_typed_and_cancels_the_rest(qtbot, qapp):
    runner = JobRunner()
    saved, started = [], threading.Event()

    def long(tick):
        started.set()
        while True:
            tick(0, 1)

    job = Job(long)
    runner.start(job)
    assert started.wait(2)
    autosave = Autosave(runner, delay=60_000)
    autosave.offer("progress", lambda tick: saved.append("last words"))
    with qtbot.waitSignal(job.cancelled):
        runner.shutdown()

    assert saved == ["last words"]


def test_a_loader_delivers_only_the_newest_request(qtbot, runner):
    loader = Loader(runner)
    delivered = []
    loader.loaded.connect(delivered.append)
    with qtbot.waitSignal(loader.ended):
        for name in ("first", "second", "third"):
            loader.load(lambda tick, name=name: name)

    assert delivered == ["third"]


def test_cycles_of_qt_objects_are_collected_in_the_gui_thread_alone(qtbot, qapp):
    collector = GarbageCollector(qapp)
    try:
        assert not gc.isenabled()
        phases = []
        gc.callbacks.append(lambda phase, info: phases.append(threading.current_thread()))
        garbage = [[] for _ in range(gc.get_threshold()[0] + 100)]
        with qtbot.waitSignal(collector._timer.timeout):
            del garbage
            kept = [[] for _ in range(gc.get_threshold()[0] + 100)]
        qtbot.waitUntil(lambda: bool(phases))
        assert set(phases) == {threading.main_thread()}
        assert kept
    finally:
        gc.callbacks.pop()
        collector.stop()
    assert gc.isenabled()


def test_a_request_that_was_running_is_not_delivered_after_a_newer_one_was_asked(qtbot, runner):
    started, resume = threading.Event(), threading.Event()

    def slow(tick):
        started.set()
        resume.wait(2)
        return "old"

    loader = Loader(runner)
    delivered = []
    loader.loaded.connect(delivered.append)
    loader.load(slow)
    assert started.wait(2)
    with qtbot.waitSignal(loader.ended):
        loader.load(lambda tick: "new")
        resume.set()

    assert delivered == ["new"]


def test_what_a_job_holds_is_let_go_of_in_the_gui_thread(qtbot, runner):
    where = []

    class Page:
        def __del__(self):
            where.append(threading.current_thread())

    def job_of(page):
        return Job(lambda tick: page is None)

    for _ in range(20):
        job = job_of(Page())
        with qtbot.waitSignal(job.finished):
            runner.start(job)
        del job
    qtbot.waitUntil(lambda: len(where) == 20)

    assert set(where) == {threading.main_thread()}


def test_progress_is_told_now_and_then_however_often_the_work_ticks(qtbot, runner):
    told = []
    job = Job(lambda tick: [tick(done, 2**40) for done in range(20_000)])
    job.progressed.connect(told.append)
    with qtbot.waitSignal(job.finished):
        runner.start(job)

    assert 1 <= len(told) < 100
