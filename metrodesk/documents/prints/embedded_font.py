"""A font in a PDF whose words can be copied out, rare characters included."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFStream
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont

BLOCK = 100
"""How many characters one block of a ToUnicode table may have."""


class EmbeddedFont(TTFont):
    """Corrects reportlab, which writes characters beyond U+FFFF as five digits."""

    def addObjects(self, doc: PDFDocument) -> None:  # noqa: N802  overrides reportlab's
        """Embed the characters that were used, with what they mean."""
        state = self.state.get(doc)
        subsets = [list(subset) for subset in state.subsets] if state else []
        super().addObjects(doc)
        for number, subset in enumerate(subsets):
            face = SUBSETN(number) + b"+" + self.face.name + self.face.subfontNameX
            name = face.decode("latin-1")
            stream = doc.idToObject["toUnicodeCMap:" + name]
            if isinstance(stream, PDFStream):
                stream.content = to_unicode(name, subset)


def to_unicode(name: str, subset: Sequence[int]) -> str:
    """Return the table that says which character each of a subset's shapes is."""
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            f"/CIDSystemInfo << /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def",
            f"/CMapName /{name} def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            "<00> <FF>",
            "endcodespacerange",
            *_blocks(subset),
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        ]
    )


def _blocks(subset: Sequence[int]) -> Iterator[str]:
    for start in range(0, len(subset), BLOCK):
        block = subset[start : start + BLOCK]
        yield f"{len(block)} beginbfchar"
        for code, char in enumerate(block, start=start):
            yield f"<{code:02X}> <{chr(char).encode('utf-16-be', 'surrogatepass').hex().upper()}>"
        yield "endbfchar"
