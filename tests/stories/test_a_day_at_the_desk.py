"""The desk decides what the machine left to it: by form, by key, by telephone; the lists follow."""

import html
import re
import smtplib
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request

import pytest
from playwright.sync_api import Page

from chromium import chromium
from house_process import PROGRAMME, HouseProcess

STRANGERS_WAIT = PROGRAMME.replace('unknown_senders = "inscribe"', 'unknown_senders = "vouch"')
COPIED = "Cc: copy@embassy.example\r\n"


@pytest.fixture
def house(tmp_path: Path) -> Iterator[HouseProcess]:
    house = HouseProcess(tmp_path, STRANGERS_WAIT).start()
    yield house
    house.stop()


def send(house: HouseProcess, sender: str, subject: str, words: str, kind: str = "plain") -> None:
    mail = (
        f"From: {sender}\r\nTo: secretariat@plenary.example\r\n{COPIED}Subject: {subject}\r\n"
        f"Message-ID: <{abs(hash(subject + words))}@ministry.example>\r\nMIME-Version: 1.0\r\n"
        f"Content-Type: text/{kind}; charset=utf-8\r\n\r\n{words}\r\n"
    )
    with smtplib.SMTP("127.0.0.1", house.mail_port, timeout=10) as session:
        session.sendmail(sender, ["secretariat@plenary.example"], mail.encode())


