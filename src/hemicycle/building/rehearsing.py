"""A house of its own for a rehearsal."""

from collections.abc import Callable
from datetime import UTC, time, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

import msgspec

from hemicycle.building.serving import serve
from hemicycle.building.told import links_of
from hemicycle.chamber.house_time import AnchoredTime
from hemicycle.chamber.links import Claim
from hemicycle.client.client import Client
from hemicycle.client.post import Post
from hemicycle.plenary.links.link import Role
from hemicycle.plenary.programme.programme import Programme
from hemicycle.rehearsal.mails import Addresses
from hemicycle.rehearsal.rehearsal import Rehearsal, Stage
from hemicycle.settings import Listening, MailSettings, Settings
from hemicycle.web.entering import path_of
from hemicycle.web.house import House

REHEARSAL_ZONE = "America/New_York"
"""Where the programme names no zone a rehearsal decides one, so that there is a closing to play."""


class Rehearsed(msgspec.Struct, frozen=True, kw_only=True):
    """What is rehearsed, by how many, and where its progress is told."""

    slug: str
    programme: Programme
    delegations: int
    seed: int
    tell: Callable[[str], None]


def rehearse(rehearsed: Rehearsed, *, port: int, speed: float) -> None:
    """A house of its own, in a database that goes with it, on its own fast time."""
    programme = rehearsed.programme
    if programme.zone is None:
        programme = msgspec.structs.replace(programme, zone=REHEARSAL_ZONE)
    sitting = programme.sittings[0]
    starts = sitting.instant(sitting.start or time(9), ZoneInfo(programme.zone or REHEARSAL_ZONE)).astimezone(
        UTC
    )
    closes = programme.closes or starts - timedelta(days=1)

    async def play(house: House) -> None:
        address = f"http://127.0.0.1:{port}"
        registration = programme.registration
        for link in links_of(house, rehearsed.slug):
            rehearsed.tell(link)
        stage = Stage(
            slug=rehearsed.slug,
            chair=path_of(house, rehearsed.slug, Role.CHAIR, "rehearsal"),
            segments=tuple(segment.key for segment in programme.segments),
            closes=closes.astimezone(UTC),
            starts=starts,
            invitation=lambda key: house.links.token(
                Claim(role=Role.DELEGATION, plenary=rehearsed.slug, subject=key)
            ),
            addresses=Addresses(to=registration.to, copy=registration.copy),
            post=Post("127.0.0.1", house.mail_port) if registration.to and house.mail_port else None,
        )
        chance = Random(rehearsed.seed)  # noqa: S311 - a rehearsal wants the same session again
        fast = house.chamber.time
        assert isinstance(fast, AnchoredTime)  # noqa: S101 - made so below
        await Rehearsal(Client(address), stage, fast, chance, rehearsed.tell).play(rehearsed.delegations)

    with TemporaryDirectory(prefix="hemicycle-rehearsal-") as folder:
        settings = Settings(
            database=str(Path(folder) / "rehearsal.sqlite"),
            port=port,
            speed=speed,
            rehearsal=True,
            mail=MailSettings(smtp=Listening(port=0)),
        )
        serve(settings, (rehearsed.slug, programme), closes.astimezone(UTC) - timedelta(days=4), play)
