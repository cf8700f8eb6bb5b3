"""What a bundle carries: all that is not acknowledged, proof as bytes only as long as needed."""

import os
from dataclasses import replace

import pytest

from metrodesk.bundles.peek import attachments_in
from metrodesk.domain.period import Period
from metrodesk.errors import LargerThanLimit, LargeWithoutAnswer
from metrodesk.services import exporting, outgoing, sealing
from metrodesk.services.evidence import attach
from metrodesk.services.reports import reports
from metrodesk.services.taking_back import take_back
from metrodesk.services.unit_status import unit_status
from tests.documents.evidence_samples import pdf
from tests.services.campaign import NAMES, PERIOD, PINGTAN, PINGTAN_TOO, Campaign, write

TITLES = ("一.pdf", "二.pdf", "三.pdf", "四.pdf")


@pytest.fixture
def files(campaign, tmp_path):
    """Four files of proof at 平滩镇, of 20 to 80 KiB."""
    paths = []
    for number, name in enumerate(TITLES, start=1):
        paths.append(tmp_path / name)
        paths[-1].write_bytes(pdf(os.urandom(number * 20 << 10)))
    with campaign.open(PINGTAN) as ws:
        return attach(ws, paths)


def of(campaign: Campaign, exported) -> list[list[str]]:
    """The files of proof in the parts of an export."""
    return [list(attachments_in(campaign.desk() / "bundles" / f"{one.id}.mdbundle")) for one in exported.parts]


def test_proof_travels_as_bytes_until_it_is_acknowledged(campaign, files):
    first = campaign.hand_in(PINGTAN, "", {18}, evidence=files[:1])
    campaign.merge(first)
    campaign.round()
    campaign.write(PINGTAN, "改稿。", {18}, evidence=files[:2])
    campaign.seal(PINGTAN)

    exported = campaign.export(PINGTAN, campaign.stick("b"))

    assert of(campaign, exported) == [[files[1].sha256]]
    campaign.merge(exported.bundle.file)
    (line,) = campaign.reports()
    assert (line.evidence_have, line.evidence_of) == (2, 2)


def test_wanted_proof_goes_out_even_when_nothing_else_is_new(campaign, files):
    campaign.write(PINGTAN, "", {18}, evidence=files)
    campaign.seal(PINGTAN)
    parts = campaign.export(PINGTAN, max_bytes=120 << 10).parts
    lost = of(campaign, campaign.export(PINGTAN, max_bytes=120 << 10))[1]
    campaign.merge(parts[0].file)
    (opened,) = campaign.open_answer(PINGTAN, campaign.answer(PINGTAN).answers[0].file)

    exported = campaign.export(PINGTAN, campaign.stick("b"))

    assert opened.want == tuple(lost)
    assert (exported.bundle.number, exported.bundle.revisions) == (3, 0)
    assert of(campaign, exported) == [lost]
    assert campaign.merge(exported.bundle.file).refused == 0
    assert campaign.reports()[0].evidence_have == 4
    again = campaign.export(PINGTAN, campaign.stick("c"))
    assert (again.repeated, again.bundle.number) == (True, 3)
    assert campaign.open_answer(PINGTAN, campaign.answer(PINGTAN).answers[0].file)[0].want == ()


def test_proof_of_the_other_computer_travels_by_hash(campaign, files):
    with campaign.open(PINGTAN) as ws, ws.database.read() as books:
        assert books.evidence.held([files[0].sha256])
    campaign.hand_in(PINGTAN, "", {18}, evidence=files[:1])
    with campaign.open(PINGTAN) as ws, ws.database.read() as books:
        lines = books.revisions.of(unit=ws.own_unit().id)
    with campaign.open(PINGTAN_TOO) as ws, ws.database.begin() as books:
        books.revisions.add(lines)

    exported = campaign.hand_in(PINGTAN_TOO, "另一台。", {17}, out=campaign.stick("b"))

    merged = campaign.merge(exported)
    assert merged.bundles[0].revisions.new == 4
    line = next(one for one in campaign.reports() if one.number == 18)
    assert (line.evidence_have, line.evidence_of) == (0, 1)


def test_a_limit_splits_the_proof_over_parts_that_each_carry_all_revisions(campaign, files):
    campaign.write(PINGTAN, "", {18}, evidence=files)
    campaign.seal(PINGTAN)

    exported = campaign.export(PINGTAN, max_bytes=120 << 10)

    assert all(one.bytes <= 120 << 10 for one in exported.parts)
    assert [one.revisions for one in exported.parts] == [2] * len(exported.parts)
    assert [one.number for one in exported.parts] == [1, 2]
    assert sorted(name for part in of(campaign, exported) for name in part) == sorted(one.sha256 for one in files)
    assert all("部分" in one.file.name for one in exported.parts)
    campaign.merge(exported.parts[1].file)
    assert campaign.reports()[0].evidence_have < 4
    campaign.merge(exported.parts[0].file)
    assert campaign.reports()[0].evidence_have == 4


