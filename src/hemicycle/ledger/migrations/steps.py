"""The steps from each version of the schema to the next, as they were released: none is ever changed.

A step names its tables itself, for those in `tables.py` go on changing. It changes no row: every header and hash stays.
"""

from collections.abc import Callable, Mapping

from sqlalchemy import BigInteger, Column, Connection, MetaData, Table, Text

Step = Callable[[Connection], None]


def who_acted(_connection: Connection) -> None:
    """Version 2 has the tables of 1; private bodies that are written from then on may say who acted."""


def leases(connection: Connection) -> None:
    table = Table(
        "leases",
        MetaData(),
        Column("name", Text, primary_key=True),
        Column("holder", Text, nullable=False),
        Column("until", BigInteger, nullable=False),
    )
    table.create(connection)


STEPS: Mapping[int, Step] = {2: who_acted, 3: leases}
"""By the version that each leads to."""
