"""Reading a data set from a directory of CSV; every fault is told, with its place and what to do."""
