from metrodesk.domain.report import ReportBody
from metrodesk.services.field_words import explanation_lines


def test_explanations_stand_in_the_order_of_the_form_with_the_field_they_are_for():
    body = ReportBody(
        explanations={
            "unusual-change:measures.m01-checked": "三季度集中检查。",
            "returned": "数据属实。",
            "placeholder:problems": " XX为小区名称。\n",
            "same-as-last-period:progress": "本期情况与上期相同。",
            "mobile-number:reason": "  ",
        }
    )

    assert explanation_lines(body) == (
        "进展情况：本期情况与上期相同。",
        "存在问题：XX为小区名称。",
        "数据：三季度集中检查。",
        "数据属实。",
    )
