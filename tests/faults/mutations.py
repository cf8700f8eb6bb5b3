"""Ways to spoil a bundle, from a flipped bit to the right key under hostile contents.

Each returns the bytes and whether they must be refused; where not, the file is one that its
owner might have signed, and only must not break the reader.
"""

import io
import warnings
import zipfile
from collections.abc import Callable
from copy import deepcopy
from random import Random

from metrodesk.bundles.container import is_allowed
from metrodesk.bundles.members import HEAD
from metrodesk.bundles.signing import HEAD_TYPE, pae
from metrodesk.bundles.strict_json import dump, load
from tests.faults.hostile_json import spoiled
from tests.faults.specimens import DAILY, STRANGER, Files, Specimen, contents_of, encrypted, packed, zipped

Case = tuple[bytes, bool]
Kinds = dict[str, Specimen]
NUMBERS = (0, 1, 2, 127, 128, 255, 256, 65535, 65536, 2**31 - 1, 2**31, 2**32 - 1, 2**53, 2**63, 2**64)
NAMES = (
    "head.json", "HEAD.JSON", "data/../x", "/etc/passwd", "data\\x", "data/att/con", "data/att/x.", "sig/",
    "data/answer.json", "data/xyz", "keys/../../x.pem", "data/att/" + "a" * 200, "data/att/文", "origin/a/head.json",
)  # fmt: skip
VALUES = (
    None, True, False, 0, 1, -1, 2**53 - 1, "", "x", [], {}, [[]], {"a": {}}, ["district"], "district", "../x",
    "a" * 70_000, "\u202e", "\x00", "0" * 64, "f" * 32, "𠀀", "2026Q3", [{}], {"": ""},
)  # fmt: skip


def flipped(chance: Random, one: Specimen, _: Kinds) -> Case:
    """Turn bits."""
    hurt = bytearray(one.data)
    for _turn in range(chance.choice([1, 1, 2, 8])):
        hurt[chance.randrange(len(hurt))] ^= 1 << chance.randrange(8)
    return bytes(hurt), True


def cut(chance: Random, one: Specimen, _: Kinds) -> Case:
    """Lose a piece at the end, at the beginning or in the middle."""
    start, end = sorted(chance.randrange(len(one.data)) for _ in range(2))
    return chance.choice([one.data[:start], one.data[end:], one.data[:start] + one.data[end:]]), True


def spliced(chance: Random, one: Specimen, others: Kinds) -> Case:
    """Put a piece of this or another file somewhere, over what was there or between."""
    source = chance.choice([other for name, other in others.items() if name != "age"]).data
    start, at = chance.randrange(len(source)), chance.randrange(len(one.data))
    piece = source[start : start + chance.choice([1, 4, 30, 512, 4096])]
    over = chance.choice([0, len(piece)])
    return one.data[:at] + piece + one.data[at + over :], True


def numbered(chance: Random, one: Specimen, _: Kinds) -> Case:
    """Write a striking number over a place, as headers have them."""
    size, at = chance.choice([2, 4, 8]), chance.randrange(len(one.data))
    number = (chance.choice(NUMBERS) % 2 ** (8 * size)).to_bytes(size, "little")
    return one.data[:at] + number + one.data[at + size :], True


def rezipped(chance: Random, one: Specimen, others: Kinds) -> Case:
    """Change members and make the zip anew around them: every CRC is right."""
    files = dict(one.files)
    for _ in range(chance.choice([1, 1, 2])):
        chance.choice([turn_member, swap_members, drop_member, take_foreign_member])(chance, files, others)
    return zipped(files), True


def turn_member(chance: Random, files: Files, _: Kinds) -> None:
    name = chance.choice(list(files))
    hurt = bytearray(files[name] or b"\x00")
    hurt[chance.randrange(len(hurt))] ^= 1 << chance.randrange(8)
    files[name] = bytes(hurt)


def swap_members(chance: Random, files: Files, _: Kinds) -> None:
    first, second = chance.choice(list(files)), chance.choice(list(files))
    files[first], files[second] = files[second], files[first]


def drop_member(chance: Random, files: Files, _: Kinds) -> None:
    if len(files) > 1:
        del files[chance.choice(list(files))]


def take_foreign_member(chance: Random, files: Files, others: Kinds) -> None:
    source = chance.choice(list(others.values())).files
    name = chance.choice(list(source))
    target = chance.choice([name, *(n for n in NAMES if is_allowed(n)), *files])
    files[target] = source[name]


