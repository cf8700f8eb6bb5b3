"""What dropped files are, each in one sentence, and what to do with them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from metrodesk.wording.catalogue import translate
from metrodesk.wording.intake import REASONS, reason_of_held_file
from metrodesk.wording.outcomes import Words
from metrodesk.wording.words import period_name

if TYPE_CHECKING:
    from metrodesk.services.found import Found


def words_of_find(found: Found) -> Words:
    """Return the sentence for one file, and the next step."""
    facts = {"number": str(found.number or 0), **found.facts}
    facts.setdefault("own", "")
    facts["period"] = period_name(found.period) if found.period else ""
    told = _BY_SORT.get(found.sort.value)
    words = told(found.fate, facts) if told is not None else _other(found.sort.value, facts)
    return Words(words.what.format_map(facts), words.next.format_map(facts))


def _answer(fate: str, _: Mapping[str, str]) -> Words:
    if fate == "mine":
        return Words(
            translate("finds", "The district's file for {own}, no. {number}."),
            translate("finds", "Open it: returns, receipts and changes of the plan come in; your typing is untouched."),
        )
    if fate == "own":
        return Words(translate("finds", "A file this district issued for {whose}."), _hand_on())
    if fate == "other_unit":
        return Words(
            translate("finds", "The district's file for {whose}, not for {own}. Nothing was changed."), _hand_on()
        )
    return _of_work(fate, translate("finds", "A district's file for its units."))


def _report(fate: str, _: Mapping[str, str]) -> Words:
    if fate == "mine":
        return Words(
            translate("finds", "Reports of {sender}, {period}, bundle no. {number}."),
            translate("finds", "Take it in; it is proven before anything is written."),
        )
    if fate in {"own", "elsewhere"}:
        words = translate("finds", "This unit's own reports, {period}, bundle no. {number}.")
        if fate == "elsewhere":
            words = translate("finds", "Reports of this unit's other computer, {period}, bundle no. {number}.")
        return Words(words, translate("finds", "Hand it to the district office; there is nothing to open here."))
    if fate == "other_unit":
        return Words(translate("finds", "Reports of {sender}, {period}, not meant for this computer."), _hand_on())
    return _of_work(fate, translate("finds", "A unit's reports to its district."))


def _sync(fate: str, _: Mapping[str, str]) -> Words:
    if fate == "mine":
        return Words(
            translate("finds", "What this unit's other computer knows, no. {number}."),
            translate("finds", "Open it: its reports come to this computer."),
        )
    if fate == "own":
        return Words(
            translate("finds", "This computer wrote it for the unit's other computer."),
            translate("finds", "Open it on the other computer."),
        )
    return _of_work(fate, translate("finds", "A file between two computers of {sender}."))


def _invitation(fate: str, _: Mapping[str, str]) -> Words:
    if fate == "no_workspace":
        return Words(
            translate("finds", "An enrolment file."),
            translate("finds", "Join with it; the code is in the printed letter."),
        )
    if fate == "own":
        return Words(translate("finds", "An enrolment file this district issued for {whose}."), _hand_on())
    return Words(
        translate("finds", "An enrolment file; this computer has joined already."),
        translate("finds", "Use it on a new computer together with its letter."),
    )


def _request(fate: str, _: Mapping[str, str]) -> Words:
    if fate == "mine":
        return Words(
            translate("finds", "A computer of {sender} asks to be enrolled."),
            translate("finds", "Take it in, then confirm it; its reports follow by themselves."),
        )
    return _of_work(fate, translate("finds", "A computer's request to be enrolled."))


def _rotation(fate: str, _: Mapping[str, str]) -> Words:
    if fate == "mine":
        return Words(
            translate("finds", "A computer of {sender} has new keys."), translate("finds", "Take it in."),
        )  # fmt: skip
    return _of_work(fate, translate("finds", "A computer's new keys, for the district."))


def _of_work(fate: str, what: str) -> Words:
    """Say of a file that it is another work's, or that a workspace must be open first."""
    if fate == "no_workspace":
        return Words(what, translate("finds", "Open the workspace first, then drop it again."))
    if fate == "other_work":
        return Words(
            what + translate("finds", " It belongs to another district's or another work; nothing was changed."),
            translate("finds", "Hand it back to the sender, or open the workspace it belongs to."),
        )
    return Words(what, _hand_on())


def _locked(fate: str, _: Mapping[str, str]) -> Words:
    if fate == "no_workspace":
        return Words(
            translate("finds", "An encrypted file of this program; no workspace is open."),
            translate("finds", "Open the workspace first, then drop it again."),
        )
    what = translate("finds", "Encrypted for another unit or computer; this one cannot read it. Nothing was changed.")
    if fate == "named":
        what = translate("finds", "By its name a file of {whose}, encrypted for another computer. Nothing was changed.")
    return Words(
        what,
        translate(
            "finds", "Hand it to the one it is meant for. If it is meant for you, ask the sender to write it anew."
        ),
    )


