import pytest

from metrodesk.domain.act import ActKind
from metrodesk.domain.history import Origin
from metrodesk.domain.report import Status
from metrodesk.services.reports import reports
from metrodesk.services.workspaces import open_workspace
from metrodesk.ui.district.proxy_page import ProxyPage
from tests.documents.evidence_samples import pdf
from tests.ui.conftest import PERIOD


@pytest.fixture
def page(taken_in, shown, place):
    place.take_over_as("办理人丁")
    return shown(ProxyPage)


def choose(qtbot, page, name):
    with qtbot.waitSignal(page.loader.loaded):
        page.given.unit.setCurrentIndex(page.given.unit.findText(name))
        page._choose_unit()


def enter(qtbot, page):
    with qtbot.waitSignals([page.strip.ended, page.loader.loaded], timeout=20_000):
        page.enter.click()


def reports_of(office, unit):
    with open_workspace(office / "district") as ws:
        return [one for one in reports(ws, PERIOD) if one.unit_name == unit]


def test_what_a_unit_sent_on_paper_is_entered_with_its_proof(qtbot, page, taken_in, tmp_path):
    choose(qtbot, page, "百节镇")
    page.form.status.choose_status(Status.PROGRESSED)
    page.form.fields["progress"].edit.put_text("检查2家次。")
    (scan := tmp_path / "扫描件.pdf").write_bytes(pdf())
    page.given.proof.add((scan,))
    page.given.agreed.setText("填报人甲")
    assert page.model.index(0, 1).data() == "not saved"
    enter(qtbot, page)

    (line,) = reports_of(taken_in, "百节镇")
    assert (line.origin, line.heads[0].body.progress) == (Origin.PROXY, "检查2家次。")
    entered = page.entered.row_at(0)
    assert (entered.kind, entered.source, entered.agreed, entered.files) == (ActKind.PROXY, "纸质件", "填报人甲", 1)
    assert not page.enter.isEnabled()


def test_the_figures_of_a_paper_are_entered_too(qtbot, page, taken_in):
    choose(qtbot, page, "百节镇")
    measures = page.form.measures
    assert not measures.isHidden()
    line = measures.model.figures.lines[0]
    page.form.status.choose_status(Status.PROGRESSED)
    page.form.fields["progress"].edit.put_text("协助登记。")
    measures.model.setData(measures.model.index(0, measures.model.entered_column(0)), "12")
    page.given.agreed.setText("填报人甲")
    enter(qtbot, page)

    (report,) = reports_of(taken_in, "百节镇")
    assert report.heads[0].body.measures[line.measure.id] == {"value": "12"}


def test_a_field_of_the_units_own_report_is_corrected_after_a_call(qtbot, page, taken_in):
    choose(qtbot, page, "平滩镇")
    page.given.source.setCurrentIndex(page.given.source.findData("phone"))
    page.form.go_to_field("problems")
    page.form.fields["problems"].edit.put_text("缺检定设备。")
    enter(qtbot, page)

    corrected = [one for one in reports_of(taken_in, "平滩镇") if one.origin is Origin.AMEND]
    assert [one.heads[0].body.problems for one in corrected] == ["缺检定设备。"]


def test_going_back_to_what_stands_there_is_nothing_to_enter(qtbot, page):
    choose(qtbot, page, "平滩镇")
    before = page.form.body.progress
    page.form.fields["progress"].edit.put_text("改了。")
    assert page.enter.isEnabled()

    page.form.fields["progress"].edit.put_text(before)

    assert not page.enter.isEnabled()


def test_what_was_typed_for_a_unit_waits_while_another_is_shown(qtbot, page, taken_in):
    choose(qtbot, page, "百节镇")
    page.form.status.choose_status(Status.PROGRESSED)
    page.form.fields["progress"].edit.put_text("检查2家次。")

    choose(qtbot, page, "大树镇")
    assert not page.enter.isEnabled()
    assert "百节镇" in page.count.text()
    choose(qtbot, page, "百节镇")

    assert page.form.body.progress == "检查2家次。"
    enter(qtbot, page)
    assert [one.heads[0].body.progress for one in reports_of(taken_in, "百节镇")] == ["检查2家次。"]
    assert reports_of(taken_in, "大树镇") == []


def test_another_page_opens_a_units_report_here(qtbot, page):
    unit, task = page._state.units[3][0], None
    with qtbot.waitSignal(page.loader.loaded):
        page.show_about((unit, task))

    assert page.given.unit.currentData() == unit


def test_where_versions_differ_nothing_can_be_typed(qtbot, differing, shown, place):
    page = shown(ProxyPage)
    choose(qtbot, page, "平滩镇")

    assert page.model.row_at(0).is_differing
    assert not page.form.isEnabled()
