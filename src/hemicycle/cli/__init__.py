"""The command line."""

from hemicycle.cli.main import main

__all__ = ["main"]
