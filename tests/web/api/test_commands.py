"""What a program may do with a token: once for each key, within its scopes, and as the rules allow."""

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from api_stage import HERE, REQUEST, assert_problem, told
from hand_time import HandTime
from hemicycle.chamber.house.tokens import Scope, Tokens
from hemicycle.ledger.database import engine_of
from hemicycle.ledger.notebook import Notebook
from hemicycle.plenary.links.link import Role
from hemicycle.plenary.requests.receive import RequestReceived
from hemicycle.web.api.problem import Kind
from house_in_hand import SLUG, ChairsPage, HouseInHand
from whole_sitting import OPENS, REGISTERING, example

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

COMMANDS = f"{HERE}/commands"


async def acted(program: httpx.AsyncClient, token: dict[str, str], act: str, **fields: object) -> int:
    answer = await program.post(COMMANDS, json={"act": act, **fields}, headers=token)
    assert answer.status_code in {201, 409}, answer.text
    return answer.status_code


def test_a_console_runs_the_floor(tmp_path: Path) -> None:
    async def story(house: HouseInHand, program: httpx.AsyncClient) -> None:
        house.time.moment = OPENS
        token = house.token("console", Scope.CHAIR)
        for act in (
            {"act": "open-meeting"},
            {"act": "open-segment", "segment": "1"},
            {"act": "give-floor", "inscription": 1},
            {"act": "pause-clock", "intervention": 1},
            {"act": "resume-clock", "intervention": 1},
            {"act": "extend-time", "intervention": 1, "seconds": 30},
            {"act": "end-intervention", "intervention": 1},
            {"act": "give-floor", "inscription": 3, "ending": None},
            {"act": "raise-point-of-order", "delegation": "Chili"},
            {"act": "rule-on-point", "point_of_order": 1, "ruling": "not-upheld"},
        ):
            answer = await program.post(COMMANDS, json=act, headers=token)
            assert answer.status_code == 201, answer.text
        state = (await program.get(HERE)).json()
        assert state["floor"]["speaking"]["name"] == "Japan"
        assert house.chamber.steps(SLUG)[-1].actor == "chair:token console"

    told(tmp_path, story)


def test_what_the_rules_refuse_comes_back_with_their_sentence(tmp_path: Path) -> None:
    async def story(house: HouseInHand, program: httpx.AsyncClient) -> None:
        token = house.token("console", Scope.CHAIR)
        stale = {"act": "end-intervention", "intervention": 9}
        answer = await program.post(f"{COMMANDS}?lang=fr", json=stale, headers=token)
        assert_problem(answer, Kind.REFUSED)
        assert answer.json()["detail"] == "La parole a changé entre-temps ; regardez à nouveau."

    told(tmp_path, story)


def test_the_same_key_brings_the_first_receipt_and_with_anything_else_is_refused(tmp_path: Path) -> None:
    async def story(house: HouseInHand, program: httpx.AsyncClient) -> None:
        headers = {**house.token("console", Scope.DESK), "idempotency-key": "one"}
        act = {"act": "withdraw", "inscription": 2}
        first, again = [await program.post(COMMANDS, json=act, headers=headers) for _ in range(2)]
        assert (first.status_code, again.status_code) == (201, 200)
        assert first.content == again.content
        other = {"act": "withdraw", "inscription": 3}
        assert_problem(await program.post(COMMANDS, json=other, headers=headers), Kind.KEY_REUSED)
        another = {**headers, **house.token("another", Scope.DESK)}
        assert (await program.post(COMMANDS, json=other, headers=another)).status_code == 201

    told(tmp_path, story)


def test_a_request_counts_once_for_each_key_of_its_sender(tmp_path: Path) -> None:
    async def story(house: HouseInHand, program: httpx.AsyncClient) -> None:
        before = len(house.chamber.view(SLUG).requests)
        keyed = {"idempotency-key": "one"}
        sent = [(REQUEST, keyed), (REQUEST, keyed), ({**REQUEST, "command": "one"}, {})]
        sent = [*sent, ({**REQUEST, "delegation": "Gabon"}, keyed)]
        statuses = [
            (await program.post(f"{HERE}/requests", json=body, headers=headers)).status_code
            for body, headers in sent
        ]
        assert statuses == [201, 200, 409, 201]
        assert len(house.chamber.view(SLUG).requests) == before + 2

    told(tmp_path, story)


