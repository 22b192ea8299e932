"""The append-only journal: chain, receipts, originals, verification. It knows bytes, not meanings."""
