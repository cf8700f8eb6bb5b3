"""Reading takes time that grows with a text, whatever is written in it."""

from time import process_time

import pytest

from metrodesk.documents.proposals.plan_reading import read_plan_source
from metrodesk.documents.sources.source_reading import source_of_text

HEAD = "平滩镇人民政府关于加强计量工作的意见\n平府发〔2024〕3号\n"
BODY = "一、总体要求\n（一）加强计量工作。"
TEXTS = {
    "an opening that names papers without an end": lambda size: HEAD + "根据《计量" * (size // 5) + "\n" + BODY,
    "an opening that only goes on": lambda size: HEAD + "根据依据按照" * (size // 6) + "\n" + BODY,
    "brackets never closed": lambda size: HEAD + BODY + "（" * size,
    "one list of bodies": lambda size: HEAD + BODY + "（" + "区市场监管局、" * (size // 7) + "按职责分工负责）",
    "bodies with nothing between them": lambda size: HEAD + BODY + "责任单位：" + "区市场监管局" * (size // 6),
    "one sentence of targets": lambda size: (
        HEAD + BODY + "到2025年计量站达到10个以上，比2020年增长20%；" * (size // 28)
    ),
    "headings that only go on": lambda size: "平滩镇人民政府\n关于印发\n" * (size // 13) + BODY,
    "a table with its cells on lines of their own": lambda size: (
        HEAD + "一、总体要求\n序号\n任务\n牵头部门\n" + "1\n建站\n区局\n" * (size // 8)
    ),
    "lines that never end a sentence": lambda size: HEAD + BODY + "\n" + "推进计量检定，\n" * (size // 8),
    "signs that compare nothing": lambda size: HEAD + BODY + "<" * size,
    "links never closed": lambda size: HEAD + BODY + "[" * size,
    "figures without an end": lambda size: HEAD + BODY + "1" * size,
    "heads with their cells on lines of their own": lambda size: HEAD + BODY + "\n" + "序号\n" * (size // 3),
    "cells that never are a row": lambda size: HEAD + BODY + "\n" + "\t甲\n" * (size // 30),
    "pairs that never are a table": lambda size: HEAD + BODY + "\n" + "甲\t乙\n" * (size // 20),
    "borders around nothing": lambda size: HEAD + BODY + "\n" + "+--+\n" * (size // 5),
    "a target of commas": lambda size: (
        f"{HEAD}{BODY}\n序号\t指标\t单位\t目标值\n1\t计量站\t个\t{'，' * size}\n2\t检定站\t个\t3\n"
    ),
}


def seconds(text):
    start = process_time()
    read_plan_source(source_of_text(text))
    return process_time() - start


@pytest.mark.parametrize("write", TEXTS.values(), ids=TEXTS)
def test_a_line_of_any_length_is_read_in_time_that_grows_with_it(write):
    short = seconds(write(5000))

    assert seconds(write(20_000)) < 9 * short + 0.2


def test_a_day_with_a_thousand_figures_is_no_day():
    table = "序号\t任务事项\t工作内容\t牵头部门\t完成时限\n1\t建站\t建成计量站\t区经信局\t" + "1" * 5000 + "年\n"

    plan = read_plan_source(source_of_text(HEAD + BODY + "\n" + table)).plan

    assert plan.tasks[0].deadline.startswith("1111")
