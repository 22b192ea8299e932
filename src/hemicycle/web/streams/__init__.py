"""Live regions: rendered once for each audience and language, encoded once, written to all."""
