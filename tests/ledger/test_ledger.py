"""The journal: grouped durable writes, conflicts, chain, erasure, receipts; on SQLite and PostgreSQL alike."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from queue import SimpleQueue

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine, text

from hemicycle.ledger import reading
from hemicycle.ledger.chain import chained
from hemicycle.ledger.database import Unusable, open_database
from hemicycle.ledger.erasure import erase_private
from hemicycle.ledger.originals import address_of, open_originals
from hemicycle.ledger.row import NO_ROWS, Draft, Head
from hemicycle.ledger.signing import house_key, is_genuine, receipt
from hemicycle.ledger.verification import Flaw, checked, verify
from hemicycle.ledger.writer import Append, Conflicted, Failed, Outcome, Writer, Written

NOW = datetime(2023, 12, 1, 9, 0, 0, 123456, tzinfo=UTC)


def draft(command: str = "c", private: bytes | None = b'{"speaker":"A. Person"}') -> Draft:
    return Draft(
        command=command,
        actor="desk",
        kind="inscribed",
        version=1,
        happened=NOW,
        public=b'{"name":"C\xc3\xb4te d\xe2\x80\x99Ivoire"}',
        restricted=b'{"reason":"late"}',
        private=private,
    )


class Ledger:
    """A writer whose outcomes the test takes one batch at a time."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.batches: SimpleQueue[list[Outcome]] = SimpleQueue()
        self.writer = Writer(engine, self.batches.put, lambda: NOW)

    def write(
        self, stream: str, behind: int, *drafts: Draft, title: str | None = None, attempt: int = 0
    ) -> Outcome:
        self.writer.put([Append(stream=stream, behind=behind, attempt=attempt, drafts=drafts, title=title)])
        return self.batches.get(timeout=10)[0]


@pytest.fixture
def ledger(place: str) -> Iterator[Ledger]:
    engine = open_database(place, create=True)
    ledger = Ledger(engine)
    yield ledger
    ledger.writer.close()
    engine.dispose()


def test_what_was_written_is_read_back_whole_and_in_order(ledger: Ledger) -> None:
    first = ledger.write("asp22", 0, draft("one"), draft("one"), title="Cooperation")
    second = ledger.write("asp22", 2, draft("two"))
    assert isinstance(first, Written)
    assert isinstance(second, Written)
    assert tuple(reading.read(ledger.engine, "asp22")) == first.rows + second.rows
    assert [(row.position, row.command, row.part) for row in first.rows + second.rows] == [
        (1, "one", 0),
        (2, "one", 1),
        (3, "two", 0),
    ]


def test_the_catalogue_is_written_with_the_rows(ledger: Ledger) -> None:
    written = ledger.write("asp22", 0, draft("one"), title="Cooperation")
    assert isinstance(written, Written)
    assert reading.heads(ledger.engine) == {"asp22": Head(1, written.rows[-1].hash)}
    assert reading.titles(ledger.engine) == {"asp22": "Cooperation"}


def test_who_decided_on_an_older_state_conflicts_and_others_are_not_touched(ledger: Ledger) -> None:
    ledger.write("asp22", 0, draft("one"))
    assert isinstance(ledger.write("asp22", 0, draft("stale")), Conflicted)
    assert isinstance(ledger.write("asp23", 0, draft("other")), Written)
    assert isinstance(ledger.write("asp22", 1, draft("fresh"), attempt=1), Written)


def test_what_was_decided_on_a_row_that_was_never_written_is_not_written_either(ledger: Ledger) -> None:
    ledger.write("asp22", 0, draft("theirs"))
    assert isinstance(ledger.write("asp22", 0, draft("ours")), Conflicted)
    assert isinstance(ledger.write("asp22", 1, draft("rests on ours")), Conflicted)
    assert isinstance(ledger.write("asp22", 1, draft("decided again"), attempt=1), Written)


def test_the_same_command_is_recorded_once_in_its_stream(ledger: Ledger) -> None:
    ledger.write("asp22", 0, draft("one"))
    assert isinstance(ledger.write("asp22", 1, draft("one")), Conflicted)
    assert isinstance(ledger.write("asp23", 0, draft("one")), Written)
    assert reading.count(ledger.engine, "asp22") == 1


def test_what_the_database_did_not_take_has_failed_and_what_comes_behind_is_written(ledger: Ledger) -> None:
    ledger.write("asp22", 0, draft("one"))
    with ledger.engine.begin() as connection:
        connection.execute(text("ALTER TABLE rows RENAME TO elsewhere"))
    assert isinstance(ledger.write("asp22", 1, draft("lost")), Failed)
    with ledger.engine.begin() as connection:
        connection.execute(text("ALTER TABLE elsewhere RENAME TO rows"))
    assert isinstance(ledger.write("asp22", 1, draft("two"), attempt=1), Written)
    assert verify(ledger.engine).flaws == ()


