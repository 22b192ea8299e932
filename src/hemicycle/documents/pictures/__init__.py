"""What is drawn of a plenary, as values: the half circle of seats, and the meeting's time on an axis."""
