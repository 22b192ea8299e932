"""Who may speak: States, organisations, organs and groups, in six languages."""
