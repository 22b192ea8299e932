"""Who was invited, under which address, and what is known of those who write."""