def test_the_same_key_at_the_same_moment_is_one_act(tmp_path: Path) -> None:
    async def story(_house: HouseInHand, program: httpx.AsyncClient) -> None:
        keyed = {"idempotency-key": "one"}
        bodies = [REQUEST, REQUEST, {**REQUEST, "segments": ["1"]}]
        answers = await asyncio.gather(
            *(program.post(f"{HERE}/requests", json=body, headers=keyed) for body in bodies)
        )
        assert sorted(one.status_code for one in answers) == [201, 201, 409]
        assert len({one.content for one in answers if one.status_code == 201}) == 1

    told(tmp_path, story)


def test_keys_are_known_after_a_restart(tmp_path: Path) -> None:
    async def sent(body: dict[str, object]) -> httpx.Response:
        async with HouseInHand(tmp_path, example(), HandTime(REGISTERING)) as house:
            keyed = {"idempotency-key": "one"}
            return await house.browser().post(f"{HERE}/requests", json=body, headers=keyed)

    first, again, other = (asyncio.run(sent(one)) for one in (REQUEST, REQUEST, {**REQUEST, "segments": []}))
    assert (first.status_code, again.status_code, other.status_code) == (201, 200, 409)
    assert first.json()["receipt"]["hash"] == again.json()["receipt"]["hash"]


def test_a_token_does_what_its_scopes_say_in_its_own_plenary_alone(tmp_path: Path) -> None:
    async def story(house: HouseInHand, program: httpx.AsyncClient) -> None:
        reading, chair = house.token("reading", Scope.READ), house.token("chair", Scope.CHAIR)
        withdraw = {"act": "withdraw", "inscription": 2}
        assert_problem(await program.post(COMMANDS, json=withdraw, headers=reading), Kind.FORBIDDEN)
        assert_problem(await program.post(COMMANDS, json=withdraw, headers=chair), Kind.FORBIDDEN)
        assert_problem(await program.get(f"{HERE}/desk/requests", headers=chair), Kind.FORBIDDEN)
        assert_problem(await program.post(f"{HERE}/requests", json=REQUEST, headers=chair), Kind.FORBIDDEN)
        elsewhere = await program.get("/api/v1/another/desk/requests", headers=reading)
        assert_problem(elsewhere, Kind.FORBIDDEN)
        assert (await program.get(f"{HERE}/desk/requests", headers=reading)).status_code == 200

    told(tmp_path, story)


def test_a_token_that_is_revoked_or_has_expired_opens_nothing(tmp_path: Path) -> None:
    async def story(house: HouseInHand, program: httpx.AsyncClient) -> None:
        tokens = Tokens(house.notebook())
        until = house.time.moment
        past = {"authorization": f"Bearer {tokens.add('past', SLUG, (Scope.READ,), until)}"}
        gone = house.token("gone", Scope.READ)
        tokens.revoke("gone")
        for token in (past, gone):
            answer = await program.get(f"{HERE}/desk/requests", headers=token)
            assert_problem(answer, Kind.UNAUTHENTICATED)
            assert answer.headers["www-authenticate"] == 'Bearer realm="hemicycle", error="invalid_token"'

    told(tmp_path, story)


def test_a_token_that_may_register_vouches(tmp_path: Path) -> None:
    async def story(house: HouseInHand, program: httpx.AsyncClient) -> None:
        token = house.token("portal", Scope.REGISTER)
        await program.post(f"{HERE}/requests", json=REQUEST, headers=token)
        await program.post(f"{HERE}/requests", json={**REQUEST, "delegation": "Gabon"})
        *_, vouched, unknown = house.chamber.view(SLUG).requests.values()
        assert {one.asked.delegation.key: one.vouched for one in (vouched, unknown)} == {
            "PE": True,
            "GA": False,
        }
        steps = house.chamber.steps(SLUG)
        assert {one.actor for one in steps if isinstance(one.event, RequestReceived)} == {
            "web",
            "web:token portal",
        }

    told(tmp_path, story)


