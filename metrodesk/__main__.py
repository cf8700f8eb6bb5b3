"""Where the program starts: without arguments its windows open, else a command runs."""

from __future__ import annotations

import sys


def main() -> None:
    """Start what was asked for; the exit status is the command's."""
    if len(sys.argv) > 1:
        from metrodesk.cli.main import run

        sys.exit(run(sys.argv[1:]))
    from metrodesk.app import main as open_windows

    sys.exit(open_windows([]))


if __name__ == "__main__":
    main()
