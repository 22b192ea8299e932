"""Whether a mailbox can be read over IMAP; nothing in it is fetched, marked or changed."""

import ssl
from collections.abc import Iterator
from contextlib import suppress

from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientError, LoginError

from hemicycle.operations.doctor.findings import ok, trouble, warning
from hemicycle.operations.part import Part
from hemicycle.settings import LOOPBACK, MailboxSettings, WrongSettings, secret_of

SECONDS = 20.0
VALIDITY = b"UIDVALIDITY"
JUNK, JUNK_MARK = "Junk", rb"\Junk"


def judge(settings: MailboxSettings) -> Iterator[Part]:
    subject = f"mailbox at {settings.host}"
    try:
        client = IMAPClient(settings.host, settings.port, ssl=settings.tls == "always", timeout=SECONDS)
    except ssl.SSLError:
        yield trouble(
            subject, "Its certificate cannot be believed, or the port speaks no TLS; look at port and tls."
        )
        return
    except (OSError, IMAPClientError) as fault:
        yield trouble(
            subject,
            f"It cannot be reached on port {settings.port} ({type(fault).__name__}); is it the right port?",
        )
        return
    try:
        _enter(client, settings)
        yield from _looked_at(client, settings, subject)
        client.logout()
    except LoginError:
        yield trouble(
            subject, "It does not know our user and password; look at them, and at whether IMAP is allowed."
        )
    except WrongSettings as fault:
        yield trouble(subject, str(fault))
    except (OSError, IMAPClientError) as fault:
        yield trouble(subject, f"It broke off ({type(fault).__name__}); look at its log.")
    finally:
        with suppress(OSError):  # it is closed where it has logged us out
            client.shutdown()


def _enter(client: IMAPClient, settings: MailboxSettings) -> None:
    if settings.tls == "starttls":
        client.starttls()
    token = secret_of(None, settings.token_file)
    if token is not None:
        client.oauth2_login(settings.user, token)
    else:
        client.login(settings.user, secret_of(settings.password, settings.password_file) or "")


def _is_there(client: IMAPClient, folder: str) -> bool:
    """The one for junk is read whatever it is called, where the server marks it."""
    if client.folder_exists(folder):
        return True
    return folder == JUNK and client.find_special_folder(JUNK_MARK) is not None


def _looked_at(client: IMAPClient, settings: MailboxSettings, subject: str) -> Iterator[Part]:
    if settings.tls == "none" and settings.host not in LOOPBACK:
        yield warning(subject, "Its password goes there in the clear; use TLS.")
    first, *others = settings.folders
    if not client.folder_exists(first):
        yield trouble(subject, f"There is no folder {first}; name those that there are under folders.")
        return
    missing = [one for one in others if not _is_there(client, one)]
    if missing:
        yield warning(
            subject, f"There is no folder {', '.join(missing)}; is the one for junk called otherwise?"
        )
    if not client.select_folder(first, readonly=True).get(VALIDITY):
        yield trouble(
            subject, "It gives its mails no lasting numbers (UIDVALIDITY), so none can be known again."
        )
        return
    if not client.has_capability("IDLE"):
        yield warning(subject, "It does not tell of new mail (IDLE); it is looked at every twenty seconds.")
        return
    yield ok(subject, f"{first} can be read, its mails have lasting numbers, and it tells of new ones.")
