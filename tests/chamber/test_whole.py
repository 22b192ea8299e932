"""A plenary goes into one file and comes back as the same plenary, on either database."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TypeVar

import msgspec
import pytest
from click.testing import CliRunner
from sqlalchemy import Engine
from whole_day import whole_day

from archive_stage import SLUG, rows_of
from hand_time import HandTime
from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.handover.mismatch import Mismatch
from hemicycle.chamber.whole import Restored, restored, whole
from hemicycle.cli import main
from hemicycle.ledger import reading
from hemicycle.ledger.carried import Carried, Errand, load, packed, save, unpacked
from hemicycle.ledger.database import open_database
from hemicycle.ledger.erasure import erase_private
from hemicycle.ledger.extending import DoesNotFit, put_in
from hemicycle.ledger.originals import Originals, address_of, open_originals
from hemicycle.ledger.row import Row
from hemicycle.ledger.signing import Receipt, Signer, house_key, receipt
from hemicycle.ledger.verification import verify
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.statements.file import FileStatement
from plenary_stage import MEETING, Stage
from record_stage import held_stage

TITLE = "Plenary session on cooperation"
TEXT = b"Mr. President, \xc3\xa0 vous."
Found = TypeVar("Found")


def stage_with_a_text() -> Stage:
    stage = held_stage()
    sweden = stage.inscription("SE", "2")
    stage.play(FileStatement(id=stage.id(), inscription=sweden, original=address_of(TEXT), name="Sweden.txt"))
    return stage


ROWS = rows_of(stage_with_a_text())


@contextmanager
def opened(place: str) -> Iterator[tuple[Engine, Originals]]:
    engine = open_database(place, create=True)
    try:
        with closing(open_originals(place)) as originals:
            yield engine, originals
    finally:
        engine.dispose()


def at(place: str, act: Callable[[Engine, Originals], Found]) -> Found:
    with opened(place) as (engine, originals):
        return act(engine, originals)


def recorded(engine: Engine, originals: Originals, rows: tuple[Row, ...] = ROWS) -> None:
    originals.keep_all([(TEXT, "statement"), (b"of another plenary", "mail")])
    put_in(engine, rows, title=TITLE)


def exported(place: str) -> Carried:
    return at(place, lambda engine, originals: whole(engine, originals, SLUG))


def rows_at(place: str) -> tuple[Row, ...]:
    def read(engine: Engine, _: Originals) -> tuple[Row, ...]:
        assert verify(engine).flaws == ()
        return tuple(reading.read(engine, SLUG))

    return at(place, read)


def in_chamber(place: str, look: Callable[[Chamber], Found]) -> Found:
    async def looked() -> Found:
        engine = open_database(place, create=False)
        chamber = Chamber(engine, HandTime(MEETING))
        await chamber.open()
        try:
            return look(chamber)
        finally:
            await chamber.close()
            engine.dispose()

    return asyncio.run(looked())


def state_at(place: str) -> Plenary:
    return in_chamber(place, lambda chamber: chamber.view(SLUG))


def signed_by(place: str, row: Row) -> Receipt:
    return at(place, lambda engine, _: receipt(house_key(engine), row))


def is_genuine_at(place: str, given: Receipt) -> bool:
    return in_chamber(place, lambda chamber: chamber.is_genuine(given))


@pytest.fixture
def house(tmp_path: Path) -> str:
    place = str(tmp_path / "first.sqlite")
    at(place, recorded)
    return place


def test_the_plenary_is_the_same_in_another_ledger(house: str, place: str) -> None:
    carried = unpacked(packed(exported(house)))
    found = at(place, lambda engine, originals: restored(engine, originals, carried))
    assert found == Restored(slug=SLUG, position=len(ROWS), originals=1)
    assert rows_at(place) == rows_at(house) == ROWS
    assert state_at(place) == state_at(house) == stage_with_a_text().plenary
    assert at(place, lambda engine, _: reading.titles(engine)) == {SLUG: TITLE}
    text = at(place, lambda _, originals: originals.read_with_kinds([address_of(TEXT)]))
    assert text == [("statement", TEXT)]
    assert at(place, lambda _, originals: originals.read(address_of(b"of another plenary"))) is None


def test_a_plenary_goes_out_of_either_database(place: str, tmp_path: Path) -> None:
    at(place, recorded)
    other = str(tmp_path / "other.sqlite")
    carried = exported(place)
    at(other, lambda engine, originals: restored(engine, originals, carried))
    assert rows_at(other) == rows_at(place)
    assert state_at(other) == state_at(place)


def test_whatever_may_happen_in_a_plenary_comes_back(tmp_path: Path) -> None:
    day = whole_day()
    rows = rows_of(day)
    one, other = (str(tmp_path / f"{name}.sqlite") for name in ("one", "other"))
    at(one, lambda engine, originals: recorded(engine, originals, rows))
    carried = exported(one)
    at(other, lambda engine, originals: restored(engine, originals, carried))
    assert rows_at(other) == rows
    assert state_at(other) == day.plenary


def test_receipts_verify_where_it_was_restored_and_where_it_goes_from_there(
    house: str, tmp_path: Path
) -> None:
    second, third = (str(tmp_path / f"{name}.sqlite") for name in ("second", "third"))
    given = signed_by(house, ROWS[3])
    for before, after in ((house, second), (second, third)):
        carried = exported(before)
        at(after, lambda engine, originals, carried=carried: restored(engine, originals, carried))
        assert is_genuine_at(after, given)
    of_the_second = signed_by(second, ROWS[3])
    assert is_genuine_at(third, of_the_second)
    assert not is_genuine_at(house, of_the_second)


def test_the_house_that_it_came_from_signs_nothing_that_was_recorded_since(
    house: str, tmp_path: Path
) -> None:
    second = str(tmp_path / "second.sqlite")
    carried = exported(house)
    at(second, lambda engine, originals: restored(engine, originals, carried))
    later = msgspec.structs.replace(ROWS[-1], position=ROWS[-1].position + 1)
    assert is_genuine_at(second, signed_by(house, ROWS[-1]))
    assert not is_genuine_at(second, signed_by(house, later))


def test_a_ledger_that_has_the_plenary_keeps_its_own(house: str, place: str) -> None:
    carried = exported(house)
    at(place, lambda engine, originals: restored(engine, originals, carried))
    for taken_in in (place, house):
        with pytest.raises(DoesNotFit, match="there is a plenary asp22-cooperation in this ledger already"):
            at(taken_in, lambda engine, originals: restored(engine, originals, carried))
        assert rows_at(taken_in) == ROWS


def test_what_was_erased_stays_erased(house: str, place: str) -> None:
    def erased(engine: Engine, originals: Originals) -> int:
        originals.erase(address_of(TEXT))
        return erase_private(engine, SLUG, len(ROWS))

    assert at(house, erased) > 0
    carried = exported(house)
    assert b"mission@belgium.example" not in packed(carried)
    at(place, lambda engine, originals: restored(engine, originals, carried))
    assert rows_at(place) == rows_at(house) != ROWS
    assert {row.private for row in rows_at(place)} == {None}
    assert state_at(place) == state_at(house)
    assert at(place, lambda _, originals: originals.read(address_of(TEXT))) is None


def test_the_file_says_that_it_is_confidential_and_only_its_owner_may_read_it(
    house: str, tmp_path: Path
) -> None:
    file = tmp_path / "asp22.hemicycle"
    save(exported(house), file)
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.read_bytes().startswith(b'{"confidential":"Private parts, texts and mails are in this file.')
    assert load(file) == exported(house)


def test_the_file_does_not_hold_the_key_of_the_house(house: str) -> None:
    content = packed(exported(house))
    secret = at(house, lambda engine, _: house_key(engine).private_bytes_raw())
    assert secret.hex().encode() not in content
    assert msgspec.json.encode(secret)[1:-1] not in content


def test_a_file_that_is_signed_by_another_or_no_whole_export_is_not_taken_in(house: str, place: str) -> None:
    carried = exported(house)
    wrong = (
        msgspec.structs.replace(carried, signers=(Signer(key="00" * 32, until=len(ROWS)),)),
        msgspec.structs.replace(carried, signers=()),
        msgspec.structs.replace(carried, errand=Errand.OVER),
        msgspec.structs.replace(carried, rows=carried.rows[1:]),
    )
    for one in wrong:
        with pytest.raises(Mismatch):
            at(place, lambda engine, originals, one=one: restored(engine, originals, one))
    assert rows_at(place) == ()


def test_by_command_it_goes_and_comes_back(house: str, place: str, tmp_path: Path) -> None:
    file = tmp_path / "asp22.hemicycle"
    code, output = told("export", SLUG, "--whole", file, "--database", house)
    assert (code, "It is confidential" in output) == (0, True)
    code, output = told("restore", file, "--database", place)
    assert (code, f"is restored (rows: {len(ROWS)}, originals: 1)" in output) == (0, True)
    assert rows_at(place) == ROWS
    assert told("restore", file, "--database", place)[0] == 1


def test_what_stands_in_the_way_is_told_in_a_sentence(house: str, tmp_path: Path) -> None:
    file = tmp_path / "asp22.hemicycle"
    assert told("export", "asp99", "--whole", file, "--database", house) == (
        1,
        "There is no plenary asp99 in this ledger; it has asp22-cooperation.\n",
    )
    file.write_bytes(b"mine")
    assert (
        "there is a file of this name already"
        in told("export", SLUG, "--whole", file, "--database", house)[1]
    )
    assert file.read_bytes() == b"mine"
    assert "cannot be taken in" in told("restore", file, "--database", tmp_path / "new.sqlite")[1]
    nowhere = tmp_path / "nowhere" / "file"
    assert "cannot be written" in told("export", SLUG, "--whole", nowhere, "--database", house)[1]


def test_one_byte_changed_is_found(house: str) -> None:
    content = packed(exported(house))
    middle = len(content) // 2
    changed = content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]
    with pytest.raises(Exception, match="cut off or changed"):
        unpacked(changed)


def told(*arguments: object) -> tuple[int, str]:
    result = CliRunner().invoke(main, [str(one) for one in arguments])
    return result.exit_code, result.output
