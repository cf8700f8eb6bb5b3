"""Forms as units of Dachuan would print them, with the official wording of their tasks."""

from dataclasses import replace
from datetime import date

from metrodesk.documents.prints.form import Form, FormKind, FormLine

SUBMISSION = "3f" * 16 + "a7" * 16
GROUPS = "各乡、镇人民政府，各街道办事处"
TASKS = (
    (
        1,
        "推动计量器具检定溯源",
        "围绕我区重点产业和社会事业发展的计量需求，在低碳环保、食品安全、疾病防控、医疗器材、公共服务、民生保障、贸易结算、安全防护、智能交通等领域，按照“就地就近”量值溯源要求，督促使用单位对在用计量器具依法检定，推动计量器具检定溯源。",
        "区市场监督管理局",
        f"{GROUPS}，区经信局、达川生态环境局、区卫健局、区水务局、区农业农村局、区应急管理局",
    ),
    (
        6,
        "强化计量检测服务",
        "围绕贸易结算、安全生产、个人防护、医疗卫生等民生事业，积极协调相关计量检测技术机构，加大对在用强检计量器具的检定服务。",
        "区市场监督管理局",
        GROUPS,
    ),
    (
        7,
        "强化计量检测服务",
        "加强对水、电、气表，医疗健康、危险化学品、煤矿、建筑施工、城镇燃气，加油（加气）站、商超、交易市场等领域的计量检定抽查。",
        "区市场监督管理局",
        f"区经信局、区水务局、区卫健局、区商务局、区应急管理局、区住建局，{GROUPS}",
    ),
    (
        13,
        "深化计量监管制度改革",
        "落实市场主体计量风险管控主体责任，完善计量风险管控防范制度，快速有效处置计量突发事件。",
        "区市场监督管理局",
        GROUPS,
    ),
    (
        16,
        "推进计量信用监管",
        "强化市场经营主体责任,重点在商贸领域全面开展以经营者自我承诺为重点的诚信计量行动,建立政府部门积极推动、经营主体声明承诺、社会各界监督落实的诚信计量管理模式。",
        "区商务局",
        f"区市场监督管理局,{GROUPS}",
    ),
    (
        17,
        "推进计量信用监管",
        "建立落实市场主体计量信用记录制度,高效使用列入经营异常名录和严重违法失信企业名单等信用监管工具,推进落实计量信用分级分类监管和“双随机、一公开”监管,提高计量监管的针对性和有效性。",
        "区市场监督管理局",
        GROUPS,
    ),
    (
        18,
        "推进计量信用监管",
        "拓宽计量监督渠道,充分发挥新闻媒体、社会公众的监督作用,提升计量信用监管实效。",
        "区市场监督管理局",
        f"区委宣传部,{GROUPS}",
    ),
    (
        19,
        "加大计量执法力度",
        "加强计量执法队伍建设,规范计量执法行为,提升计量执法装备水平,增强计量执法效率。",
        "区市场监督管理局",
        f"区财政局,{GROUPS}",
    ),
    (
        21,
        "加大计量执法力度",
        "积极开展民生、安全、环保等领域计量专项治理和网络平台计量专项整治,依法严厉查处制售和使用带有作弊功能计量器具、短斤少两、伪造数据、出具虚假计量证书和报告的违法违规行。",
        "区市场监督管理局",
        f"区公安分局、区法院、区检察院,{GROUPS}",
    ),
)
PROGRESS = (
    "一是组织辖区内3个集贸市场、12家加油（加气）站、27家商超对在用强制检定计量器具进行自查，登记造册电子计价秤214台、加油枪46支，建立“一户一档”台账；二是会同区市场监管局平滩市场监管所开展集中检定2次，检定电子计价秤198台，检定合格率97.5%，对5台不合格计量器具责令停止使用并限期更换；三是利用赶场天开展“5·20世界计量日”宣传，发放宣传资料1,200余份，接受群众咨询85人次。",
    "　　协调区计量检定测试所下乡服务3次，为镇卫生院、4个村卫生室的血压计、心电图机、体温计等36台（件）"
    "医用计量器具提供上门检定，减免费用4,860元。\n"
    "　　对粮食收购企业2家的地中衡开展专项检查，未发现“短斤少两”等违法行为。",
    "已将计量检定抽查纳入镇安全生产网格化巡查内容，每月由8名网格员对液化气站、自来水厂、建筑工地等重点场所开展1次巡查，本季度累计巡查42家次，发现问题7个，已整改6个。",
    "修订《平滩镇计量突发事件应急处置预案（试行）》，明确信息报告时限不超过2小时；8月14日组织“加油机计量失准”桌面推演1次，参演人员23人。",
    "引导42家商户签订诚信计量自我承诺书，评选“诚信计量示范店”3家。",
)


