"""A plenary goes to another ledger and comes back as it is: one chain; whatever does not fit changes nothing."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, closing
from pathlib import Path

import msgspec
import pytest

from hand_time import HandTime
from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.handover.code import shown, typed
from hemicycle.chamber.handover.mismatch import Mismatch
from hemicycle.chamber.handover.receiving import Received, take_back, take_over
from hemicycle.chamber.handover.sending import HandedOver, Ledger, give_back, go_on_without, hand_over
from hemicycle.ledger import reading
from hemicycle.ledger.carried import Carried, Damaged, load, packed, save, unpacked
from hemicycle.ledger.database import open_database
from hemicycle.ledger.extending import DoesNotFit
from hemicycle.ledger.originals import address_of, open_originals
from hemicycle.ledger.verification import verify
from hemicycle.plenary.convene import Convene
from hemicycle.plenary.floor.give import GiveFloor
from hemicycle.plenary.floor.meeting import OpenMeeting
from hemicycle.plenary.floor.segments import OpenSegment
from hemicycle.plenary.handover.elsewhere import FloorElsewhere
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.requests.receive import ReceiveRequest
from hemicycle.plenary.requests.request import Asked, Door, Sender
from hemicycle.plenary.statements.file import FileStatement
from plenary_stage import MEETING, OPENING, PROGRAMME, state

SLUG = "asp22"
TEXT = b"Mr. President, \xc3\xa0 vous."
LATER = b"A revised text."
TO = "the laptop of the hall"


@asynccontextmanager
async def opened(place: str) -> AsyncIterator[Ledger]:
    engine = open_database(place, create=True)
    chamber = Chamber(engine, HandTime(MEETING))
    await chamber.open()
    try:
        with closing(open_originals(place)) as originals:
            yield Ledger(chamber, engine, originals, SLUG)
    finally:
        await chamber.close()
        engine.dispose()


async def with_a_list(ledger: Ledger) -> None:
    await ledger.chamber.submit(SLUG, Convene(id="convene", programme=PROGRAMME), "desk")
    for number, key in enumerate(("BE", "SN")):
        asks = ReceiveRequest(
            id=f"ask-{key}",
            door=Door.WEB,
            arrived=OPENING,
            asked=Asked(delegation=state(key), segments=("1",)),
            sender=Sender(address=f"mission@{key.lower()}.example"),
        )
        await ledger.chamber.submit(SLUG, asks, "web")
        if number == 0:
            await filed(ledger, TEXT)


async def filed(ledger: Ledger, text: bytes) -> None:
    original = ledger.originals.keep(text, "statement")
    filing = FileStatement(id=f"text-{original[:8]}", inscription=1, original=original, name="text.txt")
    await ledger.chamber.submit(SLUG, filing, "delegation")


async def play_a_meeting(ledger: Ledger) -> None:
    for command in (
        OpenMeeting(id="open"),
        OpenSegment(id="segment", segment="1"),
        GiveFloor(id="give", inscription=1),
    ):
        await ledger.chamber.submit(SLUG, command, "chair")


class Two:
    """The ledger of the house, and that of a laptop."""

    def __init__(self, house: str, folder: Path) -> None:
        self.house = house
        self.laptop = str(folder / "laptop.sqlite")

    def at(self, place: str, *acts: Callable[[Ledger], Awaitable[object]]) -> object:
        async def acted() -> object:
            result: object = None
            async with opened(place) as ledger:
                for act in acts:
                    result = await act(ledger)
            return result

        return asyncio.run(acted())

    def over(self, to: str = TO) -> HandedOver:
        handed = self.at(self.house, lambda ledger: hand_over(ledger, to))
        assert isinstance(handed, HandedOver)
        return handed

    def take_over(self, handed: HandedOver, place: str | None = None) -> Received:
        return self._taking(
            place or self.laptop,
            lambda engine, originals: take_over(engine, originals, handed.carried, handed.code, MEETING),
        )

    def back(self, *acts: Callable[[Ledger], Awaitable[object]]) -> Carried:
        carried = self.at(self.laptop, *acts, give_back)
        assert isinstance(carried, Carried)
        return carried

    def take_back(self, carried: Carried) -> Received:
        return self._taking(
            self.house, lambda engine, originals: take_back(engine, originals, carried, MEETING)
        )

    def _taking(self, place: str, take: Callable[..., Received]) -> Received:
        engine = open_database(place, create=True)
        try:
            with closing(open_originals(place)) as originals:
                return take(engine, originals)
        finally:
            engine.dispose()

    def rows(self, place: str) -> list[object]:
        engine = open_database(place, create=True)
        assert verify(engine).flaws == ()
        rows = list(reading.read(engine, SLUG))
        engine.dispose()
        return rows


@pytest.fixture
def two(place: str, tmp_path: Path) -> Two:
    both = Two(place, tmp_path)
    both.at(both.house, with_a_list)
    return both


def test_the_chain_goes_and_comes_back_as_one_with_all_that_was_done(two: Two) -> None:
    handed = two.over()
    taken = two.take_over(handed)
    assert taken == Received(position=len(handed.carried.rows) + 1)
    assert two.rows(two.laptop)[:-1] == two.rows(two.house)
    carried = two.back(play_a_meeting, lambda ledger: filed(ledger, LATER))
    received = two.take_back(carried)
    assert two.rows(two.house)[:-1] == two.rows(two.laptop)
    assert received == Received(position=len(two.rows(two.house)))

    async def look(ledger: Ledger) -> None:
        assert ledger.plenary.handover is None
        speaking = ledger.plenary.floor.speaking
        assert speaking is not None
        assert speaking.delegation.key == "BE"
        assert ledger.originals.read(address_of(LATER)) == LATER
        await ledger.chamber.submit(SLUG, GiveFloor(id="on", inscription=2, ending=1), "chair")

    two.at(two.house, look)
    two.rows(two.house)


def test_statements_go_along_and_no_other_original(two: Two) -> None:
    handed = two.over()
    assert [one.content for one in handed.carried.originals] == [TEXT]
    two.take_over(handed)
    with closing(open_originals(two.laptop)) as originals:
        assert originals.read(address_of(TEXT)) == TEXT


def test_meanwhile_the_house_records_nothing_also_in_a_process_that_runs_already(two: Two) -> None:
    async def story() -> None:
        async with opened(two.house) as running, opened(two.house) as operator:
            await hand_over(operator, TO)
            with pytest.raises(FloorElsewhere):
                await running.chamber.submit(SLUG, OpenMeeting(id="open"), "chair")
            assert running.plenary == operator.plenary

    asyncio.run(story())
    assert len(two.rows(two.house)) == len(two.over().carried.rows)


def test_the_same_handover_again_writes_the_same_file_and_the_same_code(two: Two) -> None:
    first, second = two.over(), two.over()
    assert packed(first.carried) == packed(second.carried)
    assert first.code == second.code == typed(shown(first.code).upper())
    with pytest.raises(Mismatch, match="handed over to the laptop of the hall before"):
        two.over("another laptop")


def test_each_step_twice_is_one_step(two: Two) -> None:
    handed = two.over()
    two.take_over(handed)
    assert two.take_over(handed) == Received(position=len(handed.carried.rows) + 1, again=True)
    carried = two.back(play_a_meeting)
    assert packed(two.back()) == packed(carried)
    first = two.take_back(carried)
    assert two.take_back(carried) == msgspec.structs.replace(first, again=True)
    assert two.take_over(handed).again


def test_only_with_the_code_and_only_into_another_ledger(two: Two) -> None:
    handed = two.over()
    with pytest.raises(Refusal, match="not the code"):
        two.take_over(msgspec.structs.replace(handed, code="guess"))
    with pytest.raises(Refusal, match="house's own"):
        two.take_over(handed, two.house)
    assert two.rows(two.laptop) == []


def test_each_file_is_for_one_side(two: Two) -> None:
    handed = two.over()
    with pytest.raises(Mismatch, match="hands a floor over"):
        two.take_back(handed.carried)
    two.take_over(handed)
    carried = two.back()
    with pytest.raises(Mismatch, match="brings a floor back"):
        two.take_over(msgspec.structs.replace(handed, carried=carried))


def test_the_same_laptop_may_have_the_floor_again(two: Two) -> None:
    for _ in range(2):
        two.take_over(two.over())
        two.take_back(two.back())
    assert [row.position for row in two.rows(two.house)] == list(range(1, len(two.rows(two.house)) + 1))


def test_receipts_of_either_machine_hold_in_both_ledgers(two: Two) -> None:
    handed = two.over()
    two.take_over(handed)

    async def at_the_laptop(ledger: Ledger) -> None:
        await play_a_meeting(ledger)
        assert ledger.chamber.is_genuine(handed.carried.receipt)

    carried = two.back(at_the_laptop)

    async def at_the_house(ledger: Ledger) -> None:
        assert ledger.chamber.is_genuine(carried.receipt)
        moved = msgspec.structs.replace(carried.receipt, position=2)
        assert not ledger.chamber.is_genuine(moved)

    two.take_back(carried)
    two.at(two.house, at_the_house)


def test_a_lost_laptop_that_is_found_again_is_told_why_it_comes_too_late(two: Two) -> None:
    two.take_over(two.over())

    async def without(ledger: Ledger) -> None:
        await go_on_without(ledger, "It was stolen.")
        await ledger.chamber.submit(SLUG, OpenMeeting(id="open here"), "chair")

    two.at(two.house, without)
    before = two.rows(two.house)
    with pytest.raises(Mismatch, match="went on without this machine"):
        two.take_back(two.back(play_a_meeting))
    assert two.rows(two.house) == before


def test_what_another_house_wrote_does_not_fit_on_either_side(two: Two, tmp_path: Path) -> None:
    """Although its plenary has the same name."""
    (tmp_path / "elsewhere").mkdir()
    other = Two(str(tmp_path / "other.sqlite"), tmp_path / "elsewhere")
    other.at(other.house, with_a_list, play_a_meeting)
    handed = other.over()
    two.take_over(two.over())
    with pytest.raises(DoesNotFit, match="is another one here"):
        two.take_over(handed)
    other.take_over(handed)
    before = two.rows(two.house)
    with pytest.raises(DoesNotFit, match="of another ledger"):
        two.take_back(other.back())
    assert two.rows(two.house) == before


def test_a_plenary_that_the_house_has_not_is_named(two: Two, tmp_path: Path) -> None:
    two.take_over(two.over())
    carried = two.back()
    empty = Two(str(tmp_path / "empty.sqlite"), tmp_path)
    with pytest.raises(Mismatch, match="of the plenary asp22, and this ledger has none"):
        empty.take_back(carried)


def test_a_taker_with_another_key_than_it_named_is_not_believed(two: Two) -> None:
    two.take_over(two.over())
    carried = two.back()
    forged = msgspec.structs.replace(carried.receipt, signature="00" * 64)
    with pytest.raises(Mismatch, match="not signed by the laptop of the hall"):
        two.take_back(msgspec.structs.replace(carried, receipt=forged))


def test_a_file_with_any_byte_changed_or_cut_off_is_damaged(two: Two, tmp_path: Path) -> None:
    file = tmp_path / "over.hemicycle"
    save(two.over().carried, file)
    content = file.read_bytes()
    assert load(file) == unpacked(content)
    for at in range(0, len(content), 97):
        with pytest.raises(Damaged):
            unpacked(content[:at])
        with pytest.raises(Damaged):
            unpacked(content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :])


def test_a_file_that_was_made_whole_again_by_a_forger_has_rows_that_do_not_hold(two: Two) -> None:
    carried = two.over().carried
    first, *others = carried.rows
    changed = msgspec.structs.replace(first, public=first.public.replace(b"cooperation", b"competition"))
    assert changed != first
    with pytest.raises(Damaged, match="row 1 does not hold"):
        unpacked(packed(msgspec.structs.replace(carried, rows=(changed, *others))))
