import ast
import os
import shutil
import subprocess
import sys

import pytest

import debian
import environment
import tasks
from tests.installer.lock_file import INSTALLER, ROOT

ONE_DOOR = ["tasks.py", "debian.py", "environment.py", "translations.py"]


@pytest.mark.parametrize("name", ONE_DOOR)
def test_an_old_python_can_read_the_door_and_say_what_it_needs(name):
    ast.parse((INSTALLER / name).read_text(encoding="utf-8"), feature_version=(3, 7))


@pytest.mark.parametrize("name", ONE_DOOR)
def test_the_door_needs_the_standard_library_alone(name):
    tree = ast.parse((INSTALLER / name).read_text(encoding="utf-8"))
    named = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    named |= {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    own = {path.stem for path in INSTALLER.glob("*.py")}

    assert {name.partition(".")[0] for name in named} <= set(sys.stdlib_module_names) | own


def test_a_python_too_old_is_told_the_next_step(monkeypatch):
    monkeypatch.setattr(environment.sys, "version_info", (3, 7, 3))
    monkeypatch.setattr(environment.shutil, "which", lambda _: None)

    with pytest.raises(environment.SetupFailed, match=r"3\.11 或 3\.12"):
        environment.fitting_python()


def test_another_python_that_fits_is_used(monkeypatch):
    monkeypatch.setattr(environment.sys, "version_info", (3, 13, 0))
    monkeypatch.setattr(environment.shutil, "which", lambda name: name if name == "python3.11" else None)
    monkeypatch.setattr(environment, "succeeds", lambda _: True)

    assert environment.fitting_python() == ["python3.11"]


def test_windows_libraries_are_asked_for_only_where_windows_are_shown(monkeypatch):
    monkeypatch.setattr(debian, "loads", lambda _: False)

    assert "libxcb-cursor0" in debian.missing(windows=True, tests=False)
    assert "libxcb-cursor0" not in debian.missing(windows=False, tests=True)


def test_what_is_there_is_not_installed_again(monkeypatch):
    monkeypatch.setattr(debian, "loads", lambda _: True)
    monkeypatch.setattr(debian.shutil, "which", lambda name: name)
    monkeypatch.setattr(debian, "has_venv", lambda: True)
    monkeypatch.setattr(debian, "install", pytest.fail)

    debian.prepare(windows=True, tests=True)


@pytest.mark.skipif(os.name == "nt", reason="Windows needs nothing of Debian")
def test_without_root_and_sudo_the_administrators_line_is_shown(monkeypatch):
    monkeypatch.setattr(debian.os, "geteuid", lambda: 1000)
    monkeypatch.setattr(debian.shutil, "which", lambda name: name if name == "apt-get" else None)

    with pytest.raises(debian.CannotPrepare, match="apt-get install -y --no-install-recommends libgl1"):
        debian.install(["libgl1"])


def test_a_system_without_apt_is_told_what_is_missing(monkeypatch, capsys):
    monkeypatch.setattr(debian.sys, "platform", "linux")
    monkeypatch.setattr(debian, "loads", lambda library: library != "libGL.so.1")
    monkeypatch.setattr(debian, "has_venv", lambda: True)
    monkeypatch.setattr(debian.shutil, "which", lambda _: None)

    with pytest.raises(debian.CannotPrepare, match="apt-get"):
        debian.prepare(windows=False, tests=False)
    assert "libgl1" in capsys.readouterr().out


@pytest.fixture
def made(tmp_path, monkeypatch):
    """An environment that was just made for running."""
    locks = {purpose: tmp_path / f"{purpose}.lock" for purpose in environment.LOCKS}
    for path in locks.values():
        path.write_text(path.name)
    monkeypatch.setattr(environment, "LOCKS", locks)
    monkeypatch.setattr(environment, "STAMP", tmp_path / "stamp.json")
    monkeypatch.setattr(environment, "script", lambda _: locks["run"])
    monkeypatch.setattr(environment, "make_venv", lambda: None)
    monkeypatch.setattr(environment, "pip", lambda *_: None)
    environment.make("run")
    return locks


def test_an_environment_that_is_current_is_left_alone(made, monkeypatch):
    monkeypatch.setattr(environment, "pip", pytest.fail)

    environment.make("run")


@pytest.mark.parametrize("touched", ["run", "develop"])
def test_an_environment_is_made_anew_only_when_its_own_lock_changed(made, touched):
    made[touched].write_text("another version")

    assert environment.is_current("run") == (touched == "develop")


def test_one_made_for_developing_serves_for_running_but_not_the_reverse(made):
    assert not environment.is_current("develop")

    environment.make("develop")

    assert environment.is_current("develop")
    assert environment.is_current("run")


def test_an_installation_cut_off_is_begun_again(made, monkeypatch):
    made["run"].write_text("another version")
    monkeypatch.setattr(environment, "pip", lambda *_: (_ for _ in ()).throw(environment.SetupFailed("no network")))

    with pytest.raises(environment.SetupFailed):
        environment.make("run")
    made["run"].write_text("run.lock")
    assert not environment.is_current("run")


def test_a_second_demo_goes_to_a_folder_of_its_own(tmp_path):
    first = tasks.new_demo_folder(tmp_path)
    first.mkdir()

    assert (first.name, tasks.new_demo_folder(tmp_path).name) == ("MetroDesk-demo", "MetroDesk-demo-2")


@pytest.mark.parametrize(
    ("system", "variables", "expected"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("win32", {}, True),
    ],
)
def test_a_screen_is_noticed(monkeypatch, system, variables, expected):
    monkeypatch.setattr(tasks.sys, "platform", system)
    monkeypatch.setattr(tasks.os, "environ", variables)

    assert tasks.has_screen() == expected


@pytest.fixture
def steps(monkeypatch):
    """The programs `tasks` started; none is."""
    started = []
    monkeypatch.setattr(tasks, "set_up", lambda *_, **__: None)
    monkeypatch.setattr(tasks, "tool", lambda name, *arguments, **_: started.append((name, *arguments)) or 0)
    return started


def test_run_opens_the_program_where_there_is_a_screen(steps, monkeypatch):
    monkeypatch.setattr(tasks, "has_screen", lambda: True)

    assert tasks.main(["run"]) == 0
    assert steps == [("python", "-m", "metrodesk")]


def test_run_without_a_screen_does_the_demo_in_the_folder_named(steps, monkeypatch, tmp_path):
    monkeypatch.setattr(tasks, "has_screen", lambda: False)

    assert tasks.main(["run", str(tmp_path / "here")]) == 0
    assert steps == [("python", "-m", "metrodesk", "demo", str(tmp_path / "here"))]


def test_run_without_a_screen_and_a_folder_does_the_demo_in_a_new_one_at_home(steps, monkeypatch, tmp_path):
    monkeypatch.setattr(tasks, "has_screen", lambda: False)
    monkeypatch.setattr(tasks.Path, "home", lambda: tmp_path)

    assert tasks.main(["run"]) == 0
    assert steps == [("python", "-m", "metrodesk", "demo", str(tmp_path / "MetroDesk-demo"))]


def test_a_failed_check_fails_the_tests_though_pytest_passes(steps, monkeypatch, capsys):
    monkeypatch.setattr(tasks, "CHECKS", {"good": lambda: True, "bad": lambda: False})

    assert tasks.main(["test", "-k", "period"]) == 1
    assert steps == [("python", "-m", "pytest", *tasks.ON_ALL_CORES, "-k", "period")]
    assert "failed: bad" in capsys.readouterr().err


def test_a_failed_test_fails_though_the_checks_pass(monkeypatch):
    monkeypatch.setattr(tasks, "set_up", lambda *_, **__: None)
    monkeypatch.setattr(tasks, "CHECKS", {})
    monkeypatch.setattr(tasks, "tool", lambda *_, **__: 5)

    assert tasks.main(["test"]) == 5


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash on this computer")
def test_the_test_run_of_a_change_ends_as_the_tests_do(tmp_path):
    fake = tmp_path / "python3"
    fake.write_text('#!/bin/sh\necho "$@"\nexit 7\n')
    fake.chmod(0o755)
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"

    done = subprocess.run(
        ["bash", str(ROOT / ".ci" / "run")],
        env=dict(os.environ, PATH=path),
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stdout.split()[-2:]) == (7, ["installer/tasks.py", "test"])


def test_the_long_fault_runs_are_all_started_though_one_fails(steps, monkeypatch):
    monkeypatch.setattr(tasks, "tool", lambda name, *arguments, **_: steps.append((name, *arguments)) or 1)

    assert tasks.main(["soak"]) == 1
    assert [one[2] for one in steps] == [f"tests.faults.{name}" for name in tasks.SOAK]


def test_a_long_run_that_there_is_not_is_named(steps, capsys):
    assert tasks.main(["soak", "fuz"]) == 2
    assert "fuz" in capsys.readouterr().err
    assert steps == []
