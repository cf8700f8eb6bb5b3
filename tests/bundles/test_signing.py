import base64

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import load_pem_public_key

from metrodesk.bundles.signing import ED25519, PublicKey, SigningKey, is_signed, pae, screen
from metrodesk.errors import WeakKey

PREFIX = bytes.fromhex("302a300506032b6570032100")
P = 2**255 - 19
LOW_ORDER = [
    "0100000000000000000000000000000000000000000000000000000000000000",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0000000000000000000000000000000000000000000000000000000000000080",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
]


def key_of(raw: bytes) -> PublicKey:
    return PublicKey(ED25519, PREFIX + raw)


def test_the_encoding_is_that_of_dsse():
    """The example of the protocol's own text (secure-systems-lab/dsse, protocol.md)."""
    assert pae("http://example.com/HelloWorld", b"hello world") == (
        b"DSSEv1 29 http://example.com/HelloWorld 11 hello world"
    )


def test_lengths_are_of_bytes_not_of_characters():
    assert pae("类型", "平滩镇".encode()) == "DSSEv1 6 类型 9 平滩镇".encode()


def test_a_signature_is_that_of_rfc_8032():
    """Section 7.1, test 2."""
    key = SigningKey(bytes.fromhex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"))
    assert key.public.der[12:].hex() == "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"
    assert key.sign(b"\x72").hex() == (
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    )


def test_only_the_right_key_over_the_right_bytes_is_a_signature():
    key, other = SigningKey.generate(), SigningKey.generate()
    signature = key.sign(b"text")
    assert is_signed(b"text", signature, key.public)
    assert not is_signed(b"texT", signature, key.public)
    assert not is_signed(b"text", signature, other.public)
    assert not is_signed(b"text", b"", key.public)
    assert not is_signed(b"text", signature + b"\0", key.public)


@pytest.mark.parametrize("raw", LOW_ORDER)
def test_points_of_small_order_are_no_keys(raw):
    with pytest.raises(WeakKey, match="order"):
        screen(key_of(bytes.fromhex(raw)))


def test_the_fixed_signature_that_fits_every_message_is_refused():
    """Under the identity point OpenSSL takes one signature for any message."""
    identity, forged = key_of(bytes.fromhex(LOW_ORDER[0])), bytes.fromhex(LOW_ORDER[0]) + bytes(32)
    Ed25519PublicKey.from_public_bytes(identity.der[12:]).verify(forged, b"any message")
    assert not is_signed(b"any message", forged, identity)


@pytest.mark.parametrize("y", [P, P + 1, P + 18, 2**255 - 1])
def test_a_second_spelling_of_a_point_is_refused(y):
    with pytest.raises(WeakKey, match="canonical"):
        screen(key_of(y.to_bytes(32, "little")))


def test_a_point_off_the_curve_is_refused():
    with pytest.raises(WeakKey, match="curve"):
        screen(key_of((2).to_bytes(32, "little")))


@pytest.mark.parametrize("length", [0, 31, 33])
def test_a_key_of_another_length_is_refused(length):
    with pytest.raises(WeakKey, match="form"):
        screen(key_of(bytes([9]) * length))


@pytest.mark.parametrize("algorithm", ["sm2", "none", "", "ED25519"])
def test_an_algorithm_that_is_not_there_signs_nothing(algorithm):
    key = SigningKey.generate()
    assert not is_signed(b"x", key.sign(b"x"), PublicKey(algorithm, key.public.der))


def test_many_honest_keys_pass_the_screening():
    for _ in range(50):
        screen(SigningKey.generate().public)


@pytest.mark.parametrize("text", ["", "!!!!", "MCowBQYDK2VwAyEA", "MCowBQYDK2VwAyEA AAAA"])
def test_a_broken_spelling_of_a_key_is_refused(text):
    with pytest.raises(WeakKey):
        PublicKey.parse(ED25519, text)


def test_only_one_base64_spelling_of_a_key_is_taken():
    der = SigningKey(bytes(32)).public.der
    text = base64.b64encode(der).decode()
    assert PublicKey.parse(ED25519, text).der == der
    for other in (text + "\n", text.rstrip("=") + "==="):
        with pytest.raises(WeakKey):
            PublicKey.parse(ED25519, other)


def test_the_pem_for_the_auditor_is_read_by_others():
    public = SigningKey.generate().public
    read = load_pem_public_key(public.pem)
    assert isinstance(read, Ed25519PublicKey)
    assert read.public_bytes_raw() == public.der[12:]


def test_ids_and_fingerprint_come_from_one_hash():
    public = SigningKey(bytes(32)).public
    assert len(public.id) == 64
    assert public.device == public.id[:32]
    assert public.fingerprint.replace(" ", "") == public.id[:20]
    assert [len(group) for group in public.fingerprint.split(" ")] == [4] * 5
