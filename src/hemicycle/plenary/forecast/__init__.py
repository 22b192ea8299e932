"""When it will end, who will not be heard, and what would bring them back."""
