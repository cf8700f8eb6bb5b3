"""Three plans that carry out one another, for tests of the chain."""

from dataclasses import replace

from metrodesk.domain.document import Clause, Document
from metrodesk.domain.link import Link
from metrodesk.domain.plan import Plan
from tests.domain.plans import BUREAU, TOWN, small_task

STATE_NUMBER, PROVINCE_NUMBER, CITY_NUMBER = "国发〔2021〕37号", "川府发〔2023〕2号", "达市府发〔2023〕14号"
OTHER = "探索建立智能计量器具实时监控、失准更换"
SENTENCE = "建立健全查处重大计量违法案件快速反应机制和执法联动机制"
STATE = Plan(
    "state",
    Document("国务院关于印发计量发展规划（2021—2035年）的通知", STATE_NUMBER, "国务院", "", "national"),
    (
        Clause("a1", "（一）", "推动监管改革", f"{OTHER}和监督抽查相结合的新型监管制度。"),
        Clause("a2", "（二）", "加强计量执法体系建设", f"加强计量执法协作，{SENTENCE}。"),
        Clause("a3", "（三）", "服务海洋", "开展海上卫星导航设备测量测试技术研究。"),
    ),
)
PROVINCE = Plan(
    "province",
    Document("实施意见", PROVINCE_NUMBER, "四川省人民政府", "", "province", (f"《通知》（{STATE_NUMBER}）",)),
    (
        Clause("a1", "（一）", "依法治理", f"{SENTENCE}，构建执法格局。（公安厅牵头）"),
        Clause("a2", "（二）", "其他", "另有规定。"),
    ),
    links=(Link("a1", STATE_NUMBER, "a2", SENTENCE, 60), Link("a1", STATE_NUMBER, "a3")),
)
DISTRICT = Plan(
    "district",
    Document(
        "实施意见", "达川府发〔2024〕3号", "达州市达川区人民政府", "", "district",
        (f"《意见》（{PROVINCE_NUMBER}）", f"《达州市人民政府关于计量的意见》（{CITY_NUMBER}）"),
    ),
    (
        Clause("a1", "（一）", "加强计量执法体系建设", ""),
        Clause("a1.1", "1.", "加大执法力度", f"{SENTENCE}。〔责任单位：区市场监管局〕"),
    ),
    (
        replace(small_task(1, [BUREAU], [TOWN]), clause="a1.1", content=f"{SENTENCE}。"),
        replace(small_task(2, [BUREAU], []), clause="a1.1", content=f"{OTHER}的监管制度。"),
    ),
    (BUREAU, TOWN),
    links=(Link("a1.1", PROVINCE_NUMBER, "a1", SENTENCE, 70),),
)  # fmt: skip
STATE_KEY, PROVINCE_KEY = "国发202137号", "川府发20232号"
