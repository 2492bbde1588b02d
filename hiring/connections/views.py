"""The page of connections."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from hiring.connections import queries
from hiring.connections.access import require_connections


@require_safe
def connections(request):
    require_connections(request.user)
    context = {name: getattr(queries, name)() for name in ("systems", "keys", "webhooks", "files")}
    return render(request, "hiring/connections/page.html", context)
