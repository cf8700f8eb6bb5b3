"""What may be attached as evidence, what is taken out of it, and what is refused with a reason."""

import io
import struct
import zipfile

import pytest
from PIL import Image

from metrodesk.documents.evidence.evidence_file import DETAILS, PLACE, fitting_title, prepare, prepare_evidence
from metrodesk.errors import UnfitEvidence
from metrodesk.wording.evidence import evidence_advice, evidence_problem
from tests.documents.evidence_samples import (
    CAMERA,
    docx,
    locked_pdf,
    ofd,
    old_office,
    pdf,
    photo,
    screenshot,
    xlsx,
    zipped,
)

LOCKED_WORD = bytes(10) + b"\0\x01" + bytes(20)
EXE = b"MZ\x90\0" + bytes(200)


def opened(data):
    picture = Image.open(io.BytesIO(data))
    picture.load()
    return picture


HIDDEN = b"31.2090N,107.5"  # as long as JFIF's own head


def test_a_photo_loses_place_camera_and_comment_and_nothing_of_them_is_left():
    made = prepare("照片.jpg", photo())

    assert made.removed == (PLACE, DETAILS)
    assert not opened(made.data).getexif()
    for told in (CAMERA.encode(), b"2026:09:01", b"taken by A", b"Exif", b"GPSLatitude"):
        assert told in photo()
        assert told not in made.data


def test_a_photo_without_a_place_is_not_said_to_have_lost_one():
    assert prepare("照片.jpg", photo(place=False)).removed == (DETAILS,)


@pytest.mark.parametrize(("orientation", "red"), [(1, (10, 10)), (3, (-10, -10)), (6, (-10, 10)), (8, (10, -10))])
def test_a_picture_stays_upright_although_its_exif_goes(orientation, red):
    made = opened(prepare("照片.jpg", photo(orientation=orientation)).data)

    x, y = red[0] % made.width, red[1] % made.height
    r, g, b = made.convert("RGB").getpixel((x, y))
    assert r > 150 > max(g, b)
    assert (made.width > made.height) is (orientation in {1, 3})


def test_a_large_photo_is_shrunk_to_what_paper_and_mail_need():
    before = photo((3000, 2000))
    made = prepare("照片.jpg", before)

    assert max(opened(made.data).size) == 2400
    assert made.original == len(before) > 2 * len(made.data)


def test_words_in_a_png_go_and_it_stays_sharp():
    made = prepare("截图.png", screenshot())

    assert made.removed == (PLACE, DETAILS)
    assert made.type == "image/png"
    assert b"tEXt" not in made.data
    assert b"iTXt" not in made.data
    assert opened(made.data).getpixel((100, 100))[:3] == (0, 90, 200)


@pytest.mark.parametrize("data", [photo(), photo((300, 200), quality=40), screenshot()])
def test_what_was_prepared_once_stays_as_it_is_so_that_it_is_one_file(data):
    once = prepare("照片", data)
    again = prepare("照片", once.data)

    assert again.data == once.data
    assert again.removed == ()


def test_bytes_behind_a_picture_do_not_travel():
    bare = prepare("照片.jpg", photo((400, 300))).data
    made = prepare("照片.jpg", bare + b"PK\x03\x04 something else")

    assert b"something else" not in made.data


def part(mark, words=HIDDEN):
    """A part of a JPEG as programs put it in."""
    return bytes([0xFF, mark]) + struct.pack(">H", 2 + len(words)) + words


@pytest.mark.parametrize("mark", [0xE0, 0xE1, 0xFE, 0xDC], ids=["small picture", "exif", "comment", "lines"])
@pytest.mark.parametrize("where", ["before the pixels", "between the scans"])
def test_what_lies_between_the_parts_of_a_photo_does_not_travel(mark, where):
    out = io.BytesIO()
    Image.effect_noise((400, 300), 60).convert("RGB").save(out, "JPEG", quality=70, progressive=True)
    bare = out.getvalue()
    assert prepare("照片.jpg", bare).data == bare
    at = 20 if where == "before the pixels" else bare.find(b"\xff\xda", bare.find(b"\xff\xda") + 2)

    made = prepare("照片.jpg", bare[:at] + part(mark) + bare[at:])

    assert HIDDEN not in made.data


