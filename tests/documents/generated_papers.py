"""Official papers of known truth: drawn first as clauses with bodies and deadlines, then written in many manners."""

from dataclasses import dataclass, replace

from hypothesis import strategies as st

from tests.documents.generated_words import HAN_DIGITS, Due, Team, dues, paragraphs, sentences, teams, titles

NUMERALS = [*"一二三四五六七八九十", *(f"十{one}" for one in "一二三四五六七八")]
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
DAY = ("2024年1月30日", f"{'2024'.translate(HAN_DIGITS)}年一月三十日")


@dataclass(frozen=True)
class Duty:
    """One clause that asks something: its words, who does it, and by when if the clause says so."""

    chapter: str
    title: str
    words: str
    team: Team
    due: Due | None


@dataclass(frozen=True)
class Paper:
    """A paper as meant, and `body` as written; `lines` are the whole, heading and signature included."""

    title: str
    duties: tuple[Duty, ...]
    body: tuple[str, ...]
    lines: tuple[str, ...]
    leads_are_said: bool = True

    @property
    def text(self):
        return "\n".join(self.lines)


def worded(team, due):
    """甲局牵头，乙局、丙局配合."""
    others = f"，{'、'.join(team.others)}按职责分工负责" if team.others else ""
    return f"（{'、'.join(team.leads)}牵头{others}{when(due)}）"


def labelled(team, due):
    """牵头单位：甲局；配合单位：乙局."""
    others = f"；配合单位：{'、'.join(team.others)}" if team.others else ""
    return f"（牵头单位：{'、'.join(team.leads)}{others}{when(due)}）"


def by_semicolon(team, due):
    """〔责任单位：甲局；乙局〕, where the paper says that those before the semicolon lead."""
    others = f"；{'、'.join(team.others)}" if team.others else ""
    stated = f"（完成时限：{due.words}）" if due else ""
    return f"{stated}〔责任单位：{'、'.join(team.leads)}{others}〕"


def by_first(team, due):
    """（责任单位：甲局、乙局）, where the paper says that the first leads."""
    stated = f"（完成时限：{due.words}）" if due else ""
    return f"{stated}（责任单位：{'、'.join((*team.leads, *team.others))}）"


def by_lines(team, due):
    """Lines of their own for each role."""
    lines = [f"牵头单位：{'、'.join(team.leads)}"]
    lines += [f"配合单位：{'、'.join(team.others)}"] if team.others else []
    return "\n" + "\n".join([*lines, *([f"完成时限：{due.words}"] if due else [])])


def when(due):
    return f"；完成时限：{due.words}" if due else ""


RULES = {
    by_semicolon: "责任单位中，分号前为牵头单位。",
    by_first: "责任单位列第一位的为牵头单位。",
}
FAMILIES = (worded, labelled, by_semicolon, by_first, by_lines)


@st.composite
def papers(draw):
    """A paper in one manner."""
    write = draw(st.sampled_from(FAMILIES))
    most_leads = 1 if write is by_first else 2
    chapters = draw(st.lists(titles, min_size=1, max_size=3, unique=True))
    duties, body, count = [], [draw(paragraphs) + RULES.get(write, "")], 0
    head, number = draw(st.sampled_from(OUTLINES))
    runs_on = draw(st.booleans())
    heads_alone = number is rule or draw(st.booleans())  # before its first stop an article has words, no title
    for place, named in enumerate(chapters):
        body.append(head(place, named))
        below = draw(st.lists(titles, min_size=1, max_size=3, unique=True))
        count = count if number is rule or (runs_on and number is in_brackets) else 0
        for title in below:
            duty = Duty(named, title, draw(paragraphs), draw(teams(most_leads)), draw(st.none() | dues))
            duties.append(duty)
            said = write(duty.team, duty.due)
            words = f"{duty.words}{draw(st.sampled_from(('', chr(10))))}{draw(sentences)}{said}"
            duties[-1] = replace(duty, words=words)
            body += [f"{number(count)}{title}", *words.split("\n")] if heads_alone else [
                f"{number(count)}{title}。{words.split(chr(10), maxsplit=1)[0]}", *words.split("\n")[1:]
            ]  # fmt: skip
            count += 1
    title = f"达州市达川区人民政府关于{draw(titles)}的实施意见"
    head = [title, "达川府发〔2024〕3号", "各乡镇人民政府、街道办事处，区级各部门："]
    lines = (*head, *body, "达州市达川区人民政府", draw(st.sampled_from(DAY)))
    return Paper(title, tuple(duties), tuple(body), lines)


def in_brackets(place):
    return f"（{NUMERALS[place]}）"


def arabic(place):
    return f"{place + 1}."


def rule(place):
    return f"第{NUMERALS[place]}条　"


def part(place, title):
    return f"{NUMERALS[place]}、{title}"


def chapter(place, title):
    return f"第{NUMERALS[place]}章　{title}"


OUTLINES = ((part, in_brackets), (part, in_brackets), (part, arabic), (chapter, rule), (chapter, in_brackets))


@st.composite
def printed(draw, paper):
    """The lines of a paper as a page shows them: broken at a width, page numbers, indents, wide digits."""
    lines = list(paper.lines)
    if draw(st.booleans()):
        width = draw(st.sampled_from((26, 28, 32)))
        lines = [f"　　{line}" if len(line) > 12 and place > 1 else line for place, line in enumerate(lines)]
        lines = [line[at : at + width] for line in lines for at in range(0, len(line), width)]
        lines = [
            one
            for place, line in enumerate(lines, start=1)
            for one in ((line, f"— {place // 22} —") if place % 22 == 0 else (line,))
        ]
    if draw(st.booleans()):
        lines = [one for line in lines for one in (line, "")]
    return "\n".join(lines)
