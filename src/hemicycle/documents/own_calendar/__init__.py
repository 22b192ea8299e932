"""A delegation's own calendar: when it may be called, and until when it may register."""
