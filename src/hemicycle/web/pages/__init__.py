"""The pages and what is pressed on them."""
