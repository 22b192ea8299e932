"""Running the house as a service: whether it is well, what is counted, and what its operator is told."""
