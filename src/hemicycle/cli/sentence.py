"""How the command line says what is wrong."""

import click


class Sentence(click.ClickException):
    """What is wrong, where, and what to do, in one sentence; the exit code is 1."""

    def show(self, file: object = None) -> None:  # noqa: ARG002 - click's signature
        click.echo(self.message, err=True)
