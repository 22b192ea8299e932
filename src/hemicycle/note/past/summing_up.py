"""What was read, in a few lines, for whoever wrote it."""

from collections.abc import Iterator

from hemicycle.note.past.reading import ReadPast


def summed_up(read: ReadPast) -> Iterator[str]:
    past = read.past
    without = sum(1 for one in past.interventions if one.start is None)
    yield f"{read.name}: {past.programme.title} ({past.programme.body})"
    yield f"sittings: {len(past.sittings)}, from {past.sittings[0].day} to {past.sittings[-1].day}"
    yield f"interventions: {len(past.interventions)}, without an hour: {without}, speakers named: {len(read.speakers)}"
    yield f"statements: {len(past.statements)}, needs: {len(past.needs)}, commitments: {len(past.commitments)}"
    yield f"papers: {', '.join(one.symbol or one.title for one in past.papers)}"
