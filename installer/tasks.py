"""The one door to the project: `python3 installer/tasks.py run`.

run     prepare this computer and open the program; without a screen, the demo
test    everything a change must pass: the checks, then the tests
check   the checks alone
strings take new texts of the windows into the catalogue, and compile it
bench   the measurements, as ratios
soak    the long runs: a million spoiled bundles, kills, power cuts, drawn papers, campaigns
lock    choose the versions of all dependencies anew (needs uv)

Standard library only. Repeating a command is safe and quick.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import debian
import environment
import translations
from environment import ROOT, script


def main(arguments: list[str]) -> int:
    """Do what the command line asks; 0 if it went well."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # a console of Windows may not know every character
    asked = understood(arguments)
    try:
        fitting = environment.fitting_python()
        if fitting:
            return subprocess.run([*fitting, str(Path(__file__)), *arguments], check=False).returncode
        return asked.task(asked)
    except (debian.CannotPrepare, environment.SetupFailed) as problem:
        print(f"\n{problem}", file=sys.stderr)
        return 1


def understood(arguments: list[str]) -> argparse.Namespace:
    """Read the command line; what `test` does not know itself is for pytest."""
    door = parser()
    asked, asked.pytest = door.parse_known_args(arguments)
    if asked.pytest and asked.task is not test:
        door.error(f"unrecognized arguments: {' '.join(asked.pytest)}")
    return asked


