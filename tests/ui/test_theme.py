import pytest
from PySide6.QtGui import QColor

from metrodesk.ui.colours import CONTRAST, DARK, LIGHT, colours_in_use
from metrodesk.ui.theme import Appearance

LIGHTS = ("grey", "blue", "yellow", "red", "green")


def luminance(colour):
    parts = [QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF()]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
@pytest.mark.parametrize("ground", ["window", "surface", "raised", "rail"])
def test_text_is_readable_on_every_ground(colours, ground):
    assert contrast(colours.text, getattr(colours, ground)) >= 7
    assert contrast(colours.muted, getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
@pytest.mark.parametrize("light", LIGHTS)
def test_a_lights_dot_stands_out_and_its_word_on_a_soft_ground_is_readable(colours, light):
    assert contrast(getattr(colours, light), colours.surface) >= 3
    soft = colours.raised if light == "grey" else getattr(colours, f"{light}_soft")
    assert contrast(colours.word_of_light(light), soft) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
def test_what_is_chosen_and_what_is_primary_is_readable(colours):
    assert contrast(colours.text, colours.accent_soft) >= 4.5
    assert contrast(colours.accent, colours.accent_soft) >= 4.5
    assert contrast(colours.accent_text, colours.accent) >= 4.5


@pytest.mark.parametrize("ground", ["window", "surface", "raised", "rail", "accent_soft"])
def test_high_contrast_is_high(ground):
    below = getattr(CONTRAST, ground)
    for name in ("text", "muted", "accent", "red", "green", "blue"):
        assert contrast(getattr(CONTRAST, name), below) >= 7, name
    assert contrast(CONTRAST.border, below) >= 4.5


def test_the_contrast_chosen_is_what_is_painted(theme):
    theme.use(Appearance.CONTRAST)

    assert colours_in_use() is CONTRAST