def test_a_writer_whose_connection_is_cut_writes_again_over_another(postgres_place: str) -> None:
    ledger = Ledger(open_database(postgres_place, create=True))
    ledger.write("asp22", 0, draft("one"))
    with ledger.engine.begin() as connection:
        connection.execute(
            text(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        )
    assert isinstance(ledger.write("asp22", 1, draft("lost")), Failed)
    assert isinstance(ledger.write("asp22", 1, draft("two"), attempt=1), Written)
    ledger.writer.close()
    ledger.engine.dispose()


def test_a_second_process_that_wrote_meanwhile_is_seen_as_a_conflict(ledger: Ledger, place: str) -> None:
    ledger.write("asp22", 0, draft("one"))
    other = Ledger(open_database(place, create=False))
    assert isinstance(other.write("asp22", 1, draft("theirs")), Written)
    other.writer.close()
    other.engine.dispose()
    assert isinstance(ledger.write("asp22", 1, draft("ours")), Conflicted)
    assert isinstance(ledger.write("asp22", 2, draft("ours"), attempt=1), Written)
    assert verify(ledger.engine).flaws == ()


def test_a_whole_ledger_verifies_and_says_its_heads(ledger: Ledger) -> None:
    ledger.write("asp22", 0, draft("one"))
    written = ledger.write("asp22", 1, draft("two"))
    assert isinstance(written, Written)
    verdict = verify(ledger.engine)
    assert (verdict.rows, verdict.flaws) == (2, ())
    assert verdict.heads == {"asp22": Head(2, written.rows[-1].hash)}


def test_with_private_bodies_erased_the_chain_still_verifies(ledger: Ledger) -> None:
    ledger.write("asp22", 0, draft("one"), draft("one", private=None))
    assert erase_private(ledger.engine, "asp22", 2) == 1
    assert verify(ledger.engine).flaws == ()
    first, _ = reading.read(ledger.engine, "asp22")
    assert (first.private, first.private_salt) == (None, None)
    assert first.private_digest is not None


@pytest.mark.parametrize(
    "change",
    [
        "public = replace(public, 'Ivoire', 'Ivoirf')",
        "actor = 'chair'",
        "happened = happened + 1",
        "restricted = replace(restricted, 'late', 'lat3')",
        "private = replace(private, 'Person', 'Persom')",
        "command = 'oNe'",
    ],
)
def test_one_changed_byte_is_found_and_named_by_its_row(ledger: Ledger, change: str) -> None:
    for position, command in enumerate(("one", "two", "three")):
        ledger.write("asp22", position, draft(command))
    with ledger.engine.begin() as connection:
        connection.execute(text(f"UPDATE rows SET {change} WHERE position = 2"))
    assert [(flaw.stream, flaw.position) for flaw in verify(ledger.engine).flaws] == [("asp22", 2)]


def test_rows_cut_off_at_the_end_or_taken_out_are_found(ledger: Ledger) -> None:
    for position, command in enumerate(("one", "two", "three", "four")):
        ledger.write("asp22", position, draft(command))
    with ledger.engine.begin() as connection:
        connection.execute(text("DELETE FROM rows WHERE position IN (2, 4)"))
    assert verify(ledger.engine).flaws == (
        Flaw("asp22", 3, "the row does not follow row 1: rows are missing or were put in"),
        Flaw("asp22", 4, "the catalogue names this row as the last, and it is not: rows were cut off"),
    )


def test_a_receipt_is_a_signed_position_that_nobody_can_forge(ledger: Ledger) -> None:
    written = ledger.write("asp22", 0, draft("one"))
    assert isinstance(written, Written)
    key = house_key(ledger.engine)
    given_out = receipt(key, written.rows[-1])
    assert is_genuine(house_key(ledger.engine).public_key(), given_out)
    assert not is_genuine(key.public_key(), msgspec.structs.replace(given_out, position=2))


def test_an_original_is_kept_once_under_the_address_of_its_content(place: str) -> None:
    originals = open_originals(place)
    mail = b"From: a\r\n\x00\xff"
    assert originals.keep_all([]) == []
    assert originals.keep_all([(mail, "mail"), (b"letter", "letter"), (mail, "mail")]) == [
        address_of(mail),
        address_of(b"letter"),
        address_of(mail),
    ]
    assert originals.read(address_of(mail)) == mail
    originals.close()


def test_an_original_that_was_erased_is_gone_until_it_is_kept_again(place: str) -> None:
    originals = open_originals(place)
    address = originals.keep(b"mail", "mail")
    originals.erase(address)
    assert originals.read(address) is None
    originals.keep(b"mail", "mail")
    assert originals.read(address) == b"mail"
    originals.close()


def test_a_database_of_a_newer_version_is_refused_with_what_to_do(place: str) -> None:
    engine = open_database(place, create=True)
    with engine.begin() as connection:
        connection.execute(text("UPDATE house SET content = :version").bindparams(version=b"99"))
    engine.dispose()
    with pytest.raises(
        Unusable, match="is of version 99 and this Hemicycle knows up to 3; install the release"
    ):
        open_database(place, create=False)


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("These are minutes.\n" * 100)
    with pytest.raises(Unusable, match=r"notes\.txt: this is no ledger's database"):
        open_database(str(notes), create=False)
    with pytest.raises(Unusable, match="there is no such file"):
        open_database(str(tmp_path / "absent.sqlite"), create=False)


BODIES = st.text(alphabet=st.characters(exclude_categories=("Cs",))).map(str.encode)


@given(bodies=st.lists(BODIES, min_size=1, max_size=6), victim=st.integers(0), private=BODIES)
def test_any_change_to_any_row_breaks_the_chain(bodies: list[bytes], victim: int, private: bytes) -> None:
    drafts = tuple(
        Draft(command="c", actor="a", kind="k", version=1, happened=NOW, public=body, private=private)
        for body in bodies
    )
    rows = list(chained("s", NO_ROWS, drafts, NOW, lambda: bytes(16)))
    assert [one.flaw for one in checked(rows)] == [None] * len(rows)
    victim %= len(rows)
    rows[victim] = msgspec.structs.replace(rows[victim], public=rows[victim].public + b" ")
    assert [number for number, one in enumerate(checked(rows)) if one.flaw] == [victim]
