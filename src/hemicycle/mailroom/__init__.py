"""Mail in, its reading, letters out."""
