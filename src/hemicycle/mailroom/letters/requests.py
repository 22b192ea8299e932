"""What a letter says of a request: its place, or what it lacks and how to complete it. Never "accepted" in doubt."""

from collections.abc import Iterator

from hemicycle.mailroom.letters.changes import swap_told
from hemicycle.mailroom.letters.lines import Line, line
from hemicycle.mailroom.letters.naming import name_of, place_of, speaker_of, title_of
from hemicycle.mailroom.letters.occasion import Occasion
from hemicycle.mailroom.letters.units import length
from hemicycle.plenary.capacity import group_of
from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.mails.mail import Mail, MailStatus
from hemicycle.plenary.mails.reading import Intent
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.requests.outcome import places_already_held
from hemicycle.plenary.requests.request import Doubt, Missing, Request, Status

SEGMENT_UNCLEAR = frozenset(
    {
        Doubt.SEGMENT_MISSING,
        Doubt.SEGMENT_UNKNOWN,
        Doubt.SEGMENT_CONTRADICTORY,
        Doubt.SEGMENT_LEFT_OPEN,
        Doubt.POINT_UNKNOWN,
    }
)


def receipt(plenary: Plenary, occasion: Occasion, language: str) -> Iterator[Line]:
    for request in occasion.requests:
        yield from _request(plenary, request, language)
    if not occasion.requests and occasion.mail is not None:
        yield from _without_request(plenary, occasion.mail, language)


def _without_request(plenary: Plenary, mail: Mail, language: str) -> Iterator[Line]:
    """A mail that completed an earlier request, or took a place back, tells of it; another waits for somebody."""
    places = tuple(
        place for number in mail.inscriptions if not (place := plenary.inscriptions[number]).withdrawn
    )
    is_taken = mail.status is MailStatus.TAKEN
    if is_taken and mail.reading is not None and mail.reading.intent is Intent.SWAP:
        yield from swap_told(plenary, mail.inscriptions, language)
    elif is_taken and places:
        for place in places:
            yield from told_place(plenary, place, language)
    elif Doubt.QUESTION in mail.doubts:
        yield line("Your question reached the secretariat; a person will answer it.")
    elif mail.reading is not None and mail.reading.intent is Intent.SWAP and mail.status is MailStatus.TAKEN:
        yield from swap_told(plenary, mail.inscriptions, language)
    elif Doubt.OTHER_SIDE_MUST_AGREE in mail.doubts:
        yield line("The exchange of places waits for the word of the other delegation.")
    else:
        yield being_checked()


def being_checked() -> Line:
    return line(
        "Your request is being checked by the secretariat. The time of your arrival is kept, and you will hear from us."
    )


def _request(plenary: Plenary, request: Request, language: str) -> Iterator[Line]:
    match request.status:
        case Status.INSCRIBED:
            for number in request.inscriptions:
                yield from told_place(plenary, plenary.inscriptions[number], language)
        case Status.DUPLICATE:
            yield from _standing_places(plenary, request, language)
        case Status.HELD:
            yield from _lacking(plenary, request)
        case Status.DOUBTFUL:
            yield from _doubtful(plenary, request, language)
        case _:
            yield being_checked()


def told_place(plenary: Plenary, place: Inscription, language: str) -> Iterator[Line]:
    number = place_of(plenary, place)
    delegation, segment = name_of(place.delegation, language), title_of(plenary, place.segment)
    if number is None:
        yield line(
            "{delegation} waits for a place on the speakers’ list of {segment}.",
            delegation=delegation,
            segment=segment,
        )
    else:
        yield line(
            "{delegation} is inscribed on the speakers’ list of {segment}, provisional place {place}.",
            delegation=delegation,
            segment=segment,
            place=number,
        )
    yield from _particulars(plenary, place, language)


def _particulars(plenary: Plenary, place: Inscription, language: str) -> Iterator[Line]:
    group = group_of(place.capacity, language)
    if group is not None:
        yield line("On behalf of: {group}", group=group)
    if place.speaker is not None:
        yield line("Speaker: {speaker}", speaker=speaker_of(place.speaker))
    else:
        yield line("Speaker: to be named; answer this mail with the name.")
    seconds = place.limit or plenary.programme.limit(
        category=place.delegation.category, segment=place.segment, capacity=place.capacity
    )
    if seconds is not None:
        yield line("Speaking time: {limit}", limit=length(seconds, language))


def _standing_places(plenary: Plenary, request: Request, language: str) -> Iterator[Line]:
    for place in places_already_held(plenary, request).values():
        yield line(
            "{delegation} was on the speakers’ list of {segment} already; place {place} stands.",
            delegation=name_of(place.delegation, language),
            segment=title_of(plenary, place.segment),
            place=place_of(plenary, place) or "-",
        )


def _lacking(plenary: Plenary, request: Request) -> Iterator[Line]:
    if Missing.COPY in request.missing:
        yield line(
            "Your request came in, but the address in copy was missing: {copy}. Send it again with this address in To or Cc. The place counts from the arrival of that mail.",
            copy=" / ".join(plenary.programme.registration.copy),
        )
    else:
        yield being_checked()


def _doubtful(plenary: Plenary, request: Request, language: str) -> Iterator[Line]:
    doubts = frozenset(request.doubts)
    held = (plenary.inscriptions[number] for number in request.merge_with)
    for place in held:
        yield _has_a_place(plenary, place, language)
    if Doubt.DELEGATION_UNKNOWN in doubts:
        yield line(
            "It is not clear for which delegation you write. Please answer with its name. The time of your arrival is kept."
        )
    if doubts & SEGMENT_UNCLEAR:
        yield line(
            "It is not clear for which segment you ask. Please answer with one of these: {segments}. The time of your arrival is kept.",
            segments=" / ".join(segment.title for segment in plenary.programme.segments),
        )
    if not request.merge_with and not doubts & (SEGMENT_UNCLEAR | {Doubt.DELEGATION_UNKNOWN}):
        yield being_checked()


def _has_a_place(plenary: Plenary, place: Inscription, language: str) -> Line:
    values = {
        "delegation": name_of(place.delegation, language),
        "segment": title_of(plenary, place.segment),
    }
    if place.speaker is None:
        return line(
            "{delegation} has a place in {segment} already, for which no speaker is named; the secretariat will settle whether the one you name speaks.",
            **values,
        )
    return line(
        "{delegation} has a place in {segment} already, with another speaker; the secretariat will settle which is meant.",
        **values,
    )
