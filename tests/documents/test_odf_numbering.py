"""Automatic numbers of OpenDocument texts."""

import io
import zipfile

from metrodesk.documents.sources.odf_source import read_odf

STYLES = (
    '<t:list-style s:name="L"><t:list-level-style-number t:level="1" s:num-suffix="、" s:num-format="一, 二, 三, ..."/>'
    '<t:list-level-style-number t:level="2" s:num-prefix="（" s:num-suffix="）" s:num-format="1" t:start-value="3"/>'
    '<t:list-level-style-number t:level="3" l:num-list-format="%2%.%3%" s:num-format="1"/></t:list-style>'
)


def lines_of(body):
    file = io.BytesIO()
    content = f'<o:c xmlns:o="o" xmlns:t="t" xmlns:s="s" xmlns:l="l">{STYLES}<o:text>{body}</o:text></o:c>'
    with zipfile.ZipFile(file, "w") as pack:
        pack.writestr("content.xml", content)
    return list(read_odf(file.getvalue()).blocks)


def listed(*items, more=""):
    return f'<t:list t:style-name="L"{more}>' + "".join(items) + "</t:list>"


def item(text, *inner):
    words = f"<t:p>{text}</t:p>" if text else ""
    nested = f"<t:list>{''.join(inner)}</t:list>" if inner else ""
    return f"<t:list-item>{words}{nested}</t:list-item>"


ON = ' t:continue-numbering="true"'


def test_items_carry_the_numbers_their_list_shows():
    body = listed(item("目标"), item("任务", item("检定", item("水表"), item("电表")), item("宣传")))

    assert lines_of(body) == ["一、目标", "二、任务", "（3）检定", "3.1水表", "3.2电表", "（4）宣传"]


def test_a_list_goes_on_after_a_paragraph_only_if_it_says_so():
    body = listed(item("目标")) + "<t:p>文字</t:p>" + listed(item("任务"), more=ON) + listed(item("目标"))

    assert lines_of(body) == ["一、目标", "文字", "二、任务", "一、目标"]


def test_an_item_that_only_holds_a_list_is_not_counted():
    body = listed(item("目标", item("甲"))) + listed(item("", item("乙")), item("任务"), more=ON)

    assert lines_of(body) == ["一、目标", "（3）甲", "（4）乙", "二、任务"]


def test_only_the_first_paragraph_of_an_item_has_its_number():
    assert lines_of(listed("<t:list-item><t:p>甲</t:p><t:p>乙</t:p></t:list-item>")) == ["一、甲", "乙"]


def test_a_level_that_is_shown_without_end_is_shown_as_far_as_a_line_goes():
    level = f'<t:list-level-style-number t:level="1" s:num-format="1" l:num-list-format="{"%1%" * 9999}"/>'
    style = f'<t:list-style s:name="M">{level}'
    body = f'{style}</t:list-style><t:list t:style-name="M"><t:list-item><t:p>甲</t:p></t:list-item></t:list>'

    (line,) = lines_of(body)
    assert len(line) < 200
