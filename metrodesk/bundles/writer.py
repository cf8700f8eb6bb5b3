"""Writing bundles: the same input gives the same plain bytes."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO, Final

from metrodesk.bundles.container import Measure, Member, measure, order_of, write_container
from metrodesk.bundles.head import BundleType, Counts, FileLine, Head, bundle_id
from metrodesk.bundles.lines import joined
from metrodesk.bundles.members import ATTACHMENTS, HEAD, SUMS, role_of, stored_name, sums_text
from metrodesk.bundles.signing import HEAD_TYPE, Signer, pae
from metrodesk.durable import sync_folder
from metrodesk.errors import ExportCause, ExportFailed

_WITHOUT_LINES = frozenset({BundleType.INVITE, BundleType.ENROL, BundleType.ROTATE})


@dataclass(frozen=True, slots=True)
class Contents:
    """What goes into a bundle; attachments are named by their SHA-256."""

    revisions: Sequence[bytes] = ()
    acts: Sequence[bytes] = ()
    plan: bytes | None = None
    roster: bytes | None = None
    trust: bytes | None = None
    invite: bytes | None = None
    request: bytes | None = None
    rotation: bytes | None = None
    answer: bytes | None = None
    attachments: Mapping[str, Path | bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Built:
    """A bundle that stands in the workspace under its id."""

    id: str
    path: Path
    size: int
    head: Head


def build_bundle(head: Head, contents: Contents, signers: Sequence[Signer], folder: Path) -> Built:
    """Write a plain bundle into `folder` under its id, whole and flushed to the disk.

    `counts` and `files` of `head` are filled in here. Raises ExportFailed: nothing is there
    then, and no number is used up.
    """
    part = folder / f".{secrets.token_hex(8)}.part"
    try:
        with part.open("xb") as out:
            full, size = compose(head, contents, signers, out)
            out.flush()
            os.fsync(out.fileno())
        bundle = bundle_id(full.to_bytes())
        target = folder / stored_name(bundle)
        part.replace(target)
    except OSError as error:
        raise ExportFailed(cause_of(error), str(folder), type(error).__name__) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
    sync_folder(folder)
    return Built(bundle, target, size, full)


def compose(head: Head, contents: Contents, signers: Sequence[Signer], out: BinaryIO) -> tuple[Head, int]:
    """Write a plain bundle to a stream; return its full head and the bytes written."""
    members = _members(head.type, contents)
    members += [(f"keys/{s.public.id}.pem", s.public.pem) for s in signers if s.public is not None]
    known = {name: measure(source) for name, source in members}
    _check_attachments(known)
    sums = sums_text([_line(name, known[name]) for name in sorted(known, key=order_of)])
    members.append((SUMS, sums))
    known[SUMS] = measure(sums)
    full = replace(
        head,
        counts=Counts(len(contents.revisions), len(contents.acts), len(contents.attachments)),
        files=tuple(_line(name, known[name]) for name in sorted(known, key=order_of)),
    )
    stored = full.to_bytes()
    message = pae(HEAD_TYPE, stored)
    members += [(signer.member, signer.sign(message)) for signer in signers]
    return full, write_container([(HEAD, stored), *members], out, known)


def cause_of(error: OSError) -> ExportCause:
    """Tell a full disk from a stick that was pulled and one that cannot be written."""
    return _CAUSES.get(error.errno or 0, ExportCause.FAILED)


_CAUSES: Final = {
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT, errno.EFBIG), ExportCause.DISK_FULL),
    **dict.fromkeys(
        (errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ENXIO, errno.EIO, errno.ESTALE),
        ExportCause.TARGET_GONE,
    ),
    **dict.fromkeys((errno.EROFS, errno.EACCES, errno.EPERM), ExportCause.READ_ONLY),
}


def _members(kind: BundleType, contents: Contents) -> list[Member]:
    found: list[Member] = []
    if contents.revisions or kind not in _WITHOUT_LINES:
        found.append(("data/revisions.jsonl", joined(contents.revisions)))
    if contents.acts:
        found.append(("data/acts.jsonl", joined(contents.acts)))
    for name in ("plan", "roster", "trust", "invite", "request", "rotation", "answer"):
        data: bytes | None = getattr(contents, name)
        if data is not None:
            found.append((f"data/{name}.json", data))
    found += [(ATTACHMENTS + sha256, source) for sha256, source in contents.attachments.items()]
    return found


def _line(name: str, found: Measure) -> FileLine:
    return FileLine(name, found.size, found.sha256, role_of(name))


def _check_attachments(known: dict[str, Measure]) -> None:
    for name, found in known.items():
        if name.startswith(ATTACHMENTS) and name != ATTACHMENTS + found.sha256:
            raise ExportFailed(ExportCause.CHANGED, name)
