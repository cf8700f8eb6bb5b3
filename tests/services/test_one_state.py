"""The ledger is a pure function of what arrived: order, repetition and grouping play no part."""

import shutil

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from metrodesk.domain.disposition import Disposition
from metrodesk.domain.history import Gap
from metrodesk.domain.incident import IncidentBody
from metrodesk.domain.overview import OverviewBody
from metrodesk.domain.revision import Subject
from metrodesk.services import desk, entry, exporting, sealing
from metrodesk.services.incident_reports import incident_reports
from metrodesk.services.incidents import save_incident, seal_incident
from metrodesk.services.overview_text import overview_body, save_overview
from metrodesk.services.reports import reports
from metrodesk.services.scheduling import close_period
from metrodesk.services.totals import totals
from metrodesk.services.unit_status import unit_status
from tests.services.campaign import BUREAU, NAMES, PERIOD, PINGTAN, PINGTAN_TOO, SHITI, TODAY, Campaign, write

FIGURES = {"m18-events": {"value": "3"}, "m18-leaflets": {"value": "940", "rounding": "余"}}


def a_quarter_of_bundles(campaign: Campaign):
    """Seven files of four computers: cumulative ones, a conflict, a revised report; figures,
    paragraphs of two computers, and an important matter with a later version of it.
    """
    report_matter(campaign, PINGTAN, "秤具作弊。")
    say_on_the_whole(campaign, PINGTAN, OverviewBody("总体平稳。", "联合检查。"))
    first = campaign.hand_in(PINGTAN, "初稿。", numbers={18, 16}, measures=FIGURES)
    report_matter(campaign, PINGTAN, "秤具作弊，已查封。")
    say_on_the_whole(campaign, PINGTAN_TOO, OverviewBody("总体向好。"))
    return [
        first,
        campaign.hand_in(PINGTAN, "改稿。", numbers={18}),
        campaign.hand_in(PINGTAN_TOO, "另一台电脑写的。", numbers={16, 17}),
        campaign.hand_in(SHITI),
        campaign.hand_in(SHITI, "第二稿。"),
        campaign.hand_in(BUREAU, "", None),
        campaign.hand_in(PINGTAN, "", {17}),
    ]


def report_matter(campaign: Campaign, name: str, event: str) -> None:
    """Seal a version of the unit's one important matter."""
    with campaign.open(name) as ws:
        save_incident(ws, "m1", IncidentBody("2026-09-03", "平滩集市", event, contact="填报人甲"), "填报人甲")
        seal_incident(ws, "m1", NAMES)


def say_on_the_whole(campaign: Campaign, name: str, body: OverviewBody) -> None:
    """Write the unit's own paragraphs; they are sealed with the next reports."""
    with campaign.open(name) as ws:
        save_overview(ws, PERIOD, body, "填报人甲")


def shown(campaign: Campaign):
    """Everything a period shows that must not depend on how the files came."""
    found = campaign.status()
    lines = [
        (one.unit, one.task, one.disposition, one.covered, sorted(head.revision for head in one.heads))
        for one in campaign.reports()
    ]
    with campaign.open() as ws:
        figures = [(row.measure.id, row.value, row.total) for row in totals(ws, PERIOD).rows]
        matters = [
            (one.unit, one.body, one.disposition, sorted(head.revision for head in one.heads))
            for one in incident_reports(ws)
        ]
    return found.state, (found.expected, found.reported, found.conflicts, found.empty), lines, figures, matters


def test_any_order_repetition_and_grouping_of_files_gives_one_state(campaign, tmp_path, founded):
    files = a_quarter_of_bundles(campaign)
    campaign.merge(*files)
    wanted = shown(campaign)
    assert wanted[1][1] > 0
    assert wanted[1][2] == 2  # reports 16 and 17 of 平滩镇, written on two computers

    @settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.permutations(files), st.lists(st.sampled_from(files), max_size=3), st.integers(0, 7), st.randoms())
    def law(order, again, cut, random):
        place = tmp_path / f"try{random.getrandbits(64)}"
        other = Campaign(place)
        place.mkdir()
        shutil.copytree(founded.district, other.district)
        for path in order[:cut]:
            other.merge(path)
        folder = place / "mixed" / "deep"
        folder.mkdir(parents=True)
        for number, path in enumerate([*order[cut:], *again]):
            shutil.copy(path, folder / f"{number}-{path.name}")
        other.merge(place / "mixed")

        assert shown(other) == wanted
        shutil.rmtree(place)

    law()