def test_the_same_parts_go_out_again_and_a_single_file_if_that_is_asked_for(campaign, files):
    campaign.write(PINGTAN, "", {18}, evidence=files)
    campaign.seal(PINGTAN)
    first = campaign.export(PINGTAN, max_bytes=120 << 10)

    again = campaign.export(PINGTAN, campaign.stick("b"), max_bytes=120 << 10)
    whole = campaign.export(PINGTAN, campaign.stick("c"))

    assert again.repeated
    assert [one.id for one in again.parts] == [one.id for one in first.parts]
    assert (len(whole.parts), whole.bundle.number, whole.bundle.evidence) == (1, 3, 4)


def test_a_file_larger_than_the_limit_is_refused_by_name(campaign, files):
    campaign.write(PINGTAN, "", {18}, evidence=files)
    campaign.seal(PINGTAN)

    with pytest.raises(LargerThanLimit) as refused:
        campaign.export(PINGTAN, max_bytes=60 << 10)
    assert refused.value.name == "四.pdf"
    with pytest.raises(LargerThanLimit) as nothing:
        campaign.export(PINGTAN, max_bytes=100)
    assert nothing.value.name == ""
    assert campaign.export(PINGTAN).bundle.number == 1  # no number was used up


def test_a_unit_without_an_answer_for_a_year_is_asked_which_files_go_along(campaign, files, monkeypatch):
    monkeypatch.setattr(outgoing, "ASK_ABOVE", 50 << 10)
    periods = [Period.parse(one) for one in ("2025Q4", "2026Q1", "2026Q2", "2026Q3")]
    for period, item in zip(periods, files, strict=True):
        campaign.write(PINGTAN, "", {18}, period, evidence=[item])
        campaign.seal(PINGTAN, period)

    with pytest.raises(LargeWithoutAnswer) as asked:
        campaign.export(PINGTAN)
    newest = campaign.export(PINGTAN, evidence="newest")

    assert (asked.value.files, asked.value.size) == (4, sum(one.size for one in files))
    assert of(campaign, newest) == [[files[3].sha256]]
    campaign.merge(newest.bundle.file)
    (opened,) = campaign.open_answer(PINGTAN, campaign.answer(PINGTAN).answers[0].file)
    assert set(opened.want) == {one.sha256 for one in files[:3]}
    rest = campaign.export(PINGTAN, campaign.stick("b"))
    assert rest.bundle.evidence == 3
    campaign.merge(rest.bundle.file)
    assert [one.evidence_have for one in reports_of(campaign, periods)] == [1, 1, 1, 1]


def reports_of(campaign: Campaign, periods):
    with campaign.open() as ws:
        return [line for period in periods for line in reports(ws, period)]


def test_all_files_go_along_if_that_is_chosen(campaign, files, monkeypatch):
    monkeypatch.setattr(outgoing, "ASK_ABOVE", 50 << 10)
    for text, item in zip(("2025Q4", "2026Q1", "2026Q2", "2026Q3"), files, strict=True):
        campaign.write(PINGTAN, "", {18}, Period.parse(text), evidence=[item])
        campaign.seal(PINGTAN, Period.parse(text))

    assert campaign.export(PINGTAN, evidence="all").bundle.evidence == 4


def test_ten_years_with_answers_keep_exports_small(campaign):
    sizes, period = [], Period.parse("2026Q1")
    for _ in range(40):
        file = campaign.hand_in(PINGTAN, "", {17, 18}, period=period)
        sizes.append(file.stat().st_size)
        campaign.merge(file)
        campaign.round()
        period = period.next()

    assert max(sizes) < 1.2 * sizes[0]
    with campaign.open(PINGTAN) as ws:
        assert unit_status(ws).unconfirmed == 0


def test_what_the_district_takes_back_of_its_own_unit_is_handed_in_anew(campaign):
    with campaign.open() as ws:
        write(ws, "一。", {18})
        sealing.seal(ws, PERIOD, NAMES)
        first = exporting.hand_over(ws)
        take_back(ws, [first.note.bundle], "审核人乙")
        assert unit_status(ws).sealed_not_exported == 2

        again = exporting.hand_over(ws)

        assert (again.note.number, again.revisions, again.repeated) == (2, 2, False)
        assert unit_status(ws).unconfirmed == 0


def test_the_district_s_own_unit_hands_in_only_what_is_new(campaign):
    with campaign.open() as ws:
        for text in ("一。", "二。"):
            write(ws, text, {18})
            sealing.seal(ws, PERIOD, NAMES)
            handed = exporting.hand_over(ws)
        again = exporting.hand_over(ws)

    assert (handed.note.number, handed.revisions) == (2, 2)
    assert (again.note.number, again.repeated) == (2, True)
    assert replace(handed, repeated=True) == again
