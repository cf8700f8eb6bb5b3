"""Why a file cannot be attached and what to do about it; what was done to one that was."""

from __future__ import annotations

from metrodesk.wording.catalogue import translate

PLACE = "place"


def evidence_problem(what: str) -> str:
    """Return the words for why a file cannot be attached."""
    words = {
        "type": translate("evidence", "only pictures, PDF, Word, Excel, PowerPoint, WPS and OFD files can be attached"),
        "empty": translate("evidence", "the file is empty"),
        "large": translate("evidence", "the file is larger than 64 MiB"),
        "damaged": translate("evidence", "the file is damaged or was not copied to its end"),
        "missing": translate("evidence", "the file is not there or cannot be read"),
        "pixels": translate("evidence", "the picture has too many pixels"),
        "pages": translate("evidence", "the scan has several pages in one picture file"),
        "heic": translate("evidence", "it is in the format of newer telephones (HEIC), which office PCs cannot open"),
        "video": translate("evidence", "it is a video or a sound"),
        "program": translate("evidence", "it is a program or holds one, whatever its name says"),
        "archive": translate("evidence", "it is a packed file"),
        "macros": translate("evidence", "it holds macros, which other computers must not run"),
        "locked": translate("evidence", "it is protected by a password"),
        "bomb": translate("evidence", "unpacked it would be far too large"),
        "mixed": translate("evidence", "something else is hidden in or behind it"),
        "suffix": translate("evidence", "its name says another kind of file than it is"),
        "link": translate("evidence", "it is only a link to a file"),
        "folder": translate("evidence", "it is a folder"),
    }
    return words.get(what, what)


def evidence_advice(what: str) -> str:
    """Return what to do about a file that cannot be attached."""
    words = {
        "large": translate("evidence", "Scan it with a lower resolution, or attach only the pages that matter."),
        "empty": translate("evidence", "Copy the file from where it came from once more."),
        "damaged": translate("evidence", "See whether it can be opened; if not, copy or scan it once more."),
        "missing": translate("evidence", "See whether the stick is plugged in, then choose the file again."),
        "pixels": translate("evidence", "Make the picture smaller in a picture program first."),
        "pages": translate("evidence", "Save the scan as PDF and attach that."),
        "heic": translate(
            "evidence",
            "On the telephone: settings, camera, formats, “most compatible”; or open it there and save it as JPG.",
        ),
        "video": translate("evidence", "Attach one picture of it, and say in the text where the whole is kept."),
        "program": translate("evidence", "Do not open it; have the computer checked for viruses."),
        "archive": translate("evidence", "Unpack it and attach the files in it."),
        "macros": translate("evidence", "Save it as an ordinary docx or xlsx, or as PDF, and attach that."),
        "locked": translate("evidence", "Save it without a password and attach that."),
        "mixed": translate("evidence", "Open it and save it anew under another name, or print it to PDF."),
        "suffix": translate("evidence", "Look at what the file really is, give it the right ending, then attach it."),
        "link": translate("evidence", "Attach the file itself."),
        "folder": translate("evidence", "Open the folder and choose the files in it."),
    }
    return words.get(what) or translate("evidence", "Attach a picture, a PDF or an office document.")


def prepared_words(before: str, after: str, removed: tuple[str, ...], *, smaller: bool) -> str:
    """Return what was done to a file when it was attached; sizes are given as text."""
    said = []
    if smaller:
        said.append(translate("evidence", "made smaller {before} → {after}").format(before=before, after=after))
    if PLACE in removed:
        said.append(translate("evidence", "the place it was taken at removed"))
    elif removed:
        said.append(translate("evidence", "data of camera and maker removed"))
    return translate("evidence", ", ").join(said)
