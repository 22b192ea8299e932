"""Small things that the house remembers beside its ledger, such as how far a mailbox was read."""

from sqlalchemy import Delete, Engine, Insert, delete, select
from sqlalchemy.dialects import postgresql, sqlite

from hemicycle.ledger.erasure import forget_the_log, overwrite_what_is_deleted
from hemicycle.ledger.tables import house

PREFIX = "note:"
"""Apart from what the ledger itself keeps in the same table."""


class Notebook:
    """Every method blocks; what is noted is durable."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def read(self, name: str) -> bytes | None:
        statement = select(house.c.content).where(house.c.name == PREFIX + name)
        with self._engine.connect() as connection:
            return connection.execute(statement).scalar_one_or_none()

    def read_all(self, beginning: str) -> dict[str, bytes]:
        """What is noted under every name that begins so, by the rest of the name."""
        prefix = PREFIX + beginning
        statement = select(house.c.name, house.c.content).where(
            house.c.name.startswith(prefix, autoescape=True)
        )
        with self._engine.connect() as connection:
            return {name.removeprefix(prefix): content for name, content in connection.execute(statement)}

    def write(self, name: str, content: bytes) -> None:
        statement = self._insert(name, content).on_conflict_do_update(
            index_elements=[house.c.name], set_={"content": content}
        )
        self._execute(statement)

    def write_first(self, name: str, content: bytes) -> bytes:
        """What stands under the name from now on: what was noted first, also where two write at once."""
        self._execute(self._insert(name, content).on_conflict_do_nothing())
        return self.read(name) or content

    def tear_out(self, name: str) -> None:
        """Nothing stands under the name from then on."""
        self._execute(delete(house).where(house.c.name == PREFIX + name))

    def erase(self, name: str) -> None:
        """As tearing it out; also out of the file's free pages and its log."""
        with self._engine.connect().execution_options(hemicycle_writes=True) as connection:
            overwrite_what_is_deleted(connection)
            connection.execute(delete(house).where(house.c.name == PREFIX + name))
            connection.commit()
        forget_the_log(self._engine)

    def _insert(self, name: str, content: bytes) -> sqlite.Insert | postgresql.Insert:
        is_sqlite = self._engine.dialect.name == "sqlite"
        insert = sqlite.insert(house) if is_sqlite else postgresql.insert(house)
        return insert.values(name=PREFIX + name, content=content)

    def _execute(self, statement: Insert | Delete) -> None:
        with self._engine.connect().execution_options(hemicycle_writes=True) as connection:
            connection.execute(statement)
            connection.commit()
