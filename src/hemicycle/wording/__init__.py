"""Every text that people read: languages, dates, zones, numbers, sentences."""
