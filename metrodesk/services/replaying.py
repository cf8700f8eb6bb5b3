"""Replaying the files of a workspace into a new database: every bundle is proven once more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from metrodesk.bundles.head import DISTRICT, BundleType, Sender
from metrodesk.bundles.members import SUFFIX
from metrodesk.bundles.reader import Bundle, open_stored
from metrodesk.bundles.trusted import Trusted
from metrodesk.domain.report import Evidence
from metrodesk.domain.revision import parsed
from metrodesk.domain.tick import Tick
from metrodesk.errors import BundleRejected, MalformedRevision, UnknownDevice
from metrodesk.services.bundle_chains import note_of
from metrodesk.services.evidence import named_evidence, take_evidence
from metrodesk.services.layout import WorkspaceKind
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.bundle_notes import BundleNote
from metrodesk.storage.database import Books

AT_ONCE = 500  # bundles in one transaction


@dataclass
class Replayed:
    """What came of the files: those not proven, with the reason, and those another step looks at.

    `strays` are proven too, but the old database did not know them.
    """

    proven: set[str] = field(default_factory=set)
    damaged: dict[str, str] = field(default_factory=dict)
    requests: list[Path] = field(default_factory=list)
    brought: list[Path] = field(default_factory=list)
    strays: list[Path] = field(default_factory=list)
    named: dict[str, Evidence] = field(default_factory=dict)


class Replay:
    """Proves stored bundles and writes their rows.

    `trusted` are judges, newest first: an earlier roster may still vouch for a number that
    today's ended. With `known`, the notes of an old database, only its bundles are taken.
    `own` are the ids of this very computer, former ones included.
    """

    def __init__(
        self,
        ws: Workspace,
        trusted: Sequence[Trusted],
        known: Mapping[str, BundleNote] | None,
        own: frozenset[str] = frozenset(),
    ) -> None:
        self._ws = ws
        self._devices = own | {ws.device}
        self._trusted = trusted
        self._known = known
        self._own: dict[tuple[str, str, int], list[tuple[Path, str | None]]] = defaultdict(list)
        self.found = Replayed()

    def take(self, paths: Sequence[Path], tick: Tick) -> Replayed:
        """Take files in; what this workspace wrote itself comes last, once for each number."""
        for start in range(0, len(paths), AT_ONCE):
            with self._ws.database.begin() as books:
                for done, path in enumerate(paths[start : start + AT_ONCE], start=start):
                    tick(done, len(paths))
                    self._take(books, path)
        with self._ws.database.begin() as books:
            for path in self._own_of_each_number(books):
                self._take(books, path, own=True)
        return self.found

    def _take(self, books: Books, path: Path, *, own: bool = False) -> None:
        name = path.name.removesuffix(SUFFIX)
        try:
            with self._opened(path) as bundle:
                if bundle.id != name:
                    self.found.damaged[name] = "name"
                    return
                self.found.proven.add(name)
                if own or not self._put_off(path, bundle):
                    self._write(books, path, bundle)
        except UnknownDevice as error:
            self.found.requests.append(path)
            self.found.damaged[name] = error.detail
        except BundleRejected as error:
            self.found.damaged[name] = error.detail
        except (MalformedRevision, OSError) as error:
            self.found.damaged[name] = str(error)

    def _opened(self, path: Path) -> Bundle:
        for trusted in self._trusted[:-1]:
            try:
                return open_stored(path, trusted)
            except UnknownDevice:
                continue
        return open_stored(path, self._trusted[-1])

    def _put_off(self, path: Path, bundle: Bundle) -> bool:
        """Whether another step looks at the bundle, or it has no rows at all."""
        kind, sender = bundle.head.type, bundle.head.sender
        if kind is BundleType.ENROL:
            self.found.requests.append(path)
        elif kind is BundleType.INVITE:
            pass
        elif self._known is not None and bundle.id not in self._known:
            self.found.strays.append(path)
        elif self._ws.kind is WorkspaceKind.UNIT and self._direction(sender) == "in":
            self.found.brought.append(path)
        elif self._known is None and self._is_own(sender):
            self._own[sender.device, sender.epoch, sender.seq].append((path, sender.prev))
        else:
            return False
        return True

    def _write(self, books: Books, path: Path, bundle: Bundle) -> None:
        revisions = [parsed(line.line).checked() for line in bundle.revisions]
        if bundle.attachments:
            take_evidence(self._ws, bundle, revisions)
        self.found.named |= named_evidence(revisions)
        out_of_here = bundle.head.from_district
        if not out_of_here:
            books.revisions.add(revisions)
        books.bundles.add(self._note(path, bundle), () if out_of_here else [one.id for one in revisions])

    def _note(self, path: Path, bundle: Bundle) -> BundleNote:
        direction = self._direction(bundle.head.sender)
        note = note_of(bundle.head, bundle.id, bundle.size, direction, written_at(path))
        before = (self._known or {}).get(bundle.id)
        return note if before is None else replace(note, file_name=before.file_name, arrived=before.arrived)

    def _direction(self, sender: Sender) -> str:
        """Whether a bundle came in or went out."""
        identity = self._ws.identity
        if identity.kind is WorkspaceKind.DISTRICT:
            return "out" if sender.unit == DISTRICT else "in"
        return "out" if sender.unit == identity.unit and sender.device in self._devices else "in"

    def _is_own(self, sender: Sender) -> bool:
        return sender.unit == DISTRICT or sender.device in self._devices

    def _own_of_each_number(self, books: Books) -> Iterator[Path]:
        """Give one of the files that bear the same number of this very computer.

        A commit that was cut off leaves a file whose number was then given to another: the one
        that a later file names as its predecessor is it, else the one written last.
        """
        named = {previous for files in self._own.values() for _, previous in files}
        for place, files in sorted(self._own.items()):
            if not books.bundles.with_number(*place):
                paths = sorted((path for path, _ in files), key=_age)
                yield next((one for one in paths if one.name.removesuffix(SUFFIX) in named), paths[-1])
        self._own.clear()


def stored_bundles(folder: Path) -> list[Path]:
    """Return the files of `bundles/`, in the order they came to be there."""
    return sorted((one for one in folder.glob(f"*{SUFFIX}") if not one.name.startswith(".")), key=_age)


def written_at(path: Path) -> str:
    """Return when a file was written, as a note of its arrival if nothing better is known."""
    return datetime.fromtimestamp(path.stat().st_mtime, UTC).astimezone().isoformat(timespec="seconds")


def _age(path: Path) -> tuple[int, str]:
    return path.stat().st_mtime_ns, path.name
