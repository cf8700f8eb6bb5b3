"""Reading of Bech32 (BIP 173), the spelling of age keys, to look at the key inside."""

from __future__ import annotations

from typing import Final

from metrodesk.errors import WeakKey

_ALPHABET: Final = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_GENERATOR: Final = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_CHECKSUM, _WORD, _BYTE = 6, 5, 8


def decode_bech32(prefix: str, text: str) -> bytes:
    """Return the bytes of a lower-case Bech32 text; raises WeakKey."""
    head, separator, tail = text.rpartition("1")
    if head != prefix or not separator or not set(tail) <= set(_ALPHABET):
        raise WeakKey("form")
    words = [_ALPHABET.index(letter) for letter in tail]
    if len(words) < _CHECKSUM or _polymod(_expanded(prefix) + words) != 1:
        raise WeakKey("checksum")
    return _regroup(words[:-_CHECKSUM])


def encode_bech32(prefix: str, data: bytes) -> str:
    """Write bytes in Bech32."""
    value, count = int.from_bytes(data), -(-len(data) * _BYTE // _WORD)
    value <<= count * _WORD - len(data) * _BYTE
    words = [value >> (_WORD * at) & 31 for at in reversed(range(count))]
    check = _polymod([*_expanded(prefix), *words, *[0] * _CHECKSUM]) ^ 1
    words += [check >> (_WORD * at) & 31 for at in reversed(range(_CHECKSUM))]
    return f"{prefix}1{''.join(_ALPHABET[word] for word in words)}"


def _expanded(prefix: str) -> list[int]:
    return [ord(c) >> _WORD for c in prefix] + [0] + [ord(c) & 31 for c in prefix]


def _polymod(words: list[int]) -> int:
    check = 1
    for word in words:
        top = check >> 25
        check = (check & 0x1FFFFFF) << _WORD ^ word
        for bit, generator in enumerate(_GENERATOR):
            check ^= generator if top >> bit & 1 else 0
    return check


def _regroup(words: list[int]) -> bytes:
    value = 0
    for word in words:
        value = value << _WORD | word
    spare = len(words) * _WORD % _BYTE
    if spare >= _WORD or value & ((1 << spare) - 1):
        raise WeakKey("padding")
    return (value >> spare).to_bytes(len(words) * _WORD // _BYTE)
