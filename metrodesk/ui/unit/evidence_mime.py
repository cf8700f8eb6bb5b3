"""What a drop or the clipboard offers as evidence: files, or a picture that was never a file."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QMimeData
from PySide6.QtGui import QImage, QImageWriter

if TYPE_CHECKING:
    from metrodesk.services.evidence import Pasted

Offer = Path | QImage | bytes
"""A file, a picture as the system keeps it, or a picture's bytes as its program wrote them."""
WRITTEN = ("image/png", "image/jpeg")


def offers_of(mime: QMimeData | None) -> list[Offer]:
    """Return the evidence in a drop or a clipboard, nothing if it is text.

    Cells and words copied from an office program come with a picture of themselves: they are
    text. Folders are named among the files, so that a person is told about them.
    """
    if mime is None:
        return []
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if found := [path for path in paths if path.exists()]:
        return list(found)
    if mime.hasText():
        return []
    for kind in WRITTEN:
        if data := bytes(mime.data(kind).data()):
            return [data]
    picture = mime.imageData() if mime.hasImage() else None
    return [picture] if isinstance(picture, QImage) and not picture.isNull() else []


def as_pasted(offer: Offer, moment: datetime) -> Path | Pasted:
    """Return an offer as the services know it; a picture is named after the moment it was pasted."""
    from metrodesk.services.evidence import Pasted

    if isinstance(offer, Path):
        return offer
    name = QCoreApplication.translate("evidence_mime", "Picture {moment}.png")
    name = name.format(moment=f"{moment:%Y-%m-%d %H%M%S}")
    return Pasted(name, offer if isinstance(offer, bytes) else _png_of(offer))


def _png_of(picture: QImage) -> bytes:
    """Write a picture; called in a job, for a whole screen takes a while."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(picture)
    return bytes(data.data())
