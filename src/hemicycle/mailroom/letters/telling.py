"""The text of a letter, line by line, by its kind."""

from collections.abc import Callable, Iterator

from hemicycle.mailroom.letters import changes
from hemicycle.mailroom.letters.lines import Line, line, told
from hemicycle.mailroom.letters.naming import reference_of
from hemicycle.mailroom.letters.requests import receipt
from hemicycle.plenary.letters.letter import Letter, LetterKind
from hemicycle.plenary.mails.mail import Mail
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.requests.request import Status
from hemicycle.wording.moments import moment

Paragraphs = Callable[[Plenary, Letter, Mail], Iterator[Line]]
LONGEST_WORDS = 10_000


def text_of(plenary: Plenary, letter: Letter, mail: Mail, slug: str) -> str:
    """What the desk writes stands as it was written, between the reference and the name of the house."""
    language = letter.language
    head = told(line("Reference: {reference}", reference=reference_of(slug, mail)), language)
    if letter.kind is LetterKind.WORD:
        middle = ["\n".join((letter.words or "")[:LONGEST_WORDS].splitlines())]
    else:
        middle = ["\n".join(told(one, language) for one in PARAGRAPHS[letter.kind](plenary, letter, mail))]
    foot = (
        line("Secretariat: {title}", title=plenary.programme.title),
        line(
            "This letter was composed by a program. What you answer is recorded, and a person looks wherever it is not clear."
        ),
    )
    return "\n\n".join((head, *middle, "\n".join(told(one, language) for one in foot))) + "\n"


def _receipt(plenary: Plenary, letter: Letter, mail: Mail) -> Iterator[Line]:
    yield from receipt(plenary, mail, letter.language)
    yield _arrived(plenary, letter, mail)
    yield from _closing(plenary, letter)
    yield line("To change the speaker or the segment, or to withdraw, answer this mail in your own words.")


def _held(plenary: Plenary, letter: Letter, mail: Mail) -> Iterator[Line]:
    """Whoever gets it may not have written: it tells that something came, and not what."""
    yield line(
        "A mail with your address as its sender came in and waits to be checked by the secretariat. Its time of arrival is kept."
    )
    yield _arrived(plenary, letter, mail)


def _late(plenary: Plenary, letter: Letter, mail: Mail) -> Iterator[Line]:
    closes = plenary.programme.closes
    if closes is not None:
        yield line(
            "Registration closed on {moment}; your mail arrived at or after that instant. It is recorded on the reserve list, and the secretariat may admit it.",
            moment=moment(closes, plenary.programme.zone, letter.language),
        )
    yield _arrived(plenary, letter, mail)
    yield from _rule(plenary)
    inscribed = (plenary.requests[number] for number in mail.requests)
    if any(request.inscriptions for request in inscribed):
        yield from receipt(plenary, mail, letter.language)


def _refused(plenary: Plenary, letter: Letter, mail: Mail) -> Iterator[Line]:
    for number in mail.requests:
        request = plenary.requests[number]
        if request.status is Status.REFUSED:
            yield line("Your request was not accepted. Reason: {reason}", reason=request.reason or "-")
    yield _arrived(plenary, letter, mail)
    yield from _rule(plenary)


def _arrived(plenary: Plenary, letter: Letter, mail: Mail) -> Line:
    return line(
        "Your mail arrived on {moment}.", moment=moment(mail.arrived, plenary.programme.zone, letter.language)
    )


def _closing(plenary: Plenary, letter: Letter) -> Iterator[Line]:
    closes = plenary.programme.closes
    if closes is not None:
        yield line(
            "Registration closes on {moment}.", moment=moment(closes, plenary.programme.zone, letter.language)
        )


def _rule(plenary: Plenary) -> Iterator[Line]:
    rule = plenary.programme.registration.rule
    if rule:
        yield line("The rule of the note: “{rule}”", rule=rule)


PARAGRAPHS: dict[LetterKind, Paragraphs] = {
    LetterKind.RECEIPT: _receipt,
    LetterKind.HELD: _held,
    LetterKind.LATE: _late,
    LetterKind.REFUSED: _refused,
    LetterKind.CHANGED: changes.changed,
    LetterKind.WITHDRAWN: changes.withdrawn,
    LetterKind.SWAP: changes.swap,
    LetterKind.STATEMENT: changes.statement,
    LetterKind.MOVED: changes.moved,
}
