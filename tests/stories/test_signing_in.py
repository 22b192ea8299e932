"""Desk and chair sign in with an OpenID provider, where the house has one; what does not add up opens nothing."""

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from html import unescape
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlencode, urlsplit

import pytest

from device import Device, in_force, link, until
from house_process import PROGRAMME, HouseProcess, free_port
from openid_provider import OpenIdProvider, settings

AMINA = {
    "sub": "7c1e-amina",
    "name": "Amina Diallo",
    "email": "amina@secretariat.example",
    "email_verified": True,
}
CHAIR = {"sub": "8f2a-chair", "name": "Ineke van Dijk"}
CALLBACK = "/oidc/callback"


@pytest.fixture
def provider() -> Iterator[OpenIdProvider]:
    started = OpenIdProvider()
    started.person = AMINA
    yield started
    started.stop()


@pytest.fixture
def house(tmp_path: Path, provider: OpenIdProvider) -> Iterator[HouseProcess]:
    started = HouseProcess(tmp_path, settings=settings(provider)).start()
    yield started
    started.stop()


def onward(device: Device, role: str = "desk") -> str:
    """Presses the button; the address of the provider to which the page goes on."""
    status, headers, page = device.ask(f"/cooperation/sign-in/{role}?lang=en", "")
    assert (status, headers["cache-control"]) == (200, "no-store")
    found = re.search(r'http-equiv="refresh" content="0; url=([^"]+)"', page)
    assert found is not None
    return unescape(found[1])


def sent_back(provider: OpenIdProvider, address: str) -> str:
    """The path with which the provider, at the address, sends the browser back to the house."""
    target = urlsplit(address)
    connection = HTTPConnection("127.0.0.1", provider.port, timeout=10)
    connection.request("GET", f"{target.path}?{target.query}")
    answer = connection.getresponse()
    answer.read()
    back = urlsplit(answer.headers["location"])
    connection.close()
    return f"{back.path}?{back.query}"


def sign_in(provider: OpenIdProvider, device: Device, role: str = "desk") -> tuple[int, dict[str, str], str]:
    return device.ask(sent_back(provider, onward(device, role)))


def replaced(path: str, **values: str) -> str:
    parts = urlsplit(path)
    return f"{parts.path}?{urlencode({**dict(parse_qsl(parts.query)), **values})}"


def assert_in_the_log(house: HouseProcess, *words: str) -> None:
    """Told, and nothing of the person."""
    until(lambda: all(word in house.log.read_text(encoding="utf-8") for word in words))
    told = house.log.read_text(encoding="utf-8")
    assert not [one for one in ("Amina", "amina", "7c1e", "secretariat.example", "Ineke") if one in told]


def test_whoever_is_named_signs_in_by_one_press_and_the_public_ledger_says_their_role_alone(
    house: HouseProcess, provider: OpenIdProvider
) -> None:
    device = Device(house)
    status, _, page = device.ask("/cooperation/sign-in/desk")
    assert (status, device.cookies, provider.asked) == (200, {}, [])
    assert "Sign in" in page
    status, headers, _ = sign_in(provider, device)
    assert (status, headers["location"]) == (303, "/cooperation/desk?lang=en")
    assert device.status("/cooperation/desk") == 200
    assert device.press("/cooperation/desk", act="issue-link", on=0, role="copy", subject="") == 303
    command = [sys.executable, "-c", "from hemicycle.cli import main; main()", "export", "cooperation"]
    exported = subprocess.run(
        [*command, "--database", str(house.database)], check=True, capture_output=True, text=True
    )
    actors = [json.loads(json.loads(line)["header"])["actor"] for line in exported.stdout.splitlines()]
    assert actors[-1] == "desk"
    downloaded = device.ask("/cooperation/ledger.jsonl")[2]
    assert downloaded == exported.stdout
    named = [one for one in ("amina", "diallo", "7c1e", "secretariat.example") if one in downloaded.lower()]
    assert named == []
    assert device.press("/cooperation/register", delegation="Chile", segment="1") == 201
    assert device.press("/cooperation/desk", act="limit", on=1, seconds="60", reason="Asked.") == 303
    assert "the desk (Amina Diallo)" in device.ask("/cooperation/desk/place/1")[2]


