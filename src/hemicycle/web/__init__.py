"""Pages, live streams and the public API."""
