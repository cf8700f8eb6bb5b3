"""What chat, mail and old office PCs do to files: taken, or the exact damage named."""

import base64
import email.policy
import io
import shutil
import zipfile
from email.message import EmailMessage

import pytest

from metrodesk.bundles import wrappers
from metrodesk.errors import BundleRejected, Reason
from metrodesk.services.answering import answer
from metrodesk.services.inviting import invite
from metrodesk.services.joining import join
from metrodesk.services.opening_answers import open_files
from metrodesk.services.parcels import ROOM, offered, single
from metrodesk.wording.intake import reason_of_held_file
from metrodesk.wording.outcomes import reason_of_rejection
from tests.services.campaign import PINGTAN, SHITI

NAME = "平滩镇_2026年第三季度_第1号.mdbundle"


@pytest.fixture
def came_in(tmp_path):
    """The folder into which people save what they were sent."""
    (folder := tmp_path / "来件").mkdir()
    return folder


@pytest.fixture
def file(campaign):
    return campaign.hand_in(PINGTAN, "", {18}, campaign.stick("out"))


@pytest.fixture
def plain(campaign, file):
    return campaign.export(PINGTAN, campaign.stick("plain"), plain=True).bundle.file


def outcomes(merged):
    refused = [one.facts.get("detail", "") if one.outcome == "quarantined" else "" for one in merged.bundles]
    return list(zip([one.outcome for one in merged.bundles], refused, strict=True))


def zipped(*entries, method=zipfile.ZIP_DEFLATED, gbk=False) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in entries:
            archive.writestr(_as_windows_names_it(name) if gbk else zipfile.ZipInfo(name), data, method)
    return out.getvalue()


class _as_windows_names_it(zipfile.ZipInfo):  # noqa: N801  it reads as a verb
    """An entry named in GBK, without the mark for UTF-8, as Windows and old WPS write it."""

    def _encodeFilenameFlags(self):  # noqa: N802  zipfile's own name
        return self.filename.encode("gb18030"), self.flag_bits & ~0x800


@pytest.mark.parametrize(
    ("name", "form"),
    [("平滩镇(1).mdbundle", "file"), ("平滩镇.mdbundle.txt", "plain"), ("平滩镇", "file"), ("x.eml", "plain")],
)
def test_a_renamed_file_is_told_by_its_content(campaign, request, came_in, name, form):
    target = came_in / name
    shutil.copy(request.getfixturevalue(form), target)

    assert outcomes(campaign.merge(target)) == [("merged", "")]


@pytest.mark.parametrize(
    ("gbk", "method", "form"),
    [
        (True, zipfile.ZIP_DEFLATED, "file"),
        (False, zipfile.ZIP_DEFLATED, "plain"),
        (True, zipfile.ZIP_STORED, "plain"),
        (False, zipfile.ZIP_LZMA, "file"),
    ],
)
def test_a_zip_from_chat_is_looked_into_and_names_are_shown_right(campaign, request, came_in, gbk, method, form):
    inner = request.getfixturevalue(form).read_bytes()
    wrapper = came_in / "微信文件.zip"
    wrapper.write_bytes(zipped((f"季报/{NAME}", inner), ("说明.txt", b"hello"), method=method, gbk=gbk))

    merged = campaign.merge(wrapper)

    assert outcomes(merged) == [("merged", "")]
    assert merged.bundles[0].file == wrapper / NAME
    assert not list(campaign.district.glob(f"{ROOM}*"))


def test_several_bundles_in_one_zip_are_all_taken_and_a_bad_one_stops_none(campaign, came_in, file):
    other = campaign.hand_in(SHITI, "", {18})
    hurt = bytearray(file.read_bytes())
    hurt[-1] ^= 1
    wrapper = came_in / "全区.zip"
    wrapper.write_bytes(
        zipped(("a.mdbundle", bytes(hurt)), ("b.mdbundle", other.read_bytes()), ("c.mdbundle", file.read_bytes()))
    )

    merged = campaign.merge(wrapper)

    assert outcomes(merged) == [("quarantined", "age_body"), ("merged", ""), ("merged", "")]
    with campaign.open() as ws, ws.database.read() as books:
        assert [one.file_name for one in books.quarantine.all()] == ["a.mdbundle"]


