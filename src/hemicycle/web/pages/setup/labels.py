"""What the fields of the form are called, and the values that one chooses from."""

from collections.abc import Mapping
from enum import StrEnum

from hemicycle.plenary.letters.letter import Mode
from hemicycle.plenary.programme.letters import Letters
from hemicycle.plenary.programme.order import OrderPolicy
from hemicycle.plenary.programme.past_zero import Shown
from hemicycle.plenary.programme.procedure import Place, Unreached
from hemicycle.plenary.programme.registration import Lateness, UnknownSender
from hemicycle.web.pages.setup.parts import PARTS
from hemicycle.web.views.categories import NAME_OF
from hemicycle.web.views.inbox import LETTER
from hemicycle.wording.language import told
from hemicycle.wording.phrase import Phrase, phrase

LABEL: Mapping[str, Phrase] = {
    "title": phrase("Title"),
    "body": phrase("Body that meets"),
    "place": phrase("Place"),
    "zone": phrase("Time zone"),
    "languages": phrase("Languages (one code on each line)"),
    "priorities": phrase("Priorities (one on each line)"),
    "order.policy": phrase("Order of speaking"),
    "order.places": phrase("Places in a segment (empty: as many as ask)"),
    "order.letter": phrase("Letter that was drawn (alphabetical order)"),
    "order.seed": phrase("Seed that was published (lots)"),
    "order.language": phrase("Language of the alphabet (its code)"),
    "registration.to": phrase("Addresses to write to (one on each line)"),
    "registration.copy": phrase("Addresses in copy (one on each line)"),
    "registration.url": phrase("Web page for registering elsewhere"),
    "registration.opens": phrase("Opens"),
    "registration.closes": phrase("Closes"),
    "registration.rule": phrase("The rule, as every answer quotes it"),
    "registration.fields_asked": phrase("What a request has to state (one on each line)"),
    "registration.lateness": phrase("Late requests"),
    "registration.completion_hours": phrase("Hours after the closing in which a missing copy may follow"),
    "registration.unknown_senders": phrase("Requests of unknown senders"),
    "procedure.limits_bind_invited_seats": phrase("The limits bind invited speakers"),
    "procedure.change_of_speaker": phrase("The place after a change of speaker"),
    "procedure.change_of_segment": phrase("The place after a change of segment"),
    "procedure.absent": phrase("The place of a delegation that is absent when called"),
    "procedure.unreached": phrase("Speakers whom the sitting does not reach"),
    "procedure.point_of_order_seconds": phrase("Seconds for a point of order"),
    "procedure.undo_seconds": phrase("Seconds in which an act on the floor may be undone"),
    "procedure.handover_percent": phrase("Part of the hours that goes between speakers, in per cent"),
    "procedure.replies.most": phrase("Replies that a delegation may make, at most"),
    "procedure.replies.first_seconds": phrase("Seconds of the first reply"),
    "procedure.replies.later_seconds": phrase("Seconds of later replies"),
    "sittings.day": phrase("Day"),
    "sittings.start": phrase("Starts"),
    "sittings.end": phrase("Ends"),
    "sittings.hard_stop": phrase("Hard stop"),
    "segments.key": phrase("Number"),
    "segments.title": phrase("Title"),
    "segments.theme": phrase("Theme"),
    "segments.minutes": phrase("Minutes planned"),
    "segments.panel_minutes": phrase("Minutes of the invited speakers together"),
    "segments.answering_minutes": phrase("Minutes for their answers at the end"),
    "segments.points": phrase("Points (one on each line)"),
    "seats.segment": phrase("Segment"),
    "seats.delegation": phrase("Delegation"),
    "seats.category": phrase("Category"),
    "seats.title": phrase("Who it is, or on what"),
    "seats.nominator": phrase("Who names the speaker"),
    "seats.seconds": phrase("Seconds of this seat"),
    "limits.seconds": phrase("Seconds"),
    "limits.segment": phrase("Segment"),
    "limits.category": phrase("Category"),
    "limits.for_groups": phrase("Speaking for a group"),
    "past_zero.category": phrase("Category"),
    "past_zero.shows": phrase("The hall sees"),
    "mandates.instrument": phrase("Instrument"),
    "mandates.paragraph": phrase("Paragraph"),
    **{f"letters.{name}": LETTER[name] for name in Letters.__struct_fields__},
}
"""By the dotted name of the field, without the numbers of rows."""

