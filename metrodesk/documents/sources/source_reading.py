"""Opening a document whatever it is, told by its content: its lines and tables in their order."""

from __future__ import annotations

import errno
import io
import zipfile
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from metrodesk.documents.sources.biff_records import MAGIC
from metrodesk.documents.sources.compound_file import CompoundFile, NotCompound
from metrodesk.documents.sources.csv_source import blocks_of_csv
from metrodesk.documents.sources.docx_source import NotRead, read_docx
from metrodesk.documents.sources.html_source import looks_like_html, source_of_html
from metrodesk.documents.sources.odf_source import read_odf
from metrodesk.documents.sources.old_workbook import read_xls
from metrodesk.documents.sources.rtf_source import read_rtf
from metrodesk.documents.sources.sheet_source import source_of_book
from metrodesk.documents.sources.source import Block, Source, SourceTable
from metrodesk.documents.sources.table_shape import MOST_LINES, TooLarge
from metrodesk.documents.sources.text_file import MAX_BYTES as LARGEST_TEXT
from metrodesk.documents.sources.text_file import decoded
from metrodesk.documents.sources.text_tables import blocks_of
from metrodesk.documents.sources.xlsx_cells import BookRefused, read_xlsx
from metrodesk.errors import UnreadableDocument
from metrodesk.ordinary import read_ordinary

LARGEST = 64 << 20  # bytes of a file
PDF, RTF = b"%PDF-", b"{\\rtf"
ZIP = b"PK\x03\x04"
ENTRY, MOST_ENTRIES = b"PK\x01\x02", 10_000
SHEET_REASONS = {"damaged": "damaged", "bomb": "bomb", "cells": "too-large", "macro": "damaged", "kind": "kind"}
OTHERS = {
    b"\x89PNG": "picture",
    b"\xff\xd8\xff": "picture",
    b"GIF8": "picture",
    b"BM": "picture",
    b"II*\0": "picture",
    b"MM\0*": "picture",
    b"Rar!": "archive",
    b"7z\xbc\xaf": "archive",
    b"\x1f\x8b": "archive",
}


def read_source(path: Path) -> Source:
    """Read a document's lines and tables, by what the file is and not by its name.

    Raises UnreadableDocument with a reason: missing, folder, unreadable, empty, too-large,
    binary, damaged, locked, bomb, old-word, archive, ofd, picture, kind.
    """
    data = _bytes_of(path)
    try:
        source = _read(data)
    except (NotRead, BookRefused) as error:
        raise UnreadableDocument(path, SHEET_REASONS.get(error.what, error.what)) from error
    except TooLarge as error:
        raise UnreadableDocument(path, "too-large") from error
    if not any(isinstance(block, SourceTable) or block.strip() for block in source.blocks):
        raise UnreadableDocument(path, "empty")
    return replace(source, blocks=tuple(_placed(source.blocks)))


def source_of_text(text: str) -> Source:
    """Return the lines and tables of a text that is at hand."""
    return Source(tuple(_placed(blocks_of(text.splitlines()))))


def _bytes_of(path: Path) -> bytes:
    try:
        data = read_ordinary(path, LARGEST)
    except IsADirectoryError as error:
        raise UnreadableDocument(path, "folder") from error
    except FileNotFoundError as error:
        raise UnreadableDocument(path, "missing") from error
    except OSError as error:
        raise UnreadableDocument(path, "too-large" if error.errno == errno.EFBIG else "unreadable") from error
    if not data.strip():
        raise UnreadableDocument(path, "empty")
    return data


def _read(data: bytes) -> Source:
    if data.startswith(ZIP):
        return _zipped(data)
    if data.startswith(MAGIC):
        return _compound(data)
    if PDF in data[:1024]:
        from metrodesk.documents.sources.pdf_source import read_pdf

        return read_pdf(data)
    if data.startswith(RTF):
        return read_rtf(data)
    for beginning, reason in OTHERS.items():
        if data.startswith(beginning):
            raise NotRead(reason)
    if len(data) > LARGEST_TEXT:
        raise NotRead("too-large")
    text = decoded(data)
    if text is None:
        raise NotRead("binary")
    return source_of_html(text) if looks_like_html(text) else Source(tuple(_text_blocks(text)))


def _text_blocks(text: str) -> Iterable[Block]:
    lines = text.splitlines()
    if len(lines) > MOST_LINES:
        raise TooLarge
    return blocks_of_csv(text) or blocks_of(lines)


def _zipped(data: bytes) -> Source:
    if data.count(ENTRY) > MOST_ENTRIES:
        raise NotRead("bomb")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as pack:
            names = {name.lower().replace("\\", "/") for name in pack.namelist()}
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError) as error:
        raise NotRead("damaged") from error
    if "word/document.xml" in names:
        return read_docx(data)
    if any(name.startswith("xl/") for name in names):
        return source_of_book(read_xlsx(data))
    if "ofd.xml" in names:
        raise NotRead("ofd")
    if "encrypted-package" in names:  # a LibreOffice file with a password, since 24.8
        raise NotRead("locked")
    if "content.xml" in names:
        return read_odf(data)
    raise NotRead("archive")


def _compound(data: bytes) -> Source:
    """Read an old workbook; an old Word file and one with a password are refused as such."""
    try:
        names = CompoundFile(data).names
    except NotCompound as error:
        raise NotRead("damaged") from error
    if "EncryptedPackage" in names:
        raise NotRead("locked")
    if "WordDocument" in names:
        raise NotRead("old-word")
    if not names & {"Workbook", "Book"}:
        raise NotRead("kind")
    return source_of_book(read_xls(data))


def _placed(blocks: Iterable[Block]) -> Iterable[Block]:
    """Give tables without a place their number."""
    number = 0
    for block in blocks:
        if isinstance(block, SourceTable):
            number += 1
            yield block if block.place else replace(block, place=f"第{number}张表")
        else:
            yield block
