"""What a chart shows, in words."""

from collections.abc import Iterator
from statistics import median

from hemicycle.review.series.series import Along, Series, Spans, Tally
from hemicycle.wording.language import told
from hemicycle.wording.phrase import phrase

ONE_PART = phrase("{part}: {first} in {first_year}, at most {most} in {most_year}, {last} in {last_year}.")
ALL_OF_A_PART = phrase("{part}: {all}.")
DAYS = phrase(
    "One circle for each of {count} persons. The shortest time is {least} days, the median {median}, the longest {most}."
)


def description(series: Series, language: str) -> str:
    return " ".join((f"{told(series.title, language)}.", *_sentences(series.shown, language)))


def _sentences(shown: Tally | Spans, language: str) -> Iterator[str]:
    if isinstance(shown, Spans):
        days = sorted(shown.counted)
        yield told(
            DAYS.filled(count=len(days), least=days[0], median=shortly(median(days)), most=days[-1]), language
        )
        return
    for part, numbers in zip(shown.parts, shown.numbers, strict=True):
        name = part.told(language)
        if shown.by is Along.NAMES:
            pairs = zip(shown.along, numbers, strict=True)
            listed = ", ".join(f"{one.told(language)} {number}" for one, number in pairs)
            yield told(ALL_OF_A_PART.filled(part=name, all=listed), language)
            continue
        most = max(numbers)
        told_part = ONE_PART.filled(
            part=name,
            first=numbers[0],
            first_year=shown.along[0].key,
            most=most,
            most_year=shown.along[numbers.index(most)].key,
            last=numbers[-1],
            last_year=shown.along[-1].key,
        )
        yield told(told_part, language)


def shortly(number: float) -> str:
    """A median, without a decimal where it is whole."""
    return f"{number:g}" if number != int(number) else str(int(number))