def test_a_file_that_comes_again_is_named_as_already_here(campaign):
    file = campaign.hand_in()
    first = campaign.merge(file)
    again = campaign.merge(file, file)

    assert [one.outcome for one in first.bundles] == ["merged"]
    assert [one.outcome for one in again.bundles] == ["already", "already"]
    assert again.state == first.state
    assert first.bundles[0].revisions.new == 10  # nine reports and the submission


def test_a_trial_run_tells_what_would_happen_and_writes_nothing(campaign):
    before = campaign.status()
    kept = sorted(path.name for path in (campaign.district / "bundles").iterdir())
    file = campaign.hand_in()

    trial = campaign.merge(file, dry_run=True)

    assert [(one.outcome, one.revisions.new) for one in trial.bundles] == [("merged", 10)]
    assert {one.kind for one in trial.bundles[0].changes} == {"new"}
    assert campaign.status() == before
    assert sorted(path.name for path in (campaign.district / "bundles").iterdir()) == kept


def test_counts_on_the_screen_are_counts_in_the_ledger(campaign):
    campaign.merge(*a_quarter_of_bundles(campaign))

    found, lines = campaign.status(), campaign.reports()
    with campaign.open() as ws:
        duties = [(one.unit, one.task) for unit in ws.plan.reporting_units for one in ws.plan.assignments_of(unit.id)]
    by_unit = {unit.unit: unit for unit in found.units}

    assert found.expected == len(duties)
    assert found.reported == len([one for one in lines if one.covered]) == sum(one.reported for one in found.units)
    assert found.conflicts == len([one for one in lines if one.disposition is Disposition.CONFLICT])
    assert found.empty == len(found.units) - len({one.unit for one in lines})
    for unit, line in by_unit.items():
        assert line.reported == len([one for one in lines if one.unit == unit and one.covered])


def test_every_value_sealed_is_current_superseded_or_one_side_of_a_listed_conflict(campaign):
    sealed = {}
    files = []
    for name, text in ((PINGTAN, "一"), (PINGTAN, "二"), (PINGTAN_TOO, "三"), (PINGTAN_TOO, "四"), (PINGTAN, "五")):
        campaign.write(name, text, {18})
        sealed |= {one.revision: text for one in campaign.seal(name).revisions}
        files.append(campaign.export(name).bundle.file)
    campaign.merge(*reversed(files))

    (line,) = campaign.reports()
    with campaign.open() as ws, ws.database.read() as books:
        kept = {one.id: one for one in books.revisions.counting() if one.subject.key == line.task}
    named = {parent for one in kept.values() for parent in one.parents}
    current = {head.revision for head in line.heads}

    assert set(kept) == set(sealed)
    assert set(kept) - named == current
    assert {sealed[one] for one in current} == {"五", "四"}
    assert line.disposition is Disposition.CONFLICT


def test_two_computers_of_a_unit_that_differ_are_listed_with_both_sides(campaign):
    one = campaign.hand_in(PINGTAN, "甲写的。", {18})
    other = campaign.hand_in(PINGTAN_TOO, "乙写的。", {18})
    assert one != other

    merged = campaign.merge(one, other)

    (line,) = campaign.reports(conflicts=True)
    assert {head.body.progress[-4:] for head in line.heads} == {"甲写的。", "乙写的。"}
    assert len({head.device for head in line.heads}) == 2
    assert merged.bundles[1].revisions.conflict == 1
    assert campaign.status().conflicts == 1


def test_two_computers_of_a_unit_that_say_the_same_are_no_conflict(campaign):
    campaign.merge(campaign.hand_in(PINGTAN, "", {18}), campaign.hand_in(PINGTAN_TOO, "", {18}))

    (line,) = campaign.reports()
    assert line.disposition is Disposition.RECEIVED
    assert len(line.heads) == 1


def bring_over(campaign: Campaign, to: str, source: str) -> None:
    """Give one computer of a unit the lines of another, as a sync bundle will."""
    with campaign.open(source) as ws, ws.database.read() as books:
        lines = books.revisions.of(unit=ws.own_unit().id)
    with campaign.open(to) as ws, ws.database.begin() as books:
        books.revisions.add(lines)


