"""A directory, written by hand from the papers of a past session, that tells its plenary (docs/past.md)."""
