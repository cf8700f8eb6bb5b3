import pytest

from metrodesk.documents.sources import text_file
from metrodesk.documents.sources.text_file import read_text_file
from metrodesk.errors import UnreadableDocument


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_text_is_read_in_the_encodings_offices_use(encoding, tmp_path):
    file = tmp_path / "a.txt"
    file.write_bytes("达川府发〔2024〕3号\r\n𠮷\u3000甲".encode(encoding))

    assert read_text_file(file) == "达川府发〔2024〕3号\n𠮷 甲"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\n", "empty"),
        (b"%PDF-1.7\n", "binary"),
        (b"PK\x03\x04abc", "binary"),
        (b"a\x00b", "binary"),
        (b"\xff\xff\xff\xff", "binary"),
    ],
)
def test_a_file_that_is_no_text_is_refused_with_the_reason(data, reason, tmp_path):
    file = tmp_path / "a.txt"
    file.write_bytes(data)

    with pytest.raises(UnreadableDocument) as caught:
        read_text_file(file)
    assert caught.value.reason == reason


def test_a_missing_file_and_a_folder_are_refused(tmp_path):
    with pytest.raises(UnreadableDocument, match="missing"):
        read_text_file(tmp_path / "no.txt")
    with pytest.raises(UnreadableDocument, match="folder"):
        read_text_file(tmp_path)


def test_a_huge_file_is_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr(text_file, "MAX_BYTES", 10)
    file = tmp_path / "a.txt"
    file.write_bytes(b"x" * 11)

    with pytest.raises(UnreadableDocument, match="too-large"):
        read_text_file(file)
