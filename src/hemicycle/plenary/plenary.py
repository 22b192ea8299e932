"""One plenary session as it stands after a number of events."""

from datetime import datetime
from enum import StrEnum

from immutables import Map

from hemicycle.plenary.commitments.commitment import Commitment, Need
from hemicycle.plenary.floor.floor import Filled, Floor, PodiumWords, Undoable
from hemicycle.plenary.floor.intervention import Stretch
from hemicycle.plenary.handover.handover import Guest, Handover
from hemicycle.plenary.invitations.invitation import Invitation
from hemicycle.plenary.letters.letter import Letter
from hemicycle.plenary.links.link import Link, LinkName
from hemicycle.plenary.lists.inscription import Inscription, Seat
from hemicycle.plenary.lists.publication import PublishedList, Stage
from hemicycle.plenary.mails.mail import Mail
from hemicycle.plenary.past.edition import Reconstruction
from hemicycle.plenary.programme.limits import Limit
from hemicycle.plenary.programme.programme import Programme
from hemicycle.plenary.record.corrected import Correction
from hemicycle.plenary.requests.request import Request
from hemicycle.plenary.screens.screen import Screen
from hemicycle.plenary.statements.released import Released
from hemicycle.plenary.statements.seated import Seated
from hemicycle.plenary.statements.text import FileText, Form
from hemicycle.plenary.value import Value


class Phase(StrEnum):
    PLANNED = "planned"
    OPEN = "open"
    SUSPENDED = "suspended"
    CLOSED = "closed"


class Swap(Value, frozen=True, kw_only=True):
    """Two delegations exchange their places in one list; nothing happens before both have agreed.

    It is `open` until then, or until it is declined or lapses.
    """

    number: int
    proposer: int
    partner: int
    open: bool = True
    exchanged: bool = False


class Filed(Value, frozen=True, kw_only=True):
    """A statement that a mail, a delegation's page or the desk brought, for the places it belongs to, or for a seat.

    `names` are its files; `original` is where the bytes lie, None for what a mail brought, and `words` how many could
    be counted. `texts` are None until its files were read; `withheld` keeps it from being released.
    """

    mail: int | None = None
    inscriptions: tuple[int, ...] = ()
    seated: Seated | None = None
    names: tuple[str, ...] = ()
    original: str | None = None
    words: int | None = None
    language: str | None = None
    filed: datetime | None = None
    form: Form = Form.SPOKEN
    texts: tuple[FileText, ...] | None = None
    withheld: bool = False


class Plenary(Value, frozen=True, kw_only=True):
    """`position` counts the events applied, which is the position in the ledger.

    `places` says which inscription holds a seat; `closings` holds the closing instant in force of each segment
    where it differs from the programme's; `meetings` are the stretches in which the meeting was open, `resumes` when a
    suspended one goes on, where that is known. `identities`
    says which mail has a content; `without_copy` are the requests that are held for the copy they lack, and
    `heard_from` by delegation those that got a place or were vouched for. `released` are statements by
    their number; `written_to` when letters to an address
    last fell due and `proofs_sent` when links that prove a mailbox did; `witnessed` when the embassy
    in copy was last sent the head, at first when the plenary was convened. Private bodies are erased up to
    `erased_until`. `handovers` counts how often the floor was handed over, `guests` are the machines that had it,
    and `handover` is where it is while it is not with the house. `on_paper` are the interventions that were entered
    from paper. `summaries` are by intervention and language; `commitments` hold the candidates too.
    `reconstructed` is there for a plenary of the past that was entered from its papers as a whole.
    """

    position: int = 0
    programme: Programme = Programme(title="")
    version: int = 0
    phase: Phase = Phase.PLANNED
    mails: Map[int, Mail] = Map()
    identities: Map[str, int] = Map()
    requests: Map[int, Request] = Map()
    without_copy: frozenset[int] = frozenset()
    heard_from: Map[str, frozenset[int]] = Map()
    inscriptions: Map[int, Inscription] = Map()
    places: Map[Seat, int] = Map()
    published: Map[str, tuple[PublishedList, ...]] = Map()
    closings: Map[str, datetime | None] = Map()
    closed_segments: Map[str, datetime] = Map()
    swaps: Map[int, Swap] = Map()
    letters: Map[int, Letter] = Map()
    written_to: Map[str, tuple[datetime, ...]] = Map()
    proofs_sent: Map[str, tuple[datetime, ...]] = Map()
    statements: tuple[Filed, ...] = ()
    released: Map[int, Released] = Map()
    links: Map[LinkName, Link] = Map()
    witnessed: datetime | None = None
    erased_until: int = 0
    invitations: Map[str, Invitation] = Map()
    limits: tuple[Limit, ...] = ()
    seats: Map[str, Filled] = Map()
    floor: Floor = Floor()
    undoable: Undoable | None = None
    podium: PodiumWords | None = None
    control: str | None = None
    screens: Map[str, Screen] = Map()
    meetings: tuple[Stretch, ...] = ()
    resumes: datetime | None = None
    hard_stop: datetime | None = None
    hard_stop_passed: bool = False
    registration_closed: bool = False
    handover: Handover | None = None
    handovers: int = 0
    guests: tuple[Guest, ...] = ()
    on_paper: frozenset[int] = frozenset()
    summaries: Map[int, Map[str, str]] = Map()
    corrections: Map[int, Correction] = Map()
    overruns_named: bool = False
    needs: Map[int, Need] = Map()
    commitments: Map[int, Commitment] = Map()
    reconstructed: Reconstruction | None = None

    @property
    def next_position(self) -> int:
        return self.position + 1

    def closing(self, segment: str) -> datetime | None:
        """The closing instant in force for a segment's list, None while none is fixed."""
        return self.closings.get(segment, self.programme.closes)

    def is_final(self, segment: str) -> bool:
        """Whether the list has been published as final, after which a withdrawal cannot be undone."""
        return any(version.stage is not Stage.PROVISIONAL for version in self.published.get(segment, ()))
