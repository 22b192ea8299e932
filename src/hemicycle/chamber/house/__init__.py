"""What spans plenaries: the link of the house itself, and the notes that are being made into plenaries."""
