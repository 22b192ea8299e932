"""Runs a plenary session from its concept note to its record."""
