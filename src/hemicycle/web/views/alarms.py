"""What is wrong with the ways in and out for mail, each a sentence with since when."""

from datetime import datetime, timedelta

from hemicycle.web.house import House
from hemicycle.wording.language import told
from hemicycle.wording.moments import moment
from hemicycle.wording.phrase import phrase

SILENT_AFTER = timedelta(minutes=15)
UNSENT_AFTER = timedelta(minutes=10)


def alarms(house: House, zone: str | None, language: str) -> tuple[str, ...]:
    now = house.chamber.time.now()
    return (*_channels(house, now, zone, language), *_outbox(house, now, zone, language))


def _channels(house: House, now: datetime, zone: str | None, language: str) -> list[str]:
    found = []
    for channel in house.channels():
        since = moment(channel.checked, zone, language) if channel.checked else "-"
        if channel.trouble is not None:
            sentence = phrase(
                "{channel} brings no mail: {trouble} It last worked on {since}.",
                channel=channel.name,
                trouble=channel.trouble,
                since=since,
            )
            found.append(told(sentence, language))
        elif channel.checked is not None and now - channel.checked > SILENT_AFTER:
            sentence = phrase(
                "{channel} has been silent since {since}; look at the mailbox yourself.",
                channel=channel.name,
                since=since,
            )
            found.append(told(sentence, language))
    return found


def _outbox(house: House, now: datetime, zone: str | None, language: str) -> list[str]:
    unsent = house.outbox() if house.outbox is not None else None
    if unsent is None or unsent.oldest is None or now - unsent.oldest < UNSENT_AFTER:
        return []
    sentence = phrase(
        "{number} letters wait to go out, the oldest since {since}. {trouble}",
        number=unsent.number,
        since=moment(unsent.oldest, zone, language),
        trouble=unsent.trouble or "",
    )
    return [told(sentence, language)]