def waiting(house: HouseProcess, count: int) -> str:
    """The desk's page once so many wait for a decision."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        page = shown(house)
        before, *_ = re.split('id="(?:unread|settled)"', page, maxsplit=1)
        if len(re.findall('class="waiting"', before)) == count:
            return page
    raise AssertionError(f"Never did {count} wait: {shown(house)}")


def shown(house: HouseProcess, path: str = "") -> str:
    with house.open(f"{house.address}/cooperation/desk{path}") as answer:
        return str(answer.read().decode())


def press(house: HouseProcess, path: str = "", **fields: object) -> tuple[int, str]:
    try:
        body = urlencode(fields, doseq=True).encode()
        with house.open(Request(f"{house.address}/cooperation/desk{path}", body)) as answer:
            return int(answer.status), str(answer.read().decode())
    except HTTPError as refused:
        with refused:
            return refused.code, refused.read().decode()


def test_a_stranger_waits_until_the_desk_vouches_and_keeps_the_place_of_its_arrival(
    house: HouseProcess,
) -> None:
    send(house, "first@mfa.chile.example", "Chile: speakers' list", "Chile requests the floor in segment I.")
    waiting(house, 1)
    house.ask("Belgium", "ask-Belgium")
    waiting(house, 2)
    for number in (2, 1):
        position = house.state()["position"]
        assert press(house, act="vouch", on=number, position=position)[0] == 200
    assert house.names() == ["Chile", "Belgium"]
    waiting(house, 0)


def test_what_is_pressed_twice_is_done_once(house: HouseProcess) -> None:
    send(house, "first@mfa.chile.example", "Chile: speakers' list", "Chile requests the floor in segment I.")
    waiting(house, 1)
    position = house.state()["position"]
    assert [press(house, act="vouch", on=1, position=position)[0] for _ in range(2)] == [200, 200]
    status, page = press(house, act="vouch", on=1, position=house.state()["position"], mail=1)
    assert status == 409
    assert "Request 1 does not wait to be vouched for." in page


def test_a_domain_that_looks_like_a_known_one_is_spelt_out_on_the_page_of_the_mail(
    house: HouseProcess,
) -> None:
    send(house, "first@mfa.chile.example", "Chile: speakers' list", "Chile requests the floor in segment I.")
    waiting(house, 1)
    assert press(house, act="vouch", on=1, position=house.state()["position"])[0] == 200
    for sender in ("first@rnfa.chile.example", "first@xn--mf-8kc.peru.example"):
        send(house, sender, "Chile: speakers' list", "Chile requests the floor in segment II.")
    waiting(house, 2)
    like, mixed = (re.findall('class="reason">(.*?)</p>', shown(house, f"/mail/{one}")) for one in (2, 3))
    assert like == [
        "The sender’s domain looks like another, and is not it.",
        "It is spelt rnfa.chile.example; this delegation is known at mfa.chile.example.",
    ]
    assert mixed == [
        "The sender’s domain looks like another, and is not it.",
        "It is spelt xn--mf-8kc.peru.example, and mixes letters of two alphabets in one word.",
    ]
    assert house.names(1) == []


def test_a_question_that_asks_for_two_is_settled_row_by_row(house: HouseProcess) -> None:
    send(
        house,
        "legal@mission.example",
        "A question on the plenary",
        "Could you tell us whether two delegations may still register?",
    )
    waiting(house, 1)
    page = shown(house, "/mail/1?rows=2")
    assert re.findall(r'name="(delegation-\d)"', page) == ["delegation-1", "delegation-2"]
    status, _ = press(
        house,
        act="settle",
        on=1,
        mail=1,
        position=house.state()["position"],
        **{
            "delegation-1": "Chile",
            "segment-1": ["1", "2"],
            "speaker-1": "Ms Rojas",
            "delegation-2": "Belgium",
            "segment-2": "2",
        },
    )
    assert status == 200
    assert [house.names(0), house.names(1)] == [["Chile"], ["Chile", "Belgium"]]


def test_nothing_is_set_aside_without_a_reason(house: HouseProcess) -> None:
    send(house, "someone@mission.example", "A question", "When does the plenary session begin?")
    waiting(house, 1)
    fields = {"act": "dismiss", "on": 1, "mail": 1, "position": house.state()["position"]}
    status, page = press(house, **fields)
    assert (status, "Setting a mail aside needs a reason." in page) == (409, True)
    assert press(house, **fields, reason="It was answered by telephone.")[0] == 200
    assert "Nothing waits." in waiting(house, 0)


def test_a_call_takes_its_place_by_when_it_was_taken_on_the_word_of_who_took_it(house: HouseProcess) -> None:
    house.ask("Belgium", "ask-Belgium")
    assert press(house, act="vouch", on=1, position=house.state()["position"])[0] == 200
    call = {
        "delegation-1": "Chile",
        "segment-1": "1",
        "command": "one-call",
        "by": "A. Clerk",
        "how": "telephone",
    }
    status, page = press(house, "/call", **call, taken="2098-01-01T09:00:00")
    assert (status, "Nothing was entered yet" in page, "A. Clerk" in page) == (422, True, True)
    assert press(house, "/call", **call, taken="2026-01-02T09:00:00")[0] == 200
    assert house.names() == ["Chile", "Belgium"]


def test_a_request_without_a_mail_has_its_page_too(house: HouseProcess) -> None:
    house.ask("Chile", "ask-Chile", segment="9")
    waiting(house, 1)
    assert 'class="reason">No segment is named.' in shown(house, "/request/1")
    fields = {"act": "settle-request", "on": 1, "request": 1, "delegation-1": "Chile", "segment-1": "1"}
    status, page = press(house, **fields, position=house.state()["position"])
    assert (status, "inscribed" in page) == (200, True)
    assert house.names() == ["Chile"]


def test_a_mail_is_shown_as_words_and_never_obeyed(house: HouseProcess) -> None:
    hostile = "<p>Chile requests the floor in segment I &lt;script&gt;alert(1)&lt;/script&gt;<script>alert(2)</script></p>"
    send(house, "first@mfa.chile.example", "<img src=x onerror=alert(3)>", hostile, "html")
    waiting(house, 1)
    page = shown(house, "/mail/1")
    assert re.findall(r"<(?:script|img)[^>]*>", page) == [
        '<script type="module" src="/static/keys.js">',
        '<script type="module" src="/static/alarms.js">',
    ]
    assert "<img src=x onerror=alert(3)>" in html.unescape(page)


def test_only_the_desks_own_link_opens_it_and_the_public_sees_no_address(house: HouseProcess) -> None:
    send(house, "first@mfa.chile.example", "Chile: speakers' list", "Chile requests the floor in segment I.")
    waiting(house, 1)
    assert "first@mfa.chile.example" in shown(house, "/mail/1")
    assert "first@mfa" not in house.get("/cooperation") + house.get("/api/v1/cooperation")
    for path in (
        "/cooperation/desk",
        "/cooperation/desk/mail/1",
        "/cooperation/desk/call",
        "/cooperation/chair",
    ):
        with pytest.raises(HTTPError) as refused:
            house.get(path)
        with refused.value:
            assert refused.value.code == 404


@pytest.fixture
def chromium_page() -> Iterator[Page]:
    with chromium() as browser:
        yield browser.new_page()


@pytest.mark.browser
def test_the_desk_works_by_keys_alone_and_its_inbox_is_live(house: HouseProcess, chromium_page: Page) -> None:
    page = chromium_page
    page.context.add_cookies(house.sessions())
    page.goto(f"{house.address}/cooperation/desk")
    send(house, "first@mfa.chile.example", "Chile: speakers' list", "Chile requests the floor in segment I.")
    page.wait_for_selector("#waiting ~ .rows a")
    page.focus("#waiting ~ .rows a")
    page.keyboard.press("Enter")
    page.wait_for_selector("mark.of-delegation")
    assert page.text_content("mark.of-delegation") == "Chile"
    page.keyboard.press("v")
    page.wait_for_selector("text=inscribed")
    assert house.names() == ["Chile"]
    page.keyboard.press("u")
    page.wait_for_selector("text=Nothing waits.")
    send(house, "someone@mission.example", "A question", "When does the plenary session begin?")
    page.wait_for_selector("#waiting ~ .rows a")
    page.click("#waiting ~ .rows a")
    page.keyboard.press("n")
    page.keyboard.type("Answered by telephone.")
    page.keyboard.press("Enter")
    page.wait_for_selector("text=set aside")
