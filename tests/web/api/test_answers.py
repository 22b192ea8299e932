"""What programs read of a plenary: every resource, its tag, its portions, and the problems beside it."""

from pathlib import Path

import httpx
import msgspec
import pytest
from msgspec.structs import replace

from a_past_plenary import PAST, SPEAKERS
from api_stage import HERE, REQUEST, assert_problem, told
from hemicycle.chamber.house.tokens import Scope
from hemicycle.plenary.links.link import Role
from hemicycle.plenary.past.reconstruct import ReconstructPlenary
from hemicycle.settings import LimitSettings
from hemicycle.web.api.openapi import document
from hemicycle.web.api.problem import Kind
from hemicycle.web.api.table import OPERATIONS
from hemicycle.web.limiter import Limiter, Rate
from hemicycle.web.limits import limits
from house_in_hand import SLUG, ChairsPage, HouseInHand
from whole_sitting import first_day

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


async def sat(house: HouseInHand) -> None:
    await first_day(house, ChairsPage(await house.entered(Role.CHAIR)))


def test_a_plenary_is_read_from_its_programme_to_its_interventions(tmp_path: Path) -> None:
    async def story(house: HouseInHand, program: httpx.AsyncClient) -> None:
        await sat(house)
        state = (await program.get(HERE)).json()
        assert state["floor"]["phase"] == "suspended"
        assert [one["name"] for one in state["floor"]["following"]][:2] == ["Fiji", "Kenya"]
        planned = (await program.get(f"{HERE}/programme")).json()
        assert planned["registration"]["closes"].endswith("Z")
        (first, *_) = (await program.get(f"{HERE}/lists?lang=fr")).json()["lists"]
        assert first["stage"] is None
        assert first["places"][0]["delegation"] == {
            "key": "BE",
            "name": "Belgique",
            "category": "state-party",
        }
        record = (await program.get(f"{HERE}/record")).json()
        held = (await program.get(f"{HERE}/interventions")).json()
        assert [one["number"] for one in held["interventions"]] == [
            one["number"] for one in record["interventions"]
        ]
        one = (await program.get(f"{HERE}/interventions/2")).json()
        assert one == held["interventions"][1]
        assert one["delegation"]["name"] == "Belgium"

    told(tmp_path, story)


def test_a_version_of_a_list_is_read_as_it_was_published(tmp_path: Path) -> None:
    async def story(house: HouseInHand, program: httpx.AsyncClient) -> None:
        token = house.token("desk", Scope.DESK)
        publish = {"act": "publish-list", "segment": "1", "stage": "provisional"}
        await program.post(f"{HERE}/commands", json=publish, headers=token)
        await program.post(f"{HERE}/commands", json={"act": "withdraw", "inscription": 2}, headers=token)
        await program.post(f"{HERE}/commands", json={**publish, "stage": "final"}, headers=token)
        older = (await program.get(f"{HERE}/lists/1/1")).json()
        newest = (await program.get(f"{HERE}/lists")).json()["lists"][0]
        assert [one["inscription"] for one in older["places"]] == [1, 2, 3, 4, 5, 6]
        assert [one["inscription"] for one in newest["places"]] == [1, 3, 4, 5, 6]
        assert [(one["version"], one["stage"]) for one in newest["versions"]] == [
            (1, "provisional"),
            (2, "final"),
        ]
        for missing in ("/lists/1/3", "/lists/none/1", "/lists/1/x", "/interventions/999", "/statements/9"):
            assert_problem(await program.get(HERE + missing), Kind.NOT_FOUND)

    told(tmp_path, story)


def test_nothing_is_sent_again_while_the_plenary_stands_where_it_stood(tmp_path: Path) -> None:
    async def story(house: HouseInHand, program: httpx.AsyncClient) -> None:
        first = await program.get(HERE)
        tag = first.headers["etag"]
        assert tag.startswith(f'"{house.chamber.view(SLUG).position}-en-')
        assert (first.headers["vary"], first.headers["content-language"]) == ("accept-language", "en")
        unchanged = await program.get(HERE, headers={"if-none-match": f'"other", W/{tag}'})
        assert (unchanged.status_code, unchanged.content, unchanged.headers["etag"]) == (304, b"", tag)
        assert (await program.get(f"{HERE}?lang=fr", headers={"if-none-match": tag})).status_code == 200
        await program.post(f"{HERE}/requests", json=REQUEST)
        assert (await program.get(HERE, headers={"if-none-match": tag})).status_code == 200

    told(tmp_path, story)


