"""Puts the concrete parts together: the only room that knows which ones are used."""
