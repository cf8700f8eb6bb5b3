"""What a program asks of the disk, recorded by strace: every write, rename, unlink and sync, in order."""

import re
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

CALLS = (
    "openat", "open", "close", "dup", "dup2", "write", "pwrite64", "writev", "lseek", "ftruncate", "rename", "renameat",
    "renameat2", "unlink", "unlinkat", "mkdir", "mkdirat", "rmdir", "fsync", "fdatasync", "sendfile", "copy_file_range",
)  # fmt: skip
LINE = re.compile(r"(?P<pid>\d+)\s+(?P<call>\w+)\((?P<arguments>.*)\)\s+=\s+(?P<result>-?\d+)(?P<rest>.*)")
STRING = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
PLACE = re.compile(r"<((?:\\x[0-9a-f]{2}|[^<>\\])*)>")


@dataclass(frozen=True)
class Step:
    """One thing that was done to the disk; `at` is an offset or a second path."""

    kind: str  # create, write, truncate, rename, unlink, mkdir, rmdir, sync
    path: str
    data: bytes = b""
    at: int = 0
    to: str = ""


def strace(log: Path) -> list[str]:
    """Return the command that records what follows it."""
    return [
        str(shutil.which("strace")), "-f", "-y", "-xx", "-s", "100000000", "-o", str(log),
        "-e", f"trace={','.join(CALLS)}", "-e", "signal=none",
    ]  # fmt: skip


def steps(log: Path, below: Path) -> Iterator[Step]:
    """Read a recording; only what happened below a folder counts."""
    reader = _Reader(str(below))
    for line in _whole_lines(log.read_text().splitlines()):
        found = LINE.fullmatch(line)
        if found is not None and int(found["result"]) >= 0:
            yield from reader.step(found["pid"], found["call"], found["arguments"], int(found["result"]), found["rest"])


def _whole_lines(lines: Iterable[str]) -> Iterator[str]:
    """Put calls together that another thread interrupted."""
    begun: dict[str, str] = {}
    for line in lines:
        pid = line.split(maxsplit=1)[0]
        if line.endswith("<unfinished ...>"):
            begun[pid] = line.removesuffix("<unfinished ...>")
        elif " resumed>" in line:
            yield begun.pop(pid) + line.split(" resumed>", 1)[1]
        else:
            yield line


def _bytes(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", "")) if text.startswith("\\x") else text.encode()


class _Reader:
    def __init__(self, below: str) -> None:
        self._below = below
        self._positions: dict[tuple[str, str], int] = {}

    def step(self, pid: str, call: str, arguments: str, result: int, rest: str) -> Iterator[Step]:
        strings = [_bytes(one) for one in STRING.findall(arguments)]
        places = [_bytes(one).decode("utf-8", "surrogateescape") for one in PLACE.findall(arguments)]
        if call in {"open", "openat"}:
            yield from self._opened(pid, arguments, result, rest)
        elif call in {"rename", "renameat", "renameat2"}:
            old, new = (one.decode() for one in strings)
            if new.startswith(self._below):
                yield Step("rename", old, to=new)
        elif call in {"unlink", "unlinkat", "mkdir", "mkdirat", "rmdir"}:
            path = strings[0].decode("utf-8", "surrogateescape")
            kind = "rmdir" if "AT_REMOVEDIR" in arguments else call.removesuffix("at")
            if path.startswith(self._below):
                yield Step(kind, path)
        elif places and places[0].startswith(self._below):
            yield from self._on_file(pid, call, places[0], arguments, strings, result)

    def _opened(self, pid: str, arguments: str, result: int, rest: str) -> Iterator[Step]:
        path = _bytes(PLACE.findall(rest)[0]).decode("utf-8", "surrogateescape") if PLACE.findall(rest) else ""
        if not path.startswith(self._below):
            return
        self._positions[pid, str(result)] = 0
        if "O_CREAT" in arguments:
            yield Step("create", path)
        if "O_TRUNC" in arguments:
            yield Step("truncate", path)

    def _on_file(
        self, pid: str, call: str, path: str, arguments: str, strings: list[bytes], result: int
    ) -> Iterator[Step]:
        handle = (pid, arguments.split("<", 1)[0])
        if call in {"fsync", "fdatasync"}:
            yield Step("sync", path)
        elif call == "lseek":
            self._positions[handle] = result
        elif call == "pwrite64":
            yield Step("write", path, strings[-1][:result], int(arguments.rsplit(",", 1)[1]))
        elif call in {"write", "writev"}:
            at = self._positions.get(handle, 0)
            self._positions[handle] = at + result
            yield Step("write", path, b"".join(strings)[:result], at)
        elif call == "ftruncate":
            yield Step("truncate", path, at=int(arguments.rsplit(",", 1)[1]))
        elif call in {"sendfile", "copy_file_range"}:
            raise NotImplementedError(f"{call} on {path}: the recording does not hold its bytes")
