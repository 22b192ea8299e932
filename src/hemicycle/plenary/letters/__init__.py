"""Letters to those who wrote: which are due, which wait for a person, and what became of them."""
