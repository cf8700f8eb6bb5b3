"""What a line of a heading or an end is: number, date, addressees, signature, label, annex."""

from __future__ import annotations

import re
from collections.abc import Iterable

from metrodesk.documents.outline.paragraphs import squeezed
from metrodesk.documents.words.numbering import NUMERALS, value_of
from metrodesk.documents.words.traditional import simplified

DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")
NUMBER = re.compile(
    r"[\w（）()]{1,12}[〔\[【（(](?:19|20)\d\d[〕\]】）)]第?\d+号"
    r"|[\u4e00-\u9fff]{2,20}令第?\d+号|[\u4e00-\u9fff]{2,20}公告第?\d+号"
)
YEAR = "〇零○一二三四五六七八九OＯ"
DAY = re.compile(
    r"((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日"
    rf"|([二一][{YEAR}]{{3}})年([{NUMERALS}]{{1,3}})月([{NUMERALS}]{{1,3}})日"
    r"|((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})"
)
BODY_WORDS = (
    *("人民政府", "政府", "国务院", "办公厅", "办公室", "委员会", "管委会", "领导小组", "联席会议", "指挥部"),
    *("局", "厅", "部", "委", "办", "署", "院", "中心", "公司", "集团", "协会", "学会", "街道办事处", "（章）"),
)
ADDRESSED = (
    *BODY_WORDS,
    "部门",
    "单位",
    "机构",
    "企业",
    "街道",
    "学校",
    "高校",
    "同志",
    "站",
    "所",
    "队",
    "社区",
    "村",
)
ANNEX = re.compile(rf"附\s*(?:件|表|录)\s*[\d{NUMERALS}]*\s*(?:[：:\s][^。]*)?|附\s*[：:][^。]*")
REMARK = re.compile(r"[（(]此件.{2,12}[）)]")
RECORD = re.compile(r"(?:抄送|主送|报送|分送)\s*[：:].*|.{2,20}\s*\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*印发")
LABELLED = re.compile(
    r"[【\[]?(索引号|主题分类|主题词|发文机关|发布机构|发布机关|制发机关|成文日期|成文时间|发文日期|发布日期|发布时间"
    r"|公开日期|生成日期|发文字号|文号|文件编号|标题|文件名称|文件标题|有效性|公文时效|时效性|公开方式|公开类别|信息分类|体裁分类"
    r"|效力状态)[】\]]?\s*[：:]\s*(.*)"
)
IMPRINT = re.compile(
    r"[━─—–_=＝\-*★☆]{2,}|(?:总?第\d+[期号](?:[（(]总第?\d+[期号]?[）)])?|(?:19|20)\d\d年第?\d+[期号])(?:[（(]总第?\d+[期号]?[）)])?|\d{5,8}|特急|加急|平急|急件|特提"
    r"|(?:公开|机密|绝密|秘密|内部)(?:★.*)?|(?:份号|密级|机密等级|保密期限|紧急程度|签发人|会签人|编号|核稿)[：:].{0,40}|附件[\d一二三四五六七八九十]{0,3}[：:]?"
)
"""A line of a head that is about the copy or the issue: no words of a title."""
SIGNED_BY = re.compile(r"(?:签发人|会签人)[：:].{0,40}$")
RED_HEAD = re.compile(r"[\u4e00-\u9fff]{3,30}(?:文件|公报)")
LONGEST_SIGNATURE, LONGEST_SENTENCE = 30, 60


def plain(line: str) -> str:
    """Return a line of the heading without blanks, its digits in the usual width."""
    return squeezed(line).translate(DIGITS)


def number_in(line: str) -> str:
    """Return the document's number if a line is one, with nothing but brackets around it."""
    words = SIGNED_BY.sub("", plain(line))
    bare = words.strip("（）()")
    return next((one for one in (words, bare) if NUMBER.fullmatch(simplified(one))), "")


def day_in(line: str) -> str:
    """Return the first date of a line as ISO, or nothing."""
    match = DAY.search(plain(line))
    if match is None:
        return ""
    if match[4]:
        year = int("".join(str(value_of(one.translate(ZEROS))) for one in match[4]))
        month, day = value_of(match[5]), value_of(match[6])
    else:
        year, month, day = (int(part) for part in match.groups() if part and part.isdecimal())
    return f"{year:04}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 else ""


ZEROS = str.maketrans("○OＯ", "〇〇〇")


def is_day(line: str) -> bool:
    """Whether a line is a date alone, as under a signature; brackets may stand around it, but not one of them."""
    words = plain(line)
    bare = words[1:-1] if words.startswith(("（", "(")) and words.endswith(("）", ")")) else words
    return DAY.fullmatch(bare) is not None


def is_signature(line: str) -> bool:
    """Whether a line may be the name of a body that signs."""
    words = simplified(plain(line))
    return len(words) < LONGEST_SIGNATURE and words.endswith(BODY_WORDS) and not re.search("[，。；：:、《]", words)


def signers(lines: Iterable[str]) -> str:
    """Return the bodies that sign together, one under or beside the other: 甲局、乙局; nothing if nobody does."""
    found: list[str] = []
    for line in lines:
        parts = re.split(r"[ \u3000\t]{2,}", line.strip())
        if all(len(part) > 3 and is_signature(part) for part in parts):
            found += [squeezed(part) for part in parts]
        elif is_signature(line):
            found.append(squeezed(line))
        elif found:
            break
    return "、".join(dict.fromkeys(found))


def is_addressees(line: str) -> bool:
    """Whether a line says to whom the paper goes (各区县人民政府，有关单位：)."""
    words = simplified(squeezed(line))
    if not words.endswith(("：", ":")) or "。" in words or re.search("如下|现将|印发|根据", words):
        return False
    return words.startswith(("各", "有关")) or words[:-1].rstrip("）)").endswith(ADDRESSED)


def is_sentence(line: str) -> bool:
    """Whether a line is prose and no heading."""
    return "。" in line or line.endswith(("；", "，")) or ("，" in line and len(line) > LONGEST_SENTENCE)


def is_end(line: str) -> bool:
    """Whether a line stands only after a text: an annex, a remark on publishing, a record of sending."""
    return any(pattern.fullmatch(simplified(line)) for pattern in (ANNEX, REMARK, RECORD))
