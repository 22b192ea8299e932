"""nginx with nchan, one worker, on the core where the other servers stand: told by HTTP what to publish."""

import os
import shutil
import socket
import struct
import subprocess
from collections.abc import Sequence
from pathlib import Path
from time import monotonic, sleep

from measuring import SERVERS, free_port, pin, stop
from programs import LONGEST_START, await_port

LANGUAGES = ("en", "fr")
MODULE = "ngx_nchan_module.so"
MODULES = (Path("/usr/lib/nginx/modules"), Path("/usr/share/nginx/modules"), Path("/usr/lib64/nginx/modules"))
CONFIGURATION = """
load_module {module};
daemon off;
user root;
worker_processes 1;
worker_rlimit_nofile 20000;
pid {folder}/nginx.pid;
error_log {folder}/error.log crit;
events {{ worker_connections 19000; }}
http {{
    access_log off;
    keepalive_requests 1000000;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    client_body_buffer_size 1m;
    nchan_shared_memory_size 256M;
    server {{
        listen 127.0.0.1:{port} backlog=2048;
        location ~ ^/stream/measured/public/(\\w+)$ {{
            nchan_subscriber eventsource;
            nchan_channel_id $1;
            nchan_subscriber_first_message newest;
        }}
        location ~ ^/publish/(\\w+)$ {{
            nchan_publisher http;
            nchan_channel_id $1;
            nchan_message_buffer_length 10;
        }}
    }}
}}
"""


def nchan_is_installed() -> bool:
    return shutil.which("nginx", path=_path()) is not None and _module() is not None


def _path() -> str:
    return f"{os.environ.get('PATH', '')}:/usr/sbin"


def _module() -> Path | None:
    return next((folder / MODULE for folder in MODULES if (folder / MODULE).is_file()), None)


class Nchan:
    """Told what the bare server is told; what was an event's data becomes a message of the language's channel."""

    def __init__(self, folder: Path) -> None:
        self.port = free_port()
        configuration = folder / "nginx.conf"
        configuration.write_text(
            CONFIGURATION.format(module=_module(), folder=folder, port=self.port), encoding="ascii"
        )
        nginx = shutil.which("nginx", path=_path()) or "nginx"
        self._process = subprocess.Popen(
            [nginx, "-p", str(folder), "-c", str(configuration)], stderr=subprocess.DEVNULL
        )
        await_port(self.port)
        self.pid = self._worker()
        pin(SERVERS, self.pid)
        self._publishing = [socket.create_connection(("127.0.0.1", self.port), timeout=20) for _ in LANGUAGES]

    def _worker(self) -> int:
        """The worker is the last child of nginx, behind those that read its cache."""
        children = Path(f"/proc/{self._process.pid}/task/{self._process.pid}/children")
        until = monotonic() + LONGEST_START
        while not (found := children.read_text(encoding="ascii").split()):
            if monotonic() > until:
                raise SystemExit("nginx has no worker.")
            sleep(0.02)
        return int(found[-1])

    def say(self, words: bytes) -> None:
        for language, publishing, data in zip(LANGUAGES, self._publishing, _data_in(words), strict=True):
            publishing.sendall(
                b"POST /publish/%s HTTP/1.1\r\nhost: localhost\r\ncontent-type: text/plain\r\n"
                b"content-length: %d\r\n\r\n%s" % (language.encode(), len(data), data)
            )

    def heard(self) -> None:
        """The answer to each publication, which tells how many subscribers there are."""
        for publishing in self._publishing:
            answer = publishing.recv(1 << 16)
            if not answer.startswith((b"HTTP/1.1 201", b"HTTP/1.1 202")):
                raise SystemExit(f"nchan answered {answer[:60]!r}.")

    def close(self) -> None:
        for publishing in self._publishing:
            publishing.close()
        stop(self._process)


def _data_in(words: bytes) -> Sequence[bytes]:
    found, at = [], 0
    while at < len(words):
        _, length = struct.unpack_from(">II", words, at)
        message = words[at + 8 : at + 8 + length]
        found.append(message.partition(b"data: ")[2].rstrip(b"\n"))
        at += 8 + length
    return found
