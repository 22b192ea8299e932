"""What is found again: derived from the ledger, and made anew from it at any time."""
