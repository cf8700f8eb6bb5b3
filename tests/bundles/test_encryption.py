import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrodesk.bundles.bech32 import decode_bech32, encode_bech32
from metrodesk.bundles.encryption import AgeIdentity, decrypt, encrypt, identities_in, is_encrypted, screen_recipient
from metrodesk.errors import BundleRejected, Reason, WeakKey
from tests.bundles.office import fixed_keys

A, B, C = (fixed_keys(name).identity for name in "abc")
X25519_LOW_ORDER = [
    "00" * 32,
    "01" + "00" * 31,
    "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
    "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
]


def encrypted(data: bytes, *recipients: AgeIdentity) -> bytes:
    out = io.BytesIO()
    encrypt(io.BytesIO(data), out, [identity.recipient for identity in recipients])
    return out.getvalue()


def decrypted(data: bytes, *identities: AgeIdentity, limit: int = 1 << 20) -> bytes:
    out = io.BytesIO()
    decrypt(io.BytesIO(data), out, identities, limit)
    return out.getvalue()


@given(st.binary(max_size=200_000))
def test_each_recipient_reads_what_was_written(data):
    secret = encrypted(data, A, B)
    assert is_encrypted(secret)
    assert decrypted(secret, A) == decrypted(secret, C, B) == data


@pytest.mark.parametrize("identities", [(), (C,)])
def test_nobody_else_reads_it(identities):
    with pytest.raises(BundleRejected) as refused:
        decrypted(encrypted(b"secret", A), *identities)
    assert refused.value.reason is Reason.ENCRYPTED


def test_what_comes_out_is_capped():
    with pytest.raises(BundleRejected) as refused:
        decrypted(encrypted(bytes(300_000), A), A, limit=100_000)
    assert (refused.value.reason, refused.value.detail) == (Reason.CONTAINER, "file_size")


def test_every_truncation_is_noticed():
    data = encrypted(bytes(200), A)
    for end in range(len(data)):
        with pytest.raises(BundleRejected):
            decrypted(data[:end], A)


def test_every_flipped_bit_is_noticed():
    data = encrypted(b"plain text", A, B)
    for at in range(len(data) * 8):
        flipped = bytearray(data)
        flipped[at // 8] ^= 1 << at % 8
        with pytest.raises(BundleRejected):
            decrypted(bytes(flipped), A)


def test_an_error_of_the_medium_is_raised_as_itself():
    class Full(io.BytesIO):
        def write(self, _data):
            raise OSError(28, "No space left on device")

    class Pulled(io.BytesIO):
        def read(self, _size=-1):
            raise OSError(5, "Input/output error")

    with pytest.raises(OSError, match="No space left"):
        encrypt(io.BytesIO(b"x"), Full(), [A.recipient])
    with pytest.raises(OSError, match="Input/output"):
        encrypt(Pulled(), io.BytesIO(), [A.recipient])
    with pytest.raises(OSError, match="No space left"):
        decrypt(io.BytesIO(encrypted(b"x", A)), Full(), [A])
    with pytest.raises(OSError, match="Input/output"):
        decrypt(Pulled(), io.BytesIO(), [A])


@pytest.mark.parametrize("raw", X25519_LOW_ORDER)
def test_an_address_everybody_could_read_is_refused(raw):
    text = encode_bech32("age", bytes.fromhex(raw))
    with pytest.raises(WeakKey, match="order"):
        screen_recipient(text)
    with pytest.raises(WeakKey):
        encrypt(io.BytesIO(b"x"), io.BytesIO(), [text])


@pytest.mark.parametrize("text", ["", "age1", "age1qqq", "AGE1" + A.recipient[4:].upper(), "x" + A.recipient, "平滩镇"])
def test_a_broken_address_is_refused(text):
    with pytest.raises(WeakKey):
        screen_recipient(text)


def test_one_wrong_letter_in_an_address_is_found():
    good = A.recipient
    for at in range(4, len(good)):
        with pytest.raises(WeakKey):
            screen_recipient(good[:at] + ("q" if good[at] != "q" else "p") + good[at + 1 :])


@given(st.binary(max_size=40))
def test_bech32_is_read_as_it_was_written(data):
    assert decode_bech32("age", encode_bech32("age", data)) == data


def test_an_identity_file_of_age_is_read():
    text = f"# created: 2026-09-30\n# public key: {A.recipient}\n{A.secret}\n{B.secret}\n"
    assert [found.recipient for found in identities_in(text)] == [A.recipient, B.recipient]
    with pytest.raises(WeakKey):
        identities_in("AGE-SECRET-KEY-1BROKEN")


def test_an_identity_never_prints_itself():
    assert A.secret not in repr(A)
