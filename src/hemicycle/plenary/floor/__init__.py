"""The right to speak now: one holder at a time, a clock, and the procedures of the meeting."""
