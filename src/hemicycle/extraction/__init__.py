"""Text out of the files that people send, and the dates, hours, durations and addresses that stand in prose."""
