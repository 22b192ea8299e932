"""Who may open the pages of those who work there: links that are issued, revoked, and bound to a device."""
