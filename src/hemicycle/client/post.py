"""Sends a mail to a house over SMTP, with the standard library alone."""

import asyncio
from smtplib import SMTP


class Post:
    """One house's door for mail, such as 127.0.0.1 and 2525."""

    def __init__(self, host: str, port: int, timeout: float = 10.0) -> None:
        self._host = host
        self._port = port
        self._timeout = timeout

    async def send(self, mail: bytes, sender: str, recipients: tuple[str, ...]) -> None:
        """Returns when the house has the mail on disk; raises what smtplib raises otherwise."""
        await asyncio.to_thread(self._deliver, mail, sender, recipients)

    def _deliver(self, mail: bytes, sender: str, recipients: tuple[str, ...]) -> None:
        with SMTP(self._host, self._port, timeout=self._timeout) as session:
            session.sendmail(sender, recipients, mail, mail_options=("BODY=8BITMIME",))
