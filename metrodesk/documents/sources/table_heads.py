"""The head of a breakdown: which column holds what, in whatever words offices use for it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from metrodesk.documents.sources.row_numbers import read_number
from metrodesk.documents.sources.source import SourceTable
from metrodesk.documents.words.time_words import SIMPLIFIED


class Column(StrEnum):
    """What a column of a breakdown holds."""

    NUMBER = "序号"
    CATEGORY = "工作任务"
    ITEM = "任务事项"
    CONTENT = "工作内容"
    DEADLINE = "完成时限"
    LEADS = "牵头部门"
    RESPONSIBLE = "责任部门"
    REMARK = "备注"


BODIES = frozenset({Column.LEADS, Column.RESPONSIBLE})
HEAD_LETTERS = str.maketrans(
    "號項務責單門頭協辦聯參與時間內備註説說點領導類別標題實級屬體見應書記據員電話處牽舉專結構關區縣鎮鄉團負擔準決",
    "号项务责单门头协办联参与时间内备注说说点领导类别标题实级属体见应书记据员电话处牵举专结构关区县镇乡团负担准决",
)
WORDS = {
    Column.NUMBER: "序号 编号 号 项次 序 任务编号 序列 No No. 排序 任务序号",
    Column.CATEGORY: (
        "工作任务 重点任务 主要任务 任务类别 工作类别 类别 任务 目标任务 任务分类 分类 工作领域 领域 "
        "重点领域 板块 方面 大类 一级指标 考核项目 工作板块 任务板块 任务领域 一级任务 任务大类 "
        "工作目标任务 总任务 工作重点 所属类别 项目类别"
    ),
    Column.ITEM: (
        "任务事项 工作事项 具体任务 任务名称 重点工作 事项 具体事项 重点事项 工作项目 任务项目 "
        "项目名称 二级指标 考核指标 二级任务 子任务 工作名称 任务清单 分解任务 重点工作任务 具体工作 "
        "任务分解 任务要点 工作要点 项目 主要工作 重点项目 工作任务事项 目标任务事项 事项名称 "
        "分项任务"
    ),
    Column.CONTENT: (
        "工作内容 主要内容 任务内容 工作要求 具体要求 具体内容 工作措施 工作举措 具体举措 举措 内容 "
        "具体措施 主要举措 重点举措 主要措施 推进措施 落实措施 任务要求 目标要求 任务描述 考核内容 "
        "三级指标 具体任务内容 工作任务及要求 具体工作内容 措施 具体工作举措 工作目标及任务要求 "
        "任务目标及内容 要求 贯彻落实措施 具体做法 目标内容 工作任务内容 重点内容 建设内容 "
        "任务具体内容 具体工作任务 主要任务内容 重点工作内容 实施内容 任务说明"
    ),
    Column.DEADLINE: (
        "完成时限 时限要求 完成时间 时间要求 时间节点 推进时限 办结时限 时限 期限 完成期限 进度安排 "
        "完成日期 办理时限 时间安排 时间进度 推进时间 实施时间 计划完成时间 完成时间节点 工作时限 "
        "落实时限 节点要求 完成节点 时间 起止时间 年限 工作进度安排 要求完成时间 预计完成时间 "
        "办结时间 进度要求 实施期限 时序安排 序时进度安排 完成时限要求 时间期限 节点"
    ),
    Column.REMARK: "备注 说明 附注 备考 注 其他说明 备注说明 其他",
}
HEAD_WORDS = {column: frozenset(words.split()) for column, words in WORDS.items()}
LEADING = re.compile(r"牵头|主办|主责|汇总|总负责|主要责任|主要负责|第一责任|主管|责任主体")
BODY = re.compile(r"(?:单位|部门|机构|责任主体|主体|局|科室|处室|股室|乡镇|街道|镇街|方|机关|处|科|股|室|队|企业)$")
ANSWERING = re.compile(
    r"责任|配合|协办|协同|协助|参与|参加|承办|落实|实施|承担|完成|负责|协作|经办|执行|涉及|有关|相关|推进"
)
SHORT_BODIES = {"牵头": Column.LEADS, "主办": Column.LEADS, "主责": Column.LEADS, "配合": Column.RESPONSIBLE,
                "协办": Column.RESPONSIBLE, "责任": Column.RESPONSIBLE, "参与": Column.RESPONSIBLE}  # fmt: skip
PERSON = re.compile(r"领导|责任人|负责人|联系人|联络员|电话|经办人|姓名|职务|书记|县长|区长|局长|包抓|包联")
INNER = re.compile(r"科室|处室|股室|内设|[内本](?:牵头|配合|责任)|(?:责任|牵头|配合|承办)[科处股室]$")
AND_MORE = re.compile(r"(?<=[位门])(?:及|和|、)(?:(?:工作)?职责|职责分工|分工|责任人|负责人|联系人)$")
HELPING = re.compile("配合|协办|协同|协助|参与|参加|协作")
OTHER = re.compile(
    r"评分|考核(?:单位|部门|主体)|督[办查促](?:单位|部门)|监督(?:单位|部门)|审核|填报|报送|分值|得分|计量单位"
)
NOT_WORDS = re.compile(r"[0-9]{2,}|[。；;]")
LONGEST = 16  # letters of a head
LONGEST_WITH_ASIDE = 200  # with what stands in brackets beside it
SAMPLE = 30  # rows looked at to tell what a column without a word holds


@dataclass(frozen=True, slots=True)
class Head:
    """A breakdown's head: what its columns hold, `rows` high; `unread` are heads no field is for."""

    columns: tuple[Column | None, ...]
    words: tuple[str, ...]
    rows: int = 1

    @property
    def unread(self) -> tuple[str, ...]:
        """The heads of columns that are not read."""
        return tuple(word for column, word in zip(self.columns, self.words, strict=True) if column is None and word)

    def all(self, column: Column) -> list[int]:
        """Return the places of the columns that hold one thing."""
        return [place for place, found in enumerate(self.columns) if found is column]


