"""Words of the field that generated documents are made of: bodies, classes, tasks, sentences, deadlines."""

from dataclasses import dataclass
from datetime import date

from hypothesis import strategies as st

BODIES = (
    "区市场监管局", "区经信局", "区科技局", "区财政局", "区水务局", "区卫健局", "区发改局", "区商务局", "区农业农村局",
    "区住建局", "区交通运输局", "区应急管理局", "区人社局", "区乡村振兴局", "区公安分局", "区委宣传部", "区委组织部",
    "区委目标绩效办", "区人民法院", "区人民检察院", "市生态环境局达川分局", "区税务局", "区审计局", "区教育局",
    "区统计局", "区行政审批局", "国网达川供电公司", "达川高新区管委会",
)  # fmt: skip
TOWNS = ("平滩镇", "石梯镇", "南岳镇", "三里坪街道", "翠屏街道", "米城乡", "安仁乡", "大树镇")
GROUPS = ("各乡镇人民政府", "各街道办事处", "各乡镇（街道）", "区级有关部门")
VERBS = ("加强", "完善", "推进", "健全", "规范", "强化", "提升", "开展", "实施", "培育")
THINGS = (
    "计量基础能力建设", "民生计量监管", "强制检定建档", "诚信计量示范", "医疗计量检定", "能源计量服务", "计量人才队伍",
    "量值传递体系", "计量科普宣传", "定量包装商品抽查", "集贸市场整治", "加油机监督检查", "水电气表轮换",
    "企业测量管理", "计量标准更新", "校准能力验证", "碳排放监测", "社会公用计量标准", "智慧计量应用", "法定机构考核",
)  # fmt: skip
SENTENCES = (
    "建立在用强检计量器具台账，做到底数清、情况明",
    "组织计量技术人员深入企业开展服务，帮助解决测量难题",
    "对集贸市场、加油站、医疗卫生机构使用的计量器具开展监督检查",
    "依法查处计量违法行为，维护消费者合法权益",
    "鼓励企业建立最高计量标准，完善测量管理体系",
    "开展诚信计量承诺活动，推动经营者自我约束",
    "新建社会公用计量标准，逐步满足本地量值溯源需要",
    "加大经费投入，保障工作经费足额到位",
    "利用“5·20世界计量日”开展宣传，普及计量知识",
    "对到期的水表、电能表、燃气表组织轮换",
    "引导用能单位配备和使用能源计量器具",
    "支持检定机构与高等院校合作，培养专业人才",
    "推广远程监测、在线校准等新技术",
    "定期通报工作进展，及时协调解决困难和问题",
)


@dataclass(frozen=True)
class Due:
    """A deadline: as it is written, and the days it is due in a paper of 30 January 2024."""

    words: str
    days: tuple[date, ...] = ()


WRITTEN = date(2024, 1, 30)
MONTH_ENDS = {3: 31, 6: 30, 9: 30, 10: 31, 11: 30, 12: 31}
CONTINUOUS = tuple(map(Due, ("持续推进", "长期坚持", "每年开展", "全年", "常态化推进", "长期", "逐年推进")))
HAN_DIGITS = str.maketrans("0123456789", "〇一二三四五六七八九")
HAN_MONTHS = {3: "三", 6: "六", 9: "九", 10: "十", 11: "十一", 12: "十二"}


@st.composite
def dated(draw):
    """A deadline on one day, spelled in one of the manners of offices."""
    year, month = draw(st.integers(2024, 2026)), draw(st.sampled_from(sorted(MONTH_ENDS)))
    last = date(year, month, MONTH_ENDS[month])
    ending = draw(st.sampled_from(("", "底", "底前", "底前完成", "末")))
    quarter = {3: "一", 6: "二", 9: "三", 12: "四"}
    spelled = [
        (f"{year}年{month}月{ending}", last),
        (f"{year}年{month}月{last.day}日前", last),
        (f"{year}.{month}.{last.day}", last),
        (f"{year}-{month:02}-{last.day}", last),
        (f"{year}/{month}/{last.day}", last),
        (f"{str(year).translate(HAN_DIGITS)}年{HAN_MONTHS[month]}月底前", last),
        (f"{year}年1月至{month}月", last),
        (f"{year}年1—{month}月", last),
        (f"{year}年{month}月20日前完成", date(year, month, 20)),
        (f"{year}年{month}月上旬", date(year, month, 10)),
        (f"{year}年底前", date(year, 12, 31)),
        (f"{year}年年底前", date(year, 12, 31)),
        (f"{year}年12月31日前", date(year, 12, 31)),
        (f"{year}年上半年", date(year, 6, 30)),
        (f"2023—{year}年", date(year, 12, 31)),
    ]
    if month in quarter:
        spelled += [(f"{year}年{quarter[month]}季度", last), (f"{year}年第{quarter[month]}季度末", last)]
    words, day = draw(st.sampled_from(spelled))
    return Due(words, (day,))


dues = st.one_of(dated(), dated(), st.sampled_from(CONTINUOUS))
titles = st.builds(str.__add__, st.sampled_from(VERBS), st.sampled_from(THINGS))
sentences = st.sampled_from(SENTENCES).map("{}。".format)
paragraphs = st.lists(sentences, min_size=1, max_size=3, unique=True).map("".join)


@dataclass(frozen=True)
class Team:
    """Who leads a task and who answers beside them; `is_open` where the list ends in 等."""

    leads: tuple[str, ...]
    others: tuple[str, ...] = ()
    is_open: bool = False


@st.composite
def teams(draw, most_leads=2, most_others=4, least_others=0):
    """Who does a task: bodies, now and then a town, a class of them at the end."""
    names = draw(
        st.lists(
            st.sampled_from(BODIES + TOWNS),
            min_size=1 + least_others,
            max_size=most_leads + most_others,
            unique=True,
        )
    )
    leading = draw(st.integers(1, min(most_leads, len(names) - least_others)))
    others = names[leading:][:most_others]
    if draw(st.integers(0, 3)) == 0:
        others = [*others, draw(st.sampled_from(GROUPS))]
    return Team(tuple(names[:leading]), tuple(others))
