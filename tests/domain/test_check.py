from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from metrodesk.domain.check import SHORTEST, SOFT_LIMIT, Severity, check, key_of, text_limit
from metrodesk.domain.check_setting import CheckSetting
from metrodesk.domain.finding import field_of
from metrodesk.domain.rule import Reach
from metrodesk.domain.rules import BY_CODE, RULES
from metrodesk.wording.catalogue import Language, set_language
from metrodesk.wording.findings import sentence
from metrodesk.wording.rules import choice_name, kind_name, rule_name, severity_name, value_name
from tests.domain.questions import CLEAN, LASTING, MUTANTS, PROGRESSED, TASK, counting, saying

IDS = [f"{code}-{field}" for code, field, _ in MUTANTS]


@pytest.mark.parametrize("question", CLEAN.values(), ids=CLEAN)
def test_nothing_is_found_in_a_clean_report(question):
    assert check(question) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_has_its_mutant(rule):
    assert rule.code in {code for code, _, _ in MUTANTS}
    assert BY_CODE[rule.code] is rule


@pytest.mark.parametrize(("code", "field", "question"), MUTANTS, ids=IDS)
def test_one_fault_gives_one_finding_at_its_field(code, field, question):
    assert [(one.code, one.field) for one in check(question)] == [(code, field)]


@pytest.mark.parametrize(("code", "field", "question"), MUTANTS, ids=IDS)
def test_every_finding_is_a_sentence_in_both_languages(code, field, question):
    (finding, *_) = check(question)
    for language in Language:
        set_language(language)
        said = sentence(finding)
        assert "{" not in said
        if finding.facts.get("name"):
            assert finding.facts["name"] in said
        if finding.facts.get("difference"):
            assert finding.facts["difference"] in said
    set_language(Language.CHINESE)


def test_a_part_above_its_whole_is_told_with_both_values_and_the_difference():
    (finding,) = check(counting(LASTING, passed={"numerator": "98", "denominator": "95"}))

    assert sentence(finding) == "“检定合格台件”98多于“抽检台件”95，多3。"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_is_described_for_whoever_sets_it(rule):
    assert rule_name(rule.code)
    assert kind_name(rule.kind)
    assert severity_name(rule.severity)
    assert all(value_name(value.key) for value in rule.values)
    assert all(choice_name(choice) for value in rule.values for choice in value.choices)


def set_to(question, code, severity):
    """The question under a plan that sets a rule: what it said of the rule already, this hard."""
    said = [one for one in question.settings if one.code == code]
    others = tuple(one for one in question.settings if one.code != code)
    if not said:
        said = [CheckSetting(code, None, severity)]
    return replace(question, settings=(*others, *(replace(one, severity=severity) for one in said)))


def is_followed(question, code):
    """Whether a setting for all tasks would change how hard a rule is, and not whether it is looked for."""
    return BY_CODE[code].reach is not Reach.SETTING or any(one.code == code for one in question.settings)


questions = st.sampled_from([question for _, _, question in MUTANTS])
codes = st.sampled_from([rule.code for rule in RULES])


@given(questions, codes)
def test_switching_a_rule_off_removes_its_findings_and_no_others(question, code):
    assume(is_followed(question, code))

    left = check(set_to(question, code, "off"))

    assert left == [one for one in check(question) if one.code != code]


@given(questions, codes, st.sampled_from(["warning", "error"]))
def test_another_severity_changes_nothing_but_the_severity(question, code, severity):
    assume(is_followed(question, code))
    before = {key_of(one): one for one in check(question)}

    after = {key_of(one): one for one in check(set_to(question, code, severity))}

    harder = Severity(severity)
    assert after == {key: replace(one, severity=harder) if one.code == code else one for key, one in before.items()}


def test_the_setting_that_speaks_most_closely_holds():
    blank = counting(LASTING, labs=None, found=None)
    settings = (
        CheckSetting("figure-missing", None, "error"),
        CheckSetting("figure-missing", TASK, "warning"),
        CheckSetting("figure-missing", TASK, "off", {"measure": "found"}),
    )

    found = check(replace(blank, settings=settings))

    assert [(one.field, one.severity) for one in found] == [("measures.labs", Severity.WARNING)]


def test_a_setting_of_another_task_says_nothing_here():
    short = saying(LASTING, progress="检查了一次")

    found = check(replace(short, settings=(CheckSetting("progress-short", "t02", "off"),)))

    assert [one.code for one in found] == ["progress-short"]


def test_a_plans_values_hold_in_place_of_the_defaults():
    short = saying(LASTING, progress="检查了一次")

    assert check(replace(short, settings=(CheckSetting("progress-short", None, "error", {"least": "5"}),))) == []


def test_findings_of_one_part_in_two_wholes_are_told_apart():
    both = (
        CheckSetting("part-of-whole", TASK, "warning", {"part": "found", "whole": "labs"}),
        CheckSetting("part-of-whole", TASK, "warning", {"part": "found", "whole": "clinics"}),
    )
    question = replace(counting(LASTING, found={"value": "50"}), settings=both)

    keys = [key_of(one) for one in check(question)]

    assert len(set(keys)) == len(keys) == 2
    assert {field_of(key) for key in keys} == {"measures.found"}


@pytest.mark.parametrize(
    "words",
    [
        "电能表编号5130211990010112345678",
        "设备编号139123456789",
        "秘密级文件管理制度已修订",
        "电话0818-2123456",
        "X射线检定装置1台",
    ],
)
def test_numbers_and_words_that_only_look_alike_are_left_in_peace(words):
    assert check(saying(LASTING, progress=f"{PROGRESSED.progress}{words}。")) == []


def test_a_text_of_just_enough_characters_is_not_called_short():
    assert check(saying(LASTING, progress="检" * SHORTEST)) == []
    assert check(saying(LASTING, progress="检" * SOFT_LIMIT)) == []


def test_an_explained_warning_is_settled_and_an_explained_error_still_stops():
    short = saying(LASTING, progress="检查了一次")
    (warning,) = check(short)
    (told,) = check(saying(short, explanations={key_of(warning): "确实只有一次。"}))
    (blank,) = check(saying(short, explanations={key_of(warning): "  "}))
    (error,) = check(saying(LASTING, status=None, explanations={"status-missing:status": "不想填"}))

    assert warning.severity is Severity.WARNING
    assert (warning.is_open, told.is_open, blank.is_open) == (True, False, True)
    assert not told.stops
    assert error.stops
    assert error.is_open


def test_errors_come_before_warnings_and_each_in_the_order_of_the_form():
    body = counting(saying(LASTING, progress="检查了一次", percent=100, problems="待补充"), labs={"value": "21"})

    found = [(one.severity.value, one.field) for one in check(body)]

    assert found == [
        ("error", "percent"),
        ("error", "measures.labs"),
        ("warning", "progress"),
        ("warning", "problems"),
    ]


def test_the_limit_shown_at_the_texts_is_that_of_the_plan():
    of_all = CheckSetting("text-long", None, "warning", {"most": "600"})
    of_task = CheckSetting("text-long", "t05", "warning", {"most": "300"})

    assert text_limit((), "t05") == SOFT_LIMIT
    assert (text_limit((of_all, of_task), "t05"), text_limit((of_all, of_task), "t06")) == (300, 600)
    assert text_limit((CheckSetting("text-long", None, "off"),), "t05") is None