def head_at(table: SourceTable, row: int) -> Head | None:
    """Return the head that begins at a row of a table, of one row or of several; None if there is none."""
    single = _head(table.rows[row], 1)
    for high in (3, 2):
        rows = table.rows[row : row + high]
        if len(rows) == high and _is_upper_head(rows[0]) and all(_is_lower_head(one) for one in rows[1:]):
            found = _head(_combined(table, row, high), high)
            if found is not None and (single is None or _is_better(found, single)):
                return _with_numbers(found, table, row)
    return _with_numbers(single, table, row) if single is not None else None


def _with_numbers(head: Head, table: SourceTable, row: int) -> Head:
    """Return a head whose column without a word holds the numbers, if that is what stands in it."""
    below = table.rows[row + head.rows : row + head.rows + SAMPLE]
    columns = list(head.columns)
    for place, word in enumerate(head.words):
        cells = [one[place].strip() for one in below if place < len(one) and one[place].strip()]
        is_counting = bool(cells) and all(read_number(cell) for cell in cells)
        if not word and is_counting and Column.NUMBER not in columns:
            columns[place] = Column.NUMBER
        elif not word and columns[place] is Column.NUMBER and cells and not is_counting:
            columns[place] = Column.CATEGORY if Column.CATEGORY not in columns else None
    return replace(head, columns=tuple(columns))


def _is_better(found: Head, single: Head) -> bool:
    def known(head: Head) -> int:
        return sum(1 for one in head.columns if one is not None)

    return known(found) >= known(single) and found.columns != single.columns


def _is_upper_head(row: Sequence[str]) -> bool:
    """Whether a row may be the first of a head: it names some columns, though perhaps not all."""
    words = [head_word(cell) for cell in row if cell.strip()]
    known = sum(1 for word in words if _candidates(word))
    return known >= 2 and all(len(word) <= 2 * LONGEST and not word.isdecimal() for word in words)


