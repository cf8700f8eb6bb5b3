import pytest

from metrodesk.documents.bodies.roster_table import RosterEntry, read_roster
from metrodesk.documents.bodies.spellings import make_directory
from metrodesk.documents.bodies.unit_groups import group_kinds, group_name, is_group_name
from metrodesk.documents.bodies.unit_names import (
    is_open_list,
    kind_of,
    same_body,
    split_names,
)
from metrodesk.documents.notes import Notes
from metrodesk.documents.words.name_shapes import is_body
from metrodesk.domain.unit import UnitKind

ROSTER = (
    RosterEntry("平滩镇", UnitKind.TOWN),
    RosterEntry("三里坪街道", UnitKind.SUBDISTRICT),
    RosterEntry("幺塘乡", UnitKind.TOWNSHIP, "待确认"),
)


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("区经信局、区水务局", ["区经信局", "区水务局"]),
        ("各乡、镇人民政府，各街道办事处", ["各乡、镇人民政府", "各街道办事处"]),
        ("区委宣传部,各乡、镇人民政府", ["区委宣传部", "各乡、镇人民政府"]),
        ("区商务局；区经信局;区财政局", ["区商务局", "区经信局", "区财政局"]),
        ("区商务局 区经信局\n区财政局", ["区商务局", "区经信局", "区财政局"]),
        ("区商务局、区经信局等部门", ["区商务局", "区经信局"]),
        ("区商务局、区商务局", ["区商务局"]),
        ("各乡镇（街道）、区财政局", ["各乡镇（街道）", "区财政局"]),
        ("各镇，各街道", ["各镇", "各街道"]),
        ("各县（市、区），省营商局（省大数据局）", ["各县（市、区）", "省营商局（省大数据局）"]),
        ("各省、自治区、直辖市人民政府、新疆生产建设兵团", ["各省、自治区、直辖市人民政府", "新疆生产建设兵团"]),
        ("各镇人民政府、街道办事处", ["各镇人民政府、街道办事处"]),
        ("区发改局区经信局", ["区发改局", "区经信局"]),
        ("科技厅公安厅司法厅", ["科技厅", "公安厅", "司法厅"]),
        ("区发展和改革局和区人力资源和社会保障局", ["区发展和改革局", "区人力资源和社会保障局"]),
        ("各市（州）人民政府及省直有关部门（单位）", ["各市（州）人民政府", "省直有关部门（单位）"]),
        ("各有关部门和单位", ["各有关部门和单位"]),
        ("区市场监\n督管理局\n区水务局", ["区市场监督管理局", "区水务局"]),
        ("市委\n宣传部 市交警支队直属\n二大队", ["市委宣传部", "市交警支队直属二大队"]),
        ("区委区政府办公室／区财政局", ["区委区政府办公室", "区财政局"]),
        ("區財政局、各鄉、鎮人民政府", ["區財政局", "各鄉、鎮人民政府"]),
        ("区高级人民法院、区发改局等，各科室", ["区高级人民法院", "区发改局", "各科室"]),
        ("/", []),
        ("", []),
        ("无", []),
    ],
)
def test_a_list_is_split_into_its_names(cell, names):
    assert list(split_names(cell)) == names


def test_a_list_that_ends_in_deng_is_open():
    assert is_open_list("区商务局、区经信局等部门")
    assert not is_open_list("区商务局、区经信局")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("区市场监管局", "区市场监督管理局"),
        ("区市监局", "区市场监管局"),
        ("区交运局", "区交通运输局"),
        ("区法院", "区人民法院"),
        ("区检察院", "区人民检察院"),
        ("区发改局", "区发展和改革局"),
        ("区 卫健局", "区卫生健康局"),
        ("区应急局", "区应急管理局"),
    ],
)
def test_short_and_full_names_are_one_body(one, other):
    assert same_body(one) == same_body(other)


def test_different_bodies_stay_apart():
    names = ["区水务局", "区商务局", "区委组织部", "区委宣传部", "区人社局", "区公安分局"]

    assert len({same_body(name) for name in names}) == len(names)


def test_groups_are_told_with_their_kinds():
    assert is_group_name("各乡、镇人民政府")
    assert not is_group_name("平滩镇人民政府")
    assert group_name("各乡、镇人民政府") == "各乡镇人民政府"
    assert group_name("各乡(镇)人民政府") == "各乡镇人民政府"
    assert group_name("各乡镇(街道)") == "各乡镇（街道）"
    assert group_kinds("各乡镇人民政府") == {UnitKind.TOWN, UnitKind.TOWNSHIP}
    assert group_kinds("各街道办事处") == {UnitKind.SUBDISTRICT}
    assert len(group_kinds("各乡镇（街道）")) == 3
    assert group_kinds("各县、镇人民政府") == {UnitKind.COUNTY, UnitKind.TOWN, UnitKind.TOWNSHIP}
    assert group_kinds("各有关部门（单位）") == frozenset()


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("区公安分局", UnitKind.DEPARTMENT),
        ("区委目标绩效办", UnitKind.DEPARTMENT),
        ("平滩镇", UnitKind.TOWN),
        ("幺塘乡人民政府", UnitKind.TOWNSHIP),
        ("三里坪街道办事处", UnitKind.SUBDISTRICT),
        ("四川省人民政府", UnitKind.PROVINCE),
        ("阿坝州人民政府", UnitKind.CITY),
        ("万州区政府", UnitKind.COUNTY),
        ("区人民政府", UnitKind.ORGANISATION),
        ("区人民法院", UnitKind.ORGANISATION),
        ("国网达州供电公司", UnitKind.ORGANISATION),
    ],
)
def test_the_last_word_tells_what_a_body_is(name, kind):
    assert kind_of(name) is kind


def test_a_roster_is_read_with_its_questions():
    found = read_roster("\ufeffname,kind,remark\n平滩镇,镇,\n\n三里坪街道,街道,\n幺塘乡,,待确认\n")

    assert found == ROSTER
    assert found[0].aliases == ("平滩镇人民政府",)
    assert found[1].aliases == ("三里坪街道办事处",)


def test_a_township_named_by_its_full_name_is_the_one_of_the_roster():
    directory = make_directory("p", ["平滩镇人民政府", "区财政局"], ROSTER, Notes())

    assert [unit.name for unit in directory.units] == [
        *("区财政局", "平滩镇", "三里坪街道", "幺塘乡"),
    ]
    assert directory.ids_of(["平滩镇人民政府"]) == directory.ids_of(["平滩镇"])


def test_a_group_nobody_belongs_to_is_told():
    notes = Notes()
    make_directory("p", ["各县人民政府"], ROSTER, notes)

    assert [one.code for one in notes.findings()] == [
        "roster_unit_unclear",
        "group_without_members",
    ]


@pytest.mark.parametrize(
    "name", ["区自然资源和规划局", "市规划和自然资源局", "区委目标绩效办", "区重点项目服务中心", "县工程质量监督站"]
)
def test_a_body_may_be_called_by_a_word_for_things(name):
    assert is_body(name)


@pytest.mark.parametrize(
    "words", ["推进重点项目建设中心", "工作任务分解到区市场监管局", "制定工作方案报区政府", "自然资源规划"]
)
def test_words_for_things_are_no_bodies(words):
    assert not is_body(words)


def test_a_town_after_a_blank_is_a_name_of_its_own_but_not_after_its_county():
    assert split_names("区公安分局 米城乡 翠屏街道") == ("区公安分局", "米城乡", "翠屏街道")
    assert split_names("达川区 平滩镇") == ("达川区平滩镇",)
