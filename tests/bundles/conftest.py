import pytest

from tests.bundles.office import Office


@pytest.fixture(scope="session")
def office():
    """A district with two joined units; nothing in it is changed by a test."""
    return Office()
