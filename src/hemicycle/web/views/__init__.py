"""What each audience may see, as values: a page cannot show what its view lacks."""
