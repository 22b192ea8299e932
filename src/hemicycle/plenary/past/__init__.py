"""A plenary of the past, told from its papers: every fact with its source, and no receipt (DESIGN 4.23, ADR 0021)."""
