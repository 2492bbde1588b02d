"""What the audit trail says happened to people and their invitations."""

from people.roles import Role

VERBS = {
    "people.webhook_made": "added a webhook",
    "people.webhook_switched": "switched a webhook on or off",
    "people.webhook_removed": "removed a webhook",
    "people.webhook_sent_again": "had a webhook told again",
    "people.key_made": "made a key for the API",
    "people.key_taken": "took the secret of a key",
    "people.key_revoked": "revoked a key",
    "people.invited": "invited somebody",
    "people.invitation_resent": "sent an invitation again",
    "people.invitation_revoked": "revoked an invitation",
    "people.joined": "accepted an invitation",
    "people.administrator_created": "made the first account of an administrator",
    "people.role_changed": "changed somebody’s role",
    "people.deactivated": "deactivated somebody",
    "people.reactivated": "reactivated somebody",
    "people.second_factor_removed": "took away somebody’s second factor",
    "people.feed_renewed": "made a new private address for a calendar",
    "people.feed_revoked": "revoked the private address of a calendar",
    "people.mail_requeued": "had a mail sent after all",
    "people.mail_dropped": "dropped a mail that had not been delivered",
}

VERBS |= {
    f"people.{role}s_need_second_factor": f"asked each {name.lower()} for a second factor"
    for role, name in Role.LABELS.items()
}
VERBS |= {
    f"people.{role}s_need_none": f"no longer asked each {name.lower()} for a second factor"
    for role, name in Role.LABELS.items()
}
