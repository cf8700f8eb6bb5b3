"""Scans and photos of printed forms: the QR is read, or the person is told why not."""

import contextlib
import io
import random
import tracemalloc
from dataclasses import replace

import pytest
from PIL import Image, ImageChops, ImageDraw, ImageEnhance, ImageFilter

from metrodesk.documents.evidence import sheet_scan
from metrodesk.documents.evidence.sheet_scan import read_sheets
from metrodesk.documents.prints.form_pdf import write_form
from metrodesk.errors import Cancelled, UnreadableScan
from tests.documents.pages import pictures
from tests.documents.sample_forms import SUBMISSION, blank_form, sealed_form

OTHER = "c4" * 32
DPI_150, DPI_200, DPI_300 = 150 / 72, 200 / 72, 300 / 72


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    path = tmp_path_factory.mktemp("forms") / "form.pdf"
    write_form(sealed_form(), path)
    return path


@pytest.fixture(scope="module")
def page(printed):
    return pictures(printed, DPI_200)[0]


@pytest.fixture(scope="module")
def other_page(tmp_path_factory):
    path = tmp_path_factory.mktemp("forms") / "other.pdf"
    write_form(sealed_form(submission=OTHER), path)
    return pictures(path, DPI_200)[0]


@pytest.fixture
def scan(tmp_path):
    def save(picture, name="扫描件.png", **options):
        picture.save(tmp_path / name, **options)
        return tmp_path / name

    return save


def stamped(page):
    """Press a red seal right across the QR: a ring, a star's worth of red, and words."""
    seal = Image.new("RGB", page.size, "white")
    ink, side = ImageDraw.Draw(seal), page.width
    x, y = side * 0.105, page.height * 0.80
    for ring in range(0, round(side * 0.055), 6):
        ink.ellipse((x - ring, y - ring, x + ring, y + ring), outline=(214, 30, 40), width=4)
    ink.rectangle((x - 30, y - 30, x + 30, y + 30), fill=(214, 30, 40))
    return ImageChops.multiply(page, seal)


def noisy(picture, strength=40):
    noise = Image.effect_noise(picture.size, strength).convert("RGB")
    return ImageChops.add(picture, ImageChops.subtract(noise, Image.new("RGB", picture.size, (128,) * 3)))


def photographed(page):
    """Take a picture of the sheet lying on a desk: askew, dim, unsharp, with the lens's noise."""
    desk = Image.new("RGB", (2400, 1900), (112, 92, 70))
    desk.paste(page.resize((1800, 1273)), (280, 300))
    wide, high = desk.size
    askew = (60, 40, 120, high - 20, wide - 30, high - 90, wide - 140, 90)
    photo = desk.transform(desk.size, Image.Transform.QUAD, askew, Image.Resampling.BICUBIC)
    light = Image.linear_gradient("L").resize(photo.size).rotate(90).point(lambda value: 110 + value // 3)
    dim = ImageChops.multiply(photo, light.convert("RGB"))
    return noisy(dim.filter(ImageFilter.GaussianBlur(0.9)), 14)


def two_on_one(page, other_page):
    both = Image.new("RGB", (page.width, page.height * 2), "white")
    both.paste(page, (0, 0))
    both.paste(other_page.rotate(180), (0, page.height))
    return both


SEEN = {
    "as printed": lambda page: page,
    "under a red seal": stamped,
    "grey": lambda page: page.convert("L"),
    "black and white": lambda page: page.convert("1", dither=Image.Dither.NONE),
    "dithered": lambda page: page.convert("1"),
    "askew": lambda page: page.rotate(7, expand=True, fillcolor="white", resample=Image.Resampling.BICUBIC),
    "upside down": lambda page: page.rotate(180),
    "on its side": lambda page: page.rotate(90, expand=True),
    "pale": lambda page: ImageEnhance.Contrast(page).enhance(0.25),
    "noisy": noisy,
    "a photo": photographed,
    "a stamped photo": lambda page: photographed(stamped(page)),
    "with a palette": lambda page: page.quantize(16),
    "see-through": lambda page: page.convert("RGBA"),
    "16 bits": lambda page: page.convert("L").convert("I").point(lambda value: value * 256).convert("I;16"),
}


@pytest.mark.parametrize("look", SEEN)
def test_the_form_is_told_however_it_looks(look, page, scan):
    assert read_sheets(scan(SEEN[look](page))) == (SUBMISSION,)


@pytest.mark.parametrize("dpi", [100, 150, 300, 600])
def test_the_form_is_told_at_every_usual_fineness(dpi, printed, scan):
    assert read_sheets(scan(stamped(pictures(printed, dpi / 72)[0]), dpi=(dpi, dpi))) == (SUBMISSION,)


@pytest.mark.parametrize(
    ("name", "options"),
    [("a.jpg", {"quality": 40}), ("a.bmp", {}), ("a.tif", {"compression": "tiff_lzw"}), ("a.dat", {"format": "PNG"})],
)
def test_every_usual_kind_of_picture_is_read_whatever_its_name(name, options, page, scan):
    assert read_sheets(scan(page, name, **options)) == (SUBMISSION,)


def test_a_fax_of_several_pages_is_read_to_its_end(printed, other_page, scan):
    pages = [*pictures(printed, DPI_200), other_page]
    first, *others = [one.convert("1", dither=Image.Dither.NONE) for one in pages]

    path = scan(first, "fax.tif", save_all=True, append_images=others, compression="group4")

    assert read_sheets(path) == (SUBMISSION, OTHER)


def test_two_forms_on_one_picture_are_both_told(page, other_page, scan):
    assert set(read_sheets(scan(two_on_one(stamped(page), other_page)))) == {SUBMISSION, OTHER}


def test_a_pdf_is_read_be_it_a_scan_or_the_file_that_was_printed(printed, page, scan):
    assert read_sheets(printed) == (SUBMISSION,)
    assert read_sheets(scan(page.convert("L"), "scan.pdf", resolution=200)) == (SUBMISSION,)
    assert read_sheets(scan(stamped(page), "scan2.pdf", resolution=72)) == (SUBMISSION,)


def test_a_form_without_a_qr_says_so(tmp_path):
    write_form(blank_form(), tmp_path / "blank.pdf")

    assert told(tmp_path / "blank.pdf") == "none"


def test_another_qr_is_not_taken_for_ours(scan):
    import zxingcpp

    barcode = zxingcpp.create_barcode("https://example.org", zxingcpp.BarcodeFormat.QRCode)
    picture = Image.fromarray(zxingcpp.write_barcode_to_image(barcode, scale=8)).convert("RGB")

    assert told(scan(picture)) == "foreign"


def told(path):
    with pytest.raises(UnreadableScan) as caught:
        read_sheets(path)
    return caught.value.what


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "empty"),
        (b"hello", "type"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "damaged"),
        (b"\xff\xd8\xff\xe0" + b"\1" * 50, "damaged"),
        (b"II*\x00\x08\x00\x00\x00\xff\xff" + b"\xff" * 90, "damaged"),
        (b"%PDF-1.7\ngarbage", "damaged"),
    ],
)
def test_what_is_no_scan_is_named(data, what, tmp_path):
    (tmp_path / "x.png").write_bytes(data)

    assert told(tmp_path / "x.png") == what


