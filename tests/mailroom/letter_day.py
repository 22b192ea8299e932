"""A day on which every kind of letter falls due, and each letter's text in each language, for golden files.

Run as a program it writes the files that are missing; it never overwrites one.
"""

import sys
from datetime import timedelta
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent)]

from msgspec.structs import replace  # noqa: E402 - the path comes first

from hemicycle.mailroom.letters.occasion import occasion_of  # noqa: E402 - as above
from hemicycle.mailroom.letters.telling import text_of  # noqa: E402 - as above
from hemicycle.plenary.convene import ReviseProgramme  # noqa: E402 - as above
from hemicycle.plenary.invitations.circulate import CirculateNote, RemindInvited  # noqa: E402 - as above
from hemicycle.plenary.invitations.invitation import Invitation  # noqa: E402 - as above
from hemicycle.plenary.invitations.invite import InviteDelegations  # noqa: E402 - as above
from hemicycle.plenary.letters.desk import WriteToSender  # noqa: E402 - as above
from hemicycle.plenary.letters.letter import Letter, LetterKind  # noqa: E402 - as above
from hemicycle.plenary.lists.close import CloseRegistration  # noqa: E402 - as above
from hemicycle.plenary.lists.move import Move  # noqa: E402 - as above
from hemicycle.plenary.lists.publication import Stage as Published  # noqa: E402 - as above
from hemicycle.plenary.lists.publish import PublishList  # noqa: E402 - as above
from hemicycle.plenary.mails.reading import Authentication, Change, Intent  # noqa: E402 - as above
from hemicycle.plenary.requests.refuse import RefuseRequest  # noqa: E402 - as above
from hemicycle.plenary.requests.request import Doubt, Missing, Sender  # noqa: E402 - as above
from hemicycle.plenary.statements.read import ReadStatement  # noqa: E402 - as above
from hemicycle.wording.letters import LETTER_LANGUAGES  # noqa: E402 - as above
from mail_stage import mail, registers, with_copy  # noqa: E402 - as above
from plenary_stage import CLOSING, Stage, state  # noqa: E402 - as above

GOLDEN = HERE / "letters" / "golden"


def day() -> Stage:
    rule = "before the end of Wednesday, 6 December 2023; later requests are not considered"
    stage = Stage(with_copy(rule=rule))
    stage.mail(registers("BE", "1", "2", speaker="Anna Peeters"))
    stage.mail(registers("SN", "1", group="african-group"))
    stage.mail(registers("UY", "1", copied=False))
    stage.mail(registers("DE"))
    stage.mail(registers(None, "1"))
    stage.mail(registers("BE", "1", speaker="Anna Peeters"))
    stage.mail(registers("BE", "1", speaker="Somebody Else"))
    stage.mail(registers("IE", "1", authentication=Authentication.FAILED))
    stage.mail(mail(Intent.QUESTION, "AU"))
    stage.mail(mail(Intent.AMEND, "BE", "1", speaker="Godelieve Nys", changes=(Change.SPEAKER,)))
    stage.mail(mail(Intent.SWAP, "BE", "1", partner=state("NG")))
    stage.mail(registers("NG", "1"))
    stage.mail(mail(Intent.SWAP, "BE", "1", partner=state("NG")))
    stage.mail(mail(Intent.SWAP, "NG", "1", partner=state("BE")))
    stage.mail(mail(Intent.STATEMENT, "BE", "1", statements=("BE.pdf",)))
    stage.play(PublishList(id=stage.id(), segment="1", stage=Published.PROVISIONAL))
    stage.play(Move(id=stage.id(), inscription=stage.inscription("BE"), behind=None, reason="Leaves early."))
    stage.play(PublishList(id=stage.id(), segment="1", stage=Published.PROVISIONAL))
    stage.mail(mail(Intent.WITHDRAW, "BE", "2"))
    refused = stage.mail(registers("KP", "1", doubts=(Doubt.QUESTION,)))
    stage.play(
        RefuseRequest(
            id=stage.id(), number=stage.plenary.mails[refused].requests[0], reason="It was not invited."
        )
    )
    stage.play(
        WriteToSender(id=stage.id(), mail=9, words="Registration is open.\nYou may speak in both segments.")
    )
    stage.at(CLOSING + timedelta(minutes=3)).mail(
        registers("KE", "2"), arrived=CLOSING + timedelta(minutes=3)
    )
    invitation = Invitation(delegation=state("SE"), addresses=("mission@sweden.example",))
    stage.play(InviteDelegations(id=stage.id(), invitations=(invitation,)))
    stage.play(CirculateNote(id=stage.id(), words="Excellency,\nthe note is attached."))
    stage.play(RemindInvited(id=stage.id()))
    form = Sender(address="mission@chile.example")
    stage.request(
        state("CL"),
        "1",
        sender=form,
        arrived=CLOSING - timedelta(hours=1),
        missing=(Missing.PROOF_OF_ADDRESS,),
    )
    stage.request(state("CL"), "2", sender=form, arrived=CLOSING - timedelta(hours=1), vouched=True)
    programme = replace(stage.plenary.programme, registration=replace(stage.plenary.programme.registration))
    stage.play(CloseRegistration(id=stage.id()))
    stage.play(ReviseProgramme(id=stage.id(), programme=programme, version=1))
    stage.mail(
        registers("SN", "1", group="african-group", speaker="Awa Fall", sender="a@elsewhere.example"),
        arrived=CLOSING - timedelta(minutes=1),
    )
    stage.mail(mail(Intent.STATEMENT, "NG", "1", statements=("scan.pdf",)))
    stage.play(ReadStatement(id=stage.id(), statement=2, texts=()))
    return stage


def page_of(letter: Letter) -> str:
    """Where its reader's page would be, for the letters that name one."""
    return "" if letter.mail is not None else f"https://plenary.example/enter/{letter.number}"


def texts() -> dict[str, str]:
    """Every letter of the day in every language, one file for each kind and language."""
    stage = day()
    found: dict[str, str] = {}
    for kind in LetterKind:
        letters = [one for one in stage.plenary.letters.values() if one.kind is kind]
        for language in LETTER_LANGUAGES:
            told = [
                text_of(
                    stage.plenary,
                    replace(one, language=language),
                    occasion_of(stage.plenary, one, "asp22", page_of(one), "ab" * 32),
                )
                for one in sorted(letters, key=lambda one: one.number)
            ]
            found[f"{kind.value}-{language}.txt"] = "\n----\n\n".join(told)
    return found


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for name, text in texts().items():
        if not (GOLDEN / name).exists():
            (GOLDEN / name).write_text(text, encoding="utf-8")
