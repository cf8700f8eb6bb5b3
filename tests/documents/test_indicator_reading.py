import pytest

from metrodesk.documents.indicators.indicator_reading import read_indicators
from metrodesk.documents.notes import Notes
from metrodesk.documents.official_text import PrintedClause
from metrodesk.documents.sources.source import SourceTable
from metrodesk.domain.indicator import Baseline, Direction
from metrodesk.paths import resource

AT_LEAST, NONE = "at_least", "none"


def official(name):
    return resource("documents", name).read_text(encoding="utf-8")


def between(text, first, last):
    start = text.index(first)
    return text[start : text.index(last, start)]


def goals(text, clause="a2", title="发展目标"):
    """The clause of goals as the outline gives it: lines of a page together again."""
    return PrintedClause(clause, "（二）", title, text, "正文")


def clause(text, title="主要目标", name="a1"):
    return PrintedClause(name, "（一）", title, text, "正文")


def table(*rows, place="第1张表"):
    return "", SourceTable(tuple(tuple(row.split("|")) for row in rows), place)


def targets(found):
    return [(one.name, one.unit, [(t.year, t.value, t.comparison) for t in one.targets]) for one in found]


def read(clauses=(), tables=(), notes=None):
    return read_indicators(clauses, tables, notes or Notes())


@pytest.fixture(scope="module")
def national():
    text = official("state-council-2021-37.txt")
    lines = between(text, "专栏 1", "### 三").strip().split("\n")
    box = SourceTable(tuple(tuple(line.split("\t")) for line in lines), "专栏1")
    aims = goals("到 2025 年，国家现代先进测量体系初步建立。\n展望到 2035 年，综合实力跻身世界前列。", "a3")
    return read([aims], [("a3", box)])


@pytest.fixture(scope="module")
def chongqing():
    text = official("chongqing-2022-33.txt")
    cells = [line.strip() for line in between(text, "\t序号", "三、强化计量科技").split("\n") if line.strip()]
    cells[5:7] = ["指标属性"]
    rows = tuple(tuple(cells[at : at + 6]) for at in range(0, len(cells), 6))
    return read([goals("到2025年，建立。\n展望到2035年，跻身。", "a3")], [("a3", SourceTable(rows, "专栏1"))])


def test_the_national_table_is_read_with_what_it_leaves_open(national):
    assert len(national) == 11
    by_name = {one.name: one for one in national}
    assert by_name["获得国际承认的校准测量能力"].baseline == Baseline(2020, "国际前列")
    assert by_name["获得国际承认的校准测量能力"].direction is Direction.NONE
    assert by_name["现代先进测量实验室"].baseline is None
    assert by_name["计量数据建设应用基地"].baseline is None
    assert by_name["国家产业计量测试中心"].baseline == Baseline(2020, "35")
    assert by_name["计量技术规范制修订数量"].unit == "项/年"
    assert (by_name["标准物质数量"].unit, by_name["标准物质数量"].baseline.value) == ("万项", "1.2")
    assert by_name["引导培育诚信计量示范单位"].unit == "万家"
    assert [one.group for one in national] == ["科学技术"] * 4 + ["支撑保障"] * 4 + ["法制监督"] * 3
    assert {t.comparison for one in national for t in one.targets} == {NONE}
    assert {one.binding for one in national} == {False}
    assert [one.targets[0].value for one in national[1:]] == [
        "12",
        "85",
        "35",
        "10",
        "10",
        "50",
        "600",
        "2",
        "20",
        "90",
    ]


def test_chongqings_thirteen_have_two_targets_and_one_binds(chongqing):
    assert len(chongqing) == 13
    assert [place for place, one in enumerate(chongqing, start=1) if one.binding] == [12]
    assert all([target.year for target in one.targets] == [2025, 2035] for one in chongqing)
    assert [place for place, one in enumerate(chongqing, start=1) if one.targets[0].comparison == AT_LEAST] == [
        10,
        11,
        12,
        13,
    ]
    assert chongqing[9].baseline == Baseline(2020, "80")
    assert (chongqing[9].unit, [t.value for t in chongqing[9].targets]) == ("%", ["85", "90"])
    assert chongqing[5].baseline == Baseline(2020, "0")
    assert chongqing[12].baseline is None
    assert chongqing[7].name == "建成国家级计量检测中心/站"


def test_sichuans_sentence_holds_nine_for_2025():
    text = official("sichuan-2023-2.txt")
    aims = between(text, "到 ２０２５", "到 ２０３５").replace("\n\n", "").replace("\n", "")
    found = read([goals(aims)])

    assert targets(found) == [
        (name, unit, [(2025, value, NONE)])
        for name, unit, value in (
            ("保存、维护国家计量基准、副基准", "项", "36"),
            ("建立社会公用计量标准", "项", "4500"),
            ("拥有国家标准物质", "项", "500"),
            ("建成国家计量重点实验室、技术创新中心", "个", "2"),
            ("建成国家级产业计量测试中心", "个", "1"),
            ("省级产业计量测试中心", "个", "6"),
            ("省级计量数据建设应用基地", "个", "2"),
            ("主持及参与编制国家计量技术规范", "项", "25"),
            ("编制地方计量技术规范", "项", "150"),
        )
    ]
    assert all(one.source in aims and one.clause == "a2" and one.binding is None for one in found)


