import re

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QWidget

from metrodesk.paths import resource
from metrodesk.ui import district, unit
from metrodesk.ui.help import HelpWindow
from metrodesk.ui.help_pages import PAGES, text_of, title_of
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


def test_every_page_that_ships_is_listed():
    assert {one.name for one in resource("help").glob("*.md")} == set(PAGES)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_opens_from_the_list_and_leads_back(window, name):
    assert title_of(name) in window.text.toPlainText()

    window.text.anchorClicked.emit(QUrl(name))
    assert window.text.toPlainText().startswith(title_of(name))
    assert window.back.isVisible()
    window.back.click()

    assert not window.text.toPlainText().startswith(title_of(name))


def test_pictures_are_shipped_and_fit_into_the_window(window):
    named = [found for name in PAGES for found in re.findall(r"!\[.+?\]\((.+?)\)", text_of(name))]
    window.show_page("way-back.zh.md")

    assert len(named) == 5
    for one in named:
        assert resource("help", one).is_file()
        picture = window.text.loadResource(2, QUrl(one))
        assert 0 < picture.width() <= window.text.viewport().width()


@pytest.mark.parametrize("name", PAGES)
def test_the_pages_and_buttons_it_names_are_in_the_windows(qapp, translation, name):
    translation.use(Language.CHINESE)
    titles = {one.title for one in (*district.pages(), *unit.pages(leads=True), *unit.pages(at_district=True))}
    words = {re.sub(r"\(&.\)|…", "", one) for one in catalogue().values()}

    assert set(re.findall(r"“([^”]+)”页", text_of(name))) <= titles
    assert {one for one in re.findall(r"「(.+?)」", text_of(name)) if not fits(one, words)} == set()


def fits(named: str, words: set[str]) -> bool:
    """Whether a name is a button's, or one with a number or a remark after it."""
    return any(one == named or re.match(rf"{re.escape(named)}[（，(：]", one) for one in words)
