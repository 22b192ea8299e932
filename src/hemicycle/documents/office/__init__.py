"""What papers for office programs have in common: their form, and no trace of who made them or on what."""
