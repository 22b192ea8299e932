"""Where letters go out: the port, and a mail server that takes them."""

from typing import Protocol

import aiosmtplib

from hemicycle.settings import RelaySettings, WrongSettings, secret_of


class Later(Exception):  # noqa: N818 - what is to be done
    """It was not taken and may be tried again; the message says why, without an address."""


class Never(Exception):  # noqa: N818 - what is to be done
    """It was refused for good; the message says why, without an address."""


class Relay(Protocol):
    async def send(self, message: bytes, sender: str, to: str, name: str) -> None:
        """Returns when the letter is in other hands. `name` is the letter's own, the same at every try.

        Raises Later or Never.
        """


TIMEOUT_SECONDS = 60
OF_US = (
    aiosmtplib.SMTPConnectResponseError,
    aiosmtplib.SMTPHeloError,
    aiosmtplib.SMTPAuthenticationError,
    aiosmtplib.SMTPSenderRefused,
)
"""What it has against whoever sends, a wrong password say: that is mended, and no letter is lost by it."""
PERMANENT = 500


class MailServer:
    """Each letter in a session of its own, so that one that fails holds up no other."""

    def __init__(self, settings: RelaySettings) -> None:
        self._settings = settings

    async def send(self, message: bytes, sender: str, to: str, name: str) -> None:  # noqa: ARG002 - the server needs no name
        one = self._settings
        try:
            password = secret_of(one.password, one.password_file)
        except WrongSettings as trouble:
            raise Later(str(trouble)) from trouble
        try:
            await aiosmtplib.send(
                message,
                sender=sender,
                recipients=[to],
                hostname=one.host,
                local_hostname=sender.rpartition("@")[2] or None,  # else the machine's own name is looked up
                port=one.port,
                username=one.user,
                password=password,
                use_tls=one.tls == "always",
                start_tls=one.tls == "starttls",
                timeout=TIMEOUT_SECONDS,
            )
        except aiosmtplib.SMTPRecipientsRefused as refused:
            _raise(max((answer.code for answer in refused.recipients), default=0))
        except OF_US as refused:
            raise Later(f"The relay does not take letters from us (answer {refused.code}).") from refused
        except aiosmtplib.SMTPResponseException as refused:
            _raise(refused.code)
        except (aiosmtplib.SMTPException, OSError) as trouble:
            raise Later(f"The relay cannot be reached ({type(trouble).__name__}).") from trouble


def _raise(code: int) -> None:
    if code >= PERMANENT:
        raise Never(f"The relay refused it for good (answer {code}).")
    raise Later(f"The relay asks to try again (answer {code}).")
