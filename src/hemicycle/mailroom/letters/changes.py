"""What a letter says of a place that was changed: another speaker, withdrawn, exchanged, moved in a new version."""

from collections.abc import Iterator

from hemicycle.mailroom.letters.lines import Line, line
from hemicycle.mailroom.letters.naming import name_of, place_of, speaker_of, title_of
from hemicycle.mailroom.letters.occasion import Occasion
from hemicycle.plenary.letters.letter import Letter
from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.plenary import Filed, Plenary, Swap


def places_told(plenary: Plenary, occasion: Occasion) -> tuple[Inscription, ...]:
    return tuple(plenary.inscriptions[number] for number in occasion.inscriptions)


def changed(plenary: Plenary, letter: Letter, occasion: Occasion) -> Iterator[Line]:
    for place in places_told(plenary, occasion):
        if place.withdrawn:
            yield _gone(plenary, place, letter.language)
            continue
        yield line(
            "The place of {delegation} on the speakers’ list of {segment} was changed. It is now place {place}.",
            delegation=name_of(place.delegation, letter.language),
            segment=title_of(plenary, place.segment),
            place=place_of(plenary, place) or "-",
        )
        if place.speaker is not None:
            yield line("Speaker: {speaker}", speaker=speaker_of(place.speaker))


def withdrawn(plenary: Plenary, letter: Letter, occasion: Occasion) -> Iterator[Line]:
    for place in places_told(plenary, occasion):
        yield _gone(plenary, place, letter.language)


def _gone(plenary: Plenary, place: Inscription, language: str) -> Line:
    return line(
        "{delegation} was withdrawn from the speakers’ list of {segment}. If this was not meant, answer this mail before the list is final: the place comes back as it was.",
        delegation=name_of(place.delegation, language),
        segment=title_of(plenary, place.segment),
    )


def statement(plenary: Plenary, letter: Letter, occasion: Occasion) -> Iterator[Line]:
    filed = _text_told(plenary, letter)
    if filed is not None and filed.texts == ():
        yield line(
            "The words of your text could not be read, so it will not be released: {files}. Send it again as DOCX, PDF or plain text, without a password and not as a picture.",
            files=", ".join(filed.names),
        )
        return
    for place in places_told(plenary, occasion):
        yield line(
            "The text for {delegation} in {segment} was received. Nobody but the interpreters sees it before it has been delivered.",
            delegation=name_of(place.delegation, letter.language),
            segment=title_of(plenary, place.segment),
        )


def _text_told(plenary: Plenary, letter: Letter) -> Filed | None:
    """That of the mail which is answered, else the latest for the places that the letter tells of."""
    told = set(letter.inscriptions)
    return next(
        (
            one
            for one in reversed(plenary.statements)
            if (told & set(one.inscriptions) if told else one.mail == letter.mail)
        ),
        None,
    )


def moved(plenary: Plenary, letter: Letter, occasion: Occasion) -> Iterator[Line]:
    for place in places_told(plenary, occasion):
        versions = plenary.published.get(place.segment, ())
        if versions:
            yield line(
                "With version {version} of the speakers’ list of {segment}, the place of {delegation} is {place}.",
                version=versions[-1].version,
                segment=title_of(plenary, place.segment),
                delegation=name_of(place.delegation, letter.language),
                place=place_of(plenary, place) or "-",
            )


def swap(plenary: Plenary, letter: Letter, occasion: Occasion) -> Iterator[Line]:
    yield from swap_told(plenary, occasion.inscriptions, letter.language)


def swap_told(plenary: Plenary, inscriptions: tuple[int, ...], language: str) -> Iterator[Line]:
    """The latest exchange between these places: proposed, done, or not to be."""
    concerned = [one for one in plenary.swaps.values() if {one.proposer, one.partner} & {*inscriptions}]
    if concerned:
        yield _swap(plenary, max(concerned, key=lambda one: one.number), language)


def _swap(plenary: Plenary, swap: Swap, language: str) -> Line:
    one, other = plenary.inscriptions[swap.proposer], plenary.inscriptions[swap.partner]
    values = {
        "one": name_of(one.delegation, language),
        "other": name_of(other.delegation, language),
        "segment": title_of(plenary, one.segment),
        "first": place_of(plenary, one) or "-",
        "second": place_of(plenary, other) or "-",
    }
    if swap.open:
        return line(
            "{one} proposes to exchange its place {first} in {segment} with place {second} of {other}. If {other} agrees, answer this mail and say so.",
            **values,
        )
    if not swap.exchanged:
        return line(
            "The exchange of places in {segment} that {one} proposed to {other} does not take place: {one} stays at place {first}, {other} at place {second}.",
            **values,
        )
    return line(
        "{one} and {other} have exchanged their places in {segment}: {one} is now at place {first}, {other} at place {second}.",
        **values,
    )
