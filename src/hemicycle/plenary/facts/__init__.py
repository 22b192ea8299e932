"""What anybody may hear of a plenary as it happens: a small vocabulary, made of events and of nothing else."""
