"""What takes long says now and then how far it is."""

import click

SPOKEN_OF = {"rows": 100_000, "originals": 1_000}
"""After so many lines of a table something is said, and again after as many."""


class Progress:
    """Says nothing of what is small."""

    def __init__(self) -> None:
        self._said: dict[str, int] = {}

    def __call__(self, table: str, lines: int) -> None:
        step = SPOKEN_OF.get(table)
        if step is not None and lines // step > self._said.get(table, 0):
            self._said[table] = lines // step
            click.echo(f"{lines} {table} are copied so far.", err=True)
