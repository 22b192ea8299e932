"""What a receipt or a reference proves, in plain words, as far as the asker may see."""

import re
from collections.abc import Sequence

import msgspec

from hemicycle.chamber.steps import Step
from hemicycle.ledger.signing import Receipt
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.requests.receive import RequestReceived
from hemicycle.plenary.requests.request import Request
from hemicycle.web.views.lists import place_told
from hemicycle.web.views.steps import Concerned, Reader, StepView, step_views
from hemicycle.wording.phrase import Phrase, phrase

LONGEST_RECEIPT = 4_000
REFERENCE = re.compile(r"(?:[A-Z0-9-]+-)?(?P<kind>W?)(?P<number>\d{1,9})", re.IGNORECASE)


class Proof(msgspec.Struct, frozen=True, kw_only=True):
    """`verdict` says whether it holds; `places` and `steps` what became of the request since."""

    holds: bool
    verdict: Phrase
    places: tuple[Phrase, ...] = ()
    steps: tuple[StepView, ...] = ()


FOUND = Proof(holds=True, verdict=phrase("This is what the ledger says of this request."))
NOTHING_FOUND = Proof(holds=False, verdict=phrase("Nothing in this ledger has this reference."))


def receipt_in(text: str) -> Receipt | None:
    """None for what is no receipt of a house."""
    try:
        return msgspec.json.decode(text[:LONGEST_RECEIPT], type=Receipt)
    except (msgspec.DecodeError, msgspec.ValidationError, UnicodeError):
        return None


def request_of_reference(plenary: Plenary, text: str) -> Request | None:
    """`ASP22-W3` is the third request; `ASP22-7` the first request of the seventh mail."""
    found = REFERENCE.fullmatch(text.strip())
    if found is None:
        return None
    number = int(found["number"])
    if found["kind"]:
        return plenary.requests.get(number)
    mail = plenary.mails.get(number)
    if mail is not None and mail.requests:
        return plenary.requests[mail.requests[0]]
    return None


def request_of_command(steps: Sequence[Step], plenary: Plenary, command: str) -> Request | None:
    """The request that a command brought, if it brought one."""
    for step in steps:
        if step.command == command and isinstance(step.event, RequestReceived):
            return plenary.requests.get(step.event.number)
    return None


def verdict_on(receipt: Receipt, slug: str, steps: Sequence[Step], *, is_signed: bool) -> Proof:
    """A receipt holds when this house signed it and the row it names still has the same hash."""
    if receipt.stream != slug:
        return Proof(
            holds=False, verdict=phrase("This receipt is for another plenary: {name}.", name=receipt.stream)
        )
    if not is_signed:
        return Proof(
            holds=False,
            verdict=phrase("The signature is not of this house, or something in the receipt was changed."),
        )
    row = steps[receipt.position - 1] if 0 < receipt.position <= len(steps) else None
    if row is None or row.hash.hex() != receipt.hash:
        return Proof(
            holds=False,
            verdict=phrase(
                "The house signed this receipt, but its ledger does not have this row any more. Keep the receipt and"
                " tell the embassy in copy: it is proof that the ledger was changed."
            ),
        )
    return Proof(
        holds=True,
        verdict=phrase(
            "The receipt is genuine: row {position} of the ledger is the one it names, recorded {recorded}.",
            position=receipt.position,
            recorded=receipt.recorded,
        ),
    )


def with_what_became(  # noqa: PLR0913 - whose request, and who asks
    proof: Proof, request: Request, plenary: Plenary, steps: Sequence[Step], language: str, *, reader: Reader
) -> Proof:
    """With every step that touched the request."""
    concerned = Concerned(
        requests=frozenset({request.number}),
        inscriptions=frozenset(
            one.number for one in plenary.inscriptions.values() if one.request == request.number
        ),
        reader=reader,
    )
    return msgspec.structs.replace(
        proof,
        places=tuple(
            place_told(plenary, plenary.inscriptions[number]) for number in sorted(concerned.inscriptions)
        ),
        steps=step_views(steps, concerned, plenary, language),
    )
