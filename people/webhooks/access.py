"""Administrators keep webhooks; nobody else sees them (403)."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404

from people.models import Delivery, User, Webhook
from people.permissions import role_may


def require_webhooks(user: User) -> None:
    if not role_may(user, "webhooks"):
        raise PermissionDenied("Administrators keep webhooks.")


def get_webhook_or_404(user: User, pk: int) -> Webhook:
    require_webhooks(user)
    return get_object_or_404(Webhook, pk=pk)


def get_delivery_or_404(user: User, webhook: int, pk: int) -> Delivery:
    require_webhooks(user)
    return get_object_or_404(Delivery, webhook=webhook, pk=pk)
