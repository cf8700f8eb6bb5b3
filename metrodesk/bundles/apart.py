"""The keys that must not stay on the office's PC: the root key and the spare reading key."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from metrodesk.bundles.account import Protection
from metrodesk.bundles.codes import RECOVERY_DIGITS, grouped, new_code
from metrodesk.bundles.keys import DeviceKeys, save_with_code, save_with_passphrase
from metrodesk.bundles.stretching import STANDARD, Cost


@dataclass(frozen=True, slots=True)
class ApartKeys:
    """The two files for the safe, and what opens them.

    `recovery_code` is there if no passphrase was given: it must be printed now.
    """

    root_file: Path
    spare_file: Path
    protection: Protection
    recovery_code: str | None


def write_apart(
    folder: Path,
    root: DeviceKeys,
    spare: DeviceKeys,
    *,
    passphrase: str | None = None,
    cost: Cost = STANDARD,
) -> ApartKeys:
    """Write both key files under a passphrase, or under a new recovery code."""
    files = folder / "metrodesk-root.key", folder / "metrodesk-spare.key"
    if passphrase is not None:
        for path, keys in zip(files, (root, spare), strict=True):
            save_with_passphrase(path, keys, passphrase, cost)
        return ApartKeys(*files, Protection.PASSPHRASE, None)
    code = new_code(RECOVERY_DIGITS)
    for path, keys in zip(files, (root, spare), strict=True):
        save_with_code(path, keys, code, cost)
    return ApartKeys(*files, Protection.RECOVERY_CODE, grouped(code))
