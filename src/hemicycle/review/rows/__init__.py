"""What one row of each table of a data set states."""
