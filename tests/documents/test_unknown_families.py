"""Papers of other kinds than the five: read as far as they go, and what cannot be told is said."""

import pytest

from metrodesk.documents.proposals.plan_reading import read_plan_source
from metrodesk.documents.sources.source_reading import source_of_text


def read(text):
    return read_plan_source(source_of_text(text)).plan


def codes(plan):
    return [finding.code for finding in plan.findings]


def outline(plan):
    return [(one.number, one.title) for one in plan.outline.in_order(plan.clauses)]


def names(plan, units):
    return [plan.unit(unit).name for unit in units]


REGULATION = """某省人民政府令
第350号

《某省计量监督管理办法》已经省人民政府常务会议通过，现予公布。

2023年5月20日

某省计量监督管理办法

第一章 总则

第一条 为了加强计量监督管理，根据《中华人民共和国计量法》，制定本办法。

第二章 计量器具

第二条 制造计量器具应当符合下列条件：
（一）有固定的场所；
（二）有检定条件。

第三条 使用计量器具不得破坏铅封。
"""


def test_a_regulation_is_read_by_its_rules():
    plan = read(REGULATION)
    document = plan.document

    assert (document.title, document.number) == ("某省计量监督管理办法", "某省人民政府令第350号")
    assert (document.issuer, document.date, document.level) == ("某省人民政府", "2023-05-20", "province")
    assert document.basis == ("《中华人民共和国计量法》",)
    assert outline(plan) == [("第一章", "总则"), ("第一条", ""), ("第二章", "计量器具"), ("第二条", ""), ("第三条", "")]
    assert plan.clause("a2").text.endswith("（一）有固定的场所；\n（二）有检定条件。")


DECIMALS = """某市计量能力提升行动方案

1 总则
1.1 编制依据
依据《某省计量发展规划》制定。
2 主要任务
2.1 完善量值传递体系
2.1.1 新建计量标准50项。（市市场监管局牵头，市财政局配合）
2.1.2 改造计量标准30项。（市市场监管局牵头）
2.2 强化民生计量
检查面不低于1.5倍。
"""


def test_numbers_with_points_make_chapters_clauses_and_items():
    plan = read(DECIMALS)

    assert [clause.id for clause in plan.clauses] == ["a1", "a2", "a2.1", "a2.2", "a3"]
    assert [chapter.title for chapter in plan.outline.chapters] == ["总则", "主要任务"]
    assert [task.clause for task in plan.tasks] == ["a2.1", "a2.2"]
    assert names(plan, plan.tasks[0].leads) == ["市市场监管局"]
    assert "heading_incomplete" in codes(plan)


NOTICE = """某县人民政府办公室关于做好计量重点工作的通知

某县府办发〔2025〕7号

各乡镇人民政府，县级有关部门：

经县政府同意，现就有关事项通知如下。

一、加强强制检定。县市场监管局要建立台账，6月底前完成首次检定。（牵头单位：县市场监管局；配合单位：县卫健局）

二、加强宣传。开展宣传活动。（牵头单位：县委宣传部）

三、及时报送。各单位每季度报送进展情况。

某县人民政府办公室
二〇二五年二月八日
"""


def test_parts_that_hold_words_are_clauses():
    plan = read(NOTICE)

    assert outline(plan) == [("一、", "加强强制检定"), ("二、", "加强宣传"), ("三、", "及时报送")]
    assert plan.document.date == "2025-02-08"
    assert [task.item for task in plan.tasks] == ["加强强制检定", "加强宣传"]
    assert [one.message for one in plan.findings if one.code == "deadline_in_text"] == [
        "正文一、文中写有“6月底前”，可能是完成时限。"
    ]


def test_first_second_third_in_words_are_clauses_too():
    plan = read(
        "关于加强计量监管的紧急通知\n\n各区县市场监管局：\n\n现通知如下：\n\n"
        "一是加强组织领导。各局要落实责任。\n\n二是突出重点领域。开展检查。\n\n某市市场监督管理局\n2024年7月1日\n"
    )

    assert outline(plan) == [("一是", "加强组织领导"), ("二是", "突出重点领域")]
    assert (plan.document.issuer, plan.document.level) == ("某市市场监督管理局", "city")
    assert {"roles_not_stated", "heading_incomplete"} <= set(codes(plan))


LETTER = """某市市场监督管理局
关于报送计量工作情况的函

市发展改革委：

来函收悉。现将计量工作情况函复如下。

下一步，我局将会同市商务局做好监管工作。

某市市场监督管理局
2024年12月3日
"""


