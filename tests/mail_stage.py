"""What a mail asks, in few words, for tests of the rules."""

from msgspec.structs import replace

from hemicycle.plenary.capacity import NATIONAL, Capacity
from hemicycle.plenary.mails.reading import Authentication, Intent, Reading, Wish
from hemicycle.plenary.programme.programme import Programme
from hemicycle.plenary.represented import Speaker
from hemicycle.plenary.requests.request import Asked, Sender
from plenary_stage import PROGRAMME, Stage, state

COPY = "copy@embassy.example"


def with_copy(programme: Programme = PROGRAMME, **more: object) -> Programme:
    """A programme that asks for a copy."""
    registration = replace(programme.registration, to=("secretariat@plenary.example",), copy=(COPY,), **more)
    return replace(programme, registration=registration)


def mail(
    intent: Intent,
    key: str | None = "BE",
    *segments: str,
    speaker: str | None = None,
    sender: str | None = None,
    group: str | None = None,
    copied: bool = True,
    **more: object,
) -> Reading:
    """A reading as the mailroom makes it; the sender is the State's mission unless another is named."""
    address = sender or (f"mission@{key.lower()}-mfa.example" if key else "somebody@mfa.example")
    asked = Asked(
        delegation=state(key) if key else None,
        capacity=Capacity(group=group) if group else NATIONAL,
        segments=segments,
    )
    fields: dict[str, object] = {
        "intent": intent,
        "language": "en",
        "wishes": (Wish(asked=asked, speaker=Speaker(name=speaker) if speaker else None),),
        "sender": Sender(address=address),
        "answer_to": address,
        "copied": copied,
        "authentication": Authentication.NONE,
    }
    return Reading(**{**fields, **more})


def registers(key: str | None = "BE", *segments: str, **more: object) -> Reading:
    return mail(Intent.REGISTER, key, *segments, **more)


def statuses(stage: Stage, number: int) -> list[str]:
    """What became of the requests of a mail."""
    return [stage.plenary.requests[one].status.value for one in stage.plenary.mails[number].requests]


def letters(stage: Stage) -> list[tuple[str, str, str | None]]:
    """Kind, state and address of every letter, in order."""
    kept = stage.plenary.letters
    return [(kept[one].kind.value, kept[one].state.value, kept[one].to) for one in sorted(kept)]
