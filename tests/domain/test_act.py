import hashlib
import json

import pytest

from metrodesk.domain.act import Act, ActKind, act_id
from metrodesk.domain.revision import canonical
from metrodesk.errors import MalformedRevision
from tests.domain.histories import act


@pytest.mark.parametrize("kind", ActKind)
def test_an_act_reads_back_what_it_was_made_of(kind):
    made = act(kind, ["b" * 64, "a" * 64], revisions=["c" * 64], reason="缺附件")

    read = Act.parse(made.line)

    assert read == made
    assert (read.kind, read.by, read.claimed) == (kind, "审核人乙", "09:00")
    assert read.replaces == ("a" * 64, "b" * 64)
    assert read.targets == ("c" * 64,)


def test_an_act_is_named_by_the_hash_of_its_bytes():
    made = act(ActKind.CUTOFF)

    assert made.id == act_id(made.line) == hashlib.sha256(b"metrodesk-act-v1\0" + made.line).hexdigest()


def test_keys_of_later_versions_survive_because_the_bytes_are_kept():
    line = canonical({**json.loads(act(ActKind.CUTOFF).line), "mood": "good"})

    assert Act.parse(line).line == line


@pytest.mark.parametrize(
    "change", [{"v": 2}, {"kind": "poem"}, {"kind": 5}, {"body": []}, {"replaces": "a"}, {"replaces": [1]}, {"by": 1}]
)
def test_a_line_of_another_shape_is_refused(change):
    with pytest.raises(MalformedRevision):
        Act.parse(canonical({**json.loads(act(ActKind.CUTOFF).line), **change}))


@pytest.mark.parametrize("line", [b"", b"[]", b"\xff", b"[" * 100_000, act(ActKind.CUTOFF).line + b"\n"])
def test_what_is_no_line_is_refused(line):
    with pytest.raises(MalformedRevision):
        Act.parse(line)
