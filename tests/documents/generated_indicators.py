"""Tables of indicators of known truth: names, units, baselines and targets, in one of many manners."""

from dataclasses import dataclass

from hypothesis import strategies as st

NAMES = {
    "社会公用计量标准": "项",
    "强检计量器具受检率": "%",
    "标准物质": "项",
    "诚信计量示范单位": "家",
    "计量技术人员": "人",
    "定量包装商品抽检合格率": "%",
    "国家产业计量测试中心": "个",
    "计量检定规程": "项",
}
NATURES = ("预期性", "约束性")


@dataclass(frozen=True)
class Aim:
    """One indicator: what it starts from (empty where unknown) and what is to be reached."""

    name: str
    unit: str
    baseline: str
    targets: tuple[str, ...]
    nature: str


@dataclass(frozen=True)
class AimTable:
    """A table as meant, and as written; `cells`, `merged`, `above` and `below` are what a file is made of."""

    aims: tuple[Aim, ...]
    years: tuple[int, ...]
    cells: tuple[tuple[str, ...], ...]
    above: tuple[str, ...] = ("某区计量工作主要指标",)
    merged: tuple[tuple[int, int, int, int], ...] = ()
    below: tuple[str, ...] = ()


@st.composite
def aim_tables(draw):
    """A table in one manner: where the unit stands, whether a nature is stated, how many years."""
    years = draw(st.sampled_from(((2025,), (2025, 2035), (2027, 2030))))
    unit_in_name, has_nature, is_unknown = (
        draw(st.booleans()),
        draw(st.booleans()),
        draw(st.sampled_from(("—", "/", "-"))),
    )
    names = draw(st.lists(st.sampled_from(sorted(NAMES)), min_size=1, max_size=5, unique=True))
    aims = []
    for name in names:
        top = 100 if NAMES[name] == "%" else 500
        values = sorted(draw(st.lists(st.integers(1, top), min_size=len(years) + 1, max_size=len(years) + 1)))
        first = str(values[0]) if draw(st.integers(0, 3)) else ""
        aims.append(
            Aim(
                name,
                NAMES[name],
                first,
                tuple(map(str, values[1:])),
                draw(st.sampled_from(NATURES)) if has_nature else "",
            )
        )
    heads = ["序号", draw(st.sampled_from(("指标", "指标名称", "主要指标")))]
    heads += [] if unit_in_name else [draw(st.sampled_from(("单位", "计量单位")))]
    heads += [draw(st.sampled_from(("2020年", "2020年现状值", "基期值（2020年）", "2020年基数")))]
    end = draw(st.sampled_from(("年目标值", "年目标", "年")))
    heads += [f"{year}{end}" for year in years] + (["属性"] if has_nature else [])
    rows = [
        (
            str(place),
            f"{aim.name}（{aim.unit}）" if unit_in_name else aim.name,
            *(() if unit_in_name else (aim.unit,)),
            aim.baseline or is_unknown,
            *aim.targets,
            *((aim.nature,) if has_nature else ()),
        )
        for place, aim in enumerate(aims, start=1)
    ]
    return AimTable(tuple(aims), years, (tuple(heads), *rows))
