from dataclasses import replace
from datetime import date

import pytest

from metrodesk.documents.prints.letter_pdf import code_groups, write_letter, write_recovery_sheet
from tests.documents.pages import words
from tests.documents.sample_letters import LETTER, SHEET


@pytest.fixture
def path(tmp_path):
    return tmp_path / "通知单.pdf"


def test_a_letter_tells_the_code_the_fingerprint_and_who_issued_it(path):
    assert write_letter(LETTER, path).pages == 1
    (page,) = words(path)
    for text in ("平滩镇人民政府：", "482913771204559036", "3F9A12C077DE45B190EF", "填报人乙", "2026年9月1日"):
        assert text in page


def test_a_recovery_sheet_tells_where_the_keys_are(path):
    assert write_recovery_sheet(SHEET, path).pages == 1
    (page,) = words(path)
    for text in (SHEET.root_key_file, SHEET.spare_key_file, "3F9A12C077DE45B190EF"):
        assert text in page
    assert "恢复码" not in page


def test_a_recovery_code_is_printed_if_there_is_one(path):
    write_recovery_sheet(replace(SHEET, recovery_code="7KQ2 M4PX 9TTA"), path)
    assert "7KQ2M4PX9TTA" in words(path)[0]


def test_the_sheet_with_its_code_and_a_long_title_still_fits_on_one_page(path):
    title = "四川省人民政府关于贯彻落实国务院《计量发展规划（2021—2035年）》的实施意见"
    keys = r"D:\MetroDesk工作库\四川省\密钥（应放入保险柜）\metrodesk-spare.key"
    sheet = replace(SHEET, document_title=title, recovery_code="3260 1769 9195 7740 1924 4522", spare_key_file=keys)

    assert write_recovery_sheet(replace(sheet, root_key_file=keys, workspace=keys), path).pages == 1


def test_a_code_stands_in_three_groups():
    assert code_groups("482913 771204-559036".replace("-", " ")) == "482913　771204　559036"
    assert code_groups("12345678") == "123　456　78"
    assert code_groups("") == ""


def test_letters_use_none_of_the_forbidden_words(path):
    found = ""
    for drill in (True, False):
        write_letter(replace(LETTER, drill=drill, valid_until=date(2026, 10, 1)), path)
        found += "".join(words(path))
        write_recovery_sheet(replace(SHEET, drill=drill), path)
        found += "".join(words(path))
    forbidden = ("电子签名", "电子印章", "指纹", "督查", "统计调查表", "邀请", "封存", "冲突", "隔离")
    assert not [word for word in forbidden if word in found]


def test_names_and_paths_of_any_length_stay_on_the_page(path):
    long = replace(SHEET, root_key_file="D:\\" + "很长的文件夹\\" * 60 + "x" * 200, district="很长的区名" * 30)
    printed = write_recovery_sheet(long, path)
    assert printed.pages == 2
    assert "".join(words(path)).count("很长的文件夹") >= 40