def test_the_session_lasts_twelve_hours_and_no_script_and_no_other_site_uses_it(
    house: HouseProcess, provider: OpenIdProvider
) -> None:
    device = Device(house)
    path = sent_back(provider, onward(device))
    connection = HTTPConnection(device.host, timeout=10)
    kept = device.cookies["hemicycle-sign-in"]
    connection.request("GET", path, headers={"cookie": f"hemicycle-sign-in={kept}"})
    cookies = connection.getresponse().headers.get_all("set-cookie", [])
    connection.close()
    session = next(one for one in cookies if one.startswith("hemicycle-desk-cooperation="))
    assert "Max-Age=43200" in session
    assert "HttpOnly" in session
    assert "SameSite=lax" in session


def test_the_chair_is_named_by_key_or_by_group(house: HouseProcess, provider: OpenIdProvider) -> None:
    for person in (CHAIR, {"sub": "another", "name": "An Officer", "groups": ["plenary-officers"]}):
        provider.person = person
        device = Device(house)
        assert sign_in(provider, device, "chair")[0] == 303
        assert device.status("/cooperation/chair") == 200
        assert device.status("/cooperation/desk") == 404


@pytest.mark.parametrize(
    "person",
    [
        {**AMINA, "email": "somebody@secretariat.example"},
        {**AMINA, "email_verified": False},
        {"sub": "amina@secretariat.example", "name": "Amina Diallo"},
        CHAIR,
    ],
    ids=["another", "not-verified", "address-as-key", "other-role"],
)
def test_whoever_is_not_named_for_the_role_is_told_so(
    house: HouseProcess, provider: OpenIdProvider, person: dict[str, Any]
) -> None:
    provider.person = person
    device = Device(house)
    status, _, page = sign_in(provider, device)
    assert status == 403
    assert "the house does not name you for this role" in page
    assert device.status("/cooperation/desk") == 404
    assert_in_the_log(house, "nobody was signed in", "not-named")


def test_a_token_that_does_not_add_up_opens_nothing(house: HouseProcess, provider: OpenIdProvider) -> None:
    def claiming(**claims: object) -> Callable[[], None]:
        return lambda: setattr(provider, "claims", claims)

    def forging(how: Callable[[dict[str, Any]], str]) -> Callable[[], None]:
        return lambda: setattr(provider, "forge", how)

    wrong = {
        "invalid_claim nonce": claiming(nonce="of another flow"),
        "invalid_claim aud": claiming(aud="another client"),
        "missing_claim azp": claiming(aud=["hemicycle", "another client"]),
        "invalid_claim azp": claiming(azp="another client"),
        "invalid_claim iss": claiming(iss="https://login.elsewhere.example"),
        "expired_token exp": claiming(exp=1_700_000_000),
        "invalid_claim at_hash": claiming(at_hash="of another token"),
        "unsupported_algorithm": forging(provider.unsigned),
        "unsupported_algorithm'": forging(provider.signed_with_the_public_key),
        "unsupported_algorithm''": forging(provider.signed_with_the_clients_secret),
        "bad_signature": forging(provider.signed_by_another),
        "decode_error": forging(lambda _: "no.token"),
    }
    for detail, make_wrong in wrong.items():
        provider.claims, provider.forge = {}, None
        make_wrong()
        device = Device(house)
        status, _, page = sign_in(provider, device)
        assert (detail, status) == (detail, 403)
        assert "could not be trusted" in page
        assert device.status("/cooperation/desk") == 404
        assert_in_the_log(house, "nobody was signed in", "not-trusted", detail.rstrip("'"))


