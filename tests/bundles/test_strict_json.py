import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrodesk.bundles.strict_json import dump, load, load_line, load_object
from metrodesk.errors import BundleRejected, MalformedJson, Reason

HOSTILE = {
    "a double key": (b'{"a":1,"a":2}', "duplicate"),
    "a double key deep inside": (b'[{"b":{"a":1,"\\u0061":2}}]', "duplicate"),
    "a fraction": (b"1.5", "number"),
    "an exponent": (b"1e400", "number"),
    "a small exponent": (b"1E2", "number"),
    "NaN": (b"NaN", "number"),
    "infinity": (b"[-Infinity]", "number"),
    "a huge number": (b"9" * 5000, "number"),
    "a number past 2^53": (b"9007199254740993", "number"),
    "many brackets": (b"[" * 100_000, "depth"),
    "many objects": (b'{"a":' * 100_000, "depth"),
    "balanced brackets": (b"[" * 500 + b"]" * 500, "depth"),
    "one level too many": (b"[" * 17 + b"]" * 17, "depth"),
    "a lone surrogate": (b'"\\ud800"', "surrogate"),
    "a lone low surrogate as a key": (b'{"\\uDFFF":1}', "surrogate"),
    "a byte order mark": (b"\xef\xbb\xbf{}", "json"),
    "UTF-16": ("{}".encode("utf-16"), "utf8"),
    "UTF-32 without a mark": ('"x"'.encode("utf-32-le"), "json"),
    "an encoded surrogate": (b'"\xed\xa0\x80"', "utf8"),
    "overlong UTF-8": (b'"\xc0\xaf"', "utf8"),
    "a trailing comma": (b"[1,]", "json"),
    "a comment": (b"{}//x", "json"),
    "single quotes": (b"{'a':1}", "json"),
    "a bare control character": (b'"\x01"', "json"),
    "two values": (b"{}{}", "json"),
    "nothing": (b"", "json"),
    "a leading zero": (b"01", "json"),
    "a plus sign": (b"+1", "json"),
    "a NUL behind": (b"{}\0", "json"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_json_with_more_than_one_reading_is_refused(name):
    data, detail = HOSTILE[name]
    with pytest.raises(BundleRejected) as refused:
        load(data, "here")
    assert (refused.value.reason, refused.value.detail, refused.value.where) == (Reason.CONTENT, detail, "here")


def test_sixteen_levels_are_allowed():
    assert load(b"[" * 16 + b"]" * 16)


def test_many_shallow_brackets_are_allowed():
    assert load(b"[" + b"[]," * 1000 + b"[]]")


def test_brackets_inside_text_are_no_depth():
    assert load(dump("[" * 100)) == "[" * 100


def test_an_escaped_pair_is_one_character():
    assert load(b'"\\ud842\\udfb7"') == "𠮷"


@pytest.mark.parametrize(
    "line", [b'{"a": 1}', b'{"a":1}\r', b' {"a":1}', b'{"a":"\\u4e00"}', b'{"a":"\\/"}', b'{"a":-0}']
)
def test_a_line_must_be_written_in_its_one_form(line):
    with pytest.raises(MalformedJson, match="canonical"):
        load_line(line)


def test_a_line_must_be_an_object():
    with pytest.raises(MalformedJson, match="object"):
        load_line(b"[1]")


@pytest.mark.parametrize(
    ("accessor", "value"),
    [
        ("text", 1), ("text", None), ("number", "1"), ("number", True), ("number", -1), ("flag", 1), ("texts", "ab"),
        ("texts", [1]), ("inner", []), ("inners", [1]), ("inners", {}), ("number_or_none", "1"), ("text_or_none", 3),
    ],
)  # fmt: skip
def test_a_field_of_another_kind_is_refused_by_its_name(accessor, value):
    fields = load_object(dump({"key": value}), "head")
    with pytest.raises(MalformedJson) as refused:
        getattr(fields, accessor)("key")
    assert refused.value.where == "head.key"


@pytest.mark.parametrize("text", ["QQ", "QR==", "QQ==\n", "Q Q=", "QQ=", "Q$==", "ＱＱ=="])
def test_bytes_have_one_spelling(text):
    assert load_object(dump({"key": "QQ=="})).data("key") == b"A"
    with pytest.raises(MalformedJson):
        load_object(dump({"key": text})).data("key")


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(st.characters(codec="utf-8")),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(st.characters(codec="utf-8")), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(VALUES)
def test_what_is_written_is_read_again(value):
    assert load(dump(value)) == value


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(data):
    with contextlib.suppress(MalformedJson):
        assert load(data) == json.loads(data.decode())
