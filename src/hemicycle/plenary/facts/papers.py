"""What is told of texts and promises: that they may be read, and where by their number; never what they say."""

from hemicycle.plenary.commitments.candidate import CommitmentConfirmed
from hemicycle.plenary.facts.fact import Body, Group, group_told
from hemicycle.plenary.facts.telling import tells
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.represented import Represented
from hemicycle.plenary.statements.fate import Fate
from hemicycle.plenary.statements.release import StatementReleased
from hemicycle.plenary.statements.text import Form


class Releasing(Body, frozen=True, kw_only=True):
    """The text is at the address of the statement; `interventions` are those in which it was delivered."""

    statement: int
    delegation: Represented
    group: Group | None
    interventions: tuple[int, ...]
    fate: Fate
    form: Form
    language: str | None


class Promising(Body, frozen=True, kw_only=True):
    """Its wording is at the address of the commitment."""

    commitment: int
    delegation: Represented


@tells(StatementReleased, "statement-released", Releasing)
def released(plenary: Plenary, event: StatementReleased) -> Releasing:
    return Releasing(
        statement=event.statement,
        delegation=event.delegation,
        group=group_told(plenary, event.capacity),
        interventions=event.interventions,
        fate=event.fate,
        form=event.form,
        language=event.language,
    )


@tells(CommitmentConfirmed, "commitment-confirmed", Promising)
def confirmed(_plenary: Plenary, event: CommitmentConfirmed) -> Promising:
    return Promising(commitment=event.number, delegation=event.delegation)
