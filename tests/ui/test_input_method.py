import pytest

from metrodesk.ui.input_method import PORTAL, InputMethod, choose_input_method
from metrodesk.ui.settings import Settings
from metrodesk.ui.text_size import prepare_text_size

X11 = {"DISPLAY": ":0", "XDG_SESSION_TYPE": "x11", "QT_IM_MODULE": "fcitx"}
THROUGH_THE_PORTAL = {"QT_IM_MODULE": "ibus", "IBUS_USE_PORTAL": "1"}


class FakeBus:
    def __init__(self, *names):
        self.names = names
        self.asked = []

    def has_owner(self, name):
        self.asked.append(name)
        return name in self.names


def test_fcitx_is_reached_through_the_portal(tmp_path):
    assert choose_input_method(X11, tmp_path, FakeBus(PORTAL)) == THROUGH_THE_PORTAL


def test_without_the_portal_all_is_left_as_the_desktop_set_it(tmp_path):
    bus = FakeBus("org.fcitx.Fcitx5")

    assert choose_input_method(X11, tmp_path, bus) == {}
    assert bus.asked == [PORTAL]


def test_a_plugin_of_fcitx_in_qts_own_folder_is_left_to_work(tmp_path):
    (tmp_path / "platforminputcontexts").mkdir()
    (tmp_path / "platforminputcontexts" / "libfcitx5platforminputcontextplugin.so").touch()

    assert choose_input_method(X11, tmp_path, FakeBus(PORTAL)) == {}


@pytest.mark.parametrize(
    "environment",
    [
        {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"},
        {"DISPLAY": ":0", "XDG_SESSION_TYPE": "wayland"},
        {"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"},
        {},
    ],
)
def test_only_x11_is_touched_and_elsewhere_the_bus_is_not_even_asked(environment, tmp_path):
    bus = FakeBus(PORTAL)

    assert choose_input_method(environment, tmp_path, bus) == {}
    assert bus.asked == []


@pytest.mark.parametrize(
    ("wish", "chosen"),
    [("off", {}), ("portal", THROUGH_THE_PORTAL), ("compose", {"QT_IM_MODULE": "compose"})],
)
def test_the_person_has_the_last_word(wish, chosen, tmp_path):
    bus = FakeBus(PORTAL)

    assert choose_input_method({**X11, "METRODESK_IM": wish}, tmp_path, bus) == chosen
    assert bus.asked == []


@pytest.mark.parametrize(
    ("wish", "names", "chosen"),
    [
        (InputMethod.OFF, [PORTAL], {}),
        (InputMethod.IBUS, [PORTAL], THROUGH_THE_PORTAL),
        (InputMethod.IBUS, [], {"QT_IM_MODULE": "ibus"}),
        (InputMethod.FCITX, [], THROUGH_THE_PORTAL),
        (InputMethod.AUTO, [], {}),
    ],
)
def test_what_is_chosen_in_the_program_overrides_the_rule(wish, names, chosen, tmp_path):
    assert choose_input_method(X11, tmp_path, FakeBus(*names), wish) == chosen


def test_a_plugin_of_fcitx_is_used_if_fcitx_was_chosen(tmp_path):
    (tmp_path / "platforminputcontexts").mkdir()
    (tmp_path / "platforminputcontexts" / "libfcitx5platforminputcontextplugin.so").touch()

    assert choose_input_method(X11, tmp_path, FakeBus(), InputMethod.FCITX) == {"QT_IM_MODULE": "fcitx"}


def test_the_variable_of_the_shell_has_the_last_word_over_the_settings(tmp_path):
    found = choose_input_method({**X11, "METRODESK_IM": "off"}, tmp_path, FakeBus(PORTAL), InputMethod.IBUS)

    assert found == {}


def test_input_method_and_text_size_are_kept_from_one_start_to_the_next(qapp):
    settings = Settings()
    assert (settings.input_method, settings.text_size) == (InputMethod.AUTO, 100)
    settings.input_method, settings.text_size = InputMethod.FCITX, 150

    assert (Settings().input_method, Settings().text_size) == (InputMethod.FCITX, 150)


@pytest.mark.parametrize(
    ("before", "percent", "after"),
    [({}, 100, {}), ({}, 150, "1.5"), ({"QT_SCALE_FACTOR": "2"}, 130, "2.6"), ({"QT_SCALE_FACTOR": "?"}, 175, "1.75")],
)
def test_the_text_size_multiplies_what_the_system_shows(before, percent, after):
    environment = dict(before)
    prepare_text_size(environment, percent)

    assert environment.get("QT_SCALE_FACTOR", {}) == after
