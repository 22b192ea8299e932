"""Delegations that do not exist, at the public doors, in fast time."""
