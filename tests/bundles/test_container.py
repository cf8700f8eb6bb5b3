import io
import struct
import subprocess
import zipfile
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrodesk.bundles.container import (
    Limits,
    is_allowed,
    read_entry,
    read_index,
    write_container,
)
from metrodesk.errors import BundleRejected, Reason

SMALL = [("head.json", b"{}"), ("sig/a.ed25519", b"s"), ("data/revisions.jsonl", b"line\n")]


def written(members) -> bytes:
    out = io.BytesIO()
    write_container(members, out)
    return out.getvalue()


def read_all(file, limits) -> list[bytes]:
    return [read_entry(file, entry) for entry in read_index(file, limits)]


def refusal(data: bytes, limits: Limits | None = None) -> str:
    """Return why an archive is refused; content is read as well."""
    file = io.BytesIO(data)
    with pytest.raises(BundleRejected) as refused:
        read_all(file, limits or Limits())
    assert refused.value.reason is Reason.CONTAINER
    return refused.value.detail


def by_zipfile(names, *, compression=zipfile.ZIP_STORED, content=b"{}", **flags) -> bytes:
    """Write an archive the usual way, which is never the canonical one."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name in names:
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = compression
            for key, value in flags.items():
                setattr(info, key, value)
            archive.writestr(info, content)
    return out.getvalue()


def raw(entries, *, before=b"", between=b"", after=b"", comment=b"", listed=None, local=None) -> bytes:
    """Write a stored archive by hand: canonical but for what is asked."""
    out, directory = io.BytesIO(), io.BytesIO()
    out.write(before)
    for number, (name, content) in enumerate(entries):
        at, crc = out.tell(), zlib.crc32(content)
        given_name = (local or {}).get(number, name).encode()
        sizes = struct.pack("<III", crc, len(content), len(content))
        out.write(b"PK\x03\x04" + struct.pack("<HHHHH", 10, 0, 0, 0, 0x21) + sizes)
        out.write(struct.pack("<HH", len(given_name), 0) + given_name + content + between)
        if listed is None or number in listed:
            directory.write(b"PK\x01\x02" + struct.pack("<HHHHHH", 10, 10, 0, 0, 0, 0x21) + sizes)
            directory.write(struct.pack("<HHHHHII", len(name.encode()), 0, 0, 0, 0, 0, at) + name.encode())
    count, start = len(entries) if listed is None else len(listed), out.tell()
    out.write(directory.getvalue())
    out.write(b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, count, count, directory.tell(), start, len(comment)))
    return out.getvalue() + comment + after


def test_the_hand_made_archive_without_any_trick_is_taken():
    assert raw(SMALL) == written(SMALL)


def test_members_come_back_as_they_were_written():
    file = io.BytesIO(written(SMALL))
    assert [(entry.name, read_entry(file, entry)) for entry in read_index(file)] == SMALL


def test_the_order_of_members_given_makes_no_difference():
    assert written(list(reversed(SMALL))) == written(SMALL)


def test_usual_zip_programs_open_the_file(tmp_path):
    path = tmp_path / "a.zip"
    path.write_bytes(written(SMALL))
    assert subprocess.run(["unzip", "-tqq", path], check=False).returncode == 0
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == [name for name, _ in SMALL]


def test_a_file_changed_while_it_is_written_is_noticed(tmp_path):
    path = tmp_path / "photo"
    path.write_bytes(b"before")

    class Meddling(io.BytesIO):
        def write(self, data):
            path.write_bytes(b"after!")
            return super().write(data)

    with pytest.raises(BundleRejected):
        write_container([("data/att/a", path)], Meddling())


def test_two_members_of_one_name_are_not_written():
    with pytest.raises(ValueError, match="two members"):
        written([("head.json", b"a"), ("head.json", b"b")])


BOMB = by_zipfile(["head.json"], compression=zipfile.ZIP_DEFLATED, content=bytes(2_000_000))
TRICKS = {
    "two entries of one name": raw([("head.json", b"a"), ("head.json", b"b")]),
    "an entry missing in the directory": raw(SMALL, listed=[0, 1]),
    "an entry only in the directory": raw(SMALL)[: raw(SMALL[:2]).index(b"PK\x01")] + raw(SMALL)[-200:],
    "bytes before": raw(SMALL, before=b"MZ"),
    "a whole zip before": written(SMALL) + written(SMALL),
    "bytes behind": raw(SMALL, after=b"\0"),
    "bytes between": raw(SMALL, between=b"hidden"),
    "a comment": raw(SMALL, comment=b"x"),
    "a comment with a second end record": raw(SMALL, comment=written([("head.json", b"evil")])),
    "a local name that is not the listed one": raw(SMALL, local={0: "data/revisions.json"}),
    "another order": raw(list(reversed(SMALL))),
    "compressed": BOMB,
    "an encrypted flag": by_zipfile(["head.json"], flag_bits=1),
    "extra fields": by_zipfile(["head.json"], extra=b"UT\x05\x00\x03aaaa"),
    "another date": by_zipfile(["head.json"], date_time=(2026, 9, 30, 0, 0, 0)),
    "unix rights": by_zipfile(["head.json"], external_attr=0o100777 << 16),
    "a link": by_zipfile(["head.json"], external_attr=0o120777 << 16, create_system=3),
    "nothing": b"",
    "an empty zip": written([])[:-1],
    "only an end record with a count": b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 1, 1, 0, 0, 0),
}


@pytest.mark.parametrize("trick", TRICKS)
def test_an_archive_with_anything_but_canonical_bytes_is_refused(trick):
    assert refusal(TRICKS[trick])


def test_data_descriptors_are_refused():
    class Unseekable(io.RawIOBase):
        def __init__(self):
            self.data = bytearray()

        def writable(self):
            return True

        def write(self, data):
            self.data += data
            return len(data)

    out = Unseekable()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("head.json", b"{}")
    assert refusal(bytes(out.data)) == "header"


def test_zip64_is_refused():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive, archive.open("head.json", "w", force_zip64=True) as member:
        member.write(b"{}")
    assert refusal(out.getvalue()) in {"header", "entry_size"}


def test_overlapping_entries_are_refused():
    """Two names for the same stored bytes: the quoted-overlap bomb without inflation."""
    inner = raw([("data/att/b", b"x" * 50)])
    quoted = inner[: inner.index(b"PK\x01")]
    bomb = raw([("data/att/a", quoted), ("data/att/b", b"x" * 50)])
    start = bomb.index(quoted)
    head = bomb[: start + len(quoted)]
    directory = bomb[bomb.index(b"PK\x01") :]
    assert refusal(head + directory)


def test_a_declared_size_past_the_end_is_refused():
    data = bytearray(raw(SMALL))
    data[18:26] = struct.pack("<II", 50_000_000, 50_000_000)
    assert refusal(bytes(data)) == "truncated"


def test_a_wrong_crc_is_noticed_when_the_content_is_read():
    data = raw(SMALL)
    assert refusal(data.replace(struct.pack("<I", zlib.crc32(b"line\n")), b"\1\2\3\4")) == "crc"


def test_an_empty_member_with_a_crc_is_refused():
    data = raw([("head.json", b"")]).replace(bytes(12), b"\1" + bytes(11))
    assert refusal(data)


@pytest.mark.parametrize(
    "name",
    [
        "../evil", "..", "data/../head.json", "data/./x", "/etc/passwd", "C:/windows", "c:head.json",
        "data\\revisions.jsonl", "//server/share", "head.json\0.exe", "HEAD.JSON", "Head.json", "con.json",
        "data/aux", "data/att/nul.txt", "data/com1", "data/lpt9.x", "head.json.", "data/x.", "data/ x", "data/x ",
        "data/.hidden", "data/-x", "data/a/b/c/d", "data//x", "data/", "sig/", "", "x", "evil.json", "data/é",
        "data/e\u0301", "data/" + "a" * 200, "data/a:b", "data/a*", "data/\u202ex", "data/a\n",
    ],
)  # fmt: skip
def test_a_name_that_could_leave_a_folder_or_hide_is_not_allowed(name):
    assert not is_allowed(name)
    assert refusal(raw([(name, b"{}")])) == "name"


@pytest.mark.parametrize(
    "name", ["head.json", "sig/0a.ed25519", "data/new.json", "origin/ab/sig/c.ed25519", "data/att/0"]
)
def test_names_of_this_and_later_versions_are_allowed(name):
    assert is_allowed(name)


@pytest.mark.parametrize(
    ("limits", "detail"),
    [
        (Limits(file=100), "file_size"),
        (Limits(entries=2), "entries"),
        (Limits(entry=4), "entry_size"),
    ],
)
def test_limits_hold_before_anything_is_read(limits, detail):
    assert refusal(written(SMALL), limits) == detail


def test_a_head_larger_than_allowed_is_not_read():
    file = io.BytesIO(written(SMALL))
    with pytest.raises(BundleRejected, match="entry_size"):
        read_entry(file, read_index(file)[0], limit=1)


NAMES = st.from_regex(r"data/[a-z0-9][a-z0-9_-]{0,20}", fullmatch=True).filter(is_allowed)


@given(st.dictionaries(NAMES, st.binary(max_size=200), max_size=8))
def test_any_members_come_back(members):
    file = io.BytesIO(written(list(members.items())))
    assert {entry.name: read_entry(file, entry) for entry in read_index(file)} == members


@given(st.binary(max_size=300), st.integers(0, 400))
def test_junk_is_refused_and_never_breaks_the_reader(junk, cut):
    data = written(SMALL)
    for hostile in (junk, b"PK\x03\x04" + junk, data[:cut] + junk):
        if hostile not in (data, written([])):
            refusal(hostile)
