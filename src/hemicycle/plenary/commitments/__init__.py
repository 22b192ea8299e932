"""What an organ asked for under a priority, and what delegations promised and confirmed (DESIGN 4.19)."""
