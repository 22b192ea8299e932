"""Finding in all plenaries of the house what is public in them."""
