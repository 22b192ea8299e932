"""Mails out of files, taken in beside a running house."""

import asyncio
from collections.abc import Iterable

import msgspec

from hemicycle.building.plenaries import chosen
from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.house_time import AnchoredTime
from hemicycle.chamber.keeping import Keeping
from hemicycle.ledger.database import open_database
from hemicycle.ledger.originals import open_originals
from hemicycle.ledger.signing import house_key
from hemicycle.mailroom.doors.importing import Lying
from hemicycle.mailroom.posts import Office, Posts, office_key
from hemicycle.mailroom.receiving import Receiving
from hemicycle.mailroom.taking_in import Counted, take_in
from hemicycle.settings import MailSettings


class Importing(msgspec.Struct, frozen=True, kw_only=True):
    """Where mails out of files go; `plenary` where the house has several and the mails do not tell."""

    database: str
    mail: MailSettings
    plenary: str | None
    historic: bool


def import_mails(importing: Importing, mails: Iterable[Lying]) -> Counted:
    """Raises Unusable, and LookupError for a plenary that is not there. A running house reads what is taken in."""

    async def taken_in() -> Counted:
        engine = open_database(importing.database, create=False)
        chamber = Chamber(engine, AnchoredTime())
        await chamber.open()
        try:
            slug = chosen(chamber.slugs(), importing.plenary) if importing.plenary else None
            office = Office(
                key=office_key(house_key(engine).private_bytes_raw()),
                hosts=importing.mail.hosts,
                authserv=importing.mail.authserv,
            )
            posts = Posts(chamber, office)
            keeping = Keeping(open_originals(importing.database))
            recipients = posts.of(slug).to if slug else ()
            reception = Receiving(chamber, keeping, posts)
            return await take_in(mails, chamber, reception, recipients, historic=importing.historic)
        finally:
            await chamber.close()
            engine.dispose()

    return asyncio.run(taken_in())
