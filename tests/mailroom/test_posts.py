"""Which plenary a mail is for: by its addresses, by the letter it answers, else the next one to sit."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

from mail_room import SLUG, Room, room
from msgspec.structs import replace

from hemicycle.mailroom.tokens import token_of
from hemicycle.plenary.convene import Convene, ReviseProgramme
from hemicycle.plenary.programme.sitting import Sitting
from mail_stage import with_copy

T = TypeVar("T")
TO = "secretariat@plenary.example"
EARLIER = "asp21"
LATER = "registry@plenary.example"


def in_two_years(folder: Path, do: Callable[[Room], T]) -> T:
    """The session of the year before has the same addresses."""

    async def main() -> T:
        async with room(folder) as here:
            sitting = here.chamber.view(SLUG).programme.sittings[0]
            before = Sitting(day=sitting.day - timedelta(days=364))
            programme = replace(with_copy(), sittings=(before,))
            await here.chamber.submit(EARLIER, Convene(id="convene", programme=programme), "desk")
            return do(here)

    return asyncio.run(main())


OURS = (TO, "Secretariat@PLENARY.example", "secretariat+anything@plenary.example", "copy@embassy.example")
NOT_OURS = ("secretariat@plenary.example.org", "secretariat", "")


def test_an_address_of_the_note_is_ours_in_any_case_and_with_a_detail(tmp_path: Path) -> None:
    taken = in_two_years(tmp_path, lambda here: [one for one in (*OURS, *NOT_OURS) if here.posts.takes(one)])
    assert taken == list(OURS)


def test_a_mail_to_an_address_of_two_plenaries_is_for_the_next_to_sit(tmp_path: Path) -> None:
    assert in_two_years(tmp_path, lambda here: here.posts.plenaries_for((TO,))) == (EARLIER,)


def test_an_answer_to_a_letter_is_for_the_plenary_that_wrote_it(tmp_path: Path) -> None:
    answered = f"secretariat+{token_of(b'key', SLUG, 4)}@plenary.example"
    assert in_two_years(tmp_path, lambda here: here.posts.plenaries_for((answered,))) == (SLUG,)


def test_a_mail_to_addresses_of_two_plenaries_is_for_both_and_one_that_both_name_for_neither_beside(
    tmp_path: Path,
) -> None:
    async def main() -> list[tuple[str, ...]]:
        async with room(tmp_path) as here:
            registration = replace(with_copy().registration, to=(LATER,))
            other = replace(with_copy(), registration=registration)
            await here.chamber.submit(EARLIER, Convene(id="convene", programme=other), "desk")
            both = "copy@embassy.example"
            return [
                here.posts.plenaries_for(one) for one in ((TO, LATER), (both, LATER), (both,), (TO, both))
            ]

    assert asyncio.run(main()) == [(SLUG, EARLIER), (EARLIER,), (EARLIER,), (SLUG,)]


def test_a_token_that_is_not_genuine_leads_nowhere_else(tmp_path: Path) -> None:
    forged = f"secretariat+{token_of(b'other key', SLUG, 4)}@plenary.example"
    assert in_two_years(tmp_path, lambda here: here.posts.plenaries_for((forged,))) == (EARLIER,)


def test_an_address_is_ours_from_the_moment_a_programme_names_it_until_none_does(tmp_path: Path) -> None:
    async def main() -> list[tuple[bool, bool]]:
        async with room(tmp_path) as here:
            found = [(here.posts.takes(TO), here.posts.takes(LATER))]
            for address in (LATER, TO):
                seen = here.chamber.view(SLUG)
                registration = replace(seen.programme.registration, to=(address,))
                programme = replace(seen.programme, registration=registration)
                revise = ReviseProgramme(id=address, programme=programme, version=seen.version)
                await here.chamber.submit(SLUG, revise, "desk")
                found.append((here.posts.takes(TO), here.posts.takes(LATER)))
            return found

    assert asyncio.run(main()) == [(True, False), (False, True), (True, False)]


def test_the_hosts_of_the_addresses_are_believed_where_the_house_names_none(tmp_path: Path) -> None:
    post = in_two_years(tmp_path, lambda here: here.posts.of(SLUG))
    assert (post.hosts, post.to, post.copy) == (("plenary.example",), (TO,), ("copy@embassy.example",))