def test_a_state_counts_once_and_in_the_browser_that_began(
    house: HouseProcess, provider: OpenIdProvider
) -> None:
    device, stranger = Device(house), Device(house)
    address = onward(device)
    path, begun = sent_back(provider, address), device.cookies["hemicycle-sign-in"]
    fresh = urlsplit(sent_back(provider, address)).query
    assert stranger.status(path) == 400
    assert device.status(replaced(path, state="guessed")) == 400
    device.cookies["hemicycle-sign-in"] = begun
    assert device.status(path) == 303
    for again in (path, f"{CALLBACK}?{fresh}"):
        thief = Device(house)
        thief.cookies["hemicycle-sign-in"] = begun
        status, _, page = thief.ask(again)
        assert status == 400
        assert "Begin again." in page
        assert thief.status("/cooperation/desk") == 404
    assert_in_the_log(house, "no flow", "state of another flow", "state again")


def test_a_code_for_another_client_or_another_browser_is_worth_nothing(
    house: HouseProcess, provider: OpenIdProvider
) -> None:
    for alter in ({"client_id": "another"}, {"code_challenge": "x" * 43}):
        device = Device(house)
        address = onward(device)
        asked = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
        stolen = provider.code_for({**asked, **alter})
        status, _, page = device.ask(replaced(sent_back(provider, address), code=stolen))
        assert status == 403
        assert "could not be trusted" in page
    assert_in_the_log(house, "invalid_grant")


def test_whoever_gives_up_at_the_provider_is_told_so(house: HouseProcess, provider: OpenIdProvider) -> None:
    device = Device(house)
    state = parse_qs(urlsplit(onward(device)).query)["state"][0]
    status, _, page = device.ask(f"{CALLBACK}?{urlencode({'error': 'access_denied', 'state': state})}")
    assert status == 403
    assert "did not sign you in" in page


def test_a_provider_that_is_down_is_told_and_tried_again(
    tmp_path: Path, house: HouseProcess, provider: OpenIdProvider
) -> None:
    device = Device(house)
    path = sent_back(provider, onward(device))
    provider.stop()
    status, _, page = device.ask(path)
    assert status == 503
    assert "cannot be reached at present" in page
    assert_in_the_log(house, "unreachable")


def test_a_provider_that_is_down_at_the_press_is_told(tmp_path: Path, provider: OpenIdProvider) -> None:
    provider.stop()
    house = HouseProcess(tmp_path, settings=settings(provider)).start()
    try:
        status, _, page = Device(house).ask("/cooperation/sign-in/chair", "")
        assert status == 503
        assert "cannot be reached at present" in page
        assert house.get("/cooperation")
    finally:
        house.stop()


def test_no_host_but_the_providers_own_is_asked(house: HouseProcess, provider: OpenIdProvider) -> None:
    elsewhere = OpenIdProvider()
    provider.statement = {"token_endpoint": f"{elsewhere.issuer}/token"}
    assert sign_in(provider, Device(house))[0] == 403
    assert elsewhere.asked == []
    elsewhere.stop()
    assert_in_the_log(house, "address on another host")


def test_a_key_that_the_provider_has_changed_is_looked_up(
    house: HouseProcess, provider: OpenIdProvider
) -> None:
    """Not more often than once a minute, so that a stranger's tokens do not make us ask."""
    provider.forge = provider.signed_by_another
    assert sign_in(provider, Device(house))[0] == 403
    provider.forge = None
    provider.renew_key()
    assert sign_in(provider, Device(house))[0] == 403
    assert provider.asked.count("/realms/staff/keys") == 1


def test_bare_links_of_desk_and_chair_are_off_and_others_are_not(
    tmp_path: Path, provider: OpenIdProvider
) -> None:
    house = HouseProcess(tmp_path).start()
    links, before = {}, Device(house)
    for role in ("desk", "chair"):
        links[role] = link(house, "renew", "cooperation", role, "--for", "Amina Diallo")
        assert before.status(in_force(house, links[role]), "") == 303
        assert before.status(f"/cooperation/{role}") == 200
    assert before.status("/cooperation/sign-in/desk") == 404
    assert before.status(CALLBACK) == 404
    house.stop()
    house = HouseProcess(tmp_path, settings=settings(provider)).start()
    try:
        before.host = Device(house).host
        assert [urlsplit(one).path for one in house.links] == [
            "/cooperation",
            "/cooperation/sign-in/chair",
            "/cooperation/screen",
            "/cooperation/sign-in/desk",
        ]
        for role, path in links.items():
            assert before.status(f"/cooperation/{role}") == 404
            assert before.status(f"/stream/cooperation/{role}/en") == 404
            assert (before.status(path), before.status(path, "")) == (404, 404)
        assert Device(house).status(link(house, "show", "cooperation", "copy"), "") == 303
    finally:
        house.stop()


