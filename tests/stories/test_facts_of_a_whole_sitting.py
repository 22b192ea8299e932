"""A whole sitting, heard outside: by a listener that is cut off in the middle, and by a webhook that fails twice."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from hand_time import HandTime
from hemicycle.chamber.house.webhooks import Webhooks
from hemicycle.plenary.links.link import Role
from hemicycle.web.webhooks.by_http import ByHttp
from hemicycle.web.webhooks.deliveries import Deliveries
from hemicycle.web.webhooks.receiver import Schedule
from house_in_hand import SLUG, ChairsPage, HouseInHand
from house_on_a_port import on_a_port
from listener import Listener
from webhook_receiver import HANGS, WebhookReceiver
from whole_sitting import (
    BELGIUM,
    CHILE,
    FIJI,
    JAPAN,
    KENYA,
    NEXT_DAY,
    OPENS,
    REGISTERING,
    SENEGAL,
    at,
    example,
    first_day,
    next_day,
    registered,
)

EVENTS = f"/api/v1/{SLUG}/events"
CLOSES = datetime(2023, 12, 7, 5, tzinfo=UTC)
BEFORE_THE_CUT = 8
FAILURES = (204, 204, 204, 503, HANGS, 302)
"""Three facts are taken, then the fourth is not, at three attempts."""

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

Said = dict[str, Any]


def test_all_that_anybody_may_hear_is_heard_once_and_in_order(tmp_path: Path) -> None:
    asyncio.run(_sitting(tmp_path))


async def _sitting(folder: Path) -> None:
    async with (
        HouseInHand(folder, example(), HandTime(REGISTERING)) as house,
        on_a_port(house.house) as port,
        WebhookReceiver(*FAILURES) as receiver,
    ):
        webhooks = Webhooks(house.notebook())
        webhook = await asyncio.to_thread(webhooks.add, SLUG, receiver.url, 0)
        deliveries = _deliveries(house, webhooks)
        async with Listener(port, f"{EVENTS}?from=0") as cut_off:
            await registered(house)
            house.time.moment = CLOSES
            await cut_off.until(2)  # the clock closes the lists by itself
            page = ChairsPage(await house.entered(Role.CHAIR))
            await first_day(house, page)
            heard = (await cut_off.until(BEFORE_THE_CUT))[:BEFORE_THE_CUT]
            assert "access-control-allow-origin: *" in cut_off.answer
        await receiver.until(len(FAILURES))
        await deliveries.close()  # the house goes on by itself, as after a restart
        again = {"Last-Event-ID": str(heard[-1]["id"])}
        async with Listener(port, f"{EVENTS}?from=0", **again) as back, Listener(port, EVENTS) as late:
            await late.until(1)
            deliveries = _deliveries(house, webhooks)
            await next_day(house, page)
            heard += await back.until(len(SITTING) - BEFORE_THE_CUT)
            await receiver.until_taken(f"{SLUG}_{heard[-1]['id']}")
            await late.until(1 + DAY_TWO)
        await deliveries.close()
        await _nothing_is_private(port, house)
    assert [_said(fact) for fact in heard] == SITTING
    assert [fact["id"] for fact in heard] == sorted({fact["id"] for fact in heard})
    assert [(fact["version"], fact["plenary"]) for fact in heard] == [(1, SLUG)] * len(SITTING)
    assert back.names == [(fact["id"], fact["kind"]) for fact in heard[BEFORE_THE_CUT:]]
    assert late.facts == heard[-1 - DAY_TWO :]
    by_id = {one.id: one.fact for one in receiver.taken}
    assert list(by_id.items()) == [(f"{SLUG}_{fact['id']}", fact) for fact in heard]
    assert [one.id for _, one in receiver.came][3:7] == [f"{SLUG}_{heard[3]['id']}"] * 4
    assert all(one.is_signed_with(webhook.secret) for one in receiver.taken)


def _deliveries(house: HouseInHand, webhooks: Webhooks) -> Deliveries:
    schedule = Schedule(first=0.001, longest=0.004)
    made = Deliveries(house.chamber, webhooks, lambda: ByHttp(seconds=2.0), schedule, looking=0.005)
    made.open()
    return made


async def _nothing_is_private(port: int, house: HouseInHand) -> None:
    async with Listener(port, "/api/v1/another/events") as nobody:
        assert nobody.answer[0] == "HTTP/1.1 404 Not Found"
    told = b"".join(one.json for one in await house.chamber.facts.of(SLUG)).decode()
    assert [word for word in ("mission@", ".example", "Ambassador", "140") if word in told] == []


def _said(fact: Said) -> Said:
    return {name: fact[name] for name in ("at", "kind", "body", "floor")}


def told(when: str, kind: str, floor: Said | None = None, /, **body: object) -> Said:
    return {"at": when, "kind": kind, "body": body, "floor": floor}


def on_floor(number: int, delegation: Said, given: str, limit: int | None, **more: object) -> Said:
    return {
        "intervention": number,
        "kind": "inscribed",
        "delegation": delegation,
        "group": None,
        "segment": "1",
        "given": given,
        "limit": limit,
        "used": 0.0,
        "since": given,
        "past_zero": "counting",
        **more,
    }


def over(number: int, delegation: Said, used: float) -> Said:
    return {"intervention": number, "delegation": delegation, "group": None, "used": used}


def given(floor: Said, ended: Said | None = None) -> Said:
    shown = ("intervention", "kind", "delegation", "group", "segment", "limit")
    return told(floor["given"], "floor-given", floor, **{name: floor[name] for name in shown}, ended=ended)


def ended(seconds: float, one: Said, day: datetime = OPENS) -> Said:
    return told(at(seconds, day), "floor-ended", ended=one)


BELGIUM_INVITED = on_floor(1, BELGIUM, at(30), None, kind="invited")
BELGIUM_SPEAKS = on_floor(2, BELGIUM, at(300), 120)
FIJI_RAISES = on_floor(3, FIJI, at(340), 60, kind="point-of-order")
JAPAN_SPEAKS = on_floor(4, JAPAN, at(470), 120)
ANY_OF_90 = {"seconds": 90, "category": None, "segment": None, "for_groups": None}
CALLED_SENEGAL = {"delegation": SENEGAL, "group": None, "segment": "1"}
PARTS = [{"key": "1", "title": "Segment I"}, {"key": "2", "title": "Segment II"}]

FIRST_DAY = [
    told(at(0, REGISTERING), "convened", title="Plenary session on cooperation", programme=1, segments=PARTS),
    told(at(0, CLOSES), "registration-closed", closed=at(0, CLOSES)),
    told(at(0), "meeting-opened"),
    told(at(0), "segment-opened", segment="1", title="Segment I"),
    given(BELGIUM_INVITED),
    given(BELGIUM_SPEAKS, over(1, BELGIUM, 270.0)),
    told(
        at(340),
        "point-of-order-raised",
        FIJI_RAISES,
        point_of_order=1,
        intervention=3,
        delegation=FIJI,
        limit=60,
        interrupts=2,
    ),
    told(
        at(360),
        "point-of-order-ruled",
        {**BELGIUM_SPEAKS, "used": 40.0, "since": at(360)},
        point_of_order=1,
        ruling="not-upheld",
    ),
    ended(460, over(2, BELGIUM, 120.0)),
    told(at(470), "absent", **CALLED_SENEGAL),
    given(JAPAN_SPEAKS),
    told(at(530), "limits-set", JAPAN_SPEAKS, limits=[ANY_OF_90]),
    given(on_floor(5, CHILE, at(590), 90), over(4, JAPAN, 120.0)),
    ended(670, over(5, CHILE, 80.0)),
    told(at(670), "motion-moved", motion=1, kind="suspend-meeting", delegation=KENYA),
    told(at(670), "motion-decided", motion=1, outcome="carried"),
    told(at(700), "suspended", until=at(0, NEXT_DAY)),
]
SECOND_DAY = [
    told(at(0, NEXT_DAY), "resumed"),
    given(on_floor(6, FIJI, at(0, NEXT_DAY), 90)),
    given(on_floor(7, KENYA, at(90, NEXT_DAY), 90), over(6, FIJI, 90.0)),
    ended(150, over(7, KENYA, 60.0), NEXT_DAY),
    told(at(150, NEXT_DAY), "reply-asked", reply=1, delegation=JAPAN),
    told(at(150, NEXT_DAY), "recalled", **CALLED_SENEGAL),
    given(on_floor(8, SENEGAL, at(150, NEXT_DAY), 90)),
    ended(200, over(8, SENEGAL, 50.0), NEXT_DAY),
    given(on_floor(9, JAPAN, at(200, NEXT_DAY), 180, kind="reply")),
    ended(300, over(9, JAPAN, 100.0), NEXT_DAY),
    told(at(300, NEXT_DAY), "segment-closed", segment="1"),
    told(at(300, NEXT_DAY), "meeting-closed"),
]
SITTING = FIRST_DAY + SECOND_DAY
DAY_TWO = len(SECOND_DAY)
