"""A secret kept by the computer account: DPAPI, Secret Service, else an owner-only file."""

from __future__ import annotations

import base64
import contextlib
import os
import secrets
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final, TypeVar

from metrodesk.durable import write_privately
from metrodesk.errors import AccountSecretMissing

_PATIENCE: Final = 2.0  # seconds for a Secret Service that may be asking someone
_SECRET_SIZE: Final = 32
T = TypeVar("T")


class Protection(StrEnum):
    """What opens a key file."""

    PASSPHRASE = "passphrase"  # noqa: S105  a word, not a secret
    RECOVERY_CODE = "recovery_code"
    DPAPI = "dpapi"
    SECRET_SERVICE = "secret_service"  # noqa: S105  a word, not a secret
    ACCOUNT_FILE = "account_file"


@dataclass(frozen=True, slots=True)
class Wrapped:
    """A secret as the account keeps it: `token` says where, and is nothing without the account."""

    protection: Protection
    token: str


def wrap(folder: Path, *, services: bool = True) -> tuple[bytes, Wrapped]:
    """Make a new secret and give it to the account; `folder` is for the owner-only file.

    `services` False takes the owner-only file at once, for tests and for portable use.
    """
    secret = secrets.token_bytes(_SECRET_SIZE)
    if services and sys.platform == "win32":
        with contextlib.suppress(OSError):
            token = base64.b64encode(_dpapi(secret, protect=True)).decode("ascii")
            return secret, Wrapped(Protection.DPAPI, token)
    if services and sys.platform == "linux":
        name = secrets.token_hex(8)
        if _within_patience(lambda: _store_in_service(name, secret)):
            return secret, Wrapped(Protection.SECRET_SERVICE, name)
    return secret, Wrapped(Protection.ACCOUNT_FILE, _write_account_file(folder, secret))


def unwrap(wrapped: Wrapped, folder: Path) -> bytes:
    """Return the secret; raises AccountSecretMissing if the account does not have it."""
    secret: bytes | None = None
    if wrapped.protection is Protection.DPAPI and sys.platform == "win32":
        with contextlib.suppress(OSError, ValueError):
            secret = _dpapi(base64.b64decode(wrapped.token), protect=False)
    elif wrapped.protection is Protection.SECRET_SERVICE and sys.platform == "linux":
        secret = _within_patience(lambda: _load_from_service(wrapped.token))
    elif wrapped.protection is Protection.ACCOUNT_FILE:
        with contextlib.suppress(OSError):
            secret = _account_file(folder, wrapped.token).read_bytes()
    if secret is None or len(secret) != _SECRET_SIZE:
        raise AccountSecretMissing(wrapped.protection.value)
    return secret


def _write_account_file(folder: Path, secret: bytes) -> str:
    name = secrets.token_hex(8)
    write_privately(_account_file(folder, name), secret)
    return name


def _account_file(folder: Path, name: str) -> Path:
    if not name.isalnum():
        raise AccountSecretMissing(Protection.ACCOUNT_FILE.value)
    return folder / "account" / f"{name}.secret"


def _within_patience(work: Callable[[], T]) -> T | None:
    """Return what `work` returns, or None if it fails or somebody would have to be asked."""
    result: list[T] = []

    def run() -> None:
        # Whatever goes wrong in a desktop's key store means only: not available here.
        with contextlib.suppress(Exception):
            result.append(work())

    worker = threading.Thread(target=run, daemon=True)
    worker.start()
    worker.join(_PATIENCE)
    return result[0] if result else None


if sys.platform == "linux":

    def _store_in_service(name: str, secret: bytes) -> bool:
        import secretstorage

        if not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
            return False
        with contextlib.closing(secretstorage.dbus_init()) as bus:
            collection = secretstorage.collection.get_collection_by_alias(bus, "default")
            if collection.is_locked():
                return False
            attributes = {"application": "metrodesk", "name": name}
            collection.create_item("MetroDesk", attributes, secret, replace=True)
            return True

    def _load_from_service(name: str) -> bytes | None:
        import secretstorage

        if not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
            return None
        with contextlib.closing(secretstorage.dbus_init()) as bus:
            attributes = {"application": "metrodesk", "name": name}
            for item in secretstorage.search_items(bus, attributes):
                if not item.is_locked():
                    return bytes(item.get_secret())
        return None


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    class _Blob(ctypes.Structure):
        _fields_ = [
            ("size", wintypes.DWORD),
            ("data", ctypes.POINTER(ctypes.c_char)),
        ]

    _NO_QUESTIONS = 0x1  # CRYPTPROTECT_UI_FORBIDDEN

    def _dpapi(data: bytes, *, protect: bool) -> bytes:
        """Call CryptProtectData or CryptUnprotectData for the current user; raises OSError."""
        crypt32 = ctypes.WinDLL("crypt32", use_last_error=True)
        kernel32 = ctypes.WinDLL("kernel32", use_last_error=True)
        call = crypt32.CryptProtectData if protect else crypt32.CryptUnprotectData
        call.argtypes = [
            ctypes.POINTER(_Blob),
            ctypes.c_void_p,
            ctypes.c_void_p,
            ctypes.c_void_p,
            ctypes.c_void_p,
            wintypes.DWORD,
            ctypes.POINTER(_Blob),
        ]
        call.restype = wintypes.BOOL
        kernel32.LocalFree.argtypes = [ctypes.c_void_p]
        kernel32.LocalFree.restype = ctypes.c_void_p
        buffer = ctypes.create_string_buffer(data, len(data))
        given = _Blob(len(data), ctypes.cast(buffer, ctypes.POINTER(ctypes.c_char)))
        made = _Blob()
        if not call(given, None, None, None, None, _NO_QUESTIONS, made):
            raise ctypes.WinError(ctypes.get_last_error())
        try:
            return ctypes.string_at(made.data, made.size)
        finally:
            kernel32.LocalFree(ctypes.cast(made.data, ctypes.c_void_p))
