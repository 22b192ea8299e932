"""Links open what they are for and nothing else; opening one changes nothing; a revoked one shows out whoever is in."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from device import Device, in_force, link, until
from house_process import HouseProcess


@pytest.fixture
def house(tmp_path: Path) -> Iterator[HouseProcess]:
    started = HouseProcess(tmp_path).start()
    yield started
    started.stop()


@contextmanager
def stream_of(device: Device, audience: str) -> Iterator[HTTPResponse]:
    connection = HTTPConnection(device.host, timeout=20)
    cookie = "; ".join(f"{name}={value}" for name, value in device.cookies.items())
    connection.request("GET", f"/stream/cooperation/{audience}/en", headers={"cookie": cookie})
    stream = connection.getresponse()
    assert stream.status == 200
    yield stream
    connection.close()


def test_opening_a_link_changes_nothing_and_entering_is_a_press(house: HouseProcess) -> None:
    device, path = (
        Device(house),
        in_force(house, link(house, "renew", "cooperation", "desk", "--for", "Amina")),
    )
    position = house.state()["position"]
    status, headers, page = device.ask(path)
    assert (status, device.cookies) == (200, {})
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cache-control"] == "no-store"
    assert "Amina" in page
    assert house.state()["position"] == position
    status, headers, _ = device.ask(path, "")
    assert (status, headers["location"]) == (303, "/cooperation/desk?lang=en")
    assert "HttpOnly" in headers["set-cookie"]
    assert "SameSite=lax" in headers["set-cookie"]
    assert device.status("/cooperation/desk") == 200


def test_a_link_of_the_desk_belongs_to_the_device_that_entered_first(house: HouseProcess) -> None:
    path = in_force(house, link(house, "renew", "cooperation", "chair", "--for", "deputy"))
    first, second = Device(house), Device(house)
    assert first.status(path, "") == 303
    assert second.status(path) == 409
    assert second.status(path, "") == 409
    assert second.status("/cooperation/chair") == 404
    assert first.status(path, "") == 303


def test_a_link_opens_no_other_role_and_no_other_plenary(house: HouseProcess) -> None:
    device = Device(house)
    for role, subject in (("delegation", "BE"), ("copy", ""), ("screen", ""), ("request", "1")):
        assert device.status(link(house, "show", "cooperation", role, "--for", subject), "") == 303
    for path in ("/cooperation/desk", "/cooperation/chair", "/cooperation/desk/mail/1", "/other/desk"):
        assert device.status(path) == 404
    assert device.status("/cooperation/chair", "act=open&position=1") == 404
    desk = link(house, "show", "cooperation", "desk")
    assert device.status(desk.replace("/desk/", "/chair/"), "") == 404


def test_guessed_revoked_and_renewed_links_are_no_pages(house: HouseProcess) -> None:
    device, path = Device(house), link(house, "show", "cooperation", "copy")
    assert device.status(path) == 200
    assert device.status(path[:-1] + ("A" if path[-1] != "A" else "B")) == 404
    newer = link(house, "renew", "cooperation", "copy")
    in_force(house, newer)
    assert device.status(path) == 404
    assert link(house, "revoke", "cooperation", "copy") == "Revoked."
    until(lambda: device.status(newer) == 404)
    assert device.status(newer, "") == 404


def test_whoever_tries_many_wrong_links_is_slowed_down(house: HouseProcess) -> None:
    device = Device(house)
    statuses = [device.status(f"/enter/desk/guess-{number}") for number in range(40)]
    assert statuses[0] == 404
    assert statuses[-1] == 429


def test_an_act_sent_by_another_site_is_refused(house: HouseProcess) -> None:
    device = Device(house)
    path = in_force(house, link(house, "renew", "cooperation", "chair", "--for", "deputy"))
    assert device.status(path, "") == 303
    pressed = "act=open&position=3"
    assert device.status("/cooperation/chair", pressed, sec_fetch_site="cross-site") == 403
    assert device.status("/cooperation/chair", pressed, sec_fetch_site="same-site") == 403
    assert device.status("/cooperation/chair", pressed, origin="https://elsewhere.example") == 403
    assert device.status("/cooperation/chair", pressed, origin="null") == 403
    assert house.state()["floor"]["phase"] == "planned"
    assert device.status("/cooperation/chair", pressed, sec_fetch_site="same-origin") == 303


def test_whoever_is_in_by_a_link_that_is_revoked_is_shown_out(house: HouseProcess) -> None:
    device = Device(house)
    path = in_force(house, link(house, "renew", "cooperation", "desk", "--for", "Amina"))
    assert device.status(path, "") == 303
    with stream_of(device, "desk") as stream:
        link(house, "revoke", "cooperation", "desk", "--for", "Amina")
        stream.read()
    assert device.status("/cooperation/desk") == 404


def test_whoever_leaves_ends_the_streams_of_that_session_too(house: HouseProcess) -> None:
    device, copy = Device(house), Device(house)
    assert device.status(link(house, "show", "cooperation", "delegation", "--for", "BE"), "") == 303
    copy.cookies.update(device.cookies)
    with stream_of(copy, "delegation") as stream:
        assert device.status("/leave/cooperation/delegation", "") == 303
        stream.read()
    assert copy.status("/cooperation/mine") == 404


def test_a_stream_of_the_desk_is_closed_to_whoever_has_not_entered(house: HouseProcess) -> None:
    device = Device(house)
    for audience in ("desk", "chair", "delegation", "request"):
        assert device.status(f"/stream/cooperation/{audience}/en") == 404
