"""A proposed merge takes what one side changed, and leaves to a person what both did."""

from hypothesis import given
from hypothesis import strategies as st

from metrodesk.domain.history import Node, history_of
from metrodesk.domain.proposal import propose
from metrodesk.domain.report import ReportBody, Status
from tests.domain.histories import revision

BASE = {"status": "progressed", "progress": "检查12家次。", "problems": "", "measures": {"m1": {"value": "3"}}}
FILE, OTHER_FILE = {"sha256": "a" * 64, "name": "照片.jpg"}, {"sha256": "b" * 64, "name": "台账.xlsx"}


def sealed(parents=(), device="d1", **body):
    return revision(parents=parents, device=device, text=body.pop("progress", BASE["progress"]), **{**REST, **body})


REST = {key: value for key, value in BASE.items() if key not in {"status", "progress"}}


def proposal(*revisions):
    nodes = [Node.of_revision(one) for one in revisions]
    found = history_of(revisions[0].subject, nodes)
    assert found.is_conflict
    return propose(found, nodes)


def test_a_field_only_one_side_changed_is_taken_from_it():
    first = sealed()
    one = sealed([first.id], progress="检查15家次。")
    other = sealed([first.id], "d2", problems="缺检定设备。")

    found = proposal(first, one, other)

    assert (found.body["progress"], found.body["problems"]) == ("检查15家次。", "缺检定设备。")
    assert found.open_fields == ()


def test_a_field_both_sides_changed_is_left_to_a_person():
    first = sealed()
    one = sealed([first.id], progress="检查15家次。")
    other = sealed([first.id], "d2", progress="检查16家次。")

    found = proposal(first, one, other)

    assert found.open_fields == ("progress",)
    assert {side.value for side in found.rows[0].sides} == {"检查15家次。", "检查16家次。"}
    assert found.rows[0].base == "检查12家次。"


def test_the_same_change_on_both_sides_is_none():
    first = sealed()
    one = sealed([first.id], progress="检查15家次。", problems="缺设备。")
    other = sealed([first.id], "d2", progress="检查15家次。")

    found = proposal(first, one, other)

    assert [row.field for row in found.rows] == ["problems"]
    assert found.body["progress"] == "检查15家次。"


def test_what_a_person_chose_takes_the_place_of_what_was_proposed():
    first = sealed()
    one = sealed([first.id], progress="检查15家次。", measures={"m1": {"value": "4"}})
    other = sealed([first.id], "d2", progress="检查20家次。", measures={"m1": {"value": "3"}, "m2": {"value": "1"}})

    body = proposal(first, one, other).resolved({"progress": "检查35家次。", "measures.m1": None})

    assert (body["progress"], body["measures"]) == ("检查35家次。", {"m2": {"value": "1"}})


def test_without_a_common_version_only_what_one_side_left_empty_is_filled():
    one = sealed(progress="检查15家次。", problems="")
    other = sealed((), "d2", progress="检查16家次。", problems="缺设备。")

    found = proposal(one, other)

    assert found.open_fields == ("progress",)
    assert found.body["problems"] == "缺设备。"


def test_figures_are_merged_one_by_one():
    first = sealed()
    one = sealed([first.id], measures={"m1": {"value": "5"}})
    other = sealed([first.id], "d2", measures={"m1": {"value": "3"}, "m2": {"value": "8"}})

    found = proposal(first, one, other)

    assert found.body["measures"] == {"m1": {"value": "5"}, "m2": {"value": "8"}}
    assert found.open_fields == ()


def test_files_of_both_sides_are_kept_and_those_removed_are_gone():
    first = sealed(evidence=[FILE])
    one = sealed([first.id], evidence=[FILE, OTHER_FILE])
    other = sealed([first.id], "d2", evidence=[])

    assert proposal(first, one, other).body["evidence"] == [OTHER_FILE]


def test_an_update_against_not_applicable_is_never_decided_by_itself():
    first = sealed()
    one = revision(text="", parents=[first.id], **{**REST, "status": "not_applicable", "reason": "本镇无此类企业"})
    other = sealed([first.id], "d2", progress="检查15家次。")

    found = proposal(first, one, other)

    assert set(found.open_fields) == {"status", "progress", "reason"}


TEXT = st.sampled_from(["", "甲", "乙"])
BODIES = st.builds(
    lambda progress, problems, status: ReportBody(status, progress=progress, problems=problems),
    TEXT,
    TEXT,
    st.sampled_from([None, *Status]),
)


def fields(body):
    return {key: value for key, value in body.to_json().items() if key != "progress"}


@given(BODIES, st.lists(BODIES, min_size=2, max_size=4))
def test_every_value_a_side_wrote_is_taken_or_shown_beside_the_others(base, bodies):
    first = revision(claimed="00", text=base.progress, **fields(base))
    sides = [
        revision(claimed=str(number), parents=[first.id], device=f"d{number}", text=one.progress, **fields(one))
        for number, one in enumerate(bodies)
    ]
    nodes = [Node.of_revision(one) for one in (first, *sides)]
    found = history_of(first.subject, nodes)
    if not found.is_conflict:
        return

    proposed = propose(found, nodes)

    shown = {row.field: {str(side.value) for side in row.sides} for row in proposed.rows}
    for head in found.heads:
        for key, value in head.node.body.items():
            assert proposed.body.get(key) == value or str(value) in shown[key]