def line(position: int, **changes: object) -> FormLine:
    """Return the line of one task with a plausible report."""
    number, item, content, leads, responsible = TASKS[position % len(TASKS)]
    made = FormLine(
        number=number if position < len(TASKS) else 100 + position,
        item=item,
        content=content,
        leads=leads,
        responsible=responsible,
        role="责任",
        deadline="持续推进",
        status="本期有进展",
        progress=PROGRESS[position % len(PROGRESS)],
    )
    return replace(made, **changes)


def troubled_lines() -> tuple[FormLine, ...]:
    """Return nine lines as a township has them: most are smooth, some are not."""
    lines = [line(position) for position in range(9)]
    lines[0] = replace(
        lines[0],
        figures=("检查家次：本期42家次，累计131家次", "检定合格率：本期97.5%（193/198），累计96.8%（512/529）"),
        evidence=("2026年第三季度集中检定现场照片（3张）", "在用强检计量器具登记台账.xlsx"),
        problems="个别流动摊贩使用的电子计价秤未登记，检定覆盖不全。",
        next_steps="10月底前对流动摊贩逐户摸排，纳入第四季度集中检定。",
    )
    lines[2] = replace(
        lines[2],
        figures=("巡查家次：本期42家次，累计120余家次",),
        explanations=("累计巡查家次较上期增加较多：8月起由每月1次改为每月2次。",),
    )
    lines[5] = replace(
        lines[5],
        status="未启动",
        smooth=False,
        progress="",
        reason="信用记录系统账号尚未下发，待区市场监管局组织培训后启动。",
    )
    lines[6] = replace(lines[6], status="本期无进展(零报告)", progress="")
    lines[7] = replace(
        lines[7],
        status="申请调整",
        smooth=False,
        progress="镇级无专职计量执法人员，现由2名市场监管协管员兼任。",
        reason="计量执法装备属区级统一配置事项，镇级无相应预算，申请将“提升计量执法装备水平”调整由区级负责。",
        problems="镇级缺少专业计量执法人员和快速检测设备。",
        next_steps="积极参加区级培训，年内实现2名协管员持证上岗。",
    )
    return tuple(lines)


def sealed_form(**changes: object) -> Form:
    """Return the 正式表 of a township."""
    made = Form(
        kind=FormKind.SEALED,
        document_title="达州市达川区人民政府关于贯彻落实国务院《计量发展规划（2021—2035年）》的实施意见",
        document_number="达川府发〔2024〕3号",
        unit="达州市达川区平滩镇人民政府",
        period="2026年第三季度",
        lines=troubled_lines(),
        total=9,
        as_of=date(2026, 9, 30),
        due=date(2026, 10, 15),
        district="达州市达川区市场监督管理局",
        overview="　　第三季度，平滩镇认真贯彻落实达川府发〔2024〕3号文件精神，成立由镇长任组长的计量工作领导小组，"
        "将9项任务逐项分解到村（社区）和站所，召开专题会议2次，形成“镇统筹、所指导、村落实”的工作机制。\n"
        "　　总体看，各项任务有序推进，但专业力量不足、流动摊贩监管难等问题仍然存在，"
        "下一步将加强与区级部门的协作，确保年度任务落到实处。",
        filler="填报人戊",
        reviewer="填报人己",
        head="张𠮷",
        printed=date(2026, 10, 9),
        submission=SUBMISSION,
    )
    return replace(made, **changes)


def review_form(**changes: object) -> Form:
    """Return a 送审稿 in which the head of the unit changed a few words."""
    lines = list(troubled_lines())
    lines[2] = replace(
        lines[2], before=(("progress", lines[2].progress.replace("8名", "6名").replace("已整改6个", "已整改5个")),)
    )
    lines[7] = replace(lines[7], changed=frozenset({"next_steps", "status"}))
    made = sealed_form(kind=FormKind.REVIEW, submission=None, lines=tuple(lines))
    return replace(made, **changes)


def blank_form(**changes: object) -> Form:
    """Return the form to be filled in by hand."""
    choices = ("本期有进展", "本期无进展(零报告)", "未启动", "不涉及", "申请调整")
    lines = tuple(line(position, status="", progress="", choices=choices) for position in range(9))
    made = sealed_form(
        kind=FormKind.BLANK, submission=None, lines=lines, overview="", filler="", reviewer="", head="", printed=None
    )
    return replace(made, **changes)
