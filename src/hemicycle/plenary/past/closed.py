"""Nothing can be done in a plenary of the past; what is known of it is entered again as a whole."""

from hemicycle.plenary.command import Command
from hemicycle.plenary.keeping.erased import RecordErasure
from hemicycle.plenary.past.reconstruct import ReconstructPlenary
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal
from hemicycle.wording.phrase import phrase

STILL_DONE = (ReconstructPlenary, RecordErasure)


OVER = phrase(
    "This plenary is over and was entered from its papers: nothing is asked for or done in it any more. The"
    " secretariat corrects it by entering corrected papers."
)


class EnteredFromPapers(Refusal):
    """Of whatever it is: nobody can ask for the floor in it any more."""

    def __init__(self) -> None:
        super().__init__(OVER.text)


def must_not_be_past(plenary: Plenary, command: Command) -> None:
    """Raises EnteredFromPapers."""
    if plenary.reconstructed is not None and not isinstance(command, STILL_DONE):
        raise EnteredFromPapers
