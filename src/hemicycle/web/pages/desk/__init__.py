"""The desk: its inbox, each mail beside what was read in it, and every decision that is pressed there."""
