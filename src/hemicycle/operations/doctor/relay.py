"""Whether the relay would take letters: everything up to the first letter, which is not sent."""

import smtplib
import ssl
from collections.abc import Generator, Iterator

from hemicycle.operations.doctor.findings import ok, trouble, warning
from hemicycle.operations.part import Part
from hemicycle.settings import LOOPBACK, RelaySettings, WrongSettings, secret_of

SECONDS = 20.0
LARGE = 1_000_000


def judge(settings: RelaySettings, greeting: str) -> Iterator[Part]:
    """`greeting` is the name under which the house greets it."""
    subject = f"relay {settings.host}"
    try:
        session = _session(settings, greeting)
    except (OSError, smtplib.SMTPException) as fault:
        yield trouble(
            subject,
            f"It cannot be reached on port {settings.port} ({_kind(fault)}); is it the right port, and may we go out?",
        )
        return
    try:
        session.ehlo()
        yield from _spoken(session, settings, subject)
    except ssl.SSLError as fault:
        yield trouble(
            subject,
            f"Its certificate cannot be believed ({fault.reason or _kind(fault)}); letters would not go out.",
        )
    except WrongSettings as fault:
        yield trouble(subject, str(fault))
    except (OSError, smtplib.SMTPException) as fault:
        yield trouble(subject, f"It broke off ({_kind(fault)}); look at its log.")
    finally:
        session.close()


def _session(settings: RelaySettings, greeting: str) -> smtplib.SMTP:
    if settings.tls == "always":
        context = ssl.create_default_context()
        return smtplib.SMTP_SSL(
            settings.host, settings.port, local_hostname=greeting, timeout=SECONDS, context=context
        )
    return smtplib.SMTP(settings.host, settings.port, local_hostname=greeting, timeout=SECONDS)


def _spoken(session: smtplib.SMTP, settings: RelaySettings, subject: str) -> Iterator[Part]:
    if settings.tls == "starttls":
        if not session.has_extn("starttls"):
            yield trouble(
                subject, 'It offers no STARTTLS; ask its operator, or say tls = "always" and the port for it.'
            )
            return
        session.starttls(context=ssl.create_default_context())
        session.ehlo()
    if settings.tls == "none" and settings.host not in LOOPBACK:
        yield warning(subject, "Letters go there in the clear; use STARTTLS.")
    if settings.user is not None and not (yield from _entered(session, settings, subject)):
        return
    size = session.esmtp_features.get("size", "")
    if size.isdecimal() and 0 < int(size) < LARGE:
        yield warning(subject, f"It takes no letter larger than {size} bytes.")
    session.quit()
    yield ok(subject, "It is reached, greets us and would take letters; none was sent.")


def _entered(session: smtplib.SMTP, settings: RelaySettings, subject: str) -> Generator[Part, None, bool]:
    """Ends with whether we are in."""
    password = secret_of(settings.password, settings.password_file) or ""
    try:
        session.login(settings.user or "", password)
    except smtplib.SMTPNotSupportedError:
        yield trouble(
            subject,
            "It asks for no password, or not in this way; take user out of the house's file, or use STARTTLS.",
        )
    except smtplib.SMTPAuthenticationError as fault:
        yield trouble(
            subject, f"It does not know our user and password (answer {fault.smtp_code}); look at them."
        )
    else:
        return True
    return False


def _kind(fault: Exception) -> str:
    """Never what the other side said, which may quote addresses."""
    return type(fault).__name__
