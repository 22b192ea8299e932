"""A plenary as it outlives the program: plain files that need no server, with what is needed to check them."""
