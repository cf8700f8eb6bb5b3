import pytest

from metrodesk.documents.bodies.responsibility import FIRST_LEADS, read_responsibilities
from metrodesk.documents.bodies.role_rules import Leads
from metrodesk.documents.bodies.role_words import read_roles
from metrodesk.documents.notes import Notes, Settled
from metrodesk.documents.official_text import PrintedClause
from tests.documents import five


def clauses(*texts):
    """Clauses （一）, （二） … of these texts."""
    marks = "一二三四五六七八九"
    return tuple(
        PrintedClause(f"a{place}", f"（{mark}）", f"条目{mark}", text, f"正文（{mark}）")
        for place, (mark, text) in enumerate(zip(marks, texts, strict=False), start=1)
    )


def read(*texts, decisions=(), preamble=""):
    """What these clauses say, and the codes of what was noted."""
    notes = Notes(decisions)
    found = read_responsibilities(clauses(*texts), notes, preamble=preamble)
    return found, [one.code for one in notes.findings()]


def sides(roles):
    """Leads and others as one line."""
    return f"{' '.join(roles.leads)} / {' '.join(roles.responsible)}".strip()


@pytest.mark.parametrize(
    ("bracket", "expected"),
    [
        (
            "（省市场监管局、科技厅牵头，经济和信息化厅、中测院按职责分工负责）",
            "省市场监管局 科技厅 / 经济和信息化厅 中测院",
        ),
        ("〔省市场监管局牵头，各有关部门（单位）按职责分工负责〕", "省市场监管局 / 各有关部门（单位）"),
        ("（责任单位：省市场监管局、省营商局（省大数据局））", "/ 省市场监管局 省营商局（省大数据局）"),
        ("〔牵头单位：区市场监管局；责任单位：区发改局、区经信局〕", "区市场监管局 / 区发改局 区经信局"),
        ("【牵头部门:区市场监管局,配合部门:区财政局、各乡镇(街道)】", "区市场监管局 / 区财政局 各乡镇(街道)"),
        ("（市发改委牵头，市财政局配合，市科技局参与）", "市发改委 / 市财政局 市科技局"),
        ("（由市发改委牵头，会同市财政局、市科技局落实）", "市发改委 / 市财政局 市科技局"),
        ("（市发改委牵头会同市财政局负责）", "市发改委 / 市财政局"),
        (
            "（区市场监管局牵头，区发展和改革局及区人力资源和社会保障局协助）",
            "区市场监管局 / 区发展和改革局 区人力资源和社会保障局",
        ),
        ("（教育局、财政局按职责分工负责）", "/ 教育局 财政局"),
        ("（区市场监管局负责）", "/ 区市场监管局"),
        ("（区市场监管局、区财政局，各乡镇人民政府）", "/ 区市场监管局 区财政局 各乡镇人民政府"),
        ("（責任單位：區市場監管局，各鄉鎮人民政府）", "/ 區市場監管局 各鄉鎮人民政府"),
        ("\n责任单位：区市场监管局、区财政局", "/ 区市场监管局 区财政局"),
        ("\n牵头单位：区市场监管局\n配合单位：区财政局、区水务局", "区市场监管局 / 区财政局 区水务局"),
        ("（责任单位：区市场监\n督管理局、区财政局）", "/ 区市场监督管理局 区财政局"),
        ("（责任单位：区市场监管局；完成时限：2025年12月底前）", "/ 区市场监管局"),
        ("（责任单位：区市场监管局、区财政局", "/ 区市场监管局 区财政局"),
        ("（市市场监管局负责，2025年底前完成）", "/ 市市场监管局"),
        ("（市市场监管局牵头，市发改委配合，长期坚持）", "市市场监管局 / 市发改委"),
        ("（市市场监管局负总责，各县区负责落实）", "市市场监管局 / 各县区"),
        ("（市监局、发改局按职责分工负责，各镇人民政府落实）", "/ 市监局 发改局 各镇人民政府"),
        ("责任单位：市市场监管局、市科技局。", "/ 市市场监管局 市科技局"),
        ("\n——责任单位：市市场监管局､市科技局", "/ 市市场监管局 市科技局"),
        ("（市财政局牵头，市水务局等部门及各区、县级市政府负责）", "市财政局 / 市水务局 各区、县级市政府"),
        ("（责任单位：市市场监管局、市科技局；配合单位：市教育局）", "市市场监管局 市科技局 / 市教育局"),
        ("（责任领导：王某某；责任科室：计量科、执法大队）", "/ 计量科 执法大队"),
        ("（区市场监管局牵头，区财政局配合），按年推进。", "区市场监管局 / 区财政局"),
        ("（完成时限：2025年底前；牵头单位：区市场监管局；责任人：分管领导）", "区市场监管局 /"),
    ],
)
def test_a_bracket_tells_by_its_own_words_who_leads(bracket, expected):
    found, _ = read(f"推动计量器具检定溯源。{bracket}")

    assert sides(found["a1"]) == expected


