"""The letters of a district that opens its work."""

from dataclasses import replace
from datetime import date

from metrodesk.documents.prints.letter import OpeningLetter, RecoverySheet
from tests.documents.sample_forms import sealed_form

LETTER = OpeningLetter(
    unit="平滩镇人民政府",
    district="达州市达川区市场监督管理局",
    document_title=sealed_form().document_title,
    document_number="达川府发〔2024〕3号",
    code="482913771204559036",
    fingerprint="3F9A 12C0 77DE 45B1 90EF",
    file_name="平滩镇_开通文件.mdbundle",
    issued_by="填报人乙",
    phone="0818-2650000",
    issued=date(2026, 9, 1),
)
SHEET = RecoverySheet(
    district="达州市达川区市场监督管理局",
    document_title=sealed_form().document_title,
    document_number="达川府发〔2024〕3号",
    fingerprint="3F9A 12C0 77DE 45B1 90EF",
    root_key_file=r"D:\密钥\达川区_根密钥.mdkey",
    spare_key_file=r"E:\备用\达川区_备用密钥.mdkey",
    workspace=r"D:\MetroDesk工作库\达川区计量",
    issued_by="填报人乙",
    issued=date(2026, 9, 1),
)


def opening_letter(**changes):
    """Return the letter with a unit's 开通码."""
    return replace(LETTER, **changes)


def recovery_sheet(**changes):
    """Return the sheet for the safe."""
    return replace(SHEET, **changes)
