"""The stored form of each event, and how older forms are read."""
