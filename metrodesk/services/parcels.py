"""Files as they arrive: folders, ordinary zips that came by chat, letters, files in parts.

What may be a bundle is handed on as a file of its own; a wrapper that cannot be opened is
named with its exact trouble. Files are told by content, whatever their names.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from metrodesk.bundles.container import CHUNK
from metrodesk.bundles.export import safe_name
from metrodesk.bundles.members import SUFFIX
from metrodesk.bundles.wrappers import LARGEST, PREFIX, kind_of, unwrap
from metrodesk.errors import BundleRejected, Reason
from metrodesk.ordinary import open_ordinary, shown_name

OWN_FILES = (".part", ".tmp")
ROOM = ".parcels-"
WRAPPERS = frozenset({"zip", "letter", "base64"})
NAMED = frozenset({"rar", "sevenzip", "text_mode"})  # said of them also where no bundle was expected
NUMBERED = re.compile(r"(?P<stem>.+)\.(?P<number>\d{3})")


@dataclass(frozen=True, slots=True)
class Offered:
    """A file to be read; `shown` is what people know it as, `trouble` why it cannot be looked into."""

    path: Path
    shown: Path
    trouble: BundleRejected | None = None


@dataclass(frozen=True, slots=True)
class Parcels:
    """What may be bundles among the files given, and the other files there were."""

    files: tuple[Offered, ...]
    unknown: tuple[Path, ...]

    @property
    def others(self) -> int:
        """How many files were something else."""
        return len(self.unknown)


@contextmanager
def offered(paths: Sequence[Path], work: Path) -> Iterator[Parcels]:
    """Look through files and folders; what was unpacked lies in `work` until the block ends."""
    for left in work.glob(f"{ROOM}*"):
        shutil.rmtree(left, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix=ROOM, dir=work) as room:
        found, unknown = list[Offered](), list[Path]()
        for one in _whole(list(_files(paths)), Path(room)):
            looked = _looked_into(one, Path(room))
            found += looked
            unknown += [] if looked else [one.shown]
        yield Parcels(tuple(found), tuple(unknown))


@contextmanager
def single(path: Path, work: Path | None = None) -> Iterator[Path]:
    """Give the one bundle a file is or wraps; raises BundleRejected if there is none or more than one."""
    with tempfile.TemporaryDirectory(prefix=ROOM, dir=work) as room:
        (whole,) = _whole([path], Path(room))
        found = _looked_into(whole, Path(room))
        for one in found:
            if one.trouble is not None:
                raise one.trouble
        if len(found) > 1:
            raise BundleRejected(Reason.CONTAINER, "several", str(len(found)))
        yield found[0].path if found else path


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        inside = sorted(one for one in path.rglob("*") if one.is_file()) if path.is_dir() else [path]
        yield from (one for one in inside if not one.name.endswith(OWN_FILES))


def _looked_into(one: Offered, room: Path) -> list[Offered]:
    """Return what may be a bundle in one file: itself, what it wraps, or nothing."""
    if one.trouble is not None:
        return [one]
    try:
        with open_ordinary(one.path) as file:
            kind = kind_of(file.read(PREFIX))
        inside = _unwrapped(one, kind, room) if kind in WRAPPERS else []
    except OSError:
        return [one]  # to be named among the files, not passed over
    if inside or kind == "bundle":
        return inside or [one]
    meant = one.shown.suffix.lower() == SUFFIX  # perhaps damaged: it must not go unmentioned
    if kind in NAMED or (meant and kind == "gzip"):
        return [Offered(one.path, one.shown, BundleRejected(Reason.CONTAINER, kind))]
    return [one] if meant else []


def _unwrapped(one: Offered, kind: str, room: Path) -> list[Offered]:
    try:
        return [
            Offered(
                inner.path if inner.trouble is None else one.path,
                one.shown / shown_name(Path(inner.name or one.shown.name)),
                inner.trouble,
            )
            for inner in unwrap(one.path, kind, lambda name: _free(room, name))
        ]
    except BundleRejected as error:
        if error.detail == "zip_damaged" and one.shown.suffix.lower() != ".zip":
            return []  # a bundle hurt at its beginning, or some damaged document
        return [Offered(one.path, one.shown, error)]


def _whole(files: Sequence[Path], room: Path) -> Iterator[Offered]:
    """Put together what was cut into parts named .001, .002 …, and pass on the rest."""
    parts: dict[Path, dict[int, Path]] = defaultdict(dict)
    for path in files:
        found = NUMBERED.fullmatch(path.name)
        if found is None:
            yield Offered(path, path)
        else:
            for beside in path.parent.glob("*"):
                other = NUMBERED.fullmatch(beside.name)
                if other is not None and other["stem"] == found["stem"]:
                    parts[path.with_name(found["stem"])][int(other["number"])] = beside
    for whole, numbered in sorted(parts.items()):
        yield from _joined(whole, numbered, room)


def _joined(whole: Path, numbered: dict[int, Path], room: Path) -> Iterator[Offered]:
    first = 0 if 0 in numbered else 1
    missing = sorted(set(range(first, max(numbered) + 1)) - set(numbered))
    is_ours = whole.suffix.lower() == SUFFIX or any(_is_bundle(path) for path in numbered.values())
    if not is_ours:
        yield from (Offered(path, path) for path in numbered.values())
    elif missing:
        trouble = BundleRejected(Reason.CONTAINER, "part_missing", f"{missing[0]:03}")
        yield Offered(numbered[min(numbered)], whole, trouble)
    elif sum(path.stat().st_size for path in numbered.values()) > LARGEST:
        yield Offered(numbered[first], whole, BundleRejected(Reason.CONTAINER, "file_size"))
    else:
        target = _free(room, whole.name)
        with target.open("xb") as out:
            for number in sorted(numbered):
                with open_ordinary(numbered[number]) as part:
                    shutil.copyfileobj(part, out, CHUNK)
        yield Offered(target, whole)


def _is_bundle(path: Path) -> bool:
    try:
        with open_ordinary(path) as file:
            return kind_of(file.read(PREFIX)) == "bundle"
    except OSError:
        return False


def _free(room: Path, name: str) -> Path:
    """Return a place for a file of a stranger's name, in a folder of its own."""
    folder = room / f"{sum(1 for _ in room.iterdir()):05}"
    folder.mkdir()
    return folder / safe_name(shown_name(Path(name)))
