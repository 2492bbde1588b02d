"""Pages about people: the list and each person, invitations, one's own page, the audit trail, and signing in."""
