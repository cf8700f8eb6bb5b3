"""A correction page as a unit prints it."""

from datetime import date

from metrodesk.documents.prints.correction import CorrectedField, Correction


def correction(*, drill=False):
    """Return a page with one field that reads otherwise now."""
    return Correction(
        "实施意见",
        "达川府发〔2024〕3号",
        "平滩镇",
        "2026年第三季度",
        "a" * 64,
        date(2026, 10, 8),
        "b" * 64,
        (CorrectedField(15, "民生计量专项检查", "进展情况", "检查集贸市场3家。", "检查集贸市场4家。"),),
        9,
        drill=drill,
    )