def test_a_head_has_the_headers_of_its_get_and_no_body(tmp_path: Path) -> None:
    async def story(_house: HouseInHand, program: httpx.AsyncClient) -> None:
        for one in OPERATIONS:
            if one.method != "GET" or one.places not in {(), ("plenary",)} or one.scopes:
                continue
            path = f"/api/v1{one.path}".format(plenary=SLUG)
            get, head = await program.get(path), await program.head(path)
            assert (get.status_code, head.status_code, head.content) == (200, 200, b""), path
            assert dict(head.headers) == dict(get.headers), path

    told(tmp_path, story)


def test_of_the_stream_one_may_ask_whether_it_is_there_and_send_it_nothing(tmp_path: Path) -> None:
    async def story(_house: HouseInHand, program: httpx.AsyncClient) -> None:
        asked = await program.head(f"{HERE}/events")
        assert (asked.status_code, asked.headers["content-type"]) == (200, "text/event-stream; charset=utf-8")
        sent = await program.post(f"{HERE}/events", json={})
        assert_problem(sent, Kind.METHOD)
        assert "GET" in sent.headers["allow"]
        assert_problem(await program.get(f"{HERE}/events"), Kind.MALFORMED)  # it came behind something else
        assert_problem(await program.get("/api/v1/nothing/events"), Kind.NOT_FOUND)

    told(tmp_path, story)


def test_portions_follow_one_another_by_their_links(tmp_path: Path) -> None:
    async def story(house: HouseInHand, program: httpx.AsyncClient) -> None:
        await sat(house)
        numbers, path = [], f"{HERE}/interventions?limit=2"
        while path:
            answer = await program.get(path)
            numbers.append([one["number"] for one in answer.json()["interventions"]])
            path = answer.links["next"]["url"] if answer.json()["next"] is not None else ""
            assert ("next" in answer.links) == bool(path)
        assert numbers == [[1, 2], [3, 4], [5]]
        only = (await program.get("/api/v1/plenaries?limit=1")).json()
        assert ([one["name"] for one in only["plenaries"]], only["next"]) == ([SLUG], None)

    told(tmp_path, story)


def test_needs_and_commitments_come_in_portions_however_many_there_are(tmp_path: Path) -> None:
    (need,), (commitment,) = PAST.needs, PAST.commitments
    many = replace(
        PAST,
        needs=tuple(replace(need, number=one) for one in range(1, 131)),
        commitments=tuple(replace(commitment, number=one) for one in range(1, 131)),
    )

    async def story(house: HouseInHand, program: httpx.AsyncClient) -> None:
        entering = ReconstructPlenary(id="enter", past=many, speakers=SPEAKERS)
        await house.chamber.submit("cooperation-2019", entering, "operator")
        for name in ("needs", "commitments"):
            numbers, path = [], f"/api/v1/cooperation-2019/{name}"
            while path:
                answer = await program.get(path)
                numbers.append([one["number"] for one in answer.json()[name]])
                path = answer.links["next"]["url"] if answer.json()["next"] is not None else ""
            assert numbers == [[*range(1, 51)], [*range(51, 101)], [*range(101, 131)]]
        asked = (await program.get("/api/v1/cooperation-2019/needs/1")).json()
        assert asked["answers"] == [*range(1, 131)]
        for missing in ("needs/131", "commitments/131", "needs/x"):
            assert_problem(await program.get(f"/api/v1/cooperation-2019/{missing}"), Kind.NOT_FOUND)

    told(tmp_path, story)


