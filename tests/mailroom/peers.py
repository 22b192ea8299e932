"""Real peers on loopback, each with a configuration and folders of its own, stopped by the pid it had."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from house_process import free_port

DEADLINE = 20


def program(name: str) -> str:
    """Raises where it is missing: a test that wants a peer has no other way to pass."""
    found = shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin:/sbin")
    if found is None:
        raise FileNotFoundError(f"{name} is not installed; .ci/run installs it.")
    return found


@contextmanager
def folder(name: str) -> Iterator[Path]:
    """Open to the users that the peer becomes."""
    made = Path(tempfile.mkdtemp(prefix=f"hemicycle-{name}-"))
    made.chmod(0o755)
    try:
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


def waits_for(port: int) -> None:
    import socket  # noqa: PLC0415 - wanted here alone

    deadline = time.monotonic() + DEADLINE
    while time.monotonic() < deadline:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
    raise TimeoutError(f"Nothing listens on port {port}.")


POSTFIX_SERVICES = """
127.0.0.1:{port} inet n - n - - smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 1 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
lmtp unix - - n - - lmtp
error unix - - n - - error
retry unix - - n - - error
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
"""


def _to_two_addresses(lmtp_port: int) -> dict[str, str]:
    """What is for them is delivered over LMTP."""
    door = f"lmtp:inet:[127.0.0.1]:{lmtp_port}"
    routes = ", ".join(f"{one}@plenary.example={door}" for one in ("secretariat", "copy"))
    return {
        "virtual_mailbox_domains": "plenary.example",
        "virtual_mailbox_maps": "static:all",
        "transport_maps": f"inline:{{{routes}}}",
        "recipient_delimiter": "+",
    }


@contextmanager
def postfix(lmtp_port: int, routes: Mapping[str, str] | None = None) -> Iterator[int]:
    """A mail exchanger for plenary.example; gives its SMTP port."""
    port = free_port()
    with folder("postfix") as home:
        settings = {
            "compatibility_level": "3.6",
            "queue_directory": f"{home}/queue",
            "data_directory": f"{home}/data",
            "myhostname": "mx.plenary.example",
            "mydestination": "",
            "mynetworks": "127.0.0.0/8",
            "inet_protocols": "ipv4",
            "lmtp_destination_recipient_limit": "10",
            "minimal_backoff_time": "1s",
            "maximal_backoff_time": "2s",
            "queue_run_delay": "1s",
            "maillog_file": f"{home}/log",
            "maillog_file_prefixes": str(home),
            "alias_maps": "",
            "smtpd_relay_restrictions": "permit_mynetworks, reject_unauth_destination",
            **(routes or _to_two_addresses(lmtp_port)),
        }
        (home / "main.cf").write_text("".join(f"{key} = {value}\n" for key, value in settings.items()))
        (home / "master.cf").write_text(POSTFIX_SERVICES.format(port=port))
        (home / "queue").mkdir()
        (home / "data").mkdir()
        shutil.chown(home / "data", "postfix")
        command = [program("postfix"), "-c", str(home)]
        subprocess.run([*command, "start"], check=True, capture_output=True)
        try:
            waits_for(port)
            yield port
        finally:
            subprocess.run([*command, "stop"], check=False, capture_output=True)


DOVECOT = """
base_dir = {home}/run
state_dir = {home}/run
log_path = {home}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
first_valid_uid = 1
mail_location = maildir:{home}/mail/%u
passdb {{
  driver = static
  args = password=secret
}}
userdb {{
  driver = static
  args = uid=nobody gid=nogroup home={home}/mail/%u
}}
service imap-login {{
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
namespace inbox {{
  inbox = yes
  mailbox {junk} {{
    auto = create
    special_use = \\Junk
  }}
}}
"""


@contextmanager
def dovecot(junk: str = "Junk") -> Iterator[tuple[int, Path]]:
    """An IMAP server with the user `secretariat`; gives its port and the folder of the mailbox."""
    port = free_port()
    with folder("dovecot") as home:
        (home / "mail").mkdir()
        shutil.chown(home / "mail", "nobody", "nogroup")
        settings = home / "dovecot.conf"
        settings.write_text(DOVECOT.format(home=home, port=port, junk=junk))
        command = [program("dovecot"), "-c", str(settings)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            waits_for(port)
            yield port, home / "mail" / "secretariat"
        finally:
            with suppress(OSError, ValueError):
                os.kill(int((home / "run" / "master.pid").read_text()), signal.SIGTERM)
