"""Whether the house is ready for those who come to it."""

from collections.abc import Callable, Sequence

import msgspec

from hemicycle.operations.part import Part, State

Asked = Callable[[], Part]
"""How one part is doing now; answers at once, from what is known."""

DRAINING = Part("stopping", State.TROUBLE, "This process is told to stop and finishes what is under way.")


class Health(msgspec.Struct, frozen=True):
    parts: tuple[Part, ...]

    @property
    def is_ready(self) -> bool:
        return all(part.state is not State.TROUBLE for part in self.parts)


class Watch:
    """Asks every part anew each time; `stop` makes the house unready for good."""

    def __init__(self, asked: Sequence[Asked]) -> None:
        self._asked = tuple(asked)
        self._is_stopping = False

    def stop(self) -> None:
        self._is_stopping = True

    def health(self) -> Health:
        stopping = (DRAINING,) if self._is_stopping else ()
        return Health((*stopping, *(one() for one in self._asked)))

    def is_ready(self) -> bool:
        return self.health().is_ready
