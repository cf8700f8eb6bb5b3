"""The commands of the auditor's page, run exactly as they are printed there."""

import os
import re
import subprocess
from pathlib import Path

import pytest

from tests.bundles.office import with_photo
from tests.bundles.test_reader import members_of, zipped

PAGE = Path(__file__).parents[2] / "resources" / "help" / "auditor.zh.md"
PASSED = "来源核验通过，内容未改动"


def commands() -> str:
    """Return the one block of commands on the page."""
    (block,) = re.findall(r"^```sh\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    return block


def run(folder: Path, data: bytes, fingerprint: str) -> subprocess.CompletedProcess[str]:
    (folder / "报送包.mdbundle").write_bytes(data)
    given = {**os.environ, "BUNDLE": "报送包.mdbundle", "FINGERPRINT": fingerprint}
    return subprocess.run(["sh", "-c", commands()], cwd=folder, env=given, capture_output=True, text=True, check=False)


@pytest.fixture
def members(office):
    return members_of(office.bundle_bytes(contents=with_photo()))


def test_an_honest_bundle_passes(office, members, tmp_path):
    ended = run(tmp_path, zipped(members), office.pingtan.public.fingerprint)
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.splitlines()[-1] == PASSED


def test_the_printed_file_name_and_code_are_of_the_agreed_form():
    page = PAGE.read_text(encoding="utf-8")
    assert re.search(r"^export BUNDLE=平滩镇_2026年第三季度_第3号\.mdbundle$", page, re.MULTILINE)
    assert re.search(r"^export FINGERPRINT='[0-9a-f]{4}( [0-9a-f]{4}){4}'$", page, re.MULTILINE)


ALTERED = {
    "a word in a report": ("data/revisions.jsonl", lambda data: data.replace("12家次".encode(), "92家次".encode())),
    "the number in the head": ("head.json", lambda data: data.replace(b'"seq":1', b'"seq":2')),
    "the list of sums": ("sha256sums.txt", lambda data: data.replace(b"data/att", b"data/aat")),
    "an entry struck from the list": ("sha256sums.txt", lambda data: data.splitlines(keepends=True)[0]),
}


@pytest.mark.parametrize("what", ALTERED)
def test_an_altered_bundle_does_not_pass(office, members, tmp_path, what):
    name, change = ALTERED[what]
    assert change(members[name]) != members[name]
    ended = run(tmp_path, zipped({**members, name: change(members[name])}), office.pingtan.public.fingerprint)
    assert ended.returncode != 0
    assert PASSED not in ended.stdout


def test_a_file_slipped_in_does_not_pass(office, members, tmp_path):
    ended = run(tmp_path, zipped({**members, "data/plan.json": b"{}"}), office.pingtan.public.fingerprint)
    assert ended.returncode != 0


def test_a_bundle_of_another_device_does_not_pass(office, tmp_path):
    """Everything in it fits together, but the code on paper is another one."""
    data = office.bundle_bytes(signers=[office.shiti.signing])
    ended = run(tmp_path, data, office.pingtan.public.fingerprint)
    assert ended.returncode != 0


def test_another_key_under_the_trusted_name_does_not_pass(office, tmp_path):
    members = members_of(office.bundle_bytes(signers=[office.shiti.signing]))
    for folder, suffix in (("keys", "pem"), ("sig", "ed25519")):
        false = members.pop(f"{folder}/{office.shiti.public.id}.{suffix}")
        members[f"{folder}/{office.pingtan.public.id}.{suffix}"] = false
    ended = run(tmp_path, zipped(members), office.pingtan.public.fingerprint)
    assert ended.returncode != 0


def test_no_code_is_not_every_code(office, members, tmp_path):
    assert run(tmp_path, zipped(members), "").returncode != 0
