"""Tables that people write as CSV, read whole: rows of the types that are wanted, or every fault with its place."""
