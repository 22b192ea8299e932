"""What came in by mail, what it was read as, and what became of it."""