def test_liaonings_paragraphs_hold_fourteen_and_only_three_say_at_least():
    text = official("liaoning-2023-9.txt")
    aims = between(text, "到2025年，全省计量", "二、")
    found = read([goals(aims)])

    assert [(one.targets[0].value, one.unit) for one in found] == [
        *(("10", "个"), ("20", "个"), ("5", "项"), ("50", "项"), ("1", "家"), ("1", "家"), ("2", "家"), ("50", "家")),
        *(("3600", "项"), ("680", "项"), ("120", "项"), ("8000", "家"), ("90", "%"), ("10", "个")),
    ]
    assert {one.targets[0].year for one in found} == {2025}
    assert [one.targets[0].value for one in found if one.targets[0].comparison == AT_LEAST] == ["50", "8000", "90"]
    assert found[0].name == "新建计量专业技术委员会"
    assert found[8].name == "全省社会公用计量标准"
    assert found[12].name == "强制检定项目省级及以下建标覆盖率"
    assert all(one.source in aims for one in found)


def test_dachuan_has_none():
    aims = between(official("dachuan-2024-3.txt"), "到 2025 年，建立完善", "二、")

    assert read([goals(aims)]) == ()


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("到2027年，受检率达到98%以上。", [("受检率", "%", [(2027, "98", AT_LEAST)])]),
        ("到2027年，受检率不低于98%。", [("受检率", "%", [(2027, "98", AT_LEAST)])]),
        ("到2027年，受检率≥９８％。", [("受检率", "%", [(2027, "98", AT_LEAST)])]),
        ("到2027年，受检率达到98%。", [("受检率", "%", [(2027, "98", NONE)])]),
        ("到 2027 年底，建成标准 1,200 项。", [("建成标准", "项", [(2027, "1200", NONE)])]),
        (
            "2026年底前，新建标准3项、检查30家次。",
            [("新建标准", "项", [(2026, "3", NONE)]), ("检查", "家次", [(2026, "30", NONE)])],
        ),
        (
            "到2026年，甲率、乙率分别达到85%、90%以上。",
            [("甲率", "%", [(2026, "85", NONE)]), ("乙率", "%", [(2026, "90", AT_LEAST)])],
        ),
        (
            "到2026年，市场、加油站检定率分别达到95%和98%。",
            [("市场检定率", "%", [(2026, "95", NONE)]), ("加油站检定率", "%", [(2026, "98", NONE)])],
        ),
        ("到2025年、2030年，受检率分别达到85%、90%。", [("受检率", "%", [(2025, "85", NONE), (2030, "90", NONE)])]),
        (
            "到2027年，标准达到80项；到2030年，标准达到100项。",
            [("标准", "项", [(2027, "80", NONE), (2030, "100", NONE)])],
        ),
        ("到2027年，万元产值能耗较2020年下降15%。", [("万元产值能耗较2020年下降", "%", [(2027, "15", NONE)])]),
        ("到2027年，新建国家中心，达到2个。", [("新建国家中心", "个", [(2027, "2", NONE)])]),
        (
            "2025年12月底前建成中心5家，2026年，建成中心8家。",
            [("建成中心", "家", [(2025, "5", NONE), (2026, "8", NONE)])],
        ),
        ("到2027年，重大事故0起。", [("重大事故", "起", [(2027, "0", NONE)])]),
    ],
)  # fmt: skip
def test_sentences_are_read_as_they_are_written(sentence, expected):
    assert targets(read([clause(sentence)])) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "已建成5个国家级中心，服务项目超过2300项。",
        "截至2023年底，建成标准62项。",
        "到2027年，面向3个万亿级产业基地提供服务。",
        "到2027年，依托我省36项国家基准强化量值源头。",
        "推进5G通信、第3批试点和2021—2035年规划。",
        "到2027年，建成一批实验室。",
        "到2027年，体系更加完善。目前已建成5个国家级中心。",
    ],
)
def test_facts_ordinals_and_years_are_no_targets(sentence):
    assert read([clause(sentence)]) == ()


def test_what_is_so_already_and_what_shall_be_stand_apart_in_one_sentence():
    found = read([clause("截至2023年底已建成标准62项，到2027年建成标准80项。")])

    assert targets(found) == [("建成标准", "项", [(2027, "80", NONE)])]


def test_a_rise_from_one_year_to_another_gives_the_baseline():
    (one,) = read([clause("到2026年，强检率由2023年的85%提高到95%以上。")])

    assert (one.baseline, one.targets[0].value, one.targets[0].comparison) == (Baseline(2023, "85"), "95", AT_LEAST)
    assert one.name == "强检率"


def test_a_ceiling_is_better_lower_and_says_no_at_least():
    kept, fallen = read([clause("到2026年，误差控制在0.5%以内，漏损率下降到3%。")])

    assert (kept.direction, kept.targets[0].comparison) == (Direction.LOWER, NONE)
    assert fallen.direction is Direction.LOWER


