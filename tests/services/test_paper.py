"""Paper against data at the district: equal, older with what differs, or unknown; and who lacks which."""

from datetime import date

import pytest

from metrodesk.domain.act import Act, ActKind
from metrodesk.domain.decision import Lifting
from metrodesk.domain.history import Origin
from metrodesk.domain.report import Names, ReportBody, Status
from metrodesk.domain.revision import form_code, qr_text
from metrodesk.errors import InvalidFormCode, PaperUnplaced, UnknownUnit, UnreadableScan, WrongWorkspaceKind
from metrodesk.services import sealing
from metrodesk.services.clock import now
from metrodesk.services.deciding import decide
from metrodesk.services.paper import Match, match, match_scan
from metrodesk.services.paper_lists import file_without_paper, paper_without_file
from metrodesk.services.paper_received import receive_paper
from metrodesk.services.printing import print_blank, print_form
from metrodesk.services.upkeep import digest
from metrodesk.storage.journal import Entry
from metrodesk.storage.journal import Origin as Written
from tests.services.campaign import NAMES, PERIOD, PINGTAN, SHITI

DAY, LATER = date(2026, 10, 9), date(2026, 10, 12)
UNKNOWN = "0" * 64
NEXT = PERIOD.next()


@pytest.fixture
def ws(campaign):
    with campaign.open() as opened:
        yield opened


def sealed(campaign, name=PINGTAN, text="", names=NAMES, **more):
    """Write and seal; return the submission's id."""
    campaign.write(name, text, **more)
    with campaign.open(name) as ws:
        return sealing.seal(ws, PERIOD, names).submission


def taken(campaign, name=PINGTAN):
    """Export and merge what a unit sealed."""
    campaign.merge(campaign.export(name).bundle.file)


@pytest.fixture
def submission(campaign):
    """A submission of 平滩镇 that the district has taken in."""
    found = sealed(campaign)
    taken(campaign)
    return found


def act(ws, kind, body, replaces=()):
    """Write an act of the district as the services do."""
    made = Act.compose(campaign=ws.campaign, kind=kind, by="区级人员", claimed=now(), body=body, replaces=replaces)
    with ws.begin() as books:
        ws.journal.write([Entry(Written.ACT, made.id, made.line)])
        books.acts.add([made])
    return made


def spoken(ws, number, kind=ActKind.AMEND, **changed):
    """Have the district amend a report of 平滩镇, or enter it anew."""
    unit, task = ws.plan.unit_named(PINGTAN).id, ws.plan.task_numbered(number)
    with ws.database.read() as books:
        found = books.revisions.of(unit=unit, period=str(PERIOD), kind="task", key=task.id)
    heads = [one.id for one in found] if kind is ActKind.AMEND else []
    body = dict(found[-1].body) if found else ReportBody(Status.PROGRESSED).to_json()
    place = {"heads": heads, "kind": "task", "unit": unit, "task": task.id, "period": str(PERIOD)}
    act(ws, kind, place | {"body": body | changed, "source": "phone", "agreed": "填报人甲", "files": []})


def fields(found):
    return [(one.number, one.field, one.paper, one.data) for one in found.differences]


@pytest.mark.parametrize("written", [form_code, qr_text, str, lambda one: qr_text(one).lower() + "\r\n"])
def test_paper_of_todays_data_is_equal_however_it_is_named(written, ws, submission):
    found = match(ws, written(submission))

    assert (found.match, found.differences, found.submission) == (Match.EQUAL, (), submission)
    assert (found.unit_name, found.period, found.names) == (PINGTAN, PERIOD, NAMES)
    assert found.code == found.newest == form_code(submission)


def test_paper_of_an_older_submission_names_each_field_in_both_wordings(campaign, ws, submission):
    campaign.write(PINGTAN, numbers={18}, text="又查1家。", problems="人手不足。")
    newest = sealed(campaign, numbers={18}, text="又查1家。", problems="人手不足。")
    taken(campaign)

    found = match(ws, submission)

    old = "第18项：检查集贸市场3家、加油站2家。"
    assert found.match is Match.OLDER
    assert fields(found) == [(18, "progress", old, old + "又查1家。"), (18, "problems", "", "人手不足。")]
    assert found.differences[0].item == ws.plan.task_numbered(18).item
    assert found.newest == form_code(newest)
    assert match(ws, newest).match is Match.EQUAL


