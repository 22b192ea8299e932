"""When plenaries sit, as calendars have it."""
