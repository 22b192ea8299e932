"""What is said to give the floor, to end it in time, and to go on where nobody comes."""

from datetime import timedelta

from hemicycle.documents.script.duration import duration
from hemicycle.documents.script.line import Line, Step
from hemicycle.documents.script.meeting import said, thanks
from hemicycle.documents.script.turn import Turn
from hemicycle.documents.script.who import ANYBODY, to_whom, to_whom_in_full, who, who_comes
from hemicycle.plenary.floor.floor import Reply
from hemicycle.plenary.floor.replies import limit_of_reply
from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.procedure import Place
from hemicycle.plenary.represented import Represented
from hemicycle.wording.phrase import Phrase, phrase

ABSENT: dict[Place, Phrase] = {
    Place.KEPT: phrase("The delegation keeps its place on the list."),
    Place.END_OF_LIST: phrase("The turn of the delegation comes again at the end of the list."),
    Place.END_OF_CATEGORY: phrase("The turn of the delegation comes again at the end of the list."),
    Place.LOST: phrase("The delegation loses its place on the list."),
}


def giving(spoke: Turn | None, turn: Turn, follower: Turn | None, language: str) -> Line:
    to = to_whom_in_full(turn, language)
    if follower is not None:
        sentence = phrase(
            "I now give the floor {to_whom}, to be followed by {follower}.",
            to_whom=to,
            follower=who_comes(follower, language),
        )
    else:
        sentence = phrase("I now give the floor {to_whom}. There is nobody else on the list.", to_whom=to)
    line = said(Step.FLOOR, language, *thanks(spoke, language), sentence)
    return Line(step=line.step, text=line.text, pronounced=turn.pronounced)


def giving_reply(plenary: Plenary, spoke: Turn | None, reply: Reply, language: str) -> Line:
    sentence = phrase(
        "I now give the floor {to_whom}, in exercise of the right of reply, for {duration}.",
        to_whom=to_whom(reply.delegation, language),
        duration=duration(limit_of_reply(plenary, reply), language),
    )
    return said(Step.REPLY, language, *thanks(spoke, language), sentence)


def time_over(plenary: Plenary, language: str) -> tuple[Line, ...]:
    """Due when the clock of whoever speaks comes to its end; nothing while it stands, or has no end."""
    speaking = plenary.floor.speaking
    if speaking is None or speaking.clock.since is None or speaking.clock.limit is None:
        return ()
    clock = speaking.clock
    due = speaking.clock.since + timedelta(seconds=speaking.clock.limit) - clock.used
    line = asking_to_conclude(language)
    return (Line(step=line.step, text=line.text, due=due),)


def asking_to_conclude(language: str) -> Line:
    return said(
        Step.TIME_OVER, language, phrase("Distinguished delegate, your time is over. Please conclude.")
    )


def absent(inscription: Inscription, policy: Place, language: str) -> Line:
    return _absent(inscription.delegation, policy, language)


def anybody_absent(policy: Place, language: str) -> Line:
    return _absent(ANYBODY, policy, language)


def _absent(delegation: Represented | None, policy: Place, language: str) -> Line:
    gone = phrase("I see that {who} is not in the room.", who=who(delegation, language))
    return said(Step.ABSENT, language, gone, ABSENT[policy])
