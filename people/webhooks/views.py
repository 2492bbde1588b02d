"""Webhooks and their deliveries."""

from django.core.paginator import Paginator
from django.db.models import Count, Max, Q
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from people.audit import verbs
from people.models import Webhook
from people.refusals import Refused
from people.sent_once import shown_once
from people.views.outcomes import carry_out
from people.webhooks import operations
from people.webhooks.access import get_delivery_or_404, get_webhook_or_404, require_webhooks
from people.webhooks.forms import WebhookForm

A_PAGE = 50


@require_safe
def webhooks(request):
    require_webhooks(request.user)
    waiting = Q(deliveries__delivered_at=None, deliveries__given_up_at=None, deliveries__isnull=False)
    failed = Q(deliveries__given_up_at__isnull=False)
    rows = Webhook.objects.annotate(
        waiting=Count("deliveries", filter=waiting),
        failed=Count("deliveries", filter=failed),
        last=Max("deliveries__delivered_at"),
    )
    return render(request, "people/webhooks/list.html", {"webhooks": rows})


@never_cache
@require_http_methods(["GET", "POST"])
def new(request):
    require_webhooks(request.user)
    form = WebhookForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            asked = {"name": form.cleaned_data["name"], "url": form.cleaned_data["url"]}
            asked |= {"verbs_told": form.cleaned_data["verbs"], "with_names": form.cleaned_data["with_names"]}
            webhook, secret = operations.make_webhook(**asked, by=request.user)
        except Refused as refused:
            form.add_error(refused.field, str(refused))
        else:
            return shown_once(render(request, "people/webhooks/made.html", {"webhook": webhook, "secret": secret}))
    context = {"form": form, "title": "Add a webhook", "list": "webhooks", "list_name": "Webhooks", "button": "Add it"}
    return render(request, "people/new_key_or_webhook.html", context, status=422 if form.is_bound else 200)


@require_safe
def webhook(request, pk):
    kept = get_webhook_or_404(request.user, pk)
    page = Paginator(kept.deliveries.select_related("event"), A_PAGE).get_page(request.GET.get("page"))
    sentences = verbs()
    rows = [(delivery, sentences.get(delivery.event.verb, delivery.event.verb)) for delivery in page]
    return render(request, "people/webhooks/webhook.html", {"webhook": kept, "page": page, "rows": rows})


@require_POST
def switch(request, pk):
    kept, on = get_webhook_or_404(request.user, pk), request.POST.get("on") == "yes"
    done = "It is told from now on." if on else "It is told nothing any more."
    carry_out(request, operations.switch, done, webhook=kept, on=on)
    return redirect("webhook", pk)


@require_POST
def remove(request, pk):
    carry_out(request, operations.remove_webhook, "Removed.", webhook=get_webhook_or_404(request.user, pk))
    return redirect("webhooks")


@require_POST
def again(request, pk, delivery):
    kept = get_delivery_or_404(request.user, pk, delivery)
    carry_out(request, operations.send_again, "It is sent again within a minute.", delivery=kept)
    return redirect("webhook", pk)
