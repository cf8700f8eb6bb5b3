import pytest

from metrodesk.documents.sources.source import SourceTable
from metrodesk.documents.sources.table_heads import Column, head_at
from metrodesk.documents.tables.breakdown_table import is_breakdown

N, C, I, T, D, L, R, M, _ = (*Column, None)  # noqa: E741  the order the enumeration has


def table(*rows):
    cells = [tuple(cell.strip() for cell in row.split("|")) for row in rows]
    width = max(len(row) for row in cells)
    return SourceTable(tuple(row + ("",) * (width - len(row)) for row in cells))


def columns(*rows):
    head = head_at(table(*rows), 0)
    return None if head is None else list(head.columns)


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("序号|工作任务|任务事项|工作内容|完成时限|牵头部门|责任部门|备注", [N, C, I, T, D, L, R, M]),
        ("序号|工作事项|主要内容|牵头单位|配合单位|市卫健委内牵头处室|市卫健委内配合处室", [N, I, T, L, R, _, _]),
        ("工作任务|工作要求|牵头单位|责任单位", [I, T, L, R]),
        ("工作任务|(序号)|具体要求|责任科室|时限要求", [I, N, T, R, D]),
        ("考核项目|序号|考核指标|考核内容|单位|年度目标|责任部门|评分部门", [C, N, I, T, _, _, R, _]),
        ("序号|任务|目标|牵头领导|牵头部门|配合部门|完成时限|举措|责任人", [N, I, _, _, L, R, D, T, _]),
        ("序 号|重 点\n任 务|工作内容（目标）|完成\n时限|责任单位（第一个为牵头单位）|备 注", [N, I, T, D, R, M]),
        ("序號|工作任務|任務事項|工作內容|完成時限|牽頭部門|責任部門|備註", [N, C, I, T, D, L, R, M]),
        ("编号|重点工作任务|具体举措|主办单位|协办单位|时间节点|说明", [N, I, T, L, R, D, M]),
        ("任务类别|序号|主要任务|责任单位|配合单位|时间安排", [C, N, I, L, R, D]),
        ("序号|主要任务|分项任务|责任部门|协助部门|完成时限", [N, C, I, L, R, D]),
        ("序号|工作任务|牵头单位|主要责任单位|配合单位|年度目标", [N, I, L, R, R, T]),
        ("任务编号|任务名称|任务描述|责任主体|截止时间", [N, I, T, R, D]),
        ("序号|重点任务|具体内容|区级牵头单位|镇街及区级配合单位|完成时限", [N, I, T, L, R, D]),
        ("序号|督办事项|督办单位|承办单位|办结时限", [N, I, _, R, D]),
        ("序号|项目|内容|单位|时间", [N, I, T, R, D]),
        ("序号|任务类别|任务内容|牵头单位|责任单位|完成时限", [N, C, T, L, R, D]),
        ("序号|问题|整改措施|责任科室|配合单位|整改时限", [N, I, T, L, R, D]),
        ("任务分类|主要任务|序号|推进措施|责任单位及职责|完成期限", [C, I, N, T, R, D]),
        ("阶段|工作内容|责任单位|时间", [I, T, R, D]),
        ("项目|任务|责任单位|时限", [C, I, R, D]),
    ],
)
def test_columns_are_known_in_the_words_offices_use(head, expected):
    assert columns(head) == expected


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (("序号|工作任务|责任分工||完成时限", "||牵头单位|配合单位|"), [N, I, L, R, D]),
        (("序号|任务|责任单位||时限|备注", "||牵头|配合||"), [N, I, L, R, D, M]),
        (("序号|重点工作||责任单位", "|工作任务|工作内容|"), [N, I, T, R]),
    ],
)
def test_a_head_of_two_rows_is_read_as_one(rows, expected):
    assert columns(*rows, "1|甲|乙|丙|丁|戊") == expected
    assert head_at(table(*rows), 0).rows == 2


def test_a_column_without_a_word_holds_what_stands_below_it():
    assert columns("工作任务||具体要求|责任单位", "夯实基础|1|建档|区经信局", "|2|检定|区经信局")[1] is N
    assert columns("|工作任务|责任单位", "一|甲|区经信局", "二|乙|区经信局")[0] is N
    assert columns("|工作任务|责任单位", "强化应用|甲|区经信局", "|乙|区经信局")[0] is C


@pytest.mark.parametrize(
    "head",
    [
        "姓名|单位|职务|电话",
        "序号|指标名称|单位|2020年|2025年|属性",
        "领域|指 标|2020 年|2025 年|属性",
        "序号|文件名称|责任单位|时间",
        "是否完成|自评分|详细说明",
        "1|加强计量监管|区市场监管局|持续推进",
    ],
)
def test_a_table_of_something_else_is_no_breakdown(head):
    assert not is_breakdown(table(head, "1|甲|乙|丙|丁|戊"))
