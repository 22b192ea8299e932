"""The public API: one table of operations, from which the routes, the answers and the documents are made."""
