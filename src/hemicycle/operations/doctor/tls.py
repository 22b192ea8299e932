"""Certificates that the house itself shows, and whether its pages are reached over TLS."""

import ssl
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from cryptography import x509

from hemicycle.operations.doctor.findings import ok, trouble, warning
from hemicycle.operations.part import Part
from hemicycle.settings import LOOPBACK

SOON = timedelta(days=21)


def public_url(url: str | None) -> Part:
    subject = "public address"
    if url is None:
        return warning(
            subject,
            "The house's file names no url, so letters and links name this machine; write the https address of the proxy.",
        )
    parts = urlsplit(url)
    if parts.scheme == "https" and parts.hostname:
        return ok(subject, f"Pages are reached at {url}.")
    if parts.hostname in LOOPBACK:
        return warning(subject, f"{url} can be reached from this machine alone.")
    return trouble(
        subject,
        f"{url} is no https address: links and sessions could be read on the way; set up TLS in a proxy.",
    )


def certificate(file: Path, key: Path | None, now: datetime) -> Part:
    """Of a mail door; `now` is UTC."""
    subject = f"certificate {file.name}"
    try:
        read = x509.load_pem_x509_certificate(file.read_bytes())
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(file, key)
    except OSError as fault:
        return trouble(
            subject, f"{file}: the certificate and its key do not fit, or cannot be read ({fault.strerror})."
        )
    except ValueError:
        return trouble(subject, f"{file}: this is no certificate in PEM form.")
    left = read.not_valid_after_utc - now
    until = read.not_valid_after_utc.date().isoformat()
    if left < timedelta():
        return trouble(subject, f"It was good until {until}; renew it.")
    if left < SOON:
        return warning(subject, f"It is good until {until}, {left.days} more days; renew it.")
    return ok(subject, f"It is good until {until}.")
