"""Where the title of a chapter or clause ends and its words begin."""

from __future__ import annotations

import re

from metrodesk.documents.outline.paragraphs import DUTY
from metrodesk.documents.words.numbering import Style
from metrodesk.documents.words.traditional import simplified

LONGEST_TITLE, LONGEST_LABEL, LONGEST_BARE, LONGEST_RULE = 45, 20, 60, 30
LABEL = re.compile(r"([^，。；：:《]{2,20})([：:])(?=.)", re.DOTALL)
OPEN = re.compile("[（(〔【][^）)〕】]*$")
CAPTION = re.compile(r"([【〔（(][^】〕）)，。]{2,20}[】〕）)])\s*(?=\S)")


def titled(rest: str, style: Style) -> tuple[str, str, str]:
    """Return title, the stop printed after it, and the words below, of what follows a mark.

    A sentence too long for a title is words; so is a rule (第一条) that is a whole sentence.
    """
    if style is Style.RULE:
        return _of_rule(rest)
    if (match := LABEL.match(rest)) and not OPEN.search(match[1]):
        return match[1], match[2], rest[match.end() :].strip()
    head, stop, words = _cut(rest)
    longest = LONGEST_TITLE if stop else LONGEST_BARE
    if len(head) > longest or (not stop and head.endswith(("：", ":")) and len(head) > LONGEST_LABEL):
        return "", "", rest.strip()
    if not stop and head.endswith(("：", ":")):
        return head[:-1].strip(), head[-1], words
    return head.strip(), stop, words.strip()


def _cut(rest: str) -> tuple[str, str, str]:
    """Cut after the first full stop, or before a bracket that says who answers."""
    head, stop, words = rest.partition("。")
    bracket = DUTY.search(simplified(head))
    if bracket is not None:
        return head[: bracket.start()], "", rest[bracket.start() :]
    return head, stop, words


def _of_rule(rest: str) -> tuple[str, str, str]:
    if match := CAPTION.match(rest):
        return match[1], "", rest[match.end() :].strip()
    is_heading = not re.search("[。；，：:]", rest) and len(rest) <= LONGEST_RULE
    return (rest.strip(), "", "") if is_heading else ("", "", rest.strip())
