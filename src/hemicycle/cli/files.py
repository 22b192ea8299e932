"""What may be the matter with a file that carries a plenary, told in sentences."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hemicycle.cli.sentence import Sentence


@contextmanager
def told_of_a_file(file: Path) -> Iterator[None]:
    from hemicycle.chamber.handover.mismatch import Mismatch  # noqa: PLC0415 - slow to import
    from hemicycle.chamber.not_recorded import NotRecorded  # noqa: PLC0415 - as above
    from hemicycle.ledger.carried import Damaged  # noqa: PLC0415 - as above
    from hemicycle.ledger.database import Unusable  # noqa: PLC0415 - as above
    from hemicycle.ledger.extending import DoesNotFit  # noqa: PLC0415 - as above
    from hemicycle.plenary.refusal import Refusal  # noqa: PLC0415 - as above

    try:
        yield
    except (Unusable, LookupError, Refusal, NotRecorded, Mismatch) as trouble:
        raise Sentence(str(trouble)) from trouble
    except Damaged as trouble:
        raise Sentence(f"{file} cannot be taken in: {trouble}") from trouble
    except DoesNotFit as trouble:
        raise Sentence(
            f"{file} does not fit into this ledger: {trouble}. Nothing was written; keep the file."
        ) from trouble
    except OSError as trouble:
        raise Sentence(f"{file}: the file cannot be read ({trouble.strerror}).") from trouble
