"""One's own pages, who may do what, and the audit trail."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from people import mail, operations
from people.access import require_reading_the_trail, visible_events
from people.calendars import calendars
from people.forms import MailForm, PreferencesForm, TrailFilter
from people.mail_choices import choose, kinds, wanted_kinds
from people.models import FeedToken, User
from people.permissions import KINDS, PERMISSIONS
from people.queries.trail import trail_entries
from people.views.outcomes import carry_out
from people.views.people import PER_PAGE, rest_of_query


@require_http_methods(["GET", "POST"])
def me(request):
    form = PreferencesForm(request.POST or None, instance=User.objects.get(pk=request.user.pk))
    if form.is_valid():
        form.instance.save(update_fields=form.cleaned_data)
        messages.success(request, "Your preferences are saved.")
        return redirect("me")
    feed = FeedToken.objects.filter(user=request.user, revoked_at=None).first()
    feed_url = mail.address(calendars().feed_page(feed.token)) if feed else ""
    return render(request, "people/me.html", {"form": form, "feed": feed, "feed_url": feed_url})


@require_http_methods(["GET", "POST"])
def my_mail(request):
    sent = request.POST if request.method == "POST" else None
    form = MailForm(sent, initial={"wanted": sorted(wanted_kinds(request.user))})
    if form.is_valid():
        choose(user=request.user, wanted=form.cleaned_data["wanted"])
        messages.success(request, "Your choice of mail is saved.")
        return redirect("my_mail")
    always = [kind for kind in kinds().values() if not kind.optional]
    return render(request, "people/my_mail.html", {"form": form, "always": always})


@require_POST
def renew_feed(request):
    done = "Your calendar has a new private address. An earlier one no longer works."
    carry_out(request, operations.renew_feed, done, person=request.user)
    return redirect("me")


@require_POST
def revoke_feed(request):
    done = "The private address of your calendar no longer works."
    carry_out(request, operations.revoke_feed, done, person=request.user)
    return redirect("me")


@require_GET
def roles_help(request):
    return render(request, "people/roles_help.html", {"kinds": KINDS, "permissions": PERMISSIONS})


@require_GET
def audit(request):
    require_reading_the_trail(request.user)
    form = TrailFilter(request.GET)
    page = Paginator(form.events(visible_events(request.user)), PER_PAGE).get_page(request.GET.get("page"))
    context = {"form": form, "page": page, "entries": trail_entries(page), "query": rest_of_query(request)}
    return render(request, "people/audit.html", context)