@pytest.mark.parametrize(
    "text",
    [
        "印发给你们，请执行。（此件公开发布）",
        "加强区县（自治县，以下简称区县）建设。",
        "推行互认证书制度（OIML）。",
        "落实责任（主要负责人牵头）。",
        "（以下简称“国家计量规划”）做好工作。",
        "按计划完成（到2025年完成）。",
        "建立“政府主管部门牵头、计量技术委员会主导”的核查制度。",
        "落实各项措施（具体措施由专项方案明确）。",
        "依据《计量法》（国发〔2021〕37号）办理。",
        "落实责任（区市场监管局局长为第一责任人）。",
        "各司其职（各负其责、分工负责）抓好落实。",
        "设在省营商局（省大数据局）的平台继续运行。",
    ],
)
def test_brackets_that_name_nobody_responsible_are_left(text):
    assert read(text) == ({}, [])


def test_what_stands_before_the_semicolon_leads_where_the_document_says_so():
    found, codes = read(
        "甲事。〔责任单位：区市场监管局；各乡、镇人民政府。分号前为牵头单位，下同〕",
        "乙事。〔责任单位：区市场监管局、区科技局〕",
    )

    assert sides(found["a1"]) == "区市场监管局 / 各乡、镇人民政府"
    assert sides(found["a2"]) == "区市场监管局 区科技局 /"
    assert found["a1"].written == "区市场监管局；各乡、镇人民政府"
    assert codes == []


def test_a_semicolon_nobody_explains_is_told():
    found, codes = read("甲事。（责任单位：区市场监管局；区科技局）", "乙事。（责任单位：区财政局；各乡镇）")

    assert sides(found["a1"]) == "区市场监管局 / 区科技局"
    assert sides(found["a2"]) == "/ 区财政局 各乡镇"
    assert codes == ["roles_not_stated", "lead_inferred"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("（区市场监管局、区财政局，列第一位者为牵头单位，下同）", "区市场监管局 / 区财政局"),
        ("（责任单位：区市场监管局、区财政局。排在首位的为牵头单位，以下同）", "区市场监管局 / 区财政局"),
        ("（责任单位：区市场监管局、区财政局，第一个单位为牵头单位）", "/ 区水务局 区教育局"),
    ],
)
def test_the_first_of_a_list_leads_where_the_paper_says_so(first, second):
    found, _ = read(f"甲事。{first}", "乙事。（责任单位：区水务局、区教育局）")

    assert sides(found["a1"]) == "区市场监管局 / 区财政局"
    assert sides(found["a2"]) == second.replace("区市场监管局 / 区财政局", "区水务局 / 区教育局")


