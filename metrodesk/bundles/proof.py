"""Whether a stored bundle was signed with a key: asked again when the roster demands another one."""

from __future__ import annotations

from pathlib import Path

from metrodesk.bundles.members import Members
from metrodesk.bundles.plain import stored_plain
from metrodesk.bundles.signing import HEAD_TYPE, PublicKey, is_signed, pae, signature_member


def is_signed_with(path: Path, key: PublicKey) -> bool:
    """Whether a plain bundle of the workspace's own `bundles/` was signed with a key."""
    plain = stored_plain(path)
    try:
        members = Members(plain.file)
        return is_signed(pae(HEAD_TYPE, members.head), members.signature(signature_member(key)), key)
    finally:
        plain.close()