def test_what_the_district_amended_by_telephone_differs_from_the_paper(ws, submission):
    spoken(ws, 18, problems="电话更正：缺1台设备。")

    found = match(ws, submission)

    assert found.match is Match.OLDER
    assert fields(found) == [(18, "problems", "", "电话更正：缺1台设备。")]
    assert found.differences[0].origin is Origin.AMEND
    assert found.newest == form_code(submission)


def test_a_report_the_paper_does_not_have_is_named_once(campaign, ws):
    first = sealed(campaign, numbers={18})
    taken(campaign)
    sealed(campaign, numbers={16})
    taken(campaign)
    spoken(ws, 13, ActKind.PROXY)

    found = match(ws, first)

    assert fields(found) == [(13, "report", "", "本期有进展"), (16, "report", "", "本期有进展")]
    assert [one.origin for one in found.differences] == [Origin.PROXY, Origin.REVISION]


def test_another_signature_alone_makes_the_paper_an_older_one(campaign, ws, submission):
    sealed(campaign, numbers=set(), names=Names("填报人甲", "审核人乙", "单位负责人丁"))
    taken(campaign)

    assert fields(match(ws, submission)) == [(None, "head", "单位负责人丙", "单位负责人丁")]


def test_both_sides_of_differing_reports_are_told(campaign, ws, submission):
    sealed(campaign, "平滩镇#2", "另一台电脑。", numbers={18})
    taken(campaign, "平滩镇#2")

    (difference,) = [one for one in match(ws, submission).differences if one.number == 18]

    assert difference.contested
    assert difference.data.endswith("另一台电脑。")


def test_a_code_nobody_knows_is_unknown_and_near_misses_are_offered(ws, submission):
    right = form_code(submission).replace(" ", "")
    wrong = right[:5] + str((int(right[5]) + 3) % 10) + right[6:]

    found = match(ws, wrong)

    assert (found.match, found.unit, found.submission) == (Match.UNKNOWN, None, "")
    assert [(one.unit_name, one.period, one.places) for one in found.near] == [(PINGTAN, PERIOD, (6,))]
    assert found.near[0].code == form_code(submission)
    assert match(ws, "1" * 24).near == ()


def test_the_qr_of_a_file_that_has_not_come_is_unknown(campaign, ws):
    waiting = sealed(campaign)

    found = match(ws, qr_text(waiting))
    assert (found.match, found.code, found.submission) == (Match.UNKNOWN, form_code(waiting), waiting)
    assert not found.near

    taken(campaign)
    assert match(ws, qr_text(waiting)).match is Match.EQUAL


def test_data_that_was_taken_back_is_no_data_but_the_unit_is_named(ws, submission):
    with ws.database.read() as books:
        (bundle,) = [one.bundle for one in books.bundles.notes("in")]
    act(ws, ActKind.WITHDRAWN, {"bundle": bundle, "reason": "误收"})

    found = match(ws, submission)

    assert (found.match, found.uncounted, found.unit_name) == (Match.UNKNOWN, True, PINGTAN)


def test_what_is_no_code_is_refused_in_words(ws):
    with pytest.raises(InvalidFormCode):
        match(ws, "1234")


def test_a_scan_of_the_printed_form_is_matched(campaign, ws, submission, tmp_path):
    with campaign.open(PINGTAN) as unit:
        print_form(unit, PERIOD, tmp_path / "form.pdf")
        print_blank(unit, PERIOD, tmp_path / "blank.pdf")

    (found,) = match_scan(ws, tmp_path / "form.pdf")

    assert (found.match, found.submission) == (Match.EQUAL, submission)
    with pytest.raises(UnreadableScan):
        match_scan(ws, tmp_path / "blank.pdf")


