"""A moment is written as Babel would write it whole, whatever was kept of its day."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from babel.dates import format_datetime, format_time
from hypothesis import given, settings
from hypothesis import strategies as st

from hemicycle.wording.moments import day_of, hour, moment, place_of

WRITTEN = {
    "en": "EEEE d MMMM y, HH:mm",
    "fr": "EEEE d MMMM y, HH:mm",
    "es": "EEEE d 'de' MMMM 'de' y, HH:mm",
    "ar": "EEEE d MMMM y، HH:mm",
    "ru": "EEEE, d MMMM y 'г.', HH:mm",
    "zh": "y'年'M'月'd'日'EEEE HH:mm",
}
ZONES = ("America/New_York", "Asia/Kathmandu", "Pacific/Kiritimati", "America/St_Johns")


@st.composite
def instants(draw: st.DrawFn) -> datetime:
    """Aware, from many zones, over several years and both sides of midnight and of the clocks' changes."""
    when = draw(st.datetimes(datetime(1999, 1, 1), datetime(2060, 1, 1)))  # noqa: DTZ001 - the zone comes next
    offset = draw(st.integers(-14 * 60, 14 * 60))
    return when.replace(tzinfo=timezone(timedelta(minutes=offset)))


@settings(deadline=None)  # Babel reads a language when it first meets it
@given(instants(), st.sampled_from(ZONES), st.sampled_from(sorted(WRITTEN)))
def test_a_moment_in_a_zone_is_what_babel_writes(instant: datetime, zone: str, language: str) -> None:
    local = format_datetime(instant.astimezone(ZoneInfo(zone)), WRITTEN[language], locale=language)
    utc = format_time(instant.astimezone(UTC), "HH:mm", locale=language)
    beside = f"({place_of(zone)}; {utc} UTC)"
    apart = f"\u2068{beside}\u2069" if language == "ar" else beside
    assert moment(instant, zone, language) == f"{local} {apart}"
    assert hour(instant, zone) == instant.astimezone(ZoneInfo(zone)).strftime("%H:%M")


@settings(deadline=None)  # Babel reads a language when it first meets it
@given(instants(), st.sampled_from(sorted(WRITTEN)))
def test_a_moment_without_a_zone_is_what_babel_writes_in_utc(instant: datetime, language: str) -> None:
    utc = format_datetime(instant.astimezone(UTC), "d MMMM y, HH:mm", locale=language)
    assert moment(instant, None, language) == f"{utc} UTC"


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", "Wednesday 6 December 2023, 23:59 (New York; 04:59 UTC)"),
        ("fr", "mercredi 6 décembre 2023, 23:59 (New York; 04:59 UTC)"),
    ],
)
def test_as_it_is_read(language: str, written: str) -> None:
    assert moment(datetime(2023, 12, 7, 4, 59, tzinfo=UTC), "America/New_York", language) == written


def test_a_day_alone_is_written_as_each_language_writes_it() -> None:
    late = datetime(2023, 12, 9, 3, 0, tzinfo=UTC)
    assert [
        day_of(late, "America/New_York", language) for language in ("en", "fr", "es", "ar", "ru", "zh")
    ] == [
        "8 December 2023",
        "8 décembre 2023",
        "8 de diciembre de 2023",
        "8 ديسمبر 2023",
        "8 декабря 2023\u202fг.",
        "2023年12月8日",
    ]
    assert day_of(late, None, "en") == "9 December 2023"
