"""What was read, in a few lines, for whoever wrote it."""

from collections.abc import Iterator

from hemicycle.note.past.reading import ReadPast


def summed_up(read: ReadPast) -> Iterator[str]:
    past = read.past
    without = sum(1 for one in past.interventions if one.start is None)
    yield f"{read.name}: {past.programme.title} ({past.programme.body})"
    yield f"{len(past.sittings)} sittings, from {past.sittings[0].day} to {past.sittings[-1].day}"
    yield f"{len(past.interventions)} interventions, {without} of them without an hour; {len(read.speakers)} speakers named"
    yield f"{len(past.statements)} statements, {len(past.needs)} needs, {len(past.commitments)} commitments"
    yield f"{len(past.papers)} papers: {', '.join(one.symbol or one.title for one in past.papers)}"
