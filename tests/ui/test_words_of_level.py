import re

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QTabBar, QTableView, QTextEdit, QWidget

from metrodesk.domain.history import Origin
from metrodesk.domain.level import Level
from metrodesk.services.inviting import invite
from metrodesk.services.joining import join
from metrodesk.services.opening import create_district
from metrodesk.services.workspaces import open_workspace
from metrodesk.ui import entering
from metrodesk.ui.help.topics import text_of
from metrodesk.ui.main_window import MainWindow
from metrodesk.ui.settings import Settings
from metrodesk.wording.catalogue import Language, set_language, set_level, translate
from metrodesk.wording.words import word
from tests.services.campaign import cheaply_stretched
from tests.ui.conftest import TODAY


@pytest.fixture
def window(qtbot, runner, theme, translation, monkeypatch):
    monkeypatch.setattr(entering, "today_on_the_wall", lambda: TODAY)
    translation.use(Language.CHINESE)
    made = MainWindow(runner, Settings(), theme, translation)
    qtbot.addWidget(made, before_close_func=lambda one: setattr(one, "_is_over", True))
    return made


@pytest.fixture
def province(tmp_path):
    """A province's workspace, and one of its departments'."""
    home, out = tmp_path / "province", tmp_path / "out"
    with cheaply_stretched():
        create_district(home / "office", "sichuan-2023-2", "四川省市场监管局", keys_out=tmp_path / "safe")
        with open_workspace(home / "office") as ws:
            (made,) = invite(ws, [ws.plan.unit_named("科技厅").id], out).invitations
        join(home / "unit", made.file, made.code, out)
    return home


def open_in(qtbot, window, path):
    window.open_workspace(path)
    qtbot.waitUntil(lambda: window.place is not None and window.place.path == path, timeout=10_000)
    return said()


def said():
    """The word for the office as windows, sentences and enumerations say it."""
    window = QCoreApplication.translate("Header", "District office")
    return window, translate("finds", "A computer's new keys, for the district."), word(Origin.PROXY)


def test_windows_say_the_word_of_the_office_whose_work_is_open_and_keep_none(qtbot, window, office, province):
    of_province = ("省级主管单位", "这是电脑更换密钥的文件，交给省级用。", "省级代录")

    assert said()[0] == "主管单位"
    assert open_in(qtbot, window, province / "office") == of_province
    assert "请省里发本单位的" in text_of("way-back.zh.md")
    assert open_in(qtbot, window, office / "district")[::2] == ("区级主管单位", "区级代录")
    assert open_in(qtbot, window, province / "unit") == of_province
    window.close_workspace()
    assert said()[0] == "主管单位"


def test_english_windows_say_it_too(translation):
    translation.use(Language.ENGLISH)
    set_language(Language.ENGLISH)
    set_level(Level.PROVINCE)

    assert said() == ("Provincial office", "A computer's new keys, for the province.", "Entered by the province")


OF_A_DISTRICT = re.compile("区级|区里|本区(?!域)|区市场监管局|乡镇|街道")


def own_words(shell):
    """What the program itself says on the page in front and around it, without the cells of its tables."""
    for one in (shell, *shell.findChildren(QWidget)):
        if not one.isVisibleTo(shell):
            continue
        for said in ("text", "toolTip", "placeholderText", "accessibleName"):
            if callable(found := getattr(one, said, None)) and not isinstance(one, QTextEdit | QPlainTextEdit):
                yield str(found())
        if isinstance(one, QComboBox):
            yield from (one.itemText(at) for at in range(one.count()))
        if isinstance(one, QTabBar):
            yield from (one.tabText(at) for at in range(one.count()))
        if isinstance(one, QTableView) and one.model() is not None:
            heads = range(one.model().columnCount())
            yield from (str(one.model().headerData(at, Qt.Orientation.Horizontal)) for at in heads)


@pytest.mark.parametrize("place", ["office", "unit"])
def test_no_page_of_a_province_reads_like_a_districts(qtbot, window, province, place):
    open_in(qtbot, window, province / place)
    official = window.place.facts.plan_title
    found = {}
    for page in window.shell.rail._buttons:
        window.shell.go_to(page)
        qtbot.waitUntil(lambda: not window._runner.is_busy, timeout=10_000)
        found |= {page: {one for one in own_words(window.shell) if OF_A_DISTRICT.search(one) and one not in official}}

    assert {page: words for page, words in found.items() if words} == {}