def parser() -> argparse.ArgumentParser:
    """Describe the command line."""
    door = argparse.ArgumentParser(
        prog="tasks.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    tasks = door.add_subparsers(required=True, metavar="{run,test,check,strings,bench,soak,lock}")
    add(tasks, run, "open the program; without a screen, the demo").add_argument(
        "folder", nargs="?", help="where the demo goes (default: a new folder in your home)"
    )
    add(tasks, test, "the checks, then the tests; further options are for pytest")
    add(tasks, check, "the checks alone")
    add(tasks, strings, "bring the catalogue of translations up to date")
    add(tasks, bench, "the measurements, as ratios").add_argument("names", nargs="*", help="which (default: all)")
    add(tasks, soak, "the long fault runs, for the night").add_argument("names", nargs="*", help="which (default: all)")
    add(tasks, lock, "choose the versions of all dependencies anew")
    return door


def add(tasks, task, text: str) -> argparse.ArgumentParser:  # noqa: ANN001  argparse hides its own type
    """Add one task to the command line."""
    one = tasks.add_parser(task.__name__, help=text)
    one.set_defaults(task=task)
    return one


def run(asked: argparse.Namespace) -> int:
    """Open the program; without a screen do the main job in a folder."""
    screen = has_screen()
    set_up("run", windows=screen)
    if screen and asked.folder is None:
        return python("-m", "metrodesk")
    folder = asked.folder or str(new_demo_folder(Path.home()))
    if not screen:
        print(f"没有显示器，改为在 {folder} 演示 / no screen: the demo goes to {folder}", flush=True)
    return python("-m", "metrodesk", "demo", folder)


# Files stay together, since their tests share what is dear to make; a later `-n 0` wins.
ON_ALL_CORES = ("-n", "auto", "--dist", "loadfile")


def test(asked: argparse.Namespace) -> int:
    """Run the checks and the tests; all are run even if one fails."""
    set_up("develop", tests=True)
    failed = failed_checks()
    code = python("-m", "pytest", *ON_ALL_CORES, *asked.pytest, offscreen=True)
    say_failed(failed)
    return code or int(bool(failed))


def check(_: argparse.Namespace) -> int:
    """Run the checks."""
    set_up("develop", tests=True)
    failed = failed_checks()
    say_failed(failed)
    return int(bool(failed))


def strings(_: argparse.Namespace) -> int:
    """Take the texts of the code into the catalogue, and compile it."""
    set_up("develop")
    translations.CATALOGUE.parent.mkdir(exist_ok=True)
    translations.extract(translations.CATALOGUE)
    translations.compile_catalogue()
    return 0


def bench(asked: argparse.Namespace) -> int:
    """Run the measurements; Python keeps its compiled files while they run."""
    set_up("develop")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    folder = ROOT / "tests" / "benchmarks"
    names = asked.names or sorted(path.stem for path in folder.glob("*.py") if path.stem[0] != "_")
    codes = [python("-m", f"tests.benchmarks.{name}", offscreen=True) for name in names]
    return max(codes, default=0)


SOAK = {
    "fuzz": ("--count", "1000000"),
    "kill_sweep": (),
    "power_cut": (),
    "plan_changes": ("--campaigns", "200"),
    "reading_laws": (),
    "simulator": ("--units", "60", "--periods", "8", "--campaigns", "3"),
}


def soak(asked: argparse.Namespace) -> int:
    """Run the fault harness at its full size; all parts are run even if one fails."""
    set_up("develop", tests=True)
    wrong = [name for name in asked.names if name not in SOAK]
    if wrong:
        print(f"未知 / unknown: {', '.join(wrong)} ({', '.join(SOAK)})", file=sys.stderr)
        return 2
    failed = [name for name in asked.names or SOAK if python("-m", f"tests.faults.{name}", *SOAK[name], offscreen=True)]
    say_failed(failed)
    return int(bool(failed))


def lock(_: argparse.Namespace) -> int:
    """Write the lock files and the list of wheels anew."""
    import locking

    locking.write()
    return 0


def set_up(purpose: str, *, windows: bool = False, tests: bool = False) -> None:
    """Make this computer ready: system packages, `.venv`, compiled catalogue."""
    debian.prepare(windows=windows, tests=tests)
    environment.make(purpose)
    translations.compile_catalogue()


def has_screen() -> bool:
    """Whether windows can be shown."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def new_demo_folder(home: Path) -> Path:
    """Return a folder that is not there yet."""
    folder, number = home / "MetroDesk-demo", 1
    while folder.exists():
        number += 1
        folder = home / f"MetroDesk-demo-{number}"
    return folder


def failed_checks() -> list[str]:
    """Run every check and return the names of those that failed."""
    return [name for name, passes in CHECKS.items() if not announced(name, passes)]


def announced(name: str, passes) -> bool:  # noqa: ANN001  a function without arguments
    """Run one check under its name."""
    print(f"── {name}", flush=True)
    return passes()


def say_failed(failed: list[str]) -> None:
    """Name the checks that failed, at the end where they are seen."""
    if failed:
        print(f"未通过 / failed: {', '.join(failed)}", file=sys.stderr, flush=True)


def catalogue_is_complete() -> bool:
    """Whether no text is missing in the catalogue; say what to do if one is."""
    complete = translations.is_complete()
    if not complete:
        print(f"{translations.CATALOGUE.relative_to(ROOT)} is stale: run `installer/tasks.py strings`, then translate")
    return complete


def schema_is_migrated() -> bool:
    """Whether the migrations lead to the schema of the code."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{(Path(folder) / 'new.db').as_posix()}"
        alembic = ("-m", "alembic", "-c", "database/alembic.ini", "-x", f"url={url}")
        return python(*alembic, "upgrade", "head") == 0 and python(*alembic, "check") == 0


CHECKS = {
    "ruff": lambda: python("-m", "ruff", "check", "--quiet") == 0,
    "ruff format": lambda: python("-m", "ruff", "format", "--check", "--quiet") == 0,
    "mypy --strict": lambda: python("-m", "mypy", "--strict", "metrodesk") == 0,
    "import-linter": lambda: tool("lint-imports", "--no-logo") == 0,
    "alembic check": schema_is_migrated,
    "lupdate": catalogue_is_complete,
}


def python(*arguments: str, offscreen: bool = False) -> int:
    """Run the environment's Python in the checkout and return its exit status."""
    return tool("python", *arguments, offscreen=offscreen)


def tool(name: str, *arguments: str, offscreen: bool = False) -> int:
    """Run a program of the environment in the checkout and return its exit status."""
    surroundings = dict(os.environ, PYTHONUTF8="1")
    if offscreen:
        surroundings.setdefault("QT_QPA_PLATFORM", "offscreen")
    return subprocess.run([str(script(name)), *arguments], check=False, cwd=str(ROOT), env=surroundings).returncode


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
