"""Administrators look after connections; nobody else sees them (403)."""

from django.core.exceptions import PermissionDenied

from people.permissions import role_may


def require_connections(user) -> None:
    if not role_may(user, "connections"):
        raise PermissionDenied("Administrators look after connections.")
