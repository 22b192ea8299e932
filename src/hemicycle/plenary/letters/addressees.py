"""Where a letter may go: to the author of a mail, to whoever filled in a form, to those who hold a place."""

from hemicycle.plenary.letters.letter import Addressee
from hemicycle.plenary.mails.mail import Mail
from hemicycle.plenary.mails.reading import MACHINES
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.requests.request import Missing, Request

ENGLISH = "en"


def addressee_of_mail(mail: Mail) -> Addressee | None:
    """None for machines, for old mails, and where nobody can be answered (R11)."""
    reading = mail.reading
    if reading is None or mail.historic or reading.intent in MACHINES or reading.answer_to is None:
        return None
    return author_of(mail, reading.answer_to)


def author_of(mail: Mail, to: str) -> Addressee:
    """In the language of the mail, English where it has none."""
    language = mail.reading.language if mail.reading is not None else "und"
    return Addressee(to=to, language=ENGLISH if language == "und" else language, mail=mail.number)


def addressee_of_request(request: Request) -> Addressee | None:
    """Of a request that came without a mail; None where no address is known or it is not proved yet."""
    if Missing.PROOF_OF_ADDRESS in request.missing:
        return None
    return unproved_addressee(request)


def unproved_addressee(request: Request) -> Addressee | None:
    """Only the link that proves an address may go to one that is not proved."""
    address = request.sender.address if request.sender is not None else None
    if request.mail is not None or address is None:
        return None
    return Addressee(to=address, language=request.language or ENGLISH, request=request.number)


def addressee_of_place(plenary: Plenary, inscription: int) -> Addressee | None:
    """Whoever registered the place."""
    request = plenary.requests[plenary.inscriptions[inscription].request]
    if request.mail is not None:
        return addressee_of_mail(plenary.mails[request.mail])
    return addressee_of_request(request)


def inscribed_addressees(
    plenary: Plenary, segment: str | None = None
) -> tuple[tuple[Addressee, tuple[int, ...]], ...]:
    """Whoever registered a place that is still held, each address once, with the places it holds."""
    places: dict[str, list[int]] = {}
    first: dict[str, Addressee] = {}
    for one in plenary.inscriptions.values():
        if one.withdrawn or segment not in (None, one.segment):
            continue
        addressee = addressee_of_place(plenary, one.number)
        if addressee is not None:
            first.setdefault(addressee.to.casefold(), addressee)
            places.setdefault(addressee.to.casefold(), []).append(one.number)
    return tuple((first[address], tuple(sorted(numbers))) for address, numbers in sorted(places.items()))
