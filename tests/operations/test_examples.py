"""The examples of the document hold: a real nginx in front of a house, systemd's own checks, the house's file."""

import re
import ssl
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes
from http import HTTPStatus
from http.client import HTTPResponse, HTTPSConnection
from pathlib import Path
from smtplib import SMTP, SMTPRecipientsRefused
from threading import Thread

import pytest
from peers import folder, postfix, program, waits_for

from device import until
from hemicycle.cli.serve import serve
from hemicycle.ledger.database import engine_of
from hemicycle.settings import read_house_file
from house_process import HouseProcess, free_port
from operations_stage import certificate

EXAMPLES = Path(__file__).parents[2] / "examples" / "operations"
WHOLE = """
daemon off;
user nobody nogroup;
worker_processes 1;
pid {home}/pid;
error_log {home}/log;
events {{ worker_connections 512; }}
http {{
    access_log off;
    client_body_temp_path {home}/body;
    proxy_temp_path {home}/proxy;
    fastcgi_temp_path {home}/fastcgi;
    uwsgi_temp_path {home}/uwsgi;
    scgi_temp_path {home}/scgi;
    include {home}/site.conf;
}}
"""


@contextmanager
def nginx(*nodes: int, of_one_line: int = 4000) -> Iterator[int]:
    """The example, with ports and a certificate of the test's own; gives its port."""
    port = free_port()
    with folder("nginx") as home:
        public, private = certificate(home, 90)
        site = (EXAMPLES / "nginx.conf").read_text(encoding="utf-8")
        for stands, here in (
            ("server 127.0.0.1:8000;", "".join(f"server 127.0.0.1:{node};" for node in nodes)),
            ("listen 443", f"listen 127.0.0.1:{port}"),
            ("of_one_line 4000;", f"of_one_line {of_one_line};"),
            ("/etc/ssl/floor.plenary.example.pem", str(public)),
            ("/etc/ssl/private/floor.plenary.example.key", str(private)),
        ):
            assert stands in site
            site = site.replace(stands, here)
        (home / "site.conf").write_text(site, encoding="utf-8")
        (home / "nginx.conf").write_text(WHOLE.format(home=home), encoding="utf-8")
        running = subprocess.Popen([program("nginx"), "-c", str(home / "nginx.conf"), "-p", str(home)])
        try:
            waits_for(port)
            yield port
        finally:
            running.terminate()
            running.wait(20)


@contextmanager
def asked(port: int, path: str, **headers: str) -> Iterator[HTTPResponse]:
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    connection = HTTPSConnection("127.0.0.1", port, timeout=20, context=context)
    connection.request("GET", path, headers={"Host": "floor.plenary.example", **headers})
    try:
        yield connection.getresponse()
    finally:
        connection.close()


def status(port: int, path: str, **headers: str) -> int:
    with asked(port, path, **headers) as answer:
        return answer.status


def lines_until(stream: HTTPResponse, wanted: bytes) -> list[bytes]:
    heard = []
    while not (line := stream.readline()).startswith(wanted):
        assert line, heard
        heard.append(line)
    return [*heard, line]


@pytest.mark.peers
def test_behind_nginx_nobody_notices_that_one_of_two_nodes_is_stopped(
    tmp_path: Path, postgres_place: str
) -> None:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
    one, other = (HouseProcess(tmp_path / name, place=postgres_place).start() for name in ("one", "other"))
    try:
        with nginx(one.port, other.port) as port:
            one.ask("Belgium", "ask")
            with asked(port, "/api/v1/cooperation/events") as stream:
                first = lines_until(stream, b"id: ")[-1]
            ending = Thread(target=other.stop)
            ending.start()
            answers = []
            while ending.is_alive():
                answers.append(status(port, "/api/v1/cooperation"))
            ending.join()
            answers += [status(port, "/cooperation") for _ in range(10)]
            assert set(answers) == {200}
            assert one.press("open") == HTTPStatus.OK
            seen = first.removeprefix(b"id: ").strip().decode()
            with asked(port, "/api/v1/cooperation/events", **{"Last-Event-ID": seen}) as stream:
                assert lines_until(stream, b"event: meeting-opened")
    finally:
        one.stop()


def write(port: int, to: str, words: str) -> None:
    with SMTP("127.0.0.1", port, local_hostname="mail.mission.example", timeout=20) as session:
        head = f"From: mission@mission.example\r\nTo: {to}\r\nCc: copy@embassy.example\r\nSubject: The list\r\n\r\n"
        session.sendmail("mission@mission.example", [to], f"{head}{words}\r\n")


@pytest.mark.peers
def test_behind_nginx_pages_come_over_tls_and_streams_at_once(tmp_path: Path) -> None:
    house = HouseProcess(tmp_path).start()
    try:
        with nginx(house.port) as port:
            with asked(port, "/cooperation") as page:
                assert (page.status, page.headers["strict-transport-security"]) == (200, "max-age=31536000")
            paths = ("/health/ready", "/metrics", "/static/live.js")
            assert [status(port, path) for path in paths] == [200, 404, 200]
            for path in ("/stream/cooperation/public/en?since=0", "/api/v1/cooperation/events"):
                with asked(port, path) as stream:
                    lines_until(stream, b"retry: ")
                    house.ask("Chile", path)
                    assert lines_until(stream, b"data: ")
    finally:
        house.stop()


@pytest.mark.peers
def test_behind_nginx_nobody_has_as_many_addresses_as_it_claims(tmp_path: Path) -> None:
    """Thirty wrong links are allowed to one address."""
    house = HouseProcess(tmp_path).start()
    try:
        with nginx(house.port) as port:
            claims = [{"X-Forwarded-For": f"203.0.113.{number}"} for number in range(40)]
            answers = [status(port, "/enter/desk/none", **claim) for claim in claims]
            assert answers[-1] == HTTPStatus.TOO_MANY_REQUESTS
    finally:
        house.stop()


