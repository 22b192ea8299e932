"""The pure core: commands in, events out; no input, no output, no clock of its own."""
