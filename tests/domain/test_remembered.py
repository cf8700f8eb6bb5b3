from dataclasses import replace

from metrodesk.domain.check import check, key_of
from metrodesk.domain.remembered import proposed_for, without_stale_answers
from tests.domain.questions import LASTING, saying

SHORT = saying(LASTING, progress="检查了一次")
BOTH = saying(LASTING, problems="待补充", next_steps="待完善")


def test_accepted_words_are_proposed_for_the_same_check_in_the_same_field():
    (finding,) = check(SHORT)

    proposed = proposed_for(finding, {key_of(finding): " 按计划只查一次。 ", "placeholder:problems": "别的"})

    assert (proposed.words, proposed.is_same) == ("按计划只查一次。", True)


def test_words_accepted_in_another_field_are_offered_as_such():
    problems, next_steps = check(BOTH)

    proposed = proposed_for(next_steps, {key_of(problems): "文件名如此。"})

    assert (proposed.words, proposed.is_same) == ("文件名如此。", False)


def test_words_for_another_check_are_not_proposed_and_errors_take_none():
    (warning,) = check(SHORT)
    (error,) = check(saying(LASTING, status=None))

    assert proposed_for(warning, {"placeholder:progress": "别的", "progress-short:progress": " "}) is None
    assert proposed_for(error, {key_of(error): "不填"}) is None


def test_answers_to_warnings_that_are_gone_are_left_out_and_no_others():
    (finding,) = check(SHORT)
    told = {
        key_of(finding): "确实只有一次。",
        "placeholder:problems": "过去的",
        "returned": "属实",
        "mobile-number": "总机",
    }
    body = replace(SHORT.body, explanations=told)

    kept = without_stale_answers(body, check(replace(SHORT, body=body)))

    assert kept.explanations == {key: words for key, words in told.items() if key != "placeholder:problems"}
    assert without_stale_answers(kept, check(replace(SHORT, body=kept))) is kept
