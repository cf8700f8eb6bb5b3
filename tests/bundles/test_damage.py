"""Every way a small bundle can be damaged is refused, and only with the reader's own error."""

import io
import random

import pytest

from metrodesk.bundles import reader
from metrodesk.bundles.encryption import encrypt
from metrodesk.bundles.plain import Plain
from metrodesk.bundles.reader import open_bundle
from metrodesk.bundles.trusted import Trusted
from metrodesk.bundles.writer import Contents
from metrodesk.errors import BundleRejected
from tests.bundles.office import revision_line
from tests.bundles.test_reader import members_of, zipped


class Victim:
    """A file whose content is replaced and read again and again."""

    def __init__(self, path, trusted: Trusted, identities=()):
        self.path, self.trusted, self.identities = path, trusted, identities

    def is_refused(self, data: bytes) -> bool:
        try:
            self.read(data)
        except BundleRejected:
            return True
        return False

    def read(self, data: bytes) -> None:
        self.path.write_bytes(data)
        open_bundle(self.path, self.trusted, self.identities).close()


class VictimInMemory(Victim):
    """The same without the file, since a sweep has tens of thousands of steps."""

    def read(self, data: bytes) -> None:
        reader._proven(Plain(io.BytesIO(data), None, was_encrypted=False), self.trusted)


@pytest.fixture
def victim(office, tmp_path):
    return Victim(tmp_path / "victim", office.at_district(), [office.daily.identity])


@pytest.fixture
def quick(office, tmp_path):
    return VictimInMemory(tmp_path, office.at_district())


@pytest.fixture
def small(office) -> bytes:
    """The smallest report there is: one short line, no auditor's key would make it smaller."""
    return office.bundle_bytes(contents=Contents(revisions=[revision_line(by={}, body={})]))


def flips(data: bytes):
    """Yield the data with each single bit turned, and where."""
    hurt = bytearray(data)
    for at in range(len(data) * 8):
        hurt[at // 8] ^= 1 << at % 8
        yield at, bytes(hurt)
        hurt[at // 8] ^= 1 << at % 8


def test_the_unharmed_bundle_is_taken(victim, quick, small):
    assert not victim.is_refused(small)
    assert not quick.is_refused(small)


def test_every_flipped_bit_is_refused(quick, small):
    assert [at for at, hurt in flips(small) if not quick.is_refused(hurt)] == []


def test_every_truncation_is_refused(victim, small):
    assert [end for end in range(len(small)) if not victim.is_refused(small[:end])] == []


def test_every_byte_taken_out_or_doubled_is_refused(quick, small):
    for at in range(len(small)):
        assert quick.is_refused(small[:at] + small[at + 1 :])
        assert quick.is_refused(small[:at] + small[at : at + 1] + small[at:])


def test_every_flipped_bit_of_content_is_refused_even_with_right_crcs(quick, small):
    """The zip is made anew around each flip: only signature and hashes stand in the way."""
    members = members_of(small)
    for name, content in members.items():
        for at, hurt in flips(content):
            assert quick.is_refused(zipped({**members, name: hurt})), (name, at)


def test_every_truncation_of_an_encrypted_bundle_is_refused(victim, office, small):
    out = io.BytesIO()
    encrypt(io.BytesIO(small), out, office.entry.recipients)
    data = out.getvalue()
    assert not victim.is_refused(data)
    assert [end for end in range(len(data)) if not victim.is_refused(data[:end])] == []


def test_flipped_bits_of_an_encrypted_bundle_are_refused(victim, office, small):
    out = io.BytesIO()
    encrypt(io.BytesIO(small), out, office.entry.recipients)
    data = out.getvalue()
    body = data.index(b"--- ")
    for at, hurt in flips(data):
        if at < body * 8 or at % 13 == 0:  # all of the header, some of the long body
            assert victim.is_refused(hurt), at


def test_random_damage_is_refused_and_never_breaks_the_reader(quick, small):
    chance = random.Random(2026)
    for _ in range(3000):
        hurt = bytearray(small)
        for _ in range(chance.randint(1, 6)):
            start, length = chance.randrange(len(hurt)), chance.randrange(1, 30)
            piece = chance.choice([chance.randbytes(length), bytes(hurt[start : start + length]), b""])
            at = chance.randrange(len(hurt))
            hurt[at : at + chance.randrange(30)] = piece
        if bytes(hurt) != small:
            assert quick.is_refused(bytes(hurt))
