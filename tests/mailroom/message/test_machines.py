"""Mails of machines are told by what they are, not by a header that people's mails carry too (R11)."""

import pytest

from hemicycle.mailroom.delivery import Delivery, Way
from hemicycle.mailroom.message.authentication import authentication_of, unbelieved_verdict
from hemicycle.mailroom.message.automatic import is_automatic
from hemicycle.mailroom.message.bounce import failure_in
from hemicycle.mailroom.message.parts import open_mail
from hemicycle.mailroom.post import Post
from hemicycle.mailroom.tokens import letter_in, token_of
from hemicycle.plenary.mails.reading import Authentication, Failure
from plenary_stage import OPENING

POST = Post(
    plenary="asp",
    to=("secretariat@plenary.example",),
    hosts=("plenary.example",),
    authserv=("plenary.example",),
    key=b"key",
)
BY_SMTP = Delivery(way=Way.SMTP, taken=OPENING, sender="a@x.example")


def automatic(
    head: str, text: str = "Dear all, Belgium would like to speak.", sender: str | None = "a@x.example"
) -> bool:
    raw = f"From: a@x.example\r\n{head}\r\n\r\n{text}".encode()
    return is_automatic(open_mail(raw), sender, POST)


@pytest.mark.parametrize(
    "head",
    [
        "Auto-Submitted: auto-replied (vacation)",
        "Precedence: auto_reply",
        "X-Autoreply: yes",
        "Subject: Automatic reply: Registration received",
        "Subject: Réponse automatique : Inscription",
        "Subject: Respuesta automática: Registro",
        "Subject: 自动回复：登记",
        "Subject: Автоматический ответ: запись",
        "Subject: رد تلقائي: تسجيل",
        "Content-Type: text/calendar; method=REPLY",
        "Return-Path: <>",
        "From: Secretariat <secretariat@plenary.example>",
    ],
)
def test_a_machine_is_known(head: str) -> None:
    text = "METHOD:REPLY" if "calendar" in head else "Away."
    raw_head = head if not head.startswith("From") else f"Subject: x\r\n{head}"
    raw = f"{raw_head}\r\n\r\n{text}".encode()
    assert is_automatic(open_mail(raw), "a@x.example", POST)


def test_the_null_sender_of_the_envelope_is_a_machine() -> None:
    assert automatic("Subject: x", sender="")


@pytest.mark.parametrize(
    "head",
    [
        "X-Auto-Response-Suppress: All",
        "Precedence: bulk",
        "X-Spam-Flag: YES",
        "Auto-Submitted: no",
        "List-Unsubscribe: <mailto:u@x.example>",
        "Subject: Re: Automatic registration",
    ],
)
def test_a_person_with_the_header_of_a_machine_is_a_person(head: str) -> None:
    assert not automatic(head)


def report(action: str, letter: int) -> bytes:
    token = token_of(POST.key, POST.plenary, letter)
    return (
        f"From: MAILER-DAEMON@x.example\r\nTo: secretariat+{token}@plenary.example\r\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n'
        "--b\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n"
        f"--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x\r\n\r\nAction: {action}\r\n"
        "Final-Recipient: rfc822; a@x.example\r\n--b--\r\n"
    ).encode()


@pytest.mark.parametrize(("action", "permanent"), [("failed", True), ("delayed", False)])
def test_a_report_says_which_letter_and_whether_for_good(action: str, permanent: bool) -> None:  # noqa: FBT001 - the table's second column
    raw = report(action, 7)
    assert failure_in(raw, open_mail(raw), BY_SMTP, POST) == Failure(letter=7, permanent=permanent)


def test_a_report_of_a_success_is_no_failure() -> None:
    raw = report("delivered", 7)
    assert failure_in(raw, open_mail(raw), BY_SMTP, POST) is None


def test_a_bounce_of_an_older_kind_is_one_too() -> None:
    token = token_of(POST.key, POST.plenary, 3)
    raw = (
        f"Return-Path: <>\r\nFrom: MAILER-DAEMON@x.example\r\nSubject: failure notice\r\n\r\n"
        f"Hi. This is the qmail-send program at x.example.\r\n<a@x.example>:\r\nno mailbox here by that name.\r\n\r\n"
        f"--- Below this line is a copy of the message.\r\n\r\nReturn-Path: <secretariat+{token}@plenary.example>\r\n"
    ).encode()
    assert failure_in(raw, open_mail(raw), BY_SMTP, POST) == Failure(letter=3, permanent=True)


def test_a_token_is_genuine_or_nothing() -> None:
    token = token_of(POST.key, "asp", 12)
    assert letter_in(POST.key, "asp", f"<{token.upper()}@plenary.example>") == 12
    assert letter_in(POST.key, "other", token) is None
    assert letter_in(b"other", "asp", token) is None
    assert letter_in(POST.key, "asp", token[:-1] + "a") is None


OURS = "Authentication-Results: mx.plenary.example; dmarc={} header.from=x.example\r\n"
ENTRY = "Received: from x.example (x.example [203.0.113.1]) by mx.plenary.example; Wed, 6 Dec 2023 10:00:00 +0000\r\n"


@pytest.mark.parametrize(
    ("head", "verdict"),
    [
        (OURS.format("pass") + ENTRY, Authentication.PASSED),
        (ENTRY + OURS.format("fail"), Authentication.FAILED),
        (ENTRY + OURS.format("none"), Authentication.NONE),
        (ENTRY + OURS.format("fail") + OURS.format("pass"), Authentication.FAILED),
        (ENTRY + OURS.format("pass").replace("mx.plenary", "mx.elsewhere"), Authentication.NONE),
        (ENTRY + "Received: from a by relay.example; x\r\n" + OURS.format("pass"), Authentication.NONE),
        (
            ENTRY + "Authentication-Results: mx.plenary.example; spf=pass smtp.mailfrom=evil.example\r\n",
            Authentication.NONE,
        ),
        (ENTRY + "Authentication-Results: mx.plenary.example; \x00(((\r\n", Authentication.NONE),
    ],
)
def test_only_our_own_exchanger_is_believed_and_only_about_the_author(
    head: str, verdict: Authentication
) -> None:
    assert authentication_of(open_mail(f"{head}From: a@x.example\r\n\r\nx".encode()).headers, POST) is verdict


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (ENTRY, None),
        (ENTRY + OURS.format("none"), None),
        (ENTRY + OURS.format("pass").replace("mx.plenary", "mx.elsewhere"), "mx.elsewhere.example"),
        (OURS.format("pass").replace("mx.plenary", "mx.elsewhere") + ENTRY, "mx.elsewhere.example"),
        (ENTRY + OURS.format("pass").replace("mx.plenary", "mx.elsewhere") + OURS.format("pass"), None),
        (
            ENTRY
            + OURS.format("pass").replace("mx.plenary", "relay")
            + "Received: from a by out.relay.example; x\r\n",
            None,
        ),
        (ENTRY + "Received: from a by relay.example; x\r\n" + OURS.format("pass"), None),
        (ENTRY + "Authentication-Results: <script>; dmarc=pass\r\n", None),
    ],
)
def test_who_else_judged_the_sender_where_only_our_exchanger_should_is_told(
    head: str, name: str | None
) -> None:
    headers = open_mail(f"{head}From: a@x.example\r\n\r\nx".encode()).headers
    assert unbelieved_verdict(headers, POST) == name
