import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest

from metrodesk.ui.jobs import JobRunner


@pytest.fixture
def runner(qapp):
    runner = JobRunner()
    yield runner
    runner.shutdown()
