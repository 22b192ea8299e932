"""A mail as a message: headers, addresses, stamps, parts. What it means is read elsewhere."""