ROW: Mapping[str, Phrase] = {
    "sittings": phrase("Sitting"),
    "segments": phrase("Segment"),
    "seats": phrase("Invited seat"),
    "limits": phrase("Limit"),
    "past_zero": phrase("Past zero"),
    "mandates": phrase("Mandate"),
}
ADD: Mapping[str, Phrase] = {
    "sittings": phrase("Add a sitting"),
    "segments": phrase("Add a segment"),
    "seats": phrase("Add an invited seat"),
    "limits": phrase("Add a limit"),
    "past_zero": phrase("Add a rule for what the hall sees past zero"),
    "mandates": phrase("Add a mandate"),
}
NOTHING: Mapping[str, Phrase] = {
    "seats.segment": phrase("choose"),
    "limits.segment": phrase("all segments"),
    "limits.category": phrase("everybody"),
    "past_zero.category": phrase("everybody"),
    "past_zero.shows": phrase("choose"),
    "limits.for_groups": phrase("either way"),
    "zone": phrase("not decided yet"),
    "procedure.limits_bind_invited_seats": phrase("not decided yet"),
}
"""What an empty choice says."""

YES, NO = phrase("yes"), phrase("no")
CHOICE: Mapping[str, Phrase] = {
    OrderPolicy.FIRST_COME: phrase("first come, first served"),
    OrderPolicy.GROUPS_FIRST: phrase("groups first, then as they came"),
    OrderPolicy.BY_CATEGORY: phrase("by category"),
    OrderPolicy.BY_RANK: phrase("by rank"),
    OrderPolicy.ALPHABETICAL: phrase("alphabetical from a drawn letter"),
    OrderPolicy.LOTS: phrase("by lot"),
    Lateness.RESERVE: phrase("go on a reserve list"),
    Lateness.ACCEPT: phrase("are inscribed at the end"),
    UnknownSender.VOUCH: phrase("wait until the desk vouches"),
    UnknownSender.INSCRIBE: phrase("are inscribed like others"),
    Mode.SEND: phrase("goes at once"),
    Mode.WAIT: phrase("waits for a person"),
    Mode.NEVER: phrase("is never sent"),
    Place.KEPT: phrase("is kept"),
    Place.END_OF_LIST: phrase("moves to the end of the list"),
    Place.END_OF_CATEGORY: phrase("moves to the end of its category"),
    Place.LOST: phrase("is lost"),
    Unreached.CARRIED_OVER: phrase("are carried over"),
    Unreached.INVITED_TO_FILE: phrase("are invited to file their texts"),
    Shown.COUNTING: phrase("the seconds over, as they grow"),
    Shown.ZERO: phrase("a zero that stands"),
    Shown.NOTHING: phrase("no digits"),
    **{category.value: name for category, name in NAME_OF.items()},
}


def choices_of(values: type[StrEnum]) -> tuple[tuple[str, Phrase], ...]:
    return tuple((str(value), CHOICE[value.value]) for value in values)


def name_of(path: str, language: str) -> str:
    """As the form calls it: "Closes", "Sittings", "Segment 1", "Segment 1, Theme"."""
    if path in LABEL:
        return told(LABEL[path], language)
    head, _, rest = path.partition(".")
    number, _, field = rest.partition(".")
    if not number:
        return told(next(part.title for part in PARTS if part.rows == head), language)
    row = f"{told(ROW[head], language)} {int(number) + 1}"
    return f"{row}, {told(LABEL[f'{head}.{field}'], language)}" if field else row
