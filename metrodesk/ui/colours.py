"""Every colour the windows use: light, dark, and with the contrast weak eyes need."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QGuiApplication


@dataclass(frozen=True, slots=True)
class Colours:
    """Every colour the windows use, by what it is for."""

    window: str
    rail: str
    surface: str
    raised: str
    border: str
    text: str
    muted: str
    accent: str
    accent_text: str
    accent_soft: str
    grey: str
    blue: str
    yellow: str
    yellow_text: str
    red: str
    green: str
    yellow_soft: str
    red_soft: str
    green_soft: str
    blue_soft: str

    def of_light(self, name: str) -> QColor:
        """Return the colour of a light: grey, blue, yellow, red or green."""
        return QColor(
            {
                "grey": self.grey,
                "blue": self.blue,
                "yellow": self.yellow,
                "red": self.red,
                "green": self.green,
            }[name]
        )

    def word_of_light(self, name: str) -> QColor:
        """Return the colour of a light's word on the soft ground of the same light."""
        return QColor(self.muted if name == "grey" else self.yellow_text if name == "yellow" else getattr(self, name))


LIGHT = Colours(
    window="#f3f5f7",
    rail="#e9edf2",
    surface="#ffffff",
    raised="#f8f9fb",
    border="#d5dbe2",
    text="#1b2430",
    muted="#566372",
    accent="#1f5ca8",
    accent_text="#ffffff",
    accent_soft="#dfeaf8",
    grey="#7a8694",
    blue="#1a62ba",
    yellow="#b07a00",
    yellow_text="#7d5600",
    red="#c5342c",
    green="#187346",
    yellow_soft="#fdf3d9",
    red_soft="#fdeae8",
    green_soft="#e3f4ea",
    blue_soft="#e5f0fd",
)
DARK = Colours(
    window="#1a1d21",
    rail="#15181b",
    surface="#23272c",
    raised="#2a2f35",
    border="#3b424a",
    text="#e7eaee",
    muted="#a6b0bb",
    accent="#6ea8f2",
    accent_text="#0d1b2c",
    accent_soft="#2a3d55",
    grey="#96a0ac",
    blue="#6fabf8",
    yellow="#e0b03c",
    yellow_text="#e8bd55",
    red="#f37c74",
    green="#5cc490",
    yellow_soft="#3a3220",
    red_soft="#422827",
    green_soft="#21382d",
    blue_soft="#22344a",
)


CONTRAST = Colours(
    window="#ffffff",
    rail="#ffffff",
    surface="#fefefe",
    raised="#f2f2f2",
    border="#4d4d4d",
    text="#000000",
    muted="#262626",
    accent="#00308f",
    accent_text="#ffffff",
    accent_soft="#d6e4ff",
    grey="#404040",
    blue="#00308f",
    yellow="#6b4600",
    yellow_text="#5c3c00",
    red="#930000",
    green="#00501f",
    yellow_soft="#fff3cc",
    red_soft="#ffe3e0",
    green_soft="#dcf5e4",
    blue_soft="#dfeaff",
)


def colours_in_use() -> Colours:
    """Return the colours that go with the application's palette.

    A widget's own palette would not do: a style sheet makes its background transparent.
    """
    ground = QGuiApplication.palette().window().color()
    if ground.name() == CONTRAST.window:
        return CONTRAST
    return DARK if ground.lightness() < 128 else LIGHT


def colours_of(_widget: object) -> Colours:
    """Return the colours a widget is painted with: those of the whole application."""
    return colours_in_use()
