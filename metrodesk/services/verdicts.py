"""Verdicts on revisions, given one after another, each in place of what was said before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from metrodesk.domain.act import OF_REVISIONS, Act, ActId, ActKind
from metrodesk.domain.bodies import FIELDS
from metrodesk.domain.decision import Verdict
from metrodesk.domain.history import Node
from metrodesk.domain.revision import Subject
from metrodesk.errors import DecisionRefused
from metrodesk.services.acting import compose, replaced_by
from metrodesk.services.standing import decisions_in
from metrodesk.services.workspaces import Workspace
from metrodesk.storage.database import Books

KINDS = OF_REVISIONS | {ActKind.EXCUSED}


class Verdicts:
    """Knows the verdicts in force; `acts` are those given here, to be written together."""

    def __init__(self, ws: Workspace, books: Books, by: str) -> None:
        self._ws, self._books, self._by = ws, books, by
        self._speaking: dict[str, dict[ActId, Act]] = {}
        self.acts: list[Act] = []
        self.subjects: list[Subject] = []
        for act in replaced_by(books, KINDS, {}):
            self._let_speak(act)

    def judge(self, asked: Verdict) -> ActId:
        """Give a verdict; what an earlier act said of other revisions is said again in the same step.

        Raises DecisionRefused.
        """
        wanted = tuple(dict.fromkeys(asked.revisions))
        subjects = self._demand_current(wanted)
        _demand_words(asked)
        before = self._before(asked.kind, wanted)
        body = {"revisions": list(wanted), "reason": asked.reason.strip(), "fields": dict(asked.fields)}
        act = compose(self._ws, asked.kind, body, self._by, [one.id for one in before])
        if any(_says_the_same(act, one) for one in before):
            raise DecisionRefused("decided-so")
        kept = [_rest(old, wanted, act) for old in before if not set(wanted).issuperset(old.targets)]
        for old in before:
            self._silence(old)
        for one in (*kept, act):
            self._let_speak(one)
        self.acts += [*kept, act]
        self.subjects += subjects
        return act.id

    def _before(self, kind: ActKind, wanted: Iterable[str]) -> list[Act]:
        kinds = OF_REVISIONS if kind in OF_REVISIONS else {kind}
        found = {act.id: act for one in wanted for act in self._speaking.get(one, {}).values()}
        return [act for act in found.values() if act.kind in kinds]

    def _let_speak(self, act: Act) -> None:
        for one in act.targets:
            self._speaking.setdefault(one, {})[act.id] = act

    def _silence(self, act: Act) -> None:
        for one in act.targets:
            self._speaking[one].pop(act.id, None)

    def _demand_current(self, ids: Sequence[str]) -> list[Subject]:
        """Return the subjects of versions, all of which must count."""
        if not ids:
            raise DecisionRefused("no-revision")
        decided = decisions_in(self._books)
        found = {str(key): one.subject for key, one in self._books.revisions.get(ids).items()}
        found |= {str(act.id): Node.of_act(act).subject for act in decided.nodes if act.id in ids}
        counting = self._books.revisions.counting_among(ids, decided.withdrawn) | {act.id for act in decided.nodes}
        for one in ids:
            if one not in found or one not in counting:
                raise DecisionRefused("unknown-revision", one)
        return list(dict.fromkeys(found[one] for one in ids))


def _demand_words(asked: Verdict) -> None:
    if asked.kind is ActKind.RETURNED and not asked.reason.strip() and not any(asked.fields.values()):
        raise DecisionRefused("reason-missing")
    for name in asked.fields:
        if name not in FIELDS:
            raise DecisionRefused("unknown-field", name)


def _rest(old: Act, without: Iterable[str], beside: Act) -> Act:
    """Write an act that goes on saying of its other revisions what a replaced one said."""
    rest = [one for one in old.targets if one not in set(without)]
    return Act.compose(
        campaign=old.campaign, kind=old.kind, by=old.by, claimed=old.claimed,
        body={**old.body, "revisions": rest, "beside": [beside.id]}, replaces=[old.id],
    )  # fmt: skip


def _says_the_same(act: Act, old: Act) -> bool:
    return (act.kind, act.by, dict(act.body)) == (old.kind, old.by, dict(old.body))
