"""Files an office really has, and files somebody made to do harm, each as bytes."""

import functools
import io
import struct
import zipfile

from PIL import Image
from PIL.PngImagePlugin import PngInfo

GPS = {1: "N", 2: (31.0, 12.0, 30.0), 3: "E", 4: (107.0, 30.0, 20.0)}
CAMERA = "HUAWEI nova 11"
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><exif:GPSLatitude>31,12.5N</exif:GPSLatitude></x:xmpmeta>'


@functools.cache
def photo(size=(600, 450), *, orientation=1, place=True, quality=95):
    """A photo of a telephone: noise that does not compress, with place, camera and a small picture inside."""
    picture = Image.effect_noise(size, 60).convert("RGB")
    picture.paste((200, 30, 30), (0, 0, size[0] // 4, size[1] // 4))  # red at the upper left
    exif = Image.Exif()
    exif[0x0110], exif[0x0112], exif[0x9003] = CAMERA, orientation, "2026:09:01 08:00:00"
    if place:
        exif.get_ifd(0x8825).update(GPS)
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=quality, exif=exif, xmp=XMP if place else b"", comment=b"taken by A")
    return out.getvalue()


def screenshot():
    """A PNG with words of its maker in it."""
    picture = Image.new("RGBA", (800, 500), "white")
    picture.paste((0, 90, 200, 255), (50, 50, 300, 120))
    told = PngInfo()
    told.add_text("Author", "填报人甲")
    told.add_itxt("XML:com.adobe.xmp", XMP.decode())
    out = io.BytesIO()
    picture.save(out, "PNG", pnginfo=told)
    return out.getvalue()


def zipped(parts, method=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return out.getvalue()


def docx(**more):
    return zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": "<w:document>检查记录</w:document>", **more})


def xlsx(**more):
    return zipped({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>", **more})


def ofd():
    return zipped({"OFD.xml": "<ofd:OFD/>", "Doc_0/Document.xml": "<ofd:Document/>"})


def pdf(filling=b""):
    """A whole PDF of one page; what is given lies in it as a stream nobody draws."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
        b"<</Length 27>>stream\n100 500 200 200 re f       \nendstream",
        b"<</Length %d>>stream\n%s\nendstream" % (len(filling), filling),
    ]
    data, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(data)
    data += b"xref\n0 6\n0000000000 65535 f \n" + table
    return data + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % start


def locked_pdf():
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    page = Canvas(out, encrypt=StandardEncryption("123456"))
    page.showPage()
    page.save()
    return out.getvalue()


def old_office(*streams, start=b""):
    """A compound file with streams of these names; the first begins with `start`."""
    entries = b"".join(entry(name, 2 if number == 0 else 3) for number, name in enumerate(streams))
    table = struct.pack("<128I", 0xFFFFFFFD, 0xFFFFFFFE, *(0xFFFFFFFF for _ in range(126)))
    head = struct.pack(
        "<8s16sHHHHH6sIIIIIIIIII", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", 0x3E, 3, 0xFFFE, 9, 6, b"",
        0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0, 0,
    )[:76]  # fmt: skip
    head += struct.pack("<109I", 0, *(0xFFFFFFFF for _ in range(108)))
    body = start.ljust(8192, b"\0")
    return head.ljust(512, b"\0") + table + entries.ljust(512, b"\0") + body


def entry(name, start):
    encoded = name.encode("utf-16-le") + b"\0\0"
    return (encoded.ljust(64, b"\0") + struct.pack("<HBB", len(encoded), 2, 1)).ljust(116, b"\0") + struct.pack(
        "<IQ", start, 8192
    )
