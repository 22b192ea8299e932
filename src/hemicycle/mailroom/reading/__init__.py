"""What a mail means: from its parts to a Reading, in six languages, without ever raising."""
