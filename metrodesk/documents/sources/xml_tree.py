"""A part of an office file as a tree, where the order of things says what they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from metrodesk.documents.sources.xml_reading import XmlReader, XmlRefused, part_of

DEEPEST = 200
MOST_NODES = 1_500_000


@dataclass(slots=True)
class Node:
    """An element by its name without the prefix; `text` is what it holds right before its end."""

    name: str
    given: dict[str, str]
    children: list[Node] = field(default_factory=list)
    text: str = ""

    def all(self, name: str) -> Iterator[Node]:
        """Yield the children of a name."""
        return (child for child in self.children if child.name == name)

    def first(self, *names: str) -> Node | None:
        """Return the first child of a name, of that the first child of the next name, and so on."""
        found: Node | None = self
        for name in names:
            found = next(found.all(name), None) if found is not None else None
        return found

    def value(self, *names: str, default: str = "") -> str:
        """Return the attribute `val` of what `first` finds."""
        found = self.first(*names)
        return default if found is None else found.given.get("val", default)

    def number(self, *names: str, default: int = 0) -> int:
        """Return the attribute `val` of what `first` finds as a number."""
        written = self.value(*names)
        return int(written) if written.isdecimal() and len(written) < 8 else default


class _TreeReader(XmlReader):
    def __init__(self) -> None:
        super().__init__()
        self.top = Node("", {})
        self._open = [self.top]
        self._count = 0

    def start(self, name: str, given: dict[str, str]) -> None:
        self._count += 1
        if len(self._open) > DEEPEST or self._count > MOST_NODES:
            raise XmlRefused("too deep or too large")
        node = Node(name, {part_of(key): value for key, value in given.items()})
        self._open[-1].children.append(node)
        self._open.append(node)

    def end(self, name: str, text: str) -> None:
        self._open.pop().text = text


def tree_of(data: bytes) -> Node:
    """Return the outermost element. Raises XmlRefused."""
    reader = _TreeReader()
    reader.feed(data)
    reader.finish()
    return reader.top.children[0]
