"""Where the program starts: without arguments its windows open, else a command runs."""

from __future__ import annotations

import os
import sys

DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def main() -> None:
    """Start what was asked for; the exit status is the command's."""
    if len(sys.argv) > 1:
        from metrodesk.cli.main import run

        sys.exit(run(sys.argv[1:]))
    if not has_display():
        from metrodesk.cli.main import refuse_windows

        sys.exit(refuse_windows())
    from metrodesk.app import main as open_windows

    sys.exit(open_windows([]))


def has_display() -> bool:
    """Whether windows can be opened; on Linux Qt would end the program without a word."""
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in DISPLAYS)


if __name__ == "__main__":
    main()
