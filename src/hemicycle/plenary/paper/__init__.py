"""What happened on paper while nothing could be recorded, entered afterwards with its true time (DESIGN 4.23)."""