def other_archive(chance: Random, one: Specimen, _: Kinds) -> Case:
    """Make an ordinary archive of the same members, with what the strict form has not."""
    out = io.BytesIO()
    method = chance.choice([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w", method) as archive:
        warnings.simplefilter("ignore")  # of double names
        names = list(one.files)
        if chance.random() < 0.3:
            chance.shuffle(names)
        for name in names:
            archive.writestr(zipfile.ZipInfo(chance.choice([name, name, name.upper()])), one.files[name])
        if chance.random() < 0.5:
            archive.writestr(zipfile.ZipInfo(chance.choice(NAMES)), b"x" * chance.choice([0, 1, 4096]))
        archive.comment = chance.choice([b"", b"PK\x05\x06" + bytes(18)])
    return chance.choice([b"", b"", b"\x00", b"MZ"]) + out.getvalue(), True


def of_a_stranger(chance: Random, one: Specimen, _: Kinds) -> Case:
    """Sign everything anew, correctly, with a key nobody has enrolled."""
    head = one.head
    if chance.random() < 0.5:
        head = {**head, "from": {**head["from"], "device": STRANGER.device}}
    files = {name: data for name, data in one.files.items() if not name.startswith("keys/")}
    if chance.random() < 0.5:
        files[f"keys/{STRANGER.public.id}.pem"] = STRANGER.public.pem
    made = packed(head, files, [STRANGER.signing])
    if chance.random() < 0.5:  # under the name of the owner's signature
        members = {**contents_of(made), one.signers[0].member: STRANGER.signing.sign(b"x")}
        made = zipped(members)
    return made, True


def hostile_head(chance: Random, one: Specimen, _: Kinds) -> Case:
    """Sign a head that has a trap in its JSON, with the right keys."""
    files = dict(one.files)
    stored = spoiled(chance, files[HEAD])
    message = pae(HEAD_TYPE, stored)
    return zipped({**files, HEAD: stored, **{s.member: s.sign(message) for s in one.signers}}), True


def hostile_member(chance: Random, one: Specimen, _: Kinds) -> Case:
    """Put a trap into a line or a sheet; sums, list and signature are right."""
    files = dict(one.files)
    name = chance.choice([n for n in files if n.startswith("data/") and n.endswith((".json", ".jsonl"))])
    if name == "data/plan.json":
        return rezipped(chance, one, {"": one})  # its hash is named by the head, its JSON read later
    lines = files[name].split(b"\n")
    at = chance.randrange(max(1, len(lines) - 1))
    lines[at] = spoiled(chance, lines[at])
    files[name] = b"\n".join(lines)
    return packed(one.head, files, one.signers), name != "data/trust.json" or one.name == "invitation"


def changed_head(chance: Random, one: Specimen, _: Kinds) -> Case:
    """Sign a well-formed head with one value another, with the right keys."""
    head = load(one.files[HEAD])
    change_somewhere(chance, head)
    if chance.random() < 0.5:
        stored = dump(head)
        message = pae(HEAD_TYPE, stored)
        return zipped({**one.files, HEAD: stored, **{s.member: s.sign(message) for s in one.signers}}), False
    return packed(head, dict(one.files), one.signers), False


def changed_member(chance: Random, one: Specimen, _: Kinds) -> Case:
    """Change one value of a line or sheet into another well-formed one, signed by the right keys."""
    files = dict(one.files)
    name = chance.choice([n for n in files if n.startswith("data/") and n.endswith((".json", ".jsonl"))])
    lines = files[name].split(b"\n")
    at = chance.randrange(max(1, len(lines) - 1))
    value = load(lines[at])
    for _ in range(chance.choice([1, 1, 3])):
        change_somewhere(chance, value)
    lines[at] = dump(value)
    files[name] = b"\n".join(lines)
    return packed(one.head, files, one.signers), False


def change_somewhere(chance: Random, value: object) -> None:
    """Change, drop or add one value in an object or list, at any depth."""
    while True:
        keys = list(value) if isinstance(value, dict) else list(range(len(value)))
        if not keys:
            return
        key = chance.choice(keys)
        if isinstance(value[key], dict | list) and value[key] and chance.random() < 0.7:
            value = value[key]
            continue
        action = chance.random()
        if action < 0.7:
            value[key] = deepcopy(chance.choice(VALUES))
        elif action < 0.85:
            del value[key]
        elif isinstance(value, dict):
            value[chance.choice(["", "x", "v", "fmt", "min_reader", key + " "])] = deepcopy(chance.choice(VALUES))
        return


def in_age(chance: Random, one: Specimen, others: Kinds) -> Case:
    """Spoil the file inside an encryption that is right, or encrypt twice or for others."""
    if one.name != "age":
        return flipped(chance, one, others)
    inner = chance.choice([flipped, cut, rezipped, other_archive, of_a_stranger])
    data, refused = inner(chance, others["report"], others)
    refused = refused and data != others["report"].data  # two changes can undo each other
    way = chance.random()
    if way < 0.8:
        return encrypted(data, DAILY), refused
    if way < 0.9:
        return encrypted(encrypted(others["report"].data, DAILY), DAILY), True
    return encrypted(others["report"].data, STRANGER.recipient), True


def age_lines(chance: Random, one: Specimen, others: Kinds) -> Case:
    """Rearrange the lines of an age header, or wrap the file as mail does."""
    if one.name != "age":
        return spliced(chance, one, others)
    lines = one.data.split(b"\n")
    head = next(number for number, line in enumerate(lines) if line.startswith(b"---"))
    first, second = chance.randrange(head + 1), chance.randrange(head + 1)
    way = chance.randrange(5)
    if way == 0:
        lines[first], lines[second] = lines[second], lines[first]
    elif way == 1:
        del lines[first]
    elif way == 2:
        lines.insert(first, lines[second])
    elif way == 3:
        lines[first : first + 1] = [b"-> X25519 " + b"A" * 43, b"A" * 43] * chance.choice([1, 100, 5000])
    else:
        lines[first] = lines[first][: chance.randrange(len(lines[first]) + 1)]
    return b"\n".join(lines), True


MUTATIONS: tuple[tuple[int, Callable[[Random, Specimen, Kinds], Case]], ...] = (
    (18, flipped), (8, cut), (8, spliced), (8, numbered), (14, rezipped), (4, other_archive), (6, of_a_stranger),
    (8, hostile_head), (10, hostile_member), (6, changed_head), (8, changed_member), (4, in_age), (4, age_lines),
)  # fmt: skip
WEIGHTS = [weight for weight, _ in MUTATIONS]
CHOICES = [mutation for _, mutation in MUTATIONS]

__all__ = ["CHOICES", "WEIGHTS", "Case", "Kinds"]