def _broken(fate: str, facts: Mapping[str, str]) -> Words:
    words = reason_of_held_file(fate if fate in REASONS else "container", facts)
    return Words(_plain(words.what), _plain(words.next))


def _plain(text: str) -> str:
    """Return words of another module so that filling in facts leaves them as they are."""
    return text.replace("{", "{{").replace("}", "}}")


def _sheet(fate: str, _: Mapping[str, str]) -> Words:
    if fate == "mine":
        return Words(
            translate("finds", "A sheet given out by this program: {whose}, {period}, “{name}”."),
            translate("finds", "Read it in: every difference is shown first, nothing is written before you confirm."),
        )
    if fate == "other_unit":
        return Words(translate("finds", "A sheet of {whose}, {period}, not of this unit."), _hand_on())
    return _of_work(fate, translate("finds", "A sheet given out by this program."))


def _form(fate: str, _: Mapping[str, str]) -> Words:
    words = {
        "equal": (
            translate("finds", "A printed form of {whose}, {period}, code {code}: it is the newest one known here."),
            "",
        ),
        "older": (
            translate("finds", "A printed form of {whose}, {period}, code {code}: void, a newer one was sealed since."),
            translate("finds", "Print the newest form or a correction page."),
        ),
        "unknown": (
            translate("finds", "A printed form with the code {code}, which is not known here."),
            translate("finds", "Compare it at the district, where its data were taken in."),
        ),
    }.get(fate)
    if words is None:
        return _of_work("no_workspace", translate("finds", "A printed form with the code {code}."))
    return Words(*words)


def _official_text(fate: str, facts: Mapping[str, str]) -> Words:
    what = translate("finds", "An official text, {number}.")
    if not facts["number"]:
        what = translate("finds", "A breakdown of tasks without a document's number.")
    if fate == "mine":
        return Words(what, translate("finds", "Read it: text and result stand side by side before anything is used."))
    return Words(what, translate("finds", "The district reads a plan from it; here it can only be read."))


def _other(sort: str, facts: Mapping[str, str]) -> Words:
    words = {
        "workspace": (
            translate("finds", "A workspace of this program."),
            translate("finds", "Open it; on a stick copy it to this computer's disk first."),
        ),
        "database": (
            translate("finds", "A file out of a workspace."),
            translate("finds", "Open the folder it belongs to; a single file of it is of no use."),
        ),
        "backup": (
            translate("finds", "A backup of a workspace."),
            translate("finds", "Keep it; it is needed if the workspace is lost. The help tells how it is restored."),
        ),
        "keys": (
            translate("finds", "A file with private keys."),
            translate("finds", "It belongs into the safe: leave it on no shared stick and send it to nobody."),
        ),
        "roster": (translate("finds", "A list of units and computers, for checking files elsewhere."), _nothing()),
        "plan": (
            translate("finds", "A plan: {title} {number}."),
            translate("finds", "A plan is adopted by the district; units get it with the district's next file."),
        ),
        "workbook": (
            translate("finds", "A spreadsheet, none that this program gave out."),
            translate("finds", "Attach it to a task as evidence, or copy cells out of it."),
        ),
        "picture": (translate("finds", "A picture."), _attach()),
        "document": (translate("finds", "A document."), _attach()),
        "archive": (
            translate("finds", "An archive with nothing of this program in it."),
            translate("finds", "Unpack it first if something for this program should be inside."),
        ),
        "empty": (
            translate("finds", "An empty file."),
            translate("finds", "Copying it was cut off, it seems; ask the sender for it again."),
        ),
        "unreadable": (
            translate("finds", "It could not be read ({detail})."),
            translate("finds", "Check the stick or copy the file to this computer, then try again."),
        ),
    }.get(sort, (translate("finds", "No file of this program and none it can use."), _nothing()))
    return Words(*words)


def _hand_on() -> str:
    return translate("finds", "Hand it to the one it is for.")


def _attach() -> str:
    return translate("finds", "It can be attached to a task as evidence.")


def _nothing() -> str:
    return translate("finds", "Nothing needs to be done.")


_BY_SORT: Mapping[str, Callable[[str, Mapping[str, str]], Words]] = {
    "answer": _answer,
    "report": _report,
    "sync": _sync,
    "invitation": _invitation,
    "request": _request,
    "rotation": _rotation,
    "locked": _locked,
    "broken": _broken,
    "sheet": _sheet,
    "official_text": _official_text,
    "form": _form,
}
