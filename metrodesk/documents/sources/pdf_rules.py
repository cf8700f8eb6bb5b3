"""The straight rules drawn on a page of a PDF: strokes, frames, and thin filled bars."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from ctypes import byref, c_float, c_int
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdfium2 import PdfObject, PdfPage

THIN = 3.0  # points a rule may be thick
SHORT = 4.0  # points below which a stroke is no rule
MOST_RULES = 6_000  # of a page, and points of a path
DEEPEST = 4

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule from one point to another, along x or along y (`is_upright`), at a place across it."""

    is_upright: bool
    at: float
    first: float
    last: float


def turned_size(page: PdfPage, lying: int) -> Point:
    """Return how wide and high a page is when it is turned to be read."""
    wide, high = page.get_size()
    return (high, wide) if lying % 180 else (wide, high)


def as_shown(page: PdfPage, lying: int = 0) -> Callable[[Point], Point]:
    """Return how a point of a page moves when the page is turned to be read.

    `lying` says by how many degrees its letters lie on the page as it is shown.
    """
    turned = (page.get_rotation() + lying) % 360
    wide, high = turned_size(page, lying)

    def shown(point: Point) -> Point:
        x, y = point
        return {90: (y, high - x), 180: (wide - x, high - y), 270: (wide - y, x)}.get(turned, point)

    return shown


def rules_of(page: PdfPage, lying: int = 0) -> list[Rule]:
    """Return the upright and level rules of a page as it is shown."""
    from pypdfium2.raw import FPDF_PAGEOBJ_PATH

    found: list[Rule] = []
    shown = as_shown(page, lying)
    for drawn in page.get_objects(filter=[FPDF_PAGEOBJ_PATH], max_depth=DEEPEST):
        found += _rules(drawn, shown)
        if len(found) > MOST_RULES:
            break
    return found


def _rules(drawn: PdfObject, shown: Callable[[Point], Point]) -> Iterator[Rule]:
    from pypdfium2 import raw

    fill, stroke = c_int(), c_int()
    raw.FPDFPath_GetDrawMode(drawn, byref(fill), byref(stroke))
    for outline in _outlines(drawn):
        points = [shown(point) for point in outline]
        xs, ys = [x for x, _ in points], [y for _, y in points]
        wide, high = max(xs) - min(xs), max(ys) - min(ys)
        if wide <= THIN < high or high <= THIN < wide:
            yield from _rule((min(xs), min(ys)), (max(xs), max(ys)))
        elif stroke.value:
            for one, other in pairwise(points):
                yield from _rule(one, other)


def _rule(one: Point, other: Point) -> Iterator[Rule]:
    wide, high = abs(one[0] - other[0]), abs(one[1] - other[1])
    if high > SHORT and wide <= THIN:
        yield Rule(True, (one[0] + other[0]) / 2, min(one[1], other[1]), max(one[1], other[1]))  # noqa: FBT003
    elif wide > SHORT and high <= THIN:
        yield Rule(False, (one[1] + other[1]) / 2, min(one[0], other[0]), max(one[0], other[0]))  # noqa: FBT003


def _outlines(drawn: PdfObject) -> Iterator[list[Point]]:
    """Yield the outlines of a path as points on the page."""
    from pypdfium2 import raw

    matrix = drawn.get_matrix()
    points: list[Point] = []
    for place in range(min(raw.FPDFPath_CountSegments(drawn), MOST_RULES)):
        segment = raw.FPDFPath_GetPathSegment(drawn, place)
        x, y = c_float(), c_float()
        raw.FPDFPathSegment_GetPoint(segment, byref(x), byref(y))
        if raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO and points:
            yield points
            points = []
        points.append(matrix.on_point(x.value, y.value))
        if raw.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    if points:
        yield points
