"""The words on the chair's page, and the script that is printed."""

import asyncio
import re
from collections.abc import Awaitable, Callable
from datetime import timedelta
from html import unescape
from http import HTTPStatus
from pathlib import Path

import httpx
import pytest

from hand_time import HandTime
from hemicycle.plenary.floor.give import GiveFloor
from hemicycle.plenary.floor.meeting import OpenMeeting
from hemicycle.plenary.floor.segments import OpenSegment
from hemicycle.plenary.links.link import Role
from hemicycle.plenary.represented import Speaker
from hemicycle.plenary.requests.receive import ReceiveRequest
from hemicycle.plenary.requests.request import Asked, Door
from hemicycle.web.streams.channel import Address, Audience
from house_in_hand import SLUG, HouseInHand
from plenary_stage import MEETING, PROGRAMME, state

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

FIRST = "I now give the floor to the distinguished representative of Viet Nam, Ms Nguyễn, to be followed by "
OVER = "Distinguished delegate, your time is over. Please conclude."


def in_a_house(folder: Path, story: Callable[[HouseInHand], Awaitable[None]]) -> None:
    """Viet Nam and the Netherlands are inscribed, and the first segment is open."""

    async def play() -> None:
        async with HouseInHand(folder, PROGRAMME, HandTime(MEETING)) as house:
            for number, (key, speaker) in enumerate((("VN", Speaker(name="Ms Nguyễn")), ("NL", None)), 1):
                asked = Asked(delegation=state(key), segments=("1",))
                arrived = MEETING - timedelta(days=5) + timedelta(seconds=number)
                request = ReceiveRequest(
                    id=key, door=Door.WEB, arrived=arrived, asked=asked, speaker=speaker, vouched=True
                )
                await house.chamber.submit(SLUG, request, "web")
            await house.chamber.submit(SLUG, OpenMeeting(id="open"), "chair")
            await house.chamber.submit(SLUG, OpenSegment(id="segment", segment="1"), "chair")
            await story(house)

    asyncio.run(play())


def region(house: HouseInHand, language: str = "en") -> str:
    """What every browser at the chair's pages is sent of it."""
    _, regions = house.house.render(Address(SLUG, Audience.CHAIR, language))
    return unescape(regions["words"])


def lines(html: str) -> list[tuple[str, str]]:
    """Each with the language in which it is to be spoken; what waits for its moment is left out."""
    found = re.findall(r'<div class="said"([^>]*)>.*?<p class="say" lang="(\w+)">(.*?)</p>', html, re.DOTALL)
    return [(language, text) for shown, language, text in found if "hidden" not in shown]


async def note(desk: httpx.AsyncClient, sounds: str) -> None:
    pressed = {"act": "pronunciation", "on": "1", "place": "1", "sounds": sounds}
    answer = await desk.post(f"/{SLUG}/desk?lang=en", data=pressed)
    assert answer.status_code == HTTPStatus.SEE_OTHER, answer.text


def test_they_stand_in_both_languages_with_the_one_of_the_page_first(tmp_path: Path) -> None:
    async def story(house: HouseInHand) -> None:
        english = ("en", f"{FIRST}the distinguished representative of the Netherlands.")
        french = (
            "fr",
            (
                "Je donne maintenant la parole à la représentante ou au représentant du Viet Nam, Ms Nguyễn ; suivra "
                "la représentante ou le représentant des Pays-Bas."
            ),
        )
        assert lines(region(house)) == [english, french]
        assert lines(region(house, "fr")) == [french, english]
        chair = await house.entered(Role.CHAIR)
        page = (await chair.get(f"/{SLUG}/chair?lang=en")).text
        assert region(house) in unescape(page)

    in_a_house(tmp_path, story)


def test_they_follow_the_floor(tmp_path: Path) -> None:
    async def story(house: HouseInHand) -> None:
        await house.chamber.submit(SLUG, GiveFloor(id="give", inscription=1), "chair")
        assert lines(region(house))[0] == (
            "en",
            (
                "I thank the distinguished representative of Viet Nam. I now give the floor to the distinguished "
                "representative of the Netherlands. There is nobody else on the list."
            ),
        )
        house.after(119)
        assert ("en", OVER) not in lines(region(house))
        house.after(1)
        assert lines(region(house))[0] == ("en", OVER)

    in_a_house(tmp_path, story)


def test_what_the_desk_notes_of_a_name_stands_beside_it(tmp_path: Path) -> None:
    async def story(house: HouseInHand) -> None:
        desk = await house.entered(Role.DESK)
        await note(desk, "NGWEN <i>")
        sounds = '<p class="sounds"><bdi>Ms Nguyễn</bdi>: <bdi>NGWEN <i></bdi></p>'
        assert region(house).count(sounds) == len(("en", "fr"))
        place = unescape((await desk.get(f"/{SLUG}/desk/place/1?lang=en")).text)
        assert "<dt>Pronounced</dt><dd><bdi>NGWEN <i></bdi></dd>" in place
        assert "How the speaker’s name is pronounced was noted." in place
        script = await desk.get(f"/{SLUG}/chair/script?lang=en")
        assert unescape(script.text).count(sounds) == 1

    in_a_house(tmp_path, story)


def test_how_a_name_sounds_stands_on_no_public_page(tmp_path: Path) -> None:
    async def story(house: HouseInHand) -> None:
        await note(await house.entered(Role.DESK), "NGWEN")
        public = house.browser()
        for path in ("", "/lists", "/screen", "/verify"):
            answer = await public.get(f"/{SLUG}{path}")
            assert (answer.status_code, "NGWEN" in answer.text) == (HTTPStatus.OK, False)
        assert "NGWEN" not in (await public.get(f"/api/v1/{SLUG}")).text

    in_a_house(tmp_path, story)


def test_a_note_that_is_too_long_is_refused_and_kept_in_its_form(tmp_path: Path) -> None:
    async def story(house: HouseInHand) -> None:
        desk = await house.entered(Role.DESK)
        pressed = {"act": "pronunciation", "on": "1", "place": "1", "sounds": "x" * 121}
        answer = await desk.post(f"/{SLUG}/desk?lang=en", data=pressed)
        assert answer.status_code == HTTPStatus.CONFLICT
        assert "A pronunciation has at most 120 characters." in answer.text
        assert f'name="sounds" value="{"x" * 121}"' in answer.text

    in_a_house(tmp_path, story)


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "This concludes Segment I."), ("fr", "Nous en avons terminé avec Segment I.")],
)
def test_the_script_is_for_chair_and_desk(tmp_path: Path, language: str, said: str) -> None:
    async def story(house: HouseInHand) -> None:
        for role in (Role.CHAIR, Role.DESK):
            answer = await (await house.entered(role)).get(f"/{SLUG}/chair/script?lang={language}")
            assert (answer.status_code, answer.headers["cache-control"]) == (HTTPStatus.OK, "no-store")
            assert {spoken for spoken, _ in lines(answer.text)} == {language}
            assert said in answer.text
            assert f'href="/{SLUG}/{role.value}?lang={language}"' in answer.text
        answer = await house.browser().get(f"/{SLUG}/chair/script")
        assert answer.status_code == HTTPStatus.NOT_FOUND

    in_a_house(tmp_path, story)
