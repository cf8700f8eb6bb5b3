"""Evidence at a unit's desk: taken in, looked at, weighed for the stick, kept once."""

import pytest

from metrodesk.domain.report import ReportBody
from metrodesk.errors import UnfitEvidence
from metrodesk.services.bundle_size import bundle_size
from metrodesk.services.evidence import Pasted, attach, attach_each, evidence_path
from metrodesk.services.evidence_looks import looks
from tests.documents.evidence_samples import docx, pdf, photo, screenshot
from tests.services.campaign import PERIOD, PINGTAN


@pytest.fixture
def files(tmp_path):
    """Files a clerk drops at once: good ones, the same one twice, and one that is refused."""
    made = {"照片.jpg": photo(), "同一张.jpg": photo(), "通知.pdf": pdf(), "记录.docx": docx(), "空.jpg": b""}
    for name, data in made.items():
        (tmp_path / name).write_bytes(data)
    return [tmp_path / name for name in made]


def test_one_bad_file_among_several_stops_none_of_the_others(campaign, files):
    with campaign.open(PINGTAN) as ws:
        done = attach_each(ws, files)

    assert [one.name for one in done.refused] == ["空.jpg"]
    assert [one.type.split("/")[0] for one in done.taken] == ["image", "application", "application"]


def test_the_same_file_is_stored_once_whatever_it_is_called(campaign, files):
    with campaign.open(PINGTAN) as ws:
        first = attach(ws, files[:1])
        again = attach(ws, files[1:2])
        stored = [one.name for one in (ws.path / "evidence").iterdir()]

    assert first[0].sha256 == again[0].sha256
    assert stored == [first[0].sha256]


def test_a_picture_from_the_clipboard_is_taken_like_a_file(campaign):
    with campaign.open(PINGTAN) as ws:
        done = attach_each(ws, [Pasted("截图.png", screenshot())])
        data = evidence_path(ws, done.taken[0].sha256).read_bytes()

    assert done.taken[0].name == "截图.png"
    assert data.startswith(b"\x89PNG")


def test_what_was_done_to_a_file_and_how_it_looks_is_there_beside_it(campaign, files):
    with campaign.open(PINGTAN) as ws:
        taken = attach_each(ws, files).taken
        found = looks(ws, taken)

    picture, paper, text = (found[one.sha256] for one in taken)
    assert picture.removed == ("place", "details")
    assert picture.original == len(photo())
    assert picture.picture.startswith(b"\x89PNG")
    assert paper.picture.startswith(b"\x89PNG")  # the first page
    assert (text.picture, text.removed) == (b"", ())


def test_looks_that_are_gone_are_made_anew(campaign, files):
    with campaign.open(PINGTAN) as ws:
        taken = attach(ws, files[:1])
        before = looks(ws, taken)
        for one in (ws.path / "looks").glob("*.png"):
            one.unlink()
        assert looks(ws, taken) == before


def test_evidence_that_is_damaged_or_absent_here_has_no_picture_and_no_trouble(campaign, files):
    with campaign.open(PINGTAN) as ws:
        (taken,) = attach(ws, files[:1])
        evidence_path(ws, taken.sha256).write_bytes(b"\xff\xd8\xff damaged")
        assert looks(ws, [taken])[taken.sha256].picture == b""


def test_the_bundle_is_weighed_before_anything_is_sealed(campaign, files):
    with campaign.open(PINGTAN) as ws:
        empty = bundle_size(ws)
        taken = attach(ws, files[:1])
    campaign.write(PINGTAN, "共检查3家。", {18}, evidence=taken)
    with campaign.open(PINGTAN) as ws:
        full = bundle_size(ws)

    assert (empty.files, full.files) == (0, 1)
    assert full.bytes - empty.bytes >= taken[0].size


def test_what_was_weighed_is_what_the_bundle_has_about(campaign, files):
    with campaign.open(PINGTAN) as ws:
        taken = attach_each(ws, files).taken
    campaign.write(PINGTAN, "共检查3家。", {18}, evidence=taken)
    with campaign.open(PINGTAN) as ws:
        weighed = bundle_size(ws).bytes
    campaign.seal(PINGTAN)
    with campaign.open(PINGTAN) as ws:
        assert bundle_size(ws).files == 3
    real = campaign.export(PINGTAN).bundle.bytes

    assert abs(weighed - real) < 128 << 10


def test_evidence_the_district_holds_weighs_nothing(campaign, files):
    with campaign.open(PINGTAN) as ws:
        taken = attach(ws, files[:1])
    campaign.merge(campaign.hand_in(PINGTAN, "", {18}, evidence=taken))
    campaign.open_answer(PINGTAN, campaign.answer(PINGTAN).answers[0].file)

    with campaign.open(PINGTAN) as ws:
        assert bundle_size(ws).files == 0


def test_nothing_of_a_refused_file_stays(campaign, files):
    with campaign.open(PINGTAN) as ws:
        with pytest.raises(UnfitEvidence):
            attach(ws, files[-1:])
        assert list((ws.path / "evidence").iterdir()) == []


def test_a_renamed_title_is_another_version_of_the_report_but_the_same_file(campaign, files):
    with campaign.open(PINGTAN) as ws:
        (taken,) = attach(ws, files[:1])
    named = [taken, type(taken)(taken.sha256, "集贸市场检查.jpg", taken.type, taken.size)]

    assert ReportBody(evidence=(named[0],)) != ReportBody(evidence=(named[1],))
    assert PERIOD
