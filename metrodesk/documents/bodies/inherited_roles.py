"""Who answers for clauses that name nobody: the heading they stand under, or the words before the first chapter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from metrodesk.documents.bodies.brackets import find_stretches, plain_signs
from metrodesk.documents.bodies.responsibility import WrittenRoles
from metrodesk.documents.bodies.role_rules import Leads, without_times
from metrodesk.documents.bodies.role_words import Roles, read_roles
from metrodesk.documents.bodies.unit_names import split_names
from metrodesk.documents.notes import Notes
from metrodesk.documents.outline.paragraphs import is_labelled
from metrodesk.documents.outline.printed_clause import PrintedClause
from metrodesk.documents.words.name_shapes import is_body
from metrodesk.domain.outline import Chapter, Outline

GENERAL = re.compile("总体要求|总体思路|总体目标|指导思想|基本原则|工作目标|主要目标|发展目标|附则|背景|适用范围")
IN_PREFACE = re.compile(
    r"由([^，。；！]{2,40}?(?:总?牵头|负责)(?:[，,、；][^。；！]{2,120}?(?:配合|协助|参与))?)(?=[，。；,]|在全|开展|实施)"
)


def roles_above(
    clauses: Sequence[PrintedClause], outline: Outline, named: Mapping[str, WrittenRoles], notes: Notes
) -> dict[str, WrittenRoles]:
    """Return the roles of clauses without bodies of their own, by clause id.

    A chapter's heading may end in a bracket (（牵头单位：甲局）) or be the name of a body alone; where no
    clause names anybody the preface may say it for all (由甲局牵头，乙局配合). Each is a finding.
    """
    found: dict[str, WrittenRoles] = {}
    for chapter, below in reversed(list(_by_chapter(clauses, outline.chapters))):
        silent = [one for one in _leaves(below) if one.id not in named and not GENERAL.search(one.title)]
        written, roles = _of_heading(chapter)
        if silent and roles.names and not GENERAL.search(chapter.title):
            _note(f"正文{chapter.number}", f"“{chapter.title}”标题写明的单位", silent, written, notes)
            found |= dict.fromkeys((one.id for one in silent), _written(roles))
    if not found and not named:
        found = _of_preface(clauses, outline.opening, notes)
    return found


def _written(roles: Roles) -> WrittenRoles:
    return WrittenRoles(roles.leads, roles.responsible, is_open=roles.is_open)


def _of_preface(clauses: Sequence[PrintedClause], preamble: str, notes: Notes) -> dict[str, WrittenRoles]:
    match = IN_PREFACE.search(plain_signs(preamble))
    roles = read_roles(without_times(match[1]), Leads.UNSAID) if match else Roles()
    silent = [one for one in _leaves(clauses) if one.number and not GENERAL.search(one.title + one.chapter)]
    if match is None or not silent or not _are_bodies(roles.names):
        return {}
    _note("正文开头", "开头写明的单位", silent, match[1], notes)
    return dict.fromkeys((one.id for one in silent), _written(roles))


def _note(where: str, whose: str, silent: Sequence[PrintedClause], written: str, notes: Notes) -> None:
    numbers = "、".join(one.number or one.id for one in silent)
    said = f"{where}以下{numbers}没有写明责任单位，按{whose}落实：“{written}”。"
    notes.note("roles_from_above", where, said, written, "列为各条的单位")


def _of_heading(chapter: Chapter) -> tuple[str, Roles]:
    """Return what the heading of a chapter says of bodies, as written and as read."""
    title = plain_signs(chapter.title)
    names = split_names(title)
    if _are_bodies(names) and not re.search("[（(]", title):
        return chapter.title, Roles((), names)
    stretches = find_stretches(chapter.text) or find_stretches(chapter.title)
    lines = [line for line in chapter.text.split("\n") if line.strip()]
    if len(stretches) > 1 and len(lines) == len(stretches) and all(map(is_labelled, lines)):
        written = "；".join(one.printed for one in stretches)
        return written, read_roles(without_times("；".join(one.plain for one in stretches)), Leads.UNSAID)
    first = chapter.text.lstrip() or chapter.title
    if len(stretches) == 1 and stretches[0].printed in first.partition("\n")[0]:
        return stretches[0].printed, read_roles(without_times(stretches[0].plain), Leads.UNSAID)
    return "", Roles()


def _are_bodies(names: Sequence[str]) -> bool:
    return bool(names) and all(is_body(name) for name in names)


def _by_chapter(
    clauses: Sequence[PrintedClause], chapters: Sequence[Chapter]
) -> Iterator[tuple[Chapter, list[PrintedClause]]]:
    """Yield each chapter, the last first, with the clauses from its first to the next chapter's."""
    places = {clause.id: at for at, clause in enumerate(clauses)}
    end = len(clauses)
    for chapter in reversed(chapters):
        start = places.get(chapter.first, end)
        yield chapter, list(clauses[start:end])
        end = start


def _leaves(clauses: Sequence[PrintedClause]) -> list[PrintedClause]:
    parents = {clause.id.rpartition(".")[0] for clause in clauses}
    return [clause for clause in clauses if clause.id not in parents]
