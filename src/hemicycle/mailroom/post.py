"""Our own addresses and hosts, as one plenary's mail is judged by them."""

import msgspec


class Post(msgspec.Struct, frozen=True, kw_only=True):
    """`to` are the addresses that requests go to, `copy` those that must stand in copy, as the note names them.

    `hosts` are the hosts and domains whose `Received` stamps are believed (R1): `plenary.example` covers
    `mx.plenary.example`. `authserv` are the names under which our mail exchanger writes Authentication-Results;
    no other's are believed. `key` signs the tokens of our letters.
    """

    plenary: str = ""
    to: tuple[str, ...] = ()
    copy: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    authserv: tuple[str, ...] = ()
    key: bytes = b""
