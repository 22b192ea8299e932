"""Reads a mail: bytes in, a Reading out, the same for the same bytes, whatever they are."""

import traceback

import msgspec
import structlog

from hemicycle.mailroom.delivery import Delivery
from hemicycle.mailroom.message.addresses import addresses, mailboxes
from hemicycle.mailroom.message.authentication import authentication_of, unbelieved_verdict
from hemicycle.mailroom.message.automatic import is_automatic, is_surely_automatic
from hemicycle.mailroom.message.bounce import failure_in
from hemicycle.mailroom.message.headers import Headers
from hemicycle.mailroom.message.parts import Opened, open_mail
from hemicycle.mailroom.message.routing import names_no_address_of
from hemicycle.mailroom.post import Post
from hemicycle.mailroom.reading.agreeing import agrees
from hemicycle.mailroom.reading.circumstances import Circumstances
from hemicycle.mailroom.reading.layout import Laid, laid
from hemicycle.mailroom.reading.meaning import meaning_of
from hemicycle.mailroom.reading.tongue import language_of
from hemicycle.mailroom.tokens import letter_in
from hemicycle.plenary.houses import same_house
from hemicycle.plenary.mails.reading import Authentication, Intent, Reading
from hemicycle.plenary.requests.request import Doubt, Sender

logger = structlog.get_logger()

LONGEST_FIELD = 300
ASKING = frozenset({Intent.REGISTER, Intent.AMEND, Intent.WITHDRAW})


def read_mail(raw: bytes, delivery: Delivery, circumstances: Circumstances) -> Reading:
    """Never raises; what a fault of ours keeps from being read waits at the desk as unreadable."""
    try:
        return _read(raw, delivery, circumstances)
    except Exception as trouble:  # noqa: BLE001 - whatever it is, the mail waits at the desk
        logger.error("a mail could not be read", kind=type(trouble).__name__, place=_place_of(trouble))
        return Reading(intent=Intent.REGISTER, doubts=(Doubt.UNREADABLE,))


def _place_of(trouble: Exception) -> str:
    """Where it happened, without anything of the mail: a traceback would quote it."""
    last = traceback.extract_tb(trouble.__traceback__)[-1:]
    return f"{last[0].name}, line {last[0].lineno}" if last else ""


def _read(raw: bytes, delivery: Delivery, circumstances: Circumstances) -> Reading:
    opened = open_mail(raw)
    post = circumstances.post
    failure = failure_in(raw, opened, delivery, post)
    if failure is not None:
        return _from_machine(opened, post, Reading(intent=Intent.BOUNCE, failure=failure))
    if is_automatic(opened, delivery.sender, post):
        is_sure = is_surely_automatic(opened, delivery.sender, post)
        asks = None if is_sure else _asking_all_the_same(opened, delivery, circumstances)
        return asks or _from_machine(opened, post, Reading(intent=Intent.AUTOMATIC))
    return _as_believed(_from_person(laid(opened), delivery, circumstances), delivery)


def _asking_all_the_same(opened: Opened, delivery: Delivery, circumstances: Circumstances) -> Reading | None:
    """A place that is asked for over the disclaimer of a program: a person looks, and nobody is answered before."""
    reading = _from_person(laid(opened), delivery, circumstances)
    asked = reading.wishes[0].asked if reading.wishes else None
    is_plain = asked is not None and asked.delegation is not None and bool(asked.segments)
    if reading.letter is not None or reading.intent not in ASKING or not is_plain:
        return None
    return msgspec.structs.replace(reading, doubts=(*reading.doubts, Doubt.AUTOMATIC))


def _as_believed(reading: Reading, delivery: Delivery) -> Reading:
    """What speaks for a mail that a stranger handed over may be the stranger's; nobody speaks against oneself."""
    if delivery.believed:
        return reading
    passed = reading.authentication is Authentication.PASSED
    authentication = Authentication.NONE if passed else reading.authentication
    return msgspec.structs.replace(reading, authentication=authentication, unbelieved=None)


def _from_machine(opened: Opened, post: Post, reading: Reading) -> Reading:
    return _with_headers(reading, opened.headers, post, language_of(opened.text))


def _from_person(mail: Laid, delivery: Delivery, circumstances: Circumstances) -> Reading:
    headers, post = mail.opened.headers, circumstances.post
    letter = letter_of(headers, delivery, post)
    reading = meaning_of(mail, circumstances, is_answer=letter is not None)
    if letter in circumstances.proposals and reading.intent is Intent.QUESTION and agrees(mail):
        reading = msgspec.structs.replace(reading, intent=Intent.SWAP)
    if names_no_address_of(post, headers, delivery):
        reading = msgspec.structs.replace(reading, doubts=(*reading.doubts, Doubt.NOT_ADDRESSED))
    return _with_headers(reading, headers, post, reading.language, letter)


def letter_of(headers: Headers, delivery: Delivery, post: Post) -> int | None:
    """The letter of ours that a mail answers: its token stands in the address it went to, or in what it refers to."""
    named = (
        *delivery.recipients,
        *(headers.first(name) for name in ("to", "cc", "delivered-to", "in-reply-to", "references")),
    )
    return letter_in(post.key, post.plenary, " ".join(named))


def _with_headers(
    reading: Reading, headers: Headers, post: Post, language: str, letter: int | None = None
) -> Reading:
    writers = mailboxes(headers.first("from")) or mailboxes(headers.first("sender"))
    writer = writers[0] if writers else None
    written_to = set(addresses(*headers.all("to"), *headers.all("cc")))
    return Reading(
        intent=reading.intent,
        language=language,
        wishes=reading.wishes,
        changes=reading.changes,
        leaves=reading.leaves,
        partner=reading.partner,
        copied=bool(written_to & {address.lower() for address in post.copy}),
        doubts=reading.doubts,
        authentication=authentication_of(headers, post),
        unbelieved=unbelieved_verdict(headers, post),
        sender=Sender(address=writer.address, name=_bounded(writer.name)) if writer else Sender(),
        answer_to=_answer_to(headers, writer.address) if writer else None,
        letter=letter,
        failure=reading.failure,
        message_id=_bounded(headers.first("message-id")),
        subject=_bounded(headers.first("subject")),
        statements=reading.statements,
        evidence=reading.evidence,
        confidence=reading.confidence,
    )


def _answer_to(headers: Headers, writer: str) -> str:
    """The reply address where it is of the writer's house; else an answer could be led to a third (MAIL practice E5)."""
    asked = addresses(headers.first("reply-to"))
    return asked[0] if asked and same_house(asked[0], writer) else writer


def _bounded(value: str | None) -> str | None:
    return value[:LONGEST_FIELD] if value else None
