"""A folder of mails read and decided as one plenary would have, without a house: to score a reader, or to look."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

import msgspec
from msgspec.structs import replace

from hemicycle.delegations.delegation import Kind
from hemicycle.delegations.register import every_delegation
from hemicycle.mailroom.decision import Decision, decision_on
from hemicycle.mailroom.delivery import Delivery, Way
from hemicycle.mailroom.message.identity import identity_of
from hemicycle.mailroom.message.trace import arrival_of
from hemicycle.mailroom.posts import Office, post_of
from hemicycle.mailroom.reading.reading import read_mail
from hemicycle.mailroom.understanding import circumstances_of, delivery_of
from hemicycle.plenary.convene import Convene
from hemicycle.plenary.decide import decide
from hemicycle.plenary.evolve import evolve_all
from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.mails.mail import Envelope, Mail
from hemicycle.plenary.mails.reading import Intent, Reading
from hemicycle.plenary.mails.receive import ReceiveMail
from hemicycle.plenary.mails.take import TakeReading
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.programme import Programme
from hemicycle.plenary.represented import Represented


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What a mail was read as and what became of it, in the form that scores are made from."""

    id: str
    intent: str
    decision: Decision
    delegation: dict[str, str] | None
    on_behalf_of: str | None
    segments: list[int | str]
    speaker: dict[str, str | None] | None
    language: str
    copied: bool
    late: bool
    received_at: str
    doubts: list[str]


class Answered(msgspec.Struct, frozen=True, kw_only=True):
    answers: tuple[Answer, ...]
    plenary: Plenary
    names: dict[int, str]


def answer_all(mails: Iterable[tuple[str, bytes]], programme: Programme, office: Office) -> Answered:
    """Mails with their names, decided in the order of their arrival whatever order they lie in."""
    now = datetime(1970, 1, 1, tzinfo=UTC)
    plenary = evolve_all(Plenary(), decide(Plenary(), Convene(id="convene", programme=programme), now))
    post = post_of("reading", plenary, office)
    deliveries = [
        (name, raw, arrival_of(raw, Delivery(way=Way.IMPORT, taken=now, place=name), post))
        for name, raw in mails
    ]
    deliveries.sort(key=lambda one: (one[2].moment, one[0]))
    answers: list[Answer] = []
    names: dict[int, str] = {}
    for name, raw, arrival in deliveries:
        command = ReceiveMail(
            id=name,
            arrived=arrival.moment,
            identity=identity_of(raw),
            original=name,
            provable=arrival.provable,
            stamps=arrival.stamps,
            envelope=Envelope(way=Way.IMPORT, place=name),
        )
        plenary = evolve_all(plenary, decide(plenary, command, arrival.moment))
        mail = plenary.mails[plenary.identities[command.identity]]
        names.setdefault(mail.number, name)
        reading = mail.reading or read_mail(raw, delivery_of(mail), circumstances_of(plenary, post, mail))
        take = TakeReading(id=f"take-{name}", mail=mail.number, reading=reading)
        plenary = evolve_all(plenary, decide(plenary, take, arrival.moment))
        decision = Decision.DUPLICATE if names[mail.number] != name else None
        taken = plenary.mails[mail.number]
        answers.append(_answer(name, plenary, replace(taken, arrived=arrival.moment), reading, decision))
    return Answered(answers=tuple(sorted(answers, key=lambda one: one.id)), plenary=plenary, names=names)


def _answer(name: str, plenary: Plenary, mail: Mail, reading: Reading, decision: Decision | None) -> Answer:
    own = reading.wishes[0] if reading.wishes else None
    places = _places(plenary, mail, reading)
    delegation = own.asked.delegation if own else None
    delegation = delegation or next((one.delegation for one in places), None)
    closes = plenary.programme.closes
    return Answer(
        id=name,
        intent=reading.intent.value,
        decision=decision or decision_on(plenary, mail),
        delegation=_delegation(delegation) if delegation else None,
        on_behalf_of=next(
            (one.asked.capacity.group for one in reading.wishes if one.asked.capacity.group), None
        ),
        segments=sorted(_segments(reading, places), key=str),
        speaker=msgspec.to_builtins(own.speaker) if own and own.speaker else None,
        language=reading.language,
        copied=reading.copied,
        late=closes is not None and mail.arrived >= closes,
        received_at=mail.arrived.isoformat(),
        doubts=[doubt.value for doubt in dict.fromkeys((*reading.doubts, *mail.doubts))],
    )


def _places(plenary: Plenary, mail: Mail, reading: Reading) -> tuple[Inscription, ...]:
    """The places that a change or a withdrawal concerns: they tell what it leaves unsaid."""
    if reading.intent not in {Intent.AMEND, Intent.WITHDRAW}:
        return ()
    return tuple(plenary.inscriptions[number] for number in mail.inscriptions)


def _segments(reading: Reading, places: tuple[Inscription, ...]) -> Iterator[int | str]:
    """Those of the writer's own delegation, each once."""
    own = reading.wishes[0].asked.delegation if reading.wishes else None
    named = [key for one in reading.wishes if one.asked.delegation == own for key in one.asked.segments]
    keys = named or [one.segment for one in places]
    return (int(key) if key.isdecimal() else key for key in dict.fromkeys(keys))


def _delegation(represented: Represented) -> dict[str, str]:
    known = next((one for one in every_delegation() if one.key == represented.key), None)
    if known is not None and known.kind is Kind.STATE:
        return {"kind": "state", "iso2": known.key}
    return {"kind": known.kind.value if known else represented.category.value, "name": represented.name}
