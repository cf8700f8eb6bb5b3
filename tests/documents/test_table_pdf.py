from hypothesis import given
from hypothesis import strategies as st

from metrodesk.documents.prints.column_widths import share
from metrodesk.documents.prints.fonts import Ink
from metrodesk.documents.prints.table_pdf import Cell, Column, Table, Type
from metrodesk.documents.prints.text_block import TextBlock

KIND = Type(size=10, leading=10, room=0)


def table(*lines, head="头"):
    """Return a table of one column whose rows have so many lines."""
    rows = [[Cell((TextBlock("\n".join("行" * count)),))] for count in lines]
    return Table([Column(head, 60)], rows, Ink(), KIND)


def cut(made, first, others):
    """Return what stands on each page, heights given without the head."""
    pages = made.pages(first + made.head_height, others + made.head_height)
    return [[(piece.row, piece.first, piece.last) for piece in page] for page in pages]


@given(st.lists(st.integers(1, 80), max_size=12), st.floats(0, 300), st.floats(60, 300))
def test_every_line_of_every_row_stands_on_exactly_one_page_and_no_page_is_overfull(counts, first, others):
    pages = cut(table(*counts), first, others)
    found = [(row, at) for page in pages for row, start, end in page for at in range(start, end)]
    assert found == [(row, at) for row, count in enumerate(counts) for at in range(count)]
    for number, page in enumerate(pages):
        room = others if number else first
        assert sum((end - start) * 10 for _, start, end in page) <= room + 1e-6


def test_a_row_that_fits_on_the_next_page_is_not_torn_for_a_small_gap():
    assert cut(table(7, 6), 100, 100) == [[(0, 0, 7)], [(1, 0, 6)]]


def test_a_row_is_split_where_much_of_the_page_would_stay_empty():
    assert cut(table(4, 8), 100, 100) == [[(0, 0, 4), (1, 0, 6)], [(1, 6, 8)]]


def test_no_single_line_is_left_for_the_next_page():
    assert cut(table(4, 7), 100, 100) == [[(0, 0, 4), (1, 0, 5)], [(1, 5, 7)]]


def test_a_row_higher_than_a_page_begins_on_the_page_under_way():
    assert cut(table(7, 15), 100, 100) == [[(0, 0, 7), (1, 0, 3)], [(1, 3, 13)], [(1, 13, 15)]]


def test_a_head_higher_than_the_page_does_not_stop_the_table():
    pages = table(3, head="很长的头" * 40).pages(100, 100)
    assert [len(page) for page in pages if page] == [1, 1, 1]


@given(
    st.lists(st.lists(st.floats(0, 5000), min_size=4, max_size=4), max_size=6),
    st.lists(st.floats(10, 40), min_size=4, max_size=4),
)
def test_the_columns_together_are_as_wide_as_the_table(amounts, least):
    widths = share(amounts, least, [400.0] * 4, 500)
    assert abs(sum(widths) - 500) < 1e-6
    assert all(wide >= small for wide, small in zip(widths, least, strict=True))


def test_the_column_with_the_longest_text_becomes_the_widest():
    widths = share([[100, 2000, 400]], [20] * 3, [400] * 3, 400)
    assert widths[1] > widths[2] > widths[0]