def test_words_that_take_some_back_are_told_and_the_figure_kept():
    notes = Notes()
    found = read([clause("到2026年，培训200人次左右，力争建成中心1个，检查约30家。")], notes=notes)

    assert [one.targets[0].value for one in found] == ["200", "1", "30"]
    assert [one.code for one in notes.findings()] == ["target_hedged"] * 3


def test_a_year_holds_for_the_items_of_its_clause_of_goals_and_elsewhere_for_its_sentence():
    found = read(
        [
            clause("到2027年，实现下列目标。"),
            clause("新建标准10项。", "基础更实", "a1.1"),
            clause("到2026年，检查30家。新建标准20项。", "强化服务", "a2"),
        ]
    )

    assert [(one.clause, one.targets[0].value) for one in found] == [("a1.1", "10"), ("a2", "30")]


FRESH = table(
    "附件2 主要指标|||||||",
    "序号|指标名称|单位|基期|目标值||属性|责任单位",
    "|||（2023年）|2027年|2030年||",
    "1|强检器具受检率|%|93.5|≥98|100|约束性|区市场监管局",
    "2|社会公用计量标准|项|62|77左右|90|预期性|",
    "3|计量事故|起|—|0|0|约束性|",
    "4|诚信计量示范单位|万家|0.8|1.2|[2.0]|预期性|",
    "5|群众满意度|—|良好|良好以上|优秀|预期性|",
)


def test_a_table_in_other_words_with_a_head_of_two_rows_is_read():
    notes = Notes()
    found = read([], [FRESH], notes)

    assert targets(found) == [
        ("强检器具受检率", "%", [(2027, "98", AT_LEAST), (2030, "100", NONE)]),
        ("社会公用计量标准", "项", [(2027, "77", NONE), (2030, "90", NONE)]),
        ("计量事故", "起", [(2027, "0", NONE), (2030, "0", NONE)]),
        ("诚信计量示范单位", "万家", [(2027, "1.2", NONE), (2030, "2.0", NONE)]),
        ("群众满意度", "", [(2027, "良好以上", NONE), (2030, "优秀", NONE)]),
    ]
    assert [one.baseline and one.baseline.value for one in found] == ["93.5", "62", None, "0.8", "良好"]
    assert [one.binding for one in found] == [True, False, True, False, False]
    assert found[2].direction is Direction.LOWER
    assert [one.code for one in notes.findings()] == ["target_hedged"]


def test_heads_may_say_what_they_hold_in_many_ways():
    found = read(
        [],
        [
            table(
                "类别|指标|计量单位|2022年|2025年目标|性质",
                "能力|检定能力|万台件|1,200|1,500以上|预期性",
                "|投诉率|‰|5|≤3|",
                "服务|覆盖面|%|/|全市统筹|",
            ),
            table("一级指标|二级指标|2024年实际|2026年", "监管|抽查批次（批次）|80|100"),
            table("2027年主要指标||", "指标名称|基期值（2024年）|目标", "受检率（%）|90|95"),
        ],
    )

    assert [(one.group, one.name, one.unit) for one in found] == [
        ("能力", "检定能力", "万台件"),
        ("能力", "投诉率", "‰"),
        ("服务", "覆盖面", "%"),
        ("监管", "抽查批次", "批次"),
        ("", "受检率", "%"),
    ]
    assert found[1].direction is Direction.LOWER
    assert found[2].targets[0].value == "全市统筹"
    assert found[3].baseline == Baseline(2024, "80")
    assert (found[4].baseline, found[4].targets[0].year) == (Baseline(2024, "90"), 2027)


def test_years_no_head_gives_are_told_and_left_open():
    notes = Notes()
    (one,) = read([], [table("指标|现状值|目标值", "标准数（项）|50|60")], notes)

    assert (one.baseline, one.targets[0].year) == (Baseline(0, "50"), 0)
    assert [one.code for one in notes.findings()] == ["baseline_year_unknown", "target_year_unknown"]


@pytest.mark.parametrize(
    "rows",
    [
        ("序号|任务事项|工作内容|牵头部门|责任部门|完成时限", "1|检定|依法检定|区市场监管局|各乡镇|2025年"),
        ("工作任务|完成目标|责任单位", "宣传|良好|各乡镇"),
        ("单位|电话", "某局|1234"),
    ],
)
def test_tables_of_other_things_hold_no_indicators(rows):
    assert read([], [table(*rows)]) == ()


def test_a_sentence_that_repeats_the_table_is_not_counted_twice():
    found = read(
        [clause("到2027年，全区强检器具受检率达到98%以上。")],
        [table("指标|单位|2023年|2027年", "强检器具受检率|%|93|≥98")],
    )

    assert [one.baseline for one in found] == [Baseline(2023, "93")]


def test_a_unit_in_brackets_is_no_part_of_what_is_counted():
    (found,) = read_indicators([clause("到2026年底：计量标准（项）由40项增至46项。")], [], Notes())

    assert (found.name, found.unit, found.baseline) == ("计量标准", "项", Baseline(0, "40"))
    assert [target.value for target in found.targets] == ["46"]
