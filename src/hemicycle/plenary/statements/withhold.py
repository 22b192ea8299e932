"""A text may be for the interpreters alone: the delegation, or the desk, keeps it from being released."""

from datetime import datetime

from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.statements.lookup import statement


class WithholdStatement(Command, frozen=True, kw_only=True):
    statement: int


class StatementWithheld(Event, frozen=True, kw_only=True):
    statement: int


class LetStatementGo(Command, frozen=True, kw_only=True):
    """It is released again when it has been delivered."""

    statement: int


class StatementLetGo(Event, frozen=True, kw_only=True):
    statement: int


@decides(WithholdStatement)
def withhold(plenary: Plenary, command: WithholdStatement, at: datetime) -> tuple[Event, ...]:
    filed = statement(plenary, command.statement)
    if command.statement in plenary.released:
        raise Refusal("That statement has been released; what everybody has read cannot be taken back.")
    if filed.withheld:
        return ()
    return (StatementWithheld(at=command.when(at), statement=command.statement),)


@applies(StatementWithheld)
def apply_withheld(plenary: Plenary, event: StatementWithheld) -> Plenary:
    return _withheld(plenary, event.statement, withheld=True)


@decides(LetStatementGo)
def let_go(plenary: Plenary, command: LetStatementGo, at: datetime) -> tuple[Event, ...]:
    if not statement(plenary, command.statement).withheld:
        return ()
    return (StatementLetGo(at=command.when(at), statement=command.statement),)


@applies(StatementLetGo)
def apply_let_go(plenary: Plenary, event: StatementLetGo) -> Plenary:
    return _withheld(plenary, event.statement, withheld=False)


def _withheld(plenary: Plenary, number: int, *, withheld: bool) -> Plenary:
    changed = replace(plenary.statements[number - 1], withheld=withheld)
    statements = (*plenary.statements[: number - 1], changed, *plenary.statements[number:])
    return replace(plenary, statements=statements)