def test_a_zip_in_a_zip_is_named_and_what_lies_beside_it_is_taken(campaign, came_in, file):
    inner = zipped((NAME, file.read_bytes()))
    wrapper = came_in / "套娃.zip"
    wrapper.write_bytes(zipped(("里层.zip", inner), (NAME, file.read_bytes())))

    assert outcomes(campaign.merge(wrapper)) == [("quarantined", "nested"), ("merged", "")]


def test_a_request_and_its_bundle_in_one_zip_wait_together(campaign, came_in):
    with campaign.open() as ws:
        made = invite(ws, [ws.plan.unit_named("大树镇").id], came_in / "letters").invitations[0]
    first = campaign.stick("first")
    join(campaign.desk("大树镇"), made.file, made.code, first)
    campaign.hand_in("大树镇", "", {18}, first)
    wrapper = came_in / "大树镇.zip"
    wrapper.write_bytes(zipped(*((path.name, path.read_bytes()) for path in first.iterdir())))

    merged = campaign.merge(wrapper)

    assert sorted(one.outcome for one in merged.bundles) == ["enrolment", "waiting"]
    with campaign.open() as ws, ws.database.read() as books:
        assert [one.file_name.endswith("第1号.mdbundle") for one in books.quarantine.all()] == [True]


@pytest.mark.parametrize(
    ("magic", "detail"),
    [(b"Rar!\x1a\x07\x01\x00", "rar"), (b"Rar!\x1a\x07\x00", "rar"), (b"7z\xbc\xaf\x27\x1c", "sevenzip")],
)
def test_other_archives_are_named_as_what_they_are(campaign, came_in, magic, detail):
    (came_in / "报送.mdbundle").write_bytes(magic + bytes(100))
    (came_in / "季报.rar").write_bytes(magic + bytes(100))

    merged = campaign.merge(came_in / "报送.mdbundle", came_in / "季报.rar")

    assert outcomes(merged) == [("quarantined", detail)] * 2
    said = reason_of_held_file("container", merged.bundles[0].facts)
    assert said.what != reason_of_rejection(Reason.CONTAINER).what


@pytest.mark.parametrize("form", ["file", "plain"])
def test_line_ends_changed_on_the_way_are_named(campaign, request, came_in, form):
    mangled = came_in / "平滩镇.mdbundle"
    mangled.write_bytes(request.getfixturevalue(form).read_bytes().replace(b"\n", b"\r\n"))

    assert outcomes(campaign.merge(mangled)) == [("quarantined", "text_mode")]


def test_line_ends_lost_on_the_way_are_damage(campaign, came_in, file):
    data = file.read_bytes() + b""
    mangled = came_in / "平滩镇.mdbundle"
    mangled.write_bytes(data[:200] + b"\r\n" + data[200:])

    ((outcome, detail),) = outcomes(campaign.merge(mangled))
    assert (outcome, detail) in {("quarantined", "age_body"), ("quarantined", "age_header")}


