"""What is counted: a definition and a function for each series."""
