"""The digest streamed out of SQL is the one the domain defines, for every ledger."""

from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrodesk.domain.act import ActKind
from metrodesk.domain.history import state_digest
from metrodesk.storage.bundle_notes import BundleNote
from metrodesk.storage.database import Database
from metrodesk.storage.migrate import create
from tests.domain.histories import Ledger, act, bundle, ledgers, revision


@pytest.fixture
def path(tmp_path):
    create(tmp_path / "metrodesk.db")
    return tmp_path / "metrodesk.db"


class Undone(Exception):
    """Leaves the database empty for the next ledger."""


def fill(books, ledger, outgoing):
    books.revisions.add(ledger.revisions)
    books.acts.add(ledger.acts)
    for one in ledger.bundles:
        direction = "out" if one.id in outgoing else "in"
        note = BundleNote(one.id, direction, "report", one.unit, one.device, one.epoch, one.number, None, "f", 0, "")
        books.bundles.add(note, one.revisions)


def test_the_streamed_digest_is_the_one_that_is_defined(path):
    found = set()

    @given(ledgers(), st.data())
    def law(ledger, data):
        outgoing = {one.id for one in ledger.bundles if data.draw(st.booleans())}
        gone = {one.id for one in ledger.bundles if data.draw(st.integers(0, 4)) == 0}
        came = [one for one in ledger.bundles if one.id not in outgoing]
        anew = Database(path)  # names of made-up bundles come again with other contents
        try:
            with anew.begin() as books:
                fill(books, ledger, outgoing)
                assert books.state.digest() == state_digest(came, ledger.acts)
                everything = books.state.digest(("in", "out"))
                assert everything == state_digest(ledger.bundles, ledger.acts)
                books.bundles.set_unvouched(gone)
                vouched = [one for one in came if one.id not in gone]
                assert books.state.digest() == state_digest(vouched, ledger.acts)
                found.add(everything)
                raise Undone  # noqa: TRY301  leaving the block is what rolls back
        except Undone:
            pass
        finally:
            anew.close()

    law()
    assert len(found) > 10


def test_an_empty_ledger_has_the_digest_of_nothing(path):
    with closing(Database(path)) as database, database.read() as books:
        assert books.state.digest() == state_digest([], [])


def test_the_digest_follows_every_change_and_goes_back_with_what_is_undone(path):
    one, other = revision(), revision(text="又查2家。")
    first, second = bundle("b1", [one]), bundle("b2", [other], number=2)
    returned = act(ActKind.RETURNED, revisions=[one.id], reason="缺附件")
    with closing(Database(path)) as database:
        with database.begin() as books:
            fill(books, Ledger((one,), (first,), ()), set())
        with database.trial() as books:
            fill(books, Ledger((other,), (second,), (returned,)), set())
            tried = books.state.digest()
        with database.read() as books:
            before = books.state.digest()
        with database.begin() as books:
            books.acts.add([returned])
            judged = books.state.digest()
            books.bundles.set_unvouched({"b1"})
            empty = books.state.digest()

    assert tried == state_digest([first, second], [returned])
    assert before == state_digest([first], [])
    assert judged == state_digest([first], [returned])
    assert empty == state_digest([], [])


def test_the_rows_may_be_more_than_are_read_at_once(path, monkeypatch):
    monkeypatch.setattr("metrodesk.storage.state.AT_ONCE", 2)
    test_the_streamed_digest_is_the_one_that_is_defined(path)
