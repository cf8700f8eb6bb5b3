import pytest

from metrodesk.documents.sources.cells import Area
from metrodesk.documents.sources.source import SourceTable
from metrodesk.documents.sources.source_reading import read_source

HEAD = ("序号", "事项", "单位")
ROWS = (HEAD, ("1", "甲事", "甲局"), ("2", "乙事", "甲局\n乙局"))


def blocks(tmp_path, text, encoding="utf-8"):
    path = tmp_path / "文件"
    path.write_bytes(text.encode(encoding))
    return read_source(path).blocks


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_a_csv_is_read_in_every_encoding_and_with_every_sign(encoding, sign, tmp_path):
    text = "\r\n".join(sign.join(cells) for cells in (HEAD, ROWS[1], ("2", "乙事", '"甲局\n乙局"')))

    (table,) = blocks(tmp_path, text, encoding)
    assert table.rows == ROWS


def test_a_title_and_a_note_in_a_csv_are_lines(tmp_path):
    title, table, note = blocks(tmp_path, "任务表,,\n序号,事项,单位\n1,甲事,甲局\n2,乙事,乙局\n注：下同,,")

    assert (title, note, len(table.rows)) == ("任务表", "注：下同", 3)


def test_prose_with_commas_is_no_csv(tmp_path):
    text = "一,总体要求\n坚持目标导向,压实责任,加强协作,形成合力\n二,重点任务\n夯实基础\n强化应用,服务发展,惠及民生"

    assert blocks(tmp_path, text) == tuple(text.split("\n"))


def test_columns_parted_by_blanks_are_a_table(tmp_path):
    text = """任务分解表

序号    工作任务        责任单位
1       推动检定        区市场监管局、区经信局
2       加强建档        各乡镇
        按季更新

联系人：经办人甲"""

    title, _, table, _, contact = blocks(tmp_path, text)
    assert (title, contact) == ("任务分解表", "联系人：经办人甲")
    assert table.rows == (
        ("序号", "工作任务", "责任单位"),
        ("1", "推动检定", "区市场监管局、区经信局"),
        ("2", "加强建档", "各乡镇"),
        ("", "按季更新", ""),
    )


PAGE = """<!DOCTYPE html><html><head><title>网页</title><style>td{}</style></head><body>
<nav>首页 公开</nav><div style="display:none">旧稿</div>
<table><tr><td>
<p>关于做好工作的通知</p>
<table border=1>
<tr><th rowspan=2>序号<th rowspan="2">事&nbsp;项<th colspan=2>责任分工
<tr><th>牵头<th>配合
<tr><td>1<td>甲事<td>甲局<td rowspan=9>乙局<br>丙局
<tr><td>2</td><td><p>乙</p><p>事</p></td><td>甲局</td></tr>
</table>
<p>注：下同</p></td></tr></table><script>var a = "<p>没有</p>";</script></body></html>"""


def test_a_web_page_gives_its_lines_and_tables_without_its_layout(tmp_path):
    title, table, note = blocks(tmp_path, PAGE)

    assert (title, note) == ("关于做好工作的通知", "注：下同")
    assert table.rows == (
        ("序号", "事\xa0项", "责任分工", ""),
        ("", "", "牵头", "配合"),
        ("1", "甲事", "甲局", "乙局\n丙局"),
        ("2", "乙\n事", "甲局", ""),
    )
    assert set(table.merged) == {Area(1, 1, 2, 1), Area(1, 2, 2, 2), Area(1, 3, 1, 4), Area(3, 4, 4, 4)}


@pytest.mark.parametrize(
    "text", ["<p>甲<p>乙", "<html><table><tr><td>甲</table><p>乙", "<div>甲</td></tr></table></div>乙"]
)
def test_a_page_that_is_not_well_formed_is_read_all_the_same(text, tmp_path):
    assert blocks(tmp_path, text) == ("甲", "乙")


def test_a_text_with_a_few_signs_of_a_page_is_a_text(tmp_path):
    text = "达川府发〔2024〕3号\n<b>专栏 4</b>"

    assert blocks(tmp_path, text) == tuple(text.split("\n"))
    assert not any(isinstance(block, SourceTable) for block in blocks(tmp_path, text))


def test_lists_of_links_are_left_out_and_told(tmp_path):
    path = tmp_path / "网页"
    path.write_text(
        "<html><body><div><a href='/'>新闻</a> | <a href='/p'>公开</a></div>"
        "<ul><li><a href='/'>首页</a></li><li><a href='/a'>政务公开</a></li></ul>"
        "<ol><li>见<a href='/b'>原文</a></li><li><a href='/c.doc'>附件：任务清单</a></li>"
        "<li>开展检查</li></ol><p><a href='/d'>某县通知</a></p></body></html>",
        "utf-8",
    )
    source = read_source(path)

    assert source.lines == ("见原文", "附件：任务清单", "开展检查", "某县通知")
    assert [(one.code, one.official) for one in source.remarks] == [("links_left_out", "新闻 | 公开；首页；政务公开")]


@pytest.mark.parametrize("begun", ["<a ", "<!--", "<", "<?", "</"])
def test_what_begins_without_an_end_on_a_page_is_letters_and_takes_no_time(begun, tmp_path):
    found = blocks(tmp_path, "<html><p>一、总体要求</p>" + begun * 20_000)

    assert found[0] == "一、总体要求"
    assert "".join(found[1:]).count("<") == 20_000
