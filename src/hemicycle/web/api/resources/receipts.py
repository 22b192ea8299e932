"""Whether a receipt is genuine, and its row still stands."""

import msgspec

from hemicycle.ledger.signing import Receipt
from hemicycle.web.api.call import Call
from hemicycle.web.api.operation import Answer, Nothing, Operation
from hemicycle.web.api.words import Hexadecimal, LargeNumber, Words
from hemicycle.web.views.verify import verdict_on
from hemicycle.wording.language import told


class ShownReceipt(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """As the house gave it out."""

    stream: Words
    position: LargeNumber
    hash: Hexadecimal
    recorded: Words
    command: Words
    signature: Hexadecimal


class Verdict(msgspec.Struct, frozen=True, kw_only=True):
    """`verdict` says in a sentence why it holds, or why not."""

    holds: bool
    verdict: str


async def verify_receipt(call: Call[Nothing, ShownReceipt]) -> Answer[Verdict]:
    await call.house.chamber.read_steps(call.plenary)
    receipt = Receipt(**msgspec.structs.asdict(call.body))
    chamber = call.house.chamber
    is_signed = chamber.is_genuine(receipt)
    proof = verdict_on(receipt, call.plenary, chamber.steps(call.plenary), is_signed=is_signed)
    return Answer(Verdict(holds=proof.holds, verdict=told(proof.verdict, call.language)))


OPERATIONS = (
    Operation(
        id="verify_receipt",
        method="POST",
        path="/{plenary}/receipts/verify",
        says="Whether a receipt is of this house, and the row that it names still stands in the ledger.",
        handle=verify_receipt,
        answers=Verdict,
        brings=ShownReceipt,
    ),
)
