"""A statement is filed for the places it belongs to; nobody but the interpreters sees it before it is delivered."""

from datetime import datetime

from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.lists.lookup import live_inscription
from hemicycle.plenary.plenary import Filed, Plenary
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.statements.places import places_of_text
from hemicycle.plenary.statements.read import StatementRead
from hemicycle.plenary.statements.seated import Seated
from hemicycle.plenary.statements.text import FileText, Form
from hemicycle.plenary.visibility import Private, Restricted


class FileStatement(Command, frozen=True, kw_only=True):
    """For an inscription or, where that is 0, for the invited seat of this key.

    `original` is where its bytes are kept, `name` that of the file. `text` is what it says, None where it could not be
    read; its words are `words` then too.
    """

    inscription: int = 0
    seat: str = ""
    original: str
    name: str
    text: FileText | None = None
    language: str | None = None
    form: Form = Form.SPOKEN


class StatementFiled(Event, frozen=True, kw_only=True):
    """`names` are the files that hold the text; those of a mail are in it, others lie under `original`."""

    mail: int | None = None
    inscriptions: Restricted[tuple[int, ...]] = ()
    seated: Restricted[Seated | None] = None
    words: Restricted[int | None] = None
    language: Restricted[str | None] = None
    names: Private[tuple[str, ...]] = ()
    original: Private[str | None] = None
    form: Restricted[Form] = Form.SPOKEN


@decides(FileStatement)
def file_statement(plenary: Plenary, command: FileStatement, at: datetime) -> tuple[Event, ...]:
    """Also after the closing, and after the place was heard: a text may follow the speech."""
    if not command.name.strip():
        raise Refusal("A statement needs the name of its file.")
    seated = _seated(plenary, command.seat) if command.seat else None
    inscriptions = () if seated else (live_inscription(plenary, command.inscription).number,)
    when = command.when(at)
    texts = (command.text,) if command.text is not None else ()
    return (
        StatementFiled(
            at=when,
            inscriptions=inscriptions,
            seated=seated,
            words=command.text.words if command.text is not None else None,
            language=command.language,
            names=(command.name,),
            original=command.original,
            form=command.form,
        ),
        StatementRead(at=when, statement=len(plenary.statements) + 1, texts=texts),
    )


def _seated(plenary: Plenary, seat: str) -> Seated:
    filled = plenary.seats.get(seat)
    if filled is None:
        raise Refusal("Nobody has been named for this seat yet.")
    return Seated(seat=seat, delegation=filled.delegation, capacity=filled.capacity)


@applies(StatementFiled)
def apply_statement_filed(plenary: Plenary, event: StatementFiled) -> Plenary:
    filing = Filed(
        mail=event.mail,
        inscriptions=event.inscriptions,
        seated=event.seated,
        names=event.names,
        original=event.original,
        words=event.words,
        language=event.language,
        filed=event.at,
        form=event.form,
    )
    return replace(plenary, statements=(*plenary.statements, filing))


def statements_of_seat(plenary: Plenary, seat: str) -> tuple[Filed, ...]:
    """The texts of whoever sits in it now, the latest last."""
    filled = plenary.seats.get(seat)
    return tuple(
        one
        for one in plenary.statements
        if filled and one.seated and (one.seated.seat, one.seated.delegation) == (seat, filled.delegation)
    )


def statements_of(plenary: Plenary, inscription: int) -> tuple[Filed, ...]:
    """The texts of a place, the latest last."""
    return tuple(one for one in plenary.statements if inscription in places_of_text(plenary, one))
