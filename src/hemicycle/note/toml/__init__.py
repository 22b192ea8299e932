"""The programme as a file that a person reads, corrects and signs off."""