def _is_lower_head(row: Sequence[str]) -> bool:
    """Whether a row may be the second of a head: short words that name columns, nothing else."""
    filled = [head_word(cell) for cell in row if cell.strip()]
    return (
        bool(filled)
        and all(len(word) <= LONGEST and not NOT_WORDS.search(word) for word in filled)
        and all(
            _candidates(word) or PERSON.search(word) or INNER.search(word) or word in {"年", "月", "日"}
            for word in filled
        )
    )


def _combined(table: SourceTable, row: int, high: int) -> tuple[str, ...]:
    """Return the words of a head of several rows: the lowest that stands in each column, or the one above it."""
    width = max(len(one) for one in table.rows[row : row + high])
    words = []
    for column in range(width):
        found = ""
        for at in range(row, row + high):
            cell = table.rows[at][column] if column < len(table.rows[at]) else ""
            if not cell.strip() or not found:
                found = cell.strip() or found
            elif head_word(cell) not in head_word(found):
                found = cell
        words.append(found)
    return tuple(words)


def _head(cells: Sequence[str], high: int) -> Head | None:
    """Return the head if a row is one; blank heads at the end are none."""
    while cells and not cells[-1].strip():
        cells = cells[:-1]
    words = tuple(head_word(cell) for cell in cells)
    if len(cells) < 2 or any(len(word) > 2 * LONGEST for word in words):
        return None
    columns = _settled(words)
    named = {column for column in columns if column is not None}
    is_task = bool(named & {Column.ITEM, Column.CONTENT})
    if len(named) < (2 if len(cells) == 2 else 3) or not is_task or not named & (BODIES | {Column.DEADLINE}):
        return None
    return Head(columns, tuple("".join(cell.split()) for cell in cells), high)


def head_word(cell: str) -> str:
    """Return a head's word without blanks and brackets, its letters simplified."""
    word = "".join(unicodedata.normalize("NFKC", cell).split()).translate(SIMPLIFIED).translate(HEAD_LETTERS)
    if len(word) > LONGEST_WITH_ASIDE:
        return word
    bare = re.sub(r"[(\[〔【].*?[)\]〕】]", "", word).strip(":、.*")
    return bare or word.strip("()[]〔〕【】:、.*")


def _candidates(word: str) -> list[Column]:
    """Return what a head may stand for, the likeliest first."""
    found = [column for column, words in HEAD_WORDS.items() if word in words]
    if body := _body(word):
        found.append(body)
    if not found and len(word) <= LONGEST:
        found += [column for column, pattern in LIKELY.items() if pattern.search(word)][:1]
    return found


def _body(word: str) -> Column | None:
    word = AND_MORE.sub("", word)
    if word in SHORT_BODIES:
        return SHORT_BODIES[word]
    if PERSON.search(word) or OTHER.search(word) or len(word) > LONGEST:
        return None
    parts = re.split(r"[、/及和与]", word)
    if not BODY.search(word) and not (word.endswith(("责任", "分工")) and ANSWERING.search(word)):
        return None
    if LEADING.search(parts[0]) and not re.search(r"责任主体$", word):
        return Column.LEADS
    is_named = ANSWERING.search(word) or word in {"单位", "部门", "科室", "处室"} or word.endswith("责任主体")
    return Column.RESPONSIBLE if is_named else None


NAMING = re.compile(
    r"(?:存在|反馈|整改|主要|发现)?的?问题(?:清单|表述|描述)?|整改事项|(?:工作|实施|推进)?(?:阶段|步骤|环节)"
)
"""What a row is called by where nothing else names it: a problem to be mended, a stage."""
CLASSING = re.compile("类别|分类|领域|板块|大类|方面")
NO_CONTENT = re.compile(
    r"依据|来源|出处|文件|进展|情况|状态|投资|资金|金额|经费|数量|地点|地址|范围|对象|编码|代码|等级|级别|单位|部门|\d"
)
MOST_OF_A_WORD = 6
AIM = re.compile(r"(?:目标|标准|成果|要点|成效)$")
LIKELY = {
    Column.DEADLINE: re.compile(
        r"时限|期限|(?:完成|推进|办结|落实|实施|起止|截止)(?:时间|日期|节点)|时间节点|时间安排"
    ),
    Column.CONTENT: re.compile(r"(?:工作|主要|具体|任务|重点)?(?:内容|举措|措施|要求)$"),
    Column.ITEM: re.compile(r"(?:事项|具体任务|任务名称|工作项目)$"),
    Column.CATEGORY: re.compile(r"(?:任务|类别|领域|板块)$"),
    Column.REMARK: re.compile(r"^备注"),
}


