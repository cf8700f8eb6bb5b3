import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from metrodesk.ui.tour.overlay import TourOverlay
from metrodesk.ui.tour.stops import district_stops, unit_stops
from metrodesk.ui.tour.tour import Tour
from tests.ui.test_main_window import opened, settle, window

__all__ = ["opened", "window"]


def pointed(qtbot, tour, at):
    """Wait until the tour points at a stop, which its number tells."""
    qtbot.waitUntil(lambda: tour.overlay.place.text().startswith(f"{at} /"))


@pytest.fixture
def tour(qtbot, opened):
    made = Tour(opened.shell, district_stops())
    made.begin()
    pointed(qtbot, made, 1)
    return made


def test_every_stop_of_the_district_shows_its_page_and_its_part(qtbot, opened, tour):
    for at, stop in enumerate(district_stops(), start=1):
        pointed(qtbot, tour, at)
        assert tour.overlay.title.text() == stop.title
        assert opened.shell.front == (stop.page or opened.shell.front)
        assert not tour.overlay._clear.isNull()
        settle(qtbot, opened)
        if at < len(district_stops()):
            tour.overlay.next.click()


def test_the_stops_of_a_unit_name_parts_that_are_there(qtbot, opened):
    for stop in unit_stops():
        if stop.page in opened.shell._specs and stop.landmark:
            opened.shell.go_to(stop.page)
            settle(qtbot, opened)
            assert opened.shell.page.findChild(QWidget, stop.landmark) is not None


def test_keys_go_on_back_and_away(qtbot, opened, tour):
    qtbot.keyClick(tour.overlay, Qt.Key.Key_Right)
    pointed(qtbot, tour, 2)
    qtbot.keyClick(tour.overlay, Qt.Key.Key_Left)
    pointed(qtbot, tour, 1)
    settle(qtbot, opened)

    with qtbot.waitSignal(tour.ended):
        qtbot.keyClick(tour.overlay, Qt.Key.Key_Escape)
    assert tour.overlay.isHidden()


def test_the_tour_ends_where_the_work_begins(qtbot, opened, tour):
    tour.step(1)
    pointed(qtbot, tour, 2)
    assert opened.shell.front != opened.shell.first

    tour.end()

    assert opened.shell.front == opened.shell.first
    settle(qtbot, opened)


def test_what_is_pointed_at_can_be_used_and_the_rest_cannot(qtbot):
    room = QWidget()
    qtbot.addWidget(room)
    room.resize(900, 600)
    target = QWidget(room)
    target.setGeometry(50, 50, 200, 100)
    room.show()
    overlay = TourOverlay(room)

    overlay.point_at(target, "填报", "这里填写", (1, 2))

    assert not overlay.mask().contains(QPoint(100, 100))
    assert overlay.mask().contains(QPoint(20, 20))
    assert not overlay.bubble.geometry().intersects(target.geometry())
    assert room.rect().contains(overlay.bubble.geometry())


def test_the_bubble_stays_inside_a_small_window(qtbot):
    room = QWidget()
    qtbot.addWidget(room)
    room.resize(500, 320)
    room.show()
    overlay = TourOverlay(room)

    overlay.point_at(room, "填报", "这里填写进展情况，随时自动保存。" * 3, (1, 2))

    assert room.rect().contains(overlay.bubble.geometry())
