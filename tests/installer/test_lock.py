import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name, parse_wheel_filename

from tests.installer.lock_file import INSTALLER, PLATFORMS, ROOT, pins_of

LOCKS = ["requirements.lock", "run.lock"]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
GROUPS = PROJECT["dependency-groups"]
ASKED_FOR = {
    "requirements.lock": [
        *PROJECT["project"]["dependencies"],
        *GROUPS["build"],
        *[line for line in GROUPS["dev"] if isinstance(line, str)],
    ],
    "run.lock": [*PROJECT["project"]["dependencies"], *GROUPS["build"]],
}


def recorded_wheels():
    lines = (INSTALLER / "wheels.sha256").read_text(encoding="ascii").splitlines()
    return {name: digest for digest, name in (line.split("  ") for line in lines)}


def serving(pin, platform):
    """The recorded wheels of a pin that this platform runs."""
    found = []
    for name, digest in recorded_wheels().items():
        project, version, _, tags = parse_wheel_filename(name)
        if (project, str(version)) == (pin.name, pin.version) and not tags.isdisjoint(platform.tags):
            found.append((name, digest))
    return found


@pytest.mark.parametrize("platform", PLATFORMS, ids=str)
@pytest.mark.parametrize("lock", LOCKS)
def test_everything_locked_comes_as_a_wheel_for_the_oldest_systems_served(lock, platform):
    pins = [pin for pin in pins_of(INSTALLER / lock) if pin.holds_on(platform)]

    assert len(pins) > 20
    for pin in pins:
        wheels = serving(pin, platform)
        assert wheels, f"{pin.name} {pin.version}"
        assert {f"sha256:{digest}" for _, digest in wheels} <= pin.hashes


@pytest.mark.parametrize("platform", PLATFORMS, ids=str)
@pytest.mark.parametrize("lock", LOCKS)
def test_the_lock_gives_what_the_project_asks_for(lock, platform):
    versions = {pin.name: pin.version for pin in pins_of(INSTALLER / lock) if pin.holds_on(platform)}

    for line in ASKED_FOR[lock]:
        asked = Requirement(line)
        if asked.marker is None or asked.marker.evaluate(platform.markers):
            assert asked.specifier.contains(versions[canonicalize_name(asked.name)]), line


@pytest.mark.parametrize("platform", PLATFORMS, ids=str)
def test_a_name_has_one_version_on_one_platform(platform):
    names = [pin.name for pin in pins_of(INSTALLER / "requirements.lock") if pin.holds_on(platform)]

    assert len(names) == len(set(names))


def test_what_runs_is_part_of_what_is_tested():
    run, tested = (set(pins_of(INSTALLER / lock)) for lock in reversed(LOCKS))

    assert run
    assert {(pin.name, pin.version, pin.hashes) for pin in run} <= {
        (pin.name, pin.version, pin.hashes) for pin in tested
    }


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_place_to_fetch_from(lock):
    text = (INSTALLER / lock).read_text(encoding="utf-8")

    assert "://" not in text
    assert not [line for line in text.splitlines() if line.startswith("-")]
    assert all(pin.hashes for pin in pins_of(INSTALLER / lock))
