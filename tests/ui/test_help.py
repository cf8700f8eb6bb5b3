import re

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QWidget

from metrodesk.paths import resource
from metrodesk.ui import district, unit
from metrodesk.ui.help.search import search
from metrodesk.ui.help.topics import text_of, topic_for, topics
from metrodesk.ui.help.window import HelpWindow
from metrodesk.wording.catalogue import Language, catalogue


@pytest.fixture
def window(qtbot, translation):
    translation.use(Language.CHINESE)
    parent = QWidget()
    qtbot.addWidget(parent)
    window = HelpWindow(parent)
    window.show()
    yield window
    assert parent is window.parent()


MOST = 60_000  # bytes of a picture
FILES = [topic.file for topic in topics()]


def test_every_page_that_ships_is_listed_once():
    assert sorted(one.name for one in resource("help").glob("*.md")) == sorted(FILES)


def test_every_page_of_the_program_is_explained(qapp):
    specs = (*district.pages(), *unit.pages(leads=True), *unit.pages(at_district=True))

    assert {one.key for one in specs if topic_for(one.key) is None} == set()


@pytest.mark.parametrize("file", FILES)
def test_a_page_opens_from_the_index(window, file):
    window.show_page(file)

    assert window.text.toPlainText().startswith(text_of(file).split("\n", 1)[0].removeprefix("# "))
    assert window.index.currentItem().data(Qt.ItemDataRole.UserRole) == file


def test_the_key_opens_what_explains_the_page_in_front(window):
    window.show_for("incoming")
    assert window.text.toPlainText().startswith("退回、回执与下发包")

    window.show_for("welcome")
    assert window.text.toPlainText().startswith("第一次使用")

    window.show_for("a page nothing explains")
    assert "Ctrl+F" in window.text.toPlainText()


def test_searching_lists_pages_and_goes_to_the_place(window, qtbot):
    window.field.setText("识别码")
    found = [window.index.item(at) for at in range(window.index.count())]
    assert found
    assert all("识别码" in text_of(one.data(Qt.ItemDataRole.UserRole)) for one in found)

    qtbot.keyClick(window.field, Qt.Key.Key_Return)
    assert window.text.textCursor().selectedText() == "识别码"

    window.field.setText("这里没有的词")
    assert window.index.item(0).data(Qt.ItemDataRole.UserRole) is None


def test_a_link_between_pages_is_followed(window):
    window.text.anchorClicked.emit(QUrl("keys.zh.md"))

    assert window.index.currentItem().data(Qt.ItemDataRole.UserRole) == "keys.zh.md"


def test_the_window_fits_on_the_screen(window):
    room = window.screen().availableGeometry()

    assert window.width() < room.width()
    assert window.height() < room.height()


@pytest.mark.parametrize("file", FILES)
def test_what_a_page_links_to_is_in_the_help(file):
    links = re.findall(r"(?<!!)\[[^\]]+\]\(([^)]+)\)", text_of(file))
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", text_of(file))

    assert set(links) <= set(FILES)
    assert all(resource("help", one).stat().st_size < MOST for one in pictures)


PAGES = [("a", "# U盘打不开怎么办\n先看U盘。"), ("b", "# 密钥\n## U盘\n备份到 **U盘** 上"), ("c", "# 打印\n打印不全")]


@pytest.mark.parametrize(
    ("query", "files"),
    [("U盘", ["a", "b"]), ("ｕ盘 打不开", ["a"]), ("打印 U盘", []), ("", []), ("  ", [])],
)
def test_every_word_must_occur_and_headings_come_first(query, files):
    assert [one.file for one in search(query, PAGES)] == files


def test_an_excerpt_shows_the_words_without_marks():
    assert search("上", PAGES)[0].excerpt == "备份到 U盘 上"


def test_pictures_are_shipped_and_fit_into_the_window(window):
    named = [found for name in FILES for found in re.findall(r"!\[.+?\]\((.+?)\)", text_of(name))]
    window.show_page("way-back.zh.md")

    assert len(named) >= 5
    for one in named:
        assert resource("help", one).is_file()
        picture = window.text.loadResource(2, QUrl(one))
        assert 0 < picture.width() <= window.text.viewport().width()


@pytest.mark.parametrize("name", FILES)
def test_the_pages_and_buttons_it_names_are_in_the_windows(qapp, translation, name):
    translation.use(Language.CHINESE)
    titles = {one.title for one in (*district.pages(), *unit.pages(leads=True), *unit.pages(at_district=True))}
    words = {re.sub(r"\(&.\)|…", "", one) for one in catalogue().values()}

    assert set(re.findall(r"“([^”]+)”页", text_of(name))) <= titles
    assert {one for one in re.findall(r"「(.+?)」", text_of(name)) if not fits(one, words)} == set()


def fits(named: str, words: set[str]) -> bool:
    """Whether a name is a button's, or one with a number or a remark after it."""
    return any(one == named or re.match(rf"{re.escape(named)}[（，(：]", one) for one in words)