@pytest.mark.peers
def test_postfix_hands_over_what_is_for_the_secretariat_and_the_answers_to_its_letters(
    tmp_path: Path,
) -> None:
    lines = (EXAMPLES / "postfix.cf").read_text(encoding="utf-8").replace("8024", str(door := free_port()))
    routes = dict(re.findall(r"^(\w+) = (.*)$", lines, re.MULTILINE))
    house = HouseProcess(tmp_path, settings=f"[mail.lmtp]\nport = {door}\n").start()
    try:
        with postfix(door, routes) as port:
            write(
                port,
                "secretariat@plenary.example",
                "The delegation of Chile asks for the floor in Segment I.",
            )
            until(lambda: (house.letters / "new").is_dir() and any((house.letters / "new").iterdir()))
            (letter,) = (house.letters / "new").iterdir()
            reply_to = message_from_bytes(letter.read_bytes())["Reply-To"]
            assert reply_to.startswith("secretariat+")
            before = house.state()["position"]
            write(port, reply_to, "We withdraw our request.")
            until(lambda: house.state()["position"] > before)
            with pytest.raises(SMTPRecipientsRefused):
                write(port, "nobody@plenary.example", "To nobody.")
    finally:
        house.stop()


@pytest.mark.peers
def test_behind_nginx_one_address_holds_so_many_and_is_told_when_to_come_again(tmp_path: Path) -> None:
    house = HouseProcess(tmp_path).start()
    events = "/api/v1/cooperation/events"
    try:
        with nginx(house.port, of_one_line=2) as port:
            with asked(port, events) as one, asked(port, events) as two:
                assert (one.status, two.status) == (HTTPStatus.OK, HTTPStatus.OK)
                with asked(port, "/cooperation") as third:
                    assert third.status == HTTPStatus.TOO_MANY_REQUESTS
                    assert third.headers["retry-after"] == "10"
                    assert third.read().startswith(b"Too many connections from this address; ")
            until(lambda: status(port, "/cooperation") == HTTPStatus.OK)
    finally:
        house.stop()


def test_a_line_of_nginx_is_an_ipv4_address_or_the_first_half_of_an_ipv6_one() -> None:
    example = (EXAMPLES / "nginx.conf").read_text(encoding="utf-8")
    pattern = re.search(r'"~(\S+)" \$1;', example)
    assert pattern is not None
    lines = {
        "2001:db8:1:2:3:4:5:6": "2001:db8:1:2:",
        "2001:db8:1:2::6": "2001:db8:1:2:",
        "2001:db8::5:6": "2001:db8:",
        "2001:db8::7": "2001:db8:",
        "::1": None,
        "192.0.2.7": None,
    }
    found = {address: re.match(pattern[1], address) for address in lines}
    assert {address: one[1] if one else None for address, one in found.items()} == lines


@pytest.mark.peers
def test_systemd_finds_no_fault_in_the_unit_and_little_that_is_exposed(tmp_path: Path) -> None:
    unit = tmp_path / "hemicycle.service"
    example = (EXAMPLES / "hemicycle.service").read_text(encoding="utf-8")
    assert "/opt/hemicycle/bin/hemicycle " in example
    unit.write_text(example.replace("/opt/hemicycle/bin/hemicycle ", f"{sys.executable} "), encoding="utf-8")
    analyze = program("systemd-analyze")
    for check in (("verify",), ("security", "--offline=true", "--threshold=20")):
        made = subprocess.run([analyze, *check, str(unit)], capture_output=True, text=True, check=False)
        assert (made.returncode, made.stderr) == (0, "")


@pytest.mark.parametrize("file", ["hemicycle.service", "node.conf"])
def test_what_is_started_knows_its_options(file: str) -> None:
    command = re.search(
        r"^ExecStart=\S+ serve (.*)$", (EXAMPLES / file).read_text(encoding="utf-8"), re.MULTILINE
    )
    assert command is not None
    with serve.make_context("serve", command[1].split()):
        pass


def test_the_address_of_the_database_in_the_example_is_that_of_several_hosts() -> None:
    place = re.search(r"--database (\S+)", (EXAMPLES / "node.conf").read_text(encoding="utf-8"))
    assert place is not None
    engine_of(place[1]).dispose()


def test_what_is_installed_is_what_is_required() -> None:
    script = (EXAMPLES / "install").read_text(encoding="utf-8")
    named = re.findall(r"\$source/(\S+\.txt)", script)
    assert named == [f"requirements/{one}.txt" for one in ("build", "run", "charts", "oidc")]
    assert [one for one in named if not (EXAMPLES.parents[1] / one).is_file()] == []
    subprocess.run(["sh", "-n", str(EXAMPLES / "install")], check=True)


def test_the_unit_starts_the_house_with_options_that_there_are() -> None:
    example = (EXAMPLES / "hemicycle.service").read_text(encoding="utf-8")
    command = re.search(r"^ExecStart=\S+ serve (.*)$", example, re.MULTILINE)
    assert command is not None
    with serve.make_context("serve", command[1].split()) as context:
        given = {name: value for name, value in context.params.items() if value is not None}
    assert given == {
        "house": Path("%E/hemicycle/house.toml"),
        "database": "%S/hemicycle/house.sqlite",
        "host": "127.0.0.1",
        "log_format": "json",
    }


def test_the_houses_file_of_the_example_can_be_read() -> None:
    read = read_house_file(EXAMPLES / "house.toml")
    assert (read.operations.place, read.url) == (("127.0.0.1", 9464), "https://floor.plenary.example")
