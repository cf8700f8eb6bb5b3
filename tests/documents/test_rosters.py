import pytest

from metrodesk.documents.bodies.roster_table import read_roster
from metrodesk.documents.bodies.spellings import make_directory
from metrodesk.documents.notes import Notes
from metrodesk.domain.unit import UnitKind
from metrodesk.paths import resource


def roster(name):
    return read_roster(resource("plans", name).read_text("utf-8"))


@pytest.mark.parametrize(
    ("file", "kind", "count", "group"),
    [
        ("dachuan-townships.csv", UnitKind.TOWN, 22, "各镇"),
        ("sichuan-cities.csv", UnitKind.CITY, 21, "各市（州）人民政府"),
        ("liaoning-cities.csv", UnitKind.CITY, 14, "各市政府"),
        ("chongqing-counties.csv", UnitKind.COUNTY, 38, "各区县（自治县）人民政府"),
        ("provinces.csv", UnitKind.PROVINCE, 31, "地方各级人民政府"),
    ],
)
def test_each_shipped_roster_gives_a_class_its_members(file, kind, count, group):
    entries = roster(file)
    found = make_directory("p", [group], entries, Notes())

    assert len({entry.name for entry in entries}) == len(entries)
    assert sum(entry.kind is kind for entry in entries) == count
    members = {unit.id: unit.kind for unit in found.units}
    assert sum(members[one] is kind for one in found.units[0].members) == count


def test_a_unit_of_a_roster_has_its_other_names_and_each_in_full():
    entries = {entry.name: entry for entry in roster("sichuan-cities.csv")}

    assert entries["成都市"].aliases == ("成都市人民政府",)
    assert entries["阿坝州"].aliases == ("阿坝藏族羌族自治州", "阿坝州人民政府", "阿坝藏族羌族自治州人民政府")


def test_the_zone_is_a_body_and_no_city():
    found = make_directory("p", ["各市政府", "省沈抚示范区管委会"], roster("liaoning-cities.csv"), Notes())

    assert found.ids_of(["省沈抚示范区管委会"])[0] not in found.units[0].members
    assert len(found.units) == 16
