"""What every paper and page says of a plenary that was entered from its papers."""
