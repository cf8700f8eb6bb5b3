"""Of what level the office is that asks for reports, and the words its texts have for it.

The program's own sentences are written for a district (区级, 区里, 本区); a province's office
reads 省级, 省里, 本省 in their place. Where no such word fits (the State Council, an issuer that
does not say, no open workspace) they read 主管单位. Only sentences of the program are given to
this, before anything is put into them: never an official text, never what somebody typed.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Self

PLAIN = {"national": "国家", "province": "省", "city": "市", "district": "区"}
SPECIAL = (
    ("province", "^(?:北京|天津|上海|重庆)", "市"),
    ("province", "自治区", "自治区"),
    ("city", "自治州", "州"),
    ("city", "^[^市]*盟", "盟"),
    ("district", "县[^区]*$", "县"),
)
"""Who issues papers of a level under another word than the plain one."""
OFFICE = "主管单位"
CHINESE = re.compile(r"(?P<other>另一|其他|别的)区县?|区级主管单位|区市场监管局|区级|区里|本区(?!域)")
ENGLISH = re.compile(r"(?P<a>\b[Aa] )?(?P<key>&?)(?<!\{)\b(?P<first>[Dd])istrict(?! or county)(?P<office> office\b)?")


class Level(StrEnum):
    """A level of government by the word for its place; NONE where it is not known."""

    NONE = ""
    NATION = "国家"
    PROVINCE = "省"
    REGION = "自治区"
    CITY = "市"
    PREFECTURE = "州"
    LEAGUE = "盟"
    COUNTY = "县"
    DISTRICT = "区"

    @classmethod
    def of(cls, level: str, issuer: str) -> Self:
        """Return the level of an office by what its document says of itself: `Document.level`, and who issued it."""
        special = (cls(word) for at, issuers, word in SPECIAL if at == level and re.search(issuers, issuer))
        return next(special, cls(PLAIN.get(level, "")))

    def said(self, text: str) -> str:
        """Return a Chinese sentence of the program as an office of this level says it."""
        return text if self is Level.DISTRICT else CHINESE.sub(self._in_chinese, text)

    def said_in_english(self, text: str) -> str:
        """Return an English sentence of the program as an office of this level says it."""
        return text if self is Level.DISTRICT else ENGLISH.sub(self._in_english, text)

    def _in_chinese(self, found: re.Match[str]) -> str:
        if found["other"]:
            return found["other"] + OFFICE
        if self in {Level.NONE, Level.NATION}:
            return OFFICE
        return found[0].replace(Level.DISTRICT, self)

    def _in_english(self, found: re.Match[str]) -> str:
        noun, adjective = IN_ENGLISH.get(self, ("office", ""))
        name = f"{adjective} office" if found["office"] and adjective else noun
        article = found["a"] or ""
        if article and name[0] in "aeiou":
            article = f"{article[:-1]}n "
        return article + found["key"] + (name.capitalize() if found["first"] == "D" else name)


IN_ENGLISH = {
    Level.PROVINCE: ("province", "provincial"),
    Level.REGION: ("region", "regional"),
    Level.CITY: ("city", "city"),
    Level.PREFECTURE: ("prefecture", "prefecture"),
    Level.LEAGUE: ("league", "league"),
    Level.COUNTY: ("county", "county"),
}
"""What the place is called, and its office."""
