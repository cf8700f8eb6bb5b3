"""Breakdown tables of known truth: drawn first as rows, then written in one of many manners."""

from dataclasses import dataclass

from hypothesis import strategies as st

from tests.documents.generated_words import Due, Team, dues, paragraphs, teams, titles

NUMBER, CATEGORY, ITEM, CONTENT, DEADLINE, LEADS, OTHERS, REMARK, BOTH = range(9)
HEADS = {
    NUMBER: ("序号", "编号", "序 号", "", "项次"),
    CATEGORY: ("工作任务", "重点任务", "任务类别", "工作板块", "类别"),
    ITEM: ("任务事项", "具体任务", "任务名称", "工作事项", "具体事项"),
    CONTENT: ("工作内容", "主要内容", "工作要求", "具体举措", "工作措施", "主要举措"),
    DEADLINE: ("完成时限", "完成时间", "时限要求", "办结时限", "时间节点", "完成\n时限"),
    LEADS: ("牵头部门", "牵头单位", "主办单位", "牵头责任单位", "牵头\n单位"),
    OTHERS: ("责任部门", "配合单位", "协办单位", "配合部门", "参与单位", "责任\n单位"),
    REMARK: ("备注", "说明"),
    BOTH: ("责任单位", "责任部门", "责任分工", "牵头及配合单位"),
}
ORDERS = (
    (NUMBER, CATEGORY, ITEM, CONTENT, DEADLINE, LEADS, OTHERS),
    (NUMBER, ITEM, CONTENT, LEADS, OTHERS, DEADLINE),
    (NUMBER, CATEGORY, ITEM, CONTENT, LEADS, OTHERS, DEADLINE, REMARK),
    (NUMBER, CATEGORY, ITEM, CONTENT, DEADLINE, OTHERS, LEADS),
    (CATEGORY, NUMBER, ITEM, CONTENT, LEADS, OTHERS, DEADLINE),
    (NUMBER, ITEM, CONTENT, DEADLINE, LEADS, OTHERS, REMARK),
    (NUMBER, ITEM, CONTENT, BOTH, DEADLINE),
    (NUMBER, CATEGORY, ITEM, CONTENT, DEADLINE, BOTH, REMARK),
)
NUMBERS = (str, "{}.".format, "（{}）".format, "{:02}".format, lambda one: "零一二三四五六七八九十"[one])
NOTHINGS = ("", "/", "无", "—", "／")


@dataclass(frozen=True)
class Row:
    """One task of a table as it is meant."""

    category: str
    item: str
    content: str
    due: Due
    team: Team


@dataclass(frozen=True)
class Table:
    """A table as meant (`rows`), and as written: `cells` with the areas merged in it, lines around it."""

    rows: tuple[Row, ...]
    order: tuple[int, ...]
    cells: tuple[tuple[str, ...], ...]
    merged: tuple[tuple[int, int, int, int], ...] = ()
    above: tuple[str, ...] = ()
    below: tuple[str, ...] = ()

    @property
    def has_categories(self):
        return CATEGORY in self.order


def in_verbs(leads, others):
    """甲局牵头，乙局配合."""
    return f"{'、'.join(leads)}牵头" + (f"，{'、'.join(others)}配合" if others else "")


def in_labels(leads, others):
    """牵头单位：甲局, and a line below 配合单位：乙局."""
    return f"牵头单位：{'、'.join(leads)}" + (f"\n配合单位：{'、'.join(others)}" if others else "")


def in_asides(leads, others):
    """甲局（牵头）、乙局."""
    return "、".join([*(f"{name}（牵头）" for name in leads), *others])


TOGETHER = (in_verbs, in_labels, in_asides)


@st.composite
def rows_of(draw):
    """Rows in groups of one category, no task twice."""
    groups = draw(st.lists(st.tuples(titles, st.integers(1, 3)), min_size=1, max_size=3, unique_by=lambda one: one[0]))
    count = sum(one[1] for one in groups)
    items = draw(st.lists(titles, min_size=count, max_size=count, unique=True))
    categories = [name for name, times in groups for _ in range(times)]
    return tuple(
        Row(category, item, draw(paragraphs), draw(dues), draw(teams()))
        for category, item in zip(categories, items, strict=True)
    )


@st.composite
def tables(draw):
    """A table in one manner: heads, order, how numbers, bodies and nothing are written, what is merged."""
    rows, order = draw(rows_of()), draw(st.sampled_from(ORDERS))
    number, nothing = draw(st.sampled_from(NUMBERS)), draw(st.sampled_from(NOTHINGS))
    separator = draw(st.sampled_from(("、", "，", "\n", "、\n", " ")))
    heads = tuple(draw(st.sampled_from(HEADS[column])) for column in order)
    if order[0] != NUMBER and "" in heads:
        heads = tuple(head or "序号" for head in heads)
    together = draw(st.sampled_from(TOGETHER))
    restarts = draw(st.booleans()) and CATEGORY in order
    written, count, before = [], 0, ""
    for row in rows:
        count = 1 if restarts and row.category != before else count + 1
        before = row.category
        cells = {
            NUMBER: number(count),
            CATEGORY: row.category,
            ITEM: row.item,
            CONTENT: row.content,
            DEADLINE: row.due.words,
            LEADS: separator.join(row.team.leads),
            OTHERS: separator.join(row.team.others) or nothing,
            REMARK: "",
            BOTH: together(row.team.leads, row.team.others),
        }
        written.append(tuple(cells[column] for column in order))
    merged = ()
    if CATEGORY in order and draw(st.booleans()):
        written, merged = merged_down(written, order.index(CATEGORY), [row.category for row in rows])
    above = draw(st.sampled_from(((), ("重点任务分解表",), ("附件", "重点任务清单"))))
    below = draw(st.sampled_from(((), ("注：各单位按季度报送进展情况。",))))
    return Table(rows, order, (heads, *written), merged, above, below)


def merged_down(written, column, values):
    """Rows with a value only where it is first said, and the areas its cell then reaches over."""
    rows, areas, start = [list(row) for row in written], [], 0
    for place in range(1, len(values) + 1):
        if place < len(values) and values[place] == values[start]:
            rows[place][column] = ""
            continue
        if place - start > 1:
            areas.append((start + 2, column + 1, place + 1, column + 1))
        start = place
    return [tuple(row) for row in rows], tuple(areas)
