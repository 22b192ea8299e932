"""Processes that read mails, so that no mail keeps the house waiting or takes it down."""