PROBLEMS: tuple[tuple[str, str, dict[str, str], bytes, Kind], ...] = (
    ("GET", "/api/v1/no-such-plenary", {}, b"", Kind.NOT_FOUND),
    ("GET", "/api/v2", {}, b"", Kind.NOT_FOUND),
    ("GET", f"{HERE}/no/such/thing", {}, b"", Kind.NOT_FOUND),
    ("DELETE", HERE, {}, b"", Kind.METHOD),
    ("GET", HERE, {"accept": "text/html, application/json;q=0"}, b"", Kind.NOT_ACCEPTABLE),
    ("GET", f"{HERE}/interventions?limit=0", {}, b"", Kind.INVALID),
    ("GET", f"{HERE}/interventions?limit=1&limit=2", {}, b"", Kind.INVALID),
    ("GET", f"{HERE}/desk/requests", {}, b"", Kind.UNAUTHENTICATED),
    ("GET", f"{HERE}/desk/requests", {"authorization": "Bearer x"}, b"", Kind.UNAUTHENTICATED),
    ("POST", f"{HERE}/commands", {}, b"{}", Kind.UNAUTHENTICATED),
    ("POST", f"{HERE}/requests", {}, b"", Kind.MALFORMED),
    ("POST", f"{HERE}/requests", {}, b"{", Kind.MALFORMED),
    ("POST", f"{HERE}/requests", {}, b'"\xff"', Kind.MALFORMED),
    ("POST", f"{HERE}/requests", {}, b'{"delegation":"\\ud800","segments":[]}', Kind.MALFORMED),
    ("POST", f"{HERE}/requests", {}, b"[" * 20_000, Kind.MALFORMED),
    ("POST", f"{HERE}/requests", {"idempotency-key": "two words"}, b"{}", Kind.INVALID),
    ("POST", f"{HERE}/requests", {"content-type": "text/plain"}, b"{}", Kind.MEDIA_TYPE),
    ("POST", f"{HERE}/requests", {}, b'{"delegation":"a\\u0000","segments":[]}', Kind.INVALID),
    ("POST", f"{HERE}/requests", {}, b'{"delegation":"a","segments":[1e999]}', Kind.INVALID),
    ("POST", f"{HERE}/requests", {}, b'{"delegation":1,"segments":[]}', Kind.INVALID),
    ("POST", f"{HERE}/requests", {}, b'{"delegation":"a","segments":[],"more":1}', Kind.INVALID),
    ("POST", f"{HERE}/requests", {}, b'"' + b"a" * 70_000 + b'"', Kind.TOO_LARGE),
    ("POST", f"{HERE}/requests", {"sec-fetch-site": "cross-site"}, b"{}", Kind.FORBIDDEN),
)


def test_what_cannot_be_answered_is_a_problem_of_its_kind(tmp_path: Path) -> None:
    async def story(_house: HouseInHand, program: httpx.AsyncClient) -> None:
        for method, path, headers, body, kind in PROBLEMS:
            sent = {"content-type": "application/json", **headers}
            assert_problem(await program.request(method, path, content=body, headers=sent), kind)

    told(tmp_path, story)


def test_every_problem_is_explained_where_its_type_says(tmp_path: Path) -> None:
    async def story(_house: HouseInHand, program: httpx.AsyncClient) -> None:
        for kind in Kind:
            answer = (await program.get(kind.type)).json()
            assert answer == {"type": kind.type, "status": kind.status, "meaning": kind.meaning}

    told(tmp_path, story)


def test_whoever_asks_too_often_is_told_when_to_come_again(tmp_path: Path) -> None:
    async def story(house: HouseInHand, program: httpx.AsyncClient) -> None:
        full = Limiter(Rate(most=1, a_minute=6), lambda: 0.0)
        house.serve_with(
            limits=msgspec.structs.replace(limits(), wrong_links=full, forms=full, searches=full)
        )
        program = house.browser()
        assert (await program.post(f"{HERE}/requests", json=REQUEST)).status_code == 201
        answer = await program.post(f"{HERE}/requests", json=REQUEST)
        assert_problem(answer, Kind.TOO_MANY)
        assert answer.headers["retry-after"] == "10"
        assert answer.headers["ratelimit"] == '"address";r=0;t=10'
        assert answer.headers["ratelimit-policy"] == '"address";q=1;w=10'
        guessed = {"authorization": "Bearer hct_guessed"}
        assert_problem(await program.get(f"{HERE}/desk/requests", headers=guessed), Kind.TOO_MANY)

    told(tmp_path, story)


def test_what_is_sent_again_under_its_key_is_answered_however_much_its_mailbox_has_sent(
    tmp_path: Path,
) -> None:
    async def story(house: HouseInHand, program: httpx.AsyncClient) -> None:
        full = Limiter(Rate(most=1, a_minute=0.5), lambda: 0.0)
        house.serve_with(limits=msgspec.structs.replace(limits(), mailboxes=full))
        program = house.browser()
        sent = {**REQUEST, "address": "desk@gov.pe.example"}
        keyed = {"idempotency-key": "one"}
        answers = [await program.post(f"{HERE}/requests", json=sent, headers=keyed) for _ in range(3)]
        assert [one.status_code for one in answers] == [201, 200, 200]
        another = await program.post(f"{HERE}/requests", json=sent)
        assert_problem(another, Kind.TOO_MANY)
        assert (another.headers["retry-after"], "ratelimit-policy" in another.headers) == ("120", True)

    told(tmp_path, story)


