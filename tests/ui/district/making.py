"""Changing a plan in a test: the dialogs are filled in, the preview says yes and remembers what it showed."""

from metrodesk.ui.making.change_preview import ChangePreview
from metrodesk.wording.plan_differences import difference_words


def answered(monkeypatch, kind, fill, result="build"):
    """Let a dialog be filled in and accepted whenever it is asked."""

    def ask(cls, *given):
        dialog = cls(*given)
        fill(dialog)
        assert dialog.is_ready()
        return getattr(dialog, result)()

    monkeypatch.setattr(kind, "ask", classmethod(ask))


def agreed(monkeypatch):
    """Say yes to every preview; return the list in which what was shown comes to stand."""
    shown = []

    def ask(_, __, proposed, why=""):
        shown.append((tuple(difference_words(one) for one in proposed.differences), proposed.since))
        return "按区政府通知"

    monkeypatch.setattr(ChangePreview, "ask", classmethod(ask))
    return shown


def changed(qtbot, page, act):
    """Do what changes the plan and wait until the page shows it."""
    page.place.take_over_as("办理人丁")
    with qtbot.waitSignal(page.loader.loaded, timeout=20_000):
        act()
