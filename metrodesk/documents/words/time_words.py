"""Words of time as officials write them, brought to one spelling: digits, units, marks of ranges."""

from __future__ import annotations

import re
import unicodedata

SIMPLIFIED = str.maketrans(
    "個後內發續進長堅時於週間開將達實來號啟動畢從並據確", "个后内发续进长坚时于周间开将达实来号启动毕从并据确"
)
DIGITS = {"〇": 0, "零": 0, "○": 0, "O": 0, "o": 0, "一": 1, "二": 2, "两": 2, "兩": 2, "三": 3, "四": 4, "五": 5,
          "六": 6, "七": 7, "八": 8, "九": 9}  # fmt: skip
UNITS = "年月日号周天旬"
NUMERAL = re.compile(
    rf"第?([〇零○Oo一二两兩三四五六七八九十廿卅\d]{{1,8}})(?=个(?:自然)?月|个?工作日|[{UNITS}](?!内?容)|个?季度|季[末底度]|[-~、]第?[一二三四]季度)"
)
ISO = re.compile(r"((?:19|20)\d\d)[-./](\d{1,2})[-./](\d{1,2})(?:日)?(?:[ T]?00:00(?::00)?)?(?!\d)")
YEAR_MONTH = re.compile(r"((?:19|20)\d\d)(?:[./](\d{1,2})|-(0[1-9]|1[0-2]))(?![\d年月日/.])")
RANGE = re.compile(r"\s*(?:[-–—―─~〜∼～－﹣]+|至|到)\s*")
PLANS = {"十三五": 2020, "十四五": 2025, "十五五": 2030, "十六五": 2035}


def plain_time(text: str) -> str:
    """Return a text of time with Arabic digits, simplified letters, `-` for every range, no blanks.

    二〇二五年十二月底前 becomes 2025年12月底前; 3月——9月 becomes 3月-9月; 2025.6.30 becomes 2025年6月30日.
    """
    plain = unicodedata.normalize("NFKC", text).translate(SIMPLIFIED)
    plain = ISO.sub(lambda found: f"{found[1]}年{int(found[2])}月{int(found[3])}日", plain)
    plain = YEAR_MONTH.sub(lambda found: f"{found[1]}年{int(found[2] or found[3])}月", plain)
    plain = "".join(re.sub(r"\n+", "；", plain.strip()).split())
    plain = RANGE.sub("-", re.sub("截[至止]|不迟于|不晚于", "", plain))
    for plan, year in PLANS.items():
        plain = re.sub(rf"[“\"']?{plan}[”\"']?(?:时期|规划|期间)?(?:-?末|期末)?", f"{year}年", plain)
    return NUMERAL.sub(lambda found: str(number_of(found[1])), plain)


def number_of(written: str) -> int:
    """Return the number a numeral stands for: 二〇二五, 十二, 二十一, 三十."""
    written = written.replace("廿", "二十").replace("卅", "三十")
    if written.isdecimal():
        return int(written)
    tens, ten, ones = written.rpartition("十")
    if not ten:
        return int("".join(str(DIGITS.get(one, one)) for one in written))
    return (_digits(tens) if tens else 1) * 10 + (_digits(ones) if ones else 0)


def _digits(written: str) -> int:
    return int("".join(str(DIGITS.get(one, one)) for one in written if one != "十") or "0")
