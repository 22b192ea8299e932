"""The papers of the speakers' lists, and what changed from one version of a list to the next."""