@pytest.mark.parametrize("kind", ["PNG", "BMP", "GIF", "WEBP", "TIFF"])
def test_other_pictures_become_jpeg_or_png(kind):
    out = io.BytesIO()
    opened(photo((500, 400))).convert("RGB").save(out, kind)

    assert prepare("照片.jpg", out.getvalue()).type in {"image/jpeg", "image/png"}


def test_sixteen_bits_of_grey_are_not_turned_into_white():
    out = io.BytesIO()
    Image.new("I;16", (300, 200), 30_000).save(out, "PNG")

    made = opened(prepare("扫描.png", out.getvalue()).data).convert("L")
    assert 100 < made.getpixel((10, 10)) < 130


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("通知.pdf", pdf(), "application/pdf"),
        ("记录.docx", docx(), "wordprocessingml.document"),
        ("台账.xlsx", xlsx(), "spreadsheetml.sheet"),
        ("版式.ofd", ofd(), "application/ofd"),
        ("记录.doc", old_office("WordDocument"), "application/msword"),
        ("记录.wps", old_office("WordDocument"), "application/msword"),
        ("台账.et", old_office("Workbook"), "application/vnd.ms-excel"),
        ("没有后缀", xlsx(), "spreadsheetml.sheet"),
    ],
)
def test_papers_of_an_office_are_taken_as_they_are(name, data, kind):
    made = prepare(name, data)

    assert made.type.endswith(kind)
    assert made.data == data
    assert made.removed == ()


def bomb():
    return docx(**{"word/media/image1.bmp": bytes(60 << 20)})


def encrypted():
    data = bytearray(docx())
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(sign) + place] |= 1
    return bytes(data)


def flat(width, height):
    out = io.BytesIO()
    Image.new("1", (width, height)).save(out, "PNG")
    return out.getvalue()


def scan(pages):
    out, page = io.BytesIO(), Image.new("L", (200, 300), 255)
    page.save(out, "TIFF", save_all=True, append_images=[page] * (pages - 1))
    return out.getvalue()