def test_a_revision_that_names_both_sides_settles_the_conflict(campaign):
    files = [campaign.hand_in(PINGTAN, "甲写的。", {18}), campaign.hand_in(PINGTAN_TOO, "乙写的。", {18})]
    bring_over(campaign, PINGTAN, PINGTAN_TOO)
    files.append(campaign.hand_in(PINGTAN, "两人商定的。", {18}))
    with campaign.open(PINGTAN) as ws, ws.database.read() as books:
        newest = books.revisions.get([one.revision for one in unit_status(ws).revisions]).values()

    campaign.merge(*files)

    (line,) = campaign.reports()
    assert line.disposition is Disposition.RECEIVED
    assert line.heads[0].body.progress.endswith("两人商定的。")
    assert [len(one.parents) for one in newest if one.id == line.heads[0].revision] == [2]


def test_taking_one_side_as_it_stands_settles_the_conflict_too(campaign):
    campaign.hand_in(PINGTAN, "甲写的。", {18})
    campaign.hand_in(PINGTAN_TOO, "乙写的。", {18})
    bring_over(campaign, PINGTAN, PINGTAN_TOO)
    with campaign.open(PINGTAN) as ws:
        task = ws.plan.task_numbered(18).id
        page = entry.open_report(ws, task, PERIOD)
        saved = entry.save_draft(ws, task, PERIOD, page.body, "填报人甲")
        sealed = sealing.seal(ws, PERIOD, NAMES)
        after = entry.open_report(ws, task, PERIOD)

    assert len(page.base) == 2
    assert saved.changed
    assert after.base == (sealed.revisions[0].revision,)
    assert after.body == page.body


def test_taking_one_sides_overview_as_it_stands_settles_that_conflict_too(campaign):
    for source, words in ((PINGTAN, "甲的综合情况。"), (PINGTAN_TOO, "乙的综合情况。")):
        with campaign.open(source) as ws:
            save_overview(ws, PERIOD, OverviewBody(words), "填报人")
        campaign.hand_in(source, "检查12家。", {18})
    bring_over(campaign, PINGTAN, PINGTAN_TOO)
    with campaign.open(PINGTAN) as ws:
        subject = Subject.of_overview(ws.own_unit().id, PERIOD)
        save_overview(ws, PERIOD, overview_body(ws, PERIOD), "填报人")
        with ws.database.read() as books:
            draft = books.drafts.get(subject)

    assert draft is not None
    assert len(draft.base) == 2


def test_a_report_is_late_if_no_bundle_at_the_cut_off_carried_it(campaign):
    campaign.merge(campaign.hand_in(PINGTAN, "", {18}))
    late = campaign.hand_in(SHITI, "", {18})
    with campaign.open() as ws:
        close_period(ws, PERIOD)
    assert campaign.status().late == 0
    revised = campaign.hand_in(PINGTAN, "改稿。", {18})

    campaign.merge(late, revised)

    assert campaign.status().late == 1
    assert {one.unit_name: one.late for one in campaign.reports()} == {PINGTAN: False, SHITI: True}


def test_before_a_cut_off_nothing_is_late(campaign):
    campaign.merge(campaign.hand_in())

    assert campaign.status().late == 0


def test_a_lost_stick_is_made_up_by_the_next_one(campaign):
    first, second, third = (campaign.hand_in(PINGTAN, text, {18}) for text in "一二三")
    with campaign.open(PINGTAN) as ws:
        unit, device = ws.own_unit().id, ws.device

    merged = campaign.merge(third)

    assert merged.missing == (Gap(unit, device, (), (1, 2)),)
    assert len(campaign.reports()) == 1
    assert campaign.merge(first, second).missing == ()


def test_what_the_own_unit_hands_over_is_in_the_ledger_at_once(campaign):
    with campaign.open() as ws:
        write(ws)
        sealed = sealing.seal(ws, PERIOD, NAMES)
        handed = exporting.hand_over(ws)
        again = exporting.hand_over(ws)
        lines = reports(ws, PERIOD, ws.own_unit().id)
        shown = desk.desk(ws, PERIOD, TODAY)
    own = next(one for one in campaign.status().units if one.unit == lines[0].unit)

    assert (handed.note.number, again.note.number, again.repeated) == (1, 1, True)
    assert own.reported == own.expected == sealed.covers == len(lines) == 21
    assert shown.exported == 21
    assert (campaign.district / "bundles" / f"{handed.note.bundle}.mdbundle").is_file()


def test_a_bundle_of_the_own_unit_that_comes_back_on_a_stick_is_already_here(campaign):
    with campaign.open() as ws:
        write(ws, numbers={18})
        sealing.seal(ws, PERIOD, NAMES)
        file = exporting.export(ws, campaign.stick()).bundle.file
    before = campaign.status()

    assert [one.outcome for one in campaign.merge(file).bundles] == ["already"]
    assert campaign.status() == before
