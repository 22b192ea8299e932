"""What a letter is about: the mail or form that it answers, or the invitation that it carries."""

from datetime import datetime

import msgspec

from hemicycle.plenary.letters.letter import Letter
from hemicycle.plenary.mails.mail import Mail
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.requests.request import Request


class Occasion(msgspec.Struct, frozen=True, kw_only=True):
    """`reference` is what a delegation names when it asks; `arrived` None for a letter of our own.

    `inscriptions` are the places that the letter or its mail tells of. `page` is the link to the reader's own page,
    `head` the hash of the row at which the letter is composed.
    """

    reference: str
    page: str
    arrived: datetime | None = None
    requests: tuple[Request, ...] = ()
    inscriptions: tuple[int, ...] = ()
    mail: Mail | None = None
    head: str = ""


def occasion_of(plenary: Plenary, letter: Letter, slug: str, page: str, head: str = "") -> Occasion:
    """References count mails, forms and invitations apart: ASP22-7, ASP22-W3, ASP22-BE."""
    name = slug.upper()
    if letter.mail is not None:
        mail = plenary.mails[letter.mail]
        return Occasion(
            reference=f"{name}-{mail.number}",
            page=page,
            arrived=mail.arrived,
            requests=tuple(plenary.requests[number] for number in mail.requests),
            inscriptions=letter.inscriptions or mail.inscriptions,
            mail=mail,
        )
    if letter.request is not None:
        request = plenary.requests[letter.request]
        return Occasion(
            reference=f"{name}-W{request.number}",
            page=page,
            arrived=request.arrived,
            requests=(request,),
            inscriptions=letter.inscriptions,
        )
    return Occasion(reference=f"{name}-{letter.delegation or ''}".rstrip("-"), page=page, head=head)
