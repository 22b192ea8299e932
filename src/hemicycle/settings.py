"""Configuration, read once from the command line and the environment."""

import os
from pathlib import Path

import msgspec


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """`database` is a file name or a database address; `port` 0 takes any free one."""

    database: str
    host: str = "127.0.0.1"
    port: int = 8000
    speed: float = 1.0
    rehearsal: bool = False

    @property
    def address(self) -> str:
        return f"http://{self.host}:{self.port}"


def port_from_environment() -> int:
    value = os.environ.get("HEMICYCLE_PORT", "8000")
    return int(value) if value.isdecimal() else 8000


def database_from_environment() -> str:
    return os.environ.get("HEMICYCLE_DATABASE", str(Path("hemicycle.sqlite")))
