"""A plenary that was held, as a ledger keeps it, and what its archive is drawn up from."""

from datetime import date
from itertools import count

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from hemicycle.chamber.sitting_plenary import draft
from hemicycle.documents.archive.archive import Source, Statement
from hemicycle.documents.naming import names_of
from hemicycle.ledger.chain import chained
from hemicycle.ledger.public import public_lines
from hemicycle.ledger.row import NO_ROWS, Row
from hemicycle.ledger.signing import receipt
from hemicycle.plenary.commitments.candidate import ConfirmCommitment, MarkCandidate
from hemicycle.plenary.commitments.commitment import Progress
from hemicycle.plenary.commitments.need import RecordNeed
from hemicycle.plenary.commitments.status import ReportStatus
from hemicycle.plenary.commitments.wording import Source as Said
from hemicycle.plenary.commitments.wording import Wording
from hemicycle.plenary.lists.publication import Stage as Published
from hemicycle.plenary.lists.publish import PublishList
from hemicycle.plenary.statements.fate import Fate
from hemicycle.plenary.statements.file import FileStatement
from hemicycle.plenary.statements.text import Form
from plenary_stage import Stage, state
from record_stage import held_stage

SLUG = "asp22-cooperation"
KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
ADDRESS = "https://lists.plenary.example/asp22-cooperation"
NOT_CONFIRMED = "A sentence of Chile that is no promise."
NOT_RELEASED = "A text of Sweden that was not released.docx"
STATEMENTS = (
    Statement(
        number=1,
        delegation=names_of(state("BE", "Belgium")),
        language="fr",
        text="Monsieur le Président,\n\nNous soutenons la Cour.\u202e\nMerci. <b>Bien</b> & plus.\n",
        date=date(2023, 12, 8),
        interventions=(1,),
    ),
    Statement(
        number=3,
        delegation=names_of(state("JO", "Jordan")),
        language="ar",
        form=Form.LONG,
        fate=Fate.NOT_REACHED,
        text="السيد الرئيس،\nنشكركم.",
        date=date(2023, 12, 11),
    ),
)


def archived_stage() -> Stage:
    """With both lists published, one of them twice, a text that waits to be released, a need and its answer."""
    stage = held_stage()
    sweden = stage.inscription("SE", "2")
    stage.play(FileStatement(id=stage.id(), inscription=sweden, original="ab" * 32, name=NOT_RELEASED))
    for segment, stage_of_list in (
        ("1", Published.PROVISIONAL),
        ("1", Published.AS_DELIVERED),
        ("2", Published.AS_DELIVERED),
    ):
        stage.after(1).play(PublishList(id=stage.id(), segment=segment, stage=stage_of_list))
    _promised(stage)
    return stage


def _promised(stage: Stage) -> None:
    """Belgium has confirmed one, and says what became of it; a candidate of Chile waits."""
    registry, belgium = state("icc-registry", "Registry"), state("BE", "Belgium")
    stage.play(RecordNeed(id=stage.id(), organ=registry, quote="More \u202eagreements", source=Said()))
    wording = Wording(quote="We shall <sign> one.", source=Said(intervention=1), answers=1, is_open=True)
    stage.play(MarkCandidate(id=stage.id(), delegation=belgium, wording=wording))
    stage.play(
        MarkCandidate(id=stage.id(), delegation=state("CL", "Chile"), wording=Wording(quote=NOT_CONFIRMED))
    )
    stage.play(ConfirmCommitment(id=stage.id(), number=1))
    stage.after(60).play(
        ReportStatus(
            id=stage.id(), number=1, progress=Progress.DONE, words="It is signed.", asserted_by="Belgium"
        )
    )


def rows_of(stage: Stage, slug: str = SLUG) -> tuple[Row, ...]:
    """One command a row, with salts that can be told in advance."""
    salts = (number.to_bytes(16, "big") for number in count(1))
    drafts = tuple(draft(event, f"command-{number}", "desk") for number, event in enumerate(stage.events, 1))
    return chained(slug, NO_ROWS, drafts, stage.now, lambda: next(salts))


def source_of(stage: Stage, statements: tuple[Statement, ...] = STATEMENTS) -> Source:
    rows = rows_of(stage)
    return Source(
        plenary=stage.plenary,
        ledger=b"".join(public_lines(rows)),
        receipt=receipt(KEY, rows[-1]),
        key=KEY.public_key().public_bytes_raw().hex(),
        address=ADDRESS,
        statements=statements,
    )