def test_a_token_is_counted_by_itself_whatever_comes_of_the_call(tmp_path: Path) -> None:
    async def story(house: HouseInHand, _program: httpx.AsyncClient) -> None:
        house.serve_with(limits=limits(LimitSettings(calls_a_minute_of_one_token=1), lambda: 0.0))
        program, reader = house.browser(), house.token("reader", Scope.READ)
        other = house.token("other", Scope.READ)
        desk, elsewhere = f"{HERE}/desk/requests", "/api/v1/another/desk/requests"
        assert (await program.get(desk, headers=reader)).status_code == 200
        assert_problem(await program.get(elsewhere, headers=reader), Kind.FORBIDDEN)
        answer = await program.get(desk, headers=reader)
        assert_problem(answer, Kind.TOO_MANY)
        assert answer.headers["retry-after"] == "60"
        assert answer.headers["ratelimit-policy"] == '"token";q=2;w=120'
        assert (await program.get(desk, headers=other)).status_code == 200
        assert (await program.get(HERE)).status_code == 200

    told(tmp_path, story)


def test_every_operation_says_what_comes_of_asking_too_often() -> None:
    described = document("", OPERATIONS)["paths"]
    refusals = [one["responses"]["429"] for methods in described.values() for one in methods.values()]
    assert len(refusals) == len(OPERATIONS)
    assert all(one["headers"]["Retry-After"]["required"] for one in refusals)


def test_a_receipt_is_verified_and_a_changed_one_is_not(tmp_path: Path) -> None:
    async def story(_house: HouseInHand, program: httpx.AsyncClient) -> None:
        receipt = (await program.post(f"{HERE}/requests", json=REQUEST)).json()["receipt"]
        proof = (await program.post(f"{HERE}/receipts/verify", json=receipt)).json()
        assert proof["holds"], proof
        changed = {**receipt, "position": receipt["position"] - 1}
        assert not (await program.post(f"{HERE}/receipts/verify", json=changed)).json()["holds"]

    told(tmp_path, story)


def test_nothing_private_is_told_to_anybody_nor_to_the_tokens_of_the_desk(tmp_path: Path) -> None:
    async def story(house: HouseInHand, program: httpx.AsyncClient) -> None:
        hidden = {"address": "hidden@club.example", "speaker": "Anna Hidden"}
        sent = {"delegation": "The Reform Club", "segments": ["1"], **hidden}
        assert (await program.post(f"{HERE}/requests", json=sent)).status_code == 201
        token = house.token("desk", Scope.READ)
        paths = [
            f"/api/v1{one.path}".format(plenary=SLUG)
            for one in OPERATIONS
            if one.method == "GET" and one.places in {(), ("plenary",)}
        ]
        for path in [*paths, f"{HERE}/desk/requests?which=all"]:
            answer = await program.get(path, headers=token)
            assert answer.status_code == 200, path
            assert "hidden" not in answer.text.lower(), path

    told(tmp_path, story)


def test_what_is_answered_is_what_the_table_says(tmp_path: Path) -> None:
    async def story(house: HouseInHand, program: httpx.AsyncClient) -> None:
        await sat(house)
        for one in OPERATIONS:
            if one.method == "GET" and one.places in {(), ("plenary",)} and not one.scopes:
                answer = await program.get(f"/api/v1{one.path}".format(plenary=SLUG))
                msgspec.json.decode(answer.content, type=one.answers)

    told(tmp_path, story)


def test_a_past_plenary_is_read_with_its_sources_and_has_no_lists(tmp_path: Path) -> None:
    async def story(house: HouseInHand, program: httpx.AsyncClient) -> None:
        entering = ReconstructPlenary(id="enter", past=PAST, speakers=SPEAKERS)
        await house.chamber.submit("cooperation-2019", entering, "operator")
        past = "/api/v1/cooperation-2019"
        *_, line = (await program.get("/api/v1/plenaries")).json()["plenaries"]
        assert (line["name"], line["is_reconstructed"]) == ("cooperation-2019", True)
        (first, second, _) = (await program.get(f"{past}/interventions")).json()["interventions"]
        assert (first["start"], second["start"]) == (None, "2019-12-05T09:20:00Z")
        assert first["source"].startswith("ASP18/JOURNAL/4")
        for one in OPERATIONS:
            if one.method == "GET" and one.places == ("plenary",) and not one.scopes and one.id != "lists":
                answer = await program.get(f"/api/v1{one.path}".format(plenary="cooperation-2019"))
                msgspec.json.decode(answer.content, type=one.answers)
        assert_problem(await program.get(f"{past}/lists"), Kind.NOT_FOUND)
        assert_problem(await program.get(f"{past}/lists/1/1"), Kind.NOT_FOUND)
        assert_problem(await program.post(f"{past}/requests", json=REQUEST), Kind.REFUSED)

    told(tmp_path, story)
