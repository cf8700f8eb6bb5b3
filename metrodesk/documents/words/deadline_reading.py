"""What a deadline's words say: without end, or due on days; the words themselves are kept as printed."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from metrodesk.documents.words.time_words import plain_time
from metrodesk.domain.task import DeadlineKind

CONTINUOUS = re.compile(
    r"持续|长期|常态|全年|每[年季月周日天旬半]|逐[年月]|随时|日常|经常|常年|不定期|定期|贯穿|始终|长效|年度工作|按月|按季|按年"
)
AT_ONCE = re.compile(r"立即|即时|即日|马上|立行立改|尽快|近期")
PIECE = r"(?P<year>(?:19|20)\d\d年?|\d\d年|[今本当]年度?|[明次]年)?"
MOMENT = re.compile(
    PIECE
    + r"""(?:
      (?P<quarter>[1-4])(?:个?季度|季(?=[末底]))(?:[末底]|之?内)?
    | (?P<half>[上下])半年(?:[末底])?
    | (?P<month>\d{1,2})月份?(?:(?P<day>\d{1,2})[日号]?|(?P<third>[上中下])旬|(?P<edge>[底末初中]))?
    | (?P<alone>\d{1,2})[日号]
    | (?P<end>年?[底末](?!数)|年?中(?=[前完旬])|(?:年度?|以)内|年初|年度(?:末|底)?)
    )?(?P<before>之?以?前)?""",
    re.VERBOSE,
)
SPAN = re.compile(
    r"(?<!\d)(?P<count>\d{1,3}|半)(?P<unit>个(?:自然)?月|年|个?工作日|[日天]|周)(?:之内|以内|内)|(?P<half>半年)(?:之内|以内|内)"
)
LISTED = re.compile(r"((?:\d{1,2}[、,])+)(\d{1,2})(月|季度)")
LOOSE_START = re.compile(r"((?:19|20)\d\d|\d{1,2})(年?)-(?=(?:(?:19|20)\d\d年|第?\d{1,2}(?:月|季度|日|号)))")
IS_TIME = re.compile(
    r"(?:于|在|力争|争取|确保|自|从|截至|截止|最迟|不迟于|不晚于|原则上|[到至-])?"
    r"(?:[\d年月日号上中下旬底末初季度半年前内今本当明次之以第度个工作天周份-]|文|印发|下发|发布|实施|方案|通知|意见|之日|起|后"
    r"|[、,;/()及和]|完成|持续|推进|长期|坚持|常态化|常态|全年|每|开展|实施|进行|分别|逐|随时|立即|落实|并|取得明显成效|基本|全面|工作|适时)+。?"
)
SEASONS = {"1": (3, 31), "2": (6, 30), "3": (9, 30), "4": (12, 31)}
THIRDS = {"上": 10, "中": 20}


@dataclass(frozen=True, slots=True)
class Deadline:
    """What a deadline says.

    `kind` is None where it says nothing of time. `days` are the days something is due, in order;
    a range is due at its end. `doubts` say why a day is only likely: `year` (none is printed),
    `before` (前 may leave the named month out), `paper` (counted from the paper's own date),
    `workdays` (holidays are not known).
    """

    kind: DeadlineKind | None
    days: tuple[date, ...] = ()
    doubts: tuple[str, ...] = ()


def read_deadline(text: str, written: date | None = None) -> Deadline:
    """Read a deadline; `written` is the date of the document."""
    plain = plain_time(text)
    found = _Days(written)
    found.read(plain)
    days = tuple(sorted(set(found.days)))
    doubts = tuple(dict.fromkeys(found.doubts))
    if CONTINUOUS.search(plain):
        is_yearly = bool(re.search(r"每[年季月周日天旬半]|全年|逐[年月]", plain)) and not re.search(
            r"(?:19|20)\d\d年", plain
        )
        return Deadline(DeadlineKind.CONTINUOUS, () if is_yearly else days, () if is_yearly else doubts)
    if found.begins and not days:
        return Deadline(DeadlineKind.CONTINUOUS)
    if days or found.has_time or AT_ONCE.search(plain):
        return Deadline(DeadlineKind.DATED, days, doubts)
    return Deadline(None)


def is_deadline(text: str) -> bool:
    """Whether a cell says a time and nothing else, so that it must stand in the column of deadlines."""
    plain = plain_time(text)
    if not plain or len(plain) > 40 or plain.isdecimal() or not IS_TIME.fullmatch(plain):
        return False
    return read_deadline(text).kind is not None


@dataclass(slots=True)
class _Moment:
    """A point of time as far as it is written."""

    year: int = 0
    month: int = 0
    day: int = 0
    is_before: bool = False


class _Days:
    """Reads the moments of a deadline from left to right; a year or month goes on until the next."""

    def __init__(self, written: date | None) -> None:
        self._written = written
        self._year = self._month = 0
        self.days: list[date] = []
        self.doubts: list[str] = []
        self.has_time = self.begins = False
        self._started: _Moment | None = None

    def read(self, plain: str) -> None:
        """Collect the days."""
        rest = SPAN.sub(self._counted, plain)
        rest = LISTED.sub(lambda found: re.sub(r"[、,]", f"{found[3]}、", found[1]) + found[2] + found[3], rest)
        rest = LOOSE_START.sub(self._start, rest)
        pieces = list(_moments(rest))
        for place, (moment, end) in enumerate(pieces):
            is_begin = bool(re.match("起(?!草)", rest[end:]))
            self.begins = self.begins or is_begin
            is_start = is_begin or (rest[end : end + 1] == "-" and place + 1 < len(pieces))
            self._take(moment, is_start=is_start)

    def _start(self, found: re.Match[str]) -> str:
        """Pass over the first half of a range that has no unit: 3-4月, 2023-2025年, 1-3季度."""
        return f"{found[1]}年" if len(found[1]) == 4 and found[2] else ""

    def _counted(self, found: re.Match[str]) -> str:
        """Count a span from the day of the document: 印发后3个月内."""
        self.has_time = True
        self.doubts.append("paper")
        if self._written is not None:
            self.days.append(self._after(found))
        return ""

    def _after(self, found: re.Match[str]) -> date:
        start = self._written or date.min
        if found["half"] or found["count"] == "半":
            return _months_later(start, 6)
        count, unit = int(found["count"]), found["unit"]
        if "月" in unit:
            return _months_later(start, count)
        if unit == "年":
            return _months_later(start, 12 * count)
        if "工作日" in unit:
            self.doubts.append("workdays")
            return _workdays_later(start, count)
        return start + timedelta(days=count * (7 if unit == "周" else 1))

    def _take(self, moment: re.Match[str], *, is_start: bool) -> None:
        """Take a moment; the start of a range only lends its year and month to the end."""
        at = self._placed(moment)
        if at is None:
            return
        self.has_time = True
        has_year = bool(at.year)
        year = at.year or self._year or (self._written.year if self._written else 0)
        if not year:
            self.doubts.append("year")
            return
        if is_start:
            self._month = at.month or self._month
            self._year = at.year or self._year
            self._started = at
            return
        day = _day(year, at)
        if day is None:
            return
        day = self._in_order(day, at, has_year=has_year)
        self._year = day.year if has_year or self._year else 0
        self._month = day.month
        self._started = None
        self.days.append(day)

    def _in_order(self, day: date, at: _Moment, *, has_year: bool) -> date:
        """Move a day without a year on where it would lie before the range's start or the paper."""
        if at.is_before and not at.day and at.month:
            self.doubts.append("before")
        if has_year:
            return day
        if self._started and at.month and self._started.month > at.month:
            day = _day(day.year + 1, at) or day
        if not self._year:
            self.doubts.append("year")
            if self._written and day < self._written and self._written.month > day.month:
                day = _day(day.year + 1, at) or day
        return day

    def _placed(self, found: re.Match[str]) -> _Moment | None:
        at = _Moment(self._year_of(found["year"] or ""), is_before=bool(found["before"]))
        if found["quarter"]:
            at.month, at.day = SEASONS[found["quarter"]]
        elif found["half"]:
            at.month, at.day = (6, 30) if found["half"] == "上" else (12, 31)
        elif found["month"]:
            at.month = int(found["month"])
            at.day = self._day_of(found)
        elif found["alone"]:
            at.month, at.day = self._month, int(found["alone"])
        elif found["end"] and "初" in found["end"]:
            self.has_time = True
            return None
        elif found["end"] and "中" in found["end"]:
            at.month, at.day = 6, 30
        elif at.year or found["end"]:
            at.month = 12
            at.day = 31
            if at.is_before and not found["end"]:
                at.year -= 1
                self.doubts.append("before")
        return at if 1 <= at.month <= 12 else None

    @staticmethod
    def _day_of(found: re.Match[str]) -> int:
        if found["day"]:
            return int(found["day"])
        if found["third"]:
            return THIRDS.get(found["third"], 0) or 40
        return {"初": 10, "中": 15, "底": 40, "末": 40}.get(found["edge"] or "", 0)

    def _year_of(self, word: str) -> int:
        digits = re.sub(r"\D", "", word)
        if digits:
            return int(digits) if len(digits) == 4 else 2000 + int(digits)
        if not word or self._written is None:
            return 0
        if word.startswith(("明", "次")):
            return (self._year or self._written.year) + 1
        return self._written.year


def _moments(text: str) -> Iterator[tuple[re.Match[str], int]]:
    place = 0
    while place < len(text):
        found = MOMENT.match(text, place)
        if found and found.end() > place and found.group() not in {"前", "之前", "以前"}:
            yield found, found.end()
            place = found.end()
        else:
            place += 1


def _day(year: int, at: _Moment) -> date | None:
    """Return the day; a month without a day ends with its last one, and 前 leaves the month out."""
    month, day = at.month, at.day
    if at.is_before and not day:
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    last = monthrange(year, month)[1]
    if day in {0, 40}:
        return date(year, month, last)
    return date(year, month, min(day, last)) if day <= 31 else None


def _months_later(start: date, count: int) -> date:
    years, month = divmod(start.month - 1 + count, 12)
    year = start.year + years
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def _workdays_later(start: date, count: int) -> date:
    day = start
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < 5
    return day