def broken(data):
    """A docx whose text no longer has the checksum written beside it."""
    return data.replace(zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml"), b"x" * 41)


REFUSED = {
    "zero bytes": ("照片.jpg", b"", "empty"),
    "a text": ("说明.txt", "说明".encode(), "type"),
    "a cut-off photo": ("照片.jpg", photo()[:20_000], "damaged"),
    "a photo of noise only": ("照片.jpg", b"\xff\xd8\xff" + bytes(500), "damaged"),
    "a picture of very many pixels": ("照片.png", flat(13_000, 13_000), "pixels"),
    "a picture of more pixels than Pillow reads": ("照片.png", flat(20_000, 20_000), "pixels"),
    "a scan of two pages": ("扫描.tif", scan(2), "pages"),
    "a photo of a newer telephone": ("IMG_1.heic", b"\0\0\0\x18ftypheic" + bytes(100), "heic"),
    "the same under another name": ("IMG_1.jpg", b"\0\0\0\x18ftypmif1" + bytes(100), "heic"),
    "a video": ("现场.mp4", b"\0\0\0\x18ftypisom" + bytes(100), "video"),
    "a program": ("工具.exe", EXE, "program"),
    "a program that calls itself a photo": ("照片.jpg", EXE, "program"),
    "a script": ("照片.jpg", b"#!/bin/sh\nrm x", "program"),
    "a packed file": ("照片.zip", zipped({"1.jpg": photo((100, 100))}), "archive"),
    "another packed file": ("照片.rar", b"Rar!\x1a\x07\0", "archive"),
    "a docm": ("记录.docm", docx(**{"word/vbaProject.bin": b"x"}), "macros"),
    "a docm that calls itself docx": ("记录.docx", docx(**{"word/vbaProject.bin": b"x"}), "macros"),
    "an xlsm by its list of types": (
        "台账.xlsx",
        zipped({"[Content_Types].xml": "application/vnd.ms-excel.sheet.macroEnabled.main+xml", "xl/workbook.xml": "x"}),
        "macros",
    ),
    "an old document with macros": ("记录.doc", old_office("WordDocument", "Macros"), "macros"),
    "a zip bomb inside a docx": ("记录.docx", bomb(), "bomb"),
    "a program inside a docx": ("记录.docx", docx(**{"word/embeddings/a.bin": EXE}), "program"),
    "a docx with a wrong checksum": ("记录.docx", broken(zipped({"word/document.xml": "y" * 41}, 0)), "damaged"),
    "a cut-off docx": ("记录.docx", docx()[:-30], "damaged"),
    "a locked docx": ("记录.docx", encrypted(), "locked"),
    "a docx with a password": ("记录.docx", old_office("EncryptedPackage"), "locked"),
    "a doc with a password": ("记录.doc", old_office("WordDocument", start=LOCKED_WORD), "locked"),
    "an xls with a password": (
        "台账.xls", old_office("Workbook", start=b"\x09\x08\x04\0" + bytes(4) + b"\x2f\0"), "locked",
    ),
    "a cut-off doc": ("记录.doc", old_office("WordDocument")[:700], "damaged"),
    "an installer": ("安装.doc", old_office("Installer"), "type"),
    "a pdf with a password": ("通知.pdf", locked_pdf(), "locked"),
    "a cut-off pdf": ("通知.pdf", pdf()[:-200], "damaged"),
    "a pdf that is none": ("通知.pdf", b"%PDF-1.7\n%%EOF", "damaged"),
    "a pdf that is a zip as well": ("通知.pdf", pdf() + docx(), "mixed"),
    "a pdf with much behind it": ("通知.pdf", pdf() + bytes(5000) + b"x", "mixed"),
    "a docx that is a program as well": ("记录.docx", b"PK\x03\x04" + EXE + docx(), "mixed"),
    "a docx with something behind": ("记录.docx", docx() + EXE, "mixed"),
    "a pdf that calls itself a photo": ("照片.jpg", pdf(), "suffix"),
    "a photo that calls itself a program": ("照片.exe", photo((100, 100)), "suffix"),
}  # fmt: skip


@pytest.mark.parametrize("what", REFUSED)
def test_a_hostile_or_broken_file_is_refused_with_its_own_reason(what):
    name, data, reason = REFUSED[what]

    with pytest.raises(UnfitEvidence) as refused:
        prepare(name, data)

    assert (refused.value.what, refused.value.name) == (reason, name)


def test_links_folders_and_absent_files_are_refused(tmp_path):
    (tmp_path / "照片.jpg").write_bytes(photo((100, 100)))
    (tmp_path / "链接.jpg").symlink_to(tmp_path / "照片.jpg")
    found = {}
    for path in (tmp_path / "链接.jpg", tmp_path, tmp_path / "没有.jpg"):
        with pytest.raises(UnfitEvidence) as refused:
            prepare_evidence(path)
        found[path] = refused.value.what

    assert list(found.values()) == ["link", "folder", "missing"]


def test_a_scan_whose_second_page_has_no_size_is_damaged_and_no_bug():
    out = io.BytesIO()
    page = Image.new("L", (30, 20))
    page.save(out, "TIFF", save_all=True, append_images=[page])
    first, _, second = out.getvalue().rpartition(struct.pack("<HHI", 256, 4, 1))
    assert first

    with pytest.raises(UnfitEvidence) as refused:
        prepare("扫描.tif", first + struct.pack("<HHI", 999, 4, 1) + second)
    assert refused.value.what == "damaged"


def test_a_file_too_large_for_a_bundle_is_not_even_read(tmp_path, monkeypatch):
    monkeypatch.setattr("metrodesk.documents.evidence.evidence_file.LARGEST", 1000)
    (tmp_path / "照片.jpg").write_bytes(photo())

    with pytest.raises(UnfitEvidence) as refused:
        prepare_evidence(tmp_path / "照片.jpg")

    assert refused.value.what == "large"


def test_every_reason_has_a_sentence_and_an_advice():
    reasons = {reason for *_, reason in REFUSED.values()} | {"link", "folder", "missing", "large"}

    for reason in reasons:
        assert evidence_problem(reason) != reason
        assert evidence_advice(reason)


@pytest.mark.parametrize(
    ("name", "kind", "title"),
    [
        ("截图.png", "image/jpeg", "截图.jpg"),
        ("照片.JPG", "image/jpeg", "照片.JPG"),
        ("第3号.台账", "application/pdf", "第3号.台账.pdf"),
        ("照片", "image/png", "照片.png"),
    ],
)
def test_a_title_ends_as_the_file_is_now(name, kind, title):
    assert fitting_title(name, kind) == title