def test_a_letter_is_read_by_paragraphs_and_makes_no_tasks():
    plan = read(LETTER)

    assert plan.document.title == "某市市场监督管理局关于报送计量工作情况的函"
    assert [clause.number for clause in plan.clauses] == ["", ""]
    assert plan.clauses[1].text.startswith("下一步")
    assert not plan.tasks
    assert {"no_outline", "no_tasks"} <= set(codes(plan))


def test_short_lines_above_paragraphs_are_titles_where_nothing_is_numbered():
    plan = read(
        "某区计量工作推进方案\n\n加强组织领导\n\n成立领导小组，办公室设在区市场监管局。\n\n"
        "强化检定服务\n\n区市场监管局开展医疗计量器具检定。\n\n某区人民政府\n2024年3月1日\n"
    )

    assert outline(plan) == [("", "加强组织领导"), ("", "强化检定服务")]
    assert plan.clauses[1].text == "区市场监管局开展医疗计量器具检定。"


def test_a_table_alone_keeps_its_title_and_says_what_its_heading_lacks():
    plan = read(
        "某县重点任务分解表\n\n| 序号 | 任务 | 责任单位 | 完成时限 |\n|---|---|---|---|\n"
        "| 1 | 强检器具建档 | 县市场监管局 | 2025年6月底前 |\n| 2 | 加油机检查 | 县商务局 | 持续推进 |\n"
    )

    assert plan.document.title == "某县重点任务分解表"
    assert len(plan.tasks) == 2
    assert [one.message for one in plan.findings if one.code == "heading_incomplete"] == [
        "没有认出文号、发文机关、成文日期。"
    ]


ISSUED = """某市人民政府关于印发某市质量强市实施方案的通知
某市府发〔2024〕15号

各县（区）人民政府：
《某市质量强市实施方案》已经审议通过，现印发给你们，请认真贯彻落实。
附件：1.某市质量强市实施方案
2.重点任务分工表
某市人民政府
2024年5月9日
附件1
某市质量强市实施方案
为深入贯彻《质量强国建设纲要》，制定本方案。
一、重点任务
（一）推动发展
1.增强动能。建立机制。（市科技局牵头）
二、保障措施
1.加强领导。加强领导。
2.强化考核。纳入考核。
附件2
重点任务分工表
| 序号 | 重点任务 | 牵头单位 | 配合单位 | 完成时限 |
|---|---|---|---|---|
| 1 | 增强动能 | 市科技局 | 市经信局 | 持续推进 |
"""


def test_a_plan_behind_a_list_of_annexes_is_the_body():
    plan = read(ISSUED)

    assert plan.outline.notice.startswith("《某市质量强市实施方案》已经")
    assert plan.outline.preamble == "为深入贯彻《质量强国建设纲要》，制定本方案。"
    assert plan.document.basis == ("《质量强国建设纲要》",)
    assert [clause.id for clause in plan.clauses] == ["a1", "a1.1", "a2", "a3"]
    assert [(task.item, task.clause) for task in plan.tasks] == [("增强动能", "a1.1")]


def test_a_text_annexed_to_a_notice_with_points_of_its_own_is_read_as_a_chapter():
    text = """某市市场监督管理局关于印发计量工作要点的通知
某市监发〔2024〕12号
各区县市场监管局：
现提出如下要求：
一、提高认识。各局要高度重视。
二、抓好落实。按时报送进展。
附件：计量工作要点
某市市场监督管理局
2024年3月5日
附件
计量工作要点
一、加强量传体系建设
（一）新建标准。新建标准5项。
二、强化监管
（一）开展检查。检查全覆盖。
（联系人：办公室；电话：略）
"""
    plan = read(text)

    assert ("附件", "计量工作要点") in outline(plan)
    assert plan.clauses[-1].title == "开展检查"
    assert plan.clauses[-1].text.startswith("检查全覆盖。")


def test_a_text_without_line_ends_is_parted_at_its_marks():
    plan = read(
        "某市人民政府关于加强计量工作的意见 某市府发〔2023〕8号 各区县人民政府：为加强计量工作，提出如下意见。"
        "一、总体要求（一）指导思想。坚持服务发展。（二）工作目标。到2025年全面建成。"
        "二、主要任务（三）加强检定。包括下列事项：（一）强检；（二）校准。（四）加强宣传。开展宣传。"
    )

    assert plan.document.number == "某市府发〔2023〕8号"
    assert [clause.number for clause in plan.clauses] == ["（一）", "（二）", "（三）", "（四）"]
    assert plan.clauses[2].text == "包括下列事项：（一）强检；（二）校准。"
    assert "run_on_lines" in codes(plan)


