"""What was asked for and promised, as a page tells it and as programs read it."""
