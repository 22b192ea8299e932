"""A session ends at the house and not with a cookie, of which there may be a copy."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import httpx
import pytest

from hand_time import HandTime
from hemicycle.chamber.house.link import HouseLink
from hemicycle.chamber.house.notes import Notes
from hemicycle.plenary.handover.hand_over import HandOver
from hemicycle.plenary.links.issue import IssueLink, RevokeLink
from hemicycle.plenary.links.link import Role
from hemicycle.plenary.requests.receive import ReceiveRequest
from hemicycle.plenary.requests.request import Asked, Door
from hemicycle.plenary.screens.screen import Shows
from hemicycle.plenary.screens.tell import SetScreen
from hemicycle.web.entering import SESSION_SECONDS, path_of
from hemicycle.web.house import SetUp
from hemicycle.web.house_entering import house_path
from hemicycle.web.pages.enter import PAGE_OF
from house_in_hand import SLUG, HouseInHand
from plenary_stage import OPENING, PROGRAMME, state

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

ROLES = (
    (Role.DESK, ""),
    (Role.DESK, "Amina"),
    (Role.CHAIR, ""),
    (Role.COPY, ""),
    (Role.BOOTH, ""),
    (Role.SCREEN, "Podium"),
    (Role.DELEGATION, "CL"),
    (Role.REQUEST, "1"),
)
EVERY_ROLE = pytest.mark.parametrize(("role", "subject"), ROLES)

Story = Callable[[HouseInHand], Awaitable[None]]


def in_a_house(folder: Path, story: Story) -> None:
    """In which Chile has asked for the floor, and a podium has its screen."""

    async def main() -> None:
        async with HouseInHand(folder, PROGRAMME, HandTime(OPENING)) as house:
            asked = Asked(delegation=state("CL"), segments=("1",))
            command = ReceiveRequest(id="ask", door=Door.WEB, arrived=house.time.now(), asked=asked)
            await house.chamber.submit(SLUG, command, "web")
            podium = SetScreen(id="podium", screen="Podium", shows=Shows.PODIUM)
            await house.chamber.submit(SLUG, podium, "desk")
            await story(house)

    asyncio.run(main())


def page_of(role: Role, subject: str) -> str:
    return f"/{SLUG}/screen/{subject}" if role is Role.SCREEN else f"/{SLUG}/{PAGE_OF[role]}"


async def is_in(browser: httpx.AsyncClient, role: Role, subject: str) -> bool:
    return (await browser.get(page_of(role, subject))).status_code == httpx.codes.OK


@EVERY_ROLE
def test_it_is_over_after_ninety_days_whatever_the_browser_keeps(
    tmp_path: Path, role: Role, subject: str
) -> None:
    async def story(house: HouseInHand) -> None:
        browser = await house.entered(role, subject)
        house.after(SESSION_SECONDS - 1)
        assert await is_in(browser, role, subject)
        house.after(1)
        assert not await is_in(browser, role, subject)

    in_a_house(tmp_path, story)


def test_who_enters_again_on_the_same_device_stays_as_long_again(tmp_path: Path) -> None:
    async def story(house: HouseInHand) -> None:
        browser = await house.entered(Role.DESK)
        house.after(SESSION_SECONDS - 1)
        entered = await browser.post(path_of(house.house, SLUG, Role.DESK))
        assert entered.status_code == httpx.codes.SEE_OTHER
        house.after(SESSION_SECONDS - 1)
        assert await is_in(browser, Role.DESK, "")

    in_a_house(tmp_path, story)


@EVERY_ROLE
@pytest.mark.parametrize("ends", [RevokeLink, IssueLink])
def test_it_is_over_at_once_when_the_link_is_revoked_or_issued_anew(
    tmp_path: Path, role: Role, subject: str, ends: type[RevokeLink | IssueLink]
) -> None:
    async def story(house: HouseInHand) -> None:
        browser = await house.entered(role, subject)
        assert await is_in(browser, role, subject)
        await house.chamber.submit(SLUG, ends(id="ends", role=role, subject=subject), "desk")
        assert not await is_in(browser, role, subject)

    in_a_house(tmp_path, story)


def set_up(house: HouseInHand) -> SetUp:
    """Served from now on."""
    keeping = house.house.keep.__self__  # type: ignore[attr-defined]
    setup = SetUp(HouseLink(house.notebook()), Notes(keeping, house.notebook(), house.chamber))
    house.serve_with(setup=setup)
    return setup


async def sets_up(browser: httpx.AsyncClient) -> bool:
    return (await browser.get("/setup/past")).status_code == httpx.codes.OK


def test_that_of_the_house_is_over_in_the_same_way(tmp_path: Path) -> None:
    async def story(house: HouseInHand) -> None:
        link = house_path(house.house, set_up(house))
        browser = house.browser()
        await browser.post(link)
        house.after(SESSION_SECONDS - 1)
        assert await sets_up(browser)
        await browser.post(link)
        house.after(SESSION_SECONDS - 1)
        assert await sets_up(browser)
        house.after(1)
        assert not await sets_up(browser)

    in_a_house(tmp_path, story)


@EVERY_ROLE
def test_who_leaves_a_device_is_out_with_every_copy_of_its_session(
    tmp_path: Path, role: Role, subject: str
) -> None:
    async def story(house: HouseInHand) -> None:
        browser, copy = await house.entered(role, subject), house.browser()
        copy.cookies.update(browser.cookies)
        assert await is_in(copy, role, subject)
        answer = await browser.post(f"/leave/{SLUG}/{role.value}")
        assert (answer.status_code, answer.headers["location"]) == (303, f"/{SLUG}?lang=en")
        assert browser.cookies == {}
        assert not await is_in(copy, role, subject)
        assert not await is_in(browser, role, subject)

    in_a_house(tmp_path, story)


def test_a_delegation_goes_on_at_its_other_devices_and_comes_back_to_the_one_it_left(tmp_path: Path) -> None:
    async def story(house: HouseInHand) -> None:
        telephone, laptop = [await house.entered(Role.DELEGATION, "CL") for _ in range(2)]
        await telephone.post(f"/leave/{SLUG}/delegation")
        assert await is_in(laptop, Role.DELEGATION, "CL")
        await telephone.post(path_of(house.house, SLUG, Role.DELEGATION, "CL"))
        assert await is_in(telephone, Role.DELEGATION, "CL")

    in_a_house(tmp_path, story)


def test_the_link_of_a_desk_that_was_left_lets_nobody_in_before_it_is_issued_anew(tmp_path: Path) -> None:
    """It may still be read on the device that was left."""

    async def story(house: HouseInHand) -> None:
        link = path_of(house.house, SLUG, Role.DESK)
        browser = await house.entered(Role.DESK)
        await browser.post(f"/leave/{SLUG}/desk")
        assert (await browser.post(link)).status_code == httpx.codes.NOT_FOUND
        await house.chamber.submit(SLUG, IssueLink(id="anew", role=Role.DESK), "desk")
        assert await is_in(await house.entered(Role.DESK), Role.DESK, "")

    in_a_house(tmp_path, story)


@pytest.mark.parametrize(
    ("role", "subject", "path"),
    [
        (Role.DESK, "", "desk/links"),
        (Role.CHAIR, "", "chair"),
        (Role.COPY, "", "copy"),
        (Role.BOOTH, "", "booth"),
        (Role.DELEGATION, "CL", "mine"),
        (Role.REQUEST, "1", "request"),
    ],
)
def test_the_page_of_each_role_has_the_button(tmp_path: Path, role: Role, subject: str, path: str) -> None:
    async def story(house: HouseInHand) -> None:
        page = (await (await house.entered(role, subject)).get(f"/{SLUG}/{path}")).text
        assert f'action="/leave/{SLUG}/{role.value}?lang=en"' in page

    in_a_house(tmp_path, story)


def test_a_screen_of_the_room_has_none_for_it_is_told_from_the_desk(tmp_path: Path) -> None:
    async def story(house: HouseInHand) -> None:
        browser = await house.entered(Role.SCREEN, "Podium")
        for path in ("booth", "screen", "screen/Podium"):
            assert "/leave/" not in (await browser.get(f"/{SLUG}/{path}")).text

    in_a_house(tmp_path, story)


def test_who_has_not_entered_leaves_nothing_behind(tmp_path: Path) -> None:
    async def story(house: HouseInHand) -> None:
        position = house.chamber.view(SLUG).position
        assert (await house.browser().post(f"/leave/{SLUG}/desk")).status_code == httpx.codes.SEE_OTHER
        assert house.chamber.view(SLUG).position == position

    in_a_house(tmp_path, story)


def test_while_the_floor_is_elsewhere_the_browser_forgets_all_the_same(tmp_path: Path) -> None:
    async def story(house: HouseInHand) -> None:
        browser = await house.entered(Role.DELEGATION, "CL")
        await house.chamber.submit(
            SLUG, HandOver(id="over", to="the hall", ticket="t" * 32, house_key="00" * 32), "operator"
        )
        assert (await browser.post(f"/leave/{SLUG}/delegation")).status_code == httpx.codes.SEE_OTHER
        assert browser.cookies == {}

    in_a_house(tmp_path, story)


def test_who_leaves_for_the_house_is_out_and_the_link_is_another(tmp_path: Path) -> None:
    async def story(house: HouseInHand) -> None:
        setup = set_up(house)
        link, browser, copy = house_path(house.house, setup), house.browser(), house.browser()
        await browser.post(link)
        copy.cookies.update(browser.cookies)
        assert await sets_up(copy)
        assert (await browser.post("/leave/house")).status_code == httpx.codes.SEE_OTHER
        assert not await sets_up(browser)
        assert not await sets_up(copy)
        assert (await browser.post(link)).status_code == httpx.codes.NOT_FOUND
        assert house_path(house.house, setup) != link

    in_a_house(tmp_path, story)
