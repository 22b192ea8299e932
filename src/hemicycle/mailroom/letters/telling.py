"""The text of a letter, line by line, by its kind."""

from collections.abc import Callable, Iterator

from hemicycle.mailroom.letters import changes
from hemicycle.mailroom.letters.lines import Line, line, told
from hemicycle.mailroom.letters.occasion import Occasion
from hemicycle.mailroom.letters.requests import receipt, told_place
from hemicycle.plenary.letters.letter import Letter, LetterKind
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.requests.proof import proof_ends
from hemicycle.plenary.requests.request import Status
from hemicycle.wording.moments import moment

Paragraphs = Callable[[Plenary, Letter, Occasion], Iterator[Line]]
LONGEST_WORDS = 10_000


def text_of(plenary: Plenary, letter: Letter, occasion: Occasion) -> str:
    """What the desk writes stands as it was written, behind the reference and before what the house says itself."""
    language = letter.language
    head = told(line("Reference: {reference}", reference=occasion.reference), language)
    middle = ["\n".join((letter.words or "")[:LONGEST_WORDS].splitlines())] if letter.words else []
    if letter.kind is not LetterKind.WORD:
        paragraphs = PARAGRAPHS[letter.kind](plenary, letter, occasion)
        middle.append("\n".join(told(one, language) for one in paragraphs))
    foot = (
        line("Secretariat: {title}", title=plenary.programme.title),
        line(
            "This letter was composed by a program. What you answer is recorded, and a person looks wherever it is not clear."
        ),
    )
    return "\n\n".join((head, *middle, "\n".join(told(one, language) for one in foot))) + "\n"


def _receipt(plenary: Plenary, letter: Letter, occasion: Occasion) -> Iterator[Line]:
    yield from receipt(plenary, occasion, letter.language)
    yield _arrived(plenary, letter, occasion)
    yield from _closing(plenary, letter)
    yield line("To change the speaker or the segment, or to withdraw, answer this mail in your own words.")
    yield from _page(occasion)


def _proof(plenary: Plenary, letter: Letter, occasion: Occasion) -> Iterator[Line]:
    """Whoever gets it may not have filled in the form: it says what to do in either case."""
    yield line(
        "Somebody filled in a form with your address, for a speakers’ list. If it was you, open this link and press the button: {link}",
        link=occasion.page,
    )
    for request in occasion.requests:
        yield line(
            "The link proves your address until {moment}. The place counts from the arrival of the form.",
            moment=moment(proof_ends(request), plenary.programme.zone, letter.language),
        )
    yield line("If it was not you, do nothing: without the press the form takes no place.")


def _invitation(plenary: Plenary, letter: Letter, occasion: Occasion) -> Iterator[Line]:
    yield line("Your delegation is invited to take the floor: {title}.", title=plenary.programme.title)
    yield from _closing(plenary, letter)
    yield from _rule(plenary)
    yield line(
        "Your own page, where you register, name the speaker and file the text: {link}", link=occasion.page
    )
    yield line(
        "You may also answer this mail in your own words, with the segment and the name of the speaker."
    )


def _reminder(plenary: Plenary, letter: Letter, occasion: Occasion) -> Iterator[Line]:
    yield line("We have not heard from your delegation yet.")
    yield from _invitation(plenary, letter, occasion)


def _revised(plenary: Plenary, letter: Letter, occasion: Occasion) -> Iterator[Line]:
    yield line(
        "The programme was revised: it is now version {version}. Please look at hours and places.",
        version=plenary.version,
    )
    for number in occasion.inscriptions:
        yield from told_place(plenary, plenary.inscriptions[number], letter.language)
    yield from _closing(plenary, letter)
    yield from _page(occasion)


def _witness(plenary: Plenary, letter: Letter, occasion: Occasion) -> Iterator[Line]:
    yield line(
        "You are in copy and the outside witness of this ledger. Keep this letter: whoever changes the ledger afterwards cannot change what stands here."
    )
    yield line(
        "On {moment} it stood at row {position}, with this hash: {head}",
        moment=moment(letter.due, plenary.programme.zone, letter.language),
        position=letter.position,
        head=occasion.head,
    )
    yield line(
        "Requests received: {requests}; places on the lists: {places}.",
        requests=len(plenary.requests),
        places=sum(1 for one in plenary.inscriptions.values() if not one.withdrawn),
    )
    yield from _page(occasion)


def _page(occasion: Occasion) -> Iterator[Line]:
    if occasion.page:
        yield line("Your own page, with your place and all that you may do: {link}", link=occasion.page)


def _held(plenary: Plenary, letter: Letter, occasion: Occasion) -> Iterator[Line]:
    """Whoever gets it may not have written: it tells that something came, and not what."""
    yield line(
        "A mail with your address as its sender came in and waits to be checked by the secretariat. Its time of arrival is kept."
    )
    yield _arrived(plenary, letter, occasion)


def _late(plenary: Plenary, letter: Letter, occasion: Occasion) -> Iterator[Line]:
    closes = plenary.programme.closes
    if closes is not None:
        yield line(
            "Registration closed on {moment}; your mail arrived at or after that instant. It is recorded on the reserve list, and the secretariat may admit it.",
            moment=moment(closes, plenary.programme.zone, letter.language),
        )
    yield _arrived(plenary, letter, occasion)
    yield from _rule(plenary)
    if any(request.inscriptions for request in occasion.requests):
        yield from receipt(plenary, occasion, letter.language)


def _refused(plenary: Plenary, letter: Letter, occasion: Occasion) -> Iterator[Line]:
    for request in occasion.requests:
        if request.status is Status.REFUSED:
            yield line("Your request was not accepted. Reason: {reason}", reason=request.reason or "-")
    yield _arrived(plenary, letter, occasion)
    yield from _rule(plenary)


def _arrived(plenary: Plenary, letter: Letter, occasion: Occasion) -> Line:
    arrived = moment(occasion.arrived or letter.due, plenary.programme.zone, letter.language)
    if occasion.mail is None:
        return line("Your form arrived on {moment}.", moment=arrived)
    return line("Your mail arrived on {moment}.", moment=arrived)


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
    LetterKind.PROOF: _proof,
    LetterKind.INVITATION: _invitation,
    LetterKind.REMINDER: _reminder,
    LetterKind.REVISED: _revised,
    LetterKind.WITNESS: _witness,
}