def test_a_console_watches_while_somebody_else_has_control(tmp_path: Path) -> None:
    async def story(house: HouseInHand, program: httpx.AsyncClient) -> None:
        house.time.moment = OPENS
        token = house.token("console", Scope.CHAIR)
        page = ChairsPage(await house.entered(Role.CHAIR))
        assert await acted(program, token, "take-control") == 201
        assert "operates the floor" in (await page.refused("open") or "")
        await page.press("take-control")
        assert await acted(program, token, "open-meeting") == 409
        assert await acted(program, token, "take-control") == 201
        assert await acted(program, token, "open-meeting") == 201

    told(tmp_path, story)


def test_the_desk_reads_what_waits_and_settles_it(tmp_path: Path) -> None:
    async def story(house: HouseInHand, program: httpx.AsyncClient) -> None:
        await program.post(f"{HERE}/requests", json={"delegation": "The Reform Club", "segments": ["1"]})
        token = house.token("desk", Scope.DESK)
        (waiting,) = (await program.get(f"{HERE}/desk/requests", headers=token)).json()["requests"]
        assert (waiting["delegation"]["name"], waiting["is_waiting"]) == ("The Reform Club", True)
        assert waiting["reasons"]
        looked = {"act": "look-at-request", "request": waiting["number"]}
        assert (await program.post(COMMANDS, json=looked, headers=token)).status_code == 201
        assert (await program.get(f"{HERE}/desk/requests", headers=token)).json()["requests"] == []

    told(tmp_path, story)


def test_a_call_is_entered_with_who_took_it_and_days_that_nobody_means_are_refused(tmp_path: Path) -> None:
    async def story(house: HouseInHand, program: httpx.AsyncClient) -> None:
        token = house.token("desk", Scope.DESK)
        call = {"delegation": "Peru", "segments": ["1"], "by": "Amina", "how": "telephone"}
        taken = house.time.moment.isoformat()
        assert await acted(program, token, "take-call", **call, taken=taken) == 201
        for never in ("9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z"):
            assert await acted(program, token, "take-call", **call, taken=never) == 409
        closing = {"segment": "1", "reason": "Asked."}
        assert await acted(program, token, "set-closing", **closing, closes="0001-01-01T00:00:00Z") == 409

    told(tmp_path, story)


def test_a_request_arrives_when_it_is_there_whole(tmp_path: Path) -> None:
    """Else whoever begins to send in time, and goes on after the closing, would be in time."""

    async def story(house: HouseInHand, program: httpx.AsyncClient) -> None:
        whole = json.dumps(REQUEST).encode()

        async def slowly() -> AsyncIterator[bytes]:
            yield whole[:5]
            house.after(3600)
            yield whole[5:]

        headers = {"content-type": "application/json"}
        answer = await program.post(f"{HERE}/requests", content=slowly(), headers=headers)
        assert answer.status_code == 201
        *_, last = house.chamber.view(SLUG).requests.values()
        assert last.arrived == house.time.moment

    told(tmp_path, story)


def test_an_address_is_one_whatever_stands_for_a_space(tmp_path: Path) -> None:
    async def story(_house: HouseInHand, program: httpx.AsyncClient) -> None:
        for space in (" ", "\n", "\x85", "\xa0", "\u2003", "\u3000", ",", ";"):
            for address in (f"one@chile.example{space}two@peru.example", f"one@chile.example{space}"):
                sent = {**REQUEST, "address": address}
                assert_problem(await program.post(f"{HERE}/requests", json=sent), Kind.INVALID)
        sent = {**REQUEST, "address": "\u00e9mission@p\u00e9rou.example"}
        assert (await program.post(f"{HERE}/requests", json=sent)).status_code == 201

    told(tmp_path, story)


def test_while_the_database_is_away_a_program_is_told_to_send_it_again(tmp_path: Path) -> None:
    async def story(house: HouseInHand, program: httpx.AsyncClient) -> None:
        token = house.token("console", Scope.CHAIR)
        away = engine_of(str(tmp_path / "nowhere" / "house.sqlite"))
        house.serve_with(tokens=Tokens(Notebook(away)))
        program = house.browser()
        answer = await program.post(COMMANDS, json={"act": "open-meeting"}, headers=token)
        assert_problem(answer, Kind.NOT_RECORDED)
        assert answer.headers["retry-after"] == "1"
        away.dispose()

    told(tmp_path, story)
