from metrodesk.domain.document import Clause
from metrodesk.domain.mechanism import MechanismKind, read_mechanisms


def kinds(text):
    return [one.kind for one in read_mechanisms([Clause("a1", "（一）", "", text)])]


def test_a_mechanism_comes_with_its_whole_sentence_and_its_own_words():
    text = "各单位要落实任务。要加强对实施情况的跟踪监测，建立情况通报制度，重要情况及时报告。另行通知。"
    found = read_mechanisms([Clause("a9", "（九）", "加强考核评估", text)])

    assert {one.sentence for one in found} == {"要加强对实施情况的跟踪监测，建立情况通报制度，重要情况及时报告。"}
    assert [(one.kind, one.phrases) for one in found] == [
        (MechanismKind.TRACKING, ("跟踪监测",)),
        (MechanismKind.CIRCULAR, ("情况通报制度",)),
        (MechanismKind.IMPORTANT_MATTERS, ("重要情况及时报告",)),
    ]


def test_words_of_the_trade_are_no_mechanism():
    assert kinds("开展动态监测和专项监督检查，推动“双随机、一公开”监督检查落实。") == []
    assert kinds("负责计量技术规范制定修订、实施、评估和监督，探索第三方评价制度。") == []
    assert kinds("对举报计量违法行为的单位和个人，按照国家有关规定予以奖励。") == []


def test_every_kind_has_an_official_word():
    assert all(kind.label for kind in MechanismKind)
    assert len({kind.label for kind in MechanismKind}) == len(MechanismKind)


def test_days_are_named_each():
    found = read_mechanisms([Clause("a1", "（一）", "", "以“世界计量日”“消费者权益保护日”“质量月”为重点。")])

    assert found[0].phrases == ("世界计量日", "消费者权益保护日", "质量月")
