"""Set-up: a note is dropped, its draft stands beside it, a person answers and corrects, and convenes."""
