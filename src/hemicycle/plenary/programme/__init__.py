"""What was planned: segments, points, invited seats, limits, registration, hours, and the house's policies."""
