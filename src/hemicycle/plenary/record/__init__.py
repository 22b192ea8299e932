"""What took place, as it will be read later."""