def test_a_unit_has_no_paper_to_compare(campaign):
    with campaign.open(PINGTAN) as ws, pytest.raises(WrongWorkspaceKind):
        match(ws, "1" * 24)


def lists(ws, period=PERIOD):
    return (
        [(one.unit_name, one.paper.code) for one in paper_without_file(ws, period)],
        [(one.unit_name, one.code, one.differing) for one in file_without_paper(ws, period)],
    )


def test_paper_that_is_received_leaves_the_list_of_files_without_paper(campaign, ws, submission):
    code = form_code(submission)
    assert lists(ws) == ([], [(PINGTAN, code, 0)])

    paper = receive_paper(ws, DAY, "区级人员甲", code=code, note="邮寄")

    assert lists(ws) == ([], [])
    assert (paper.submission, paper.unit, paper.period) == (submission, ws.plan.unit_named(PINGTAN).id, str(PERIOD))
    assert match(ws, code).received == paper
    assert (paper.received, paper.note, paper.by) == ("2026-10-09", "邮寄", "区级人员甲")


def test_paper_that_came_before_its_file_is_recognised_when_the_file_comes(campaign, ws):
    waiting = sealed(campaign, SHITI)
    unit = ws.plan.unit_named(SHITI).id

    receive_paper(ws, DAY, "区级人员甲", code=form_code(waiting), unit=unit, period=PERIOD)
    assert lists(ws) == ([(SHITI, form_code(waiting))], [])

    taken(campaign, SHITI)
    assert lists(ws) == ([], [])
    assert lists(ws, NEXT) == ([], [])
    assert match(ws, form_code(waiting)).received.received == "2026-10-09"


def test_paper_of_an_unknown_code_needs_to_be_placed(ws):
    with pytest.raises(PaperUnplaced):
        receive_paper(ws, DAY, "区级人员甲", code="1" * 24)
    with pytest.raises(UnknownUnit):
        receive_paper(ws, DAY, "区级人员甲", unit="u999", period=PERIOD)


def test_older_paper_is_told_with_how_much_differs_until_the_new_one_comes(campaign, ws, submission):
    receive_paper(ws, DAY, "区级人员甲", code=submission)
    newest = sealed(campaign, numbers={18}, text="又查1家。")
    taken(campaign)

    assert lists(ws) == ([], [(PINGTAN, form_code(newest), 1)])
    assert file_without_paper(ws, PERIOD)[0].older.submission == submission

    receive_paper(ws, LATER, "区级人员甲", code=newest)
    assert lists(ws) == ([], [])


def test_paper_without_a_code_stands_for_what_the_district_entered_from_it(ws):
    unit = ws.plan.unit_named(PINGTAN).id
    receive_paper(ws, DAY, "区级人员甲", unit=unit, period=PERIOD)
    assert lists(ws) == ([(PINGTAN, "")], [])

    spoken(ws, 18, ActKind.PROXY)
    assert lists(ws) == ([], [])


def test_registering_the_same_paper_again_is_one_act_and_another_day_replaces_it(ws, submission):
    first = receive_paper(ws, DAY, "区级人员甲", code=submission)
    again = receive_paper(ws, DAY, "区级人员乙", code=qr_text(submission))
    later = receive_paper(ws, LATER, "区级人员乙", code=submission)

    assert again == first
    with ws.database.read() as books:
        acts = {one.id: one for one in books.acts.of_kinds([ActKind.PAPER])}
    assert acts.keys() == {first.act, later.act}
    assert acts[later.act].replaces == (first.act,)
    assert set(ws.journal.names()) >= {("act", first.act), ("act", later.act)}


def test_paper_registered_by_mistake_is_lifted_and_may_be_registered_again(ws, submission):
    before = digest(ws)
    paper = receive_paper(ws, DAY, "区级人员甲", code=submission)
    registered = digest(ws)

    assert decide(ws, [Lifting(paper.act, "登记错了单位")], "区级人员甲").refused == ()

    assert lists(ws) == ([], [(PINGTAN, form_code(submission), 0)])
    assert before != registered
    receive_paper(ws, DAY, "区级人员甲", code=submission)
    assert lists(ws) == ([], [])
