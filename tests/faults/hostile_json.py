"""JSON that an attacker would write: each text has a trap that the strict loader must refuse."""

import json
from collections.abc import Callable
from random import Random

HUGE = ("9007199254740992", "-9007199254740992", "1" + "0" * 400, "1e400", "-0.0", "1.0", "1E2", "0x10", "01", "+1")
WORDS = ("NaN", "Infinity", "-Infinity", "True", "None", "undefined", "nul", "'a'", '"\\ud800"', '"\\udfff\\ud800"')
RAW = (b'"\xff"', b'"\xed\xa0\x80"', b'"\xc0\xaf"', b'"\x00"', b'"\n"', b"\xef\xbb\xbf1", b'"\x80"', b"//", b",", b"]")


def spoiled(chance: Random, text: bytes) -> bytes:
    """Return an object's JSON with one trap in it."""
    return chance.choice(TRAPS)(chance, text)


def nested(chance: Random, text: bytes) -> bytes:
    depth = chance.choice([17, 18, 64, 1000, 20_000, 200_000])
    opener, closer = chance.choice([(b"[", b"]"), (b'{"a":', b"}")])
    return member(text, b'"x":' + opener * depth + b"1" + closer * depth)


def doubled_key(chance: Random, text: bytes) -> bytes:
    keys = list(json.loads(text)) or ["a"]
    key = chance.choice(keys)
    spelt = json.dumps(key) if chance.random() < 0.7 else '"' + "".join(f"\\u{ord(one):04x}" for one in key) + '"'
    first, second = chance.choice([("1", "2"), ("null", '"x"'), ('"district"', "{}")])
    if key not in json.loads(text):
        return member(text, f'"a":{first},"a":{second}'.encode())
    return member(text, f"{spelt}:{first}".encode())


def hostile_value(chance: Random, text: bytes) -> bytes:
    return member(text, b'"x":' + chance.choice([*(one.encode() for one in HUGE + WORDS), *RAW]))


def cut_off(chance: Random, text: bytes) -> bytes:
    return text[: chance.randrange(len(text))]


def not_an_object(chance: Random, _text: bytes) -> bytes:
    return chance.choice([b"[]", b"1", b"null", b'"a"', b"true", b"[[]]", b"", b" ", b"{}{}", b"\x00"])


def other_encoding(chance: Random, text: bytes) -> bytes:
    said = text.decode()
    return chance.choice([said.encode("utf-16"), b"\xef\xbb\xbf" + text, said.encode("utf-32"), text + b"\x00"])


def member(text: bytes, extra: bytes) -> bytes:
    """Put a member in front of an object's others."""
    rest = text[1:] if text[:1] == b"{" else b"}"
    return b"{" + extra + (b"" if rest == b"}" else b",") + rest


TRAPS: tuple[Callable[[Random, bytes], bytes], ...] = (
    nested, doubled_key, hostile_value, hostile_value, cut_off, not_an_object, other_encoding,
)  # fmt: skip