def _settled(words: Sequence[str]) -> tuple[Column | None, ...]:
    """Return what each column holds: a thing once, but several columns may name bodies."""
    found: list[Column | None] = [None] * len(words)
    for place, word in enumerate(words):
        if not word and place == 0:
            found[place] = Column.NUMBER
        options = [one for one in _candidates(word) if one in BODIES or one not in found]
        if word and options:
            found[place] = options[0]
    _settle_tasks(words, found)
    _settle_bodies(words, found)
    if Column.CONTENT not in found:
        aims = [at for at, word in enumerate(words) if found[at] is None and AIM.search(word)]
        aims = aims or [at for at in range(1, len(words)) if _says_more(words, found, at)]
        if aims:
            found[aims[0]] = Column.CONTENT
    return tuple(found)


def _says_more(words: Sequence[str], found: Sequence[Column | None], at: int) -> bool:
    """Whether a head in words of its own stands between what a task is called by and who answers."""
    beyond = [one for one in found[at + 1 :] if one is not None]
    is_between = found[at - 1] is Column.ITEM and bool(beyond) and beyond[0] in {*BODIES, Column.DEADLINE}
    is_other = any(pattern.search(words[at]) for pattern in (PERSON, INNER, OTHER, NO_CONTENT))
    return is_between and found[at] is None and 2 <= len(words[at]) <= MOST_OF_A_WORD and not is_other


def _settle_tasks(words: Sequence[str], found: list[Column | None]) -> None:
    """Tell category, item and content apart by what stands beside them."""
    naming = [at for at, word in enumerate(words) if found[at] is None and NAMING.fullmatch(word)]
    if naming and Column.ITEM not in found and Column.CATEGORY not in found:
        found[naming[0]] = Column.ITEM
    if Column.ITEM not in found and Column.CATEGORY in found:
        place = found.index(Column.CATEGORY)
        again = [at for at, word in enumerate(words) if found[at] is None and Column.CATEGORY in _candidates(word)]
        if again or Column.CONTENT not in found or not CLASSING.search(words[place]):
            found[again[0] if again else place] = Column.ITEM
    if Column.ITEM in found and Column.CATEGORY in found and found.index(Column.ITEM) < found.index(Column.CATEGORY):
        broad, narrow = found.index(Column.ITEM), found.index(Column.CATEGORY)
        found[broad], found[narrow] = Column.CATEGORY, Column.ITEM
    number = found.index(Column.NUMBER) if Column.NUMBER in found else -1
    if number > 0 and found[number - 1] is Column.ITEM and Column.CATEGORY not in found:
        spare = [at for at, word in enumerate(words) if found[at] is None and Column.ITEM in _candidates(word)]
        if spare:
            found[number - 1], found[spare[0]] = Column.CATEGORY, Column.ITEM


def _settle_bodies(words: Sequence[str], found: list[Column | None]) -> None:
    """Leave out the sections inside a body and units of measure where bodies have columns of their own."""
    bodies = [place for place, one in enumerate(found) if one in BODIES]
    outer = [place for place in bodies if not INNER.search(words[place]) and words[place] not in {"单位", "部门"}]
    if any(not HELPING.match(words[place]) for place in outer):
        for place in set(bodies) - set(outer):
            found[place] = None
    bodies = [place for place in bodies if found[place] is not None]
    leading = [place for place in bodies if found[place] is Column.LEADS]
    named = [place for place in leading if "牵头" in words[place]]
    for place in leading if named else ():
        found[place] = Column.LEADS if place in named else Column.RESPONSIBLE
    if len(bodies) > 1 and not leading:
        found[bodies[0]] = Column.LEADS
