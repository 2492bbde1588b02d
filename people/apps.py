"""Who signs in: users, roles, invitations, preferences, the audit trail."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "people"
    verbose_name = "Who signs in: users, roles, invitations, preferences, the audit trail"