def test_a_rule_in_the_preamble_or_the_last_clause_holds_everywhere():
    last = read("甲事。（责任单位：区水务局、区教育局）", "各项任务中列第一位的责任单位为牵头单位或汇总单位。")
    before = read("甲事。（责任单位：区水务局、区教育局）", preamble="以下任务列第一位者为牵头单位。")

    assert sides(last[0]["a1"]) == sides(before[0]["a1"]) == "区水务局 / 区教育局"


def test_bodies_that_answer_for_all_below_are_added_to_later_clauses_only():
    found, codes = read(
        "甲事。（责任单位：省教育厅）",
        "乙事。（责任单位：省科技厅，各市政府，省沈抚示范区管委会。以下均需各市政府、省沈抚示范区管委会落实，不再列出）",
        "丙事。（责任单位：省财政厅）",
        "丁事。",
    )

    assert [sides(found[one]) for one in ("a1", "a2", "a3", "a4")] == [
        "/ 省教育厅",
        "/ 省科技厅 各市政府 省沈抚示范区管委会",
        "/ 省财政厅 各市政府 省沈抚示范区管委会",
        "/ 各市政府 省沈抚示范区管委会",
    ]
    assert found["a3"].written == "省财政厅"
    assert codes == ["roles_not_stated", "covered_by_rule"]


@pytest.mark.parametrize(
    "rule",
    [
        "以下各项任务均由各区县政府负责，不再逐一列出",
        "各区县政府均需落实，以下不再列出",
        "以下责任单位均含各区县政府，不再一一列出",
        "以下任务需各区县政府贯彻落实，不再单独列出",
    ],
)
def test_the_rule_for_all_below_is_known_in_other_words(rule):
    found, _ = read(f"甲事。（责任单位：市教委，各区县政府。{rule}）", "乙事。（责任单位：市财政局）")

    assert [sides(one) for one in found.values()] == ["/ 市教委 各区县政府", "/ 市财政局 各区县政府"]
    assert found["a1"].written == "市教委，各区县政府"


def test_an_open_list_and_names_without_a_separator_are_told():
    found, codes = read(
        "甲事。（区财政局、区水务局等有关部门和单位按职责分工负责）", "乙事。（责任单位：区发改局区经信局）"
    )

    assert found["a1"].is_open
    assert sides(found["a1"]) == "/ 区财政局 区水务局"
    assert sides(found["a2"]) == "/ 区发改局 区经信局"
    assert codes == ["roles_not_stated", "open_list", "names_run_together"]


def test_several_brackets_of_one_clause_are_put_together():
    found, codes = read("1.甲事。（区财政局牵头，区水务局配合）\n2.乙事。（区水务局牵头，区教育局配合）")

    assert sides(found["a1"]) == "区财政局 区水务局 / 区教育局"
    assert codes == ["several_brackets"]


def test_lists_that_do_not_say_who_leads_can_be_settled():
    settled = Settled("roles_not_stated", "正文（一）", "（一）", FIRST_LEADS, "认定人甲", "惯例")
    found, _ = read("甲事。（责任单位：区财政局、区水务局）", decisions=[settled])

    assert sides(found["a1"]) == "区财政局 / 区水务局"


def test_liaonings_cities_answer_for_every_clause_and_nobody_leads():
    notes = Notes()
    found = read_responsibilities(five.read("liaoning-2023-9")[0].clauses, notes)

    assert len(found) == 32
    assert not any(one.leads for one in found.values())
    assert all(
        one.responsible[-2:] == ("各市政府", "省沈抚示范区管委会") for one in found.values() if one.written[-1] != "会"
    )
    assert found["a6"].responsible[2] == "省营商局（省大数据局）"
    assert sum(one.is_open for one in found.values()) == 3
    assert {one.code for one in notes.findings()} == {"roles_not_stated", "open_list"}


def test_roles_in_brackets_behind_each_name_are_read():
    roles = read_roles("县市场监管局（牵头）、县财政局（配合）、县商务局", Leads.UNSAID)

    assert (roles.leads, roles.responsible) == (("县市场监管局",), ("县财政局", "县商务局"))
