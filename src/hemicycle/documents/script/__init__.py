"""What the chair says: now, and in the whole meeting."""
