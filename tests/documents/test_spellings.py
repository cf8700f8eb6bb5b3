from dataclasses import replace
from datetime import date

import pytest

from metrodesk.documents.bodies.body_keys import body_key, whole_keys
from metrodesk.documents.bodies.group_units import ALL_NAMED
from metrodesk.documents.bodies.renamed_bodies import successors
from metrodesk.documents.bodies.roster_table import RosterEntry
from metrodesk.documents.bodies.spellings import make_directory
from metrodesk.documents.notes import Notes, Settled
from metrodesk.domain.unit import FormerName, UnitKind

TOWNS = (RosterEntry("平滩镇", UnitKind.TOWN), RosterEntry("幺塘乡", UnitKind.TOWNSHIP))


def directory(*written, roster=(), decisions=(), **about):
    """The units these names make, and the codes of what was noted."""
    notes = Notes(decisions)
    found = make_directory("p", written, roster, notes, **about)
    return found, [one.code for one in notes.findings()]


def names(found):
    return [unit.name for unit in found.units]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("区市监局", "区市场局"),
        ("区市场局", "区市场监督管理局"),
        ("区发改委", "区发展改革局"),
        ("市委网信办", "市网信办"),
        ("區市場監管局", "区市场监管局"),
        ("省经济和信息化厅", "省经信厅"),
        ("市交通局", "市交通运输局"),
        ("四川省税务局", "省税务局"),
        ("省政府办公厅", "省政府办"),
    ],
)
def test_spellings_of_one_body_have_one_key(one, other):
    assert body_key(one, "四川省人民政府") == body_key(other, "四川省人民政府")


def test_bodies_of_other_levels_places_and_fields_have_other_keys():
    bodies = [
        *("市市场监管局", "区市场监管局", "市场监管局", "通川区市场监管局", "区委办公室", "区政府办公室", "区委"),
        *("区水务局", "区水利局", "区农业农村局", "区人大常委会", "市监委", "市监狱"),
    ]

    assert len({body_key(name, "达州市达川区人民政府") for name in bodies}) == len(bodies)


def test_a_name_without_its_level_belongs_to_its_only_namesake():
    keys = whole_keys(["省市场监管局", "科技厅", "省科技厅", "公安局", "市公安局", "区公安局"])

    assert keys["科技厅"] == keys["省科技厅"]
    assert keys["公安局"] not in {keys["市公安局"], keys["区公安局"]}


def test_a_dropped_level_is_one_body_and_told():
    found, codes = directory("省市场监管局", "科技厅", "省科技厅", "科技厅")

    assert names(found) == ["省市场监管局", "科技厅"]
    assert found.ids_of(["省科技厅"]) == found.ids_of(["科技厅"])
    assert codes == ["two_spellings"]


@pytest.mark.parametrize(
    ("old", "new", "years"),
    [
        ("区扶贫办", "区农业农村局", [2021, 2024]),
        ("区质监局", "区市场监管局", [2018]),
        ("市工商行政管理局", "市市场监管局", [2018]),
        ("区食药监局", "区市场监管局", [2018]),
        ("省国土资源厅", "省自然资源厅", [2018]),
        ("区环保局", "区生态环境局", [2018]),
        ("省安监局", "省应急管理厅", [2018]),
        ("区卫计局", "区卫生健康局", [2018]),
        ("市卫计委", "市卫生健康委", [2018]),
        ("区外经贸局", "区商务局", [2003]),
        ("省农业厅", "省农业农村厅", [2018]),
        ("区旅游局", "区文化和旅游局", [2018]),
        ("县法制办", "县司法局", [2018]),
        ("市地税局", "市税务局", [2018]),
        ("區環保局", "区生态环境局", [2018]),
        ("国家质检总局", "国家市场监管总局", [2018]),
        ("区市场监管局", None, []),
    ],
)
def test_a_former_name_leads_to_what_the_body_is_called_since(old, new, years):
    found = successors(old)

    assert [one.year for one in found] == years
    assert (found[-1].name if found else None) == new


def test_a_former_name_is_proposed_and_never_joined_unasked():
    found, codes = directory("区质监局", "区市场监管局", issued="2022-03-01")

    assert names(found) == ["区质监局", "区市场监管局"]
    assert codes == ["former_name"]


def test_a_body_renamed_in_the_papers_own_year_is_left():
    assert directory("区乡村振兴局", issued="2024-06-01")[1] == []
    assert directory("区乡村振兴局", issued="2025-06-01")[1] == ["former_name"]


