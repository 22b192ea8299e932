"""What is wrong with the ways in and out for mail, and out for public facts, each a sentence with since when."""

from datetime import datetime, timedelta

from hemicycle.chamber.house.webhooks import Why
from hemicycle.plenary.mails.exchangers import unbelieved_exchanger, unnamed_exchanger
from hemicycle.plenary.plenary import Plenary
from hemicycle.web.house import House
from hemicycle.wording.language import told
from hemicycle.wording.moments import moment
from hemicycle.wording.phrase import phrase

UNSENT_AFTER = timedelta(minutes=10)

TAKES_NOTHING = {
    None: phrase("{host} has taken no fact since {since}; it is tried again (webhook {name})."),
    Why.GONE: phrase("{host} wants no facts any more; nothing is sent there since {since} (webhook {name})."),
    Why.SILENT: phrase(
        "{host} took no fact for a day; nothing is sent there since {since} (webhook {name})."
        " Once it answers, the command webhook test switches it on again."
    ),
}


def alarms(house: House, slug: str, plenary: Plenary, language: str) -> tuple[str, ...]:
    now, zone = house.chamber.time.now(), plenary.programme.zone
    return (
        *_channels(house, now, zone, language),
        *_exchangers(plenary, language),
        *_outbox(house, now, zone, language),
        *_webhooks(house, slug, zone, language),
        *_clock(house, language),
    )


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
        elif channel.is_silent(now):
            sentence = phrase(
                "{channel} has been silent since {since}; look at the mailbox yourself.",
                channel=channel.name,
                since=since,
            )
            found.append(told(sentence, language))
    return found


def _exchangers(plenary: Plenary, language: str) -> list[str]:
    unnamed, unbelieved = unnamed_exchanger(plenary), unbelieved_exchanger(plenary)
    found = []
    if unnamed is not None:
        found.append(
            phrase(
                "Mails count from when the house had them, for they bear the stamps of {host}, which is not named."
                " If it is your mail exchanger, name it under hosts in the house’s file.",
                host=unnamed,
            )
        )
    if unbelieved is not None:
        found.append(
            phrase(
                "The senders of mails were judged under the name {host}, which is not believed."
                " If it is your mail exchanger, name it under authserv in the house’s file.",
                host=unbelieved,
            )
        )
    return [told(one, language) for one in found]


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


def _webhooks(house: House, plenary: str, zone: str | None, language: str) -> list[str]:
    return [
        told(
            TAKES_NOTHING[one.off].filled(
                name=one.id, host=one.host, since=moment(one.since, zone, language)
            ),
            language,
        )
        for one in house.webhooks(plenary)
    ]


def _clock(house: House, language: str) -> list[str]:
    differs = house.clock()
    if differs is None:
        return []
    sentence = phrase(
        "House time is wrong by {seconds} seconds, as the database's clock says. New requests wait;"
        " it is set right as soon as nobody speaks. Look at the clock of this machine.",
        seconds=round(abs(differs.total_seconds())),
    )
    return [told(sentence, language)]
