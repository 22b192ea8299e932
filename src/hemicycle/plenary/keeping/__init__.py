"""How long what is private is kept, and that it was erased."""
