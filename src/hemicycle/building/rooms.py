"""Which concrete parts each room of the house is made of."""

import hashlib
from time import monotonic

import structlog

from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.contacts import NOBODY, Contacts, WrongContacts, contacts_from, read_contacts
from hemicycle.chamber.house.approvals import Approvals
from hemicycle.chamber.keeping import Keeping
from hemicycle.chamber.links import Links
from hemicycle.delegations.register import every_delegation
from hemicycle.documents.charts.drawing import Drawings, can_draw
from hemicycle.ledger.notebook import Notebook
from hemicycle.mailroom.letters.maildir import Maildir
from hemicycle.mailroom.letters.relay import MailServer
from hemicycle.mailroom.mailroom import Mailroom
from hemicycle.mailroom.posts import Office, office_key
from hemicycle.rehearsal.mails import mission
from hemicycle.review.packaged import packaged_directories
from hemicycle.review.shelf import shelf_of
from hemicycle.settings import OidcSettings, Settings, WrongSettings, secret_of
from hemicycle.web.house import Review
from hemicycle.web.signing_in import COMING_BACK, SignIn
from hemicycle.web.webhooks.carrier import Carrier

logger = structlog.get_logger()


def contacts_of(settings: Settings) -> Contacts:
    """Whom the secretariat knows. Raises WrongSettings."""
    if settings.rehearsal:
        return invented_contacts()
    if settings.mail.contacts is None:
        return NOBODY
    try:
        return read_contacts(settings.mail.contacts)
    except WrongContacts as trouble:
        raise WrongSettings(str(trouble)) from trouble


def invented_contacts() -> Contacts:
    """In a rehearsal the secretariat knows the missions that are invented for it."""
    return contacts_from((one.key, mission(one.key)) for one in every_delegation())


def mailroom_of(  # noqa: PLR0913, PLR0917 - what a mailroom needs
    settings: Settings,
    chamber: Chamber,
    notebook: Notebook,
    keeping: Keeping,
    key: bytes,
    contacts: Contacts,
) -> Mailroom:
    mail = settings.mail
    office = Office(
        key=office_key(key),
        hosts=mail.hosts,
        authserv=mail.authserv,
        url=settings.url,
        links=links_signed_with(key),
    )
    relay = MailServer(mail.relay) if mail.relay is not None else Maildir(settings.letters)
    return Mailroom(
        mail=mail,
        chamber=chamber,
        keeping=keeping,
        office=office,
        relay=relay,
        contacts=contacts,
        notebook=notebook,
        limits=settings.limits,
    )


def review_of(settings: Settings, notebook: Notebook) -> Review:
    shelf = shelf_of((*packaged_directories(), *settings.review.datasets))
    for one in shelf.faulty:
        logger.warning(
            "a data set of the review could not be read", directory=one.directory, faults=len(one.faults)
        )
    return Review(shelf, Approvals(notebook), Drawings() if can_draw() else None)


def sign_in_of(oidc: OidcSettings, url: str, key: bytes) -> SignIn:
    """Raises WrongSettings where the extra is not installed."""
    secret = secret_of(oidc.client_secret, oidc.client_secret_file) or ""
    try:
        from hemicycle.web.oidc.flow import Flows  # noqa: PLC0415 - an extra, which most houses do without
        from hemicycle.web.oidc.provider import Provider  # noqa: PLC0415 - as above
        from hemicycle.web.oidc.sign_in import OidcSignIn  # noqa: PLC0415 - as above
    except ModuleNotFoundError as trouble:
        raise WrongSettings(
            f"[oidc] needs {(trouble.name or '').partition('.')[0]}, which is not installed; install hemicycle with its extra oidc, or"
            " take [oidc] out of the house's file."
        ) from trouble
    flows = Flows(hashlib.sha256(b"sign-in" + key).digest())
    return OidcSignIn(oidc, Provider(oidc, secret, monotonic), flows, f"{url}{COMING_BACK}")


def http_carrier() -> Carrier:
    from hemicycle.web.webhooks.by_http import ByHttp  # noqa: PLC0415 - slow to import, and most houses tell nobody

    return ByHttp()


def links_signed_with(key: bytes) -> Links:
    return Links(hashlib.sha256(b"links" + key).digest())