def test_a_settled_former_name_goes_to_its_heir_with_its_day():
    where, use = "单位名称：区质监局", "区市场监管局，自2019-03-01"
    settled = Settled("former_name", where, "区质监局", use, "认定人甲", "机构改革")
    found, _ = directory("区质监局", "区市场监管局", "区财政局", decisions=[settled])

    assert names(found) == ["区市场监管局", "区财政局"]
    assert found.units[0].history.former == (FormerName("区质监局", date(2019, 2, 28)),)
    assert found.ids_of(["区质监局"]) == (found.units[0].id,)


@pytest.mark.parametrize("order", [["区扶贫办", "区乡村振兴局"], ["区乡村振兴局", "区扶贫办"]])
def test_a_name_that_led_to_a_former_name_goes_on_to_the_last_heir(order):
    settled = [
        Settled("former_name", "单位名称：区扶贫办", "区扶贫办", "区乡村振兴局", "认定人甲", "机构改革"),
        Settled("former_name", "单位名称：区乡村振兴局", "区乡村振兴局", "区农业农村局", "认定人甲", "机构改革"),
    ]
    found, _ = directory(*order, decisions=settled)

    assert names(found) == ["区农业农村局"]
    assert found.ids_of(order) == (found.units[0].id,)


def test_a_settled_former_name_without_an_heir_is_renamed_and_keeps_its_id():
    settled = Settled("former_name", "单位名称：区质监局", "区质监局", "区市场监管局", "认定人甲", "机构改革")
    before, _ = directory("区质监局")
    after, _ = directory("区质监局", decisions=[settled])

    assert names(after) == ["区市场监管局"]
    assert after.ids_of(["区质监局"]) == before.ids_of(["区质监局"])


def test_traditional_letters_are_read_as_the_simplified_body_and_told():
    found, codes = directory("區市場監管局", "各鄉鎮人民政府", roster=TOWNS)

    assert names(found) == ["区市场监管局", "各乡镇人民政府", "平滩镇", "幺塘乡"]
    assert len(found.units[1].members) == 2
    assert found.ids_of(["區市場監管局"]) == (found.units[0].id,)
    assert codes == ["traditional_name", "traditional_name"]


def test_a_body_of_the_roster_is_known_by_its_other_spellings():
    bureau = RosterEntry("市市场监管局", UnitKind.DEPARTMENT)
    found, codes = directory("市市场监督管理局", "市财政局", roster=[bureau])

    assert names(found) == ["市财政局", "市市场监管局"]
    assert found.ids_of(["市市场监督管理局"]) == (found.units[1].id,)
    assert codes == ["two_spellings"]


def test_classes_of_cities_and_counties_take_their_members_from_the_roster():
    roster = (RosterEntry("成都市人民政府", UnitKind.CITY), RosterEntry("简阳市人民政府", UnitKind.COUNTY))
    found, codes = directory("各市（州）人民政府", "各县（市、区）人民政府", "各市政府", roster=roster)

    assert [len(unit.members) for unit in found.units if unit.is_group] == [1, 1, 1]
    assert codes == []


def test_who_the_departments_concerned_are_can_be_settled():
    where = "单位名称：各有关部门（单位）"
    settled = Settled("group_without_members", where, "各有关部门（单位）", ALL_NAMED, "认定人甲", "文中点名")
    found, _ = directory("科技厅", "财政厅", "各有关部门（单位）", decisions=[settled])
    alone, codes = directory("科技厅", "各有关部门（单位）")

    assert found.units[2].members == (found.units[0].id, found.units[1].id)
    assert (alone.units[1].members, codes) == ((), ["group_without_members"])


TOWN_HALLS = Settled(
    "group_without_members",
    "单位名称：各乡镇人民政府",
    "各乡镇人民政府",
    "平滩镇、石梯镇、县财政局",
    "认定人甲",
    "按行政区划",
)


def test_a_group_has_the_units_its_settlement_lists_those_the_document_names_and_new_ones():
    found, _ = directory("县财政局", "各乡镇人民政府", decisions=[TOWN_HALLS])

    finance, group, *towns = found.units
    assert [one.name for one in towns] == ["平滩镇", "石梯镇"]
    assert [one.kind for one in towns] == [UnitKind.TOWN, UnitKind.TOWN]
    assert group.members == (towns[0].id, towns[1].id, finance.id)


@pytest.mark.parametrize("words", ["由县里另行明确", "补充单位名录", "各乡镇人民政府", "平滩镇、另行明确"])
def test_words_that_list_no_units_make_none(words):
    found, _ = directory("县财政局", "各乡镇人民政府", decisions=[replace(TOWN_HALLS, use=words)])

    assert names(found) == ["县财政局", "各乡镇人民政府"]
