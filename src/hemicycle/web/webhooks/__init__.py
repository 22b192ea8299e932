"""Public facts sent to the programs of others, by HTTP, signed, each until it is taken."""
