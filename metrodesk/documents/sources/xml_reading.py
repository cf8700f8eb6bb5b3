"""Reading XML parts of office files: by local names, without entities, never resolving anything."""

from __future__ import annotations

from xml.parsers import expat


class XmlRefused(Exception):
    """A part that is not well formed, or declares entities."""


class XmlReader:
    """Calls `start` and `end` for each element, by its name without the prefix."""

    def __init__(self) -> None:
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._begin
        self._parser.EndElementHandler = self._close
        self._parser.CharacterDataHandler = self._characters
        self._parser.StartDoctypeDeclHandler = _refuse
        self._text: list[str] = []

    def start(self, name: str, given: dict[str, str]) -> None:
        """Take note of an element's beginning."""

    def end(self, name: str, text: str) -> None:
        """Take note of an element's end and of the characters right before it."""

    def feed(self, data: bytes) -> None:
        """Read on. Raises XmlRefused."""
        try:
            self._parser.Parse(data, False)  # noqa: FBT003  expat's own signature
        except (expat.ExpatError, LookupError, ValueError) as error:
            raise XmlRefused(str(error)) from error

    def finish(self, data: bytes = b"") -> None:
        """Read to the end. Raises XmlRefused if it is not there."""
        try:
            self._parser.Parse(data, True)  # noqa: FBT003  expat's own signature
        except (expat.ExpatError, LookupError, ValueError) as error:
            raise XmlRefused(str(error)) from error

    def _begin(self, name: str, given: dict[str, str]) -> None:
        self._text.clear()
        self.start(part_of(name), given)

    def _close(self, name: str) -> None:
        text = "".join(self._text)
        self._text.clear()
        self.end(part_of(name), text)

    def _characters(self, text: str) -> None:
        self._text.append(text)


def part_of(name: str) -> str:
    """Return a name without its prefix."""
    return name.rpartition(":")[2]


def _refuse(*_: object) -> None:
    raise XmlRefused("DOCTYPE")
