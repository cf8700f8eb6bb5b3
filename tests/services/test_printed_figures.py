"""The figures on paper: this period and running total, words for what is no number, changes told apart."""

from metrodesk.domain.figure_entry import Entry, stored_entries
from metrodesk.domain.period import Period
from metrodesk.domain.report import ReportBody
from metrodesk.services.printed_figures import blank_figures, changed_figures, figure_lines, figures_of
from metrodesk.services.printing import print_blank, print_form, print_review
from metrodesk.services.reports import reports
from tests.documents.pages import words
from tests.domain.measures import ALL, FINES, MARKETS, PASSED, POINTS
from tests.domain.plans import BUREAU, TOWN, small_plan, small_task
from tests.services.campaign import PERIOD, PINGTAN

PLAN = small_plan(tasks=(small_task(15, [BUREAU], [TOWN]),), measures=ALL)
BEFORE, NOW = Period.parse("2026Q2"), Period.parse("2026Q3")


def body(**texts):
    named = {"markets": MARKETS, "passed": PASSED, "fines": FINES, "points": POINTS}
    return ReportBody(
        measures=stored_entries({}, [Entry.blank(named[key]).with_text(0, text) for key, text in texts.items()])
    )


EARLIER = {BEFORE: body(markets="28", passed="180/200", fines="23000", points="31")}


def test_each_figure_says_what_belongs_to_the_period_and_the_year_so_far():
    said = body(markets="12余", passed="18/20", fines="30000", points="33")

    assert figure_lines(PLAN, said, NOW, EARLIER) == (
        "检查集贸市场：本期12余家次，累计约40家次",
        "强检计量器具受检率：本期90.0%（实检18、应检20台件），累计90.0%（实检198、应检220台件）",
        "罚没款：本期7,000元，累计30,000元",
        "在用监测点位：期末33个",
    )


def test_what_is_no_figure_is_said_in_words():
    said = body(markets="不涉及：辖区没有集贸市场", passed="18/二十")
    lines = figure_lines(PLAN, said, NOW, {})

    assert lines == ("检查集贸市场：不涉及（辖区没有集贸市场）", "强检计量器具受检率：“18/二十”（待确认）")
    assert figure_lines(PLAN, ReportBody(), NOW, EARLIER) == ()


def test_a_figure_the_plan_has_no_more_is_not_dropped():
    assert figure_lines(PLAN, ReportBody(measures={"gone": {"value": "3"}}), NOW, {}) == ("gone：{'value': '3'}",)


def test_a_blank_form_has_room_for_each_figure_and_tells_what_was_reported():
    lines = [line.split("\n") for line in blank_figures(ALL, NOW, EARLIER)]

    assert [line[0] for line in lines] == ["检查集贸市场：", "强检计量器具受检率：", "罚没款：", "在用监测点位："]
    assert [line[1].replace("＿", "") for line in lines] == ["本期家次", "本期实检、应检台件", "累计元", "期末个"]
    assert [line[2] for line in lines] == [
        "前期累计28家次",
        "前期累计90.0%（实检180、应检200台件）",
        "前期累计23,000元",
        "上期末31个",
    ]
    assert all(len(line.split("\n")) == 2 for line in blank_figures(ALL, NOW, {}))


def test_only_figures_that_changed_are_marked():
    added, before = changed_figures(
        ("检查集贸市场：本期12家次", "在用监测点位：期末31个", "罚没款：累计1元"),
        ("检查集贸市场：本期15家次", "在用监测点位：期末31个", "发放资料：本期9份"),
    )

    assert added == {"figures:发放资料"}
    assert before == (("figures:检查集贸市场", "检查集贸市场：本期12家次"), ("figures:罚没款", "罚没款：累计1元"))


def test_figures_are_on_every_print_and_changes_are_told(campaign, tmp_path):
    urged, registered = "m01-township-urged", "m01-township-registered"
    review, again, form, blank = (tmp_path / f"{name}.pdf" for name in ("review", "again", "form", "blank"))
    campaign.hand_in(PINGTAN, "督促送检。", {1}, period=BEFORE, measures={urged: {"value": "1028"}})
    campaign.write(PINGTAN, "督促送检。", {1}, measures={urged: {"value": "12", "rounding": "余"}})
    with campaign.open(PINGTAN) as ws:
        print_review(ws, PERIOD, review)
        print_review(ws, PERIOD, again)
    assert has_mark(review, again) == (False, False)

    campaign.write(PINGTAN, "督促送检。", {1}, measures={urged: {"value": "13"}, registered: {"value": "7"}})
    campaign.seal(PINGTAN)
    campaign.merge(campaign.export(PINGTAN).bundle.file)
    with campaign.open(PINGTAN) as ws:
        print_review(ws, PERIOD, again)
        print_form(ws, PERIOD, form)
        print_blank(ws, Period.parse("2026Q4"), blank)
    with campaign.open() as ws:
        print_form(ws, PERIOD, tmp_path / "district.pdf", ws.plan.unit_named(PINGTAN))

    assert has_mark(again) == (True,)
    for path in (form, tmp_path / "district.pdf"):
        assert all(one in "".join(words(path)) for one in ("13家次", "1,041家次", "7台件"))
    assert "1,041家次" in "".join(words(blank))


def has_mark(*paths):
    return tuple(any("较上次打印的修改" in page for page in words(path)) for path in paths)


def test_a_correction_of_an_earlier_period_is_marked_in_the_running_total(campaign, tmp_path):
    urged = "m01-township-urged"
    campaign.write(PINGTAN, "督促送检。", {1}, BEFORE, measures={urged: {"value": "28"}})
    campaign.write(PINGTAN, "督促送检。", {1}, measures={urged: {"value": "12"}})
    with campaign.open(PINGTAN) as ws:
        print_review(ws, PERIOD, tmp_path / "one.pdf")
    campaign.write(PINGTAN, "督促送检。", {1}, BEFORE, measures={urged: {"value": "30"}})
    with campaign.open(PINGTAN) as ws:
        print_review(ws, PERIOD, tmp_path / "two.pdf")

    assert has_mark(tmp_path / "two.pdf") == (True,)


def test_the_district_reads_the_figures_of_each_version_with_the_year_so_far(campaign):
    urged = "m01-township-urged"
    campaign.hand_in(PINGTAN, "督促送检。", {1}, period=BEFORE, measures={urged: {"value": "28"}})
    campaign.merge(campaign.hand_in(PINGTAN, "督促送检。", {1}, measures={urged: {"value": "12"}}))
    with campaign.open() as ws:
        unit = ws.plan.unit_named(PINGTAN).id
        (line,) = [one for one in reports(ws, PERIOD, unit) if one.number == 1]
        found = figures_of(ws, unit, line.task, PERIOD, [head.body for head in line.heads])

    assert found == [("督促使用单位送检：本期12家次，累计40家次",)]
