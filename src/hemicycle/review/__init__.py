"""The review: what an assembly's own figures say over the years, each number with its definition and its date."""
