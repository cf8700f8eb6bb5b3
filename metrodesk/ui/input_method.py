"""Chinese typing on Linux desktops: which input context Qt is told to use.

Qt's own wheels carry no fcitx plugin, so `QT_IM_MODULE=fcitx`, which is what desktops in
China set, means no Chinese at all. fcitx5 and ibus both answer on the ibus portal, which
the ibus plugin of the wheels can speak to.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Mapping, MutableMapping
from enum import StrEnum
from pathlib import Path
from typing import Protocol

log = logging.getLogger(__name__)
OVERRIDE = "METRODESK_IM"
PORTAL = "org.freedesktop.portal.IBus"
PATIENCE = 800  # milliseconds a silent session bus may hold up the start


class InputMethod(StrEnum):
    """What a person chose in the program, taken at its next start."""

    AUTO = "auto"
    IBUS = "ibus"
    FCITX = "fcitx"
    OFF = "off"


class Bus(Protocol):
    """The session bus, as far as the rule asks it."""

    def has_owner(self, name: str) -> bool:
        """Whether some program answers under a name."""


class SessionBus:
    """The real session bus, asked through Qt so that no socket of our own is opened."""

    def has_owner(self, name: str) -> bool:
        """Whether some program answers under a name; a bus that does not answer has nobody."""
        from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage

        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return False
        place = "org.freedesktop.DBus"
        question = QDBusMessage.createMethodCall(place, "/", place, "NameHasOwner")
        question.setArguments([name])
        answer = bus.call(question, QDBus.CallMode.Block, PATIENCE)
        if answer.type() is not QDBusMessage.MessageType.ReplyMessage:
            return False
        return bool(answer.arguments()[0])


def choose_input_method(
    environment: Mapping[str, str], plugins: Path, bus: Bus, wish: InputMethod = InputMethod.AUTO
) -> dict[str, str]:
    """Return the variables to set before QApplication is made; empty where nothing is to do.

    The person's wish overrides the rule, and `METRODESK_IM` both: `off` leaves all as it is,
    `portal` takes the portal without asking, any other word is the name of a Qt input context.
    """
    portal = {"QT_IM_MODULE": "ibus", "IBUS_USE_PORTAL": "1"}
    match environment.get(OVERRIDE, ""):
        case "":
            return _wished(environment, plugins, bus, wish)
        case "off":
            return {}
        case "portal":
            return portal
        case name:
            return {"QT_IM_MODULE": name}


def _wished(environment: Mapping[str, str], plugins: Path, bus: Bus, wish: InputMethod) -> dict[str, str]:
    portal = {"QT_IM_MODULE": "ibus", "IBUS_USE_PORTAL": "1"}
    match wish:
        case InputMethod.OFF:
            return {}
        case InputMethod.IBUS:
            return portal if bus.has_owner(PORTAL) else {"QT_IM_MODULE": "ibus"}
        case InputMethod.FCITX:
            return {"QT_IM_MODULE": "fcitx"} if _has_fcitx(plugins) else portal
        case InputMethod.AUTO:
            pass
    if not _is_x11(environment) or _has_fcitx(plugins):
        return {}
    return portal if bus.has_owner(PORTAL) else {}


def prepare_input_method(
    environment: MutableMapping[str, str], plugins: Path, wish: InputMethod = InputMethod.AUTO
) -> None:
    """Set what the rule chooses and note it in the log; does nothing but on Linux."""
    if sys.platform != "linux":
        return
    chosen = choose_input_method(environment, plugins, SessionBus(), wish)
    environment.update(chosen)
    log.info("Input method: %s", chosen or "left as the desktop set it")


def _is_x11(environment: Mapping[str, str]) -> bool:
    platform = environment.get("QT_QPA_PLATFORM", "")
    if platform:
        return platform.startswith("xcb")
    is_wayland = environment.get("WAYLAND_DISPLAY") or (environment.get("XDG_SESSION_TYPE") == "wayland")
    return bool(environment.get("DISPLAY")) and not is_wayland


def _has_fcitx(plugins: Path) -> bool:
    return any((plugins / "platforminputcontexts").glob("*fcitx*"))
