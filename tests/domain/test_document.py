import pytest

from metrodesk.domain.document import cited


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("实施意见", "《实施意见》"),
        ("《实施意见》", "《实施意见》"),
        ("关于贯彻落实国务院《计量发展规划》的实施意见", "《关于贯彻落实国务院〈计量发展规划〉的实施意见》"),
        ("《规划》的实施意见", "《〈规划〉的实施意见》"),
    ],
)
def test_a_title_stands_in_book_marks_and_the_marks_within_are_single(title, said):
    assert cited(title) == said