def parts_of(folder, data: bytes, count=3):
    size = -(-len(data) // count)
    for number in range(count):
        (folder / f"{NAME}.{number + 1:03}").write_bytes(data[number * size : (number + 1) * size])


def test_a_file_split_by_mail_is_put_together(campaign, came_in, file):
    parts_of(came_in, file.read_bytes())

    merged = campaign.merge(came_in)

    assert outcomes(merged) == [("merged", "")]
    assert merged.bundles[0].file.name == NAME


def test_one_part_is_enough_to_find_the_others_beside_it(campaign, came_in, file):
    parts_of(came_in, file.read_bytes())

    assert outcomes(campaign.merge(came_in / f"{NAME}.001")) == [("merged", "")]


@pytest.mark.parametrize(("lost", "detail"), [(1, "part_missing"), (2, "part_missing"), (3, "age_body")])
def test_a_missing_part_is_named(campaign, came_in, file, lost, detail):
    parts_of(came_in, file.read_bytes())
    (came_in / f"{NAME}.{lost:03}").unlink()

    merged = campaign.merge(came_in)

    assert outcomes(merged) == [("quarantined", detail)]
    assert detail != "part_missing" or merged.bundles[0].facts["where"] == f"{lost:03}"


def test_a_cut_plain_bundle_is_said_to_be_incomplete(campaign, came_in, plain):
    cut = came_in / "a.mdbundle"
    cut.write_bytes(plain.read_bytes()[:-500])

    ((outcome, detail),) = outcomes(campaign.merge(cut))
    assert outcome == "quarantined"
    assert detail in {"truncated", "directory"}


def letter(*attachments) -> bytes:
    message = EmailMessage()
    message["Subject"], message["From"] = "报送", "a@example.org"
    message.set_content("请查收。")
    for name, data in attachments:
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes(policy=email.policy.SMTP)


def test_a_saved_letter_gives_its_attachment(campaign, came_in, file):
    saved = came_in / "邮件.eml"
    saved.write_bytes(letter(("照片.jpg", b"\xff\xd8"), (NAME, file.read_bytes())))

    merged = campaign.merge(saved)

    assert outcomes(merged) == [("merged", "")]
    assert merged.bundles[0].file == saved / NAME


def test_a_letter_that_was_cut_is_damage_not_silence(campaign, came_in, file):
    data = letter((NAME, file.read_bytes()))
    for lost in (501, 502, 503, 504):
        saved = came_in / f"邮件{lost}.eml"
        saved.write_bytes(data[:-lost])

    assert outcomes(campaign.merge(came_in)) == [("quarantined", "age_body")] * 4


@pytest.mark.parametrize("form", ["file", "plain"])
def test_base64_left_over_from_mail_is_decoded(campaign, request, came_in, form):
    left = came_in / "平滩镇.txt"
    left.write_bytes(b"\r\n".join(base64.encodebytes(request.getfixturevalue(form).read_bytes()).splitlines()))

    assert outcomes(campaign.merge(left)) == [("merged", "")]


def test_a_bundle_unpacked_and_packed_anew_is_named(campaign, came_in, plain):
    with zipfile.ZipFile(plain) as archive:
        entries = [("报送包/" + name, archive.read(name)) for name in archive.namelist()]
    wrapper = came_in / "平滩镇.zip"
    wrapper.write_bytes(zipped(*entries))

    assert ("quarantined", "repacked") in outcomes(campaign.merge(wrapper))


def test_documents_and_other_zips_are_other_files(campaign, came_in):
    (came_in / "a.docx").write_bytes(
        zipped(("[Content_Types].xml", b"<x/>"), ("word/embeddings/a.xlsx", zipped(("b", b""))))
    )
    (came_in / "b.zip").write_bytes(zipped(("照片.jpg", b"\xff\xd8")))
    (came_in / "c.txt").write_bytes(b"Subject: no letter\n\nbase64")
    (came_in / "d.001").write_bytes(b"of something else")

    merged = campaign.merge(came_in)

    assert (merged.bundles, merged.other_files) == ((), 4)


def test_a_locked_zip_is_named(campaign, came_in, file):
    data = bytearray(zipped((NAME, file.read_bytes())))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    (came_in / "a.zip").write_bytes(data)

    assert outcomes(campaign.merge(came_in)) == [("quarantined", "zip_locked")]


def test_a_zip_that_grows_without_bound_is_stopped(came_in, file):
    bomb = came_in / "a.zip"
    bomb.write_bytes(zipped((NAME, file.read_bytes()[:22] + bytes(50 << 20))))

    with offered([bomb], came_in) as parcels:
        assert [one.trouble.detail for one in parcels.files] == ["bomb"]


def test_a_zip_with_a_directory_no_office_packs_is_not_read(came_in, monkeypatch):
    monkeypatch.setattr(wrappers, "LARGEST_DIRECTORY", 1000)
    crowd = came_in / "a.zip"
    crowd.write_bytes(zipped(*((f"{number}.txt", b"") for number in range(100))))

    with offered([crowd], came_in) as parcels:
        assert [one.trouble.detail for one in parcels.files] == ["entries"]


@pytest.mark.parametrize("name", ["../../evil.mdbundle", "/etc/evil", "C:\\evil", "..", "文" * 200, "x\x00y"])
def test_a_name_in_a_zip_is_never_a_place(campaign, came_in, file, name):
    wrapper = came_in / "in" / "a.zip"
    wrapper.parent.mkdir()
    wrapper.write_bytes(zipped((name, file.read_bytes())))
    before = sorted(came_in.rglob("*evil*"))

    assert outcomes(campaign.merge(wrapper)) == [("merged", "")]
    assert sorted(came_in.rglob("*evil*")) == before


def test_what_a_cut_off_run_left_unpacked_is_cleared_away(came_in):
    (came_in / f"{ROOM}old").mkdir()
    with offered([], came_in):
        assert not (came_in / f"{ROOM}old").exists()


@pytest.mark.parametrize("wrap", ["zip", "gbk zip", "letter", "base64", "renamed", "parts"])
def test_a_unit_joins_with_an_invitation_however_it_came(campaign, came_in, wrap):
    with campaign.open() as ws:
        made = invite(ws, [ws.plan.unit_named("大树镇").id], came_in / "letters").invitations[0]
    data, name = made.file.read_bytes(), made.file.name
    came = came_in / "来件"
    if wrap == "parts":
        (came_in / "来件.002").write_bytes(data[700:])
        came = came_in / "来件.001"
    came.write_bytes(
        {
            "zip": zipped((name, data)), "gbk zip": zipped((name, data), gbk=True), "letter": letter((name, data)),
            "base64": base64.encodebytes(data), "renamed": data, "parts": data[:700],
        }[wrap]
    )  # fmt: skip

    joined = join(campaign.desk("大树镇"), came, made.code, campaign.stick("first"))

    assert joined.unit_name == "大树镇"


def test_a_file_with_several_invitations_is_not_guessed_from(came_in, plain):
    wrapper = came_in / "a.zip"
    wrapper.write_bytes(zipped(("a", plain.read_bytes()), ("b", plain.read_bytes())))

    with pytest.raises(BundleRejected) as refused, single(wrapper, came_in):
        pass

    assert refused.value.detail == "several"


@pytest.mark.parametrize("wrap", ["zip", "letter", "base64"])
def test_a_unit_opens_an_answer_however_it_came(campaign, came_in, file, wrap):
    campaign.merge(file)
    with campaign.open() as ws:
        (made,) = answer(ws, [ws.plan.unit_named(PINGTAN).id], campaign.stick("answers")).answers
    data = made.file.read_bytes()
    came = came_in / "下发"
    came.write_bytes(
        {"zip": zipped((made.file.name, data), gbk=True), "letter": letter((made.file.name, data)),
         "base64": base64.encodebytes(data)}[wrap]
    )  # fmt: skip
    (came_in / "季报.rar").write_bytes(b"Rar!\x1a\x07\x00")

    with campaign.open(PINGTAN) as ws:
        opened = open_files(ws, [came_in])

    assert {(one.outcome, one.facts.get("detail", "")) for one in opened} == {("opened", ""), ("refused", "rar")}


def test_a_file_named_at_a_unit_that_is_nothing_is_told_so(campaign, came_in):
    (came_in / "说明.txt").write_text("请查收", encoding="utf-8")

    with campaign.open(PINGTAN) as ws:
        named, inside = open_files(ws, [came_in / "说明.txt"]), open_files(ws, [came_in])

    assert [one.outcome for one in named] == ["refused"]
    assert inside == ()
