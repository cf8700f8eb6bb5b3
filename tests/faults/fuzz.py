"""Spoil bundles and read them: `python -m tests.faults.fuzz --count 1000000 [--resume FILE]`.

Case n is always the same file, but for the randomness of encryption. A case is wrong if
something spoiled is taken, if anything but the program's own refusal is raised, or if reading
takes too long; the process may not use more memory than it is given. Wrong cases are printed
with their number (`--only N` looks again) and kept with `--keep FOLDER`.
"""

import argparse
import contextlib
import resource
import signal
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from metrodesk.errors import MetroDeskError
from tests.faults.mutations import CHOICES, WEIGHTS
from tests.faults.specimens import specimens

MOST_MEMORY = 2 << 30  # bytes of address space; a good run stays far below
LONGEST = 5  # seconds one case may take
REPORT_EVERY = 20_000


class TooSlow(BaseException):
    """Reading did not end; no handler of the program may catch it."""


@dataclass
class Findings:
    """What a run found."""

    wrong: list[str] = field(default_factory=list)
    outcomes: Counter = field(default_factory=Counter)
    slowest: float = 0.0


class Fuzzer:
    """Makes cases and reads them."""

    def __init__(self, seed: int = 0, keep: Path | None = None) -> None:
        self.kinds = specimens()
        self.names = sorted(self.kinds)
        self.good = {one.data for one in self.kinds.values()}
        self.seed, self.keep = seed, keep
        self.found = Findings()

    def case(self, number: int) -> tuple[str, str, bytes, bool]:
        """Make case `number`: which file, how spoiled, its bytes, whether it must be refused."""
        chance = Random(f"{self.seed}:{number}")
        one = self.kinds[chance.choice(self.names)]
        (mutation,) = chance.choices(CHOICES, WEIGHTS)
        data, refused = mutation(chance, one, self.kinds)
        return one.name, mutation.__name__, data, refused

    def run(self, number: int) -> None:
        """Read one case and note what is wrong with it."""
        name, how, data, refused = self.case(number)
        if data in self.good:
            self.found.outcomes["not spoiled"] += 1
            return
        signal.setitimer(signal.ITIMER_REAL, LONGEST)
        started = time.perf_counter()
        try:
            self.kinds[name].read(data)
        except MetroDeskError as error:
            self.found.outcomes[f"refused: {type(error).__name__}"] += 1
        except (Exception, TooSlow) as error:  # noqa: BLE001  that is what is looked for
            self.wrong(number, name, how, repr(error)[:300], data)
        else:
            self.found.outcomes["taken, as its owner might have signed it"] += 1
            if refused:
                self.wrong(number, name, how, "taken", data)
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
        self.found.slowest = max(self.found.slowest, time.perf_counter() - started)

    def wrong(self, number: int, name: str, how: str, what: str, data: bytes) -> None:
        self.found.wrong.append(f"{number}: {name}, {how}: {what}")
        if self.keep is not None:
            (self.keep / f"{number}.mdbundle").write_bytes(data)


@contextlib.contextmanager
def bounded() -> Iterator[None]:
    """Give this process bounded memory, and each case bounded time."""

    def stop(*_: object) -> None:
        raise TooSlow

    before = resource.getrlimit(resource.RLIMIT_AS)
    handler = signal.signal(signal.SIGALRM, stop)
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)
        signal.signal(signal.SIGALRM, handler)


def peak() -> int:
    """Return the most memory this process has used, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10


def main(arguments: list[str]) -> int:
    """Run the cases asked for; return 1 if one was wrong."""
    door = argparse.ArgumentParser(description=__doc__)
    door.add_argument("--count", type=int, default=1_000_000)
    door.add_argument("--seed", type=int, default=0)
    door.add_argument("--only", type=int, help="one case, by its number")
    door.add_argument("--resume", type=Path, help="a file that keeps the place between runs")
    door.add_argument("--keep", type=Path, help="a folder for the wrong ones")
    asked = door.parse_args(arguments)
    fuzzer = Fuzzer(asked.seed, asked.keep)
    first, last = (asked.only, asked.only + 1) if asked.only is not None else (place_in(asked.resume), asked.count)
    at_start, started = peak(), time.monotonic()
    with bounded():
        for number in range(first, last):
            fuzzer.run(number)
            if (number + 1) % REPORT_EVERY == 0 or number + 1 == last:
                tell(fuzzer, number + 1 - first, time.monotonic() - started, at_start)
                if asked.resume:
                    asked.resume.write_text(str(number + 1))
    for line in fuzzer.found.wrong:
        say(line)
    return min(1, len(fuzzer.found.wrong))


def place_in(file: Path | None) -> int:
    return int(file.read_text()) if file is not None and file.exists() else 0


def tell(fuzzer: Fuzzer, done: int, seconds: float, at_start: int) -> None:
    found = fuzzer.found
    rate = done / max(seconds, 1e-9)
    say(
        f"{done} cases, {len(found.wrong)} wrong, {rate:.0f}/s, slowest {found.slowest * 1000:.0f} ms, "
        f"memory {at_start} MiB at first, {peak()} MiB at most"
    )
    for outcome, count in found.outcomes.most_common():
        say(f"    {count:>8} {outcome}")


def say(line: str) -> None:
    print(line, flush=True)  # noqa: T201  it reports to a terminal


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