def test_what_a_website_prints_around_a_text_is_left_out_and_named():
    plan = read(
        "首页 > 政务公开\n索引号：000014348\n发文机关：某州人民政府\n成文日期：2023年06月01日\n"
        "标题：某州人民政府关于加强计量工作的实施意见\n发文字号：某州府发〔2023〕6号\n"
        "某州人民政府关于加强计量工作的实施意见\n各县市人民政府：\n提出本实施意见。\n一、重点任务\n"
        "（一）夯实基础\n加强建设。（州市场监管局牵头）\n扫一扫在手机打开当前页\n【打印】【关闭】\n"
    )

    assert plan.document.title == "某州人民政府关于加强计量工作的实施意见"
    assert (plan.document.number, plan.document.date) == ("某州府发〔2023〕6号", "2023-06-01")
    assert plan.clauses[0].text == "加强建设。（州市场监管局牵头）"
    (left_out,) = [one.message for one in plan.findings if one.code == "debris_removed"]
    assert all(line in left_out for line in ("首页 > 政务公开", "扫一扫在手机打开当前页", "【打印】【关闭】"))


def test_a_table_of_contents_is_not_read_twice():
    plan = read(
        "某市计量发展规划\n\n目  录\n\n一、基础……1\n\n二、任务……3\n\n前言\n\n计量是基础。\n\n"
        "一、基础\n\n取得成效。\n\n二、任务\n\n（一）强化基础。加强研究。\n"
    )

    assert outline(plan) == [("一、", "基础"), ("二、", "任务"), ("（一）", "强化基础")]
    assert plan.outline.preamble == "前言\n计量是基础。"
    assert "二、任务……3" in next(one.message for one in plan.findings if one.code == "debris_removed")


def test_a_missing_number_is_told():
    plan = read("某市工作方案\n\n一、任务\n\n（一）甲事。做甲。\n\n（二）乙事。做乙。\n\n（四）丁事。做丁。\n")

    assert [one.message for one in plan.findings if one.code == "number_gap"] == [
        "正文（四）之前的编号是2，中间可能缺条，或编号有误。"
    ]


@pytest.mark.parametrize(
    "line",
    ["—5—", "- 12 -", "第3页 共10页", "第 3 页", "3/10", "责任编辑：某某", "Page 3 of 10"],
)
def test_page_numbers_and_the_like_are_no_words(line):
    plan = read(f"某市工作方案\n\n一、任务\n\n（一）甲事。做好计量检定校准\n\n{line}\n\n工作，推动发展。\n")

    assert plan.clauses[0].text == "做好计量检定校准工作，推动发展。"
    assert line in next(one.message for one in plan.findings if one.code == "debris_removed")


def test_who_signs_under_a_line_without_a_stop_is_the_issuer():
    plan = read(
        "关于商请协助开展检查的函\n\n一、检查水表。\n二、检查燃气表。\n\n联系人：计量股；电话：0800-7200000\n\n某县市场监督管理局\n2025年6月20日\n"
    )

    assert (plan.document.issuer, plan.document.date) == ("某县市场监督管理局", "2025-06-20")


def test_italics_and_a_stated_time_end_where_they_end():
    plan = read(
        "## 某县措施\n\n1. **免费检定。** 免费检定。*牵头单位：县市场监管局；配合单位：县商务局*\n"
        "2. **三表轮换。** 牵头单位：县住建局；完成时限：2025年—2027年\n\n本措施自印发之日起施行。\n"
    )

    assert names(plan, plan.tasks[0].responsible) == ["县商务局"]
    assert plan.tasks[1].deadline == "2025年—2027年"
    assert "*（1处）" in next(one.message for one in plan.findings if one.code == "markup_removed")


def test_a_last_sentence_that_only_says_by_whom_names_the_bodies():
    plan = read(
        "某县意见\n\n一、健全制度。用能单位要建立体系。由县发展和改革局牵头，县经信局、县市场监管局配合。\n"
        "二、开展审查。由检查人员自行决定并负责。\n"
    )
    task = plan.tasks[0]

    assert (names(plan, task.leads), names(plan, task.responsible)) == (
        ["县发展和改革局"],
        ["县经信局", "县市场监管局"],
    )
    assert len(plan.tasks) == 1