def test_a_file_that_is_not_there_or_is_no_file_is_named(tmp_path):
    assert told(tmp_path / "gone.png") == "missing"
    assert told(tmp_path) == "missing"


def test_a_picture_of_endless_pixels_is_refused_before_it_is_unpacked(tmp_path):
    file = io.BytesIO()
    Image.new("1", (30_000, 30_000)).save(file, "PNG")
    (tmp_path / "bomb.png").write_bytes(file.getvalue())

    tracemalloc.start()
    try:
        assert told(tmp_path / "bomb.png") == "pixels"
        assert tracemalloc.get_traced_memory()[1] < 100 << 20
    finally:
        tracemalloc.stop()


def test_a_pdf_that_hides_such_a_picture_is_refused(scan):
    assert told(scan(Image.new("1", (20_000, 7_000)), "bomb.pdf")) == "pixels"


def test_a_pdf_with_a_password_is_named(printed, tmp_path):
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(tmp_path / "locked.pdf"), encrypt=StandardEncryption("secret", canPrint=0))
    canvas.drawString(10, 10, "x")
    canvas.save()

    assert told(tmp_path / "locked.pdf") == "locked"


def test_more_pages_than_anybody_scans_are_not_read(scan, monkeypatch, page):
    monkeypatch.setattr(sheet_scan, "MOST_PAGES", 2)
    white = Image.new("1", (50, 50), 1)

    assert told(scan(white, "many.tif", save_all=True, append_images=[white, page.convert("1")])) == "none"


def test_reading_stops_when_the_person_does(page, scan):
    def stop(done, total):
        raise Cancelled

    with pytest.raises(Cancelled):
        read_sheets(scan(page), stop)


@pytest.mark.parametrize("kind", ["png", "jpg", "tif", "bmp", "pdf"])
def test_a_damaged_file_is_told_and_never_a_bug(kind, scan, page, tmp_path):
    small = page.resize((400, 283))
    whole = scan(small, f"whole.{kind}").read_bytes()
    chance = random.Random(7)
    for _ in range(8 if kind == "pdf" else 30):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 12)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        cut = data[: chance.randint(1, len(data))] if chance.random() < 0.4 else data
        (tmp_path / f"bad.{kind}").write_bytes(bytes(cut))
        with contextlib.suppress(UnreadableScan):
            read_sheets(tmp_path / f"bad.{kind}")


def test_the_annex_beside_the_first_page_is_passed_over(tmp_path):
    write_form(replace(sealed_form(), overview=""), tmp_path / "form.pdf")

    assert read_sheets(tmp_path / "form.pdf") == (SUBMISSION,)
