"""What every act has in common: who may do it, and the command it stands for."""

import re
from datetime import datetime
from typing import ClassVar

import msgspec

from hemicycle.chamber.house.tokens import Scope
from hemicycle.plenary.command import Command
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.represented import OTHER, Represented
from hemicycle.web.pages.register import asked_by


class Acting(msgspec.Struct, frozen=True, kw_only=True):
    """`id` of the command, `by` whom it is done, and how the plenary stands when it came."""

    id: str
    by: str
    state: Plenary
    now: datetime


def _named(cls: str) -> str:
    """`GiveFloor` is sent as `give-floor`."""
    return re.sub(r"(?<=.)(?=[A-Z])", "-", cls).lower()


class Act(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="act", tag=_named):
    scope: ClassVar[Scope]

    def command(self, acting: Acting) -> Command:
        """Raises Refusal."""
        raise NotImplementedError


class ChairAct(Act, frozen=True, kw_only=True):
    scope = Scope.CHAIR
    needs_control: ClassVar[bool] = True


class DeskAct(Act, frozen=True, kw_only=True):
    scope = Scope.DESK


def delegation_here(acting: Acting, name: str) -> Represented:
    """By its name in any language. Raises Refusal for one that neither the tables nor the lists know."""
    found = asked_by(acting.state, delegation=name, segments=(), group="", arrived=acting.now).delegation
    known = {one.delegation.key for one in acting.state.inscriptions.values()}
    if found is None or (found.key.startswith(OTHER) and found.key not in known):
        raise Refusal(
            "Nobody here is called “{name}”; write the delegation as the list has it.", name=name or "?"
        )
    return found
