"""What exactly is wrong with a file that came by stick, chat or mail."""

from __future__ import annotations

from metrodesk.wording.catalogue import translate


def damage(detail: str) -> tuple[str, str] | None:
    """Return what happened to a file and what to do next, or None if nothing more exact is known."""
    again = translate("damage", "Copy or send the original file once more.")
    found = {
        "truncated": (translate("damage", "The file is incomplete: its end is missing."), again),
        "directory": (
            translate("damage", "The file is incomplete: its end is missing or something follows it."),
            again,
        ),
        "age_body": (translate("damage", "The encrypted file is incomplete or was changed on the way."), again),
        "age_header": (translate("damage", "The beginning of the encrypted file was changed on the way."), again),
        "crc": (translate("damage", "Part of the file was changed on the way."), again),
        "file_size": (
            translate("damage", "The file is larger than any bundle may be."),
            translate("damage", "Check that it is the right file."),
        ),
        "text_mode": (
            translate("damage", "The file was sent as text: its line ends were changed on the way."),
            translate("damage", "Send it as an attachment or in binary mode, or put it into a zip first."),
        ),
        "part_missing": (
            translate("damage", "The file came in parts and one of them is missing."),
            translate("damage", "Put all parts into one folder, with the numbers they were given."),
        ),
        "mail_damaged": (
            translate("damage", "The saved letter is incomplete, so its attachment cannot be read."),
            translate("damage", "Save the attachment itself from the mail program."),
        ),
        "repacked": (
            translate("damage", "The bundle was unpacked and its content packed anew, so its proof is gone."),
            translate("damage", "Ask for the original file, as it was exported."),
        ),
        "several": (
            translate("damage", "Several bundles are packed in this file."),
            translate("damage", "Unpack it and choose the one that is meant."),
        ),
    }
    return found.get(detail) or _archive(detail)


def _archive(detail: str) -> tuple[str, str] | None:
    unpack = translate("damage", "Unpack it first, then choose the file inside.")
    found = {
        "rar": translate("damage", "This is a RAR archive, which this program does not open."),
        "sevenzip": translate("damage", "This is a 7z archive, which this program does not open."),
        "gzip": translate("damage", "This is a compressed archive, which this program does not open."),
        "zip_locked": translate("damage", "The zip is protected by a password."),
        "nested": translate("damage", "An archive is packed inside another one."),
        "zip_damaged": translate("damage", "The zip is damaged or incomplete."),
        "bomb": translate("damage", "The zip grows too large when unpacked."),
        "entries": translate("damage", "The zip holds too many files."),
    }
    return (found[detail], unpack) if detail in found else None
