import pytest
from PySide6.QtGui import QRawFont

from metrodesk.paths import resource

FONTS = {"NotoSansSC-Regular": "Adobe", "NotoSansSC-Bold": "Adobe", "HanaMinB": "GlyphWiki"}
# One of each: common, a unit sign, a bracket of documents, traditional punctuation.
TEXT = "达川区计量规划〔2024〕㎡℃‰—…（）《》、。"


def test_the_fonts_stay_under_60_megabytes_together():
    sizes = [path.stat().st_size for path in resource("fonts").iterdir()]

    assert 40_000_000 < sum(sizes) < 60_000_000


@pytest.mark.parametrize(("font", "owner"), FONTS.items())
def test_each_font_has_its_licence_with_the_owners_name_beside_it(font, owner):
    licence = resource("fonts", f"{font.partition('-')[0]}-LICENSE.txt").read_text(encoding="utf-8")

    assert resource("fonts", f"{font}.ttf").is_file()
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert f"{owner}" in licence.splitlines()[0]
    assert "DISCLAIMER" in licence


@pytest.mark.parametrize("font", ["NotoSansSC-Regular", "NotoSansSC-Bold"])
def test_the_text_fonts_know_every_character_of_gb2312(qapp, font):
    raw = QRawFont(str(resource("fonts", f"{font}.ttf")), 12)
    rows = range(0xB0, 0xF8)
    hanzi = [bytes((row, cell)).decode("gb2312", "ignore") for row in rows for cell in range(0xA1, 0xFF)]

    assert len("".join(hanzi)) == 6763
    assert not [char for char in "".join(hanzi) + TEXT if not raw.supportsCharacter(ord(char))]


def test_rare_characters_of_names_are_in_the_fallback(qapp):
    raw = QRawFont(str(resource("fonts", "HanaMinB.ttf")), 12)

    assert [raw.supportsCharacter(ord(char)) for char in "𠮷𬱖𫚭𠀀"] == [True] * 4
