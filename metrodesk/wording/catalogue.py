"""The catalogue of translations, read without Qt from the same `.ts` the windows use."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from xml.etree import ElementTree as Tree

from metrodesk.domain.level import Level
from metrodesk.paths import resource

CATALOGUE = ("i18n", "metrodesk_zh_CN.ts")


class Language(StrEnum):
    """The languages of the program."""

    CHINESE = "zh_CN"
    ENGLISH = "en"


class _Choice:
    """The language in force, and whose work is open; one per process, as the person is one."""

    language = Language.CHINESE
    level = Level.NONE


def set_language(language: Language) -> None:
    """Speak this language from now on."""
    _Choice.language = language


def language() -> Language:
    """Return the language in force."""
    return _Choice.language


def set_level(level: Level) -> None:
    """Speak of an office of this level from now on: the one whose work is open."""
    _Choice.level = level


def level() -> Level:
    """Return the level of the office whose work is open."""
    return _Choice.level


def translate(context: str, source: str) -> str:
    """Return an English sentence in the language in force; placeholders are filled afterwards."""
    return sentence(context, source, _Choice.language, _Choice.level) or source


def spoken(text: str) -> str:
    """Return words of the program's own, already in the language in force, for the level in force."""
    if _Choice.language is Language.ENGLISH:
        return _Choice.level.said_in_english(text)
    return _Choice.level.said(text)


@lru_cache(maxsize=1 << 14)
def sentence(context: str, source: str, tongue: Language, whose: Level) -> str | None:
    """Return what an office of a level says for a text, or None where that is the text itself."""
    if tongue is Language.ENGLISH:
        english = whose.said_in_english(source)
        return english if english != source else None
    chinese = catalogue().get((context, source))
    return chinese and whose.said(chinese)


@lru_cache(maxsize=1)
def catalogue() -> Mapping[tuple[str, str], str]:
    """Return every Chinese sentence by its context and English source."""
    path = resource(*CATALOGUE)
    if not path.is_file():
        return {}
    root = Tree.parse(path).getroot()  # noqa: S314  our own file, shipped with the program
    return {
        (_text(context, "name"), _text(message, "source")): _text(message, "translation")
        for context in root.iter("context")
        for message in context.iter("message")
        if _text(message, "translation")
    }


def _text(element: Tree.Element, name: str) -> str:
    found = element.find(name)
    if found is None:
        return ""
    form = found.find("numerusform")
    return (found.text if form is None else form.text) or ""