def test_the_desk_shows_somebody_out_and_lets_them_in_again(
    house: HouseProcess, provider: OpenIdProvider
) -> None:
    amina, colleague = Device(house), Device(house)
    assert sign_in(provider, amina)[0] == 303
    provider.person = {**AMINA, "name": "A Colleague"}
    assert sign_in(provider, colleague)[0] == 303
    status, _, page = colleague.ask("/cooperation/desk/links?lang=en")
    assert status == 200
    assert "their links are off" in page
    assert "/enter/desk/" not in page
    assert "/enter/chair/" not in page
    assert "/cooperation/sign-in/desk" in page
    connection = HTTPConnection(amina.host, timeout=20)
    cookie = "; ".join(f"{name}={value}" for name, value in amina.cookies.items())
    connection.request("GET", "/stream/cooperation/desk/en", headers={"cookie": cookie})
    stream = connection.getresponse()
    assert stream.status == 200
    out = {"on": 0, "role": "desk", "subject": "Amina Diallo"}
    assert colleague.press("/cooperation/desk", act="revoke-link", **out) == 303
    stream.read()
    connection.close()
    assert amina.status("/cooperation/desk") == 404
    provider.person = AMINA
    status, _, page = sign_in(provider, amina)
    assert status == 403
    assert "The desk has ended your access" in page
    assert colleague.press("/cooperation/desk", act="issue-link", **out) == 303
    assert sign_in(provider, amina)[0] == 303


def test_whoever_is_no_longer_named_is_out_when_the_house_starts_again(
    tmp_path: Path, provider: OpenIdProvider
) -> None:
    house = HouseProcess(tmp_path, settings=settings(provider)).start()
    amina = Device(house)
    assert sign_in(provider, amina)[0] == 303
    house.stop()
    for written, status in (
        (settings(provider), 200),
        (settings(provider).replace("amina@secretariat.example", "other@secretariat.example"), 404),
    ):
        house = HouseProcess(tmp_path, settings=written).start()
        device = Device(house)
        device.cookies = dict(amina.cookies)
        found = device.status("/cooperation/desk")
        house.stop()
        assert found == status


def serving(tmp_path: Path, start: str, written: str) -> "subprocess.CompletedProcess[str]":
    """A house whose start is expected to fail."""
    (tmp_path / "cooperation.toml").write_text(PROGRAMME, encoding="utf-8")
    (tmp_path / "house.toml").write_text(written, encoding="utf-8")
    arguments = ["serve", "cooperation.toml", "--house", "house.toml", "--database", "house.sqlite"]
    return subprocess.run(
        [sys.executable, "-c", start, *arguments, "--port", str(free_port())],
        cwd=tmp_path,
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_a_house_without_the_extra_says_what_is_missing(tmp_path: Path, provider: OpenIdProvider) -> None:
    start = "import sys; sys.modules['authlib'] = None; from hemicycle.cli import main; main()"
    ended = serving(tmp_path, start, settings(provider))
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr.splitlines(keepends=True)[-1] == (
        "[oidc] needs authlib, which is not installed; install hemicycle with its extra oidc, or take [oidc] out"
        " of the house's file.\n"
    )


def test_a_house_without_signing_in_imports_nothing_of_it() -> None:
    program = (
        "import sys, hemicycle.building.serving, hemicycle.web.application;"
        "print([one for one in ('authlib', 'httpx', 'joserfc', 'hemicycle.web.oidc') if one in sys.modules])"
    )
    ended = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert ended.stdout == "[]\n"
