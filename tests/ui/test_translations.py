import ast
import re
import sys
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as Tree

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QAbstractButton, QLabel, QToolButton

from metrodesk.ui import entering
from metrodesk.ui.main_window import MainWindow
from metrodesk.ui.settings import Settings
from metrodesk.ui.widgets.elided import ElidedLabel
from metrodesk.wording import catalogue
from metrodesk.wording.catalogue import Language
from tests.ui.conftest import TODAY

ROOT = Path(__file__).parents[2]
CATALOGUE = ROOT / "resources" / "i18n" / "metrodesk_zh_CN.ts"
FORBIDDEN = ("指纹", "电子签名", "督查", "统计调查表", "邀请", "封存", "冲突", "隔离")
PLACEHOLDER = re.compile(r"\{[a-z_]*\}|%n")
ROOM = 1366 - 188  # what the rail leaves of the smallest screen in use


def messages():
    for context in Tree.parse(CATALOGUE).getroot().iter("context"):  # noqa: S314  our own file
        for message in context.iter("message"):
            yield context.findtext("name"), message


def chinese(message):
    found = message.find("translation")
    forms = [one.text or "" for one in found.iter("numerusform")]
    return forms or [found.text or ""]


def test_the_catalogue_has_exactly_the_texts_of_the_code(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "installer"))
    import translations

    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}:/usr/bin:/bin")
    assert translations.is_complete()


def test_nothing_is_left_in_english():
    unfinished = [
        (context, message.findtext("source"))
        for context, message in messages()
        if message.find("translation").get("type") or not all(chinese(message))
    ]

    assert unfinished == []


def test_the_placeholders_of_both_languages_agree():
    checked = 0
    for context, message in messages():
        source = message.findtext("source")
        for form in chinese(message):
            checked += 1
            assert sorted(PLACEHOLDER.findall(form)) == sorted(PLACEHOLDER.findall(source)), (context, source)
    assert checked > 500


def test_a_mnemonic_of_one_language_is_one_of_the_other():
    for context, message in messages():
        for form in chinese(message):
            source = message.findtext("source")
            assert form.count("&") == source.count("&"), (context, source)


@pytest.mark.parametrize("word", FORBIDDEN)
def test_words_that_mean_something_else_to_an_office_are_not_used(word):
    said = [form for _, message in messages() for form in chinese(message)]

    assert len(literals()) > 1000
    assert not [text for text in (*said, *literals()) if word in text]


@cache
def modules():
    """Every module of the program as Python reads it."""
    return {path: ast.parse(path.read_text(encoding="utf-8")) for path in (ROOT / "metrodesk").rglob("*.py")}


@cache
def literals():
    """The texts of all modules."""
    return [text for tree in modules().values() for text in literals_of(tree)]


def literals_of(tree):
    """The texts of a module, docstrings left out."""
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings
    ]


def test_no_text_to_translate_is_put_together_before():
    pattern = re.compile(r"(?:\btr|translate)\([^)]*?\bf[\"']")
    for path in (ROOT / "metrodesk").rglob("*.py"):
        assert not pattern.search(path.read_text(encoding="utf-8")), path


def test_no_text_is_translated_inside_an_f_string_where_lupdate_does_not_look():
    for path, tree in modules().items():
        joined = [node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)]
        calls = [one for text in joined for one in ast.walk(text) if isinstance(one, ast.Call)]
        names = {getattr(one.func, "attr", getattr(one.func, "id", "")) for one in calls}
        assert not names & {"tr", "translate"}, path


def test_windows_and_sentences_read_the_same_catalogue(translation):
    translation.use(Language.CHINESE)
    for context, message in messages():
        if message.get("numerus") == "yes":
            continue
        source, comment = message.findtext("source"), message.findtext("comment")
        shown = QCoreApplication.translate(context, source, comment)
        assert shown == catalogue.translate(context, source), (context, source)


def test_qts_own_buttons_speak_the_language_too(translation):
    translation.use(Language.CHINESE)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"

    translation.use(Language.ENGLISH)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_counts_are_put_into_the_sentence(translation):
    translation.use(Language.CHINESE)

    assert QCoreApplication.translate("CodeField", "%n digit(s) to go", None, 3) == "还差 3 位数字"


class Doubled(QTranslator):
    """Says everything twice, as a language with long words would."""

    def translate(self, _context, source, _disambiguation=None, _n=-1):
        return f"{source} {source}".replace("&", "")


@pytest.fixture
def window(qtbot, runner, theme, translation, monkeypatch):
    monkeypatch.setattr(entering, "today_on_the_wall", lambda: TODAY)
    translation.use(Language.CHINESE)
    made = MainWindow(runner, Settings(), theme, translation)
    qtbot.addWidget(made, before_close_func=lambda one: setattr(one, "_is_over", True))
    made.resize(1366, 768)
    made.show()
    return made


def cut_texts(page):
    """The labels and buttons in sight that have less room than their text needs."""
    found = []
    for one in page.findChildren(QLabel):
        if one.isVisible() and not one.wordWrap() and one.text() and not isinstance(one, ElidedLabel):
            found += [one.text()] if one.width() < one.sizeHint().width() - 1 else []
    for one in page.findChildren(QAbstractButton):
        gives_way = "…" in one.text() and len(one.toolTip()) > len(one.text())
        if one.isVisible() and one.text() and not gives_way and not isinstance(one, QToolButton):
            found += [one.text()] if one.width() < one.sizeHint().width() - 1 else []
    return found


def expect_nothing_cut(qtbot, page):
    """Wait for the layout to settle; it is asked again whenever a text changes."""

    def nothing_is_cut():
        assert cut_texts(page) == []

    qtbot.waitUntil(nothing_is_cut)


def walk(qtbot, window):
    for key in tuple(window.shell._specs):
        window.shell.go_to(key)
        qtbot.waitUntil(lambda: not window.shell.page.loader.is_loading)
        yield key, window.shell.page


def fits_the_smallest_screen(window, page, key):
    """Fail while more room is asked for; a page is laid out a moment after it is shown."""
    assert page.minimumSizeHint().width() <= ROOM, key
    assert window.minimumSizeHint().height() <= 768, key


@pytest.mark.parametrize("workspace", ["district", "平滩镇"])
@pytest.mark.parametrize("language", list(Language))
def test_every_page_fits_the_smallest_screen_in_both_languages(qtbot, window, office, workspace, language):
    window._use_language(language.value)
    window.open_workspace(office / workspace)
    qtbot.waitUntil(lambda: window.shell is not None)
    for key, page in walk(qtbot, window):
        qtbot.waitUntil(lambda at=key, one=page: fits_the_smallest_screen(window, one, at))
        expect_nothing_cut(qtbot, page)


@pytest.mark.parametrize("workspace", ["district", "平滩镇"])
def test_a_language_twice_as_long_is_not_cut_either(qtbot, qapp, window, office, workspace):
    doubled = Doubled()
    qapp.installTranslator(doubled)
    try:
        window.open_workspace(office / workspace)
        qtbot.waitUntil(lambda: window.shell is not None)
        for _, page in walk(qtbot, window):
            window.resize(max(1366, window.minimumSizeHint().width()), 900)
            expect_nothing_cut(qtbot, page)
    finally:
        qapp.removeTranslator(doubled)
