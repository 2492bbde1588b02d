"""One's own page, who may do what, and the audit trail."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from people.access import require_reading_the_trail, visible_events
from people.forms import PreferencesForm, TrailFilter
from people.models import User
from people.roles import KINDS, PERMISSIONS
from people.trail import lines
from people.views.people import PER_PAGE, rest_of_query


@require_http_methods(["GET", "POST"])
def me(request):
    form = PreferencesForm(request.POST or None, instance=User.objects.get(pk=request.user.pk))
    if form.is_valid():
        form.instance.save(update_fields=form.cleaned_data)
        messages.success(request, "Your preferences are saved.")
        return redirect("me")
    return render(request, "people/me.html", {"form": form})


@require_GET
def roles_help(request):
    return render(request, "people/roles_help.html", {"kinds": KINDS, "permissions": PERMISSIONS})


@require_GET
def audit(request):
    require_reading_the_trail(request.user)
    form = TrailFilter(request.GET)
    page = Paginator(form.events(visible_events(request.user)), PER_PAGE).get_page(request.GET.get("page"))
    context = {"form": form, "page": page, "lines": lines(page), "query": rest_of_query(request)}
    return render(request, "people/audit.html", context)
