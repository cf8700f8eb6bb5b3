"""What every test stands on: no screen, no network, a data folder of its own."""

import os
import socket

# Before anything imports Qt.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from hypothesis import HealthCheck, settings

from metrodesk.domain.level import Level
from metrodesk.storage import engine
from metrodesk.wording.catalogue import set_level

settings.register_profile("quick", deadline=None, max_examples=60, derandomize="CI" in os.environ)
settings.register_profile("long", deadline=None, max_examples=2000, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("METRODESK_HYPOTHESIS", "quick"))


@pytest.fixture(autouse=True)
def data_folder(tmp_path_factory, monkeypatch):
    """The user's data folder of this test alone."""
    folder = tmp_path_factory.mktemp("data")
    monkeypatch.setenv("METRODESK_DATA_DIR", str(folder))
    return folder


FLUSHED = {"faults", "storage", "test_durable.py"}  # asks what a cut leaves, and by which calls


@pytest.fixture(autouse=True)
def unflushed(request, monkeypatch):
    """Nothing is flushed to the disk but where that is asked: each test waits a seventh of its time for it."""
    if not FLUSHED & set(request.path.parts):
        monkeypatch.setattr(os, "fsync", lambda _: None)
        pragmas = [one.replace("synchronous=FULL", "synchronous=OFF") for one in engine.PRAGMAS]
        monkeypatch.setattr(engine, "PRAGMAS", tuple(pragmas))


@pytest.fixture(autouse=True)
def in_a_district():
    """The words are a district's until a test opens other work; none leaks into the next test."""
    set_level(Level.DISTRICT)


@pytest.fixture(autouse=True)
def no_network(monkeypatch):
    """The program never opens a socket, and neither does a test; local ones of the system may."""

    def refuse(self, address):
        if self.family in (socket.AF_INET, socket.AF_INET6):
            pytest.fail(f"a connection to {address} was tried")
        return connect(self, address)

    connect = socket.socket.connect
    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.fixture(scope="session")
def qapp(qapp):
    """The application with the bundled fonts, so that widths are those a person sees."""
    from metrodesk.ui.fonts import use_bundled_fonts

    use_bundled_fonts(qapp, 10.5)
    return qapp
