"""What a house erased after a backup does not come back with the backup."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import create_engine, text

from hemicycle.ledger.backup.erasures import Eraser, Erasures, erasures_at, erasures_in, packed
from hemicycle.ledger.backup.manifest import ERASURES
from hemicycle.ledger.backup.restoring import Restored, restore_house
from hemicycle.ledger.backup.writing import back_up
from hemicycle.ledger.carried import Damaged
from hemicycle.ledger.chain import chained
from hemicycle.ledger.database import Unusable, open_database
from hemicycle.ledger.erasure import erase_private
from hemicycle.ledger.inserting import insert_rows
from hemicycle.ledger.originals import address_of, open_originals
from hemicycle.ledger.reading import read
from hemicycle.ledger.row import NO_ROWS
from hemicycle.ledger.tables import metadata
from hemicycle.ledger.verification import verify
from house_at_rest import KEPT, LETTER, NOW, PERSON, draft, settle, silently


class House:
    """Backed up, and then some of it erased."""

    def __init__(self, place: str, folder: Path) -> None:
        self.place, self.backup, self.journal = place, folder / "backup", folder / "erasures"
        settle(place)
        back_up(place, self.backup, NOW, silently)
        engine = open_database(place, create=False)
        erase_private(engine, "asp22", 3)
        engine.dispose()
        with closing(open_originals(place)) as originals:
            originals.erase(address_of(LETTER))
        self.journal.write_bytes(packed(erasures_at(place, NOW)))

    def restored(self, place: str) -> Restored:
        return restore_house(self.backup, place, silently, [self.journal])


@pytest.fixture
def house(place: str, tmp_path: Path) -> House:
    return House(place, tmp_path)


def privates_at(place: str, stream: str) -> list[bool]:
    """Whether each row of a stream has a private body."""
    engine = open_database(place, create=False)
    assert verify(engine).flaws == ()
    found = [row.private is not None for row in read(engine, stream)]
    engine.dispose()
    return found


def test_they_name_positions_and_nothing_of_what_stood_there(house: House) -> None:
    erasures = msgspec.json.decode(house.journal.read_bytes(), type=Erasures)
    assert erasures.bodies == {"asp22": ((1, 3),)}
    assert len(erasures.originals) == 2
    for private in (PERSON, address_of(LETTER).encode(), address_of(KEPT).encode()):
        assert private not in house.journal.read_bytes()


def test_what_was_erased_since_is_gone_and_the_rest_is_there(house: House, tmp_path: Path) -> None:
    place = str(tmp_path / "restored.sqlite")
    restored = house.restored(place)
    assert (restored.bodies, restored.originals) == (2, 1)
    assert privates_at(place, "asp22") == [False, False, False, True]
    assert privates_at(place, "asp21") == [True, False, True, True]
    with closing(open_originals(place)) as originals:
        assert originals.read(address_of(LETTER)) is None
        assert originals.read(address_of(KEPT)) == KEPT
        assert sorted(originals.erased()) == sorted([address_of(LETTER), address_of(b"gone before")])


def test_it_is_in_no_byte_of_the_new_files(tmp_path: Path) -> None:
    house = House(str(tmp_path / "house.sqlite"), tmp_path)
    engine = open_database(house.place, create=False)
    for stream in ("asp21", "asp22"):
        erase_private(engine, stream, 4)
    engine.dispose()
    house.journal.write_bytes(packed(erasures_at(house.place, NOW)))
    (tmp_path / "second").mkdir()
    house.restored(str(tmp_path / "second" / "house.sqlite"))
    on_disk = b"".join(path.read_bytes() for path in (tmp_path / "second").iterdir())
    assert KEPT in on_disk
    assert PERSON not in on_disk


def test_a_later_backup_brings_them_along(house: House, tmp_path: Path) -> None:
    later = tmp_path / "later"
    back_up(house.place, later, NOW, silently)
    place = str(tmp_path / "restored.sqlite")
    restored = restore_house(house.backup, place, silently, [later / ERASURES])
    assert (restored.bodies, restored.originals) == (2, 1)


def test_without_them_an_earlier_backup_has_it_all(house: House, tmp_path: Path) -> None:
    place = str(tmp_path / "restored.sqlite")
    restore_house(house.backup, place, silently)
    assert privates_at(place, "asp22") == [True, False, True, True]


CHANGES: list[Callable[[bytes], bytes]] = [
    lambda content: content[:-20],
    lambda content: content.replace(b"asp22", b"asp21"),
    lambda content: content.replace(b'"form":1', b'"form":9'),
    lambda _: b"",
]


@pytest.mark.parametrize("change", CHANGES)
def test_erasures_that_the_house_did_not_write_so_are_refused(
    change: Callable[[bytes], bytes], tmp_path: Path
) -> None:
    house = House(str(tmp_path / "house.sqlite"), tmp_path)
    house.journal.write_bytes(change(house.journal.read_bytes()))
    with pytest.raises(Damaged):
        house.restored(str(tmp_path / "restored.sqlite"))
    assert not (tmp_path / "restored.sqlite").exists()


def test_those_of_another_house_are_refused(tmp_path: Path) -> None:
    house = House(str(tmp_path / "house.sqlite"), tmp_path)
    settle(str(tmp_path / "another.sqlite"))
    house.journal.write_bytes(packed(erasures_at(str(tmp_path / "another.sqlite"), NOW)))
    with pytest.raises(Damaged, match="was changed, or is of another house than the backup"):
        house.restored(str(tmp_path / "restored.sqlite"))


KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
NEVER, KEPT_BODY, GONE = None, b"{}", b""


@given(bodies=st.lists(st.sampled_from([NEVER, KEPT_BODY, GONE]), max_size=12))
def test_they_name_every_body_that_is_gone_and_no_other(bodies: list[bytes | None]) -> None:
    rows = chained("asp22", NO_ROWS, tuple(draft(f"{n}", body) for n, body in enumerate(bodies)), NOW, bytes)
    engine = create_engine("sqlite://")
    with engine.begin() as ledger:
        metadata.create_all(ledger)
        if rows:
            insert_rows(ledger, rows)
        ledger.execute(text("UPDATE rows SET private = NULL WHERE private = ''"))
        erasures = erasures_in(ledger, [], KEY, NOW)
    engine.dispose()
    eraser = Eraser(KEY, [erasures, erasures])
    had = [row.position for row in rows if row.private is not None]
    lines = [{"stream": "asp22", "position": one, "private": "x", "private_salt": b""} for one in had]
    erased = [eraser("rows", line)["private"] is None for line in lines]
    assert erased == [body == GONE for body in bodies if body is not NEVER]
    assert [eraser("rows", {**line, "stream": "asp21"})["private"] for line in lines] == ["x"] * len(lines)


def test_a_house_without_a_key_has_erased_nothing(place: str) -> None:
    open_database(place, create=True).dispose()
    with pytest.raises(Unusable, match="no key yet, so nothing was erased"):
        erasures_at(place, NOW)
