"""Number formats of a workbook: which cells show a day, a percentage, or other digits than they hold."""

from __future__ import annotations

import math
import re
from datetime import datetime, timedelta
from decimal import Decimal

BUILT_IN = {9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??", 48: "##0.0E+0"}
PLAIN = {0, 1, 2, 3, 4, 37, 38, 39, 40, 49}
PLAIN_DECIMALS = {1: 0, 2: 2, 3: 0, 4: 2, 37: 0, 38: 0, 39: 2, 40: 2}
DAYS = {14, 15, 16, 17, *range(27, 32), 34, 35, 36, *range(50, 59)}
TIMES = {18, 19, 20, 21, 22, 32, 33, 45, 46, 47}
QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
OF_DAYS = re.compile(r"[ymdhs]|aaa|[年月日]", re.IGNORECASE)
ORDINARY = re.compile(r"[#,]*0?(?:\.(0+))?_?\s*(?:;.*)?", re.DOTALL)
EPOCH, EPOCH_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)  # noqa: DTZ001  days without a place
LAST_DAY = 2_958_465  # 9999-12-31
DATE, WHOLE, MONTH, YEARLESS = "date", "date-whole", "date-month", "date-yearless"
DATES = frozenset({DATE, WHOLE, MONTH, YEARLESS})
"""A day as it is shown plainly, as 2024年6月30日, as 2024年6月, and as 6月30日."""
IN_CHINESE = re.compile(r"y+年m{1,2}月d{1,2}日", re.IGNORECASE)
SHOWN_WHOLE = {31}
SHOWN_MONTHS = {17, 27, 36, 50, 52, 57}
SHOWN_YEARLESS = {16, 28, 29, 51, 53, 54, 58}


def code_of(number: int, custom: dict[int, str]) -> str:
    """Return a format as the reader needs it: one of DATES, empty where it shows the digits, else its code."""
    if number in custom:
        return _code(custom[number])
    if number in DAYS or number in TIMES:
        shown = ((WHOLE, SHOWN_WHOLE), (MONTH, SHOWN_MONTHS), (YEARLESS, SHOWN_YEARLESS))
        return next((code for code, numbers in shown if number in numbers), DATE)
    if number in PLAIN_DECIMALS:
        return "0" if not PLAIN_DECIMALS[number] else "0.00"
    return "" if number in PLAIN else BUILT_IN.get(number, "")


def _code(written: str) -> str:
    bare = QUOTED.sub("", written)
    if written in {"General", "@", "通用格式", "G/通用格式", ""} or bare == "General":
        return "" if bare == written else written
    if OF_DAYS.search(bare) and "General" not in bare:
        return WHOLE if _is_in_chinese(written) else _shown_as(bare)
    ordinary = ORDINARY.fullmatch(written)
    if ordinary and not written.partition(";")[0].endswith(","):
        return "0." + "0" * len(ordinary[1]) if ordinary[1] else "0"
    return written


def _is_in_chinese(written: str) -> bool:
    """Whether a format shows a day, and no hour, as 2024年6月30日."""
    letters = re.sub(r"\[[^\]]*\]|[\"\\\s]", "", written.partition(";")[0])
    return IN_CHINESE.fullmatch(letters) is not None


def _shown_as(bare: str) -> str:
    """Return which parts of a day a format shows."""
    parts = set(re.sub("[^ymdhs]", "", bare.partition(";")[0].lower()))
    return MONTH if parts == {"y", "m"} else YEARLESS if parts == {"m", "d"} else DATE


def shown_day(day: str, code: str) -> str:
    """Return a day (2024-06-30) as its format shows it: 2024年6月30日, 2024年6月, 6月30日."""
    found = re.match(r"(\d{4})-(\d\d)-(\d\d)", day)
    if found is None or code not in {WHOLE, MONTH, YEARLESS}:
        return day
    year, month, number = (int(part) for part in found.groups())
    if code == WHOLE:
        return f"{year}年{month}月{number}日"
    return f"{year}年{month}月" if code == MONTH else f"{month}月{number}日"


def digits(raw: str) -> str:
    """Return a stored number as a person typed it: programs keep 15 digits of it."""
    try:
        number = float(raw)
    except ValueError:
        return raw
    if not math.isfinite(number):
        return raw
    return plain_digits(Decimal(f"{number:.15g}"))


def plain_digits(number: Decimal) -> str:
    """Return digits without an exponent and without zeros at the end."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def shows_other_digits(text: str, code: str) -> bool:
    """Whether a number is shown otherwise than it is stored: rounded, in thousands, with words."""
    if not code or code in DATES or "%" in code:
        return False
    if not re.fullmatch(r"0(\.0+)?", code):
        return True
    places = len(code.partition(".")[2])
    return len(text.partition(".")[2]) > places


def day_of(raw: str, *, since_1904: bool) -> str:
    """Return the day or moment a number stands for, empty if it is none."""
    try:
        number = float(raw)
    except ValueError:
        return ""
    if not 0 <= number <= LAST_DAY:
        return ""
    moment = (EPOCH_1904 if since_1904 else EPOCH) + timedelta(days=number)
    whole = moment.hour == moment.minute == moment.second == 0
    return moment.date().isoformat() if whole else moment.replace(microsecond=0).isoformat(" ")
