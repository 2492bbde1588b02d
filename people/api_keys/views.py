"""Keys: the list for those who make them, and one's own."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from people.api_keys import operations
from people.api_keys.access import (
    get_key_to_revoke_or_404,
    get_key_to_take_or_404,
    own_keys,
    require_making_keys,
)
from people.api_keys.forms import ApiKeyForm
from people.models import ApiKey
from people.refusals import Refused
from people.scopes import SCOPES
from people.sent_once import shown_once
from people.views.outcomes import carry_out, refusals_at


@require_safe
def keys(request):
    require_making_keys(request.user)
    context = {"keys": ApiKey.objects.select_related("owner"), "scopes": SCOPES, "makes": True}
    return render(request, "people/api_keys/keys.html", context)


@require_http_methods(["GET", "POST"])
def new(request):
    require_making_keys(request.user)
    form = ApiKeyForm(request.POST if request.method == "POST" else None, initial={"owner": request.user.pk})
    if form.is_valid():
        with refusals_at(form):
            asked = {name: form.cleaned_data[name] for name in ("name", "owner", "scopes")}
            key = operations.make_key(**asked, ends_at=form.ends_at, by=request.user)
            is_own = key.owner == request.user
            told = "Made. Take its secret below." if is_own else f"Made. {key.owner} is told where to take its secret."
            messages.success(request, told)
            return redirect("my_keys" if is_own else "keys")
    context = {"form": form, "title": "Make a key", "list": "keys", "list_name": "Keys", "button": "Make it"}
    return render(request, "people/new_key_or_webhook.html", context, status=422 if form.is_bound else 200)


@require_safe
def my_keys(request):
    context = {"keys": own_keys(request.user).select_related("owner"), "scopes": SCOPES}
    return render(request, "people/api_keys/keys.html", context)


@never_cache
@require_POST
def take(request, pk):
    key = get_key_to_take_or_404(request.user, pk)
    try:
        secret = operations.take_key(key=key, by=request.user)
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect("my_keys")
    return shown_once(render(request, "people/api_keys/key_taken.html", {"key": key, "secret": secret}))


@require_POST
def revoke(request, pk):
    key = get_key_to_revoke_or_404(request.user, pk)
    carry_out(request, operations.revoke_key, f"“{key}” opens nothing any more.", key=key)
    return redirect("my_keys" if key.owner == request.user else "keys")
