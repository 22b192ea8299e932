"""hemicycle note."""

from pathlib import Path

import click

from hemicycle.cli.programmes import drafted


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
def note(file: Path) -> None:
    """Print the programme that the concept note FILE states, as commented TOML that `serve` accepts."""
    click.echo(drafted(file)[1], nl=False)
